"""Restoring over books in a poor state, with copies that go wrong: nothing is lost on the way."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path
from typing import Any

import pytest

from models import identity
from models.book import restore
from models.book.backups import Backup, Reason, make_backup
from models.book.database import create_book, open_book
from models.book.keys import Key, make_key
from models.book.password import change_password
from models.book.restore import keep_damaged, restore_backup
from models.errors import RecordsError
from tests.models.cell import add_someone
from tests.models.conftest import CELL
from tests.models.cut_off import cut_off

NAME = "Quàng Thị Sương Mai"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "bản sao lưu"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "sổ" / "sổ.sochibo"


@pytest.fixture
def backup(file: Path, root: Path) -> Backup:
    """Return the backup of a book with nobody in it, who has somebody since."""
    book = create_book(file, CELL)
    made = make_backup(book, root, Reason.ASKED)
    with book.transaction() as session:
        add_someone(session, NAME)
    book.close()
    return made


def people(file: Path) -> int:
    book = open_book(file)
    try:
        return book.count_rows()["person"]
    finally:
        book.close()


def test_a_copy_that_is_not_the_backup_takes_nobody_s_place(
    backup: Backup, file: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes()[:8192])

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "copyfile", cut)
        with pytest.raises(RecordsError) as refused:
            restore_backup(backup, file, root)
    assert refused.value.key == "backups.not_whole"
    assert people(file) == 1
    restore_backup(backup, file, root)
    assert people(file) == 0


@pytest.mark.parametrize("locked", [False, True])
def test_a_book_cut_off_while_it_was_written_recovers_before_it_is_replaced(
    file: Path, root: Path, tmp_path: Path, *, locked: bool
) -> None:
    key: Key | None = make_key("hoa ban nở trắng rừng") if locked else None
    book = create_book(file, CELL, key=key)
    backup = make_backup(book, root, Reason.ASKED)
    with book.transaction() as session:
        add_someone(session, NAME)
    hot = cut_off(book, tmp_path / "cắt điện")
    book.close()
    assert restore_backup(backup, hot, root, key=key, backup_key=key) is None
    kept = sorted((root / str(backup.contents.organisation_id)).glob("*.sochibo"))[-1]
    assert people_in(kept, key) == 1


def people_in(file: Path, key: Key | None) -> int:
    book = open_book(file, read_only=True, key=key)
    try:
        return book.count_rows()["person"]
    finally:
        book.close()


def test_two_damaged_books_of_one_second_are_both_kept(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.parent.mkdir()
    now = identity.now()
    monkeypatch.setattr(identity, "now", lambda: now)
    kept = []
    for content in (b"one", b"two", b"three"):
        file.write_bytes(content)
        kept.append(keep_damaged(file))
    assert [one.read_bytes() for one in kept] == [b"one", b"two", b"three"]


@pytest.mark.parametrize(
    ("step", "said"), [("make_backup", "book.disk_error"), ("has_password", "book.cannot_open")]
)
def test_a_book_that_cannot_be_read_steps_aside(
    backup: Backup, file: Path, root: Path, monkeypatch: pytest.MonkeyPatch, step: str, said: str
) -> None:
    really = shutil.copyfile

    def fail(source: Path, target: Path, **options: Any) -> object:
        if source == file:
            target.write_bytes(b"half")
            raise OSError(errno.EIO, "Input/output error")
        return really(source, target, **options)

    def refuse(*_words: object, **_options: object) -> None:
        raise RecordsError(said, file=file.name)

    monkeypatch.setattr(shutil, "copyfile", fail)
    monkeypatch.setattr(restore, step, refuse)
    kept = restore_backup(backup, file, root)
    assert kept is not None
    assert people_in(kept, None) == 1
    assert people(file) == 0


def test_a_password_given_through_a_link_reaches_the_book_itself(
    backup: Backup, file: Path, root: Path, tmp_path: Path
) -> None:
    link = tmp_path / "lối tắt.sochibo"
    try:
        link.symlink_to(file)
    except OSError:
        pytest.skip("this system lets nobody make links")
    key = make_key("hoa ban nở trắng rừng")
    change_password(link, root, old=None, new=key)
    assert NAME.encode() not in file.read_bytes()
    assert people_in(file, key) == 1
    assert link.is_symlink()
    assert backup.file.exists() is False, "its backups followed"
