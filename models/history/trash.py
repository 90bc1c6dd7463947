"""The trash: what was removed from the book and still stands whole in the log of changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import String, cast, select
from sqlalchemy.orm import Session

from models.attendance.sheet import call_roll
from models.book.changes import name_action
from models.book.putting_back import find_obstacles, put_rows
from models.book.row_changes import RowChange, read_rows
from models.book.stored_rows import Key, key_of, known, mapped, references, stored_rows
from models.errors import RecordsError
from models.history.forgetting import forget
from models.history.records import Records, several
from models.history.refusals import keep_terms_apart, refuse
from models.history.words import describe
from models.meetings.meetings import call_draft_rolls
from models.meetings.scans import purge_contents
from models.members.order import renew_forms
from models.phrases import Phrase
from models.tables.changes import Change
from models.tables.meetings import Meeting
from models.words import Mark, MeetingState

_OPEN = frozenset({MeetingState.DRAFT, MeetingState.HELD})


@dataclass(frozen=True, slots=True)
class TrashItem:
    """A record that was removed: what it is called, and when, by whom and by which act it went."""

    change_id: UUID
    key: Key
    kind: Phrase
    title: Phrase
    removed_at: datetime
    removed_by: str
    act: Phrase


def list_trash(session: Session) -> tuple[TrashItem, ...]:
    """Return the records that were removed and are not in the book, the latest first."""
    records = Records(session)
    found: dict[Key, tuple[Change, Sequence[RowChange]]] = {}
    for change, rows in _removals(session):
        records.expect(rows)
        for row in rows:
            if row.removed and known(row.table) and not mapped(row.table).owner:
                found.setdefault(key_of(row), (change, rows))
    there = stored_rows(session, found)
    return tuple(
        TrashItem(
            change_id=change.id,
            key=key,
            kind=several(key[0]),
            title=records.title(key),
            removed_at=change.made_at,
            removed_by=change.made_by,
            act=describe(session, records, change, rows),
        )
        for key, (change, rows) in found.items()
        if key not in there
    )


def restore(session: Session, key: Key) -> None:
    """Bring a removed record back with everything that went with it.

    Raises RecordsError, naming what stands in the way, when it does not fit any more.
    """
    name_action(session, "restore")
    change, removed = _removal_of(session, key)
    records = Records(session)
    records.expect(removed)
    whole = [row for row in removed if row.removed and key in records.chain(row)]
    beside = [row for row in removed if row.removed and _says_little(row) and row not in whole]
    back = [row.reversed() for row in (*whole, *(row for row in beside if key in _targets(row)))]
    back = _fitting(session, change, back)
    put_rows(session, back)
    keep_terms_apart(session, back)
    _call_again(session, key)
    session.flush()


def empty_trash(session: Session, keys: Sequence[Key]) -> None:
    """Erase removed records for good: what they held is wiped from the log, their scans with it.

    Nothing done before this can be undone afterwards. Raises RecordsError when one of them is
    not in the trash.
    """
    name_action(session, "empty_trash")
    if not set(keys) <= {item.key for item in list_trash(session)}:
        raise RecordsError("history.not_in_trash")
    forget(session, keys)
    purge_contents(session)


def _removals(session: Session) -> Iterator[tuple[Change, tuple[RowChange, ...]]]:
    """Yield the entries that removed something, the latest first."""
    text = cast(Change.rows, String)
    removing = select(Change).where(text.contains('"after": null'))
    for change in session.scalars(removing.order_by(Change.sequence.desc())):
        yield change, read_rows(change.rows)


def _removal_of(session: Session, key: Key) -> tuple[Change, tuple[RowChange, ...]]:
    """Return the entry by which a record went that is in the trash now."""
    if key not in stored_rows(session, [key]):
        for change, rows in _removals(session):
            if any(key_of(row) == key and row.removed for row in rows):
                return change, rows
    raise RecordsError("history.not_in_trash")


def _fitting(session: Session, change: Change, rows: list[RowChange]) -> list[RowChange]:
    """Leave out what says little and does not fit any more; refuse when more does not."""
    obstacles = find_obstacles(session, rows)
    little = {key_of(row) for row in rows if _says_little(row)}
    for obstacle in obstacles:
        if obstacle.row not in little:
            raise refuse(session, change, obstacle)
    unfit = {obstacle.row for obstacle in obstacles}
    unfit |= {key_of(row) for row in rows if _says_little(row) and _calls_to_closed(session, row)}
    return [row for row in rows if key_of(row) not in unfit]


def _says_little(row: RowChange) -> bool:
    """Tell whether a row only calls somebody to a meeting."""
    return row.table == "attendance" and row.values.get("mark") == Mark.NOT_RECORDED


def _calls_to_closed(session: Session, row: RowChange) -> bool:
    """Tell whether the sheet that a row belongs to was closed meanwhile."""
    meeting = session.get(Meeting, UUID(row.values["meeting_id"]))
    return meeting is not None and meeting.state not in _OPEN


def _targets(row: RowChange) -> set[Key]:
    return {(table, str(row.values.get(column))) for column, table in references(mapped(row.table))}


def _call_again(session: Session, key: Key) -> None:
    """Let meetings still to be held call whom the roll has now."""
    if key[0] == "person":
        # The order of names may be another by now.
        renew_forms(session)
        call_draft_rolls(session)
    elif key[0] == "meeting":
        meeting = session.get(Meeting, UUID(key[1]))
        if meeting is not None and meeting.state is MeetingState.DRAFT:
            call_roll(session, meeting)
