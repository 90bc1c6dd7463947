"""Draws a list of people as a workbook of one sheet that prints like the paper."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.lines import balanced
from desktop.exports.list_paper import ListPaper, Value, list_title
from desktop.exports.paper import Heading, Signature, date_line
from desktop.exports.pdf.fonts import text_width
from desktop.exports.profiles import Element, Profile
from desktop.exports.xlsx.frame import (
    column_at,
    column_before,
    freeze,
    put_signatures,
    set_filter,
    set_print,
)
from desktop.exports.xlsx.layout import (
    POINTS_OF_WIDTH,
    ROW_HEIGHT,
    add_sheet,
    finished,
    new_workbook,
    put_block,
    put_line,
    put_row,
    widths_of,
)
from desktop.exports.xlsx.styles import TABLE_SIZE, StyleName

_POINTS = 72 / 25.4
_STYLES: dict[str, StyleName] = {"left": "text", "center": "center", "right": "center"}
#: A cell keeps more free at its sides than one on paper does.
_ROOM = 1.08
#: Points between the table and what stands below it.
_GAP = 6
#: What stands in the heading, in the sizes of its styles.
_TITLE, _DATE = Element(13, bold=True), Element(13, italic=True)
_UPPER, _BODY = Element(13, caps=True), Element(13, bold=True, caps=True)


def write_list_xlsx(paper: ListPaper) -> bytes:
    """Return the list as a workbook: days as days, numbers as text with their zeros."""
    workbook = new_workbook(title=list_title(paper), author=paper.heading.body)
    add_list(workbook, paper)
    return finished(workbook)


def add_list(workbook: Workbook, paper: ListPaper, *, name: str = "") -> None:
    """Add the list as a sheet, called by its `name` where several lists stand together."""
    widths = _widths(paper)
    sheet = add_sheet(workbook, name or paper.type_name, widths=widths)
    columns = len(widths)
    row = _put_title(sheet, _put_heading(sheet, paper.heading, paper.profile, columns), paper)
    body = _put_heads(sheet, row, paper)
    freeze(sheet, row=body, column=3)
    end = _put_groups(sheet, body, paper)
    set_filter(sheet, head=body - 1, last=end - 1, columns=columns)
    sheet.row_dimensions[end].height = _GAP
    for line in paper.below:
        end += 1
        put_line(sheet, end, (1, columns), line, "body")
    _put_signatures(sheet, end + 2, paper)
    set_print(sheet, landscape=paper.landscape, head_rows=(row, body - 1))


def _widths(paper: ListPaper) -> list[float]:
    """Return how wide the columns are, in characters, for the one size that workbooks have.

    A wide list is made to fit its page when it is printed.
    """
    larger = TABLE_SIZE / paper.size if paper.size else 1
    room = larger * _ROOM * _POINTS / POINTS_OF_WIDTH
    return [column.width * room for column in paper.columns]


def _put_heading(sheet: Worksheet, heading: Heading, profile: Profile, columns: int) -> int:
    """Write who issues the list at the left, the Party and the date at the right."""
    title, dated = profile.party_title.upper(), date_line(heading)
    needed = max(text_width(title, _TITLE), text_width(dated, _DATE))
    middle = column_before(sheet, columns, needed)
    left, right = (1, middle), (middle + 1, columns)
    room = sum(widths_of(sheet, middle)) * POINTS_OF_WIDTH / _ROOM
    put_line(sheet, 1, left, balanced(heading.upper_body, _UPPER, room), "upper_body")
    put_line(sheet, 2, left, balanced(heading.body, _BODY, room), "body_name")
    put_line(sheet, 3, left, profile.star, "upper_body")
    # A line that needs more room at the left makes its row higher than the right one asks for.
    heights = [sheet.row_dimensions[row].height for row in (1, 2)]
    put_line(sheet, 1, right, title, "party_title")
    put_line(sheet, 2, right, dated, "date_line")
    for row, height in enumerate(heights, start=1):
        own = sheet.row_dimensions[row].height
        sheet.row_dimensions[row].height = max(height or 0, own or 0)
    return 5


def _put_title(sheet: Worksheet, row: int, paper: ListPaper) -> int:
    """Write the title and the lines below it; return the row where the table begins."""
    whole = (1, len(paper.columns))
    put_line(sheet, row, whole, paper.type_name.upper(), "title")
    if paper.abstract:
        row += 1
        put_line(sheet, row, whole, paper.abstract, "abstract")
    for line in paper.above:
        row += 1
        put_line(sheet, row, whole, line, "body")
    return row + 2


def _put_heads(sheet: Worksheet, row: int, paper: ListPaper) -> int:
    """Write the head, and the numbers of the columns below it; return the next row."""
    titles: list[Value] = [column.title for column in paper.columns]
    put_row(sheet, row, titles, ["head"] * len(titles))
    if not paper.numbered:
        return row + 1
    numbers: list[Value] = [*range(1, len(titles) + 1)]
    put_row(sheet, row + 1, numbers, ["center"] * len(titles))
    return row + 2


def _put_groups(sheet: Worksheet, row: int, paper: ListPaper) -> int:
    """Write the rows of every group and return the row below them."""
    styles = [_STYLES[column.align] for column in paper.columns]
    least = paper.row_height * _POINTS
    for group in paper.shown_groups:
        if group.title:
            put_block(sheet, (row, row), (1, len(styles)), group.title, "band")
            sheet.row_dimensions[row].height = max(ROW_HEIGHT, least)
            row += 1
        for values in group.rows:
            put_row(sheet, row, values, styles)
            height = sheet.row_dimensions[row].height or ROW_HEIGHT
            sheet.row_dimensions[row].height = max(height, least)
            row += 1
    return row


def _put_signatures(sheet: Worksheet, row: int, paper: ListPaper) -> None:
    """Write who signs at the left and at the right, in one row that no page break can cut."""
    columns = len(paper.columns)
    middle = column_at(sheet, columns, share=0.5)
    both: tuple[tuple[Signature, tuple[int, int]], ...] = (
        (paper.left_signature, (1, middle)),
        (paper.signature, (middle + 1, columns)),
    )
    put_signatures(sheet, row, both)
