"""On which day a cell usually meets, seen from the days it met: the 5th, the first Friday."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

#: How many of the latest meetings are looked at, and the share of them that makes a habit.
LOOKED_AT = 6
_SHARE = 0.6
#: Stands for the last week of a month.
LAST_WEEK = 5
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class UsualDay:
    """A day of the month, or a weekday of one of its weeks; every month, or every few months.

    `week` counts from 1, `LAST_WEEK` is the last one of the month; `weekday` counts from Monday,
    0. With `on_workdays` a day of the month that falls on a weekend moves to the Monday after.
    """

    month_day: int | None = None
    week: int | None = None
    weekday: int | None = None
    every: int = 1
    on_workdays: bool = True

    def in_month(self, year: int, month: int) -> date:
        """Return the usual day of that month."""
        if self.month_day is None:
            return _nth_weekday(year, month, self.week or 1, self.weekday or 0)
        day = date(year, month, min(self.month_day, calendar.monthrange(year, month)[1]))
        if self.on_workdays and day.weekday() >= _SATURDAY:
            day += timedelta(days=7 - day.weekday())
        return day

    def next_after(self, last: date, *, today: date) -> date:
        """Return the day to propose after a meeting on `last`.

        The latest usual day up to `today` that has no meeting yet, else the first one to come.
        """
        proposed = None
        months = last.year * 12 + last.month - 1
        while proposed is None or proposed <= today:
            months += self.every
            day = self.in_month(months // 12, months % 12 + 1)
            if proposed is not None and day > today:
                break
            if day > last:
                proposed = day
        return proposed


def usual_day(days: Sequence[date], *, every: int) -> UsualDay | None:
    """Return the habit that most of the latest of `days` follow, or None of too few or none."""
    latest = sorted(set(days))[-LOOKED_AT:]
    if len(latest) < 2:
        return None
    every = _months_between(latest) or every
    on_workdays = all(day.weekday() < _SATURDAY for day in latest)
    habits = [
        *(UsualDay(month_day=n, every=every, on_workdays=on_workdays) for n in range(1, 32)),
        *(UsualDay(week=n, weekday=d, every=every) for n in range(1, 6) for d in range(7)),
    ]
    times = [sum(habit.in_month(day.year, day.month) == day for day in latest) for habit in habits]
    if max(times) < max(2, len(latest) * _SHARE):
        return None
    return habits[times.index(max(times))]


def _months_between(days: Sequence[date]) -> int:
    """Return the usual distance of meetings in months, 0 where they follow within one."""
    months = [day.year * 12 + day.month for day in days]
    gaps = sorted(after - before for before, after in pairwise(months))
    return gaps[len(gaps) // 2]


def _nth_weekday(year: int, month: int, week: int, weekday: int) -> date:
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.weekday()) % 7)
    days = [day + timedelta(weeks=n) for n in range(5)]
    inside = [one for one in days if one.month == month]
    return inside[-1] if week == LAST_WEEK else inside[week - 1]
