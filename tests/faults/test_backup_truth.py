"""Whatever the clock does for three years: every backup listed gives back its own day."""

from __future__ import annotations

import hashlib
import random
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine

from models.book.backups import Backup, Reason, folder_of, list_backups, make_backup
from models.book.database import create_book, open_book
from models.book.restore import restore_backup
from models.book.thinning import FEWEST
from tests.faults.scale import times
from tests.models.cell import add_someone
from tests.models.conftest import CELL

HISTORIES = times(100)
SHARES = 4
#: Days from one backup to the next; now and then the clock is set a year on, or back.
JUMPS = (1, 1, 1, 1, 7, 30, 90, 400, -400)
#: One history in eight is long enough for backups to be thinned.
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


def live(file: Path, root: Path, chance: random.Random, steps: int) -> dict[str, str]:
    """Keep the book for three years; return what its rows were at each backup."""
    database = open_book(file)
    folder = folder_of(database, root)
    day = datetime(2026, 1, 1, 7, tzinfo=UTC)
    remembered: dict[str, str] = {}
    for step in range(steps + chance.randrange(3)):
        day += timedelta(days=chance.choice(JUMPS))
        with time_machine.travel(day, tick=False):
            with database.transaction() as session:
                add_someone(session, f"Người {step}")
            made = make_backup(database, root, chance.choice(list(Reason)))
        remembered[made.sha256] = rows(file)
        assert len(list_backups(folder)) >= min(FEWEST, step + 1)
    database.close()
    return remembered


def restored(backups: tuple[Backup, ...], file: Path, root: Path) -> list[str]:
    """Return what the rows are after restoring each backup."""
    found = []
    for backup in backups:
        restore_backup(backup, file, root)
        found.append(rows(file))
    return found


@pytest.mark.parametrize("share", range(SHARES))
def test_every_listed_backup_restores_to_its_own_day(
    share: int, memory: Path, begun: bytes
) -> None:
    for seed in range(share, HISTORIES, SHARES):
        chance = random.Random(seed)
        file, root = memory / f"{seed}.sochibo", memory / f"sao lưu {seed}"
        file.write_bytes(begun)
        remembered = live(file, root, chance, LONG if seed % 32 < SHARES else SHORT)
        (folder,) = root.iterdir()
        listed = list_backups(folder)
        # The book is put back from one; the bytes of all are those of their day.
        few = tuple(chance.sample(listed, 1))
        apart = memory / f"trước {seed}"
        assert restored(few, file, apart) == [remembered[one.sha256] for one in few], seed
        assert [rows(one.file) for one in listed] == [remembered[one.sha256] for one in listed]


def test_a_backup_of_another_day_is_found_out(tmp_path: Path, begun: bytes) -> None:
    file, root = tmp_path / "sổ.sochibo", tmp_path / "sao lưu"
    file.write_bytes(begun)
    remembered = live(file, root, random.Random(1), SHORT)
    (folder,) = root.iterdir()
    newest, older, *_ = list_backups(folder)
    newest.file.write_bytes(older.file.read_bytes())
    assert newest not in list_backups(folder)
    assert rows(newest.file) != remembered[newest.sha256]
