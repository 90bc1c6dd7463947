"""The reading behind the sign-in list of a meeting: who was called, as what, and what happened."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attendance.sheet import AttendanceRow, read_attendance
from models.errors import RecordsError
from models.meetings.meetings import MeetingRow, read_meeting
from models.organisation import Cell, cell_on
from models.tables.meetings import Meeting
from models.tables.members import Person
from models.words import HELD_STATES, MeetingState


@dataclass(frozen=True, slots=True)
class CalledPerson:
    """One person as the meeting called them; `job` is the post in the office."""

    row: AttendanceRow
    job: str


@dataclass(frozen=True, slots=True)
class SignInSheet:
    """A meeting and whom it called: members, then staff, each in name order."""

    cell: Cell
    meeting: MeetingRow
    members: tuple[CalledPerson, ...]
    staff: tuple[CalledPerson, ...]


def collect_sign_in(session: Session, *, meeting_id: UUID) -> SignInSheet:
    """Read the roll of a meeting as it was called, with the marks made so far."""
    meeting = read_meeting(session, meeting_id)
    rows = read_attendance(session, meeting_id)
    jobs: dict[UUID, str] = {
        person.id: person.job
        for person in session.execute(
            select(Person.id, Person.job).where(Person.id.in_([row.person_id for row in rows]))
        )
    }
    called = [CalledPerson(row, jobs[row.person_id]) for row in rows]
    return SignInSheet(
        cell=cell_on(session, meeting.data.held_on),
        meeting=meeting,
        members=tuple(one for one in called if one.row.is_member),
        staff=tuple(one for one in called if not one.row.is_member),
    )


def latest_meeting(session: Session, *, held: bool) -> UUID:
    """Return the latest meeting; of those `held` the latest, or a draft too.

    Raises RecordsError when there is none.
    """
    states = HELD_STATES if held else HELD_STATES | {MeetingState.DRAFT}
    query = select(Meeting.id).where(Meeting.state.in_(states))
    ordered = query.order_by(Meeting.held_on.desc(), Meeting.starts_at.desc(), Meeting.id)
    found = session.scalars(ordered.limit(1)).first()
    if found is None:
        raise RecordsError("meetings.none_held" if held else "meetings.none")
    return found
