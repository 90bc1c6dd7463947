"""Searching a book of 200 people: what stands between the key and the first results."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from PySide6.QtCore import QCollator, QLocale

from desktop.book import OpenBook
from desktop.finder import BookFinder
from desktop.tables.members_table import MembersTable, NumberedRow
from desktop.widgets.search_items import SearchIndex
from models.book.database import Database
from models.members.listing import list_members
from models.names import sort_key
from models.organisation import standing_day
from tests.bench.measure import Measure

_SOUGHT = "nguyen thi"
_FIRST_RESULTS_MS = 50


def measures(database: Database) -> Iterator[Measure]:
    """Yield the measures of search and order."""
    with database.reading() as session:
        day = standing_day(session)
        assert day is not None, "a sample stands still"
        people = list_members(session, day)
    names = [row.person.data.full_name for row in people]
    finder = BookFinder(OpenBook(database), day)
    index = SearchIndex(finder.search_items())
    table = MembersTable()

    def show_people() -> None:
        table.set_filter("")
        table.set_rows(NumberedRow(at, row) for at, row in enumerate(people, start=1))

    yield Measure(
        f"search box, first key ({len(names)} people)",
        lambda: SearchIndex(finder.search_items()).find(_SOUGHT),
        lambda: _names_by_sql(database),
        limit_ms=_FIRST_RESULTS_MS,
    )
    yield Measure(
        "search box, next key",
        lambda: index.find(_SOUGHT),
        lambda: [name for name in names if _SOUGHT in name],
        limit_ms=_FIRST_RESULTS_MS,
    )
    yield Measure(
        f"table of people, first key ({len(names)} people)",
        lambda: table.set_filter(_SOUGHT),
        lambda: [name for name in names if _SOUGHT in name.lower()],
        limit_ms=_FIRST_RESULTS_MS,
        before=show_people,
    )
    many = [f"{name} {number % 7}" for number in range(50) for name in names]
    collator = QCollator(QLocale("vi_VN"))
    yield Measure(
        f"order {len(many)} names, beside the collator of Qt",
        lambda: sorted(many, key=sort_key),
        lambda: sorted(many, key=collator.sortKey),
    )


def _names_by_sql(database: Database) -> list[str]:
    """Read and fold the names with nothing but the driver."""
    with closing(sqlite3.connect(database.file)) as raw:
        found = raw.execute("SELECT full_name FROM person ORDER BY sort_key").fetchall()
    return [name for (name,) in found if _SOUGHT in name.lower()]
