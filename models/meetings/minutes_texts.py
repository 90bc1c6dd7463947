"""The long texts of the minutes by their names: one way to read and to write any of them."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.book.unsaved import drop_unsaved
from models.errors import RecordsError
from models.meetings.closing import open_meeting
from models.meetings.opinions import OpinionData, add_opinion
from models.meetings.tasks import TaskData, add_task
from models.names import clean_lines
from models.tables.base import OwnedRecord
from models.tables.meetings import Meeting
from models.tables.minutes import AgendaItem, MeetingPart, Opinion, Resolution, Task


class MinutesText(StrEnum):
    """Which text; its record is the meeting, item, opinion or resolution it belongs to."""

    CONTENT = "item_content"
    ITEM_CONCLUSION = "item_conclusion"
    NEW_OPINION = "new_opinion"
    OPINION = "opinion"
    TASK = "task"
    NEW_TASK = "new_task"
    RESOLUTION = "resolution"
    SELF_ASSESSMENT = "self_assessment"
    CONCLUSIONS = "conclusions"
    GUESTS = "guests"


_PLACES: dict[MinutesText, tuple[type[OwnedRecord], str]] = {
    MinutesText.CONTENT: (AgendaItem, "content"),
    MinutesText.ITEM_CONCLUSION: (AgendaItem, "conclusion"),
    MinutesText.OPINION: (Opinion, "text"),
    MinutesText.TASK: (Task, "text"),
    MinutesText.RESOLUTION: (Resolution, "text"),
    MinutesText.SELF_ASSESSMENT: (Resolution, "self_assessment"),
    MinutesText.CONCLUSIONS: (Meeting, "conclusions"),
    MinutesText.GUESTS: (Meeting, "guests"),
}
#: What a text that is no record yet is to be added to.
_NEW: dict[MinutesText, type[OwnedRecord]] = {
    MinutesText.NEW_OPINION: AgendaItem,
    MinutesText.NEW_TASK: Meeting,
}


def read_text(session: Session, *, record_id: UUID, which: MinutesText) -> str | None:
    """Return a text as it stands in the records, or None when its record is gone."""
    if which in _NEW:
        return None if session.get(_NEW[which], record_id) is None else ""
    holder, column = _PLACES[which]
    record = session.get(holder, record_id)
    return None if record is None else str(getattr(record, column))


def write_text(session: Session, *, record_id: UUID, which: MinutesText, text: str) -> None:
    """Write a text, and let go of what was kept of it while it was typed.

    A new opinion or task becomes one that nobody is named for yet.
    """
    name_action(session, f"write_{which.value}")
    if which is MinutesText.NEW_OPINION:
        add_opinion(session, item_id=record_id, data=OpinionData(text=text))
    elif which is MinutesText.NEW_TASK:
        add_task(session, meeting_id=record_id, data=TaskData(text))
    else:
        holder, column = _PLACES[which]
        record = session.get(holder, record_id)
        if record is None:
            raise RecordsError("minutes.gone")
        open_meeting(session, _meeting_of(session, record))
        record.write({column: clean_lines(text)})
        session.flush()
    drop_unsaved(session, record_id=record_id, field=which.value)


def _meeting_of(session: Session, record: OwnedRecord) -> UUID:
    if isinstance(record, Opinion):
        return session.get_one(AgendaItem, record.item_id).meeting_id
    return record.meeting_id if isinstance(record, MeetingPart) else record.id
