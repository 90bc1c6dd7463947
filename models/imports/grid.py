"""A range of cells as text: the way Excel and LibreOffice hand it over the clipboard."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from models.imports.sheet import Cell, CellKind, Sheet, SheetRow
from models.names import clean

#: Rows of cells, each row as long as the others.
Grid = tuple[tuple[str, ...], ...]

_QUOTED = re.compile(r'"((?:[^"]|"")*+)"(?=[\t\r\n]|\Z)')
_PLAIN = re.compile(r"[^\t\r\n]*")
_LINE_END = re.compile(r"\r\n|\r|\n")
_NEEDS_QUOTES = re.compile(r'^"|[\t\r\n]')
#: What a table program would work out instead of showing it, and the sign that prevents that.
_FORMULA = re.compile(r"'*[=+\-@].", re.DOTALL)
_KEPT_TEXT = re.compile(r"'+[=+\-@].", re.DOTALL)
#: Both programs leave such a cell alone: no formula, no date, no lost zero in front.
_TEXT_CELL = '<td style=\'mso-number-format:"\\@"\' sdnum="1066;0;@">{0}</td>'


def parse_grid(text: str) -> Grid:
    """Return the cells of a copied range; rows that end early are filled up.

    A cell in quotation marks may hold tabs and line breaks. Marks that are never closed, or
    closed in the middle of a cell, are part of what was written.
    """
    rows: list[list[str]] = []
    place = 0
    while place < len(text):
        row, place = _parse_row(text, place)
        rows.append(row)
    width = max(map(len, rows), default=0)
    return tuple(tuple(row + [""] * (width - len(row))) for row in rows)


def format_grid(grid: Sequence[Sequence[str]]) -> str:
    """Return the range as text: a tab between cells, a line for each row.

    What looks like a formula is marked as text. `parse_grid` reads the same cells again.
    """
    text = "\n".join("\t".join(_format_cell(cell) for cell in row) for row in grid)
    # A last row of one empty cell would look like the end of the row before it.
    return text + "\n" if grid and list(grid[-1]) == [""] else text


def format_html(grid: Sequence[Sequence[str]]) -> str:
    """Return the range as a table whose every cell stays the text that it is."""
    rows = ("".join(_TEXT_CELL.format(escape(cell)) for cell in row) for row in grid)
    table = "".join(f"<tr>{row}</tr>" for row in rows)
    return f'<html><head><meta charset="utf-8"></head><body><table>{table}</table></body></html>'


def tidy_grid(grid: Grid) -> Grid:
    """Return the grid with clean cells, without the empty rows and columns around it."""
    cells = [[clean(cell) for cell in row] for row in grid]
    filled = [number for number, row in enumerate(cells) if any(row)]
    if not filled:
        return ()
    places = [place for place in range(len(cells[0])) if any(row[place] for row in cells)]
    inside = cells[filled[0] : filled[-1] + 1]
    return tuple(tuple(row[places[0] : places[-1] + 1]) for row in inside)


def grid_sheet(grid: Grid, *, name: str, headings: Iterable[str] = ()) -> Sheet:
    """Return the grid as a worksheet; `headings` stand above it when it has none of its own."""
    first = tuple(headings)
    rows = ((first, *grid)) if first else grid
    made = (
        SheetRow(
            number,
            {place: Cell(CellKind.TEXT, text) for place, text in enumerate(row, start=1) if text},
        )
        for number, row in enumerate(rows, start=1)
    )
    return Sheet(name, tuple(row for row in made if row.cells))


def _parse_row(text: str, place: int) -> tuple[list[str], int]:
    """Return the row that begins at `place`, and where the next one begins."""
    row: list[str] = []
    while True:
        cell, place = _parse_cell(text, place)
        row.append(cell)
        if text.startswith("\t", place):
            place += 1
            continue
        end = _LINE_END.match(text, place)
        return row, end.end() if end else place


def _parse_cell(text: str, place: int) -> tuple[str, int]:
    quoted = _QUOTED.match(text, place)
    if quoted:
        cell = _LINE_END.sub("\n", quoted.group(1).replace('""', '"'))
        return _unmarked(cell), quoted.end()
    plain = _PLAIN.match(text, place)
    assert plain is not None, "nothing at all is a plain cell too"
    return _unmarked(plain.group()), plain.end()


def _unmarked(cell: str) -> str:
    return cell[1:] if _KEPT_TEXT.match(cell) else cell


def _format_cell(cell: str) -> str:
    if _FORMULA.match(cell):
        cell = f"'{cell}"
    if _NEEDS_QUOTES.search(cell):
        return '"' + cell.replace('"', '""') + '"'
    return cell
