"""A sample book, written once for all tests that only read it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.book.database import Database
from tests.exports.sample_book import make_book


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = make_book(tmp_path_factory.mktemp("book") / "sample.sochibo")
    yield database
    database.close()


@pytest.fixture
def own_book(tmp_path: Path) -> Iterator[Database]:
    """Give a book of the test's own, to be written to."""
    database = make_book(tmp_path / "own.sochibo", members=4, months=1)
    yield database
    database.close()
