"""A book with a password: opened by its key alone, changed whole, its backups with it."""

from __future__ import annotations

import hashlib
import os
import shutil
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from models.book import password
from models.book.backup_labels import write_label
from models.book.backups import Backup, Reason, back_up_if_changed, has_key, list_books, make_backup
from models.book.copies import save_copy
from models.book.database import Database, create_book, open_book
from models.book.engine import make_engine
from models.book.files import rekeyed_beside
from models.book.header import has_password
from models.book.keys import Key, key_by_password, make_key
from models.book.moving import move_book
from models.book.password import change_password
from models.book.restore import restore_backup
from models.errors import RecordsError
from models.organisation import Cell
from tests.models.cell import add_someone

CELL = Cell(name="Chi bộ Văn phòng", upper_body="Đảng bộ Sở", place_name="Điện Biên")
NAME = "Quàng Thị Sương Mai"
PASSWORD, OTHER = "hoa ban nở trắng rừng", "sông Đà mùa nước lên"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "sổ.sochibo"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "bản sao lưu"


@pytest.fixture(scope="module")
def key() -> Key:
    return make_key(PASSWORD)


@pytest.fixture(scope="module")
def other() -> Key:
    return make_key(OTHER)


@pytest.fixture(params=["plain", "locked"])
def old(request: pytest.FixtureRequest, key: Key) -> Key | None:
    return key if request.param == "locked" else None


def make_book(file: Path, key: Key | None) -> None:
    with_someone(create_book(file, CELL, key=key))


def with_someone(database: Database) -> None:
    with database.transaction() as session:
        add_someone(session, NAME)
    database.close()


def names(file: Path, key: Key | None) -> list[str]:
    database = open_book(file, read_only=True, key=key)
    try:
        with database.reading() as session:
            return list(
                session.connection().exec_driver_sql("SELECT full_name FROM person").scalars()
            )
    finally:
        database.close()


def holding(folder: Path, text: str) -> Iterator[Path]:
    """Give every file under `folder` that holds `text`, composed or not, in UTF-8 or UTF-16."""
    forms = [
        unicodedata.normalize(form, text).encode(encoding)
        for form in ("NFC", "NFD")
        for encoding in ("utf-8", "utf-16-le", "utf-16-be")
    ]
    for path in folder.rglob("*"):
        if path.is_file() and any(form in path.read_bytes() for form in forms):
            yield path


def test_only_the_key_opens_it(file: Path, key: Key, other: Key) -> None:
    make_book(file, key)
    before = hashlib.sha256(file.read_bytes()).hexdigest()
    for wrong, said in ((None, "password.needed"), (other, "password.wrong")):
        with pytest.raises(RecordsError) as refused:
            open_book(file, key=wrong)
        assert refused.value.key == said
    assert hashlib.sha256(file.read_bytes()).hexdigest() == before
    assert not list(file.parent.glob(".*")), "no lock is left"
    assert names(file, key_by_password(file, PASSWORD)) == [NAME]


def test_a_book_without_a_password_ignores_a_key(file: Path, key: Key) -> None:
    make_book(file, None)
    assert names(file, key) == [NAME]


def test_nothing_of_it_can_be_read_in_the_files(file: Path, root: Path, key: Key) -> None:
    make_book(file, key)
    database = open_book(file, key=key)
    make_backup(database, root, Reason.ASKED)
    save_copy(database, file.with_name("bản sao.sochibo"))
    with database.transaction() as session:
        add_someone(session, NAME)
        session.flush()
        assert not list(holding(file.parent, NAME)), "not in the journal either"
    database.close()
    assert not list(holding(file.parent, NAME))
    assert not list(holding(file.parent, CELL.name))
    # What is looked for is found where there is no password.
    make_book(file.with_name("sổ khác.sochibo"), None)
    assert list(holding(file.parent, NAME))


def test_a_flipped_bit_is_always_found(file: Path, key: Key) -> None:
    make_book(file, key)
    whole = file.read_bytes()
    size = len(whole)
    for place in range(20, size, max(size // 60, 1)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        damaged = file.read_bytes()
        assert damage(file, key), f"byte {place} of {size}"
        assert file.read_bytes() == damaged


def damage(file: Path, key: Key) -> object:
    try:
        database = open_book(file, key=key)
        try:
            return database.check_pages()
        finally:
            database.close()
    except RecordsError as refused:
        return refused.key


@pytest.mark.parametrize("to", ["another", "none"])
def test_a_password_is_given_changed_and_taken_away(
    file: Path, root: Path, key: Key, other: Key, old: Key | None, to: str
) -> None:
    new = other if to == "another" else None
    make_book(file, old)
    assert change_password(file, root, old=old, new=new) == ()
    assert names(file, new) == [NAME]
    assert has_password(file) is (new is not None)
    if new is not None and old is not None:
        with pytest.raises(RecordsError):
            open_book(file, key=old)
    ((backup,),) = list_books(root)
    assert backup.reason is Reason.BEFORE_PASSWORD
    assert has_key(backup, new)
    assert names(backup.file, new) == [NAME]
    assert len(list(root.rglob("*.sochibo"))) == 1


def test_a_wrong_key_changes_nothing(file: Path, root: Path, key: Key, other: Key) -> None:
    make_book(file, key)
    before = file.read_bytes()
    with pytest.raises(RecordsError) as refused:
        change_password(file, root, old=other, new=None)
    assert refused.value.key == "password.wrong"
    assert file.read_bytes() == before
    assert not root.exists()


def test_no_backup_no_change(file: Path, tmp_path: Path, key: Key) -> None:
    make_book(file, None)
    before = file.read_bytes()
    blocked = tmp_path / "tệp"
    blocked.write_bytes(b"")
    with pytest.raises(RecordsError) as refused:
        change_password(file, blocked, old=None, new=key)
    assert refused.value.key == "backups.cannot_write"
    assert file.read_bytes() == before


def test_who_is_cut_off_before_the_change_is_told_once(
    file: Path, root: Path, key: Key, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_book(file, None)
    cut_off = tmp_path / "ngắt" / file.name
    make = make_backup

    def make_and_look(database: Database, under: Path, reason: Reason) -> object:
        # What lies in the folder at this moment is what a kill would leave.
        cut_off.parent.mkdir()
        for one in (file, rekeyed_beside(file)):
            shutil.copy(one, cut_off.parent)
        return make(database, under, reason)

    monkeypatch.setattr(password, "make_backup", make_and_look)
    change_password(file, root, old=None, new=key)
    told = []
    for _ in range(2):
        database = open_book(cut_off)
        told.append(database.kept_key)
        database.close()
    assert told == [True, False]
    assert names(cut_off, None) == [NAME]
    changed = open_book(file, key=key)
    assert not changed.kept_key
    changed.close()


def test_backups_of_a_password_before_keep_it(file: Path, root: Path, key: Key, other: Key) -> None:
    make_book(file, key)
    database = open_book(file, key=key)
    first = make_backup(database, root, Reason.ASKED)
    database.close()
    apart = first.file.read_bytes()
    change_password(file, root, old=key, new=other)
    # A backup that was brought back from a stick still has the password of its day.
    changed = {backup.sequence: backup.file for backup in list_books(root)[0]}[first.sequence]
    label = changed.with_name(f"{first.sequence:06}.json")
    label.write_text(
        label.read_text()
        .replace(changed.name, first.file.name)
        .replace(hashlib.sha256(changed.read_bytes()).hexdigest(), first.sha256)
    )
    first.file.write_bytes(apart)
    (kept,) = change_password(file, root, old=other, new=None)
    assert kept.sequence == first.sequence
    assert restore_backup(kept, file, root, key=None, backup_key=key) is None
    assert names(file, key) == [NAME]


def test_the_wrong_key_for_a_backup_is_told_before_anything_is_touched(
    file: Path, root: Path, key: Key, other: Key
) -> None:
    make_book(file, key)
    database = open_book(file, key=key)
    backup = make_backup(database, root, Reason.ASKED)
    database.close()
    before = file.read_bytes()
    for wrong, said in ((None, "password.needed"), (other, "password.wrong")):
        with pytest.raises(RecordsError) as refused:
            restore_backup(backup, file, root, key=key, backup_key=wrong)
        assert refused.value.key == said
    assert file.read_bytes() == before
    restore_backup(backup, file, root, key=key, backup_key=key)
    assert names(file, key) == [NAME]


def test_backups_from_before_the_password_do_not_stay_readable(
    file: Path, root: Path, key: Key
) -> None:
    make_book(file, None)
    database = open_book(file)
    make_backup(database, root, Reason.ASKED)
    database.close()
    plain = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    change_password(file, root, old=None, new=key)
    # As a program that was killed before it came to the backups would leave them.
    for path, content in plain.items():
        path.write_bytes(content)
    assert list(holding(root, NAME))
    database = open_book(file, key=key)
    with database.transaction() as session:
        add_someone(session, "Vàng A Chứ")
    assert back_up_if_changed(database, root, Reason.EXIT)
    database.close()
    assert not list(holding(root, NAME))


def test_the_folder_without_room_keeps_the_book(
    file: Path, root: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_book(file, None)

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(RecordsError):
        change_password(file, root, old=None, new=key)
    monkeypatch.undo()
    assert names(file, None) == [NAME]
    left = {path.name for path in file.parent.iterdir()} - {root.name, f"{file.name}-journal"}
    assert left == {file.name}


def test_a_book_with_a_password_is_moved_and_keeps_it(file: Path, key: Key, tmp_path: Path) -> None:
    create_book(file, CELL, key=key).close()
    target = tmp_path / "máy" / "sổ.sochibo"
    target.parent.mkdir()
    with pytest.raises(RecordsError):
        move_book(file, target)
    assert file.exists()
    assert not target.exists()
    move_book(file, target, key=key)
    assert has_password(target)
    assert not file.exists()
    open_book(target, key=key).close()


def test_backups_that_the_disk_refuses_are_named_and_the_book_has_its_password(
    file: Path, root: Path, key: Key, other: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_book(file, key)

    def refuse(backup: Backup) -> None:
        if "-" in backup.file.stem:
            raise OSError(28, "No space left on device")
        write_label(backup)

    with monkeypatch.context() as patch:
        patch.setattr("models.book.backups.write_label", refuse)
        (kept,) = change_password(file, root, old=key, new=other)
    assert names(file, other) == [NAME]
    assert names(kept.file, key) == [NAME], "it is as it was"


def test_what_goes_wrong_names_neither_people_nor_the_key(file: Path, key: Key) -> None:
    make_book(file, key)
    engine = make_engine(file, key=key)
    try:
        with engine.connect() as connection, pytest.raises(DBAPIError) as failed:
            connection.exec_driver_sql("INSERT INTO nowhere VALUES (?, ?)", (NAME, key.pragma))
    finally:
        engine.dispose()
    assert NAME not in str(failed.value)
    assert key.raw.hex() not in str(failed.value)
