"""Lunar days as Viet Nam reckons them: new moons and solar terms at UTC+7.

A month begins on the day of the new moon. Month eleven holds the winter solstice; of the thirteen
months between two solstices the first without a principal term is leap. The positions of sun and
moon follow Meeus, "Astronomical Algorithms", chapters 25 and 49, to well within a minute.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from math import floor, radians, sin

_HOURS_EAST = 7 / 24
#: Days from noon of 1 January 4713 BC (Julian) to the day before 1 January of the year 1.
_JULIAN_OFFSET = 1721424.5
_MONTH = 29.530588861
_YEAR = 365.2422


def solar_day(*, year: int, month: int, day: int) -> date:
    """Return the calendar day of lunar `day` and `month` (no leap month) of a lunar `year`.

    `year` is the one in which the lunar year begins. A day 30 of a short month is its 29th.
    """
    months = _months_from_eleven(year - 1) if month < 11 else _months_from_eleven(year)
    place = _place_of(months, month)
    first = _new_moon_day(months[place])
    length = (_new_moon_day(months[place] + 1) - first).days
    return first + timedelta(days=min(day, length) - 1)


def _place_of(months: tuple[int, ...], month: int) -> int:
    """Return where lunar `month` stands in the months that begin with month eleven."""
    steps = (month - 11) % 12
    leap = _leap_place(months)
    return steps if leap is None or steps < leap else steps + 1


def _leap_place(months: tuple[int, ...]) -> int | None:
    """Return the place of the leap month among `months`, which begin with month eleven."""
    if len(months) == 12:
        return None
    for place in range(1, len(months)):
        if _term_at(months[place]) == _term_at(months[place] + 1):
            return place
    raise AssertionError("thirteen months and every one holds a principal term")


@lru_cache(maxsize=256)
def _months_from_eleven(year: int) -> tuple[int, ...]:
    """Return the new moons from month eleven of `year` up to the next month eleven."""
    return tuple(range(_eleventh(year), _eleventh(year + 1)))


def _eleventh(year: int) -> int:
    """Return the new moon that begins the month of the winter solstice of `year`."""
    solstice_month = date(year, 12, 31)
    moon = _moon_before(solstice_month)
    # The solstice, at 270°, is the ninth principal term counted from the equinox.
    return moon - 1 if _term_at(moon) >= 9 else moon


def _moon_before(day: date) -> int:
    """Return the last new moon on or before `day`."""
    moon = floor((day.toordinal() + _JULIAN_OFFSET - 2451550.1) / _MONTH) + 1
    while _new_moon_day(moon) > day:
        moon -= 1
    return moon


def _term_at(moon: int) -> int:
    """Return the twelfth of the sky, 0 at the equinox, where the sun is as a month begins."""
    begins = _new_moon_day(moon).toordinal() + _JULIAN_OFFSET - _HOURS_EAST
    return floor(_sun_longitude(begins) / 30)


@lru_cache(maxsize=4096)
def _new_moon_day(moon: int) -> date:
    """Return the day in Viet Nam of new moon number `moon`, counted from January 2000."""
    local = _new_moon(moon) - _delta_days(2000 + moon * _MONTH / _YEAR) + _HOURS_EAST
    return date.fromordinal(floor(local - _JULIAN_OFFSET))


def _new_moon(k: int) -> float:
    """Return the moment of a new moon in dynamical time, as a Julian day (Meeus, 49.1)."""
    t = k / 1236.85
    mean = 2451550.09766 + _MONTH * k + t * t * (0.00015437 - t * 0.00000015)
    e = 1 - t * (0.002516 + t * 0.0000074)
    sun = radians(2.5534 + 29.10535670 * k - t * t * 0.0000014)
    moon = radians(201.5643 + 385.81693528 * k + t * t * 0.0107582)
    latitude = radians(160.7108 + 390.67050284 * k - t * t * 0.0016118)
    node = radians(124.7746 - 1.56375588 * k + t * t * 0.0020672)
    return mean + (
        -0.40720 * sin(moon)
        + 0.17241 * e * sin(sun)
        + 0.01608 * sin(2 * moon)
        + 0.01039 * sin(2 * latitude)
        + 0.00739 * e * sin(moon - sun)
        - 0.00514 * e * sin(moon + sun)
        + 0.00208 * e * e * sin(2 * sun)
        - 0.00111 * sin(moon - 2 * latitude)
        - 0.00057 * sin(moon + 2 * latitude)
        + 0.00056 * e * sin(2 * moon + sun)
        - 0.00042 * sin(3 * moon)
        + 0.00042 * e * sin(sun + 2 * latitude)
        + 0.00038 * e * sin(sun - 2 * latitude)
        - 0.00024 * e * sin(2 * moon - sun)
        - 0.00017 * sin(node)
    )


def _sun_longitude(julian_day: float) -> float:
    """Return the sun's apparent longitude in degrees (Meeus, 25)."""
    t = (julian_day - 2451545.0) / 36525
    mean = 280.46646 + t * (36000.76983 + t * 0.0003032)
    anomaly = radians(357.52911 + t * (35999.05029 - t * 0.0001537))
    centre = (
        (1.914602 - t * (0.004817 + t * 0.000014)) * sin(anomaly)
        + (0.019993 - t * 0.000101) * sin(2 * anomaly)
        + 0.000289 * sin(3 * anomaly)
    )
    node = radians(125.04 - 1934.136 * t)
    return (mean + centre - 0.00569 - 0.00478 * sin(node)) % 360


def _delta_days(year: float) -> float:
    """Return how far dynamical time is ahead of the clock's, in days, near enough for 1900–2100."""
    seconds = 63.8 + 0.5 * (year - 2000) if year > 2000 else 63.8 - 0.85 * (2000 - year)
    return max(seconds, 0.0) / 86400
