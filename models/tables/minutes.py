"""The minutes of a meeting: its agenda, what was said, voted and adopted, and the tasks given."""

from __future__ import annotations

from datetime import date, time
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import OwnedRecord, word
from models.words import TaskState


class MeetingPart(OwnedRecord):
    """What every ordered part of the minutes shares."""

    __abstract__ = True
    noun = "meetings"
    owner = "meeting_id"

    meeting_id: Mapped[UUID] = mapped_column(ForeignKey("meeting.id"), index=True)
    position: Mapped[int]


class AgendaItem(MeetingPart):
    """One item of the agenda, who presents it, what was put forward and concluded on it."""

    __tablename__ = "agenda_item"

    title: Mapped[str]
    presenter_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    presenter_name: Mapped[str] = mapped_column(default="")
    content: Mapped[str] = mapped_column(default="")
    conclusion: Mapped[str] = mapped_column(default="")


class Opinion(OwnedRecord):
    """What one speaker, of the book or a guest, said on an item."""

    __tablename__ = "opinion"
    noun = "meetings"
    owner = "item_id"

    item_id: Mapped[UUID] = mapped_column(ForeignKey("agenda_item.id"), index=True)
    position: Mapped[int]
    speaker_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    speaker_name: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(default="")


class Resolution(MeetingPart):
    """What the meeting adopted: its title, what lies ahead, and the cell's view of itself."""

    __tablename__ = "resolution"

    title: Mapped[str]
    text: Mapped[str] = mapped_column(default="")
    self_assessment: Mapped[str] = mapped_column(default="")


class Vote(MeetingPart):
    """A vote on an item, on a resolution, or on something else the meeting decided."""

    __tablename__ = "vote"

    item_id: Mapped[UUID | None] = mapped_column(ForeignKey("agenda_item.id"), index=True)
    resolution_id: Mapped[UUID | None] = mapped_column(ForeignKey("resolution.id"), index=True)
    subject: Mapped[str]
    in_favour: Mapped[int] = mapped_column(default=0)
    against: Mapped[int] = mapped_column(default=0)
    other: Mapped[int] = mapped_column(default=0)
    is_secret: Mapped[bool] = mapped_column(default=False)


class Task(MeetingPart):
    """A task the meeting gave out; how it stands is said by the meetings that reviewed it."""

    __tablename__ = "task"

    text: Mapped[str]
    owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    owner_name: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date | None]


class TaskReview(OwnedRecord):
    """What a later meeting found of a task; each meeting's finding stays as it was."""

    __tablename__ = "task_review"
    __table_args__ = (UniqueConstraint("task_id", "meeting_id"),)
    noun = "meetings"
    owner = "task_id"

    task_id: Mapped[UUID] = mapped_column(ForeignKey("task.id"))
    meeting_id: Mapped[UUID] = mapped_column(ForeignKey("meeting.id"), index=True)
    state: Mapped[TaskState] = mapped_column(word(TaskState))
    result: Mapped[str] = mapped_column(default="")


class MinutesClosing(OwnedRecord):
    """How the meeting closed, what comes next, and when its text went into the national app."""

    __tablename__ = "minutes_closing"
    __table_args__ = (UniqueConstraint("meeting_id"),)
    noun = "meetings"
    owner = "meeting_id"

    meeting_id: Mapped[UUID] = mapped_column(ForeignKey("meeting.id"))
    read_back: Mapped[bool] = mapped_column(default=False)
    agreed: Mapped[bool] = mapped_column(default=False)
    remarks: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None]
    next_at: Mapped[time | None]
    next_note: Mapped[str] = mapped_column(default="")
    posted_on: Mapped[date | None]
