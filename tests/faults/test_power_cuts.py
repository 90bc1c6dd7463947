"""When the power goes, what the screen has called saved is there, and the book opens.

What our program sends to SQLite is recorded and sent again, with our settings, to a disk whose
power is cut at moments of chance.
"""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw
import pytest
from sqlalchemy import event

from models.book.database import create_book, open_book
from models.book.engine import PRAGMAS
from models.organisation import add_term
from tests.faults.disk import Disk, connect
from tests.faults.scale import times
from tests.faults.scenes import TERM, issue_next
from tests.models.conftest import CELL
from tests.models.random_acts import begin, do_something

SEED = 20261122
CUTS = times(200)
ACTS = 14
BOOK = "sổ.sochibo"
Said = tuple[str, Any]


@dataclass
class Recording:
    """The book before, and every statement of each transaction after it."""

    before: bytes
    transactions: list[list[Said]] = field(default_factory=list)


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Recording:
    """Return what the program sends while things are entered, changed, issued and undone."""
    file = tmp_path_factory.mktemp("ghi lại") / BOOK
    database = create_book(file, CELL, begin=begin)
    with database.transaction() as session:
        add_term(session, **TERM)
    database.close()
    database = open_book(file)
    kept = Recording(file.read_bytes())
    said: list[Said] = []

    def hear(_connection: object, _cursor: object, statement: str, values: Any, *_: object) -> None:
        many = values if isinstance(values, list) else [values]
        said.extend((statement, one) for one in many)

    def commit(_connection: object) -> None:
        if any(not _reads(statement) for statement, _ in said):
            kept.transactions.append([*said, ("COMMIT", ())])
        said.clear()

    def back(_connection: object) -> None:
        said.clear()

    event.listen(database._engine, "before_cursor_execute", hear)
    event.listen(database._engine, "commit", commit)
    event.listen(database._engine, "rollback", back)
    chance = random.Random(SEED)
    while len(kept.transactions) < ACTS:
        do_something(database, chance)
        if chance.random() < 0.3:
            issue_next(database, b"%PDF-1.7 " + chance.randbytes(20_000))
    database.close()
    return kept


def _reads(statement: str) -> bool:
    return statement.lstrip().startswith(("SELECT", "BEGIN", "PRAGMA"))


@dataclass(frozen=True)
class Cut:
    """What the disk held when the power came back, and how many transactions had been kept."""

    files: dict[str, bytes]
    kept: int
    step: int


def replay(
    recording: Recording, pragmas: dict[str, str], cuts: int = 0
) -> tuple[list[Cut], list[str]]:
    """Send everything again; return what would be left at so many cuts, and each kept state."""
    chance = random.Random(SEED)
    last = _count_steps(recording, pragmas) if cuts else 0
    at = sorted(chance.choices(range(1, last + 1), k=cuts)) if last else []
    disk = Disk({BOOK: recording.before})
    left: list[Cut] = []
    kept = 0

    def cut() -> None:
        while at and at[0] <= disk.steps:
            left.append(Cut(disk.cut(chance), kept, at.pop(0)))

    states: list[str] = []
    with connect(disk, BOOK, pragmas) as connection:
        disk.steps, disk.before_step = 0, cut
        states.append(_state(connection))
        for transaction in recording.transactions:
            for statement, values in transaction:
                connection.execute(statement, values)
            kept += 1
            states.append(_state(connection))
    return left, states


def _count_steps(recording: Recording, pragmas: dict[str, str]) -> int:
    disk = Disk({BOOK: recording.before})
    with connect(disk, BOOK, pragmas) as connection:
        disk.steps = 0
        for transaction in recording.transactions:
            for statement, values in transaction:
                connection.execute(statement, values)
    return disk.steps


def _state(connection: apsw.Connection) -> str:
    """Return the digest of every row."""
    digest = hashlib.sha256()
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type='table' ORDER BY 1")
    for (table,) in list(tables):
        rows = list(connection.execute(f'SELECT * FROM "{table}" ORDER BY 1'))
        digest.update(repr((table, rows)).encode())
    return digest.hexdigest()


def fault(cut: Cut, states: list[str]) -> str:
    """Return what is wrong after a cut; nothing when what was kept is there, and all of it."""
    try:
        with connect(Disk(cut.files), BOOK, PRAGMAS) as connection:
            if connection.pragma("integrity_check") != "ok":
                return "damaged"
            if list(connection.execute("PRAGMA foreign_key_check")):
                return "rows that point at nothing"
            # A transaction may have been kept just before the program could say so.
            if _state(connection) not in states[cut.kept : cut.kept + 2]:
                return "lost"
    except apsw.Error as error:
        return f"not opened: {error}"
    return ""


def test_after_200_power_cuts_nothing_that_was_kept_is_lost(
    recording: Recording, tmp_path: Path
) -> None:
    cuts, states = replay(recording, PRAGMAS, CUTS)
    assert len(cuts) == CUTS, "every cut struck"
    # Cuts that fall where nothing is unsafe would prove nothing.
    assert len({cut.files[BOOK] for cut in cuts}) > ACTS
    for cut in cuts:
        wrong = fault(cut, states)
        if wrong:
            for name, content in cut.files.items():
                (tmp_path / name).write_bytes(content)
        assert not wrong, f"{wrong} at step {cut.step}, seed {SEED}; kept in {tmp_path}"


def test_without_syncing_many_cuts_would_lose(recording: Recording) -> None:
    cuts, states = replay(recording, PRAGMAS | {"synchronous": "OFF"}, 60)
    failed = sum(bool(fault(cut, states)) for cut in cuts)
    assert failed >= len(cuts) * 0.2, failed


def test_the_recorded_statements_make_the_book_that_the_program_made(recording: Recording) -> None:
    _, states = replay(recording, PRAGMAS)
    assert len(set(states)) == len(recording.transactions) + 1
