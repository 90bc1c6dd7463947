"""What stands around the table of a sheet: letterhead, title, signature, print set-up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.paper import Signature
from desktop.exports.pdf.fonts import text_width
from desktop.exports.profiles import Element
from desktop.exports.wording import blank_date, keeper
from desktop.exports.xlsx.fitting import keep_signature
from desktop.exports.xlsx.layout import (
    POINTS_OF_WIDTH,
    cell_text,
    put_block,
    put_line,
    widths_of,
)
from desktop.exports.xlsx.styles import FONT

_MM_PER_INCH = 25.4
#: Lines left for a signature by hand.
_SIGNATURE_LINES = 4
_SIGNATURE_SIZE, _SIGNATURE_LINE = 13, 17
_LETTERHEAD_WIDTH = 56.0
#: A line in a cell takes a little more than its words.
_ROOM = 1.06


@dataclass(frozen=True, slots=True)
class SheetHeading:
    """What stands above a table: who keeps the book, its name, the days it covers."""

    upper_body: str
    body: str
    title: str
    subtitle: str = ""
    notes: tuple[str, ...] = ()


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
    """Write who kept the book at the left and who signs it at the right, to be dated by hand.

    All of it is one row, which no page break can cut.
    """
    dated = text_width(blank_date(place), Element(_SIGNATURE_SIZE, italic=True))
    middle = min(column_at(sheet, columns, share=0.5), column_before(sheet, columns, dated))
    left = (_part("\n"), _part(keeper().upper(), bold=True))
    right = (_part(f"{blank_date(place)}\n", italic=True), *_signature(by))
    _put_lines(sheet, row, (1, middle), left)
    _put_lines(sheet, row, (middle + 1, columns), right)
    sheet.row_dimensions[row].height = (_SIGNATURE_LINES + 6) * _SIGNATURE_LINE


def put_signatures(
    sheet: Worksheet, row: int, signatures: Sequence[tuple[Signature, tuple[int, int]]]
) -> None:
    """Write who signs over which columns, all in one row, which no page break can cut."""
    for by, columns in signatures:
        _put_lines(sheet, row, columns, _signature(by))
    sheet.row_dimensions[row].height = (_SIGNATURE_LINES + 5) * _SIGNATURE_LINE


def _signature(by: Signature) -> list[TextBlock]:
    """Return the lines of a signature, with room to sign by hand."""
    room = "\n" * (_SIGNATURE_LINES + 1)
    return [
        _part(f"{by.authority.upper()}\n", bold=True),
        _part(f"{by.post.upper()}{room}"),
        _part(by.name or " ", bold=True),
    ]


def _part(text: str, *, bold: bool = False, italic: bool = False) -> TextBlock:
    font = InlineFont(rFont=FONT, sz=_SIGNATURE_SIZE, b=bold, i=italic)
    return TextBlock(font, cell_text(text))


def _put_lines(
    sheet: Worksheet, row: int, columns: tuple[int, int], parts: Sequence[TextBlock]
) -> None:
    put_block(sheet, (row, row), columns, None, "signing")
    sheet.cell(row, columns[0]).value = CellRichText(*parts)


def _column_at(sheet: Worksheet, columns: int, *, width: float) -> int:
    """Return the column up to which the first columns are together about `width` wide."""
    together = 0.0
    for column, one in enumerate(widths_of(sheet, columns), start=1):
        together += one
        if together >= width:
            return column
    return columns


def column_at(sheet: Worksheet, columns: int, *, share: float) -> int:
    """Return the column whose right edge is the nearest to `share` of the whole width."""
    ends = list(accumulate(widths_of(sheet, columns)))
    wanted = share * ends[-1]
    return min(range(1, columns), key=lambda column: abs(ends[column - 1] - wanted))


def column_before(sheet: Worksheet, columns: int, needed: float) -> int:
    """Return the column after which the last columns have room for a line, in points."""
    room = 0.0
    for column in range(columns, 1, -1):
        room += widths_of(sheet, column)[-1] * POINTS_OF_WIDTH
        if room >= needed * _ROOM:
            return column - 1
    return 1


def freeze(sheet: Worksheet, *, row: int, column: int) -> None:
    """Keep the rows above `row` and the columns before `column` in sight."""
    sheet.freeze_panes = f"{get_column_letter(column)}{row}"


def set_filter(sheet: Worksheet, *, head: int, last: int, columns: int) -> None:
    """Let the rows below `head` up to `last` be filtered by any of the first `columns`."""
    sheet.auto_filter.ref = f"A{head}:{get_column_letter(columns)}{max(head + 1, last)}"


def set_print(
    sheet: Worksheet,
    *,
    landscape: bool,
    head_rows: tuple[int, int],
    head_columns: tuple[int, int] | None = None,
) -> None:
    """Set the sheet up for A4: one page wide, heads repeated, page numbers in the footer."""
    sheet.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToWidth = 1
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
    keep_signature(sheet, head_rows, landscape=landscape)
