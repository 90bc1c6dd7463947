"""The habit a cell's meetings follow, and the day it leads to."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from models.meetings.usual_days import LAST_WEEK, UsualDay, usual_day

#: The first Mondays, and last Fridays, of half a year.
MONDAYS = [date(2025, month, day) for month, day in ((5, 5), (6, 2), (7, 7), (8, 4), (9, 1))]
FRIDAYS = [date(2025, month, day) for month, day in ((5, 30), (6, 27), (7, 25), (8, 29))]


def fifths(*months: int) -> list[date]:
    """Return the 5th of these months of 2025, moved to Monday from a weekend."""
    days = [date(2025, month, 5) for month in months]
    return [day + timedelta(days=(7 - day.weekday()) if day.weekday() > 4 else 0) for day in days]


def test_a_fixed_day_of_the_month_is_seen_through_its_weekends() -> None:
    days = fifths(5, 6, 7, 8, 9, 10)
    assert date(2025, 7, 7) in days
    habit = usual_day(days, every=1)
    assert habit == UsualDay(month_day=5)
    assert habit.in_month(2025, 11) == date(2025, 11, 5)
    assert habit.in_month(2026, 4) == date(2026, 4, 6)


def test_a_cell_that_meets_on_weekends_is_not_moved_off_them() -> None:
    days = [date(2025, month, 9) for month in range(5, 11)]
    assert date(2025, 8, 9).weekday() == 5
    habit = usual_day(days, every=1)
    assert habit == UsualDay(month_day=9, on_workdays=False)
    assert habit.in_month(2025, 11) == date(2025, 11, 9)


@pytest.mark.parametrize(
    ("days", "week", "weekday", "november"),
    [
        (MONDAYS, 1, 0, date(2025, 11, 3)),
        (FRIDAYS, LAST_WEEK, 4, date(2025, 11, 28)),
    ],
)
def test_a_weekday_of_a_week_is_seen(
    days: list[date], week: int, weekday: int, november: date
) -> None:
    habit = usual_day(days, every=1)
    assert habit is not None
    assert (habit.week, habit.weekday, habit.month_day) == (week, weekday, None)
    assert habit.in_month(2025, 11) == november


def test_one_exception_leaves_a_habit_and_disorder_is_none() -> None:
    assert usual_day([*fifths(5, 6, 8, 9, 10), date(2025, 7, 23)], every=1) == UsualDay(month_day=5)
    scattered = [date(2025, month, day) for month, day in ((5, 2), (6, 17), (7, 9), (8, 28))]
    assert usual_day(scattered, every=1) is None
    assert usual_day([date(2025, 10, 5)], every=1) is None
    assert usual_day([], every=1) is None


def test_the_distance_of_months_is_part_of_the_habit() -> None:
    quarterly = [date(2025, month, 20) for month in (2, 5, 8)]
    habit = usual_day(quarterly, every=3)
    assert habit is not None
    assert habit.every == 3
    assert habit.next_after(quarterly[-1], today=date(2025, 9, 1)) == date(2025, 11, 20)


@pytest.mark.parametrize(
    ("last", "today", "proposed"),
    [
        (date(2025, 10, 6), date(2025, 11, 21), date(2025, 11, 5)),
        (date(2025, 11, 5), date(2025, 11, 21), date(2025, 12, 5)),
        (date(2025, 7, 7), date(2025, 11, 21), date(2025, 11, 5)),
        (date(2025, 12, 5), date(2025, 11, 21), date(2026, 1, 5)),
        (date(2025, 10, 28), date(2025, 11, 1), date(2025, 11, 5)),
    ],
)
def test_the_latest_usual_day_without_a_meeting_is_proposed_else_the_next(
    last: date, today: date, proposed: date
) -> None:
    assert UsualDay(month_day=5).next_after(last, today=today) == proposed


def test_the_thirty_first_is_the_last_day_of_a_shorter_month() -> None:
    assert UsualDay(month_day=31, on_workdays=False).in_month(2025, 2) == date(2025, 2, 28)
