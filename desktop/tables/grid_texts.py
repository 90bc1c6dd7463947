"""The texts of a typed table: written, taken out, taken back step by step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

#: Rows that stand free below the last one written, and the most a table has.
SPARE, MOST_ROWS = 12, 1000
#: How many acts in the table can be taken back.
_MOST_STEPS = 100

Rows = tuple[tuple[str, ...], ...]


class GridTexts:
    """Rows of texts, all of one width, with free ones at the end; each act is one step."""

    def __init__(self, width: int) -> None:
        self.rows: Rows = ()
        self._width = width
        self._undo: list[Rows] = []
        self._redo: list[Rows] = []
        self._set(())

    def is_written(self, row: int) -> bool:
        """Tell whether anything stands in a row."""
        return row < len(self.rows) and any(self.rows[row])

    def write(self, cells: Mapping[tuple[int, int], str]) -> bool:
        """Write texts by row and column as one act; return whether anything changed."""
        rows = [list(row) for row in self.rows]
        for (row, column), text in cells.items():
            rows += [[""] * self._width for _ in range(row + 1 - len(rows))]
            rows[row][column] = text
        return self._act(tuple(map(tuple, rows)))

    def remove(self, gone: Iterable[int]) -> bool:
        """Take whole rows out as one act; return whether anything changed."""
        out = set(gone)
        return self._act(tuple(row for at, row in enumerate(self.rows) if at not in out))

    def undo(self) -> bool:
        """Take back the last act; return whether there was one."""
        return self._go(self._undo, self._redo)

    def redo(self) -> bool:
        """Do again what was taken back; return whether there was anything."""
        return self._go(self._redo, self._undo)

    def _act(self, rows: Rows) -> bool:
        before = self.rows
        if rows[: len(before)] == before and not any(map(any, rows[len(before) :])):
            return False
        self._undo = [*self._undo[1 - _MOST_STEPS :], before]
        self._redo = []
        self._set(rows)
        return True

    def _go(self, source: list[Rows], other: list[Rows]) -> bool:
        if not source:
            return False
        other.append(self.rows)
        self._set(source.pop())
        return True

    def _set(self, rows: Rows) -> None:
        """Take these rows, and have free ones at their end."""
        written = max((at + 1 for at, row in enumerate(rows) if any(row)), default=0)
        wanted = min(MOST_ROWS, max(len(rows), written + SPARE))
        blank = ("",) * self._width
        self.rows = rows + (blank,) * (wanted - len(rows))
