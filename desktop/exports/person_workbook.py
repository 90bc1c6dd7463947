"""One person's whole record as a workbook: a sheet for each of its parts."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.paper import Align, Column
from desktop.exports.person_record import (
    PersonPaper,
    RecordPart,
    as_of,
    record_parts,
    record_title,
)
from desktop.exports.wording import wording
from desktop.exports.xlsx.frame import SheetHeading, freeze, set_filter, set_print, write_heading
from desktop.exports.xlsx.layout import (
    POINTS_OF_WIDTH,
    add_sheet,
    finished,
    new_workbook,
    put_block,
    put_row,
)
from desktop.exports.xlsx.styles import StyleName

#: From a millimetre on paper to a character of a column, with room for the larger type.
_WIDTH_OF_MM = 72 / 25.4 / POINTS_OF_WIDTH * 1.1
_STYLES: dict[Align, StyleName] = {"left": "text", "center": "center", "right": "center"}
#: The parts that stand on the first sheet; the others have one each.
_FIRST = ("identity", "register", "other")


def write_person_workbook(paper: PersonPaper) -> bytes:
    """Return the record: who it is on the first sheet, then a sheet for each kind of row."""
    words, record = wording("person_record"), paper.record
    title = f"{words['type_name']} {record_title(record)}"
    workbook = new_workbook(title=title, author=record.cell.name)
    parts = record_parts(record)
    first = [part for part in parts if part.key in _FIRST]
    widths = _widths(first[0].columns)
    sheet = add_sheet(workbook, words["sheets"]["identity"], widths=widths)
    row = write_heading(sheet, _heading(paper, title, (as_of(record),)), len(widths))
    for part in first:
        put_block(sheet, (row, row), (1, len(widths)), part.title, "band")
        row = _put_lines(sheet, row + 1, part, len(widths))
        row = _put_rows(sheet, row, part) + 1
    set_print(sheet, landscape=False, head_rows=(1, 2))
    for part in parts:
        if part.key not in _FIRST:
            widths = _widths(part.columns)
            sheet = add_sheet(workbook, words["sheets"][part.key], widths=widths)
            _write_part(sheet, paper, part)
    return finished(workbook)


def _write_part(sheet: Worksheet, paper: PersonPaper, part: RecordPart) -> None:
    columns = len(part.columns)
    name = paper.record.person.data.full_name
    heading = _heading(paper, f"{part.title}: {name}", part.lines)
    head = write_heading(sheet, heading, columns)
    titles = [column.title for column in part.columns]
    put_row(sheet, head, titles, ["head"] * columns)
    freeze(sheet, row=head + 1, column=1)
    end = _put_rows(sheet, head + 1, part)
    set_filter(sheet, head=head, last=end - 1, columns=columns)
    if not part.rows:
        put_block(sheet, (end, end), (1, columns), wording("person_record")["nothing"], "text")
    set_print(sheet, landscape=True, head_rows=(head, head))


def _heading(paper: PersonPaper, title: str, notes: tuple[str, ...]) -> SheetHeading:
    cell = paper.record.cell
    return SheetHeading(upper_body=cell.upper_body, body=cell.name, title=title, notes=notes)


def _put_lines(sheet: Worksheet, row: int, part: RecordPart, columns: int) -> int:
    for line in part.lines:
        put_block(sheet, (row, row), (1, columns), line, "text")
        row += 1
    return row


def _put_rows(sheet: Worksheet, row: int, part: RecordPart) -> int:
    styles = [_STYLES[column.align] for column in part.columns]
    for values in part.rows:
        put_row(sheet, row, values, styles)
        row += 1
    return row


def _widths(columns: tuple[Column, ...]) -> list[float]:
    return [column.width * _WIDTH_OF_MM for column in columns]
