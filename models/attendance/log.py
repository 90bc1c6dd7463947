"""The reading behind the attendance log: people × meetings of a period, with every total."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attendance.figures import Totals, count_attendance
from models.meetings.meetings import MeetingRow, list_meetings
from models.organisation import Cell, cell_on
from models.periods import Period
from models.tables.meetings import Attendance, Meeting
from models.tables.members import Person
from models.words import MEMBER_STATUSES, Mark, Status


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person's marks, by meeting; a meeting that did not call them is not in `marks`.

    `statuses` says what they were called as, at the meetings of `marks` and perhaps at others.
    """

    person_id: UUID
    full_name: str
    is_member: bool
    marks: Mapping[UUID, Mark]
    reasons: Mapping[UUID, str]
    statuses: Mapping[UUID, Status]

    @property
    def totals(self) -> Totals:
        """The person's marks, counted."""
        return count_attendance((self.statuses[key], mark) for key, mark in self.marks.items())


@dataclass(frozen=True, slots=True)
class AttendanceLog:
    """Every meeting held in the period, earliest first, and everyone called to any of them."""

    cell: Cell
    period: Period
    meetings: tuple[MeetingRow, ...]
    members: tuple[PersonLine, ...]
    staff: tuple[PersonLine, ...]


def collect_attendance_log(session: Session, *, period: Period) -> AttendanceLog:
    """Read the attendance of the meetings held in `period`.

    A person called as staff and later as a member has a line in each group, so that the marks
    under a meeting always add up to its totals.
    """
    meetings = [row for row in list_meetings(session, period) if row.was_held]
    found = session.execute(
        select(Attendance, Person.full_name)
        .join(Person, Person.id == Attendance.person_id)
        .join(Meeting, Meeting.id == Attendance.meeting_id)
        .where(Attendance.meeting_id.in_([row.id for row in meetings]))
        .order_by(Person.sort_key, Person.full_name, Person.id, Meeting.held_on)
    )
    lines: dict[tuple[UUID, bool], PersonLine] = {}
    for row, name in found:
        is_member = row.status in MEMBER_STATUSES
        before = lines.get((row.person_id, is_member))
        lines[row.person_id, is_member] = PersonLine(
            person_id=row.person_id,
            full_name=name,
            is_member=is_member,
            marks={**(before.marks if before else {}), row.meeting_id: row.mark},
            reasons={**(before.reasons if before else {}), row.meeting_id: row.reason},
            statuses={**(before.statuses if before else {}), row.meeting_id: row.status},
        )
    return AttendanceLog(
        cell=cell_on(session, period.last),
        period=period,
        meetings=tuple(reversed(meetings)),
        members=tuple(line for line in lines.values() if line.is_member),
        staff=tuple(line for line in lines.values() if not line.is_member),
    )
