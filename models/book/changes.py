"""Every transaction leaves one entry in the log of changes: who, when, what, before, after."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import func, inspect, select
from sqlalchemy.orm import Session, UOWTransaction

from models import identity
from models.book.row_changes import RowChange, as_logged, read_rows
from models.names import clean
from models.tables.base import Record, plain
from models.tables.changes import Change

Result = TypeVar("Result")


def name_action(session: Session, action: str) -> None:
    """Say what the user meant; the first name given in a transaction is the one kept."""
    session.info.setdefault("action", action)


def give_reason(session: Session, reason: str) -> None:
    """Say why this transaction changes what was closed; it stands beside the change."""
    session.info["reason"] = clean(reason)


def for_reason(session: Session, *, work: Callable[[Session], Result], reason: str) -> Result:
    """Do `work(session)` for `reason`, and return its result."""
    give_reason(session, reason)
    return work(session)


def change_reason(session: Session) -> str:
    """Return the reason given for this transaction, "" when none was."""
    reason: str = session.info.get("reason", "")
    return reason


def name_target(
    session: Session, *, undoes: UUID | None = None, redoes: UUID | None = None
) -> None:
    """Say which earlier change this transaction takes back or does again."""
    session.info["target"] = {"undoes": undoes, "redoes": redoes}


def takes_back(session: Session) -> bool:
    """Tell whether this transaction takes an earlier change back, or does it again."""
    return "target" in session.info


def note_forgotten(session: Session, table: str, record_id: str) -> None:
    """Note in this transaction's entry that what the log knew of a row was erased for good."""
    row = RowChange(table, record_id, None, None, forgotten=True)
    session.info["rows"].extend(as_logged([row]))
    session.info["touched"].add(Change.noun)


def watch(session: Session) -> None:
    """Begin to note the rows that `session` writes."""
    session.info["rows"] = []
    session.info["touched"] = set()
    session.info["beside"] = set()


def note_flush(session: Session, _context: UOWTransaction) -> None:
    """Note the rows of one flush; listens to the session's ``after_flush``."""
    if "rows" not in session.info:
        return
    for record in session.new:
        _note(session, record, None, _plain(record.values()))
    # The session keeps what it changed as a set, in an order that differs from run to run.
    for record in sorted(session.dirty, key=_place):
        before, after = _difference(record)
        if after:
            _note(session, record, before, after)
    for record in sorted(session.deleted, key=_place):
        before, _ = _difference(record)
        _note(session, record, _plain(record.values()) | before, None)


def write_entry(session: Session, *, made_by: str) -> None:
    """Write the log entry of this transaction, if any row was written."""
    rows = read_rows(session.info.pop("rows"))
    if not rows:
        return
    last = session.scalar(select(func.max(Change.sequence))) or 0
    session.add(
        Change(
            sequence=last + 1,
            made_at=identity.now(),
            made_by=made_by,
            action=session.info.get("action", ""),
            reason=change_reason(session),
            rows=as_logged(rows),
            **session.info.get("target", {}),
        )
    )


def _note(
    session: Session,
    record: Record,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
) -> None:
    if not record.logged:
        session.info["beside"].add(record.noun)
        return
    session.info["touched"].add(record.noun)
    session.info["rows"].extend(
        as_logged([RowChange(record.__tablename__, str(record.id), before, after)])
    )


def _place(record: Record) -> tuple[str, UUID]:
    return record.__tablename__, record.id


def _difference(record: Record) -> tuple[dict[str, Any], dict[str, Any]]:
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    state = inspect(record)
    for column in record.__mapper__.column_attrs:
        history = state.attrs[column.key].history
        if history.has_changes():
            before[column.key] = plain(history.deleted[0]) if history.deleted else None
            after[column.key] = plain(history.added[0]) if history.added else None
    return before, after


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {name: plain(value) for name, value in values.items()}
