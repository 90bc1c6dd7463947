"""Whatever was done: undoing all of it gives the first state, doing it again the last."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from models.book import putting_back
from models.book.database import Session, create_book, open_book
from models.book.row_changes import RowChange
from models.book.stored_rows import mapped
from models.check.changes import changes_are_numbered, undo_goes_in_order
from models.errors import RecordsError
from models.history.undo import redo, undo
from models.tables.base import Record
from models.tables.meetings import Attendance
from tests.faults.scale import times
from tests.models.conftest import CELL
from tests.models.random_acts import begin, do_something

HISTORIES, SHARES, MOVES = times(200), 8, 8
State = dict[str, list[Any]]


@pytest.fixture(scope="module")
def begun_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a book of a few people, to be copied; nothing goes back behind its beginning."""
    file = tmp_path_factory.mktemp("begun") / "sổ.sochibo"
    create_book(file, CELL, begin=begin, user="thử").close()
    return file


def rows(file: Path) -> State:
    """Return every row of every table that the log is about."""
    with closing(sqlite3.connect(file)) as raw:
        return {
            name: sorted(raw.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)
            for name in Record.metadata.tables
            if mapped(name).logged
        }


def actions(file: Path) -> set[str]:
    """Return what the acts of the log are called."""
    with closing(sqlite3.connect(file)) as raw:
        return {str(name) for (name,) in raw.execute("SELECT DISTINCT action FROM change")}


def count_entries(file: Path) -> int:
    """Return how long the log is."""
    with closing(sqlite3.connect(file)) as raw:
        (count,) = raw.execute("SELECT count(*) FROM change").fetchone()
    return int(count)


class History:
    """A book to which things are done at random, and what its states ought to be.

    The reference is the plain one: the states that lie behind, and those that were undone.
    """

    def __init__(self, file: Path, seed: int) -> None:
        self.file = file
        self.chance = random.Random(seed)
        self.book = open_book(file, user="thử")
        self.past = [rows(self.file)]
        self.future: list[State] = []
        self.moves: Counter[str] = Counter()

    def go(self, count: int) -> None:
        for _ in range(count):
            self.chance.choices([self.act, self.undo, self.redo], [6, 3, 2])[0]()
            self.restart_perhaps()

    def act(self) -> None:
        entries = count_entries(self.file)
        do_something(self.book, self.chance)
        if count_entries(self.file) > entries:
            self.past.append(rows(self.file))
            self.future.clear()
            self.moves["act"] += 1

    def undo(self) -> None:
        if len(self.past) > 1:
            self._step(undo)
            self.future.insert(0, self.past.pop())
            assert rows(self.file) == self.past[-1]
            self.moves["undo"] += 1
        else:
            self._refused(undo, "history.nothing_to_undo")

    def redo(self) -> None:
        if self.future:
            self._step(redo)
            self.past.append(self.future.pop(0))
            assert rows(self.file) == self.past[-1]
            self.moves["redo"] += 1
        else:
            self._refused(redo, "history.nothing_to_redo")

    def restart_perhaps(self) -> None:
        if self.chance.random() < 0.15:
            self.book.close()
            self.book = open_book(self.file, user="thử")
            self.moves["restart"] += 1

    def there_and_back(self) -> None:
        """Undo everything that stands, then do all of it again."""
        last, undone = self.past[-1], len(self.past) - 1
        for _ in range(undone):
            self.undo()
        assert rows(self.file) == self.past[0]
        self.undo()
        self.restart_perhaps()
        for _ in range(undone):
            self.redo()
        assert rows(self.file) == last

    def _step(self, move: Callable[..., object]) -> None:
        with self.book.transaction() as session:
            move(session)

    def _refused(self, move: Callable[..., object], key: str) -> None:
        with pytest.raises(RecordsError) as refused:
            self._step(move)
        assert refused.value.key == key


@pytest.mark.parametrize("share", range(SHARES))
def test_undo_all_is_the_first_state_and_redo_all_the_last(
    share: int, tmp_path: Path, begun_book: Path
) -> None:
    moves: Counter[str] = Counter()
    kinds: set[str] = set()
    for seed in range(share, HISTORIES, SHARES):
        history = History(Path(shutil.copy(begun_book, tmp_path / f"{seed}.sochibo")), seed)
        try:
            history.go(MOVES)
            history.there_and_back()
            with history.book.reading() as session:
                assert not [*changes_are_numbered(session), *undo_goes_in_order(session)]
        except BaseException as error:
            error.add_note(f"history {seed}")
            raise
        finally:
            history.book.close()
        moves += history.moves
        kinds |= actions(history.file)
    least = HISTORIES // SHARES
    assert min(moves[name] for name in ("act", "undo", "redo", "restart")) > least, moves
    assert len(kinds) > 20, kinds


def test_an_undo_that_forgets_one_column_is_found_out(
    tmp_path: Path, begun_book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The comparison must be able to fail: this undo leaves a reason where none was.
    put = putting_back.put_rows
    spoilt: list[str] = []

    def put_and_spoil(session: Session, changes: Sequence[RowChange]) -> None:
        put(session, changes)
        for change in changes:
            if change.table == "attendance" and not (change.entered or change.removed):
                session.get_one(Attendance, UUID(change.id)).reason = "quên"
                spoilt.append(change.id)

    monkeypatch.setattr("models.history.undo.put_rows", put_and_spoil)
    caught = 0
    for seed in range(12):
        history = History(Path(shutil.copy(begun_book, tmp_path / f"{seed}.sochibo")), seed)
        spoilt.clear()
        try:
            history.go(MOVES)
            history.there_and_back()
            assert not spoilt
        except (AssertionError, RecordsError):
            assert spoilt
            caught += 1
        finally:
            history.book.close()
    assert caught > 2
