"""A book with a password leaves no name readable, in any file of a session, however it ends.

Whole sessions with the window end well or are killed; putting a backup back and changing the
password are killed at one step after the other.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from models.book.backups import Reason, make_backup
from models.book.database import create_book
from models.book.keys import Key
from models.organisation import add_term
from tests.faults.acts import OLD
from tests.faults.conftest import Oven
from tests.faults.replaced import KINDS, SETTINGS, kind_of
from tests.faults.scale import SOAK, times
from tests.faults.scenes import TERM, issue_next
from tests.faults.session import CELL, NAMES, POINTS, enter, spellings

ROOT = Path(__file__).parents[2]
#: Kills inside an act.
INSIDE = times(12)


def session(home: Path, protected: str, point: str) -> int:
    """Have a whole session in a home of its own; return how it ended."""
    places = {
        "HOME": home,
        "TMPDIR": home / "tmp",
        "XDG_DATA_HOME": home / "data",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_STATE_HOME": home / "state",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_RUNTIME_DIR": home / "run",
    }
    for place in (*places.values(), home / "usb"):
        place.mkdir(exist_ok=True)
    (home / "run").chmod(0o700)
    environment = os.environ | {name: str(place) for name, place in places.items()}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "CHOSEN": str(home / "chosen.pdf")}
    environment |= {"SECOND_PLACE": str(home / "usb"), "MOVED": str(home / "moved")}
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.session", protected, point],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        timeout=600,
        check=False,
    )
    (home / "said").write_bytes(done.stdout + done.stderr)
    return done.returncode


def found(home: Path) -> Counter[str]:
    """Count the files that hold each name, apart from the paper that was asked for."""
    counted: Counter[str] = Counter()
    for file in home.rglob("*"):
        if not file.is_file() or file.name == "chosen.pdf":
            continue
        written = file.read_bytes() + str(file).encode()
        for name in NAMES:
            counted[name] += any(spelling in written for spelling in spellings(name))
    return +counted


@pytest.mark.parametrize("point", POINTS if SOAK > 1 else ("writing", "rekeying"))
def test_no_name_of_a_protected_book_is_readable_anywhere(tmp_path: Path, point: str) -> None:
    ended = session(tmp_path, "protected", point)
    assert ended == (0 if point == "never" else -signal.SIGKILL), (tmp_path / "said").read_text()
    assert (tmp_path / "chosen.pdf").exists()
    assert (tmp_path / "state" / "SoChiBo" / "log" / "so-chi-bo.log").exists()
    assert list((tmp_path / "usb").rglob("*.sochibo"))
    assert found(tmp_path) == Counter()


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the home of a whole session without a password."""
    home = tmp_path_factory.mktemp("không mật khẩu")
    assert session(home, "open", "never") == 0, (home / "said").read_text()
    return home


def test_without_a_password_the_same_search_finds_them_all(plain: Path) -> None:
    assert set(found(plain)) == set(NAMES)


def test_every_file_that_takes_a_name_in_a_session_is_of_a_kind_that_is_tried(plain: Path) -> None:
    said = (plain / "moved").read_text(encoding="utf-8").splitlines()
    assert [line for line in said if not line.startswith("moved ")] == [], "written over in place"
    moved = [Path(line.removeprefix("moved ")).relative_to(plain).as_posix() for line in said]
    assert [path for path in moved if kind_of(path) is None] == []
    assert {kind_of(path) for path in moved} == set(KINDS)
    assert list(plain.glob(SETTINGS.path.replace("\\", "")))


def protected_book(folder: Path, key: Key | None) -> None:
    """Write a book with the names, a backup of it, and what was changed since."""
    database = create_book(folder / "sổ.sochibo", CELL, begin=enter, key=key)
    make_backup(database, folder / "sao lưu", Reason.ASKED)
    with database.transaction() as session:
        add_term(session, **TERM)
    issue_next(database, b"%PDF-1.7 signed")
    database.close()


def swept(oven: Oven, act: str, pattern: Path, home: Path, *, careful: bool) -> tuple[int, int]:
    """Kill an act at steps spread over it; return how many struck, and how many left a name."""

    def play(**fault: int | str) -> dict[str, Any]:
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(pattern, home)
        (home / "tmp").mkdir()
        paths = home / "sổ.sochibo", home / "sao lưu"
        scene = act if careful else f"{act}_openly"
        return oven.order(scene, *paths, tmp=str(home / "tmp"), notes=str(home / "run"), **fault)

    count = pattern.with_name("steps")
    assert play(count_in=str(count))["code"] == 0
    steps = int(count.read_text(encoding="utf-8"))
    struck = read = 0
    for place in range(INSIDE):
        struck += play(at=1 + place * steps // INSIDE)["killed"]
        read += bool(found(home))
    return struck, read


@pytest.mark.parametrize("act", ["restore_with_key", "change_key_in_place"])
def test_killed_inside_an_act_no_name_is_left_readable(
    oven: Oven, act: str, memory: Path, record_property: Callable[[str, object], None]
) -> None:
    pattern, home = memory / "mẫu", memory / "nhà"
    pattern.mkdir()
    protected_book(pattern, OLD)
    assert swept(oven, act, pattern, home, careful=True) == (INSIDE, 0)
    # The same without a password: the names are there to be found.
    shutil.rmtree(pattern)
    pattern.mkdir()
    protected_book(pattern, None)
    struck, read = swept(oven, act, pattern, home, careful=False)
    assert struck == read == INSIDE
    record_property("controls", f"{act} without a password {read} of {struck}")
