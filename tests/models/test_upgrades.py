"""A book of an older program is brought up to date when it is opened, and loses nothing."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import Connection

from models.book import schema
from models.book.backups import Reason, has_key, list_books
from models.book.copies import write_whole
from models.book.database import Database, open_book
from models.book.header import check_header
from models.book.keys import make_key
from models.book.unlocking import version_of
from models.check import check_book
from models.errors import RecordsError
from models.sample import write_sample
from tests.models.old_books import write_old_book


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("sample") / "mau.sochibo"
    write_sample(file, people=12, years=1, seed=3)
    return file


@pytest.mark.parametrize("version", range(1, schema.VERSION))
def test_an_older_book_keeps_every_row(version: int, sample: Path, tmp_path: Path) -> None:
    old = tmp_path / "cu.sochibo"
    write_old_book(old, version, rows_of=sample)
    newest = open_book(sample)
    upgraded = open_book(old)
    assert check_header(old, newest=schema.VERSION) == schema.VERSION
    kept = upgraded.count_rows()
    assert kept["person"] == 12
    assert {name: kept[name] for name in ("attendance", "meeting", "study", "change")} == {
        name: newest.count_rows()[name] for name in ("attendance", "meeting", "study", "change")
    }
    assert check_book(upgraded) == ()
    upgraded.close()
    newest.close()


@pytest.mark.parametrize("version", range(1, schema.VERSION))
def test_an_older_book_with_a_password_is_backed_up_and_keeps_it(
    version: int, sample: Path, tmp_path: Path
) -> None:
    plain, old = tmp_path / "cu.sochibo", tmp_path / "kín.sochibo"
    write_old_book(plain, version, rows_of=sample)
    key = make_key("hoa ban nở trắng rừng")
    database = Database(plain)
    assert write_whole(database, old, key)
    rows = database.count_rows()
    database.close()
    upgraded = open_book(old, backups=tmp_path / "sao lưu", key=key)
    now = upgraded.count_rows()
    assert {name: now[name] for name in rows} == rows
    assert check_book(upgraded) == ()
    upgraded.close()
    assert version_of(old, key) == schema.VERSION
    ((backup,),) = list_books(tmp_path / "sao lưu")
    assert (backup.reason, has_key(backup, key)) == (Reason.BEFORE_UPGRADE, True)
    assert version_of(backup.file, key) == version


def test_an_older_book_is_not_touched_where_it_may_only_be_read(tmp_path: Path) -> None:
    old = tmp_path / "cu.sochibo"
    write_old_book(old, 1)
    before = old.read_bytes()
    with pytest.raises(RecordsError) as refused:
        open_book(old, read_only=True)
    assert refused.value.key == "book.older"
    assert old.read_bytes() == before


def test_a_checked_backup_is_made_before(sample: Path, tmp_path: Path) -> None:
    old = tmp_path / "cu.sochibo"
    write_old_book(old, 1, rows_of=sample)
    open_book(old, backups=tmp_path / "sao lưu").close()
    ((backup,),) = list_books(tmp_path / "sao lưu")
    assert backup.reason is Reason.BEFORE_UPGRADE
    assert check_header(backup.file, newest=schema.VERSION) == 1
    assert backup.contents.people == 12


def test_without_a_backup_nothing_is_upgraded(sample: Path, tmp_path: Path) -> None:
    old = tmp_path / "cu.sochibo"
    write_old_book(old, 1, rows_of=sample)
    before = old.read_bytes()
    blocked = tmp_path / "tệp"
    blocked.write_bytes(b"")
    with pytest.raises(RecordsError) as refused:
        open_book(old, backups=blocked)
    assert refused.value.key == "backups.cannot_write"
    assert old.read_bytes() == before


def test_without_room_nothing_is_upgraded(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "cu.sochibo"
    write_old_book(old, 1, rows_of=sample)
    before = old.read_bytes()
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=1024))
    with pytest.raises(RecordsError) as refused:
        open_book(old)
    assert refused.value.key == "book.no_room"
    assert old.read_bytes() == before


def _lose_rows(connection: Connection) -> None:
    connection.exec_driver_sql("DELETE FROM attendance WHERE rowid % 2 = 0")


def _point_at_nothing(connection: Connection) -> None:
    connection.exec_driver_sql("UPDATE study SET person_id = zeroblob(16)")


@pytest.mark.parametrize("spoil", [_lose_rows, _point_at_nothing])
def test_a_step_that_spoils_rows_is_rolled_back(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Any
) -> None:
    old = tmp_path / "cu.sochibo"
    write_old_book(old, 1, rows_of=sample)
    before = old.read_bytes()

    def spoiling(connection: Connection) -> None:
        step(connection)
        spoil(connection)

    step = schema.upgrade
    monkeypatch.setattr(schema, "upgrade", spoiling)
    with pytest.raises(RuntimeError):
        open_book(old)
    assert _content(old) == _content_of(before, tmp_path)


def _content(file: Path) -> dict[str, list[object]]:
    """Return each row of each table of the first schema, in its columns of then."""
    with closing(sqlite3.connect(file)) as book:
        return {
            "person": book.execute("SELECT id, full_name FROM person ORDER BY id").fetchall(),
            "attendance": book.execute(
                "SELECT id, meeting_id, person_id, status, mark FROM attendance ORDER BY id"
            ).fetchall(),
            "change": book.execute('SELECT id, "rows" FROM change ORDER BY id').fetchall(),
        }


def _content_of(data: bytes, folder: Path) -> dict[str, list[object]]:
    file = folder / "before.sochibo"
    file.write_bytes(data)
    return _content(file)
