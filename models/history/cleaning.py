"""Taking a name out of every text of the book and of its log, with what is told of some rows."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Enum, String, select
from sqlalchemy.orm import Session

from models.book.stored_rows import mapped
from models.names import clean
from models.tables.base import Record
from models.tables.changes import Change
from models.tables.members import Person

#: Tables whose texts are those of documents and bodies: a name there is that of somebody else.
_OF_BODIES = frozenset({"organisation", "letterhead", "term"})
_OF_DOCUMENTS = "campaign"
#: What somebody is called, who bears the name in their own right, and what follows from that.
_OWN_NAMES = {"person": frozenset({"full_name"}) | Person.derived}
#: Names that are kept beside an issued paper, whose text and bytes stay as they went out.
_LISTED_NAMES = {"issued_paper": frozenset({"figures"})}


@dataclass(frozen=True, slots=True)
class Cleaning:
    """What is taken out: names, for which `instead` is written, and columns of some rows.

    `blank` names the columns of each table that are emptied in the rows `ids`.
    """

    names: tuple[str, ...]
    instead: str
    ids: frozenset[UUID]
    blank: Mapping[str, Collection[str]]

    def text(self, value: str) -> str:
        """Return `value` with each whole name replaced, however it is spaced or capitalised."""
        for name in self.names:
            value = _pattern(name).sub(self.instead, value)
        return value

    def listed(self, value: Any) -> Any:
        """Return lists and tables of texts with each whole name replaced."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.listed(one) for one in value]
        if isinstance(value, dict):
            return {key: self.listed(one) for key, one in value.items()}
        return value


def whole_names(names: Iterable[str]) -> tuple[str, ...]:
    """Return those of `names` that name one person: a single word may be any word."""
    return tuple(name for name in dict.fromkeys(map(clean, names)) if len(name.split()) > 1)


def clean_texts(session: Session, cleaning: Cleaning) -> None:
    """Take the names out of every text of the book but from what other people are called."""
    for kind, columns in (*_texts(), *_lists()):
        for record in session.scalars(select(kind)):
            for column in columns:
                value = getattr(record, column)
                if value and (cleaned := cleaning.listed(value)) != value:
                    setattr(record, column, cleaned)
    session.flush()


def clean_log(session: Session, cleaning: Cleaning) -> None:
    """Take the names and the blank columns out of every entry of the log; entries stay."""
    wanted = {str(row_id) for row_id in cleaning.ids}
    for change in session.scalars(select(Change).order_by(Change.sequence)):
        rows = [_cleaned_row(row, cleaning, wanted) for row in change.rows]
        if rows != change.rows:
            change.rows = rows
    session.flush()


def _cleaned_row(row: dict[str, Any], cleaning: Cleaning, wanted: set[str]) -> dict[str, Any]:
    blank = cleaning.blank.get(row["table"], ()) if row["id"] in wanted else ()
    keep_all = _is_of_bodies(row["table"])
    own = _OWN_NAMES.get(row["table"], frozenset())
    listed = _LISTED_NAMES.get(row["table"], frozenset())
    sides = {}
    for side in ("before", "after"):
        values = row[side]
        if values is not None:
            values = {
                name: ""
                if name in blank and value
                else cleaning.listed(value)
                if name in listed
                else _cleaned(value, cleaning, keep=keep_all or name in own)
                for name, value in values.items()
            }
        sides[side] = values
    return row | sides


def _cleaned(value: object, cleaning: Cleaning, *, keep: bool) -> object:
    return cleaning.text(value) if isinstance(value, str) and not keep else value


def _texts() -> Iterator[tuple[type[Record], list[str]]]:
    """Yield each kind of record with its columns of free text."""
    for table in Record.metadata.sorted_tables:
        if _is_of_bodies(table.name):
            continue
        own = _OWN_NAMES.get(table.name, frozenset())
        columns = [
            column.key
            for column in table.columns
            if isinstance(column.type, String)
            and not isinstance(column.type, Enum)
            and column.key not in own
        ]
        if columns:
            yield mapped(table.name), columns


def _lists() -> Iterator[tuple[type[Record], list[str]]]:
    """Yield each kind of record with its columns that list names."""
    for table, columns in _LISTED_NAMES.items():
        yield mapped(table), sorted(columns)


def _is_of_bodies(table: str) -> bool:
    return table in _OF_BODIES or table.startswith(_OF_DOCUMENTS)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word) for word in clean(name).split())
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
