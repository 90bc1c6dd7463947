"""Lunar days against years whose days are known, those apart from China's among them."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from models.calendar.lunar import solar_day

NEW_YEAR = {
    1968: (1, 29),
    1969: (2, 16),
    1985: (1, 21),
    1990: (1, 27),
    1997: (2, 7),
    1999: (2, 16),
    2000: (2, 5),
    2001: (1, 24),
    2002: (2, 12),
    2003: (2, 1),
    2004: (1, 22),
    2005: (2, 9),
    2006: (1, 29),
    2007: (2, 17),
    2008: (2, 7),
    2009: (1, 26),
    2010: (2, 14),
    2011: (2, 3),
    2012: (1, 23),
    2013: (2, 10),
    2014: (1, 31),
    2015: (2, 19),
    2016: (2, 8),
    2017: (1, 28),
    2018: (2, 16),
    2019: (2, 5),
    2020: (1, 25),
    2021: (2, 12),
    2022: (2, 1),
    2023: (1, 22),
    2024: (2, 10),
    2025: (1, 29),
    2026: (2, 17),
    2027: (2, 6),
    2028: (1, 26),
    2029: (2, 13),
    2030: (2, 2),
}
HUNG_KINGS = {
    2019: (4, 14),
    2020: (4, 2),
    2021: (4, 21),
    2022: (4, 10),
    2023: (4, 29),
    2024: (4, 18),
    2025: (4, 7),
    2026: (4, 26),
}


@pytest.mark.parametrize(("year", "day"), NEW_YEAR.items())
def test_new_year(year: int, day: tuple[int, int]) -> None:
    assert solar_day(year=year, month=1, day=1) == date(year, *day)


@pytest.mark.parametrize(("year", "day"), HUNG_KINGS.items())
def test_the_day_of_the_hung_kings(year: int, day: tuple[int, int]) -> None:
    assert solar_day(year=year, month=3, day=10) == date(year, *day)


def test_months_follow_each_other_for_a_hundred_years() -> None:
    for year in range(1950, 2090):
        firsts = [solar_day(year=year, month=month, day=1) for month in range(1, 13)]
        firsts.append(solar_day(year=year + 1, month=1, day=1))
        lengths = [(after - before).days for before, after in pairwise(firsts)]
        # A leap month is not asked for, so the month before it seems twice as long.
        assert sum(length > 31 for length in lengths) <= 1
        assert all(length in {29, 30, 58, 59, 60} for length in lengths)
        assert firsts[0].month in {1, 2}


def test_day_thirty_of_a_short_month_is_its_last() -> None:
    for month in range(1, 13):
        last = solar_day(year=2025, month=month, day=30)
        assert last - solar_day(year=2025, month=month, day=1) in {
            timedelta(days=28),
            timedelta(days=29),
        }
