"""What people studied outside meetings."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import OwnedRecord, word
from models.words import ScanKind, StudyForm


class Study(OwnedRecord):
    """One person studied some topics; a reflection paper may have been handed in and assessed.

    `minutes` is the time it took.
    """

    __tablename__ = "study"
    noun = "study"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    form: Mapped[StudyForm] = mapped_column(word(StudyForm))
    started_on: Mapped[date]
    ended_on: Mapped[date] = mapped_column(index=True)
    pages: Mapped[str] = mapped_column(default="")
    minutes: Mapped[int | None]
    evidence: Mapped[str] = mapped_column(default="")
    reflection_on: Mapped[date | None]
    reflection_result: Mapped[str] = mapped_column(default="")
    assessed_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    confirmed_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    note: Mapped[str] = mapped_column(default="")


class MakeUp(OwnedRecord):
    """What an absent person owed of a meeting's topics was made up; the absence stays."""

    __tablename__ = "make_up"
    __table_args__ = (UniqueConstraint("meeting_id", "person_id"),)
    noun = "study"

    meeting_id: Mapped[UUID] = mapped_column(ForeignKey("meeting.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    made_on: Mapped[date] = mapped_column(index=True)
    form: Mapped[StudyForm] = mapped_column(word(StudyForm))
    confirmed_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    note: Mapped[str] = mapped_column(default="")


class StudyTopic(OwnedRecord):
    """The entry covered this topic of a campaign."""

    __tablename__ = "study_topic"
    __table_args__ = (UniqueConstraint("study_id", "topic_id"),)
    noun = "study"
    owner = "study_id"

    study_id: Mapped[UUID] = mapped_column(ForeignKey("study.id"))
    topic_id: Mapped[UUID] = mapped_column(ForeignKey("campaign_topic.id"), index=True)


class StudyFile(OwnedRecord):
    """The file of a reflection paper: what it was called, and what holds its bytes."""

    __tablename__ = "study_file"
    noun = "study"
    owner = "study_id"

    study_id: Mapped[UUID] = mapped_column(ForeignKey("study.id"), index=True)
    name: Mapped[str]
    kind: Mapped[ScanKind] = mapped_column(word(ScanKind))
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(ForeignKey("file_content.sha256"), index=True)
    added_at: Mapped[datetime]
