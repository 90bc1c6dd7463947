"""Papers the cell writes: drafts with their narrative, later numbered and issued."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import OwnedRecord, word
from models.words import DocumentState


class Document(OwnedRecord):
    """A paper of one registered kind over a period."""

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


class NumberFloor(OwnedRecord):
    """The highest number a series has ever given, known from a book that this one replaced.

    No part of the log: nothing takes back that a number is on a signed paper.
    """

    __tablename__ = "number_floor"
    __table_args__ = (UniqueConstraint("organisation_id", "series"),)
    noun = "documents"
    logged = False

    series: Mapped[str]
    highest: Mapped[int]
