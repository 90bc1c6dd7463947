"""Every file we replace, where the world refuses: the old one stays, and nobody is told "saved".

What Windows answers while another program holds a file is stubbed, as are a full disk and a folder
that may only be read: root, who runs the tests, may write anywhere. Exports have the same in
tests/exports/test_files.py.
"""

from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from models.book.backup_lists import backup_at
from models.book.backups import Reason, list_books, make_backup
from models.book.copies import save_copy
from models.book.database import create_book, open_book
from models.book.password import change_password
from models.book.restore import restore_backup
from models.book.second_place import copy_to_second_place, second_root
from models.errors import RecordsError
from tests.faults.acts import NEW
from tests.models.conftest import CELL

BOOK = "sổ.sochibo"


def _create(folder: Path) -> None:
    create_book(folder / "mới.sochibo", CELL).close()


def _copy(folder: Path) -> None:
    database = open_book(folder / BOOK)
    try:
        save_copy(database, folder / "bản sao.sochibo")
    finally:
        database.close()


def _back_up(folder: Path) -> None:
    database = open_book(folder / BOOK)
    try:
        make_backup(database, folder / "sao lưu", Reason.ASKED)
    finally:
        database.close()


def _backup_in(folder: Path) -> Path:
    return next((folder / "sao lưu").rglob("000001.sochibo"))


def _copy_away(folder: Path) -> None:
    copy_to_second_place(backup_at(_backup_in(folder)), folder / "usb")


def _restore(folder: Path) -> None:
    restore_backup(backup_at(_backup_in(folder)), folder / BOOK, folder / "trước")


def _change_password(folder: Path) -> None:
    change_password(folder / BOOK, folder / "trước", old=None, new=NEW)


ACTS = [_create, _copy, _back_up, _copy_away, _restore, _change_password]


class Refusal:
    """Refuse what is asked of the system the n-th time, once or always, and count it."""

    def __init__(self, really: Callable[..., Any], error: OSError, at: int, *, once: bool) -> None:
        self._really, self._error, self._at, self._once = really, error, at, once
        self.asked = self.struck = 0

    def __call__(self, *values: Any, **named: Any) -> Any:
        self.asked += 1
        if self.asked == self._at or (self.asked > self._at and not self._once):
            self.struck += 1
            raise self._error
        return self._really(*values, **named)


def refusal_of(number: int, *, windows: int | None = None) -> OSError:
    error = OSError(number, os.strerror(number))
    if windows is not None:
        error.winerror = windows  # type: ignore[attr-defined, unused-ignore]
    return error


HELD = [
    pytest.param(lambda code=code: refusal_of(errno.EACCES, windows=code), id=f"held {code}")
    for code in (5, 32, 33)
]
REFUSED = [
    pytest.param(lambda number=number: refusal_of(number), id=errno.errorcode[number])
    for number in (errno.ENOSPC, errno.EROFS, errno.EIO)
]


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a book, a backup, an older copy and a stick."""
    folder = tmp_path_factory.mktemp("trước")
    database = create_book(folder / BOOK, CELL)
    make_backup(database, folder / "sao lưu", Reason.ASKED)
    save_copy(database, folder / "bản sao.sochibo")
    database.close()
    (folder / "usb").mkdir()
    return folder


@pytest.fixture
def place(begun: Path, memory: Path) -> Path:
    folder = memory / "nơi thử"
    shutil.copytree(begun, folder)
    return folder


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    taken: list[float] = []
    monkeypatch.setattr(time, "sleep", taken.append)
    return taken


def books(folder: Path) -> dict[Path, bytes]:
    """Return the bytes of every file that was there and is somebody's record."""
    return {
        path: path.read_bytes()
        for path in folder.rglob("*")
        if path.suffix in {".sochibo", ".json"}
    }


def usable(folder: Path) -> None:
    """Find every book there whole, and no backup listed that is not."""
    for file in (BOOK, "bản sao.sochibo", "mới.sochibo"):
        if (folder / file).exists():
            key = NEW if (folder / file).read_bytes()[:16] == NEW.salt else None
            database = open_book(folder / file, key=key)
            assert database.check_pages() == []
            database.close()
    for root in ("sao lưu", "trước"):
        for backups in list_books(folder / root):
            assert backups
    assert all(list_books(second_root(folder / "usb")))
    assert not [one for one in folder.rglob(".*") if one.name.endswith((".new", ".copy", ".part"))]


@pytest.mark.parametrize(
    ("asked", "refuse"),
    [
        *(pytest.param("replace", *one.values, id=one.id) for one in HELD),
        *(pytest.param("fsync", *one.values, id=one.id) for one in REFUSED),
    ],
)
@pytest.mark.parametrize("act", ACTS)
def test_a_refusal_leaves_the_old_file_and_is_told(
    place: Path,
    pauses: list[float],
    act: Callable[[Path], None],
    refuse: Callable[[], OSError],
    asked: str,
) -> None:
    before = books(place)
    moves = ("rename", "replace") if asked == "replace" else ("fsync",)
    owner: Any = os if asked == "fsync" else Path
    with pytest.MonkeyPatch.context() as patched:
        # The lock's own word of who writes is moved too, and may be missing.
        stubs = [_stub(patched, owner, name, refuse()) for name in moves]
        with pytest.raises(RecordsError) as refused:
            act(place)
    assert sum(stub.struck for stub in stubs) > 0, "the fault struck"
    assert refused.value.sentence("vi")
    after = books(place)
    assert {path: after[path] for path in before} == before
    usable(place)
    assert sum(pauses) <= 2.6


def _stub(patched: pytest.MonkeyPatch, owner: Any, name: str, error: OSError) -> Refusal:
    stub = Refusal(getattr(owner, name), error, 1, once=False)
    patched.setattr(owner, name, lambda *values, **named: stub(*values, **named))
    return stub


@pytest.mark.parametrize("act", ACTS)
def test_a_file_held_for_a_moment_is_waited_for(
    place: Path, pauses: list[float], act: Callable[[Path], None]
) -> None:
    with pytest.MonkeyPatch.context() as patched:
        stubs = []
        for name in ("rename", "replace"):
            error = refusal_of(errno.EACCES, windows=32)
            # The first that is moved is the lock's word of who writes.
            stub = Refusal(getattr(Path, name), error, 2, once=True)
            stubs.append(stub)
            patched.setattr(Path, name, lambda *values, _stub=stub: _stub(*values))
        act(place)
    assert sum(stub.asked for stub in stubs) > 0
    usable(place)


def test_a_careless_copy_is_caught(place: Path) -> None:
    before = books(place)
    with pytest.MonkeyPatch.context() as patched:
        stub = _stub(patched, shutil, "copyfileobj", refusal_of(errno.ENOSPC))
        patched.setattr(shutil, "_USE_CP_SENDFILE", False)
        patched.setattr(shutil, "_HAS_FCOPYFILE", False)
        with pytest.raises(OSError, match="space"):
            shutil.copyfile(_backup_in(place), place / BOOK)
    assert stub.struck
    assert books(place) != before
