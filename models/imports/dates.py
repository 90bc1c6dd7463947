"""Dates as people lists hold them: real dates, dd/mm/yyyy, a year alone; never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from models.imports.sheet import Cell, CellKind, Remark, remark

_EARLIEST_YEAR = 1900
_DAY_FIRST = r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})"
_TEXT = re.compile(rf"(?:ngày\s+)?{_DAY_FIRST}")
_WORDS = re.compile(r"(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]00:00(?::00(?:\.0+)?)?)?")
_MONTH = re.compile(r"(?:tháng\s+)?(\d{1,2})\s*[/.\-]\s*(\d{4})|tháng\s+(\d{1,2})\s+năm\s+(\d{4})")
_SHORT_YEAR = re.compile(r"\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{2}")
_ANYWHERE = re.compile(rf"(?<!\d){_DAY_FIRST}(?!\d)")
_COMPACT = r"\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}"
_TWO_DAYS = re.compile(rf"(?:(?P<first>{_COMPACT})|[–—-]?)\s*[–—;,\-]?\s*(?P<second>{_COMPACT})?")
#: Day 60 of the count from 1900 never was; before it the count is one day off.
_FIRST_DAY, _FIRST_DAY_1904 = date(1899, 12, 30), date(1904, 1, 1)
#: Bare numbers between these can be days counted by Excel: years have four figures.
_LEAST_SERIAL, _MOST_SERIAL = 10_000, 99_999
#: How many dates of each kind must speak for it before swapped days and months are suspected.
_SUSPICIOUS = 4


@dataclass(frozen=True, slots=True)
class DateColumn:
    """What is known of a column before its dates are read.

    `year_alone` tells whether a year without a day will do.
    `month_first` names a text that has its month first; then none that could be either is read.
    `swapped` tells that real dates look as if another country's Excel had made them of text.
    """

    heading: str
    today: date
    year_alone: bool = False
    from_1904: bool = False
    month_first: str = ""
    swapped: bool = False


@dataclass(frozen=True, slots=True)
class ReadDate:
    """What a cell says: a day, or only its year, or the reason why neither can be told."""

    day: date | None = None
    year: int | None = None
    reason: Remark | None = None
    remark: Remark | None = None


def read_date(cell: Cell | None, column: DateColumn) -> ReadDate:
    """Read the date in `cell`."""
    if cell is None or (cell.kind is CellKind.TEXT and not cell.text):
        return ReadDate()
    found = _read(cell, column)
    if found.reason:
        return found
    if found.day is None and not column.year_alone:
        return _because("year_alone", cell, column)
    if (found.day and found.day > column.today) or (found.year or 0) > column.today.year:
        return _because("in_future", cell, column)
    if (found.year or 0) < _EARLIEST_YEAR:
        return _because("too_early", cell, column)
    return found


def split_days(cell: Cell | None) -> tuple[Cell | None, Cell | None]:
    """Return the cell's two days one by one, as “01/02/2010 – 01/02/2011” holds them.

    A dash stands for a first day that is not known; a cell of anything else is the first.
    """
    found = _TWO_DAYS.fullmatch(cell.text) if cell and cell.kind is CellKind.TEXT else None
    if cell is None or found is None:
        return cell, None
    parts = (found["first"] or "", found["second"] or "")
    first, second = (replace(cell, value=part) if part else None for part in parts)
    return first, second


def find_day(text: str) -> date | None:
    """Return the first possible day written dd/mm/yyyy anywhere in `text`."""
    for day, month, year in _ANYWHERE.findall(text):
        found = _possible(int(day), int(month), int(year))
        if found:
            return found
    return None


def month_first_text(cells: Iterable[Cell]) -> str:
    """Return the first text that can only be read month first, if there is one."""
    for cell in cells:
        numbers = _day_month_year(cell)
        if numbers and numbers[0] <= 12 < numbers[1] <= 31:
            return cell.text
    return ""


def look_swapped(cells: Iterable[Cell]) -> bool:
    """Whether every text has a day beyond 12 and every real date one up to it.

    So a list looks after an Excel set to month/day turned into dates whatever it could.
    """
    written, real = [], []
    for cell in cells:
        numbers = _day_month_year(cell)
        if numbers:
            written.append(numbers[0])
        elif isinstance(cell.value, date):
            real.append(cell.value.day)
    enough = min(len(written), len(real)) >= _SUSPICIOUS
    return enough and min(written) > 12 and max(real) <= 12


def _day_month_year(cell: Cell) -> tuple[int, int, int] | None:
    if cell.kind is not CellKind.TEXT:
        return None
    found = _TEXT.fullmatch(cell.text.lower())
    if found is None:
        return None
    day, month, year = (int(part) for part in found.groups())
    return day, month, year


def _read(cell: Cell, column: DateColumn) -> ReadDate:
    if cell.kind is CellKind.ERROR:
        return _because("cell_error", cell, column)
    if cell.kind is CellKind.NO_VALUE:
        return _because("no_value", cell, column)
    if isinstance(cell.value, date):
        told = column.swapped and cell.value.day != cell.value.month
        text = remark("perhaps_swapped", heading=column.heading, text=cell.text) if told else None
        return ReadDate(cell.value, cell.value.year, remark=text)
    if isinstance(cell.value, int | float) and _LEAST_SERIAL <= cell.value <= _MOST_SERIAL:
        return _serial(int(cell.value), cell, column)
    return _read_text(cell, column)


def _serial(days: int, cell: Cell, column: DateColumn) -> ReadDate:
    day = (_FIRST_DAY_1904 if column.from_1904 else _FIRST_DAY) + timedelta(days=days)
    if day > column.today:
        return _because("not_a_date", cell, column)
    told = remark("serial_day", heading=column.heading, text=cell.text, day=f"{day:%d/%m/%Y}")
    return ReadDate(day, day.year, remark=told)


def _read_text(cell: Cell, column: DateColumn) -> ReadDate:
    lowered = cell.text.lower()
    if re.fullmatch(r"(?:năm\s+)?\d{4}", lowered):
        return ReadDate(year=int(cell.text[-4:]))
    month_alone = _MONTH.fullmatch(lowered)
    if month_alone:
        return _month_and_year(month_alone, cell, column)
    written = _TEXT.fullmatch(lowered) or _WORDS.fullmatch(lowered)
    if written:
        day, month, year = (int(part) for part in written.groups())
        if column.month_first and max(day, month) <= 12 and day != month:
            return _because("month_first", cell, column, other=column.month_first)
    elif backwards := _YEAR_FIRST.fullmatch(lowered):
        year, month, day = (int(part) for part in backwards.groups())
    else:
        key = "short_year" if _SHORT_YEAR.fullmatch(lowered) else "not_a_date"
        return _because(key, cell, column)
    found = _possible(day, month, year)
    if found:
        return ReadDate(found, found.year)
    return _because("no_such_day" if 1 <= month <= 12 else "no_such_month", cell, column)


def _month_and_year(found: re.Match[str], cell: Cell, column: DateColumn) -> ReadDate:
    month, year = (int(part) for part in found.groups() if part)
    if not 1 <= month <= 12:
        return _because("no_such_month", cell, column)
    if not column.year_alone:
        return _because("month_alone", cell, column)
    told = remark("only_year_kept", heading=column.heading, text=cell.text, year=year)
    return ReadDate(year=year, remark=told)


def _because(key: str, cell: Cell, column: DateColumn, **more: object) -> ReadDate:
    return ReadDate(reason=remark(key, heading=column.heading, text=cell.text, **more))


def _possible(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
