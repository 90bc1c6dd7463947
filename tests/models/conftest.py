"""A fresh book for each test of the records."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.book.database import Database, create_book, open_book
from models.organisation import Cell

CELL = Cell(
    name="Chi bộ Văn phòng", upper_body="Đảng bộ Sở Khoa học", place_name="Điện Biên", symbol="CB"
)


@pytest.fixture(scope="session")
def blank_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a book with a cell and nobody in it, to be copied."""
    file = tmp_path_factory.mktemp("blank") / "trắng.sochibo"
    create_book(file, CELL, user="thử").close()
    return file


@pytest.fixture
def book(tmp_path: Path, blank_book: Path) -> Iterator[Database]:
    """Give an open book of a cell with nobody in it."""
    file = shutil.copy(blank_book, tmp_path / "so.sochibo")
    database = open_book(Path(file), user="thử")
    yield database
    database.close()
