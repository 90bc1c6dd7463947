"""Whether the signature of a sheet would come alone to its last page, and how that is avoided.

A program that fits a sheet to the width of the page pays no heed to page breaks of ours; it makes
the sheet a little smaller when it is told how many pages there may be.
"""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.xlsx.layout import POINTS_OF_WIDTH, ROW_HEIGHT, put
from desktop.exports.xlsx.styles import StyleName

_INCH = 72.0
_SIGNING: StyleName = "signing"
#: Points; the short and the long side of A4.
_SIDES = (595.0, 842.0)
#: No two programs make rows and pages equally high: how high a page may turn out.
_PAGES = (0.94, 0.97, 1.0, 1.03, 1.06, 1.09)
#: The least that a sheet may be made of what it is, and of its full size.
_LEAST, _READABLE = 0.66, 0.5
_STEP = 0.02
#: Points.
_END = 3.0


def keep_signature(sheet: Worksheet, heads: tuple[int, int], *, landscape: bool) -> None:
    """Have the sheet fit its pages so that a signature in its last row is not alone on one.

    The rows of `heads` are repeated on every page.
    """
    signed = sheet.cell(sheet.max_row, 1).style == _SIGNING
    pages = _pages_to_fit(sheet, heads, landscape=landscape) if signed else 0
    sheet.page_setup.fitToHeight = pages
    if pages:
        # LibreOffice leaves out a last row that it made room for by making the sheet smaller.
        row = sheet.max_row + 1
        put(sheet, row, 1, " ", _SIGNING)
        sheet.row_dimensions[row].height = _END


def _pages_to_fit(sheet: Worksheet, heads: tuple[int, int], *, landscape: bool) -> int:
    """Return over how many pages the sheet may run; 0 leaves that to the program."""
    short, long = _SIDES
    width, height = (long, short) if landscape else (short, long)
    margins = sheet.page_margins
    width -= (margins.left + margins.right) * _INCH
    height -= (margins.top + margins.bottom) * _INCH
    scale = min(1.0, width / _width(sheet))
    rows = _heights(sheet)
    head = sum(rows[heads[0] - 1 : heads[1]])
    rooms = [height * share / scale for share in _PAGES]
    without = [_pages(rows[:-1], head, room) for room in rooms]
    alone = [
        pages
        for pages, room in zip(without, rooms, strict=True)
        if _pages(rows, head, room) > pages
    ]
    if not alone:
        return 0
    pages, smaller = min(alone), 1.0 - _STEP
    while smaller >= max(_LEAST, _READABLE / scale):
        if _pages(rows, head, rooms[0] / smaller) <= pages:
            return pages
        smaller -= _STEP
    return 0


def _width(sheet: Worksheet) -> float:
    letters = map(get_column_letter, range(1, sheet.max_column + 1))
    return sum(sheet.column_dimensions[letter].width for letter in letters) * POINTS_OF_WIDTH


def _heights(sheet: Worksheet) -> list[float]:
    rows = range(1, sheet.max_row + 1)
    return [sheet.row_dimensions[row].height or ROW_HEIGHT for row in rows]


def _pages(rows: Sequence[float], head: float, room: float) -> int:
    """Return over how many pages rows of these heights run, with `head` on every later one."""
    pages, left = 1, room
    for height in rows:
        if height > left:
            pages, left = pages + 1, room - head
        left -= height
    return pages
