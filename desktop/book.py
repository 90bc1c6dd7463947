"""The book that is open: every change and every reading of the window goes through it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from models.book.database import Database, Session

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Changed:
    """Names what a committed change touched: nouns such as ``attendance`` or ``members``."""

    nouns: frozenset[str]

    def touches(self, nouns: frozenset[str]) -> bool:
        """Tell whether any of `nouns` was touched."""
        return bool(self.nouns & nouns)


class OpenBook(QObject):
    """Hold one open database; tell after each commit what changed and when it was saved.

    A `RecordsError` of the work rises to the caller, and nothing was written then. `importing`
    comes before many records are entered at once. `standing` is the day on which the book of a
    sample stands still.
    """

    changed = Signal(Changed)
    saved = Signal(object)
    importing = Signal()

    def __init__(self, database: Database, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.database = database
        self.standing: date | None = None

    def is_at(self, file: Path, *, read_only: bool) -> bool:
        """Tell whether this is the book at `file`, opened for what is asked."""
        same = self.database.file.resolve() == file.resolve()
        return same and self.database.read_only == read_only

    def change(self, work: Callable[[Session], Result]) -> Result:
        """Do `work(session)` in one transaction and return its result after the commit."""
        with self.database.transaction() as session:
            result = work(session)
        info = session.info
        self.announce(frozenset(info.get("touched", ())), beside=info.get("beside", ()))
        return result

    def announce(self, nouns: frozenset[str], *, beside: Iterable[str] = ()) -> None:
        """Tell of a change that is committed; work beside the window leaves this to its caller.

        What is kept `beside` the records is shown somewhere too, but it is nothing saved.
        """
        if nouns:
            self.saved.emit(datetime.now().astimezone())
        if told := nouns.union(beside):
            self.changed.emit(Changed(told))

    def read(self, work: Callable[[Session], Result]) -> Result:
        """Return `work(session)` from one consistent reading."""
        with self.database.reading() as session:
            return work(session)
