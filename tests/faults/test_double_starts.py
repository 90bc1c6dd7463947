"""However often two programs start at once, one writes; a killed one leaves nothing to remove."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from models.book.database import open_book
from tests.faults.conftest import Oven
from tests.faults.scale import times


@pytest.fixture
def book(source: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(source / "sổ.sochibo", tmp_path))


def test_of_two_that_start_at_once_one_writes_also_after_a_kill(oven: Oven, book: Path) -> None:
    for place in range(times(100)):
        # Half start where the pair before was killed with the book in its hands.
        if place % 2:
            open_book(book).close()
        words = oven.order("double_start", file=str(book), locked=True)["words"]
        assert words.count("open") == 1
        assert {word for word in words if word != "open"} <= {"book.in_use", "book.in_use_by"}
    database = open_book(book)
    assert database.recovered
    assert database.count_rows()["person"] == 2
    database.close()


def test_without_the_lock_two_would_write(oven: Oven, book: Path) -> None:
    words = oven.order("double_start", file=str(book), locked=False)["words"]
    assert words == ["open", "open"]
