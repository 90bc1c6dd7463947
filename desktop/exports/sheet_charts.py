"""The charts of a sheet of our workbooks, as the shapes that papers and the screen draw."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl.cell.cell import Cell
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.charts import Bar, Chart, chart_height

#: Letters of a chart, in points, where its height allows.
TYPE_SIZE = 9.0
#: The height of its title's line.
TITLE_ROOM = 20.0
_POINTS = 12_700
_SHEET = re.compile(r"^.*!")


@dataclass(frozen=True, slots=True)
class SheetChart:
    """A chart with its place on the sheet in points; the title stands in its first line."""

    left: float
    top: float
    width: float
    height: float
    chart: Chart

    @property
    def scale(self) -> float:
        """How much smaller than usual it is drawn, so that all its bars have room."""
        return min(1.0, (self.height - TITLE_ROOM) / chart_height(self.chart, size=TYPE_SIZE))


def charts_of(
    sheet: Worksheet,
    lefts: Sequence[float],
    tops: Sequence[float],
    text_of: Callable[[Cell], str],
) -> Iterator[SheetChart]:
    """Yield the bar charts of a sheet, whose columns begin at `lefts` and rows at `tops`.

    Each bar has its figure beside it as its cell shows it. Where a chart has several series, the
    bars of a label stand together, and the title names them.
    """
    # openpyxl tells of what it has read under these names only.
    for drawn in sheet._charts:  # type: ignore[attr-defined]  # noqa: SLF001
        corner, size = drawn.anchor._from, drawn.anchor.ext  # noqa: SLF001
        yield SheetChart(
            left=_at(lefts, corner.col + 1),
            top=_at(tops, corner.row + 1),
            width=size.width / _POINTS,
            height=size.height / _POINTS,
            chart=_chart(sheet, drawn, text_of),
        )


def _at(places: Sequence[float], number: int) -> float:
    return places[min(number, len(places) - 1)]


def _chart(sheet: Worksheet, drawn: Any, text_of: Callable[[Cell], str]) -> Chart:
    labels = _cells(sheet, (drawn.series[0].cat.numRef or drawn.series[0].cat.strRef).f)
    columns = [_cells(sheet, series.val.numRef.f) for series in drawn.series]
    heads = [text_of(_cells(sheet, series.tx.strRef.f)[0]) for series in drawn.series]
    values = [_number(cell) for column in columns for cell in column]
    # A share is drawn of the whole, a count of the greatest there is.
    whole = drawn.y_axis.scaling.max or max(values, default=0) or 1
    bars = tuple(
        Bar(
            text_of(label) if place == 0 else "",
            _number(column[row]) / whole,
            (text_of(column[row]),),
            stands_out=place > 0,
        )
        for row, label in enumerate(labels)
        for place, column in enumerate(columns)
    )
    title = "".join(run.t for line in drawn.title.tx.rich.p for run in line.r or ())
    named = f"{title} ({' | '.join(heads)})" if len(columns) > 1 else title
    return Chart(named, bars, upright=drawn.type == "col")


def _number(cell: Cell) -> float:
    return float(cell.value) if isinstance(cell.value, int | float) else 0.0


def _cells(sheet: Worksheet, reference: str) -> list[Cell]:
    """Return the cells of a reference such as ``'Tháng'!$G$9:$G$19``."""
    area = _SHEET.sub("", reference).replace("$", "")
    left, top, right, bottom = range_boundaries(area)
    rows = sheet.iter_rows(min_col=left, min_row=top, max_col=right, max_row=bottom)
    return [cell for row in rows for cell in row if isinstance(cell, Cell)]
