"""The agenda of a meeting: its items in order, also as the lines of one text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from models.book.changes import name_action
from models.errors import RecordsError
from models.meetings.closing import open_meeting
from models.meetings.order import number
from models.meetings.who import NOBODY, Who
from models.names import clean, clean_lines, search_form
from models.tables.meetings import Meeting
from models.tables.minutes import AgendaItem, Opinion, Vote

#: How alike two titles are (0 to 1) for one to be the other reworded.
_LIKE = 0.5
_NUMBER = re.compile(r"^\s*\d{1,2}[.)]\s+")


@dataclass(frozen=True, slots=True)
class ItemData:
    """What is written of an item: who presents it, what was put forward, what was concluded."""

    title: str
    presenter: Who = NOBODY
    content: str = ""
    conclusion: str = ""


def add_item(
    session: Session, *, meeting_id: UUID, data: ItemData, after: UUID | None = None
) -> UUID:
    """Add an item to the agenda, behind another or at the end; return its id."""
    name_action(session, "add_item")
    _check(data)
    meeting = open_meeting(session, meeting_id)
    items = agenda_of(session, meeting_id)
    item = _new(meeting, data)
    place = next((row.position for row in items if row.id == after), len(items))
    items.insert(place, item)
    number(items)
    session.add(item)
    session.flush()
    return item.id


def update_item(session: Session, item_id: UUID, data: ItemData) -> None:
    """Correct an item."""
    name_action(session, "update_item")
    _check(data)
    item = open_item(session, item_id)
    item.write(_columns(data))
    session.flush()


def head_item(session: Session, *, item_id: UUID, title: str, presenter: Who) -> None:
    """Correct what an item is called and who presents it."""
    name_action(session, "update_item")
    item = open_item(session, item_id)
    kept = ItemData(title, presenter, item.content, item.conclusion)
    update_item(session, item_id, kept)


def move_item(session: Session, item_id: UUID, *, by: int) -> None:
    """Move an item `by` places down the agenda, up where it is negative."""
    name_action(session, "move_item")
    item = open_item(session, item_id)
    items = agenda_of(session, item.meeting_id)
    place = items.index(item)
    items.remove(item)
    items.insert(max(0, min(place + by, len(items))), item)
    number(items)
    session.flush()


def remove_item(session: Session, item_id: UUID) -> None:
    """Remove an item with its opinions and votes."""
    name_action(session, "remove_item")
    item = open_item(session, item_id)
    items = agenda_of(session, item.meeting_id)
    items.remove(item)
    number(items)
    _drop(session, item)


def fill_agenda(session: Session, *, meeting_id: UUID) -> int:
    """Add what is missing of the usual agenda of the meeting's kind; return how many items."""
    name_action(session, "fill_agenda")
    meeting = open_meeting(session, meeting_id)
    items = agenda_of(session, meeting_id)
    there = {search_form(item.title) for item in items}
    titles = [title for title in usual_agenda(meeting) if search_form(title) not in there]
    fresh = [_new(meeting, ItemData(title)) for title in titles]
    number([*items, *fresh])
    session.add_all(fresh)
    session.flush()
    return len(fresh)


def usual_agenda(meeting: Meeting) -> tuple[str, ...]:
    """Return the titles that a meeting of this kind usually goes through, in order."""
    texts: dict[str, list[str]] = resources.read_toml("wording/agendas.toml")["items"]
    month = meeting.held_on.month
    words = {"month": month, "last_month": (month - 2) % 12 + 1, "year": meeting.held_on.year}
    return tuple(line.format(**words) for line in texts.get(meeting.kind, ()))


def agenda_of(session: Session, meeting_id: UUID) -> list[AgendaItem]:
    """Return the items of a meeting in order."""
    of_meeting = select(AgendaItem).where(AgendaItem.meeting_id == meeting_id)
    return list(session.scalars(of_meeting.order_by(AgendaItem.position, AgendaItem.id)))


def agenda_texts(session: Session, meeting_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Return the agenda of each meeting as text: one numbered title on each line."""
    titles: dict[UUID, list[str]] = {}
    for meeting_id, title in session.execute(
        select(AgendaItem.meeting_id, AgendaItem.title)
        .where(AgendaItem.meeting_id.in_(list(meeting_ids)))
        .order_by(AgendaItem.position, AgendaItem.id)
    ):
        titles.setdefault(meeting_id, []).append(title)
    return {
        meeting_id: "\n".join(f"{place}. {title}" for place, title in enumerate(lines, start=1))
        for meeting_id, lines in titles.items()
    }


def set_agenda(session: Session, meeting: Meeting, text: str) -> None:
    """Make the agenda the lines of `text`: an item whose line stays or is reworded keeps its words.

    Raises RecordsError when the line is gone of an item that holds more than its title.
    """
    titles = [title for line in text.splitlines() if (title := clean(_NUMBER.sub("", line)))]
    items = agenda_of(session, meeting.id)
    lines = _match([item.title for item in items], titles)
    for place, item in enumerate(items):
        if place not in lines:
            _refuse_words(session, item)
            _drop(session, item)
    by_line = {line: items[place] for place, line in lines.items()}
    kept = []
    for line, title in enumerate(titles):
        item = by_line.get(line) or _new(meeting, ItemData(title))
        if item.title != title:
            item.title = title
        kept.append(item)
    number(kept)
    session.add_all(kept)
    session.flush()


def open_item(session: Session, item_id: UUID) -> AgendaItem:
    """Return an item for writing, unless it is gone or its meeting's record is closed."""
    item = session.get(AgendaItem, item_id)
    if item is None:
        raise RecordsError("minutes.gone")
    open_meeting(session, item.meeting_id)
    return item


def _match(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Return which line of `new` each line of `old` became; one that is gone is left out."""
    matched: dict[int, int] = {}
    for _, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if b - a == d - c:
            matched |= dict(zip(range(a, b), range(c, d), strict=True))
            continue
        likely = sorted(
            ((_likeness(old[i], new[j]), i, j) for i in range(a, b) for j in range(c, d)),
            key=lambda pair: (-pair[0], abs(pair[1] - pair[2])),
        )
        for likeness, i, j in likely:
            if likeness >= _LIKE and i not in matched and j not in matched.values():
                matched[i] = j
    return matched


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, search_form(one), search_form(other), autojunk=False).ratio()


def _new(meeting: Meeting, data: ItemData) -> AgendaItem:
    return AgendaItem(
        organisation_id=meeting.organisation_id, meeting_id=meeting.id, **_columns(data)
    )


def _check(data: ItemData) -> None:
    if not clean(data.title):
        raise RecordsError("minutes.no_title")


def _columns(data: ItemData) -> dict[str, object]:
    presenter_id, presenter_name = data.presenter.written
    return {
        "title": clean(data.title),
        "presenter_id": presenter_id,
        "presenter_name": presenter_name,
        "content": clean_lines(data.content),
        "conclusion": clean_lines(data.conclusion),
    }


def _refuse_words(session: Session, item: AgendaItem) -> None:
    if item.content or item.conclusion or _hanging_on(session, item):
        raise RecordsError("minutes.item_has_words", title=item.title)


def _drop(session: Session, item: AgendaItem) -> None:
    for row in _hanging_on(session, item):
        session.delete(row)
    session.flush()
    session.delete(item)
    session.flush()


def _hanging_on(session: Session, item: AgendaItem) -> list[Opinion | Vote]:
    opinions = session.scalars(select(Opinion).where(Opinion.item_id == item.id)).all()
    votes = session.scalars(select(Vote).where(Vote.item_id == item.id)).all()
    return [*opinions, *votes]
