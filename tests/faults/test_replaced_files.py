"""Every file we replace, where the world refuses: the old one stays, and nobody is told "saved".

What Windows answers while another program holds a file is stubbed, as are a full disk and a folder
that may only be read: root, who runs the tests, may write anywhere. Exports have the same in
tests/exports/test_files.py.
"""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLockFile

from desktop.settings import Settings
from models.book.backup_labels import write_label
from models.book.backup_lists import backup_at
from models.book.backups import Reason, list_books, make_backup
from models.book.copies import save_copy
from models.book.database import create_book, open_book
from models.book.password import change_password
from models.book.restore import restore_backup
from models.book.second_place import copy_to_second_place, second_root
from models.errors import RecordsError
from tests.faults.acts import NEW
from tests.faults.conftest import ROOT
from tests.faults.replaced import KINDS, SETTINGS, WRITERS, kind_of, writers
from tests.models.conftest import CELL

BOOK = "sổ.sochibo"
#: More than any act asks the system for.
_MOST = 40


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


def _change_password(folder: Path) -> object:
    """Change the password; return the backups that have none yet."""
    return change_password(folder / BOOK, folder / "trước", old=None, new=NEW)


ACTS = [_create, _copy, _back_up, _copy_away, _restore, _change_password]


class Refusal:
    """Refuse what is asked of the system the n-th time, once or always, and count it."""

    def __init__(self, really: Callable[..., Any], error: OSError, at: int, *, once: bool) -> None:
        self.really, self._error, self._at, self._once = really, error, at, once
        self.asked = self.struck = 0

    def __call__(self, *values: Any, **named: Any) -> Any:
        self.asked += 1
        if self.asked == self._at or (self.asked > self._at and not self._once):
            self.struck += 1
            raise self._error
        return self.really(*values, **named)


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
    act: Callable[[Path], object],
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
    place: Path, pauses: list[float], act: Callable[[Path], object]
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


@pytest.mark.parametrize(
    ("asked", "refuse"),
    [("replace", HELD[1].values[0]), ("fsync", REFUSED[0].values[0])],
    ids=["held", "full"],
)
@pytest.mark.parametrize("act", ACTS)
def test_whichever_file_is_refused_each_is_the_old_or_the_new(
    place: Path,
    tmp_path: Path,
    pauses: list[float],
    act: Callable[[Path], object],
    asked: str,
    refuse: Callable[[], OSError],
) -> None:
    struck = 0
    for at in range(1, _MOST):
        folder = tmp_path / str(at)
        shutil.copytree(place, folder)
        moves = ("rename", "replace") if asked == "replace" else ("fsync",)
        owner: Any = os if asked == "fsync" else Path
        with pytest.MonkeyPatch.context() as patched:
            stub = Refusal(getattr(owner, moves[0]), refuse(), at, once=False)
            for name in moves:
                patched.setattr(owner, name, _asking(stub, getattr(owner, name)))
            try:
                told = bool(act(folder))
            except RecordsError:
                told = True
        usable(folder)
        # Whoever was told nothing finds it done: word of who writes may be missing, no more.
        assert told or _is_done(act, folder), at
        struck += bool(stub.struck)
        if not stub.struck:
            assert not told
            break
    assert struck >= 2


def _asking(stub: Refusal, really: Callable[..., Any]) -> Callable[..., Any]:
    """Return a way to ask the system that counts with the other ways."""

    def ask(*values: Any) -> Any:
        stub.really = really
        return stub(*values)

    return ask


def _is_done(act: Callable[[Path], object], folder: Path) -> bool:
    """Tell whether what the act is for is there, whole."""
    if act is _change_password:
        labels = [one for root in list_books(folder / "trước") for one in root]
        files = [folder / BOOK, *(one.file for one in labels)]
        return len(labels) == 1 and all(one.read_bytes()[:16] == NEW.salt for one in files)
    made: dict[Callable[[Path], object], Path] = {
        _create: folder / "mới.sochibo",
        _copy: folder / "bản sao.sochibo",
        _back_up: next((folder / "sao lưu").rglob("000002.json"), folder / "none"),
        _copy_away: next((folder / "usb").rglob("000001.json"), folder / "none"),
        _restore: next((folder / "trước").rglob("000001.json"), folder / "none"),
    }
    return made[act].exists()


@pytest.mark.parametrize("asked", ["replace", "fsync", "write"])
def test_a_label_that_is_refused_stays_as_it_was(
    place: Path, pauses: list[float], asked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = backup_at(_backup_in(place))
    label = backup.file.with_suffix(".json")
    before, there = label.read_bytes(), sorted(label.parent.iterdir())
    error = refusal_of(errno.ENOSPC if asked != "replace" else errno.EACCES, windows=32)
    stub = Refusal(open, error, 1, once=False)
    monkeypatch.setattr(os if asked == "fsync" else Path, _ASKED[asked], stub)
    with pytest.raises(OSError, match=r"space|denied"):
        write_label(replace(backup, sha256="0" * 64))
    assert stub.struck
    assert label.read_bytes() == before
    assert sorted(label.parent.iterdir()) == there


#: How the system is asked to replace, to sync and to write.
_ASKED = {"replace": "replace", "fsync": "fsync", "write": "write_text"}
#: Sets many settings in a file, with room for so many bytes in any file.
SETTER = """
import resource, signal, sys
from pathlib import Path
from desktop.settings import Settings

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
room = int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
settings = Settings(Path(sys.argv[1]))
for number in range(40):
    settings.set_column_widths(f"table {number}", {f"column {one}": one for one in range(20)})
settings._store.sync()
print(settings.column_widths("table 7")["column 3"], settings._store.status().name)
"""


def set_settings(file: Path, room: int) -> str:
    """Set settings in a process of its own; return what it finds afterwards."""
    command = [sys.executable, "-c", SETTER, str(file), str(room)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_settings_that_cannot_be_written_leave_the_old_ones_and_the_program_goes_on(
    tmp_path: Path,
) -> None:
    file = tmp_path / "settings.ini"
    file.write_text("[book]\nlast=/s.sochibo\n", encoding="utf-8")
    before = file.read_bytes()
    for room in (0, 100, 5000):
        assert set_settings(file, room) == "3 AccessError", room
        assert file.read_bytes() == before
        assert [one.name for one in tmp_path.iterdir()] == [file.name]
    assert set_settings(file, 1 << 20) == "3 NoError"
    assert file.stat().st_size > 5000


def test_settings_in_a_folder_that_cannot_be_written_to_are_forgotten_and_no_more(
    tmp_path: Path,
) -> None:
    (tmp_path / "a file").write_bytes(b"where the folder would be")
    assert set_settings(tmp_path / "a file" / "settings.ini", 1 << 20) == "3 AccessError"
    assert (tmp_path / "a file").read_bytes() == b"where the folder would be"


def test_settings_cut_off_are_cleared_at_the_next_start_unless_somebody_is_writing(
    tmp_path: Path,
) -> None:
    file = tmp_path / "settings.ini"
    left, own = tmp_path / "settings.ini.hlcPrN", tmp_path / "settings.ini.backup"
    for one in (file, left, own):
        one.write_text("[book]\nlast=/s.sochibo\n", encoding="utf-8")
    writing = QLockFile(f"{file}.lock")
    assert writing.tryLock(0)
    Settings(file)
    assert left.exists()
    writing.unlock()
    assert Settings(file).last_book == Path("/s.sochibo")
    assert sorted(one.name for one in tmp_path.iterdir()) == [file.name, own.name]


def test_nothing_is_written_anywhere_else(tmp_path: Path) -> None:
    assert set(writers(ROOT)) == set(WRITERS)
    # Whoever writes elsewhere is found.
    (tmp_path / "desktop").mkdir()
    careless = tmp_path / "desktop" / "careless.py"
    for line in ("file.write_text(text)", "open(file, 'w')", "aside.replace(file)"):
        careless.write_text(f"{line}\n", encoding="utf-8")
        assert list(writers(tmp_path)) == ["desktop/careless.py"]
    careless.write_text("text.replace(old, new).join(open(file))\n", encoding="utf-8")
    assert list(writers(tmp_path)) == []
    assert kind_of("data/SoChiBo/báo cáo.txt") is None


def test_every_kind_names_a_gate() -> None:
    gates = {file.name for file in Path(__file__).parent.glob("test_*.py")}
    assert {kind.gate for kind in (*KINDS, SETTINGS)} <= gates


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
