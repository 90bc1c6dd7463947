"""A worksheet put together cell by cell, within the limits."""

from __future__ import annotations

import re
from dataclasses import replace

from desktop.exports.reading.limits import Limits
from models.imports.legacy import font_encoding
from models.imports.sheet import Area, Cell, CellKind, Sheet, SheetRow

_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class SheetTooLarge(Exception):  # noqa: N818 - tells of the file, not of a fault
    """More stands in the sheet than a list may hold."""


class Taken:
    """What of a sheet has been read so far; raises `SheetTooLarge` where it is too much."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._rows: dict[int, dict[int, Cell]] = {}
        self._merged: list[Area] = []
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._letters = 0

    def put(self, row: int, column: int, cell: Cell) -> None:
        """Take a filled cell; one that holds spaces alone is empty."""
        if cell.kind is CellKind.TEXT:
            text = _UNPRINTABLE.sub("", str(cell.value))
            if not text.strip():
                return
            telling = font_encoding(cell.font) or not text.isascii()
            cell = replace(cell, value=text, font=cell.font if telling else "")
        self._letters += len(str(cell.value))
        limits = self._limits
        beyond = row > limits.rows or column > limits.columns
        if beyond or self._letters > limits.letters:
            raise SheetTooLarge
        self._rows.setdefault(row, {})[column] = cell

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """Take merged cells, as far as they lie where a list can be."""
        limits = self._limits
        if top > limits.rows or left > limits.columns or len(self._merged) >= limits.merged:
            return
        area = Area(top, left, min(bottom, limits.rows), min(right, limits.columns))
        self._merged.append(area)

    def hide_row(self, row: int) -> None:
        """Take note of a hidden row."""
        if row <= self._limits.rows:
            self._hidden_rows.add(row)

    def hide_columns(self, first: int, last: int) -> None:
        """Take note of hidden columns."""
        self._hidden_columns.update(range(first, min(last, self._limits.columns) + 1))

    def sheet(self, name: str, *, hidden: bool, from_1904: bool = False) -> Sheet:
        """Return what was taken, in order; of what is hidden only what is filled."""
        rows = tuple(
            SheetRow(number, dict(sorted(self._rows[number].items())))
            for number in sorted(self._rows)
        )
        filled = {place for row in rows for place in row.cells}
        return Sheet(
            _UNPRINTABLE.sub("", name),
            rows,
            hidden=hidden,
            merged=tuple(self._merged),
            hidden_rows=frozenset(self._hidden_rows & set(self._rows)),
            hidden_columns=frozenset(self._hidden_columns & filled),
            from_1904=from_1904,
        )
