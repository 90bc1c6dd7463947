"""Spans of days: months, quarters, years, terms."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date

#: The Party's founding day: what is dated so has held "from the beginning".
ALWAYS = date(1930, 2, 3)


@dataclass(frozen=True, slots=True)
class Period:
    """All days from `first` to `last`, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def overlap(self, other: Period) -> Period | None:
        """Return the days that both have, or None."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Period(first, last) if first <= last else None


def year(number: int) -> Period:
    """Return the calendar year."""
    return Period(date(number, 1, 1), date(number, 12, 31))


def quarter(number: int, of: int) -> Period:
    """Return quarter `number` (1 to 4) of the year `of`."""
    return Period(date(of, number * 3 - 2, 1), last_day(of, number * 3))


def month(number: int, of: int) -> Period:
    """Return month `number` (1 to 12) of the year `of`."""
    return Period(date(of, number, 1), last_day(of, number))


def last_day(year_number: int, month_number: int) -> date:
    """Return the last day of a month."""
    return date(year_number, month_number, calendar.monthrange(year_number, month_number)[1])


def date_text(day: date) -> str:
    """Return dd/mm/yyyy, as in tables and on screen."""
    return f"{day:%d/%m/%Y}"


def month_text(number: int) -> str:
    """Return a month as papers write it: 01, 02, 3, … 12 (domain: 1.6)."""
    return f"{number:02d}" if number <= 2 else str(number)


def running_date(day: date) -> str:
    """Return the day as in running text: 08/3/2023 (days 1–9 and months 1–2 padded only)."""
    return f"{day.day:02d}/{month_text(day.month)}/{day.year}"


def heading_date(day: date) -> str:
    """Return the day as in a paper's heading: "ngày 05 tháng 02 năm 2026" (domain: 1.6)."""
    return f"ngày {day.day:02d} tháng {month_text(day.month)} năm {day.year}"
