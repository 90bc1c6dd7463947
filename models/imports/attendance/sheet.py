"""A sheet of people × meetings as an office kept it, read without regard to the book."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import shorten

from models.errors import RecordsError
from models.imports.attendance.block import HeadingBlock, find_block
from models.imports.attendance.columns import Completion, OldColumn, is_total, read_columns
from models.imports.attendance.days import read_year
from models.imports.attendance.legend import Legend, read_legend
from models.imports.attendance.lines import (
    OldLine,
    counts_marks,
    is_numbered,
    read_lines,
    read_totals,
)
from models.imports.attendance.totals import WrittenTotal
from models.imports.layout import in_unicode
from models.imports.sheet import Sheet, SheetRow, column_letter

#: How much of a row is shown that was left out.
_LONGEST_TEXT = 80


@dataclass(frozen=True, slots=True)
class OldSheet:
    """Everything that was read.

    `year` is the one that the title names; `unread` names the columns and `skipped` the rows
    that are not marks, people or totals, `hidden` those that were read though the file hides them.
    """

    name: str
    heading_row: int
    year: int | None
    columns: tuple[OldColumn, ...]
    lines: tuple[OldLine, ...]
    legend: Legend
    totals: tuple[WrittenTotal, ...]
    unread: tuple[str, ...]
    skipped: tuple[str, ...]
    hidden: tuple[str, ...]

    def group_above(self, row: int) -> tuple[int, ...]:
        """Return the rows of the people whom a row of totals stands below.

        That is up to the next row above them that is nobody, such as the title of their group.
        """
        above = [line.row for line in self.lines if line.row < row]
        group = above[-1:]
        while group and group[0] - 1 in above:
            group.insert(0, group[0] - 1)
        return tuple(group)


def read_old_sheet(sheet: Sheet, *, today: date, completion: Completion | None = None) -> OldSheet:
    """Read a sheet of marks; `completion` helps headings that do not write their day whole.

    Text in an old encoding becomes Unicode. Raises RecordsError when no column holds names, or
    none holds marks of people.
    """
    sheet = in_unicode(sheet)
    block = find_block(sheet)
    below = [row for row in sheet.rows if row.number > block.last_row]
    legend = read_legend(_outside(sheet, block))
    told = _told_year(sheet, block)
    given = completion or Completion()
    complete = Completion(given.year or told, given.day_of_month)
    columns = read_columns(block.columns, below, legend, complete)
    places = [column.place for column in columns]
    lines = read_lines(block, below, places, legend=legend, today=today)
    if not columns or not any(line.marks for line in lines):
        raise RecordsError("attendance_import.no_marks")
    people = frozenset(line.row for line in lines)
    totals = read_totals(block, below, places, legend=legend, people=people)
    return OldSheet(
        name=sheet.name,
        heading_row=block.first_row,
        year=told,
        columns=columns,
        lines=lines,
        legend=legend,
        totals=tuple(totals),
        unread=_unread(block, set(places), legend),
        skipped=tuple(
            _row_text(row)
            for row in below
            if row.number not in people and not counts_marks(block, row, places)
        ),
        hidden=(
            *(str(row) for row in sorted(people & sheet.hidden_rows)),
            *(column_letter(place) for place in sorted(sheet.hidden_columns & set(places))),
        ),
    )


def choose_old_sheet(sheets: Sequence[Sheet], *, today: date) -> Sheet:
    """Return the sheet that most likely holds the marks: a visible one in which they are found."""
    if not sheets:
        raise RecordsError("attendance_import.no_marks")
    in_order = sorted(sheets, key=lambda sheet: sheet.hidden)
    return next((sheet for sheet in in_order if _has_marks(sheet, today)), in_order[0])


def _has_marks(sheet: Sheet, today: date) -> bool:
    try:
        read_old_sheet(sheet, today=today)
    except RecordsError:
        return False
    return True


def _outside(sheet: Sheet, block: HeadingBlock) -> list[SheetRow]:
    """Return the rows above the headings and below the last person, where a legend may stand."""
    numbered = [
        row.number for row in sheet.rows if row.number > block.last_row and is_numbered(block, row)
    ]
    last = max(numbered, default=block.last_row)
    return [row for row in sheet.rows if not block.first_row <= row.number <= last]


def _told_year(sheet: Sheet, block: HeadingBlock) -> int | None:
    above = [row for row in sheet.rows if row.number < block.first_row]
    titles = [row.text(place) for row in above for place in row.cells]
    return read_year(titles) or read_year([sheet.name])


def _unread(block: HeadingBlock, taken: set[int], legend: Legend) -> tuple[str, ...]:
    return tuple(
        f"{column_letter(place)} “{heading.text}”"
        for place, heading in block.columns.items()
        if place not in taken and heading.own and not is_total(heading, legend)
    )


def _row_text(row: SheetRow) -> str:
    text = " · ".join(filter(None, (row.text(place) for place in sorted(row.cells))))
    return f"{row.number} “{shorten(text, _LONGEST_TEXT, placeholder='…')}”"
