"""Worksheets made in a line, for tests of the import of people."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from models.imports.sheet import Cell, CellKind, Sheet, SheetRow

TODAY = date(2026, 11, 21)

#: The headings that most tests use.
HEADINGS = ("STT", "Họ và tên", "Ngày sinh", "Ngày vào Đảng", "Ngày chính thức", "Ghi chú")


def cell(value: object) -> Cell:
    """Return the cell that a workbook would give for `value`."""
    if isinstance(value, Cell):
        return value
    if isinstance(value, date):
        return Cell(CellKind.DATE, value)
    if isinstance(value, int | float):
        return Cell(CellKind.NUMBER, value)
    return Cell(CellKind.TEXT, str(value))


def sheet(*rows: Sequence[object], name: str = "Danh sách") -> Sheet:
    """Return a worksheet of these rows from row 1; None is an empty cell."""
    made = [
        SheetRow(
            number,
            {place: cell(value) for place, value in enumerate(row, start=1) if value is not None},
        )
        for number, row in enumerate(rows, start=1)
    ]
    return Sheet(name, tuple(row for row in made if row.cells))
