"""Removing a record with everything that is a part of it, unless another record rests on it."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy.orm import Session

from models.book.engine import defer_references
from models.book.stored_rows import Key, parts_of, records_with, referring
from models.errors import RecordsError
from models.history.records import Records
from models.history.words import list_titles
from models.tables.base import Record


def remove_whole(
    session: Session, record: Record, *, refusal: str, also: Iterable[Record] = ()
) -> None:
    """Remove `record`, its parts, and `also`, which say nothing without it.

    Raises RecordsError `refusal`, which names the record (`what`) and what rests on it (`others`).
    """
    going = {_key(one): one for one in (record, *parts_of(session, record), *also)}
    resting = [key for key in _pointing_at(session, going.values()) if key not in going]
    if resting:
        records = Records(session)
        what, others = records.title(_key(record)), list_titles(records, resting)
        raise RecordsError(refusal, what=what, others=others)
    defer_references(session.connection())
    for one in going.values():
        session.delete(one)
    session.flush()


def _pointing_at(session: Session, records: Iterable[Record]) -> list[Key]:
    """Return the rows that point at any of `records`."""
    ids: dict[str, list[object]] = {}
    for record in records:
        ids.setdefault(record.__tablename__, []).append(record.id)
    return [
        _key(other)
        for table, several in ids.items()
        for kind, column in referring(table)
        for other in records_with(session, kind, column, several)
    ]


def _key(record: Record) -> Key:
    return record.__tablename__, str(record.id)
