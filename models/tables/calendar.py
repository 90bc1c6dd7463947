"""Days of the cell's own calendar, and which reports were sent."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.calendar.words import DayLevel
from models.tables.base import OwnedRecord, word


class Anniversary(OwnedRecord):
    """An anniversary of the cell's own, or what it changed of one that we ship (`key`).

    `checked` says that somebody compared a shipped day with an official text.
    """

    __tablename__ = "anniversary"
    noun = "calendar"

    key: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    level: Mapped[DayLevel] = mapped_column(word(DayLevel))
    month: Mapped[int]
    day: Mapped[int]
    lunar: Mapped[bool] = mapped_column(default=False)
    since: Mapped[int | None]
    hidden: Mapped[bool] = mapped_column(default=False)
    checked: Mapped[bool] = mapped_column(default=False)


class DeadlineDone(OwnedRecord):
    """The report due on `due_on` was sent on `done_on`, perhaps as an issued document."""

    __tablename__ = "deadline_done"
    __table_args__ = (UniqueConstraint("deadline_id", "due_on"),)
    noun = "calendar"
    owner = "deadline_id"

    deadline_id: Mapped[UUID] = mapped_column(ForeignKey("campaign_deadline.id"))
    due_on: Mapped[date]
    done_on: Mapped[date]
    document_id: Mapped[UUID | None] = mapped_column(ForeignKey("document.id"))
    note: Mapped[str] = mapped_column(default="")
