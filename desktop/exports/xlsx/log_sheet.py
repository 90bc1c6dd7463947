"""A log as a sheet: letterhead, one table that filters, what it adds up to, who signs it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.paper import Signature
from desktop.exports.wording import period_line
from desktop.exports.xlsx.frame import (
    SheetHeading,
    freeze,
    set_filter,
    set_print,
    write_heading,
    write_signing,
)
from desktop.exports.xlsx.layout import Value, add_sheet, put_block, put_row
from desktop.exports.xlsx.styles import StyleName
from models.organisation import Cell
from models.periods import Period

Rows = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class LogColumns:
    """The columns of a log: how wide, in which look, up to where they stay in sight."""

    widths: tuple[float, ...]
    styles: tuple[StyleName, ...]
    landscape: bool = True
    kept: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class LogTable:
    """What a log says: its sheet's name, heads, rows, and `nothing` in the place of rows.

    `put_foot` writes the row below the rows, of which it is told the first and the last.
    """

    sheet: str
    heading: SheetHeading
    heads: Iterable[str]
    rows: Sequence[Sequence[Value]]
    nothing: str
    put_foot: Callable[[Worksheet, Rows], None] | None = None


def log_heading(
    cell: Cell, title: str, period: Period, *, notes: tuple[str, ...] = ()
) -> SheetHeading:
    """Return what stands above the log of `cell` for `period`."""
    return SheetHeading(cell.upper_body, cell.name, title, period_line(period), notes=notes)


def add_log(
    workbook: Workbook, table: LogTable, columns: LogColumns, *, place: str, by: Signature
) -> None:
    """Add the sheet of a log, signed at `place`."""
    count = len(columns.widths)
    sheet = add_sheet(workbook, table.sheet, widths=columns.widths)
    head = write_heading(sheet, table.heading, count)
    put_row(sheet, head, list(table.heads), ["head"] * count)
    freeze(sheet, row=head + 1, column=columns.kept + 1)
    for row, values in enumerate(table.rows, start=head + 1):
        put_row(sheet, row, values, columns.styles)
    last = head + len(table.rows)
    set_filter(sheet, head=head, last=last, columns=count)
    end = last
    if not table.rows:
        put_block(sheet, (last + 1, last + 1), (1, count), table.nothing, "text")
        end += 1
    elif table.put_foot is not None:
        table.put_foot(sheet, (head + 1, last))
        end += 1
    write_signing(sheet, end + 2, count, place=place, by=by)
    set_print(sheet, landscape=columns.landscape, head_rows=(head, head))
