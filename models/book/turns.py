"""Writers of one program take turns, in the order they came."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from models.errors import RecordsError

#: Seconds a writer waits while nobody's turn ends, like SQLite's own wait for another program.
PATIENCE = 5.0


class Turns:
    """Who may write in a book now.

    SQLite lets waiting writers try again at random, so that one of many may starve.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._changed = threading.Condition()
        self._waiting: deque[object] = deque()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for a turn and keep it until the block ends.

        Raises RecordsError when nobody's turn ends for as long as `PATIENCE`.
        """
        mine = object()
        try:
            self._wait(mine)
            yield
        finally:
            with self._changed:
                self._waiting.remove(mine)
                self._changed.notify_all()

    def _wait(self, mine: object) -> None:
        with self._changed:
            self._waiting.append(mine)
            while self._waiting[0] is not mine:
                if not self._changed.wait_for(partial(self._is_over, self._waiting[0]), PATIENCE):
                    raise RecordsError("book.locked", file=self._file.name)

    def _is_over(self, turn: object) -> bool:
        return self._waiting[0] is not turn
