"""Papers the cell writes: drafts with their narrative; their numbers; what was issued, frozen."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import OwnedRecord, word
from models.words import DocumentState


class Document(OwnedRecord):
    """A paper of one registered kind over a period.

    `carries` names what is chosen otherwise than is usual, such as ``charts=on kind=final``.
    """

    __tablename__ = "document"
    __table_args__ = (UniqueConstraint("key", "campaign_id", "first_day", "last_day"),)
    noun = "documents"

    key: Mapped[str]
    campaign_id: Mapped[UUID | None] = mapped_column(ForeignKey("campaign.id"))
    first_day: Mapped[date]
    last_day: Mapped[date]
    dated_on: Mapped[date | None]
    number: Mapped[int | None]
    signer_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    carries: Mapped[str] = mapped_column(default="")
    state: Mapped[DocumentState] = mapped_column(word(DocumentState), default=DocumentState.DRAFT)


class Narrative(OwnedRecord):
    """The secretary's own words for one section of a paper."""

    __tablename__ = "narrative"
    __table_args__ = (UniqueConstraint("document_id", "section"),)
    noun = "documents"
    owner = "document_id"

    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"))
    section: Mapped[str]
    text: Mapped[str]


class PaperNumber(OwnedRecord):
    """A number that was used up in its series: one kind of paper (`symbol`) within one term.

    `reason` explains a number that no issued paper bears: spoilt, given before the book was
    begun, or given after the backup that the book was restored from.
    """

    __tablename__ = "paper_number"
    __table_args__ = (UniqueConstraint("term_id", "symbol", "number"),)
    noun = "documents"

    term_id: Mapped[UUID] = mapped_column(ForeignKey("term.id"))
    symbol: Mapped[str]
    number: Mapped[int]
    reason: Mapped[str] = mapped_column(default="")


class IssuedPaper(OwnedRecord):
    """A paper as it was issued; the bytes of its PDF lie in `FileContent`.

    `number_id` stays empty where the number was left to be written by hand. `lines` are the
    paper's text and `figures` its counts with the names behind them, as they stood that day:
    later changes of the records are told by comparing, never by changing them. `replaces_id` names
    the paper that this one replaces.
    """

    __tablename__ = "issued_paper"
    noun = "documents"

    key: Mapped[str]
    symbol: Mapped[str]
    cell_symbol: Mapped[str]
    number_id: Mapped[UUID | None] = mapped_column(ForeignKey("paper_number.id"), unique=True)
    dated_on: Mapped[date]
    title: Mapped[str]
    signer: Mapped[str] = mapped_column(default="")
    recipients: Mapped[str] = mapped_column(default="")
    profile: Mapped[str]
    campaign_id: Mapped[UUID | None] = mapped_column(ForeignKey("campaign.id"))
    meeting_id: Mapped[UUID | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    parts: Mapped[list[str]] = mapped_column(JSON)
    first_day: Mapped[date]
    last_day: Mapped[date]
    lines: Mapped[list[str]] = mapped_column(JSON)
    figures: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    sha256: Mapped[str] = mapped_column(ForeignKey("file_content.sha256"), index=True)
    issued_at: Mapped[datetime]
    replaces_id: Mapped[UUID | None] = mapped_column(ForeignKey("issued_paper.id"), unique=True)
    withdrawn_on: Mapped[date | None]
    withdrawn_why: Mapped[str] = mapped_column(default="")
