"""Whatever the clock does for three years: every backup listed gives back its own day."""

from __future__ import annotations

import hashlib
import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine

from models.book import thinning
from models.book.backups import (
    Backup,
    Reason,
    latest_first,
    list_backups,
    make_backup,
)
from models.book.database import create_book, open_book
from models.book.restore import restore_backup
from models.book.thinning import FEWEST
from tests.faults.scale import times
from tests.models.cell import add_someone
from tests.models.conftest import CELL

HISTORIES = times(100)
SHARES = 4
#: Days from one backup to the next; now and then the clock is set a year on, or back.
JUMPS = (0, 0, 0, 1, 1, 7, 30, 90, 400, -400)
#: What goes before is common to a share of the histories, so that every one has ten and more.
BEFORE = FEWEST - 1
#: How long they are from there; one in eight is long.
SHORT, LONG = 2, 12


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return a book with a cell and nobody in it."""
    file = tmp_path_factory.mktemp("trắng") / "sổ.sochibo"
    create_book(file, CELL).close()
    return file.read_bytes()


def rows(file: Path) -> str:
    """Return the digest of every row, whichever pages they lie on."""
    digest = hashlib.sha256()
    with closing(sqlite3.connect(file)) as book:
        tables = book.execute("SELECT name FROM sqlite_schema WHERE type='table' ORDER BY 1")
        for (table,) in tables.fetchall():
            content = book.execute(f'SELECT * FROM "{table}" ORDER BY 1').fetchall()
            digest.update(repr((table, content)).encode())
    return digest.hexdigest()


@dataclass
class History:
    """A book, its backups, what its rows were at each of them, and where the clock stands."""

    file: Path
    root: Path
    remembered: dict[str, str] = field(default_factory=dict)
    day: datetime = datetime(2026, 1, 1, 7, tzinfo=UTC)
    steps: int = 0

    @property
    def folder(self) -> Path:
        (folder,) = self.root.iterdir()
        return folder

    def copied(self, place: Path) -> History:
        """Return this history in a place of its own, to go on differently."""
        place.mkdir()
        file = Path(shutil.copy(self.file, place))
        root = shutil.copytree(self.root, place / self.root.name)
        return replace(self, file=file, root=root, remembered=dict(self.remembered))

    def go_on(self, chance: random.Random, steps: int) -> None:
        """Keep the book for some time whose days may lie years from each other."""
        database = open_book(self.file)
        for _ in range(steps):
            self.day += timedelta(days=chance.choice(JUMPS))
            with time_machine.travel(self.day, tick=False):
                with database.transaction() as session:
                    add_someone(session, f"Người {self.steps}")
                made = make_backup(database, self.root, chance.choice(list(Reason)))
            self.steps += 1
            self.remembered[made.sha256] = rows(self.file)
            # Each is read back in the end.
            assert len(latest_first(self.folder)) >= min(FEWEST, self.steps)
        database.close()


def restored(backups: tuple[Backup, ...], file: Path, root: Path) -> list[str]:
    """Return what the rows are after restoring each backup."""
    found = []
    for backup in backups:
        restore_backup(backup, file, root)
        found.append(rows(file))
    return found


def began(place: Path, begun: bytes, chance: random.Random, steps: int) -> History:
    """Return a history of so many backups."""
    place.mkdir()
    file = place / "sổ.sochibo"
    file.write_bytes(begun)
    history = History(file, place / "sao lưu")
    history.go_on(chance, steps)
    return history


@pytest.mark.parametrize("share", range(SHARES))
def test_every_listed_backup_restores_to_its_own_day(
    share: int, memory: Path, begun: bytes
) -> None:
    before = began(memory / "trước", begun, random.Random(share), BEFORE)
    for seed in range(share, HISTORIES, SHARES):
        chance = random.Random(seed)
        history = before.copied(memory / str(seed))
        steps = (LONG if seed % 32 < SHARES else SHORT) + chance.randrange(3)
        history.go_on(chance, steps)
        listed = list_backups(history.folder)
        assert FEWEST <= len(listed) <= history.steps
        # The book is put back from one; the bytes of all are those of their day.
        few = tuple(chance.sample(listed, 1))
        apart = history.file.with_name("trước")
        of_their_day = [history.remembered[one.sha256] for one in listed]
        assert restored(few, history.file, apart) == [history.remembered[few[0].sha256]], seed
        assert [rows(one.file) for one in listed] == of_their_day, seed
        shutil.rmtree(history.file.parent)


def test_without_the_least_number_some_would_have_fewer(
    memory: Path, begun: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(thinning, "FEWEST", 0)
    fewer = 0
    for seed in range(8):
        try:
            began(memory / str(seed), begun, random.Random(seed), FEWEST + 2)
        except AssertionError:
            fewer += 1
    assert fewer > 1


def test_a_backup_of_another_day_is_found_out(tmp_path: Path, begun: bytes) -> None:
    history = began(tmp_path / "nơi thử", begun, random.Random(1), 2)
    newest, older = list_backups(history.folder)
    newest.file.write_bytes(older.file.read_bytes())
    assert newest not in list_backups(history.folder)
    assert rows(newest.file) != history.remembered[newest.sha256]
