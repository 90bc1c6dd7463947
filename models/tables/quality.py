"""The score sheet of a meeting, by criteria that the book keeps as they were when it was scored."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import OwnedRecord


class QualityCriteria(OwnedRecord):
    """A set of criteria and classes, as the text of the file it came from; the last is in use."""

    __tablename__ = "quality_criteria"
    noun = "meetings"

    name: Mapped[str]
    text: Mapped[str]


class QualitySheet(OwnedRecord):
    """The scoring of one meeting: who proposed it, how the cell voted, what was decided above."""

    __tablename__ = "quality_sheet"
    __table_args__ = (UniqueConstraint("meeting_id"),)
    noun = "meetings"
    owner = "meeting_id"

    meeting_id: Mapped[UUID] = mapped_column(ForeignKey("meeting.id"))
    criteria_id: Mapped[UUID] = mapped_column(ForeignKey("quality_criteria.id"))
    proposer_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    in_favour: Mapped[int | None]
    against: Mapped[int | None]
    other: Mapped[int | None]
    decided_class: Mapped[str] = mapped_column(default="")
    decided_on: Mapped[date | None]


class QualityScore(OwnedRecord):
    """The points for one criterion, in hundredths: proposed, and as the committee agreed."""

    __tablename__ = "quality_score"
    __table_args__ = (UniqueConstraint("sheet_id", "code"),)
    noun = "meetings"
    owner = "sheet_id"

    sheet_id: Mapped[UUID] = mapped_column(ForeignKey("quality_sheet.id"))
    code: Mapped[str]
    proposed: Mapped[int | None]
    agreed: Mapped[int | None]
    note: Mapped[str] = mapped_column(default="")
