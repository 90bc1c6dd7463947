"""What every workbook shares: safe text, named styles, A4 print set-up, the letterhead."""

from __future__ import annotations

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
    sheet: Worksheet, row: int, values: Sequence[Value], styles: Sequence[StyleName]
) -> None:
    """Write one row from the first column on."""
    for column, (value, style) in enumerate(zip(values, styles, strict=True), start=1):
        put(sheet, row, column, value, style)


def put_wide(
    sheet: Worksheet, row: int, first: int, last: int, value: Value, style: StyleName
) -> None:
    """Write `value` over the columns `first` to `last`, merged, each with the style's rules."""
    for column in range(first, last + 1):
        sheet.cell(row, column).style = style
    put(sheet, row, first, value, style)
    if last > first:
        sheet.merge_cells(start_row=row, start_column=first, end_row=row, end_column=last)


def write_heading(sheet: Worksheet, heading: SheetHeading, *, columns: int, left: int) -> int:
    """Write the letterhead over `left` columns, the title over all; return the table's row."""
    put_wide(sheet, 1, 1, left, heading.upper_body.upper(), "upper_body")
    put_wide(sheet, 2, 1, left, heading.body.upper(), "body_name")
    put_wide(sheet, 4, 1, columns, heading.title.upper(), "title")
    row = 5
    if heading.subtitle:
        put_wide(sheet, row, 1, columns, heading.subtitle, "subtitle")
        row += 1
    for note in heading.notes:
        put_wide(sheet, row, 1, columns, note, "note")
        row += 1
    return row + 1


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
