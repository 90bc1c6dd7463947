"""The invented minutes of regular meetings: what was said, voted, resolved and given out."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

import resources
from models.attendance.sheet import AttendanceRow, read_attendance
from models.attendance.voters import voters_present
from models.book.database import Session
from models.meetings.agenda import ItemData, update_item
from models.meetings.meetings import MeetingData
from models.meetings.minutes import ClosingData, ItemRow, read_minutes, write_closing
from models.meetings.opinions import OpinionData, add_opinion
from models.meetings.resolutions import ResolutionData, add_resolution
from models.meetings.scans import add_scan, scan_file
from models.meetings.tasks import TaskData, add_task, list_reviews, review_task
from models.meetings.votes import VoteData, add_vote
from models.meetings.who import Who
from models.words import PRESENT_MARKS, TaskState

_SPEAKERS, _TASKS = 3, 2
_ONGOING = 0.2
_ABSTAINS = 0.15


def write_invented_minutes(session: Session, meeting_id: UUID, data: MeetingData) -> None:
    """Write the minutes of a regular meeting that was marked."""
    chance = random.Random(data.held_on.toordinal())
    texts: dict[str, Any] = resources.read_toml("sample/minutes.toml")
    came = [row for row in read_attendance(session, meeting_id) if row.mark in PRESENT_MARKS]
    members = [row for row in came if row.is_member and row.person_id != data.chair_id]
    _review(session, meeting_id, texts, chance)
    items = read_minutes(session, meeting_id).items
    _discuss(session, items, data, texts, members=members, chance=chance)
    _resolve(session, meeting_id, data, texts, chance)
    for text in chance.sample(texts["tasks"], _TASKS):
        owner = Who(chance.choice(members).person_id) if members else Who()
        due = data.held_on + timedelta(days=20)
        add_task(session, meeting_id=meeting_id, data=TaskData(text, owner, due))
    closing = ClosingData(read_back=True, agreed=True)
    write_closing(session, meeting_id=meeting_id, data=closing)


def add_invented_scan(session: Session, meeting_id: UUID, data: MeetingData) -> None:
    """Add the picture of a signed paper, the same to every meeting."""
    name: str = resources.read_toml("sample/minutes.toml")["scan"]
    content = resources.path("sample/ban-chup.png").read_bytes()
    file = scan_file(name.format(day=f"{data.held_on:%d-%m-%Y}"), content)
    add_scan(session, meeting_id=meeting_id, file=file)


def _review(
    session: Session, meeting_id: UUID, texts: dict[str, Any], chance: random.Random
) -> None:
    for row in list_reviews(session, meeting_id):
        late = chance.random() < _ONGOING
        review_task(
            session,
            task_id=row.task_id,
            meeting_id=meeting_id,
            state=TaskState.ONGOING if late else TaskState.DONE,
            result=texts["ongoing"] if late else chance.choice(texts["done"]),
        )


def _discuss(
    session: Session,
    items: Sequence[ItemRow],
    data: MeetingData,
    texts: dict[str, Any],
    *,
    members: Sequence[AttendanceRow],
    chance: random.Random,
) -> None:
    """Have the second item reported on, and spoken to by some of those who came."""
    if len(items) < 2:
        return
    item = items[1]
    presenter = Who(data.chair_id) if data.chair_id else Who()
    report = ItemData(item.data.title, presenter, texts["presented"], texts["concluded"])
    update_item(session, item.id, report)
    speakers = chance.sample(members, min(_SPEAKERS, len(members)))
    said = chance.sample(texts["opinions"], len(speakers))
    for row, text in zip(speakers, said, strict=True):
        add_opinion(session, item_id=item.id, data=OpinionData(Who(row.person_id), text))


def _resolve(
    session: Session,
    meeting_id: UUID,
    data: MeetingData,
    texts: dict[str, Any],
    chance: random.Random,
) -> None:
    words = {
        "month": data.held_on.month,
        "year": data.held_on.year,
        "topics": texts["nothing_delivered"],
    }
    resolution = ResolutionData(
        title=texts["resolution"].format_map(words),
        text="\n".join(line.format_map(words) for line in texts["plans"]),
        self_assessment=texts["self_assessment"],
    )
    resolution_id = add_resolution(session, meeting_id=meeting_id, data=resolution)
    present = voters_present(session, meeting_id).present
    other = int(present > 1 and chance.random() < _ABSTAINS)
    vote = VoteData("", in_favour=present - other, other=other)
    add_vote(session, meeting_id=meeting_id, resolution_id=resolution_id, data=vote)
