"""The invented minutes of regular meetings: what was said, adopted, given out and scored."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import resources
from models.book.database import Session
from models.meetings.agenda import ItemData, update_item
from models.meetings.handbook import mark_posted
from models.meetings.minutes import ClosingData, ItemRow, Minutes, read_minutes, write_closing
from models.meetings.opinions import OpinionData, add_opinion
from models.meetings.quality import read_quality, score, set_scoring
from models.meetings.resolutions import ResolutionData, add_resolution, usual_resolution
from models.meetings.tasks import TaskData, add_task, review_task
from models.meetings.votes import VoteData, add_vote_on_resolution
from models.meetings.who import NOBODY, Who
from models.periods import last_day
from models.words import PRESENT_MARKS, TaskState

#: Which texts belong to which item of the sample's regular agenda.
_PARTS = ("opening", "review", "theme", "other", "criticism", "other")
_THEME = 2


def write_minutes(session: Session, meeting_id: UUID, chance: random.Random) -> None:
    """Write down a regular meeting that was marked, as its minute taker would."""
    texts = resources.read_toml("sample/minutes.toml")
    minutes = read_minutes(session, meeting_id)
    came = [Who(row.person_id) for row in minutes.people if row.mark in PRESENT_MARKS]
    for item in minutes.items:
        _write_item(session, item, minutes, came, texts, chance)
    _review(session, minutes, texts["tasks"], chance)
    _adopt(session, minutes, texts, chance)
    _give_tasks(session, minutes, came, texts["tasks"], chance)
    _close(session, minutes, texts["closing"])
    _score(session, meeting_id, chance)


def _write_item(
    session: Session,
    item: ItemRow,
    minutes: Minutes,
    came: Sequence[Who],
    texts: dict[str, Any],
    chance: random.Random,
) -> None:
    part = _PARTS[min(item.position, len(_PARTS)) - 1]
    on_theme = item.position == _THEME + 1
    presenter = chance.choice(came) if on_theme else Who(minutes.meeting.data.chair_id)
    data = ItemData(
        item.data.title,
        presenter if presenter.person_id else NOBODY,
        texts["content"][part],
        texts["conclusion"]["theme"] if on_theme else "",
    )
    update_item(session, item.id, data)
    if on_theme or part == "criticism":
        said = chance.sample(texts["opinions"]["texts"], k=3)
        for speaker, text in zip(chance.sample(came, k=min(3, len(came))), said, strict=False):
            add_opinion(session, item_id=item.id, data=OpinionData(speaker, text))


def _review(
    session: Session, minutes: Minutes, texts: dict[str, Any], chance: random.Random
) -> None:
    for review in minutes.reviews:
        state = TaskState.DONE if chance.random() < 0.75 else TaskState.ONGOING
        review_task(
            session,
            meeting_id=minutes.meeting.id,
            task_id=review.task_id,
            state=state,
            result=texts[state.value],
        )


def _adopt(
    session: Session, minutes: Minutes, texts: dict[str, Any], chance: random.Random
) -> None:
    meeting_id, words = minutes.meeting.id, texts["resolution"]
    month = minutes.meeting.data.held_on.month
    task = resources.read_toml("sample/meetings.toml")["regular"]["tasks"][month - 1]
    lines = [line.replace("{task}", task) for line in words["text"]]
    adopted = add_resolution(
        session,
        meeting_id=meeting_id,
        data=ResolutionData(
            usual_resolution(session, meeting_id).title,
            "\n".join(f"{place}. {line}" for place, line in enumerate(lines, start=1)),
            words["self_assessment"],
        ),
    )
    present = minutes.voters.present
    other = 1 if present > 5 and chance.random() < 0.15 else 0
    add_vote_on_resolution(session, adopted, VoteData(words["vote"], present - other, 0, other))


def _give_tasks(
    session: Session,
    minutes: Minutes,
    came: Sequence[Who],
    texts: dict[str, Any],
    chance: random.Random,
) -> None:
    day = minutes.meeting.data.held_on
    own = resources.read_toml("sample/meetings.toml")["regular"]["tasks"][day.month - 1]
    due_on = last_day(day.year, day.month)
    given = (
        TaskData(own.rstrip("."), Who(None, texts["committee"]), due_on),
        TaskData(chance.choice(texts["further"]), chance.choice(came), due_on),
    )
    for data in given:
        add_task(session, meeting_id=minutes.meeting.id, data=data)


def _close(session: Session, minutes: Minutes, texts: dict[str, Any]) -> None:
    meeting_id = minutes.meeting.id
    data = ClosingData(read_back=True, agreed=True, next_note=texts["next_note"])
    write_closing(session, meeting_id=meeting_id, data=data)
    posted_on = minutes.meeting.data.held_on + timedelta(days=1)
    mark_posted(session, meeting_id=meeting_id, posted_on=posted_on)


def _score(session: Session, meeting_id: UUID, chance: random.Random) -> None:
    quality = read_quality(session, meeting_id)
    for line in quality.lines:
        if line.by_rule is None:
            most = line.criterion.points
            off = Decimal(chance.randint(0, 2)) if most >= 10 else Decimal(0)
            score(
                session,
                meeting_id=meeting_id,
                code=line.criterion.code,
                typed=most - off,
                agreed=None,
            )
    vote = VoteData("", quality.voters.present)
    proposer_id = quality.minutes.meeting.data.minute_taker_id
    set_scoring(session, meeting_id=meeting_id, proposer_id=proposer_id, vote=vote)
