"""A book that was moved is found again, also on a stick and cut off while it was written."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from models import identity
from models.book.backups import Backup, Reason, make_backup
from models.book.database import Database, create_book
from models.book.files import journal_of
from models.book.finding import find_moved
from models.book.header import APPLICATION_ID
from models.book.keys import Key
from models.book.schema import VERSION
from tests.models.cell import add_someone
from tests.models.conftest import CELL
from tests.models.cut_off import cut_off

KEY = Key(bytes(range(32)), bytes(range(16)))


def grown(folder: Path, key: Key | None) -> tuple[Database, Backup]:
    """Return an open book of one person, and its newest backup."""
    folder.mkdir()
    database = create_book(folder / "sổ.sochibo", CELL, key=key)
    with database.transaction() as session:
        add_someone(session, "Lò Thị Pâng")
    return database, make_backup(database, folder / "sao lưu", Reason.EXIT)


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "sealed"])
def test_a_stick_that_rounds_down_when_it_was_written_hides_no_book(
    key: Key | None, tmp_path: Path
) -> None:
    database, newest = grown(tmp_path / "máy", key)
    database.close()
    changed_at = newest.contents.changed_at
    assert changed_at is not None
    moved = tmp_path / "usb" / "sổ.sochibo"
    moved.parent.mkdir()
    database.file.rename(moved)
    # FAT keeps even seconds only.
    even = int(changed_at.timestamp()) // 2 * 2
    os.utime(moved, (even, even))
    assert find_moved(database.file, newest, [moved.parent]) == moved
    # An older copy of the book is none.
    os.utime(moved, (even - 60, even - 60))
    assert find_moved(database.file, newest, [moved.parent]) == (None if key else moved)


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "sealed"])
def test_a_book_moved_with_its_journal_after_it_was_cut_off_is_found(
    key: Key | None, tmp_path: Path
) -> None:
    database, newest = grown(tmp_path / "máy", key)
    moved = cut_off(database, tmp_path / "usb")
    database.close()
    database.file.unlink()
    # Also where a test's clock is not the disk's.
    written_at = identity.now().timestamp()
    os.utime(moved, (written_at, written_at))
    before = {one.name: one.read_bytes() for one in moved.parent.iterdir()}
    assert find_moved(database.file, newest, [moved.parent]) == moved
    assert {one.name: one.read_bytes() for one in moved.parent.iterdir()} == before


def test_what_is_no_whole_book_of_ours_is_passed_over(tmp_path: Path) -> None:
    database, newest = grown(tmp_path / "máy", None)
    hot = cut_off(database, tmp_path / "usb")
    database.close()
    data = database.file.read_bytes()
    database.file.unlink()
    # What a backup that failed leaves: the marks of a book on a page without tables.
    empty = data[:4096][:100].ljust(4096, b"\0")
    (hot.parent / "rỗng.sochibo").write_bytes(empty)
    (hot.parent / "nửa.sochibo").write_bytes(data[: len(data) // 2])
    marked = bytearray(4096)
    marked[60:64], marked[68:72] = VERSION.to_bytes(4, "big"), APPLICATION_ID.to_bytes(4, "big")
    (hot.parent / "lạ.sochibo").write_bytes(b"SQLite format 3\0" + marked[16:])
    (hot.parent / "thư mục.sochibo").mkdir()
    # Moved without its journal it is not what it was.
    shutil.copyfile(hot, hot.parent / "không nhật ký.sochibo")
    journal_of(hot).unlink()
    assert find_moved(database.file, newest, [hot.parent]) is None
