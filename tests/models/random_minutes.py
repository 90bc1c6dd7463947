"""What users do to people and to the minutes of meetings, at random."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select

from models.book.database import Session
from models.meetings.agenda import ItemData, add_item, agenda_of, move_item, remove_item
from models.meetings.closing import cancel_meeting, finalise_meeting
from models.meetings.opinions import OpinionData, add_opinion, remove_opinion
from models.meetings.scans import add_scan, remove_scan, scan_file
from models.meetings.tasks import TaskData, add_task, remove_task
from models.members.moves import make_move, take_post
from models.members.order import choose_tone_order
from models.members.planning import MoveEntry
from models.names import ToneOrder
from models.tables.meetings import Meeting
from models.tables.members import Person
from models.tables.minutes import AgendaItem, Opinion, Task
from models.tables.scans import Scan
from models.words import Move, Post

FIRST = date(2024, 1, 1)
_PNG = bytes.fromhex("89504e470d0a1a0a") + bytes(40) + b"IEND\xaeB`\x82"

Act = Callable[[Session, random.Random], object]
One = TypeVar("One")


class NothingThereError(Exception):
    """The book has nothing that the act could be done to."""


def one(chance: random.Random, several: Sequence[One]) -> One:
    """Return one of these, if there are any."""
    if not several:
        raise NothingThereError
    return chance.choice(several)


def day(chance: random.Random) -> date:
    """Return one of sixty days."""
    return FIRST + timedelta(days=chance.randrange(60))


def _any(session: Session, chance: random.Random, table: type) -> UUID:
    found: UUID = one(chance, session.scalars(select(table.id).order_by(table.id)).all())  # type: ignore[attr-defined]
    return found


def _move(session: Session, chance: random.Random) -> None:
    entry = MoveEntry(chance.choice(list(Move)), day(chance), document="QĐ 7")
    make_move(session, person_id=_any(session, chance, Person), entry=entry)


def _take_post(session: Session, chance: random.Random) -> None:
    person = _any(session, chance, Person)
    take_post(session, person_id=person, post=chance.choice(list(Post)), on=day(chance))


def _add_item(session: Session, chance: random.Random) -> None:
    meeting = _any(session, chance, Meeting)
    items = [item.id for item in agenda_of(session, meeting)]
    after = chance.choice([None, *items])
    add_item(session, meeting_id=meeting, data=ItemData("Thảo luận"), after=after)


def _move_item(session: Session, chance: random.Random) -> None:
    move_item(session, _any(session, chance, AgendaItem), by=chance.choice([-1, 1]))


def _add_opinion(session: Session, chance: random.Random) -> None:
    data = OpinionData(text=chance.choice(["Nhất trí.", "Đề nghị bổ sung."]))
    add_opinion(session, item_id=_any(session, chance, AgendaItem), data=data)


def _add_task(session: Session, chance: random.Random) -> None:
    data = TaskData("Lập danh sách", due_on=day(chance))
    add_task(session, meeting_id=_any(session, chance, Meeting), data=data)


def _add_scan(session: Session, chance: random.Random) -> None:
    file = scan_file("biên bản.png", _PNG + bytes([chance.randrange(3)]))
    add_scan(session, meeting_id=_any(session, chance, Meeting), file=file)


def _cancel(session: Session, chance: random.Random) -> None:
    cancel_meeting(session, _any(session, chance, Meeting), reason="mưa lũ")


MINUTES_ACTS: tuple[Act, ...] = (
    _move,
    _move,
    _take_post,
    lambda session, chance: choose_tone_order(session, chance.choice(list(ToneOrder))),
    _add_item,
    _add_item,
    _move_item,
    lambda session, chance: remove_item(session, _any(session, chance, AgendaItem)),
    _add_opinion,
    lambda session, chance: remove_opinion(session, _any(session, chance, Opinion)),
    _add_task,
    lambda session, chance: remove_task(session, _any(session, chance, Task)),
    _add_scan,
    lambda session, chance: remove_scan(session, _any(session, chance, Scan)),
    lambda session, chance: finalise_meeting(session, _any(session, chance, Meeting)),
    _cancel,
)
