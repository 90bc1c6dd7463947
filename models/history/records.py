"""What records are called: those of the book, and those that only the log of changes still has."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import String, cast, select
from sqlalchemy.orm import Session

import resources
from models.book.row_changes import RowChange, Values, read_rows
from models.book.stored_rows import (
    Key,
    key_of,
    known,
    mapped,
    plain_values,
    references,
    stored_rows,
    typed,
)
from models.periods import date_text
from models.phrases import LANGUAGES, Phrase, phrase, same
from models.tables.changes import Change

_EMPTY = Phrase("(trống)", "(empty)")
_GONE = Phrase("(đã xóa vĩnh viễn)", "(erased)")
_YES, _NO = Phrase("có", "yes"), Phrase("không", "no")
#: A longer text is cut where it is told; the book has the whole of it.
_MOST = 300


class Records:
    """Tells what the rows of one reading are called; keeps what it has looked up."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._values: dict[Key, Values | None] = {}
        self._titles: dict[Key, Phrase] = {}

    def expect(self, changes: Iterable[RowChange]) -> None:
        """Look up many rows at once; of those that are gone keep what `changes` tell.

        These come latest first. What neither they nor the book tell is looked for in the log when
        it is asked.
        """
        rows = [change for change in changes if known(change.table)]
        for change in rows:
            if change.entered or change.removed:
                self._values.setdefault(key_of(change), change.values)
        for key, record in stored_rows(self._session, map(key_of, rows)).items():
            self._values[key] = plain_values(record)

    def values(self, key: Key) -> Values:
        """Return the columns of a record as it is or, once gone, last was; nothing when erased."""
        if key not in self._values:
            self._values[key] = self._look_up(key)
        return self._values[key] or {}

    def title(self, key: Key) -> Phrase:
        """Return what a record is called."""
        if key not in self._titles:
            self._titles[key] = self._make_title(key)
        return self._titles[key]

    def shown(self, table: str, column: str, value: object) -> Phrase:
        """Return a value of a column in words: names of records and words of the field, dates."""
        if value is None or value == "":
            return _EMPTY
        target = _pointing(table).get(column)
        if target is not None:
            return self.title((target, str(value)))
        if (table, column) == ("document", "key"):
            return same(_paper(str(value)))
        if (table, column) == ("campaign_deadline", "title"):
            # Of a report that is due every year the title leaves the year open.
            return same(str(value).replace("{year}", "…"))
        return _told(typed(mapped(table), {column: value})[column])

    def owner(self, key: Key, values: Values) -> Key | None:
        """Return the record that a row is a part of, if it is one."""
        column = mapped(key[0]).owner if known(key[0]) else ""
        if not column:
            return None
        value = values.get(column) or self.values(key).get(column)
        return (_pointing(key[0])[column], str(value)) if value else None

    def chain(self, change: RowChange) -> list[Key]:
        """Return the row and the records it is a part of, the outermost last."""
        chain = [key_of(change)]
        above = self.owner(chain[0], change.values)
        while above is not None:
            chain.append(above)
            above = self.owner(above, {})
        return chain

    def _make_title(self, key: Key) -> Phrase:
        values = self.values(key)
        if not values:
            return _GONE
        shown = _Shown(self, key[0], values)
        title = title_of(key[0])
        texts = (title.sentence(one).format_map(_Spoken(shown, one)) for one in LANGUAGES)
        return Phrase(*(" ".join(text.split()).strip(" ,") for text in texts))

    def _look_up(self, key: Key) -> Values | None:
        if not known(key[0]):
            return None
        record = self._session.get(mapped(key[0]), UUID(key[1]))
        return plain_values(record) if record is not None else self._last_known(key)

    def _last_known(self, key: Key) -> Values | None:
        """Return what the log says of a record that is gone."""
        for change in changes_of(self._session, [key[1]]):
            for row in read_rows(change.rows):
                if key_of(row) == key and (row.entered or row.removed):
                    return row.values
        return None


class _Shown:
    """The columns of one row in words, made when asked for."""

    def __init__(self, records: Records, table: str, values: Values) -> None:
        self._records, self._table, self._values = records, table, values

    def column(self, name: str) -> Phrase:
        value = self._values.get(name)
        return self._records.shown(self._table, name, value) if value is not None else same("")


class _Spoken(dict[str, str]):
    """Those words in one language, for a template."""

    def __init__(self, shown: _Shown, language: str) -> None:
        super().__init__()
        self._shown, self._language = shown, language

    def __missing__(self, name: str) -> str:
        return self._shown.column(name).sentence(self._language)


def changes_of(session: Session, ids: Iterable[str]) -> list[Change]:
    """Return the entries of the log with a row that names one of `ids`, the latest first."""
    found: dict[UUID, Change] = {}
    for row_id in ids:
        naming = select(Change).where(cast(Change.rows, String).contains(row_id))
        found |= {change.id: change for change in session.scalars(naming)}
    return sorted(found.values(), key=lambda change: change.sequence, reverse=True)


def words_of(table: str) -> dict[str, Any]:
    """Return how the log speaks of the rows of `table`."""
    words: dict[str, Any] = resources.read_toml("history/tables.toml").get(table, _UNKNOWN)
    return words


def title_of(table: str) -> Phrase:
    """Return what a record of `table` is called, with the columns that name it in braces."""
    title = words_of(table)["title"]
    return phrase(title) if isinstance(title, dict) else same(title)


def several(table: str) -> Phrase:
    """Return what several records of `table` are called."""
    return phrase(words_of(table)["several"])


_UNKNOWN = {"title": "…", "several": {"vi": "mục", "en": "records"}}


@cache
def _pointing(table: str) -> dict[str, str]:
    """Return which columns of a table point at the rows of which other."""
    return dict(references(mapped(table)))


def _told(value: object) -> Phrase:
    if isinstance(value, Enum):
        return phrase(resources.read_toml("history/values.toml")[type(value).__name__][value.value])
    if isinstance(value, bool):
        return _YES if value else _NO
    if isinstance(value, datetime):
        return same(f"{value.astimezone():%H:%M %d/%m/%Y}")
    if isinstance(value, date):
        return same(date_text(value))
    if isinstance(value, time):
        return same(f"{value:%H:%M}")
    text = " / ".join(str(value).split("\n"))
    return same(text if len(text) <= _MOST else f"{text[:_MOST].rstrip()}…")


def _paper(key: str) -> str:
    """Return the title of a kind of paper."""
    try:
        return str(resources.read_toml(f"wording/{key.replace('-', '_')}.toml")["title"])
    except (FileNotFoundError, KeyError):
        return key
