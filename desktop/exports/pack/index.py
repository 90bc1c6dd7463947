"""The index of the pack: each file with what it is and its SHA-256, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from openpyxl import Workbook

from desktop.exports.pack.contents import Missing
from desktop.exports.wording import period_line, wording
from desktop.exports.xlsx.frame import (
    SheetHeading,
    freeze,
    set_filter,
    set_print,
    write_heading,
)
from desktop.exports.xlsx.layout import (
    Value,
    add_sheet,
    finished,
    new_workbook,
    put_block,
    put_row,
)
from desktop.exports.xlsx.styles import StyleName
from models.organisation import Cell
from models.periods import Period

_FILES = (5.0, 52.0, 46.0, 11.5, 11.0, 70.0)
_FILE_STYLES: tuple[StyleName, ...] = ("center", "text", "text", "center", "center", "text")
_MISSING = (5.0, 60.0, 11.5, 70.0)
_MISSING_STYLES: tuple[StyleName, ...] = ("center", "text", "center", "text")


@dataclass(frozen=True, slots=True)
class Written:
    """A file of the pack as it was written."""

    path: str
    about: str
    day: date | None
    size: int
    sha256: str


def write_index(
    cell: Cell, period: Period, files: Sequence[Written], missing: Sequence[Missing]
) -> bytes:
    """Return the index as a workbook of two sheets."""
    words = wording("pack")
    workbook = new_workbook(title=words["title"], author=cell.name)
    heading = SheetHeading(
        cell.upper_body, cell.name, words["title"], period_line(period), (words["note"],)
    )
    rows: list[list[Value]] = [
        [at, one.path, one.about, one.day, one.size, one.sha256]
        for at, one in enumerate(files, start=1)
    ]
    _write(workbook, words["files_sheet"], heading, words["columns"], rows)
    heading = SheetHeading(cell.upper_body, cell.name, words["missing_title"], period_line(period))
    rows = [[at, one.about, one.day, one.reason] for at, one in enumerate(missing, start=1)]
    _write(workbook, words["missing_sheet"], heading, words["missing_columns"], rows)
    return finished(workbook)


def _write(
    workbook: Workbook,
    name: str,
    heading: SheetHeading,
    titles: dict[str, str],
    rows: Sequence[list[Value]],
) -> None:
    of_files = "sha256" in titles
    widths, styles = (_FILES, _FILE_STYLES) if of_files else (_MISSING, _MISSING_STYLES)
    sheet = add_sheet(workbook, name, widths=widths)
    head = write_heading(sheet, heading, len(widths))
    put_row(sheet, head, list(titles.values()), ["head"] * len(widths))
    freeze(sheet, row=head + 1, column=3)
    row = head + 1
    for values in rows:
        put_row(sheet, row, values, styles)
        row += 1
    set_filter(sheet, head=head, last=row - 1, columns=len(widths))
    if not rows:
        nothing = wording("pack")["nothing_missing"]
        put_block(sheet, (row, row), (1, len(widths)), nothing, "text")
    set_print(sheet, landscape=True, head_rows=(head, head))
