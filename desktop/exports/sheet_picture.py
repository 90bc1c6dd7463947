"""What the sheets of one of our workbooks look like, apart from any program that shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO
from itertools import accumulate
from typing import Literal

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.sheet_charts import SheetChart, charts_of
from models.periods import date_text

#: More rows than anyone reads before saving; the file itself has them all.
MOST_ROWS = 250
_PAD = 12.0
_DEFAULT_WIDTH = 8.43
_DEFAULT_HEIGHT = 15.0
_POINTS_PER_PIXEL = 0.75
#: Dots between thousands, a comma before the decimals.
_VIETNAMESE = str.maketrans(",.", ".,")

Across = Literal["left", "center", "right"]
Upright = Literal["top", "center", "bottom"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetCell:
    """One cell with its place on the sheet in points, its text and how it is set."""

    left: float
    top: float
    width: float
    height: float
    text: str
    size: float
    bold: bool
    italic: bool
    across: Across
    upright: Upright
    turned: bool
    ruled: bool
    ground: str


@dataclass(frozen=True, slots=True)
class SheetPicture:
    """One sheet; `left_out` counts rows that are in the file but not in the picture."""

    name: str
    width: float
    height: float
    cells: tuple[SheetCell, ...]
    left_out: int
    charts: tuple[SheetChart, ...] = ()


def picture_sheets(xlsx: bytes) -> tuple[SheetPicture, ...]:
    """Return what each sheet of `xlsx` shows."""
    workbook = load_workbook(BytesIO(xlsx), data_only=True)
    return tuple(_picture(sheet) for sheet in workbook.worksheets)


def _picture(sheet: Worksheet) -> SheetPicture:
    rows, columns = min(sheet.max_row, MOST_ROWS), sheet.max_column
    lefts = [_PAD, *accumulate((_width(sheet, at) for at in range(1, columns + 1)), initial=_PAD)]
    tops = [_PAD, *accumulate((_height(sheet, at) for at in range(1, rows + 1)), initial=_PAD)]
    ends = {
        (one.min_row, one.min_col): (min(one.max_row, rows), one.max_col)
        for one in sheet.merged_cells.ranges
    }
    cells = []
    for row in sheet.iter_rows(min_row=1, max_row=rows):
        for cell in row:
            if isinstance(cell, MergedCell):
                continue
            last_row, last_column = ends.get((cell.row, cell.column), (cell.row, cell.column))
            place = (lefts[cell.column], tops[cell.row])
            size = (lefts[last_column + 1] - place[0], tops[last_row + 1] - place[1])
            cells.append(_cell(cell, place, size))
    shown = tuple(cell for cell in cells if cell.text or cell.ruled or cell.ground)
    charts = tuple(charts_of(sheet, lefts, tops, _text))
    width = max(lefts[-1], *(one.left + one.width for one in charts), 0)
    height = max(tops[-1], *(one.top + one.height for one in charts), 0)
    left_out = sheet.max_row - rows
    return SheetPicture(sheet.title, width + _PAD, height + _PAD, shown, left_out, charts)


def _cell(cell: Cell, place: tuple[float, float], size: tuple[float, float]) -> SheetCell:
    alignment, font = cell.alignment, cell.font
    return SheetCell(
        left=place[0],
        top=place[1],
        width=size[0],
        height=size[1],
        text=_text(cell),
        size=float(font.sz or 11),
        bold=bool(font.b),
        italic=bool(font.i),
        across=_across(cell),
        upright=_upright(alignment.vertical),
        turned=alignment.textRotation == 90,
        ruled=bool(cell.border.left and cell.border.left.style),
        ground=_ground(cell),
    )


def _text(cell: Cell) -> str:
    value = cell.value
    if isinstance(value, date):
        return _day_text(value, cell.number_format)
    if isinstance(value, int | float):
        return _number_text(value, cell.number_format)
    return "" if value is None else str(value)


def _number_text(value: float, number_format: str) -> str:
    """Return a number as its cell shows it in Vietnamese: 95,57%, 1.234,5, 1986."""
    if "%" in number_format:
        return f"{value:.2%}".replace(".", ",")
    if "#,##0" not in number_format:
        return str(value)
    places = len(number_format.rpartition(".")[2]) if "." in number_format else 0
    exact = Decimal(str(value)).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return f"{exact:,}".translate(_VIETNAMESE)


def _day_text(value: date, number_format: str) -> str:
    """Return a day or a moment, or the month it stands for."""
    if "d" not in number_format.lower():
        return f"{value:%m/%Y}"
    if not isinstance(value, datetime):
        return date_text(value)
    day = date_text(value.date())
    return f"{day} {value:%H:%M}" if "h" in number_format.lower() else day


def _across(cell: Cell) -> Across:
    named = cell.alignment.horizontal
    if named == "center":
        return "center"
    if named == "right" or (named is None and isinstance(cell.value, int | float)):
        return "right"
    return "left"


def _upright(named: str | None) -> Upright:
    if named == "top":
        return "top"
    return "center" if named == "center" else "bottom"


def _ground(cell: Cell) -> str:
    """Return the colour of the cell's ground as #rrggbb, or nothing when it has none."""
    fill = cell.fill
    if fill is None or fill.fill_type != "solid":
        return ""
    return f"#{str(fill.fgColor.rgb)[-6:]}"


def _width(sheet: Worksheet, column: int) -> float:
    """Return a column's width in points: a character takes seven pixels, its edges five."""
    named = sheet.column_dimensions[get_column_letter(column)].width
    return ((named or _DEFAULT_WIDTH) * 7 + 5) * _POINTS_PER_PIXEL


def _height(sheet: Worksheet, row: int) -> float:
    return float(sheet.row_dimensions[row].height or _DEFAULT_HEIGHT)
