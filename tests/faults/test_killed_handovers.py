"""A program killed while it hands a book over leaves a whole handover or none, and the book."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from zipfile import BadZipFile

import pytest

from desktop.exports.handover.verifying import verify
from models.book.database import create_book, open_book
from models.book.under_way import clear_left_behind
from models.check import check_book
from models.errors import RecordsError
from tests.faults import acts
from tests.faults.conftest import Oven
from tests.faults.scale import times
from tests.faults.trials import BOOK, Trials, leftovers
from tests.models.cell import add_someone
from tests.models.conftest import CELL

FOLDER = "bàn giao"
KILLS = times(8)


def filled_book(folder: Path) -> None:
    with closing(create_book(folder / BOOK, CELL)) as database, database.transaction() as session:
        add_someone(session, "Lò Thị Pâng")


@pytest.fixture
def trial(
    oven: Oven, memory: Path, tmp_path: Path, record_property: Callable[[str, object], None]
) -> Trials:
    return Trials(oven, memory, tmp_path / "sổ hỏng", record_property, filled_book)


def steps_of(trial: Trials, scene: str) -> int:
    """Return how many steps it takes to hand the book over once."""
    assert trial.run(scene, FOLDER, here=True)["code"] == 0
    count = trial.folder / "steps"
    assert trial.run(scene, FOLDER, count_in=str(count))["code"] == 0
    return int(count.read_text("utf-8"))


def wrong(trial: Trials) -> list[str]:
    """Return what is wrong with what is left after the next start."""
    clear_left_behind(trial.notes)
    with closing(open_book(trial.book)) as database:
        assert check_book(database) == ()
        assert database.count_rows()["person"] == 1
    folder = trial.place / FOLDER
    packed = folder.with_name(f"{FOLDER}.zip")
    found = leftovers(trial.place)
    if folder.exists() and not packed.exists():
        found.append("a folder without its zip")
    for one in (folder, packed):
        if one.exists():
            try:
                found += [flaw.sentence() for flaw in verify(one, lambda _: acts.NEW).flaws]
            except (RecordsError, BadZipFile) as error:
                found.append(str(error))
    return found


def test_killed_at_counted_steps_it_is_whole_or_not_there(oven: Oven, trial: Trials) -> None:
    steps = steps_of(trial, "hand_over")
    last = [steps - back for back in range(4)]
    spread = [1 + place * steps // (KILLS - 4) for place in range(KILLS - 4)]
    oven.struck = 0
    for at in [*spread, *last]:
        answer = trial.run("hand_over", FOLDER, at=at, notes=str(trial.notes))
        assert answer["killed"], answer
        assert wrong(trial) == [], at
    assert oven.struck == KILLS
    # Run to its end it says that it is done, and all of it is there.
    assert trial.run("hand_over", FOLDER, notes=str(trial.notes))["code"] == 0
    assert trial.done == [FOLDER]
    assert (wrong(trial), (trial.place / FOLDER).is_dir()) == ([], True)


def test_writing_straight_into_place_would_be_found(oven: Oven, trial: Trials) -> None:
    steps = steps_of(trial, "hand_over_carelessly")
    found = 0
    for at in range(1, steps + 1, max(1, steps // 6)):
        trial.run("hand_over_carelessly", FOLDER, at=at, notes=str(trial.notes))
        found += bool(wrong(trial))
    assert found
