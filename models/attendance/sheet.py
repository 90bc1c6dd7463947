"""Attendance: one row per person called, one mark each, and the totals of a meeting."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

import resources
from models.book.changes import name_action
from models.errors import RecordsError
from models.figures import Rate
from models.members.roll import RollEntry, called_on, posts_on
from models.names import clean
from models.tables.meetings import Attendance, Meeting
from models.tables.members import Person
from models.words import (
    ABSENT_MARKS,
    MEMBER_STATUSES,
    Mark,
    MeetingState,
    Post,
    Status,
)


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """One person called to a meeting: as what, and what happened."""

    person_id: UUID
    full_name: str
    status: Status
    post: Post | None
    mark: Mark
    reason: str

    @property
    def is_member(self) -> bool:
        """Whether the person was called as a party member."""
        return self.status in MEMBER_STATUSES


@dataclass(frozen=True, slots=True)
class Totals:
    """The marks of one meeting, counted."""

    called: int = 0
    present: int = 0
    late: int = 0
    absent_excused: int = 0
    absent_unexcused: int = 0
    exempt: int = 0
    not_recorded: int = 0

    @property
    def attended(self) -> int:
        """Everyone who came; late counts as present."""
        return self.present + self.late

    @property
    def rate(self) -> Rate:
        """Attended of those called, less the exempt (domain: 2.6, quality criterion 2)."""
        return Rate(self.attended, self.called - self.exempt)


def count_marks(marks: Iterable[Mark]) -> Totals:
    """Return how often each mark occurs."""
    counted = list(marks)
    return Totals(
        called=len(counted),
        present=counted.count(Mark.PRESENT),
        late=counted.count(Mark.LATE),
        absent_excused=counted.count(Mark.ABSENT_EXCUSED),
        absent_unexcused=counted.count(Mark.ABSENT_UNEXCUSED),
        exempt=counted.count(Mark.EXEMPT),
        not_recorded=counted.count(Mark.NOT_RECORDED),
    )


def call_roll(session: Session, meeting: Meeting) -> None:
    """Bring the meeting's rows in line with the roll of its date.

    New rows are *not yet recorded*. A row that was marked stays even if the roll no longer has
    the person: what was recorded is never dropped silently.
    """
    called = {
        entry.person_id: entry for entry in called_on(session, meeting.held_on, meeting.audience)
    }
    rows = session.scalars(select(Attendance).where(Attendance.meeting_id == meeting.id)).all()
    for row in rows:
        entry = called.pop(row.person_id, None)
        if entry is not None:
            row.status = entry.status
        elif row.mark is Mark.NOT_RECORDED:
            session.delete(row)
    _call(session, meeting, called.values())


def missing_from_sheet(session: Session, meeting_id: UUID) -> tuple[RollEntry, ...]:
    """Return whom the meeting's day calls now, though its sheet has no row of them.

    The roll can grow after the marking: somebody is entered late or their status is corrected.
    A closed record misses nobody.
    """
    meeting = session.get(Meeting, meeting_id)
    if meeting is None:
        raise RecordsError("meetings.gone")
    if meeting.state is MeetingState.FINALISED:
        return ()
    of_meeting = select(Attendance.person_id).where(Attendance.meeting_id == meeting_id)
    on_sheet = set(session.scalars(of_meeting))
    called = called_on(session, meeting.held_on, meeting.audience)
    return tuple(entry for entry in called if entry.person_id not in on_sheet)


def call_missing(session: Session, *, meeting_id: UUID) -> int:
    """Put whom the sheet misses on it as *not yet recorded*; return how many."""
    name_action(session, "call_missing")
    meeting = open_meeting(session, meeting_id)
    missing = missing_from_sheet(session, meeting_id)
    _call(session, meeting, missing)
    return len(missing)


def record_attendance(
    session: Session, *, meeting_id: UUID, person_id: UUID, mark: Mark, reason: str = ""
) -> None:
    """Record what happened; `reason` is kept for an absence only.

    With its first mark a meeting is held; with its last one taken back it is a draft again.
    Raises RecordsError when the person was not called or the meeting's record is closed.
    """
    name_action(session, "record_attendance")
    meeting = open_meeting(session, meeting_id)
    row = session.scalars(
        select(Attendance).where(
            Attendance.meeting_id == meeting_id, Attendance.person_id == person_id
        )
    ).one_or_none()
    if row is None:
        raise RecordsError("attendance.not_called")
    row.mark = mark
    row.reason = clean(reason) if mark in ABSENT_MARKS else ""
    if mark is not Mark.NOT_RECORDED:
        meeting.state = MeetingState.HELD
    elif not _any_mark(session, meeting_id):
        # A key pressed by mistake and taken back: no log or report shall count the meeting.
        meeting.state = MeetingState.DRAFT


def fill_present(session: Session, *, meeting_id: UUID) -> int:
    """Mark everyone not yet recorded as present, exempt people as exempt; return how many."""
    name_action(session, "fill_present")
    meeting = open_meeting(session, meeting_id)
    rows = session.scalars(
        select(Attendance).where(
            Attendance.meeting_id == meeting_id, Attendance.mark == Mark.NOT_RECORDED
        )
    ).all()
    for row in rows:
        row.mark = Mark.EXEMPT if row.status is Status.EXEMPT else Mark.PRESENT
    if rows and meeting.state is MeetingState.DRAFT:
        meeting.state = MeetingState.HELD
    return len(rows)


def read_attendance(session: Session, meeting_id: UUID) -> tuple[AttendanceRow, ...]:
    """Return the rows of a meeting: members, then staff, each in name order."""
    meeting = session.get(Meeting, meeting_id)
    if meeting is None:
        raise RecordsError("meetings.gone")
    posts = posts_on(session, meeting.held_on)
    found = session.execute(
        select(Attendance, Person.full_name)
        .join(Person, Person.id == Attendance.person_id)
        .where(Attendance.meeting_id == meeting_id)
        .order_by(Person.sort_key, Person.full_name, Person.id)
    )
    rows = [
        AttendanceRow(
            row.person_id, name, row.status, posts.get(row.person_id), row.mark, row.reason
        )
        for row, name in found
    ]
    return tuple(sorted(rows, key=lambda row: not row.is_member))


def usual_reasons(session: Session) -> tuple[str, ...]:
    """Return reasons to propose for an absence: the book's own by use, then the usual ones."""
    used = session.scalars(
        select(Attendance.reason)
        .where(Attendance.mark.in_(ABSENT_MARKS), Attendance.reason != "")
        .group_by(Attendance.reason)
        .order_by(func.count().desc(), Attendance.reason)
    )
    usual: list[str] = resources.read_toml("wording/meetings.toml")["reasons"]["usual"]
    return tuple(dict.fromkeys([*used, *usual]))


def open_meeting(session: Session, meeting_id: UUID) -> Meeting:
    """Return the meeting's record for writing, unless it is gone or closed."""
    meeting = session.get(Meeting, meeting_id)
    if meeting is None:
        raise RecordsError("meetings.gone")
    if meeting.state is MeetingState.FINALISED:
        raise RecordsError("meetings.finalised")
    return meeting


def _call(session: Session, meeting: Meeting, entries: Iterable[RollEntry]) -> None:
    for entry in entries:
        session.add(
            Attendance(
                organisation_id=meeting.organisation_id,
                meeting_id=meeting.id,
                person_id=entry.person_id,
                status=entry.status,
                mark=Mark.NOT_RECORDED,
                reason="",
            )
        )
    session.flush()


def _any_mark(session: Session, meeting_id: UUID) -> bool:
    marked = select(Attendance.id).where(
        Attendance.meeting_id == meeting_id, Attendance.mark != Mark.NOT_RECORDED
    )
    return session.scalars(marked.limit(1)).first() is not None
