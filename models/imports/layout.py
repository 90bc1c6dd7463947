"""A worksheet made ready for its rows to be read: its text in Unicode, its headings known."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from models.errors import RecordsError
from models.imports.encodings import Encoding
from models.imports.headings import (
    NAME_COLUMNS,
    Column,
    Headings,
    choose_columns,
    find_headings,
    guess_headings,
    with_unnamed,
)
from models.imports.legacy import find_encoding, to_unicode
from models.imports.sheet import MAX_COLUMNS, MAX_ROWS, CellKind, Sheet, SheetRow


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user decided about a sheet; what is not decided the program finds itself.

    `columns` gives by place what a column holds. Without `find_encoding`, `encoding` is the one
    the text was typed in (None: Unicode). Rows hidden in the file are read or left out.
    """

    columns: Mapping[int, Column | None] = field(default_factory=dict)
    find_encoding: bool = True
    encoding: Encoding | None = None
    hidden_rows: bool = True


@dataclass(frozen=True, slots=True)
class Layout:
    """The sheet in Unicode, from which encoding it came, and its headings."""

    sheet: Sheet
    headings: Headings
    encoding: Encoding | None = None

    @property
    def below(self) -> tuple[SheetRow, ...]:
        """The rows below the headings that say anything."""
        return tuple(
            row
            for row in self.sheet.rows
            if row.number > self.headings.row
            and any(cell.text or cell.kind is CellKind.NO_VALUE for cell in row.cells.values())
        )

    @property
    def hidden_rows(self) -> tuple[int, ...]:
        """The rows below the headings that the file hides."""
        return tuple(row.number for row in self.below if row.number in self.sheet.hidden_rows)

    @property
    def day_columns(self) -> frozenset[int]:
        """The columns headed by a day: a list of attendance has them."""
        row = next((one for one in self.sheet.rows if one.number == self.headings.row), None)
        cells = row.cells.items() if row else ()
        return frozenset(place for place, cell in cells if cell.kind is CellKind.DATE)

    @property
    def conversions(self) -> tuple[tuple[str, str], ...]:
        """Each text that became Unicode, before and after, once; those of people come first."""
        rows = sorted(self.sheet.rows, key=lambda row: row.number <= self.headings.row)
        cells = [cell for row in rows for cell in row.cells.values()]
        # Of the signs of TCVN3 one is a hyphen that shows only at the end of a line.
        pairs = {cell.was.replace("\xad", "-"): cell.text for cell in cells if cell.was}
        return tuple(pairs.items())


def in_unicode(sheet: Sheet) -> Sheet:
    """Return the sheet with its text in Unicode; raise RecordsError when it holds too much."""
    _check_size(sheet)
    encoding = find_encoding(sheet)
    return to_unicode(sheet, encoding) if encoding else sheet


def _check_size(sheet: Sheet) -> None:
    """Raise RecordsError when the sheet holds too much, so that its rows were not read."""
    if sheet.too_large:
        raise RecordsError(
            "import.sheet_too_large", sheet=sheet.name, rows=MAX_ROWS, columns=MAX_COLUMNS
        )


def lay_out(sheet: Sheet, choices: Choices) -> Layout:
    """Return the sheet made ready; without a name among its headings, the likeliest headings.

    Raises RecordsError when nothing in it looks like headings.
    """
    _check_size(sheet)
    encoding = find_encoding(sheet) if choices.find_encoding else choices.encoding
    if encoding is not None:
        sheet = to_unicode(sheet, encoding)
    headings = find_headings(sheet) or guess_headings(sheet)
    if headings is None:
        raise RecordsError("import.no_name_column")
    headings = choose_columns(with_unnamed(headings, sheet), choices.columns)
    return Layout(sheet, headings, encoding)


def fill_merged(layout: Layout) -> tuple[Layout, dict[int, dict[int, int]]]:
    """Give each row what a cell merged from above it says, but for names and numbers.

    Beside it comes, by row and place, the row where such a merged cell begins.
    """
    kept = {
        match.place
        for match in layout.headings.matches
        if match.column in NAME_COLUMNS or match.column is Column.NUMBER
    }
    rows = {row.number: row for row in layout.sheet.rows}
    numbers = sorted(rows)
    shared: dict[int, dict[int, int]] = {}
    for area in layout.sheet.merged:
        first = rows.get(area.top)
        if area.bottom == area.top or area.top <= layout.headings.row or first is None:
            continue
        cell = first.cells.get(area.left)
        begin, end = bisect_right(numbers, area.top), bisect_right(numbers, area.bottom)
        for number in numbers[begin:end]:
            shared.setdefault(number, {})[area.left] = area.top
            if cell is not None and area.left not in kept:
                filled = {**rows[number].cells, area.left: cell}
                rows[number] = SheetRow(number, filled)
    sheet = replace(layout.sheet, rows=tuple(rows[row.number] for row in layout.sheet.rows))
    return replace(layout, sheet=sheet), shared
