"""Resolutions that a meeting adopted."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from models.book.changes import name_action
from models.errors import RecordsError
from models.meetings.closing import open_meeting
from models.meetings.order import number
from models.names import clean, clean_lines
from models.tables.meetings import Meeting
from models.tables.minutes import Resolution, Vote


@dataclass(frozen=True, slots=True)
class ResolutionData:
    """What a resolution is called, what it lays down, and how the cell judges itself."""

    title: str
    text: str = ""
    self_assessment: str = ""


def add_resolution(session: Session, *, meeting_id: UUID, data: ResolutionData) -> UUID:
    """Add a resolution to the meeting; return its id."""
    name_action(session, "add_resolution")
    meeting = open_meeting(session, meeting_id)
    resolution = Resolution(
        organisation_id=meeting.organisation_id, meeting_id=meeting_id, **_columns(data)
    )
    number([*resolutions_of(session, meeting_id), resolution])
    session.add(resolution)
    session.flush()
    return resolution.id


def update_resolution(session: Session, resolution_id: UUID, data: ResolutionData) -> None:
    """Correct a resolution."""
    name_action(session, "update_resolution")
    resolution = open_resolution(session, resolution_id)
    resolution.write(_columns(data))
    session.flush()


def remove_resolution(session: Session, resolution_id: UUID) -> None:
    """Remove a resolution with the votes on it."""
    name_action(session, "remove_resolution")
    resolution = open_resolution(session, resolution_id)
    others = resolutions_of(session, resolution.meeting_id)
    others.remove(resolution)
    number(others)
    for vote in session.scalars(select(Vote).where(Vote.resolution_id == resolution_id)).all():
        session.delete(vote)
    session.flush()
    session.delete(resolution)
    session.flush()


def usual_resolution(session: Session, meeting_id: UUID) -> ResolutionData:
    """Return what the next resolution of the meeting is usually called."""
    meeting = session.get(Meeting, meeting_id)
    if meeting is None:
        raise RecordsError("meetings.gone")
    text: str = resources.read_toml("wording/agendas.toml")["resolution"]["title"]
    day = meeting.held_on
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return ResolutionData(text.format(month=month, year=day.year))


def resolutions_of(session: Session, meeting_id: UUID) -> list[Resolution]:
    """Return the resolutions of a meeting in order."""
    of_meeting = select(Resolution).where(Resolution.meeting_id == meeting_id)
    return list(session.scalars(of_meeting.order_by(Resolution.position, Resolution.id)))


def open_resolution(session: Session, resolution_id: UUID) -> Resolution:
    """Return a resolution for writing, unless it is gone or its meeting's record is closed."""
    resolution = session.get(Resolution, resolution_id)
    if resolution is None:
        raise RecordsError("minutes.gone")
    open_meeting(session, resolution.meeting_id)
    return resolution


def _columns(data: ResolutionData) -> dict[str, object]:
    return {
        "title": clean(data.title),
        "text": clean_lines(data.text),
        "self_assessment": clean_lines(data.self_assessment),
    }
