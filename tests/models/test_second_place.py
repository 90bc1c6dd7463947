"""A second place holds the newest backup, checked there; how poor a place is for a book."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path, PureWindowsPath

import pytest
from filelock import FileLock

from models.book.backup_lists import backup_at
from models.book.backups import Reason, list_books, make_backup
from models.book.database import Database, create_book, open_book
from models.book.keys import make_key
from models.book.password import change_password
from models.book.places import Risk, is_synced, unix_risk
from models.book.reminders import Absence, absence_of
from models.book.restore import restore_backup
from models.book.second_place import copy_to_second_place, second_root
from models.errors import RecordsError
from models.organisation import Cell
from tests.models.cell import add_someone

CELL = Cell(name="Chi bộ Văn phòng", upper_body="Đảng bộ Sở", place_name="Điện Biên")


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Database]:
    database = create_book(tmp_path / "sổ.sochibo", CELL)
    yield database
    database.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder


def test_the_newest_backup_is_copied_once_and_restores_from_there(
    kept: Database, tmp_path: Path, stick: Path
) -> None:
    with kept.transaction() as session:
        add_someone(session, "Lò Thị Pâng")
    backup = make_backup(kept, tmp_path / "bản sao", Reason.ASKED)
    assert copy_to_second_place(backup, stick).new
    assert not copy_to_second_place(backup, stick).new
    ((copy,),) = list_books(second_root(stick))
    kept.close()
    kept.file.unlink()
    shutil.rmtree(tmp_path / "bản sao")
    restore_backup(copy, kept.file, tmp_path / "bản sao")
    book = open_book(kept.file)
    assert book.count_rows()["person"] == 1
    book.close()


def test_two_computers_share_a_stick_and_lose_nothing_of_each_other(
    kept: Database, tmp_path: Path, stick: Path
) -> None:
    first = make_backup(kept, tmp_path / "máy 1", Reason.ASKED)
    with kept.transaction() as session:
        add_someone(session, "Lò Thị Pâng")
    second = make_backup(kept, tmp_path / "máy 2", Reason.ASKED)
    assert first.file.name == second.file.name
    copy_to_second_place(first, stick)
    copy_to_second_place(second, stick)
    (backups,) = list_books(second_root(stick))
    assert [one.sha256 for one in backups] == [second.sha256, first.sha256]


def test_a_place_that_is_away_is_told_and_not_made(kept: Database, tmp_path: Path) -> None:
    backup = make_backup(kept, tmp_path / "bản sao", Reason.ASKED)
    with pytest.raises(RecordsError, match="cắm USB"):
        copy_to_second_place(backup, tmp_path / "usb")
    assert not (tmp_path / "usb").exists()


def test_a_copy_that_arrives_spoilt_does_not_count(
    kept: Database, tmp_path: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = make_backup(kept, tmp_path / "bản sao", Reason.ASKED)

    def cut(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes()[:-1])

    monkeypatch.setattr("models.book.second_place.shutil.copyfile", cut)
    with pytest.raises(RecordsError, match="Chưa ghi được"):
        copy_to_second_place(backup, stick)
    assert list_books(second_root(stick)) == ()
    assert [one for one in stick.rglob("*") if one.is_file()] == []


def test_a_copy_without_its_label_is_looked_at_itself(kept: Database, tmp_path: Path) -> None:
    backup = make_backup(kept, tmp_path / "bản sao", Reason.ASKED)
    alone = tmp_path / "chép tay.sochibo"
    shutil.copyfile(backup.file, alone)
    assert backup_at(backup.file) == backup
    assert backup_at(alone).contents == backup.contents
    alone.write_bytes(alone.read_bytes()[:5000])
    with pytest.raises(RecordsError):
        backup_at(alone)


@pytest.mark.parametrize(
    ("days", "absence"),
    [
        (0, Absence.NONE),
        (6, Absence.NONE),
        (7, Absence.WEEK),
        (13, Absence.WEEK),
        (14, Absence.FORTNIGHT),
        (30, Absence.MONTH),
        (400, Absence.MONTH),
        (-40, Absence.MONTH),
    ],
)
def test_the_reminder_grows(days: int, absence: Absence) -> None:
    today = date(2026, 11, 22)
    assert absence_of(today - timedelta(days=days), today) is absence


@pytest.mark.parametrize("gone", [False, True])
def test_what_never_goes_back_is_carried_from_the_newest_there_is(
    kept: Database, tmp_path: Path, gone: bool
) -> None:
    root = tmp_path / "bản sao"
    old = make_backup(kept, root, Reason.ASKED)
    with kept.transaction() as session:
        add_someone(session, "Lò Thị Pâng")
    make_backup(kept, root, Reason.ASKED)
    kept.close()
    if gone:
        kept.file.unlink()
    carried: list[int] = []

    def carry(current: Database, restored: Database) -> None:
        carried.append(current.count_rows()["person"] - restored.count_rows()["person"])

    restore_backup(old, kept.file, root, carry_forward=carry)
    assert set(carried) == {1}


def test_folders_that_are_copied_to_the_internet_are_known() -> None:
    def synced(path: str, **environment: str) -> bool:
        return is_synced(PureWindowsPath(path), environment)

    assert synced(r"C:\Users\a\OneDrive - Sở\Sổ.sochibo")
    assert synced(r"C:\Users\a\Dropbox\Sổ.sochibo")
    assert synced(r"G:\My Drive\Sổ.sochibo")
    assert not synced(r"C:\Users\a\Documents\Sổ.sochibo")
    assert synced(r"C:\Users\a\Documents\Sổ.sochibo", OneDrive=r"C:\Users\a\Documents")
    assert not synced(r"C:\Users\a\Documents\Dropbox.sochibo")


def test_shares_and_sticks_are_known_by_where_they_are_mounted() -> None:
    mounts = [("/", "ext4"), ("/srv/chung", "cifs"), ("/media/a/USB", "vfat")]
    assert unix_risk(Path("/srv/chung/sổ.sochibo"), mounts) is Risk.SHARED
    assert unix_risk(Path("/media/a/USB/sổ.sochibo"), mounts) is Risk.REMOVABLE
    assert unix_risk(Path("/home/a/sổ.sochibo"), mounts) is None


def test_a_place_that_cannot_even_be_asked_for_is_told_as_away(
    kept: Database, tmp_path: Path
) -> None:
    backup = make_backup(kept, tmp_path / "bản sao", Reason.ASKED)
    with pytest.raises(RecordsError) as refused:
        copy_to_second_place(backup, tmp_path / ("m" * 400))
    assert refused.value.key == "backups.second_place_away"


def test_a_share_that_knows_no_locks_takes_backups_all_the_same(
    kept: Database, tmp_path: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_words: object, **_options: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    backup = make_backup(kept, tmp_path / "bản sao", Reason.ASKED)
    with monkeypatch.context() as patch:
        patch.setattr(FileLock, "acquire", refuse)
        assert copy_to_second_place(backup, stick).new
    assert list_books(second_root(stick))


def test_a_stick_that_was_away_while_the_password_was_given_gets_it_too(
    kept: Database, tmp_path: Path, stick: Path
) -> None:
    root, name = tmp_path / "bản sao", "Quàng Thị Sương Mai"
    with kept.transaction() as session:
        add_someone(session, name)
    copy_to_second_place(make_backup(kept, root, Reason.ASKED), stick)
    kept.close()
    key = make_key("hoa ban nở trắng rừng")
    change_password(kept.file, root, old=None, new=key)
    book = open_book(kept.file, key=key)
    newest = make_backup(book, root, Reason.ASKED)
    book.close()
    assert [file for file in stick.rglob("*.sochibo") if name.encode() in file.read_bytes()]
    assert copy_to_second_place(newest, stick, key=key).new
    assert not [file for file in stick.rglob("*.sochibo") if name.encode() in file.read_bytes()]
    (there,) = list_books(second_root(stick))
    assert len(there) == 2
    for backup in there:
        reader = open_book(backup.file, read_only=True, key=key)
        assert reader.count_rows()["person"] == 1
        reader.close()
