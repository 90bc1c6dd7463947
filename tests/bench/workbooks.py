"""The attendance matrix of 60 people and 36 meetings beside openpyxl writing the same cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import MergedCell

from desktop.exports.attendance_log import AttendancePaper, add_matrices
from desktop.exports.period_readings import read_attendance
from desktop.exports.documents import Chosen
from desktop.exports.xlsx.layout import finished, new_workbook
from desktop.exports.xlsx.styles import named_styles
from models.attendance.log import AttendanceLog, PersonLine
from models.book.database import Database
from models.identity import new_id
from models.organisation import standing_day
from models.periods import year
from tests.bench.measure import Measure

_PEOPLE, _MEETINGS = 60, 36
_MOST_TIMES = 1.3


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Everything that stands on one sheet, ready to be written again."""

    cells: list[tuple[int, int, object, str]]
    merged: list[str]
    widths: dict[str, float]
    heights: dict[int, float]


def measures(database: Database) -> Iterator[Measure]:
    """Yield the measure of the matrix."""
    with database.reading() as session:
        day = standing_day(session)
        assert day is not None, "a sample stands still"
        paper = read_attendance(session, Chosen(year(day.year - 1)))
    paper = replace(paper, log=_sized(paper.log))
    sheet = _taken_down(_drawn(paper))
    yield Measure(
        f"attendance matrix {_PEOPLE} × {_MEETINGS}, beside bare openpyxl",
        lambda: _drawn(paper),
        lambda: _written(sheet),
        limit_ratio=_MOST_TIMES,
    )


def _sized(log: AttendanceLog) -> AttendanceLog:
    """Return the log with so many people and so many meetings, marked like its own."""
    meetings = tuple(
        replace(
            log.meetings[0],
            id=new_id(),
            data=replace(log.meetings[0].data, held_on=log.period.first + timedelta(days=10 * at)),
        )
        for at in range(_MEETINGS)
    )
    first = log.meetings[0].id
    called = [line for line in log.members if first in line.marks]
    lines = tuple(_spread(called[at % len(called)], log, at) for at in range(_PEOPLE))
    by_meeting = [[line.marks[row.id] for line in lines] for row in ()]
    assert not by_meeting
    return replace(log, meetings=meetings, members=lines, staff=())
