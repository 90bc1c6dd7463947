"""Books whose last writer was cut off, and damage that only a full check finds."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from models.book.database import Database, open_book
from models.errors import RecordsError
from tests.models.cell import add_someone


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


@pytest.fixture
def interrupted(book: Database, tmp_path: Path) -> Path:
    """Return a book whose last writer was cut off half way, its journal still hot."""
    folder = tmp_path / "cắt điện"
    folder.mkdir()
    with book.transaction() as session:
        connection = session.connection()
        connection.exec_driver_sql("PRAGMA cache_size=2")
        connection.exec_driver_sql("CREATE TABLE half (x)")
        for _ in range(50):
            connection.exec_driver_sql("INSERT INTO half VALUES (randomblob(4000))")
        for part in (book.file, book.file.with_name(f"{book.file.name}-journal")):
            shutil.copy(part, folder)
    return folder / book.file.name


def test_a_book_cut_off_while_written_recovers_when_opened(interrupted: Path) -> None:
    recovered = open_book(interrupted)
    with recovered.reading() as session:
        half = session.connection().exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE name='half'"
        )
        assert half.all() == []
    assert recovered.check_pages() == []
    recovered.close()


def test_a_book_cut_off_while_written_is_not_touched_by_who_may_only_read(
    interrupted: Path,
) -> None:
    before = {path.name: digest(path) for path in interrupted.parent.iterdir()}
    with pytest.raises(RecordsError) as refused:
        open_book(interrupted, read_only=True)
    assert refused.value.key == "book.interrupted"
    assert {path.name: digest(path) for path in interrupted.parent.iterdir()} == before


def test_damage_in_a_page_and_broken_references_are_found(book: Database) -> None:
    with book.transaction() as session:
        person = add_someone(session, "Giàng A Sử")
    assert (book.check_pages(), book.check_references()) == ([], [])
    with closing(sqlite3.connect(book.file)) as raw:
        raw.execute("DELETE FROM person WHERE id=?", [person.hex])
        raw.commit()
    assert book.check_references() == ["status_change"]


def test_damage_that_only_a_full_check_finds_is_told_until_it_is_mended(book: Database) -> None:
    with book.transaction() as session:
        person = add_someone(session, "Giàng A Sử")
    book.close()
    with closing(sqlite3.connect(book.file)) as raw:
        raw.execute("DELETE FROM person WHERE id=?", [person.hex])
        raw.commit()
    book.file.with_name(f".{book.file.name}.writer").write_text("{}")
    for _ in range(3):
        with pytest.raises(RecordsError) as refused:
            open_book(book.file)
        assert refused.value.key == "book.damaged"
