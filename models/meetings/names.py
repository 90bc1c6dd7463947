"""Every meeting of the book by its name alone, for whoever looks for one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables.meetings import Meeting
from models.words import MeetingKind


@dataclass(frozen=True, slots=True)
class MeetingName:
    """What a meeting is told from others by."""

    id: UUID
    title: str
    kind: MeetingKind
    held_on: date


def name_meetings(session: Session) -> tuple[MeetingName, ...]:
    """Return every meeting, latest first, without reading who attended."""
    columns = (Meeting.id, Meeting.title, Meeting.kind, Meeting.held_on)
    query = select(*columns).order_by(Meeting.held_on.desc(), Meeting.starts_at.desc(), Meeting.id)
    return tuple(MeetingName(*row) for row in session.execute(query))
