"""Places that answer with an error: what lies elsewhere is found, and nothing breaks off."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from models.book.backup_lists import newest_of_file
from models.book.backups import Backup, Reason, list_books, make_backup
from models.book.database import create_book
from models.book.finding import find_moved
from models.book.places import is_reachable
from models.book.second_place import copy_to_second_place, second_root
from models.book.under_way import aside_of, clear_left_behind, notes_kept_in, under_way
from models.errors import RecordsError
from tests.models.conftest import CELL
from tests.models.unreachable import cut_off_share

FAULTS = [errno.EHOSTDOWN, errno.EIO, errno.EACCES, errno.ESTALE]


@pytest.fixture
def share(tmp_path: Path) -> Path:
    share = tmp_path / "mạng"
    share.mkdir()
    return share


@pytest.fixture
def backup(tmp_path: Path, share: Path) -> Backup:
    """Return the backup of a book, which was copied to the share too."""
    database = create_book(tmp_path / "sổ.sochibo", CELL)
    backup = make_backup(database, tmp_path / "sao lưu", Reason.EXIT)
    database.close()
    copy_to_second_place(backup, share)
    return backup


@pytest.mark.parametrize("number", FAULTS)
def test_backups_elsewhere_are_found(
    backup: Backup, share: Path, tmp_path: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    book, root = tmp_path / "sổ.sochibo", tmp_path / "sao lưu"
    folder = second_root(share)
    assert newest_of_file(folder, book) is not None
    # The folder of all backups is known still, and what is in it cannot be asked for.
    for lost in (share, next(folder.iterdir())):
        with monkeypatch.context() as patch:
            cut_off_share(patch, lost, number)
            assert not is_reachable(lost)
            assert newest_of_file(folder, book) is None
            assert list_books(folder) == ()
            assert newest_of_file(root, book) == backup
            moved = book.rename(tmp_path / "đổi tên.sochibo")
            assert find_moved(book, backup, [share]) == moved
            moved.rename(book)
            with pytest.raises(RecordsError) as refused:
                copy_to_second_place(backup, share)
            assert refused.value.sentence("vi")


@pytest.mark.parametrize("number", FAULTS)
def test_what_was_cut_off_there_waits_and_the_rest_is_cleared(
    share: Path, tmp_path: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes, here = tmp_path / "ghi chú", tmp_path / "máy"
    here.mkdir()
    asides = [aside_of(folder / "báo cáo.pdf", "part") for folder in (share, here, share)]
    with notes_kept_in(notes):
        for aside in asides:
            with under_way(aside):
                aside.write_bytes(b"half")
    assert len(list(notes.glob("*.note"))) == len(asides)
    with monkeypatch.context() as patch:
        cut_off_share(patch, share, number)
        clear_left_behind(notes)
    assert [aside.exists() for aside in asides] == [True, False, True]
    clear_left_behind(notes)
    assert not any(aside.exists() for aside in asides)
    assert not list(notes.glob("*.note"))
