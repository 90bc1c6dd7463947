"""Which backups stay: by number and by labels of days, never by a clock that may be wrong."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.book.thinning import FEWEST, kept

TODAY = date(2026, 11, 21)

any_days = st.lists(st.dates(date(2020, 1, 1), date(2100, 1, 1)), max_size=80)


def days_back(*ago: int) -> list[date]:
    return [TODAY - timedelta(days=days) for days in ago]


@given(any_days)
def test_never_fewer_than_ten_and_always_the_newest(days: list[date]) -> None:
    places = kept(days)
    assert len(places) >= min(FEWEST, len(days))
    assert places <= set(range(len(days)))
    assert set(range(min(FEWEST, len(days)))) <= places


def test_all_of_the_two_latest_days_are_kept() -> None:
    days = [TODAY] * 30 + [TODAY - timedelta(days=1)] * 30
    assert kept(days) == frozenset(range(60))


def test_of_an_older_day_the_last_one_is_kept() -> None:
    days = days_back(*[0] * 5, *[1] * 5, 2, 2, 2, 3, 3)
    assert kept(days) == frozenset([*range(10), 10, 13])


def test_three_years_of_daily_backups_leave_days_weeks_and_months() -> None:
    held: list[date] = []
    for day in range(3 * 365):
        held.insert(0, TODAY + timedelta(days=day))
        held = [held[place] for place in sorted(kept(held))]
        assert len(held) >= min(FEWEST, day + 1)
    newest = held[0]
    ago = [(newest - day).days for day in held]
    assert ago[:14] == list(range(14))
    assert 12 + 2 <= len(held) <= 2 + 12 + 10 + 9
    assert max(ago) > 200


def test_a_clock_that_jumped_far_ahead_and_back_costs_nothing() -> None:
    steady = days_back(*range(1, 15))
    jumped = [TODAY, date(2099, 1, 1), *steady]
    assert {jumped[place] for place in kept(jumped)} >= {TODAY, date(2099, 1, 1), *steady[:12]}
