"""Attendance month by month, as a chart shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models.attendance.figures import sum_totals
from models.figures import Rate
from models.meetings.meetings import MeetingRow
from models.meetings.watch import OWED_KINDS
from models.periods import Period, last_day


@dataclass(frozen=True, slots=True)
class MonthRate:
    """Attendance of the regular and thematic meetings of one month."""

    first: date
    rate: Rate


def rates_by_month(held: Sequence[MeetingRow], today: date) -> tuple[MonthRate, ...]:
    """Return the attendance of the last twelve months, this one last."""
    months = []
    for back in range(11, -1, -1):
        first = months_back(today, back)
        span = Period(first, last_day(first.year, first.month))
        own = (row for row in held if row.data.is_of_cell and row.data.kind in OWED_KINDS)
        totals = sum_totals(row.members for row in own if row.data.held_on in span)
        months.append(MonthRate(first, totals.quality))
    return tuple(months)


def months_back(today: date, count: int) -> date:
    """Return the first day of the month `count` months ago."""
    day = today.replace(day=1)
    for _ in range(count):
        day = (day - timedelta(days=1)).replace(day=1)
    return day
