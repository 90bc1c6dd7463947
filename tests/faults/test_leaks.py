"""A book with a password leaves no name readable, in any file of a session, however it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.faults.scale import SOAK
from tests.faults.session import NAMES, POINTS, spellings

ROOT = Path(__file__).parents[2]


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
    for place in places.values():
        place.mkdir(exist_ok=True)
    (home / "run").chmod(0o700)
    environment = os.environ | {name: str(place) for name, place in places.items()}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "CHOSEN": str(home / "chosen.pdf")}
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.session", protected, point],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        timeout=120,
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
    assert found(tmp_path) == Counter()


def test_without_a_password_the_same_search_finds_them_all(tmp_path: Path) -> None:
    assert session(tmp_path, "open", "never") == 0, (tmp_path / "said").read_text()
    assert set(found(tmp_path)) == set(NAMES)
