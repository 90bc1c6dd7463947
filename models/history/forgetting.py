"""Wiping from the log what it knows of a record, so that nothing of it can be read any more."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.book.changes import note_forgotten
from models.book.row_changes import RowChange, as_logged, read_rows
from models.book.stored_rows import Key, key_of, known, mapped, references
from models.tables.changes import Change


def forget(session: Session, keys: Collection[Key]) -> None:
    """Wipe the records `keys` and their parts from every entry of the log.

    The entries stay, with the table and identifier of each row. The caller names an action of
    `models.history.undo.FINAL`: nothing before it can be undone any more.
    """
    whole = set(keys)
    entries: list[UUID] = []
    log = select(Change.id, Change.rows).order_by(Change.sequence)
    for change_id, logged in session.execute(log.execution_options(yield_per=100)):
        rows = read_rows(logged)
        while parts := {key_of(row) for row in rows if _owner(row) in whole} - whole:
            whole |= parts
        if any(key_of(row) in whole for row in rows):
            entries.append(change_id)
    for change_id in entries:
        entry = session.get_one(Change, change_id)
        entry.rows = as_logged(_wiped(read_rows(entry.rows), whole))
    for key in keys:
        note_forgotten(session, *key)
    session.flush()


def _owner(row: RowChange) -> Key | None:
    """Return the record that a row says it is a part of."""
    kind = mapped(row.table) if known(row.table) else None
    value = row.values.get(kind.owner) if kind else None
    return (dict(references(kind))[kind.owner], str(value)) if kind and value else None


def _wiped(rows: Sequence[RowChange], whole: set[Key]) -> list[RowChange]:
    return [
        RowChange(row.table, row.id, None, None, forgotten=True) if key_of(row) in whole else row
        for row in rows
    ]
