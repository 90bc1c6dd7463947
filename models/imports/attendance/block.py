"""The headings of an old sheet: one or several rows, of which some cells span more than theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.attendance.mark_words import read_usual
from models.errors import RecordsError
from models.imports.attendance.days import heading_text, is_month, read_kind
from models.imports.headings import NAME_COLUMNS, Column, Headings, find_headings
from models.imports.sheet import Area, Cell, CellKind, Sheet, SheetRow

#: How many rows above and below the row of the name may belong to the headings.
_ABOVE, _BELOW = 2, 3
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a column, from the top, and the lowest cell that is the column's own.

    Other cells span it from the left.
    """

    cells: tuple[Cell, ...] = ()
    own: Cell | None = None

    @property
    def text(self) -> str:
        """The heading in one line."""
        return heading_text(self.cells)


@dataclass(frozen=True, slots=True)
class HeadingBlock:
    """Where the names stand, and what stands above each column of marks, from the top."""

    headings: Headings
    name_places: tuple[int, ...]
    number_place: int | None
    last_row: int
    columns: dict[int, Heading]

    @property
    def first_row(self) -> int:
        """The row in which the name's heading stands."""
        return self.headings.row

    def name(self, row: SheetRow) -> str:
        """Return the name in a row, put together when it stands in two columns."""
        first, *rest = (row.text(place) for place in self.name_places)
        added = [text for text in rest if not first.endswith(text)]
        return " ".join(filter(None, (first, *added)))

    def number(self, row: SheetRow) -> str:
        """Return what stands in the column of numbers."""
        return row.text(self.number_place) if self.number_place is not None else ""


def find_block(sheet: Sheet) -> HeadingBlock:
    """Return the headings of `sheet`; raise RecordsError when no column holds names."""
    headings = find_headings(sheet, lines=1)
    if headings is None:
        raise RecordsError("import.no_name_column")
    names = _name_places(sheet, headings)
    number = headings.find(Column.NUMBER)
    rows = list(_heading_rows(sheet, headings.row, names[0]))
    known = {one.place for one in headings.matches if one.column and one.column not in NAME_COLUMNS}
    free = {place for row in sheet.rows for place in row.cells if place > names[-1]} - known
    return HeadingBlock(
        headings,
        names,
        number.place if number else None,
        max(row.number for row in rows),
        {place: _heading(rows, place, headings.row, sheet.merged) for place in sorted(free)},
    )


def _name_places(sheet: Sheet, headings: Headings) -> tuple[int, ...]:
    places = []
    for column in NAME_COLUMNS:
        match = headings.find(column)
        if match is not None and not _holds_marks(sheet, match.place, headings.row):
            places.append(match.place)
    return tuple(sorted(places))


def _holds_marks(sheet: Sheet, place: int, heading_row: int) -> bool:
    """Whether a column is filled with marks, though beside a name it was taken for one."""
    texts = [row.text(place) for row in sheet.rows if row.number > heading_row and row.text(place)]
    return 2 * sum(read_usual(text) is not None for text in texts) > len(texts)


def _heading_rows(sheet: Sheet, heading_row: int, name_place: int) -> Iterator[SheetRow]:
    """Yield the rows above the names, without one that only numbers the columns."""
    for row in sheet.rows:
        if not heading_row - _ABOVE <= row.number <= heading_row + _BELOW:
            continue
        below = row.number > heading_row
        if below and _LETTER.search(row.text(name_place)):
            return
        if not (below and row.text(name_place)):
            yield row


def _heading(rows: list[SheetRow], place: int, heading_row: int, merged: Sequence[Area]) -> Heading:
    """Return the column's own cells and those that span it.

    A cell that is not merged spans only what stands below it, never a heading above.
    """
    own = {row.number: row.cells[place] for row in rows if _is_own(row, place, heading_row)}
    lowest = max(own, default=None)
    found = []
    for row in rows:
        cell = own.get(row.number)
        if cell is None:
            may_stand = lowest is None or row.number < lowest
            cell = _spanning(row, place, merged, unmerged=may_stand)
        if cell is not None:
            found.append(cell)
    return Heading(tuple(found), own.get(lowest) if lowest else None)


def _is_own(row: SheetRow, place: int, heading_row: int) -> bool:
    """Whether a cell is a heading, no part of a title or letterhead above the headings."""
    cell = row.cells.get(place)
    return cell is not None and (row.number >= heading_row or _may_span(cell))


def _spanning(row: SheetRow, place: int, merged: Sequence[Area], *, unmerged: bool) -> Cell | None:
    """Return the cell left of an empty one that runs on over it."""
    before = [one for one in row.cells if one < place]
    cell = row.cells[max(before)] if before else None
    if cell is None or not _may_span(cell):
        return None
    begins = (row.number, max(before))
    over = [one for one in merged if one.top <= row.number <= one.bottom]
    covering = [one for one in over if one.left <= place <= one.right]
    if covering:
        return cell if any((one.top, one.left) == begins for one in covering) else None
    ends_before = any((one.top, one.left) == begins for one in over)
    return cell if unmerged and not ends_before else None


def _may_span(cell: Cell) -> bool:
    is_text = cell.kind is CellKind.TEXT
    return is_text and (is_month(cell.text) or _is_kind(cell.text))


def _is_kind(text: str) -> bool:
    """Whether a heading is a kind of meeting and no sentence that mentions one."""
    return read_kind(text) is not None and len(text.split()) <= 4
