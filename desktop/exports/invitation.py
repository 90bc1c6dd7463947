"""Giấy mời: the text that calls people to a meeting, to be copied into a message."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from uuid import UUID

from desktop.exports.sentences import lower_first
from desktop.exports.wording import wording
from models.attendance.sheet import read_attendance
from models.book.database import Session
from models.campaigns.campaigns import list_topics
from models.meetings.meetings import MeetingRow, read_meeting
from models.organisation import Cell, cell_on
from models.periods import running_date

#: A number that the secretary has typed before an item of the agenda.
_NUMBERED = re.compile(r"^\s*\d{1,2}[.)]\s*")


@dataclass(frozen=True, slots=True)
class Invitation:
    """What the text says: the meeting, its items, the topics to deliver, how many are called."""

    cell: Cell
    meeting: MeetingRow
    items: tuple[str, ...]
    topics: tuple[str, ...]
    called: int


def collect_invitation(session: Session, meeting_id: UUID) -> Invitation:
    """Read what the invitation to a meeting says."""
    meeting = read_meeting(session, meeting_id)
    chosen = set(meeting.data.topic_ids)
    topics = [topic for each in list_topics(session) for topic in each.topics]
    lines = (_NUMBERED.sub("", line).strip() for line in meeting.data.agenda.splitlines())
    return Invitation(
        cell=cell_on(session, meeting.data.held_on),
        meeting=meeting,
        items=tuple(line for line in lines if line),
        # Whoever is told of a part need not be told of everything in it.
        topics=tuple(
            topic.short_title
            for topic in topics
            if topic.id in chosen and topic.parent_id not in chosen
        ),
        called=len(read_attendance(session, meeting_id)),
    )


def invitation_text(invitation: Invitation) -> str:
    """Return the whole text, one fact on each line."""
    return "\n".join(_lines(invitation))


def _lines(invitation: Invitation) -> Iterator[str]:
    words, data = wording("invitation"), invitation.meeting.data
    who = words["who"][data.audience].format(group=invitation.meeting.group)
    yield words["title"]
    yield words["opening"].format(cell=invitation.cell.name, who=who, title=lower_first(data.title))
    yield _time(invitation)
    if data.place:
        yield words["place"].format(place=data.place.rstrip("."))
    if invitation.meeting.chair:
        yield words["chair"].format(name=invitation.meeting.chair)
    yield words["attending"].format(who=who, count=invitation.called)
    if data.guests:
        guests = "; ".join(line.rstrip(".;") for line in data.guests.splitlines())
        yield words["guests"].format(guests=guests)
    yield from _content(invitation)
    yield words["closing"]


def _time(invitation: Invitation) -> str:
    words, data = wording("invitation"), invitation.meeting.data
    hours = ""
    if data.starts_at is not None and data.ends_at is not None:
        hours = words["hours"].format(start=_clock(data.starts_at), end=_clock(data.ends_at))
    elif data.starts_at is not None:
        hours = words["hour"].format(start=_clock(data.starts_at))
    weekday = words["weekdays"][data.held_on.weekday()]
    text: str = words["time"]
    return text.format(hour=hours, weekday=weekday, day=running_date(data.held_on))


def _content(invitation: Invitation) -> Iterator[str]:
    words = wording("invitation")
    items = list(invitation.items)
    if invitation.topics:
        items.append(words["topics"].format(topics="; ".join(invitation.topics)))
    if items:
        yield words["content"]
    for number, text in enumerate(items, start=1):
        yield words["item"].format(number=number, text=text)


def _clock(clock: time) -> str:
    text: str = wording("invitation")["clock"]
    return text.format(hour=clock.hour, minute=f"{clock:%M}")
