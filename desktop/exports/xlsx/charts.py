"""Native charts of a workbook, drawn by whoever opens it from the numbers beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import (
    CharacterProperties,
    Font,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
)
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.xlsx.styles import FONT

#: Colours that a printer without colour still tells apart.
_COLOURS = ("9C2A2A", "C9B48A")
_GRID = "D9D9D9"
_TITLE_SIZE, _TEXT_SIZE = 1200, 1000
_GAP = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A bar chart of columns of a table whose head stands in row `head`, its last in `last`.

    `flat` bars lie, the first one on top; a share has its axis from nothing to the whole.
    """

    title: str
    head: int
    last: int
    labels: int
    values: Sequence[int]
    is_share: bool = False
    flat: bool = False
    width: float = 13.0
    height: float = 7.5


def add_chart(sheet: Worksheet, chart: Chart, *, at: str) -> None:
    """Put the chart with its upper left corner into the cell `at`."""
    drawn = BarChart()
    drawn.type = "bar" if chart.flat else "col"
    drawn.title = _title(chart.title)
    for column in chart.values:
        rows = Reference(sheet, min_col=column, min_row=chart.head, max_row=chart.last)
        drawn.add_data(rows, titles_from_data=True)
    labels = Reference(sheet, min_col=chart.labels, min_row=chart.head + 1, max_row=chart.last)
    drawn.set_categories(labels)
    for series, colour in zip(drawn.series, _COLOURS, strict=False):
        series.graphicalProperties = GraphicalProperties(solidFill=colour)
    drawn.gapWidth = _GAP
    _set_axes(drawn, chart)
    drawn.width, drawn.height = chart.width, chart.height  # type: ignore[assignment]
    sheet.add_chart(drawn, at)


def _set_axes(drawn: BarChart, chart: Chart) -> None:
    for axis in (drawn.x_axis, drawn.y_axis):
        # Left to itself openpyxl writes axes that Excel does not show.
        axis.delete = False
        axis.txPr = RichText(p=[Paragraph(pPr=_paragraph(_TEXT_SIZE), endParaRPr=_letters())])
    drawn.y_axis.scaling.min = 0
    lines = GraphicalProperties(ln=LineProperties(solidFill=_GRID))
    drawn.y_axis.majorGridlines = ChartLines(spPr=lines)
    drawn.x_axis.number_format = "mm/yyyy"
    if chart.is_share:
        drawn.y_axis.scaling.max = 1
        drawn.y_axis.number_format = "0%"
        drawn.y_axis.majorUnit = 0.2
    if chart.flat:
        drawn.x_axis.scaling.orientation = "maxMin"
    if len(chart.values) > 1:
        drawn.legend.position = "b"
    else:
        drawn.legend = None


def _title(text: str) -> Title:
    letters = _letters(_TITLE_SIZE, bold=True)
    line = Paragraph(pPr=_paragraph(_TITLE_SIZE, bold=True), r=[RegularTextRun(letters, text)])
    return Title(tx=Text(rich=RichText(p=[line])), overlay=False)


def _paragraph(size: int, *, bold: bool = False) -> ParagraphProperties:
    return ParagraphProperties(defRPr=_letters(size, bold=bold))


def _letters(size: int = _TEXT_SIZE, *, bold: bool = False) -> CharacterProperties:
    return CharacterProperties(sz=size, b=bold, latin=Font(typeface=FONT))
