"""Books whose last writer was cut off, and damage that only a full check finds."""

from __future__ import annotations

import errno
import hashlib
import os
import sqlite3
import sys
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from models.book.copies import save_copy
from models.book.database import Database, create_book, open_book
from models.book.header import APPLICATION_ID
from models.book.keys import make_key
from models.book.schema import VERSION
from models.errors import RecordsError
from tests.models.cell import add_someone
from tests.models.conftest import CELL
from tests.models.cut_off import cut_off


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


@pytest.fixture
def interrupted(book: Database, tmp_path: Path) -> Path:
    """Return a book whose last writer was cut off half way, its journal still hot."""
    return cut_off(book, tmp_path / "cắt điện")


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


def test_a_protected_book_that_was_cut_off_is_told_the_same_way_to_who_may_only_read(
    tmp_path: Path,
) -> None:
    key = make_key("hoa ban nở trắng rừng")
    book = create_book(tmp_path / "kín.sochibo", CELL, key=key)
    hot = cut_off(book, tmp_path / "cắt điện")
    book.close()
    reader = Database(hot, read_only=True, key=key)
    for read in (partial(open_book, hot, read_only=True, key=key), reader.check_pages):
        with pytest.raises(RecordsError) as refused:
            read()
        assert refused.value.key == "book.interrupted"
    reader.close()
    open_book(hot, key=key).close()


def test_a_file_with_the_marks_of_a_book_and_no_tables_is_damaged(tmp_path: Path) -> None:
    file = tmp_path / "rỗng.sochibo"
    with closing(sqlite3.connect(file)) as raw:
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
        raw.execute(f"PRAGMA user_version={VERSION}")
    before = digest(file)
    for read_only in (False, True):
        with pytest.raises(RecordsError) as refused:
            open_book(file, read_only=read_only)
        assert refused.value.key == "book.damaged"
    assert digest(file) == before


@pytest.mark.parametrize("number", [errno.EIO, errno.EACCES, errno.ESTALE])
def test_a_share_that_was_cut_off_is_told_in_words(
    book: Database, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_file: Path) -> bool:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "exists", refuse)
    with pytest.raises(RecordsError) as refused, book.transaction():
        pass
    assert refused.value.key == "book.disk_error"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody replace an open file")
def test_a_file_replaced_behind_the_program_is_not_written_beside_it(
    book: Database, tmp_path: Path
) -> None:
    other = tmp_path / "khác.sochibo"
    save_copy(book, other)
    with book.transaction() as session:
        add_someone(session, "Giàng A Sử")
    other.replace(book.file)
    before = digest(book.file)
    with pytest.raises(RecordsError), book.transaction() as session:
        add_someone(session, "Lò Thị Pâng")
    assert digest(book.file) == before
