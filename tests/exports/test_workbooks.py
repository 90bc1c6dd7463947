"""Every workbook of the sample book keeps the rules of the house, and its formulas are right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine

from desktop.exports.registry import DOCUMENTS, Options, draw
from models.book.database import Database, open_book
from models.members.register import keep_register
from models.periods import Period, year
from models.sample import UNTIL, write_sample
from tests.exports.workbook_rules import (
    SOFFICE,
    broken_rules,
    formulas,
    has_formulas,
    recalculated,
    same,
)

KEYS = [
    document.key for document in DOCUMENTS if any(one.suffix == "xlsx" for one in document.formats)
]
TERM = Period(year(UNTIL.year - 1).first, UNTIL)
#: Logs of the length of a term are as much ours as those of a year.
EVERY = {
    **{key: (key, Options()) for key in KEYS},
    "attendance-log-term": ("attendance-log", Options(period=TERM)),
    "statistics-term": ("statistics", Options(period=TERM)),
}
#: The workbooks that have sums.
SUMMED = {
    "absence-log",
    "attendance-log",
    "attendance-log-term",
    "coverage-matrix",
    "dissemination-log",
    "meetings-log",
    "period-workbook",
    "statistics",
    "statistics-term",
    "study-log",
}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    file = write_sample(tmp_path_factory.mktemp("sample") / "so.sochibo", people=18, years=2)
    database = open_book(file, user="test")
    with database.transaction() as session:
        keep_register(session, kept=True)
    yield database
    database.close()


@pytest.fixture(scope="module")
def workbooks(sample: Database) -> dict[str, bytes]:
    return {
        name: draw(sample, key, suffix="xlsx", options=options)
        for name, (key, options) in EVERY.items()
    }


@pytest.mark.parametrize("name", EVERY)
def test_every_workbook_keeps_the_rules(workbooks: dict[str, bytes], name: str) -> None:
    assert broken_rules(workbooks[name]) == []


@pytest.mark.parametrize("name", EVERY)
def test_the_same_book_gives_the_same_file_on_another_day(
    sample: Database, workbooks: dict[str, bytes], name: str
) -> None:
    key, options = EVERY[name]
    with time_machine.travel(datetime.now(UTC) + timedelta(days=400, hours=5)):
        assert draw(sample, key, suffix="xlsx", options=options) == workbooks[name]


def test_what_has_sums_has_formulas(workbooks: dict[str, bytes]) -> None:
    assert {name for name, data in workbooks.items() if has_formulas(data)} == SUMMED


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_works_out_what_we_say(workbooks: dict[str, bytes], tmp_path: Path) -> None:
    books = {name: workbooks[name] for name in sorted(SUMMED)}
    theirs = recalculated(books, tmp_path)
    compared = [
        (name, cell, formula, ours, theirs[name][cell])
        for name, data in books.items()
        for cell, (formula, ours) in formulas(data).items()
    ]
    assert [one for one in compared if not same(one[3], one[4])] == []
    assert len(compared) > 1000
