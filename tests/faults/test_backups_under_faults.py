"""Kills and full disks while backups are made, copied and restored: nothing is ever lost."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from models.book.backup_lists import list_every
from models.book.backups import Reason as Why
from models.book.backups import make_backup
from models.book.database import open_book
from models.book.second_place import second_root
from models.errors import RecordsError
from tests.faults.conftest import Oven
from tests.faults.oven import REFUSED
from tests.faults.scale import KILLED, KILLS, times

#: The most steps that any scene takes.
_MOST = 400

Verdict = Callable[[dict[str, Any]], None]
Tell = Callable[[str, object], None]


def sweep(oven: Oven, scene: str, prepare: Callable[[], list[Path]], verdict: Verdict) -> int:
    """Kill `scene` at each of its steps, then at random moments; judge what is left each time.

    Returns how many kills struck.
    """
    oven.struck = 0
    for step in range(1, _MOST):
        answer = oven.order(scene, *prepare(), at=step)
        verdict(answer)
        if not answer["killed"]:
            assert answer["code"] == 0
            break
    steps, chance = oven.struck, random.Random(7)
    moments = max(times(12), KILLS - steps)
    for _ in range(moments):
        # How much is done by then depends on the machine; a counted step always strikes.
        for fault in ({"after": chance.uniform(0, 0.15)}, {"at": chance.randint(1, steps)}):
            answer = oven.order(scene, *prepare(), **fault)
            verdict(answer)
            if answer["killed"]:
                break
    # A fault that never strikes proves nothing.
    assert oven.struck == steps + moments
    return oven.struck


def told(record_property: Tell, act: str, struck: int) -> None:
    """Count the kills of an act into those of the run."""
    assert act in KILLED
    assert struck >= KILLS
    record_property("kills", [act, struck])


def people(file: Path) -> int:
    database = open_book(file)
    try:
        return database.count_rows()["person"]
    finally:
        database.close()


def left_over(folder: Path) -> list[str]:
    """Return files that no finished act leaves behind."""
    return [
        file.name
        for file in folder.rglob("*")
        if file.name.startswith(".")
        or (file.suffix == ".sochibo" and file.stem.isdecimal() and not has_label(file))
    ]


def has_label(file: Path) -> bool:
    return file.with_suffix(".json").exists()


@pytest.fixture
def place(tmp_path: Path, source: Path) -> Callable[[], Path]:
    """Return what makes a folder with the book and its backups as they were before."""
    folder = tmp_path / "nơi thử"

    def make() -> Path:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(source, folder)
        return folder

    return make


def listed(folder: Path) -> list[bool]:
    (only,) = [one for one in (folder / "sao lưu").iterdir() if one.is_dir()]
    return [one.whole for one in list_every(only)]


def backup_of(folder: Path) -> Path:
    return next((folder / "sao lưu").rglob("000001.sochibo"))


def test_a_kill_while_backing_up_costs_nothing(
    oven: Oven, place: Callable[[], Path], record_property: Tell
) -> None:
    folder = Path()

    def prepare() -> list[Path]:
        nonlocal folder
        folder = place()
        return [folder / "sổ.sochibo", folder / "sao lưu"]

    def verdict(_answer: dict[str, Any]) -> None:
        assert all(listed(folder))
        database = open_book(folder / "sổ.sochibo")
        assert database.count_rows()["person"] == 2
        make_backup(database, folder / "sao lưu", Why.ASKED)
        database.close()
        assert left_over(folder) == []

    told(record_property, "backup", sweep(oven, "back_up", prepare, verdict))


def test_a_careless_backup_is_caught(oven: Oven, place: Callable[[], Path]) -> None:
    broken = 0
    for step in range(1, _MOST):
        folder = place()
        answer = oven.order(
            "back_up_carelessly", folder / "sổ.sochibo", folder / "sao lưu", at=step
        )
        broken += not all(listed(folder))
        if not answer["killed"]:
            break
    assert broken


def test_a_kill_while_restoring_leaves_the_old_book_or_the_restored_one(
    oven: Oven, place: Callable[[], Path], record_property: Tell
) -> None:
    folder, seen = Path(), set()

    def prepare() -> list[Path]:
        nonlocal folder
        folder = place()
        return [backup_of(folder), folder / "sổ.sochibo", folder / "sao lưu"]

    def verdict(_answer: dict[str, Any]) -> None:
        there = people(folder / "sổ.sochibo")
        seen.add(there)
        assert there in (1, 2)
        assert all(listed(folder))
        if there == 1:
            # What stood there before can be had back.
            (only,) = [one for one in (folder / "sao lưu").iterdir() if one.is_dir()]
            assert list_every(only)[0].backup.contents.people == 2
        assert [one.name for one in folder.iterdir() if one.name.startswith(".")] == []

    told(record_property, "restore", sweep(oven, "restore", prepare, verdict))
    assert seen == {1, 2}


def test_a_careless_restore_is_caught(oven: Oven, place: Callable[[], Path]) -> None:
    lost = 0
    for step in range(1, _MOST):
        folder = place()
        paths = [backup_of(folder), folder / "sổ.sochibo", folder / "sao lưu"]
        answer = oven.order("restore_carelessly", *paths, at=step)
        try:
            people(folder / "sổ.sochibo")
        except RecordsError:
            lost += 1
        if not answer["killed"]:
            break
    assert lost


def test_a_kill_while_copying_away_leaves_only_whole_copies(
    oven: Oven, place: Callable[[], Path]
) -> None:
    folder = Path()

    def prepare() -> list[Path]:
        nonlocal folder
        folder = place()
        (folder / "usb").mkdir()
        return [backup_of(folder), folder / "usb"]

    def verdict(_answer: dict[str, Any]) -> None:
        there = second_root(folder / "usb")
        books = [one for one in there.iterdir() if one.is_dir()] if there.is_dir() else []
        for one in books:
            assert all(copy.whole for copy in list_every(one))
        assert oven.order("copy_away", backup_of(folder), folder / "usb")["code"] == 0
        assert left_over(folder / "usb") == []

    sweep(oven, "copy_away", prepare, verdict)


@pytest.mark.parametrize("part", [0.0, 0.01, 0.5, 0.99])
@pytest.mark.parametrize("scene", ["back_up", "copy_away", "restore"])
def test_a_full_disk_refuses_and_costs_nothing(
    oven: Oven, place: Callable[[], Path], scene: str, part: float
) -> None:
    folder = place()
    (folder / "usb").mkdir()
    book, root = folder / "sổ.sochibo", folder / "sao lưu"
    paths = {
        "back_up": [book, root],
        "copy_away": [backup_of(folder), folder / "usb"],
        "restore": [backup_of(folder), book, root],
    }[scene]
    before = book.read_bytes(), backup_of(folder).read_bytes()
    room = int(backup_of(folder).stat().st_size * part)
    assert oven.order(scene, *paths, room=room)["code"] == REFUSED
    assert (book.read_bytes(), backup_of(folder).read_bytes()) == before
    assert listed(folder) == [True]
    assert people(book) == 2
    there = second_root(folder / "usb")
    assert not there.exists() or not any(list_every(one) for one in there.iterdir())


def test_with_room_enough_nothing_is_refused(oven: Oven, place: Callable[[], Path]) -> None:
    folder = place()
    paths = [folder / "sổ.sochibo", folder / "sao lưu"]
    assert oven.order("back_up", *paths, room=1 << 30)["code"] == 0
    assert listed(folder) == [True, True]
