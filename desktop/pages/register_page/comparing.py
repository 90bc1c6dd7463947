"""Compares issued papers with the records of today, one after another, beside the window."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from desktop.background import Background, Job, Progress
from desktop.exports.signed_papers import current_lines
from models.book.database import Database
from models.documents.comparing import differences
from models.documents.issuing import IssuedRow
from models.errors import RecordsError

Pair = tuple[str, str]
Outcome = tuple[Pair, ...] | RecordsError


class Comparing(QObject):
    """Tells by `compared` what came of each paper; other work comes in between two of them."""

    compared = Signal(object, object)

    def __init__(self, parent: QObject, background: Background, database: Database) -> None:
        super().__init__(parent)
        self._background, self._database = background, database
        self._waiting: list[IssuedRow] = []
        self._job: Job | None = None

    def begin(self, rows: Iterable[IssuedRow]) -> None:
        """Compare these papers; those that still waited are dropped."""
        self.stop()
        self._waiting = list(rows)
        self._next()

    def stop(self) -> None:
        """Compare no more of them."""
        self._waiting = []
        if self._job is not None:
            self._job.cancel()

    def _next(self) -> None:
        if self._waiting:
            work = partial(_compare, self._database, self._waiting.pop(0))
            self._job = self._background.run(work, on_done=self._take)

    def _take(self, found: tuple[UUID, Outcome]) -> None:
        self.compared.emit(*found)
        self._next()


def _compare(database: Database, row: IssuedRow, _progress: Progress) -> tuple[UUID, Outcome]:
    try:
        return row.id, differences(row, current_lines(database, row))
    except RecordsError as error:
        return row.id, error
