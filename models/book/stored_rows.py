"""The rows of any table as the log of changes knows them: by table and identifier."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date, datetime, time
from enum import Enum
from typing import Any
from uuid import UUID

from sqlalchemy import Column, UniqueConstraint, select
from sqlalchemy.orm import Session

from models.book.row_changes import RowChange, Values
from models.tables.base import Record, UtcDateTime, plain

#: The table of a row and its identifier as text.
Key = tuple[str, str]

_READERS: dict[type, Callable[[str], object]] = {
    UUID: UUID,
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
    time: time.fromisoformat,
    bytes: b64decode,
}


def key_of(change: RowChange) -> Key:
    """Return which row a change is about."""
    return change.table, change.id


def mapped(table: str) -> type[Record]:
    """Return the class whose rows stand in `table`."""
    return _classes()[table]


def known(table: str) -> bool:
    """Tell whether this program has a table of that name."""
    return table in _classes()


def stored_rows(session: Session, keys: Iterable[Key]) -> dict[Key, Record]:
    """Return those of the rows that stand in the book."""
    by_table: dict[str, set[UUID]] = {}
    for table, row_id in keys:
        by_table.setdefault(table, set()).add(UUID(row_id))
    found: dict[Key, Record] = {}
    for table, ids in by_table.items():
        for record in records_with(session, mapped(table), "id", ids):
            found[table, str(record.id)] = record
    return found


def records_with(
    session: Session, kind: type[Record], column: str, values: Collection[object]
) -> Iterator[Record]:
    """Yield the records that have one of `values` in `column`, in order of their identifiers."""
    if values:
        holds = getattr(kind, column).in_(values)
        yield from session.scalars(select(kind).where(holds).order_by(kind.id))


def parts_of(session: Session, record: Record) -> list[Record]:
    """Return every row that is a part of `record`, or of its parts."""
    found: list[Record] = []
    owners = [record]
    while owners:
        ids: dict[str, list[UUID]] = {}
        for one in owners:
            ids.setdefault(one.__tablename__, []).append(one.id)
        owners = [
            part
            for table, several in ids.items()
            for kind, column in referring(table)
            if column == kind.owner
            for part in records_with(session, kind, column, several)
        ]
        found += owners
    return found


def plain_values(record: Record) -> Values:
    """Return a row's columns as the log holds them."""
    return {name: plain(value) for name, value in record.values().items()}


def typed(kind: type[Record], values: Values) -> dict[str, Any]:
    """Return values of the log as the columns of `kind` hold them; unknown columns are left out."""
    columns = kind.__mapper__.columns
    return {
        name: _typed(python_type(columns[name]), value)
        for name, value in values.items()
        if name in columns
    }


def python_type(column: Column[Any]) -> type:
    """Return what a column's values are."""
    return datetime if isinstance(column.type, UtcDateTime) else column.type.python_type


def references(kind: type[Record]) -> Iterator[tuple[str, str]]:
    """Yield each column that points at the identifiers of other rows, and their table."""
    for column, table, target in _keys(kind):
        if target == "id":
            yield column, table


def contents(kind: type[Record]) -> Iterator[tuple[str, str, str]]:
    """Yield each column that points at anything else: its name, the table, the column there."""
    for column, table, target in _keys(kind):
        if target != "id":
            yield column, table, target


def _keys(kind: type[Record]) -> Iterator[tuple[str, str, str]]:
    for column in kind.__table__.columns:
        for key in column.foreign_keys:
            table, _, target = key.target_fullname.partition(".")
            yield column.key, table, target


def referring(table: str) -> Iterator[tuple[type[Record], str]]:
    """Yield every class and column that point at rows of `table`."""
    for kind in _classes().values():
        for column, target in references(kind):
            if target == table:
                yield kind, column


def unique_columns(kind: type[Record]) -> Iterator[tuple[str, ...]]:
    """Yield each set of columns whose values no two rows share."""
    table = Record.metadata.tables[kind.__tablename__]
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint):
            yield tuple(column.key for column in constraint.columns)
    for index in table.indexes:
        if index.unique:
            yield tuple(column.key for column in index.columns)


def _typed(kind: type, value: object) -> object:
    if value is None:
        return None
    if issubclass(kind, Enum):
        return kind(value)
    reader = _READERS.get(kind)
    return value if reader is None else reader(str(value))


def _classes() -> dict[str, type[Record]]:
    return {
        mapper.class_.__tablename__: mapper.class_
        for mapper in Record.registry.mappers
        if issubclass(mapper.class_, Record)
    }
