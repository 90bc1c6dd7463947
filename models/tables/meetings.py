"""Meetings, the topics they delivered, and who attended."""

from __future__ import annotations

from datetime import date, time
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import OwnedRecord, word
from models.words import Audience, Mark, MeetingKind, MeetingState, Status


class Meeting(OwnedRecord):
    """One meeting of the cell, its committee or the office."""

    __tablename__ = "meeting"
    __table_args__ = (Index(None, "organisation_id", "held_on"),)
    noun = "meetings"

    kind: Mapped[MeetingKind] = mapped_column(word(MeetingKind))
    audience: Mapped[Audience] = mapped_column(word(Audience))
    #: The party group that is called, where the audience is one.
    group_id: Mapped[UUID | None] = mapped_column(ForeignKey("party_group.id"))
    title: Mapped[str]
    held_on: Mapped[date]
    starts_at: Mapped[time | None]
    ends_at: Mapped[time | None]
    place: Mapped[str] = mapped_column(default="")
    chair_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    minute_taker_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    guests: Mapped[str] = mapped_column(default="")
    staff_head_count: Mapped[int | None]
    #: Empty since the second schema, which made items of it (AgendaItem); the log of older days
    #: still names it.
    agenda: Mapped[str] = mapped_column(default="")
    conclusions: Mapped[str] = mapped_column(default="")
    state: Mapped[MeetingState] = mapped_column(word(MeetingState), default=MeetingState.DRAFT)
    #: A regular meeting that was a thematic one as well, in one session.
    with_thematic: Mapped[bool] = mapped_column(default=False)
    cancel_reason: Mapped[str] = mapped_column(default="")


class MeetingTopic(OwnedRecord):
    """The meeting delivered this topic of a campaign."""

    __tablename__ = "meeting_topic"
    __table_args__ = (UniqueConstraint("meeting_id", "topic_id"),)
    noun = "meetings"
    owner = "meeting_id"

    meeting_id: Mapped[UUID] = mapped_column(ForeignKey("meeting.id"))
    topic_id: Mapped[UUID] = mapped_column(ForeignKey("campaign_topic.id"), index=True)


class Attendance(OwnedRecord):
    """One person on the roll of one meeting, as what they were called, and what happened."""

    __tablename__ = "attendance"
    __table_args__ = (UniqueConstraint("meeting_id", "person_id"),)
    noun = "attendance"
    owner = "meeting_id"

    meeting_id: Mapped[UUID] = mapped_column(ForeignKey("meeting.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    status: Mapped[Status] = mapped_column(word(Status))
    mark: Mapped[Mark] = mapped_column(word(Mark), default=Mark.NOT_RECORDED)
    reason: Mapped[str] = mapped_column(default="")
