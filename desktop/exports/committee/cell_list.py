"""Danh sách chi bộ: which cells a committee expects figures from, kept beside their files.

The program writes it once; whoever keeps it adds and takes away lines in Excel.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from uuid import UUID

from desktop.exports.characters import plain
from desktop.exports.committee.form_reading import find_table
from desktop.exports.files import replace_file
from desktop.exports.wording import wording
from desktop.exports.xlsx.frame import SheetHeading, freeze, set_filter, set_print, write_heading
from desktop.exports.xlsx.layout import (
    Value,
    add_sheet,
    check_xlsx,
    finished,
    new_workbook,
    put_row,
)
from desktop.exports.xlsx.styles import StyleName
from models.committee.figures import CellMark
from models.errors import RecordsError
from models.imports.sheet import Sheet
from models.names import clean

_WIDTHS = (6.0, 52.0, 42.0)
_STYLES: tuple[StyleName, ...] = ("center", "text", "center")
#: Lines left for cells that have sent nothing yet.
_FREE = 15
_LONGEST = 500


def list_file(folder: Path) -> Path:
    """Return where the list of a folder is written."""
    return folder / f"{wording('committee')['list']['file']}.xlsx"


def save_cell_list(folder: Path, cells: Iterable[CellMark], *, committee: str = "") -> Path:
    """Write the list with these cells into `folder`; one that is there is never replaced."""
    file = list_file(folder)
    if file.exists():
        raise RecordsError("committee.list_there_already", file=file.name)
    replace_file(file, write_cell_list(cells, committee=committee), check_xlsx)
    return file


def write_cell_list(cells: Iterable[CellMark], *, committee: str = "") -> bytes:
    """Return the list as a workbook with free lines below."""
    words = wording("committee")["list"]
    workbook = new_workbook(title=words["title"], author=committee)
    sheet = add_sheet(workbook, words["sheet"], widths=_WIDTHS)
    columns = len(_WIDTHS)
    heading = SheetHeading("", committee, words["title"], notes=(words["note"],))
    head = write_heading(sheet, heading, columns)
    put_row(sheet, head, list(words["columns"].values()), ["head"] * columns)
    freeze(sheet, row=head + 1, column=1)
    lines: list[list[Value]] = [[one.name, str(one.id) if one.id else None] for one in cells]
    lines += [[None, None] for _ in range(_FREE)]
    for number, line in enumerate(lines, start=1):
        put_row(sheet, head + number, [number, *line], _STYLES)
    set_filter(sheet, head=head, last=head + len(lines), columns=columns)
    set_print(sheet, landscape=False, head_rows=(head, head))
    return finished(workbook)


def is_cell_list(sheets: Sequence[Sheet]) -> bool:
    """Whether a workbook looks like the list."""
    return find_table(sheets, wording("committee")["list"]["columns"]) is not None


def read_cell_list(sheets: Sequence[Sheet], *, file: str) -> tuple[CellMark, ...]:
    """Return the cells of the list, in order; lines without a name are free."""
    table = find_table(sheets, wording("committee")["list"]["columns"])
    if table is None:
        raise RecordsError("committee.list_damaged", file=file)
    found: list[CellMark] = []
    for row in table.rows:
        name = _line(row.text(table.columns["name"]), file)
        mark = CellMark(name, "", _id(row.text(table.columns["id"]), file))
        if mark.name_key:
            found.append(mark)
    return tuple(found)


def _line(text: str, file: str) -> str:
    try:
        return clean(plain(text, lines=False))[:_LONGEST].strip()
    except RecordsError:
        raise RecordsError("committee.list_damaged", file=file) from None


def _id(text: str, file: str) -> UUID | None:
    try:
        return UUID(text) if text else None
    except ValueError:
        raise RecordsError("committee.list_damaged", file=file) from None
