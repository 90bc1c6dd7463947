"""Changes of the log done to the book again, in either direction; first what stands in the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from models.book.engine import defer_references
from models.book.row_changes import RowChange, Values
from models.book.stored_rows import (
    Key,
    contents,
    key_of,
    mapped,
    plain_values,
    records_with,
    references,
    referring,
    stored_rows,
    typed,
    unique_columns,
)
from models.tables.base import Record


class Reason(StrEnum):
    """Why a row cannot become what is wanted."""

    #: It holds something else by now.
    CHANGED = "changed"
    #: It is not in the book any more.
    GONE = "gone"
    #: It is in the book already.
    THERE = "there"
    #: Another row holds what no two rows share.
    TAKEN = "taken"
    #: Another row that stays points at it.
    NEEDED = "needed"
    #: What it points at is not in the book.
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One row that cannot become what is wanted; `other` is the row that stands in the way."""

    reason: Reason
    row: Key
    other: Key


def find_obstacles(session: Session, changes: Sequence[RowChange]) -> list[Obstacle]:
    """Return what stands against doing `changes`; with nothing against it they can be put."""
    stored = stored_rows(session, map(key_of, changes))
    return [
        *_differing(changes, stored),
        *_taken(session, changes, stored),
        *_needed(session, changes),
        *_missing(session, changes),
    ]


def put_rows(session: Session, changes: Sequence[RowChange]) -> None:
    """Do `changes`, none of which meets an obstacle, to the rows of the book."""
    # Rows may point at each other in any order, and two may swap what no two rows share: those
    # are taken out and entered anew.
    defer_references(session.connection())
    stored = stored_rows(session, (key_of(change) for change in changes if not change.entered))
    entered = [(change.table, _whole(change, stored)) for change in changes if _comes(change)]
    for change in changes:
        if change.removed or _moves(change):
            session.delete(stored[key_of(change)])
    session.flush()
    for change in changes:
        if not (change.removed or _comes(change)):
            _correct(stored[key_of(change)], change.values)
    session.flush()
    for table, values in entered:
        kind = mapped(table)
        session.add(kind(**typed(kind, values)))
    session.flush()


def _correct(record: Record, values: Values) -> None:
    for name, value in typed(type(record), values).items():
        setattr(record, name, value)


def _comes(change: RowChange) -> bool:
    return change.entered or _moves(change)


def _moves(change: RowChange) -> bool:
    """Tell whether a row that stays changes what no two rows share."""
    if change.entered or change.removed:
        return False
    shared = {name for names in unique_columns(mapped(change.table)) for name in names}
    return not shared.isdisjoint(change.values)


def _whole(change: RowChange, stored: dict[Key, Record]) -> Values:
    """Return every column of the row as it will be."""
    record = None if change.entered else stored.get(key_of(change))
    return (plain_values(record) if record is not None else {}) | change.values


def _differing(changes: Sequence[RowChange], stored: dict[Key, Record]) -> Iterator[Obstacle]:
    """Find rows that are not as they should be beforehand."""
    for change in changes:
        key = key_of(change)
        record = stored.get(key)
        if change.before is None:
            if record is not None:
                yield Obstacle(Reason.THERE, key, key)
        elif record is None:
            yield Obstacle(Reason.GONE, key, key)
        else:
            values = plain_values(record)
            told = change.before.keys() - record.derived
            if any(values.get(name, change.before[name]) != change.before[name] for name in told):
                yield Obstacle(Reason.CHANGED, key, key)


def _taken(
    session: Session, changes: Sequence[RowChange], stored: dict[Key, Record]
) -> Iterator[Obstacle]:
    """Find rows that hold already what a row shall get and no two rows share."""
    leaving = {key_of(change) for change in changes if change.removed or _moves(change)}
    coming: dict[str, dict[Key, Values]] = {}
    for change in filter(_comes, changes):
        rows = coming.setdefault(change.table, {})
        rows[key_of(change)] = typed(mapped(change.table), _whole(change, stored))
    for table, rows in coming.items():
        kind = mapped(table)
        for names in unique_columns(kind):
            wanted = {tuple(row.get(name) for name in names): key for key, row in rows.items()}
            firsts = {values[0] for values in wanted} - {None}
            for other in records_with(session, kind, names[0], firsts):
                held = tuple(getattr(other, name) for name in names)
                key = table, str(other.id)
                if None not in held and held in wanted and key not in leaving | {wanted[held]}:
                    yield Obstacle(Reason.TAKEN, wanted[held], key)


def _needed(session: Session, changes: Sequence[RowChange]) -> Iterator[Obstacle]:
    """Find rows that point at one which shall go, and would stay themselves."""
    by_key = {key_of(change): change for change in changes}
    removed: dict[str, list[str]] = {}
    for change in changes:
        if change.removed:
            removed.setdefault(change.table, []).append(change.id)
    for table, ids in removed.items():
        targets = [typed(mapped(table), {"id": row_id})["id"] for row_id in ids]
        for kind, column in referring(table):
            for other in records_with(session, kind, column, targets):
                key = kind.__tablename__, str(other.id)
                own = by_key.get(key)
                if own is None or not (own.removed or column in own.values):
                    yield Obstacle(Reason.NEEDED, (table, str(getattr(other, column))), key)


def _missing(session: Session, changes: Sequence[RowChange]) -> Iterator[Obstacle]:
    """Find rows that would point at one which is not there, or goes."""
    staying = [change for change in changes if not change.removed]
    wanted = [(key_of(change), target) for change in staying for target in _targets(change)]
    there = set(stored_rows(session, {target for _, target in wanted}))
    there -= {key_of(change) for change in changes if change.removed}
    there |= {key_of(change) for change in changes if change.entered}
    for row, target in wanted:
        if target not in there:
            yield Obstacle(Reason.MISSING, row, target)
    for change in staying:
        if not _has_contents(session, change):
            yield Obstacle(Reason.MISSING, key_of(change), key_of(change))


def _targets(change: RowChange) -> Iterator[Key]:
    """Yield the rows that a row will point at, as far as the change says."""
    for column, table in references(mapped(change.table)):
        target = change.values.get(column)
        if target is not None:
            yield table, target


def _has_contents(session: Session, change: RowChange) -> bool:
    """Tell whether the bytes and the like that a row points at are still in the book."""
    return all(
        change.values.get(column) is None
        or any(records_with(session, mapped(table), target, [change.values[column]]))
        for column, table, target in contents(mapped(change.table))
    )
