"""The meetings that the columns of an old sheet are, and those that the book has already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.imports.attendance.choices import Choices
from models.imports.attendance.columns import OldColumn
from models.imports.sheet import Remark
from models.periods import date_text
from models.tables.meetings import Attendance, Meeting
from models.words import Audience, Mark, MeetingKind, MeetingState, Status

#: What is recorded of such a meeting is not added to.
_CLOSED = frozenset({MeetingState.FINALISED, MeetingState.CANCELLED})


@dataclass(frozen=True, slots=True)
class BookRow:
    """A row of a meeting that the book has."""

    status: Status
    mark: Mark
    reason: str


@dataclass(frozen=True, slots=True)
class BookMeeting:
    """A meeting that the book has, with its rows by person."""

    id: UUID
    held_on: date
    kind: MeetingKind
    audience: Audience
    is_closed: bool
    rows: Mapping[UUID, BookRow]


class ColumnVerdict(StrEnum):
    """What an import does with a column."""

    #: A meeting that the book lacks.
    NEW = "new"
    #: A meeting of the book; what is to be done with its marks stands with each of them.
    IN_BOOK = "in_book"
    #: Its day cannot be told, or is still to come.
    NO_DAY = "no_day"
    #: Another column has the same day and kind.
    TWICE = "twice"
    #: The book has several meetings of that day and kind.
    SEVERAL = "several"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class MatchedColumn:
    """A column with its day and kind, whether the kind was told, and the book's own meeting."""

    column: OldColumn
    verdict: ColumnVerdict
    day: date | None
    kind: MeetingKind
    kind_told: bool
    in_book: BookMeeting | None = None
    reason: Remark | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody has to say what meeting it is."""
        return self.verdict in (ColumnVerdict.NO_DAY, ColumnVerdict.TWICE, ColumnVerdict.SEVERAL)

    @property
    def is_taken(self) -> bool:
        """Whether its marks go into a meeting."""
        return self.verdict in (ColumnVerdict.NEW, ColumnVerdict.IN_BOOK)


def match_columns(
    session: Session, columns: Sequence[OldColumn], choices: Choices, *, today: date
) -> tuple[MatchedColumn, ...]:
    """Find each column's day, kind and meeting; nothing is guessed."""
    days = {day for column in columns if (day := _day(column, choices)) is not None}
    book = _read_meetings(session, days)
    matched = [_match(column, book, choices, today) for column in columns]
    times = Counter((one.day, one.kind) for one in matched if one.is_taken)
    return tuple(
        replace(one, verdict=ColumnVerdict.TWICE, reason=_why("day_twice", one))
        if one.is_taken and times[one.day, one.kind] > 1
        else one
        for one in matched
    )


def out_of_order(columns: Sequence[MatchedColumn]) -> tuple[MatchedColumn, ...]:
    """Return the columns whose day is before that of the column to their left.

    So it looks when day and month of a heading were taken for each other.
    """
    taken = [one for one in columns if one.is_taken and one.day]
    return tuple(
        after
        for before, after in pairwise(taken)
        if (before.day or date.min) > (after.day or date.max)
    )


def _day(column: OldColumn, choices: Choices) -> date | None:
    return choices.days.get(column.place) or column.says.day


def _match(
    column: OldColumn, book: Sequence[BookMeeting], choices: Choices, today: date
) -> MatchedColumn:
    day = _day(column, choices)
    told = choices.kinds.get(column.place) or column.says.kind
    left_out = column.place in choices.kinds and choices.kinds[column.place] is None
    of_day = [meeting for meeting in book if meeting.held_on == day]
    kind = told or (of_day[0].kind if len(of_day) == 1 else choices.kind)
    found = MatchedColumn(column, ColumnVerdict.NEW, day, kind, told is not None)
    if left_out:
        return replace(found, verdict=ColumnVerdict.LEFT_OUT)
    if day is None:
        reason = column.says.reason or _why("no_day", found)
        return replace(found, verdict=ColumnVerdict.NO_DAY, reason=reason)
    if day > today:
        return replace(found, verdict=ColumnVerdict.NO_DAY, reason=_why("in_future", found))
    same = [meeting for meeting in of_day if meeting.kind is kind]
    if len(same) > 1:
        return replace(found, verdict=ColumnVerdict.SEVERAL, reason=_why("several", found))
    if same:
        return replace(found, verdict=ColumnVerdict.IN_BOOK, in_book=same[0])
    return found


def _why(key: str, found: MatchedColumn) -> Remark:
    day = date_text(found.day) if found.day else ""
    values = (("heading", found.column.heading or found.column.letter), ("day", day))
    return Remark(f"attendance_import.{key}", values)


def _read_meetings(session: Session, days: set[date]) -> tuple[BookMeeting, ...]:
    """Return the cell's meetings of `days` with everyone on their sheets; no party group's."""
    own = select(Meeting).where(Meeting.held_on.in_(days), Meeting.audience != Audience.GROUP)
    meetings = session.scalars(own.order_by(Meeting.held_on, Meeting.id)).all()
    rows: dict[UUID, dict[UUID, BookRow]] = {}
    for meeting_id, person_id, status, mark, reason in session.execute(
        select(
            Attendance.meeting_id,
            Attendance.person_id,
            Attendance.status,
            Attendance.mark,
            Attendance.reason,
        ).where(Attendance.meeting_id.in_([meeting.id for meeting in meetings]))
    ):
        rows.setdefault(meeting_id, {})[person_id] = BookRow(status, mark, reason)
    return tuple(
        BookMeeting(
            meeting.id,
            meeting.held_on,
            meeting.kind,
            meeting.audience,
            meeting.state in _CLOSED,
            rows.get(meeting.id, {}),
        )
        for meeting in meetings
    )
