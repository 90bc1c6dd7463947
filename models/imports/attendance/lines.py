"""The rows of an old sheet: people with their marks, and the rows of totals below them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.imports.attendance.block import HeadingBlock
from models.imports.attendance.columns import is_total
from models.imports.attendance.legend import Legend
from models.imports.attendance.totals import (
    WrittenTotal,
    is_row_of_totals,
    read_total_kind,
    read_value,
)
from models.imports.dates import DateColumn, ReadDate, read_date
from models.imports.headings import Column
from models.imports.sheet import Cell, CellKind, SheetRow
from models.imports.status import read_note
from models.words import Status

#: Longer texts are notes, not marks.
_LONGEST_MARK = 40


@dataclass(frozen=True, slots=True)
class OldLine:
    """A person's row: the name, what tells namesakes apart, and the marks by column."""

    row: int
    name: str
    birth: ReadDate
    status: Status | None
    marks: Mapping[int, str]


def read_lines(
    block: HeadingBlock,
    below: Sequence[SheetRow],
    places: Sequence[int],
    *,
    legend: Legend,
    today: date,
) -> tuple[OldLine, ...]:
    """Return the rows that are people: numbered, or with marks that are known."""
    return tuple(
        _read_line(block, row, places, today)
        for row in below
        if _is_person(block, row, places, legend)
    )


def read_totals(
    block: HeadingBlock,
    below: Sequence[SheetRow],
    places: Sequence[int],
    *,
    legend: Legend,
    people: frozenset[int],
) -> Iterator[WrittenTotal]:
    """Yield the totals beside the `people` (by their rows) and below the meetings."""
    beside = {
        place: heading
        for place, heading in block.columns.items()
        if place not in places and is_total(heading, legend)
    }
    for row in below:
        title = _title(block, row)
        if row.number in people:
            for place, heading in beside.items():
                kind = read_total_kind(heading.own.text if heading.own else "", legend.meanings)
                value = read_value(row.cells.get(place))
                if kind is not None and value is not None:
                    yield WrittenTotal(heading.text, kind, value, row.number, place, of_person=True)
        elif is_row_of_totals(row, title, places):
            kind = read_total_kind(title, {})
            for place in places:
                value = read_value(row.cells.get(place))
                if kind is not None and value is not None:
                    yield WrittenTotal(title, kind, value, row.number, place, of_person=False)


def is_numbered(block: HeadingBlock, row: SheetRow) -> bool:
    """Whether the row has a number, as people of a list have."""
    return block.number(row).rstrip(".").isdigit()


def _is_person(block: HeadingBlock, row: SheetRow, places: Sequence[int], legend: Legend) -> bool:
    texts = [row.text(place) for place in places if row.text(place)]
    if is_numbered(block, row):
        return bool(block.name(row) or texts)
    if not block.name(row) or is_row_of_totals(row, _title(block, row), places):
        return False
    return 2 * sum(legend.knows(text) for text in texts) > len(texts)


def counts_marks(block: HeadingBlock, row: SheetRow, places: Sequence[int]) -> bool:
    """Whether a row holds totals."""
    return is_row_of_totals(row, _title(block, row), places)


def _title(block: HeadingBlock, row: SheetRow) -> str:
    return " ".join(filter(None, (block.number(row), block.name(row))))


def _read_line(block: HeadingBlock, row: SheetRow, places: Sequence[int], today: date) -> OldLine:
    born = block.headings.find(Column.BORN)
    birth = ReadDate()
    if born is not None:
        cell = row.cells.get(born.place)
        birth = read_date(cell, DateColumn(born.heading, today, year_alone=True))
    marks = {place: _mark_text(row.cells.get(place)) for place in places}
    return OldLine(
        row.number,
        block.name(row),
        birth,
        _status(block, row),
        {place: text for place, text in marks.items() if text},
    )


def _status(block: HeadingBlock, row: SheetRow) -> Status | None:
    """Return the status that the sheet itself names."""
    for column in (Column.STATUS, Column.NOTE):
        match = block.headings.find(column)
        noted = read_note(row.text(match.place)) if match else None
        if noted is not None:
            return noted.status
    return None


def _mark_text(cell: Cell | None) -> str:
    """Return a mark as written; a formula without a result is shown by its sign."""
    if cell is None:
        return ""
    return "=" if cell.kind is CellKind.NO_VALUE else cell.text[:_LONGEST_MARK]
