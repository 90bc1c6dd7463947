"""The absences of a period, each with its reason and how it was made up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.meetings.meetings import MeetingRow, list_meetings
from models.members.people import names_of
from models.organisation import Cell, cell_on
from models.periods import Period
from models.tables.meetings import Attendance, Meeting
from models.tables.members import Person
from models.tables.study import MakeUp
from models.words import ABSENT_MARKS, HELD_STATES, MEMBER_STATUSES, Mark, StudyForm


@dataclass(frozen=True, slots=True)
class MadeUp:
    """How an absence was made up."""

    made_on: date
    form: StudyForm
    confirmed_by: str


@dataclass(frozen=True, slots=True)
class AbsenceRow:
    """Who was absent from which meeting and why; `made_up` on whatever day that was."""

    meeting: MeetingRow
    person_id: UUID
    full_name: str
    is_member: bool
    mark: Mark
    reason: str
    made_up: MadeUp | None


@dataclass(frozen=True, slots=True)
class AbsenceLog:
    """The absences from the meetings held in a period, the earliest first, each in name order."""

    cell: Cell
    period: Period
    rows: tuple[AbsenceRow, ...]


def collect_absences(session: Session, *, period: Period) -> AbsenceLog:
    """Read who was absent from the meetings held in `period`."""
    meetings = {row.id: row for row in list_meetings(session, period)}
    made_up = _made_up(session, period)
    found = session.execute(
        select(Attendance, Person.full_name)
        .join(Meeting, Meeting.id == Attendance.meeting_id)
        .join(Person, Person.id == Attendance.person_id)
        .where(
            Meeting.held_on.between(period.first, period.last),
            Meeting.state.in_(HELD_STATES),
            Attendance.mark.in_(ABSENT_MARKS),
        )
        .order_by(Meeting.held_on, Meeting.starts_at, Meeting.id)
        .order_by(Person.sort_key, Person.full_name, Person.id)
    )
    rows = tuple(
        AbsenceRow(
            meeting=meetings[row.meeting_id],
            person_id=row.person_id,
            full_name=name,
            is_member=row.status in MEMBER_STATUSES,
            mark=row.mark,
            reason=row.reason,
            made_up=made_up.get((row.meeting_id, row.person_id)),
        )
        for row, name in found
    )
    return AbsenceLog(cell_on(session, period.last), period, rows)


def _made_up(session: Session, period: Period) -> dict[tuple[UUID, UUID], MadeUp]:
    within = (
        select(MakeUp)
        .join(Meeting, Meeting.id == MakeUp.meeting_id)
        .where(Meeting.held_on.between(period.first, period.last))
    )
    entries = session.scalars(within).all()
    names = names_of(session, {entry.confirmed_by_id for entry in entries})
    return {
        (entry.meeting_id, entry.person_id): MadeUp(
            entry.made_on, entry.form, names.get(entry.confirmed_by_id, "")
        )
        for entry in entries
    }
