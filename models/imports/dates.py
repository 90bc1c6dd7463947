"""Dates as people lists hold them: real dates, dd/mm/yyyy, a year alone; never guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from models.imports.sheet import Cell, CellKind, Remark, remark

_EARLIEST_YEAR = 1900
_DAY_FIRST = r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})"
_TEXT = re.compile(rf"(?:ngày\s+)?{_DAY_FIRST}")
_WORDS = re.compile(r"(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SHORT_YEAR = re.compile(r"\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{2}")
_ANYWHERE = re.compile(rf"(?<!\d){_DAY_FIRST}(?!\d)")


@dataclass(frozen=True, slots=True)
class ReadDate:
    """What a cell says: a day, or only its year, or the reason why neither can be told."""

    day: date | None = None
    year: int | None = None
    reason: Remark | None = None


def read_date(cell: Cell | None, *, heading: str, today: date, year_alone: bool) -> ReadDate:
    """Read the date in `cell`; `year_alone` tells whether a year without a day will do."""
    if cell is None or (cell.kind is CellKind.TEXT and not cell.text):
        return ReadDate()
    found = _read(cell, heading)
    if found.reason:
        return found
    if found.day is None and not year_alone:
        return ReadDate(reason=remark("year_alone", heading=heading, text=cell.text))
    if (found.day and found.day > today) or (found.year or 0) > today.year:
        return ReadDate(reason=remark("in_future", heading=heading, text=cell.text))
    if (found.year or 0) < _EARLIEST_YEAR:
        return ReadDate(reason=remark("too_early", heading=heading, text=cell.text))
    return found


def find_day(text: str) -> date | None:
    """Return the first possible day written dd/mm/yyyy anywhere in `text`."""
    for day, month, year in _ANYWHERE.findall(text):
        found = _possible(int(day), int(month), int(year))
        if found:
            return found
    return None


def _read(cell: Cell, heading: str) -> ReadDate:
    if cell.kind is CellKind.ERROR:
        return ReadDate(reason=remark("cell_error", heading=heading, text=cell.text))
    if cell.kind is CellKind.NO_VALUE:
        return ReadDate(reason=remark("no_value", heading=heading))
    if isinstance(cell.value, date):
        return ReadDate(cell.value, cell.value.year)
    return _read_text(cell.text, heading)


def _read_text(text: str, heading: str) -> ReadDate:
    lowered = text.lower()
    if re.fullmatch(r"(?:năm\s+)?\d{4}", lowered):
        return ReadDate(year=int(text[-4:]))
    written = _TEXT.fullmatch(lowered) or _WORDS.fullmatch(lowered)
    if written:
        day, month, year = (int(part) for part in written.groups())
    elif backwards := _YEAR_FIRST.fullmatch(lowered):
        year, month, day = (int(part) for part in backwards.groups())
    else:
        key = "short_year" if _SHORT_YEAR.fullmatch(text) else "not_a_date"
        return ReadDate(reason=remark(key, heading=heading, text=text))
    found = _possible(day, month, year)
    if found:
        return ReadDate(found, found.year)
    key = "no_such_month" if not 1 <= month <= 12 else "no_such_day"
    return ReadDate(reason=remark(key, heading=heading, text=text))


def _possible(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
