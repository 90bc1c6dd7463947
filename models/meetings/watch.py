"""What the secretary should keep an eye on: meetings not held or too short, members who stay away.

It warns and never decides: whether an absence had a good reason, and what follows, is for the
cell to judge (domain: 2.7).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.limits import Limits, read_limits
from models.meetings.meetings import MeetingRow, first_meeting_day, list_meetings
from models.members.roll import roll_on
from models.periods import Period, month, quarter, year
from models.tables.meetings import Attendance, Meeting
from models.words import (
    HELD_STATES,
    MEMBER_STATUSES,
    PRESENT_MARKS,
    Audience,
    Mark,
    MeetingKind,
    Status,
)

#: The meetings that a member owes the cell.
OWED_KINDS = frozenset({MeetingKind.REGULAR, MeetingKind.THEMATIC})


@dataclass(frozen=True, slots=True)
class ShortMeeting:
    """A regular meeting that took fewer minutes than it should."""

    meeting: MeetingRow
    minutes: int
    required: int


@dataclass(frozen=True, slots=True)
class MissedMonths:
    """In these months of the year a member came to no meeting, and gave no good reason.

    `at_limit` when they are as many as the rules speak of.
    """

    person_id: UUID
    full_name: str
    months: tuple[int, ...]
    at_limit: bool


@dataclass(frozen=True, slots=True)
class RunningAbsence:
    """A member was away with a reason `times` meetings running, from `since` to the latest."""

    person_id: UUID
    full_name: str
    times: int
    since: date


@dataclass(frozen=True, slots=True)
class Watch:
    """Everything to keep an eye on, as of one day of `year`."""

    year: int
    limits: Limits
    months: tuple[int, ...]
    quarters: tuple[int, ...]
    short: tuple[ShortMeeting, ...]
    missed: tuple[MissedMonths, ...]
    running: tuple[RunningAbsence, ...]

    @property
    def count(self) -> int:
        """How many things there are."""
        lists = (self.months, self.quarters, self.short, self.missed, self.running)
        return sum(len(one) for one in lists)


@dataclass(frozen=True, slots=True)
class _Mark:
    """What happened to one member at one meeting they owed."""

    person_id: UUID
    day: date
    status: Status
    mark: Mark


def collect_watch(session: Session, *, today: date) -> Watch:
    """Read what there is to keep an eye on, from the year's first day to `today`.

    Only the cell's own meetings count: a party group that met is no month's meeting. Months and
    quarters before the book's first meeting are nobody's omission, and a meeting planned for the
    running month or quarter will do.
    """
    limits = read_limits(session)
    meetings = [row for row in list_meetings(session, year(today.year)) if row.data.is_of_cell]
    marks = _marks(session, today)
    names = {one.person_id: one.full_name for one in roll_on(session, today) if one.is_member}
    first = first_meeting_day(session)
    spans = (first, today)
    return Watch(
        year=today.year,
        limits=limits,
        months=_not_held(_regular(meetings, today), _months(today.year), spans),
        quarters=_not_held(_thematic(meetings, today), _quarters(today.year), spans),
        short=_short(meetings, limits),
        missed=_missed(marks, names, limits, today.year),
        running=_running(marks, names, limits),
    )


def _months(of: int) -> dict[int, Period]:
    return {number: month(number, of) for number in range(1, 13)}


def _quarters(of: int) -> dict[int, Period]:
    return {number: quarter(number, of) for number in range(1, 5)}


def _regular(meetings: Iterable[MeetingRow], today: date) -> list[date]:
    return _days([row for row in meetings if row.data.kind is MeetingKind.REGULAR], today)


def _thematic(meetings: Iterable[MeetingRow], today: date) -> list[date]:
    """Return the days of thematic meetings, those held within a regular one among them."""
    thematic = [
        row
        for row in meetings
        if row.data.kind is MeetingKind.THEMATIC
        or (row.data.kind is MeetingKind.REGULAR and row.data.with_thematic)
    ]
    return _days(thematic, today)


def _days(meetings: Iterable[MeetingRow], today: date) -> list[date]:
    """Return the days of the meetings that were held, or are planned from `today` on."""
    return [
        row.data.held_on
        for row in meetings
        if row.was_held or (row.is_planned and row.data.held_on >= today)
    ]


def _not_held(
    days: Sequence[date], spans: Mapping[int, Period], between: tuple[date | None, date]
) -> tuple[int, ...]:
    """Return the spans that have begun, did not end before the first meeting, and have no day."""
    first, today = between
    if first is None:
        return ()
    return tuple(
        number
        for number, span in spans.items()
        if span.first <= today and span.last >= first and not any(day in span for day in days)
    )


def _short(meetings: Iterable[MeetingRow], limits: Limits) -> tuple[ShortMeeting, ...]:
    found = []
    for row in meetings:
        minutes = row.data.minutes
        combined = row.data.with_thematic
        required = limits.combined_minutes if combined else limits.regular_minutes
        regular = row.was_held and row.data.kind is MeetingKind.REGULAR
        if regular and minutes is not None and minutes < required:
            found.append(ShortMeeting(row, minutes, required))
    return tuple(found)


def _marks(session: Session, today: date) -> dict[UUID, list[_Mark]]:
    """Return what happened to each member at the meetings they owed, earliest first."""
    rows = session.execute(
        select(Attendance.person_id, Meeting.held_on, Attendance.status, Attendance.mark)
        .join(Meeting, Meeting.id == Attendance.meeting_id)
        .where(
            Meeting.state.in_(HELD_STATES),
            Meeting.kind.in_(OWED_KINDS),
            Meeting.audience != Audience.GROUP,
            Meeting.held_on.between(date(today.year - 1, 1, 1), today),
            Attendance.status.in_(MEMBER_STATUSES),
        )
        .order_by(Meeting.held_on, Meeting.starts_at, Meeting.id)
    )
    marks: dict[UUID, list[_Mark]] = {}
    for row in rows:
        one = _Mark(row.person_id, row.held_on, row.status, row.mark)
        marks.setdefault(one.person_id, []).append(one)
    return marks


def _missed(
    marks: Mapping[UUID, Sequence[_Mark]], names: Mapping[UUID, str], limits: Limits, of: int
) -> tuple[MissedMonths, ...]:
    found = []
    for person_id, name in names.items():
        own = [one for one in marks.get(person_id, ()) if one.day.year == of]
        away = {one.day.month for one in own if one.mark is Mark.ABSENT_UNEXCUSED}
        away -= {one.day.month for one in own if one.mark in PRESENT_MARKS}
        if len(away) >= limits.unexcused_warning:
            at_limit = len(away) >= limits.unexcused_limit
            found.append(MissedMonths(person_id, name, tuple(sorted(away)), at_limit))
    return tuple(found)


def _running(
    marks: Mapping[UUID, Sequence[_Mark]], names: Mapping[UUID, str], limits: Limits
) -> tuple[RunningAbsence, ...]:
    found = []
    for person_id, name in names.items():
        own = marks.get(person_id, ())
        latest_first = [one for one in reversed(own) if was_owed(one.status, one.mark)]
        run = list(takewhile(lambda one: one.mark is Mark.ABSENT_EXCUSED, latest_first))
        if len(run) >= limits.excused_running:
            found.append(RunningAbsence(person_id, name, len(run), run[-1].day))
    return tuple(found)


def was_owed(status: Status, mark: Mark) -> bool:
    """Tell whether somebody owed a meeting, and it is known whether they came."""
    spared = status is Status.SPECIAL_DUTY or mark is Mark.EXEMPT
    return not spared and mark is not Mark.NOT_RECORDED
