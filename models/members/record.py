"""One person's whole record: everything that the book knows of them (domain: 6.3, point 7)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from models.attendance.figures import Totals, count_attendance
from models.campaigns.owed import OwedTopics, owed_by
from models.figures import Rate
from models.members.people import PersonDetail, read_person
from models.members.register import RegisterData, keeps_register, read_register
from models.organisation import Cell, cell_on
from models.periods import Period
from models.study.entries import StudyRow, list_studies
from models.study.log import StudyCount, count_studies
from models.tables.campaigns import CampaignTopic
from models.tables.documents import Document
from models.tables.meetings import Attendance, Meeting, MeetingTopic
from models.tables.study import MakeUp, Study
from models.words import (
    ABSENT_MARKS,
    PRESENT_MARKS,
    Mark,
    MeetingKind,
    MeetingState,
    Status,
)

_HELD = or_(Meeting.state == MeetingState.HELD, Meeting.state == MeetingState.FINALISED)


class LedAs(StrEnum):
    """What else somebody did at a meeting."""

    CHAIR = "chair"
    MINUTE_TAKER = "minute_taker"


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """One meeting that called the person: as what, and what happened."""

    meeting_id: UUID
    held_on: date
    kind: MeetingKind
    title: str
    status: Status
    mark: Mark
    reason: str
    topics: tuple[str, ...]
    led_as: tuple[LedAs, ...] = ()
    made_up_on: date | None = None

    @property
    def came(self) -> bool:
        """Whether the person was there."""
        return self.mark in PRESENT_MARKS

    @property
    def missed(self) -> bool:
        """Whether the person was away."""
        return self.mark in ABSENT_MARKS


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """Everything of one person: who they are, what is dated, and what they did in a period.

    `owed` is as of `day`. `register` is None in a book that does not keep that register;
    `confirmed` and `signed` count the studies they confirmed and the papers they sign.
    """

    cell: Cell
    period: Period
    day: date
    person: PersonDetail
    register: RegisterData | None
    meetings: tuple[MeetingLine, ...]
    studies: tuple[StudyRow, ...]
    owed: tuple[OwedTopics, ...]
    confirmed: int = 0
    signed: int = 0

    @property
    def totals(self) -> Totals:
        """The person's marks, counted."""
        return count_attendance((line.status, line.mark) for line in self.meetings)

    @property
    def attended(self) -> Rate:
        """Meetings attended of those that called the person, less those exempt from."""
        return self.totals.quality

    @property
    def study_count(self) -> StudyCount:
        """The studies, counted."""
        return count_studies(self.studies)

    @property
    def topics_owed(self) -> int:
        """How many topics are owed in all."""
        return sum(len(each.owed) for each in self.owed)


def collect_person_record(
    session: Session, *, person_id: UUID, period: Period, today: date
) -> PersonRecord:
    """Read the record of a person over `period`; what is owed is as of its end or of `today`."""
    person = read_person(session, person_id)
    day = max(period.first, min(today, period.last))
    register = None
    if keeps_register(session):
        register = read_register(session, person_id)
    return PersonRecord(
        cell=cell_on(session, day),
        period=period,
        day=day,
        person=person,
        register=register,
        meetings=_meetings(session, person_id, period),
        studies=tuple(reversed(list_studies(session, period, person_id=person_id))),
        owed=owed_by(session, person_id, status=person.status_on(day), on=day),
        confirmed=_count(session, Study.confirmed_by_id == person_id)
        + _count(session, MakeUp.confirmed_by_id == person_id),
        signed=_count(session, Document.signer_id == person_id),
    )


def whole_span(session: Session, person_id: UUID, *, today: date) -> Period:
    """Return the days from the first meeting or study of a person to the last, at least today."""
    met = select(func.min(Meeting.held_on), func.max(Meeting.held_on)).join(
        Attendance, Attendance.meeting_id == Meeting.id
    )
    studied = select(func.min(Study.ended_on), func.max(Study.ended_on))
    found = [
        *session.execute(met.where(Attendance.person_id == person_id, _HELD)).one(),
        *session.execute(studied.where(Study.person_id == person_id)).one(),
    ]
    days = [today, *(day for day in found if day is not None)]
    return Period(min(days), max(days))


def _meetings(session: Session, person_id: UUID, period: Period) -> tuple[MeetingLine, ...]:
    """Return the meetings held that called the person, earliest first, in two queries."""
    makes_up = and_(
        MakeUp.meeting_id == Attendance.meeting_id,
        MakeUp.person_id == Attendance.person_id,
        Attendance.mark.in_(ABSENT_MARKS),
    )
    called = (
        select(Attendance, Meeting, MakeUp.made_on)
        .join(Meeting, Meeting.id == Attendance.meeting_id)
        .outerjoin(MakeUp, makes_up)
        .where(Attendance.person_id == person_id, _HELD)
        .where(Meeting.held_on.between(period.first, period.last))
        .order_by(Meeting.held_on, Meeting.starts_at, Meeting.id)
    )
    found = session.execute(called).all()
    topics: dict[UUID, list[str]] = {}
    for meeting_id, code in session.execute(
        select(MeetingTopic.meeting_id, CampaignTopic.code)
        .join(CampaignTopic, CampaignTopic.id == MeetingTopic.topic_id)
        .join(Attendance, Attendance.meeting_id == MeetingTopic.meeting_id)
        .where(Attendance.person_id == person_id)
        .order_by(CampaignTopic.campaign_id, CampaignTopic.position)
    ):
        topics.setdefault(meeting_id, []).append(code)
    return tuple(
        MeetingLine(
            meeting_id=meeting.id,
            held_on=meeting.held_on,
            kind=meeting.kind,
            title=meeting.title,
            status=row.status,
            mark=row.mark,
            reason=row.reason,
            topics=tuple(topics.get(meeting.id, ())),
            led_as=tuple(_led_as(meeting, person_id)),
            made_up_on=made_up_on,
        )
        for row, meeting, made_up_on in found
    )


def _led_as(meeting: Meeting, person_id: UUID) -> Iterable[LedAs]:
    if meeting.chair_id == person_id:
        yield LedAs.CHAIR
    if meeting.minute_taker_id == person_id:
        yield LedAs.MINUTE_TAKER


def _count(session: Session, condition: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).where(condition)) or 0
