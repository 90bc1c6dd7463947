"""Worksheets on their way from the child process to the program, as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from models.imports.sheet import Area, Cell, CellKind, Sheet, SheetRow


def pack(sheets: Iterable[Sheet]) -> list[dict[str, Any]]:
    """Return the sheets as JSON holds them."""
    return [
        {
            "name": sheet.name,
            "hidden": sheet.hidden,
            "too_large": sheet.too_large,
            "from_1904": sheet.from_1904,
            "rows": [[row.number, _packed(row)] for row in sheet.rows],
            "merged": [[area.top, area.left, area.bottom, area.right] for area in sheet.merged],
            "hidden_rows": sorted(sheet.hidden_rows),
            "hidden_columns": sorted(sheet.hidden_columns),
        }
        for sheet in sheets
    ]


def unpack(sheets: Iterable[dict[str, Any]]) -> tuple[Sheet, ...]:
    """Return the sheets from what `pack` made of them."""
    return tuple(
        Sheet(
            sheet["name"],
            tuple(SheetRow(number, _unpacked(cells)) for number, cells in sheet["rows"]),
            hidden=sheet["hidden"],
            merged=tuple(Area(*sides) for sides in sheet["merged"]),
            hidden_rows=frozenset(sheet["hidden_rows"]),
            hidden_columns=frozenset(sheet["hidden_columns"]),
            from_1904=sheet["from_1904"],
            too_large=sheet["too_large"],
        )
        for sheet in sheets
    )


def _packed(row: SheetRow) -> list[list[Any]]:
    return [
        [place, cell.kind, _plain(cell.value), cell.font, cell.computed, cell.shown]
        for place, cell in row.cells.items()
    ]


def _unpacked(cells: Iterable[list[Any]]) -> dict[int, Cell]:
    return {
        place: Cell(CellKind(kind), _value(kind, value), font, computed, shown)
        for place, kind, value, font, computed, shown in cells
    }


def _plain(value: str | int | float | date) -> str | int | float:
    return value.isoformat() if isinstance(value, date) else value


def _value(kind: str, value: str | int | float) -> str | int | float | date:
    return date.fromisoformat(str(value)) if kind == CellKind.DATE else value
