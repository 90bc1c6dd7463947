"""Workbooks of Excel 97 and before (.xls), in which the oldest lists are kept."""

from __future__ import annotations

import io
from typing import Any

import xlrd

from desktop.exports.reading.formats import day_of, padded
from desktop.exports.reading.limits import MEBIBYTE, Limits
from desktop.exports.reading.sheets import SheetTooLarge, Taken
from models.errors import RecordsError
from models.imports.sheet import Cell, CellKind, Sheet

#: The whole file is held at once; a list takes a hundredth of this.
_LARGEST = 10 * MEBIBYTE
#: How the stream of a workbook is called that was encrypted with a password.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read_old_workbook(data: bytes, limits: Limits) -> list[Sheet]:
    """Return the worksheets of an .xls file; formulas give what they last came to."""
    if _ENCRYPTED in data:
        raise RecordsError("import.has_password")
    if len(data) > _LARGEST:
        raise RecordsError("import.too_large")
    try:
        book = xlrd.open_workbook(
            file_contents=data,
            formatting_info=True,
            ragged_rows=True,
            logfile=io.StringIO(),
        )
    except xlrd.XLRDError as error:
        encrypted = "encrypted" in str(error).lower()
        key = "import.has_password" if encrypted else "import.not_a_workbook"
        raise RecordsError(key) from error
    return [_read(book, sheet, limits) for sheet in book.sheets()]


def _read(book: Any, sheet: Any, limits: Limits) -> Sheet:
    taken = Taken(limits)
    hidden = sheet.visibility != 0
    try:
        _take_cells(book, sheet, taken)
    except SheetTooLarge:
        return Sheet(sheet.name, (), hidden=hidden, too_large=True)
    for top, bottom, left, right in sheet.merged_cells:
        taken.merge(top + 1, left + 1, bottom, right)
    for row in [at for at, info in sheet.rowinfo_map.items() if info.hidden]:
        taken.hide_row(row + 1)
    for column in [at for at, info in sheet.colinfo_map.items() if info.hidden]:
        taken.hide_columns(column + 1, column + 1)
    return taken.sheet(sheet.name, hidden=hidden, from_1904=book.datemode == 1)


def _take_cells(book: Any, sheet: Any, taken: Taken) -> None:
    for row in range(sheet.nrows):
        for column in range(sheet.row_len(row)):
            cell = _cell(book, sheet, row, column)
            if cell is not None:
                taken.put(row + 1, column + 1, cell)


def _cell(book: Any, sheet: Any, row: int, column: int) -> Cell | None:
    kind, value = sheet.cell_type(row, column), sheet.cell_value(row, column)
    if kind == xlrd.XL_CELL_TEXT:
        return Cell(CellKind.TEXT, value, _font(book, sheet, row, column))
    if kind == xlrd.XL_CELL_BOOLEAN:
        return Cell(CellKind.TEXT, str(bool(value)))
    if kind == xlrd.XL_CELL_ERROR:
        return Cell(CellKind.ERROR, xlrd.error_text_from_code.get(value, "#N/A"))
    if kind == xlrd.XL_CELL_DATE:
        day = day_of(value, from_1904=book.datemode == 1)
        if day is not None:
            return Cell(CellKind.DATE, day)
    if kind in {xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE}:
        whole = int(value) if value == int(value) else value
        return Cell(CellKind.NUMBER, whole, shown=padded(whole, _code(book, sheet, row, column)))
    return None


def _font(book: Any, sheet: Any, row: int, column: int) -> str:
    """Return the font of the text's beginning."""
    runs = sheet.rich_text_runlist_map.get((row, column))
    if runs and runs[0][0] == 0:
        at = runs[0][1]
    else:
        at = book.xf_list[sheet.cell_xf_index(row, column)].font_index
    return str(book.font_list[at].name)


def _code(book: Any, sheet: Any, row: int, column: int) -> str:
    style = book.xf_list[sheet.cell_xf_index(row, column)]
    return str(book.format_map[style.format_key].format_str)
