"""What every workbook shares: safe text, named styles, A4 print set-up, the letterhead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.characters import plain
from desktop.exports.list_paper import Year
from desktop.exports.pdf.fonts import filled
from desktop.exports.profiles import Element
from desktop.exports.xlsx.formulas import Formula, OurWorkbook, TimelessProperties, save_workbook
from desktop.exports.xlsx.styles import FONT, TABLE_SIZE, StyleName, named_styles
from models.errors import RecordsError
from models.figures import Rate

#: What Excel holds in one cell; openpyxl would cut the rest without a word.
CELL_LIMIT = 32_767
SHEET_NAME_LIMIT = 31
DATE_FORMAT = "dd/mm/yyyy"
MOMENT_FORMAT = "dd/mm/yyyy hh:mm"
MONTH_FORMAT = "mm/yyyy"
#: Points; the least height of a row of a table.
ROW_HEIGHT = 17.5
#: Vietnamese decimal comma where the program that shows the sheet honours it.
PERCENT_FORMAT = "[$-42A]0.00%"
#: A dot between thousands where the program that shows the sheet honours it.
NUMBER_FORMAT = "[$-42A]#,##0"
HOURS_FORMAT = "[$-42A]#,##0.0"
_THOUSAND = 1000
#: What Excel, or whoever pastes the cell into another program, might take for a formula.
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_EXCERPT = 30
_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
#: How a workbook writes a letter by its number (ISO/IEC 29500-1, 22.9.2.19).
_LETTER_BY_NUMBER = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_PROGRAM = "Sổ Chi bộ"
#: Points: one character of a column's width, and what a cell keeps free at its sides.
POINTS_OF_WIDTH = 5.25
_CELL_PADDING = 9
_FIT = 0.96
_LINE_HEIGHT = 1.3
_TABLE_PADDING = 4

Value = str | int | float | date | Rate | Formula | None


def safe_text(value: str) -> str:
    """Return `value` in NFC as a cell may hold it; refuse what Excel would cut or choke on."""
    text = plain(value)
    if len(text) > CELL_LIMIT:
        raise RecordsError(
            "exports.cell_too_long",
            excerpt=text[:_EXCERPT],
            length=len(text),
            limit=CELL_LIMIT,
        )
    return text


def cell_text(value: str) -> str:
    """Return safe text as a cell's file holds it: Excel would take “_x0041_” for a letter."""
    return _LETTER_BY_NUMBER.sub("_x005F_", safe_text(value))


def safe_sheet_name(name: str, *, taken: Iterable[str] = ()) -> str:
    """Return `name` without what Excel forbids in it, short enough and not yet `taken`."""
    bare = _FORBIDDEN_IN_NAMES.sub(" ", plain(name, lines=False))
    bare = " ".join(bare.split()).strip("'")[:SHEET_NAME_LIMIT].strip() or "1"
    used = {other.casefold() for other in taken}
    candidate, count = bare, 1
    while candidate.casefold() in used:
        count += 1
        suffix = f" {count}"
        candidate = bare[: SHEET_NAME_LIMIT - len(suffix)].rstrip() + suffix
    return candidate


def new_workbook(*, title: str, author: str) -> Workbook:
    """Return an empty workbook with our styles and the agreed properties only."""
    workbook = OurWorkbook()
    workbook.remove(workbook.worksheets[0])
    # Column widths count digits of this style's font; its own is missing on many machines.
    normal = workbook._named_styles["Normal"]  # type: ignore[attr-defined]  # noqa: SLF001
    normal.font = Font(name=FONT, size=TABLE_SIZE)
    for style in named_styles():
        workbook.add_named_style(style)
    workbook.properties = properties = TimelessProperties()
    properties.title = safe_text(title)
    properties.creator = safe_text(author)
    properties.description = _PROGRAM
    properties.lastModifiedBy = None
    return workbook


def add_sheet(workbook: Workbook, name: str, *, widths: Sequence[float]) -> Worksheet:
    """Return a new sheet whose columns have `widths`, in characters."""
    sheet: Worksheet = workbook.create_sheet(safe_sheet_name(name, taken=workbook.sheetnames))
    sheet.sheet_view.showGridLines = False
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    return sheet


def put(sheet: Worksheet, row: int, column: int, value: Value, style: StyleName) -> Cell:
    """Write `value` as what it is: text never as a formula, dates as dates, rates as per cent.

    A moment has no zone: it is shown as it stands.
    """
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell), "the caller writes into the first cell of a merged range"
    _book_of(sheet).set_style(cell, style)
    if isinstance(value, str):
        cell.value = cell_text(value)
        # openpyxl takes "=…" for a formula; Excel would make one when the cell is edited.
        cell.data_type = "s"
        if value.startswith(_FORMULA_SIGNS):
            cell.quotePrefix = True
    elif isinstance(value, Formula):
        _put_formula(sheet, cell, value)
    elif isinstance(value, Rate):
        put_rate(cell, value)
    elif value is not None:
        cell.value = value
        _set_format(cell, value)
    return cell


def _set_format(cell: Cell, value: date | float) -> None:
    """Show a moment, a day, a number with places, or thousands as Vietnamese read them."""
    if isinstance(value, datetime):
        cell.number_format = MOMENT_FORMAT
    elif isinstance(value, date):
        cell.number_format = DATE_FORMAT
    elif isinstance(value, float):
        cell.number_format = HOURS_FORMAT
    elif value >= _THOUSAND and not isinstance(value, Year):
        cell.number_format = NUMBER_FORMAT


def put_rate(cell: Cell, rate: Rate) -> None:
    """Write the percentage that is printed elsewhere, already rounded; a dash of nothing."""
    if rate.percent is None:
        cell.value = rate.percent_text
    else:
        cell.value = rate.percent / 100
        cell.number_format = PERCENT_FORMAT


def _put_formula(sheet: Worksheet, cell: Cell, formula: Formula) -> None:
    """Write the formula, and keep what it comes to for the programs that work out nothing."""
    cell.value = f"={formula.text}"
    value = formula.value
    if isinstance(value, Rate):
        cell.number_format = PERCENT_FORMAT
        stored = value.percent_text if value.percent is None else float(value.percent) / 100
    else:
        stored = value
        if not isinstance(value, str):
            cell.number_format = NUMBER_FORMAT if isinstance(value, int) else HOURS_FORMAT
    _book_of(sheet).keep_result(sheet.title, cell.coordinate, stored)


def _book_of(sheet: Worksheet) -> OurWorkbook:
    workbook = sheet.parent
    assert isinstance(workbook, OurWorkbook), "workbooks are begun by new_workbook"
    return workbook


def put_row(
    sheet: Worksheet,
    row: int,
    values: Sequence[Value],
    styles: Sequence[StyleName],
    *,
    first: int = 1,
) -> None:
    """Write one row, as high as its longest cell; columns before `first` stay as they are."""
    height = ROW_HEIGHT
    for column, (value, style) in enumerate(zip(values, styles, strict=True), start=1):
        if column < first:
            continue
        put(sheet, row, column, value, style)
        if isinstance(value, str):
            width = sheet.column_dimensions[get_column_letter(column)].width
            height = max(height, row_height(value, width, bold=style == "head"))
    sheet.row_dimensions[row].height = height


def row_height(value: str, width: float, *, bold: bool = False) -> float:
    """Return how high a row must be to show `value` in a column of `width` characters."""
    lines = _lines(value, width, size=TABLE_SIZE, bold=bold)
    return max(ROW_HEIGHT, lines * TABLE_SIZE * _LINE_HEIGHT + _TABLE_PADDING)


def put_block(
    sheet: Worksheet,
    rows: tuple[int, int],
    columns: tuple[int, int],
    value: Value,
    style: StyleName,
) -> None:
    """Write `value` over several cells, merged, each of them with the style's rules."""
    workbook = _book_of(sheet)
    for row in range(rows[0], rows[1] + 1):
        for column in range(columns[0], columns[1] + 1):
            workbook.set_style(sheet.cell(row, column), style)
    put(sheet, rows[0], columns[0], value, style)
    if (rows[0], columns[0]) != (rows[1], columns[1]):
        sheet.merge_cells(
            start_row=rows[0], end_row=rows[1], start_column=columns[0], end_column=columns[1]
        )


def put_line(
    sheet: Worksheet, row: int, columns: tuple[int, int], value: str, style: StyleName
) -> None:
    """Write `value` over `columns` of one row, which is made as high as its lines need."""
    put_block(sheet, (row, row), columns, value, style)
    width = sum(widths_of(sheet, columns[1])[columns[0] - 1 :])
    font = sheet.cell(row, columns[0]).font
    size = font.size or TABLE_SIZE
    # A merged cell does not make its row grow by itself.
    lines = _lines(value, width, size=size, bold=bool(font.bold))
    sheet.row_dimensions[row].height = lines * size * _LINE_HEIGHT


def _lines(value: str, width: float, *, size: float, bold: bool) -> int:
    """Return over how many lines `value` runs in a column of `width` characters.

    No program that opens the file makes every row as high as its text needs. The paper font is
    as wide as Times New Roman; what is kept free is the cell's padding and a little doubt.
    """
    room = (width * POINTS_OF_WIDTH - _CELL_PADDING) * _FIT
    element = Element(size, bold=bold)
    return sum(max(1, len(filled(line.split(), element, room))) for line in value.split("\n"))


def widths_of(sheet: Worksheet, columns: int) -> list[float]:
    """Return how wide the first `columns` are, in characters."""
    return [
        sheet.column_dimensions[get_column_letter(column)].width for column in range(1, columns + 1)
    ]


def finished(workbook: Workbook) -> bytes:
    """Return the workbook as the bytes of a file."""
    assert isinstance(workbook, OurWorkbook), "workbooks are begun by new_workbook"
    return save_workbook(workbook)


def check_xlsx(data: bytes) -> None:
    """Open `data` as a reader would and raise if it has no sheet with anything in it."""
    workbook = load_workbook(BytesIO(data), read_only=True)
    try:
        if not any(sheet.max_row for sheet in workbook.worksheets):
            raise ValueError("a workbook without rows")
    finally:
        workbook.close()
