"""The attendance matrix of 60 people and 36 meetings beside openpyxl writing the same cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import MergedCell

from desktop.exports.attendance_log import AttendancePaper, add_matrices
from desktop.exports.documents import Chosen
from desktop.exports.period_readings import read_attendance
from desktop.exports.xlsx.layout import finished, new_workbook
from desktop.exports.xlsx.styles import named_styles
from models.attendance.log import AttendanceLog
from models.book.database import Database
from models.organisation import standing_day
from models.periods import Period, year
from tests.bench.measure import Measure

_PEOPLE, _MEETINGS = 60, 36
_MOST_TIMES = 1.3


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Everything that stands on one sheet, ready to be written again."""

    cells: list[tuple[int, int, Any, str]]
    merged: list[str]
    widths: dict[Any, Any]
    heights: dict[Any, float]


def measures(database: Database) -> Iterator[Measure]:
    """Yield the measure of the matrix."""
    paper = sized_paper(database)
    size = f"{len(paper.log.members)} × {len(paper.log.meetings)}"
    sheet = _taken_down(drawn(paper))
    yield Measure(
        f"attendance matrix {size}, beside bare openpyxl",
        lambda: drawn(paper),
        lambda: _written(sheet),
        limit_ratio=_MOST_TIMES,
    )


def sized_paper(database: Database) -> AttendancePaper:
    """Return the paper of the matrix."""
    with database.reading() as session:
        day = standing_day(session)
        assert day is not None, "a sample stands still"
        paper = read_attendance(session, Chosen(Period(year(day.year - 2).first, day)))
    return replace(paper, log=_sized(paper.log))


def cells_of(paper: AttendancePaper) -> list[list[Any]]:
    """Return what stands in the cells of the matrix, row by row, formulas worked out."""
    (sheet,) = load_workbook(BytesIO(drawn(paper)), data_only=True).worksheets
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def _sized(log: AttendanceLog) -> AttendanceLog:
    """Return the log of so many people and so many meetings at most, all within one year."""
    meetings = tuple(
        replace(row, data=replace(row.data, held_on=log.period.first + timedelta(days=10 * at)))
        for at, row in enumerate(log.meetings[:_MEETINGS])
    )
    ids = {row.id for row in meetings}
    lines = (
        replace(line, marks={key: mark for key, mark in line.marks.items() if key in ids})
        for line in log.members
    )
    called = tuple(line for line in lines if line.marks)[:_PEOPLE]
    return replace(log, meetings=meetings, members=called, staff=())


def drawn(paper: AttendancePaper) -> bytes:
    """Return the matrix as the bytes of a workbook."""
    workbook = new_workbook(title="Sổ", author="Chi bộ")
    add_matrices(workbook, paper)
    return finished(workbook)


def _taken_down(data: bytes) -> _Sheet:
    """Return what stands in the cells, formulas included, and how they are set."""
    (sheet,) = load_workbook(BytesIO(data)).worksheets
    return _Sheet(
        [
            (cell.row, cell.column, cell.value, cell.style)
            for row in sheet.iter_rows()
            for cell in row
            if not isinstance(cell, MergedCell) and cell.has_style
        ],
        [str(one) for one in sheet.merged_cells.ranges],
        {key: one.width for key, one in sheet.column_dimensions.items()},
        {key: one.height for key, one in sheet.row_dimensions.items() if one.height},
    )


def _written(taken: _Sheet) -> bytes:
    """Write the cells with nothing but openpyxl."""
    workbook = Workbook()
    for style in named_styles():
        workbook.add_named_style(style)
    (sheet,) = workbook.worksheets
    for key, width in taken.widths.items():
        sheet.column_dimensions[key].width = width
    for key, height in taken.heights.items():
        sheet.row_dimensions[key].height = height
    for row, column, value, name in taken.cells:
        sheet.cell(row, column, value).style = name
    for area in taken.merged:
        sheet.merge_cells(area)
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()
