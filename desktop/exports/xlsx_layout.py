"""What every workbook shares: safe text, named styles, A4 print set-up, the letterhead."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.characters import plain
from desktop.exports.paper import Signature
from desktop.exports.wording import blank_date, keeper
from desktop.exports.xlsx_styles import FONT, StyleName, named_styles
from models.errors import RecordsError
from models.figures import Rate

#: What Excel holds in one cell; openpyxl would cut the rest without a word.
CELL_LIMIT = 32_767
SHEET_NAME_LIMIT = 31
DATE_FORMAT = "dd/mm/yyyy"
#: Vietnamese decimal comma where the program that shows the sheet honours it.
PERCENT_FORMAT = "[$-42A]0.00%"
_EXCERPT = 30
_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_PROGRAM = "Sổ Chi bộ"
_MM_PER_INCH = 25.4
#: Column widths count characters of this size.
_SIZE_OF_WIDTHS = 10.5
_LINE_HEIGHT = 1.35
#: Rows left for a signature by hand.
_SIGNATURE_ROWS = 4
_LETTERHEAD_WIDTH = 45.0

Value = str | int | date | Rate | None


@dataclass(frozen=True, slots=True)
class SheetHeading:
    """What stands above a table: who keeps the book, its name, the days it covers."""

    upper_body: str
    body: str
    title: str
    subtitle: str = ""
    notes: tuple[str, ...] = ()


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
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for style in named_styles():
        workbook.add_named_style(style)
    properties = workbook.properties
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
    """Write `value` as what it is: text never as a formula, dates as dates, rates as per cent."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell), "the caller writes into the first cell of a merged range"
    cell.style = style
    if isinstance(value, str):
        cell.value = safe_text(value)
        # openpyxl takes "=…" for a formula; Excel would make one when the cell is edited.
        cell.data_type = "s"
        cell.quotePrefix = value[:1] in {"=", "+", "-", "@"}
    elif isinstance(value, Rate):
        put_rate(cell, value)
    elif value is not None:
        cell.value = value
        if isinstance(value, date):
            cell.number_format = DATE_FORMAT
    return cell


def put_rate(cell: Cell, rate: Rate) -> None:
    """Write the percentage that is printed elsewhere, already rounded; a dash of nothing."""
    if rate.percent is None:
        cell.value = rate.percent_text
    else:
        cell.value = rate.percent / 100
        cell.number_format = PERCENT_FORMAT


def put_row(
    sheet: Worksheet,
    row: int,
    values: Sequence[Value],
    styles: Sequence[StyleName],
    *,
    first: int = 1,
) -> None:
    """Write one row; the columns before `first` stay as they are."""
    for column, (value, style) in enumerate(zip(values, styles, strict=True), start=1):
        if column >= first:
            put(sheet, row, column, value, style)


def put_block(
    sheet: Worksheet,
    rows: tuple[int, int],
    columns: tuple[int, int],
    value: Value,
    style: StyleName,
) -> None:
    """Write `value` over several cells, merged, each of them with the style's rules."""
    for row in range(rows[0], rows[1] + 1):
        for column in range(columns[0], columns[1] + 1):
            sheet.cell(row, column).style = style
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
    width = sum(
        sheet.column_dimensions[get_column_letter(column)].width
        for column in range(columns[0], columns[1] + 1)
    )
    # A merged cell does not make its row grow by itself.
    size = sheet.cell(row, columns[0]).font.size or 11
    lines = sum(
        max(1, math.ceil(len(line) * size / (_SIZE_OF_WIDTHS * width)))
        for line in value.split("\n")
    )
    sheet.row_dimensions[row].height = lines * size * _LINE_HEIGHT


def write_heading(sheet: Worksheet, heading: SheetHeading, columns: int) -> int:
    """Write letterhead and title over `columns` and return the row where the table begins."""
    left = (1, _column_at(sheet, columns, width=_LETTERHEAD_WIDTH))
    whole = (1, columns)
    put_line(sheet, 1, left, heading.upper_body.upper(), "upper_body")
    put_line(sheet, 2, left, heading.body.upper(), "body_name")
    put_line(sheet, 4, whole, heading.title.upper(), "title")
    row = 5
    if heading.subtitle:
        put_line(sheet, row, whole, heading.subtitle, "subtitle")
        row += 1
    for note in heading.notes:
        put_line(sheet, row, whole, note, "note")
        row += 1
    return row + 1


def write_signing(sheet: Worksheet, row: int, columns: int, *, place: str, by: Signature) -> None:
    """Write who kept the book at the left and who signs it at the right, to be dated by hand."""
    widths = sum(_widths(sheet, columns))
    middle = min(_column_at(sheet, columns, width=widths / 2), columns - 1)
    left, right = (1, middle), (middle + 1, columns)
    put_line(sheet, row, right, blank_date(place), "date_line")
    put_line(sheet, row + 1, right, by.authority.upper(), "authority")
    put_block(sheet, (row + 1, row + 1), left, keeper().upper(), "authority")
    put_line(sheet, row + 2, right, by.post.upper(), "post")
    put_line(sheet, row + 3 + _SIGNATURE_ROWS, right, by.name, "signer")


def _widths(sheet: Worksheet, columns: int) -> list[float]:
    return [
        sheet.column_dimensions[get_column_letter(column)].width for column in range(1, columns + 1)
    ]


def _column_at(sheet: Worksheet, columns: int, *, width: float) -> int:
    """Return the column up to which the first columns are together about `width` wide."""
    together = 0.0
    for column, one in enumerate(_widths(sheet, columns), start=1):
        together += one
        if together >= width:
            return column
    return columns


def freeze(sheet: Worksheet, *, row: int, column: int) -> None:
    """Keep the rows above `row` and the columns before `column` in sight."""
    sheet.freeze_panes = f"{get_column_letter(column)}{row}"


def set_print(
    sheet: Worksheet,
    *,
    landscape: bool,
    head_rows: tuple[int, int],
    head_columns: tuple[int, int] | None = None,
    pages_wide: int = 1,
) -> None:
    """Set the sheet up for A4: heads repeated, `pages_wide`, page numbers in the footer."""
    sheet.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToWidth = pages_wide
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    side, top = 12 / _MM_PER_INCH, 15 / _MM_PER_INCH
    sheet.page_margins = PageMargins(
        left=20 / _MM_PER_INCH, right=side, top=top, bottom=top, header=0.3, footer=0.3
    )
    sheet.print_title_rows = f"{head_rows[0]}:{head_rows[1]}"
    if head_columns:
        first, last = (get_column_letter(column) for column in head_columns)
        sheet.print_title_cols = f"{first}:{last}"
    sheet.print_options.horizontalCentered = True
    footer = sheet.oddFooter
    assert footer is not None, "openpyxl gives every sheet its footer"
    footer.center.text, footer.center.font, footer.center.size = "Trang &P/&N", FONT, 10


def finished(workbook: Workbook) -> bytes:
    """Return the workbook as the bytes of a file."""
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def check_xlsx(data: bytes) -> None:
    """Open `data` as a reader would and raise if it has no sheet with anything in it."""
    workbook = load_workbook(BytesIO(data), read_only=True)
    try:
        if not any(sheet.max_row for sheet in workbook.worksheets):
            raise ValueError("a workbook without rows")
    finally:
        workbook.close()
