"""Meetings: entered, corrected, removed while nothing was recorded, listed with their totals."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, time
from functools import partial
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.attendance.figures import Totals, count_attendance
from models.attendance.sheet import call_roll
from models.book.changes import name_action
from models.campaigns.topic_links import keep_topics, topics_of_meetings
from models.errors import RecordsError
from models.meetings.agenda import agenda_texts, set_agenda
from models.meetings.closing import find_meeting, open_meeting
from models.meetings.meeting_checks import check_entry, check_same_roll
from models.meetings.parts import drop_parts
from models.members.group_steps import group_names
from models.members.people import names_of
from models.names import clean, clean_lines
from models.organisation import organisation_id
from models.periods import Period
from models.tables.documents import IssuedPaper
from models.tables.meetings import Attendance, Meeting, MeetingTopic
from models.tables.minutes import MinutesClosing
from models.words import (
    HELD_STATES,
    MEMBER_STATUSES,
    Audience,
    Mark,
    MeetingKind,
    MeetingState,
    Status,
)

Result = TypeVar("Result")

_LINES = {"conclusions", "guests"}
#: Parts of what is written that stand in tables of their own.
_ELSEWHERE = {"agenda", "topic_ids"}


@dataclass(frozen=True, slots=True)
class MeetingData:
    """What is written of a meeting; texts are cleaned when stored.

    `agenda` is the titles of its items, one on each line; read, they are numbered.
    """

    kind: MeetingKind
    audience: Audience
    title: str
    held_on: date
    starts_at: time | None = None
    ends_at: time | None = None
    place: str = ""
    chair_id: UUID | None = None
    minute_taker_id: UUID | None = None
    guests: str = ""
    staff_head_count: int | None = None
    agenda: str = ""
    conclusions: str = ""
    topic_ids: tuple[UUID, ...] = ()
    with_thematic: bool = False
    group_id: UUID | None = None

    @property
    def is_of_cell(self) -> bool:
        """Whether the cell itself met: a party group's meeting stands for none of the cell's."""
        return self.audience is not Audience.GROUP

    @property
    def minutes(self) -> int | None:
        """How long the meeting took, or None while its hours are not both known."""
        if self.starts_at is None or self.ends_at is None:
            return None
        hours = self.ends_at.hour - self.starts_at.hour
        return hours * 60 + self.ends_at.minute - self.starts_at.minute


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting as lists and logs show it; members and staff counted apart.

    `posted_on` is when its text was put into the members' handbook app, `group` the name of the
    party group that is called.
    """

    id: UUID
    data: MeetingData
    state: MeetingState
    chair: str
    minute_taker: str
    topic_codes: tuple[str, ...]
    members: Totals
    staff: Totals
    posted_on: date | None = None
    cancel_reason: str = ""
    group: str = ""

    @property
    def was_held(self) -> bool:
        """Whether the meeting took place, and so counts."""
        return self.state in HELD_STATES

    @property
    def is_planned(self) -> bool:
        """Whether the meeting is still to be held, or nothing of it was recorded yet."""
        return self.state is MeetingState.DRAFT

    @property
    def not_recorded(self) -> int:
        """How many rows wait for a mark; of a meeting that was called off, none."""
        if self.state is MeetingState.CANCELLED:
            return 0
        return self.members.not_recorded + self.staff.not_recorded


def add_meeting(session: Session, data: MeetingData) -> UUID:
    """Enter a meeting and call the roll of its date; every row is *not yet recorded*."""
    name_action(session, "add_meeting")
    check_entry(session, data)
    meeting = Meeting(
        organisation_id=organisation_id(session), state=MeetingState.DRAFT, **_columns(data)
    )
    session.add(meeting)
    session.flush()
    set_agenda(session, meeting, data.agenda)
    _set_topics(session, meeting, data.topic_ids)
    call_roll(session, meeting)
    return meeting.id


def update_meeting(session: Session, meeting_id: UUID, data: MeetingData) -> None:
    """Correct a meeting; when its date or audience moves, the roll is called anew."""
    name_action(session, "update_meeting")
    meeting = open_meeting(session, meeting_id)
    called_before = (meeting.held_on, meeting.audience, meeting.group_id)
    check_entry(session, data, before=meeting)
    meeting.write(_columns(data))
    set_agenda(session, meeting, data.agenda)
    _set_topics(session, meeting, data.topic_ids)
    if (meeting.held_on, meeting.audience, meeting.group_id) != called_before:
        if meeting.state is MeetingState.FINALISED:
            check_same_roll(session, meeting)
        call_roll(session, meeting)
    session.flush()


def change_meeting(session: Session, *, meeting_id: UUID, changes: Mapping[str, Any]) -> MeetingRow:
    """Correct some of what is written of a meeting as it stands now, and return it."""
    data = read_meeting(session, meeting_id).data
    update_meeting(session, meeting_id, replace(data, **changes))
    return read_meeting(session, meeting_id)


def remove_draft(session: Session, meeting_id: UUID) -> None:
    """Remove a meeting that never took place; one with marks or an issued paper is refused."""
    name_action(session, "remove_draft")
    meeting = open_meeting(session, meeting_id)
    rows = session.scalars(select(Attendance).where(Attendance.meeting_id == meeting_id)).all()
    if any(row.mark is not Mark.NOT_RECORDED for row in rows):
        raise RecordsError("meetings.has_marks")
    of_meeting = select(IssuedPaper.title).where(IssuedPaper.meeting_id == meeting_id)
    paper = session.scalars(of_meeting.limit(1)).first()
    if paper is not None:
        raise RecordsError("meetings.has_papers", paper=paper)
    drop_parts(session, meeting_id)
    _set_topics(session, meeting, ())
    for row in rows:
        session.delete(row)
    session.flush()
    session.delete(meeting)
    session.flush()


def call_draft_rolls(session: Session) -> None:
    """Call the rolls of meetings still to be held anew, after people have changed."""
    for meeting in session.scalars(select(Meeting).where(Meeting.state == MeetingState.DRAFT)):
        call_roll(session, meeting)


def with_draft_rolls(session: Session, *, work: Callable[[Session], Result]) -> Result:
    """Do `work`, which changes people, and call those rolls anew in the same step."""
    result = work(session)
    call_draft_rolls(session)
    return result


def list_meetings(
    session: Session, period: Period, *, on: Collection[UUID] | None = None
) -> tuple[MeetingRow, ...]:
    """Return the meetings of `period`, or of these those `on` any of some topics, latest first."""
    query = select(Meeting).where(Meeting.held_on.between(period.first, period.last))
    if on is not None:
        delivered = select(MeetingTopic.meeting_id).where(MeetingTopic.topic_id.in_(on))
        query = query.where(Meeting.id.in_(delivered))
    ordered = query.order_by(Meeting.held_on.desc(), Meeting.starts_at.desc(), Meeting.id)
    return _rows(session, session.scalars(ordered).all())


def read_meeting(session: Session, meeting_id: UUID) -> MeetingRow:
    """Return one meeting with its totals."""
    return _rows(session, [find_meeting(session, meeting_id)])[0]


def first_meeting_day(session: Session) -> date | None:
    """Return the day of the earliest meeting, or None in a book without any."""
    return session.scalar(select(func.min(Meeting.held_on)))


def last_held_day(session: Session) -> date | None:
    """Return the day of the latest meeting that was held, or None in a book without any."""
    held = Meeting.state.in_(HELD_STATES)
    return session.scalar(select(func.max(Meeting.held_on)).where(held))


def _rows(session: Session, meetings: Sequence[Meeting]) -> tuple[MeetingRow, ...]:
    ids = [meeting.id for meeting in meetings]
    topics = topics_of_meetings(session, ids)
    marks: dict[tuple[UUID, bool], list[tuple[Status, Mark]]] = {}
    for meeting_id, status, mark in session.execute(
        select(Attendance.meeting_id, Attendance.status, Attendance.mark).where(
            Attendance.meeting_id.in_(ids)
        )
    ):
        marks.setdefault((meeting_id, status in MEMBER_STATUSES), []).append((status, mark))
    people = {meeting.chair_id for meeting in meetings}
    people |= {meeting.minute_taker_id for meeting in meetings}
    names = names_of(session, people)
    agendas = agenda_texts(session, ids)
    posted = _posted_on(session, ids)
    groups = group_names(session, {meeting.group_id for meeting in meetings})
    return tuple(
        MeetingRow(
            id=meeting.id,
            data=_data(
                meeting,
                agenda=agendas.get(meeting.id, ""),
                topic_ids=tuple(topic for topic, _ in topics.get(meeting.id, ())),
            ),
            state=meeting.state,
            chair=names.get(meeting.chair_id, ""),
            minute_taker=names.get(meeting.minute_taker_id, ""),
            topic_codes=tuple(code for _, code in topics.get(meeting.id, ())),
            members=count_attendance(marks.get((meeting.id, True), ())),
            staff=count_attendance(marks.get((meeting.id, False), ())),
            posted_on=posted.get(meeting.id),
            cancel_reason=meeting.cancel_reason,
            group=groups.get(meeting.group_id, ""),
        )
        for meeting in meetings
    )


def _posted_on(session: Session, ids: Sequence[UUID]) -> dict[UUID, date | None]:
    query = select(MinutesClosing).where(MinutesClosing.meeting_id.in_(ids))
    return {closing.meeting_id: closing.posted_on for closing in session.scalars(query)}


def _data(meeting: Meeting, *, agenda: str, topic_ids: tuple[UUID, ...]) -> MeetingData:
    names = [field.name for field in fields(MeetingData) if field.name not in _ELSEWHERE]
    columns = {name: getattr(meeting, name) for name in names}
    return MeetingData(**columns, agenda=agenda, topic_ids=topic_ids)


def _columns(data: MeetingData) -> dict[str, object]:
    columns: dict[str, object] = {}
    for field in fields(data):
        value = getattr(data, field.name)
        if field.name in _LINES:
            value = clean_lines(value)
        elif field.name in {"title", "place"}:
            value = clean(value)
        if field.name not in _ELSEWHERE:
            columns[field.name] = value
    if data.is_of_cell:
        columns["group_id"] = None
    return columns


def _set_topics(session: Session, meeting: Meeting, topic_ids: tuple[UUID, ...]) -> None:
    linked = session.scalars(select(MeetingTopic).where(MeetingTopic.meeting_id == meeting.id))
    link = partial(MeetingTopic, organisation_id=meeting.organisation_id, meeting_id=meeting.id)
    keep_topics(session, linked, topic_ids, link)
