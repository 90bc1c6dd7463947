"""Taking out of the book who was entered by mistake."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.errors import RecordsError
from models.history.removing import remove_whole
from models.tables.meetings import Attendance
from models.tables.members import Person
from models.words import Mark


def remove_person(session: Session, person_id: UUID) -> None:
    """Remove a person of whom nothing was recorded; sheets that only called them let them go.

    Raises RecordsError naming what was recorded: whoever has a past is ended, never removed.
    """
    name_action(session, "remove_person")
    person = session.get(Person, person_id)
    if person is None:
        raise RecordsError("members.gone")
    called = session.scalars(
        select(Attendance).where(
            Attendance.person_id == person_id, Attendance.mark == Mark.NOT_RECORDED
        )
    ).all()
    remove_whole(session, person, refusal="members.in_use", also=called)
