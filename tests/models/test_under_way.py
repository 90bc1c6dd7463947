"""What a killed program was writing is cleared at the next start, and nothing else ever."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine

from models.book.under_way import (
    aside_of,
    clear_left_behind,
    notes_kept_in,
    temporary_folder,
    under_way,
)

ROOT = Path(__file__).parents[2]
WRITER = """
import sys
from pathlib import Path
from models.book.under_way import aside_of, notes_kept_in, under_way

aside = aside_of(Path(sys.argv[2]) / "Báo cáo.pdf", "part")
with notes_kept_in(Path(sys.argv[1])), under_way(aside):
    aside.write_bytes(b"half")
    print("writing", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return tmp_path / "ghi chú"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "văn bản"
    folder.mkdir()
    return folder


def start(notes: Path, target: Path) -> subprocess.Popen[str]:
    """Start a program that has written half a file and waits."""
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(notes), str(target)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "writing\n"
    return process


def kill(process: subprocess.Popen[str]) -> None:
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()


def cut_off(notes: Path, target: Path, ending: str = "part") -> Path:
    """Leave a file with a note as a program does that is killed."""
    aside = aside_of(target / "any", ending)
    notes.mkdir(exist_ok=True)
    (notes / f"{aside.name[1:]}.note").write_bytes(os.fsencode(aside))
    aside.write_bytes(b"half")
    return aside


@pytest.mark.skipif(sys.platform == "win32", reason="a process is killed another way there")
def test_what_a_killed_program_was_writing_is_cleared_and_what_lives_is_not(
    notes: Path, target: Path
) -> None:
    (target / "Của người dùng.part").write_bytes(b"not ours")
    dead, alive = start(notes, target), start(notes, target)
    kill(dead)
    assert len(list(target.glob(".sochibo-*"))) == 2
    clear_left_behind(notes)
    (left,) = target.glob(".sochibo-*")
    assert left.read_bytes() == b"half"
    kill(alive)
    clear_left_behind(notes)
    assert [one.name for one in target.iterdir()] == ["Của người dùng.part"]
    assert list(notes.iterdir()) == []


def test_without_a_note_it_would_stay(notes: Path, target: Path) -> None:
    aside = aside_of(target / "Báo cáo.pdf", "part")
    with under_way(aside):
        aside.write_bytes(b"half")
        assert not notes.exists()
    clear_left_behind(notes)
    assert aside.exists()


def test_a_note_stands_before_the_file_and_goes_after_it(notes: Path, target: Path) -> None:
    aside = aside_of(target / "Báo cáo.pdf", "part")
    with notes_kept_in(notes), under_way(aside):
        (note,) = notes.glob("*.note")
        assert note.read_bytes() == os.fsencode(aside)
        aside.write_bytes(b"whole")
        aside.replace(target / "Báo cáo.pdf")
    assert list(notes.iterdir()) == []


def test_what_could_not_be_removed_is_left_to_the_next_start(notes: Path, target: Path) -> None:
    aside = aside_of(target / "Báo cáo.pdf", "part")
    with notes_kept_in(notes), under_way(aside):
        aside.write_bytes(b"held by another program")
    assert aside.exists()
    clear_left_behind(notes)
    assert not aside.exists()
    assert list(notes.iterdir()) == []


@pytest.mark.parametrize(
    "name", ["sổ.sochibo", ".sochibo-0123456789ab.pdf", ".sochibo-0123456789.part", "sochibo.part"]
)
def test_a_note_never_costs_a_file_that_is_not_called_as_ours_are(
    notes: Path, target: Path, name: str
) -> None:
    file = target / name
    file.write_bytes(b"somebody's")
    notes.mkdir()
    (notes / "x.note").write_bytes(os.fsencode(file))
    (notes / "y.note").write_bytes(b"\xff\x00cut off")
    clear_left_behind(notes)
    assert file.read_bytes() == b"somebody's"
    assert list(notes.iterdir()) == []


def test_the_note_of_a_stick_that_is_away_waits_for_it(notes: Path, target: Path) -> None:
    aside = cut_off(notes, target, "copy")
    target.rename(target.with_name("rút ra"))
    clear_left_behind(notes)
    assert len(list(notes.iterdir())) == 1
    target.with_name("rút ra").rename(target)
    clear_left_behind(notes)
    assert not aside.exists()
    assert list(notes.iterdir()) == []


def test_the_journal_goes_with_the_book_it_belongs_to(notes: Path, target: Path) -> None:
    aside = cut_off(notes, target, "new")
    aside.with_name(f"{aside.name}-journal").write_bytes(b"half")
    clear_left_behind(notes)
    assert list(target.iterdir()) == []


def test_where_no_note_can_be_kept_the_work_goes_on(notes: Path, target: Path) -> None:
    notes.write_bytes(b"a file where the folder would be")
    aside = aside_of(target / "Báo cáo.pdf", "part")
    with notes_kept_in(notes), under_way(aside):
        aside.write_bytes(b"whole")
        aside.replace(target / "Báo cáo.pdf")
    assert [one.name for one in target.iterdir()] == ["Báo cáo.pdf"]
    clear_left_behind(notes)
    assert notes.is_file()


def test_a_temporary_folder_is_gone_afterwards_and_after_a_kill(
    notes: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(target))
    with notes_kept_in(notes), temporary_folder() as folder:
        (folder / "bản sao").write_bytes(b"half")
        (note,) = notes.glob("*.note")
        kept = note.read_bytes()
    assert list(target.iterdir()) == []
    folder.mkdir()
    (folder / "bản sao").write_bytes(b"half")
    note.write_bytes(kept)
    clear_left_behind(notes)
    assert list(target.iterdir()) == []


def test_a_clock_that_jumps_costs_nothing_that_is_being_written(target: Path) -> None:
    other = aside_of(target / "Sổ.xlsx", "part")
    other.write_bytes(b"left by somebody")
    with time_machine.travel(datetime.now(UTC) + timedelta(days=400), tick=False):
        aside = aside_of(target / "Báo cáo.pdf", "part")
        with under_way(aside):
            aside.write_bytes(b"half")
            with under_way(aside_of(target / "Khác.pdf", "part")):
                assert aside.exists()
                assert not other.exists()
