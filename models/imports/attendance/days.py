"""The days of meetings as headings of old sheets write them; what is ambiguous is not guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.imports.sheet import Cell, CellKind, Remark
from models.names import search_form
from models.words import MeetingKind

_KINDS = (
    (MeetingKind.THEMATIC, r"\bchuyen de\b|\bcd\b|\bshcd\b"),
    (MeetingKind.REGULAR, r"\bthuong (ky|ki|le)\b|\bdinh (ky|ki)\b|\btk\b|\bshtk\b"),
    (MeetingKind.COMMITTEE, r"\b(chi|cap) uy\b|\bbch\b|\bcu\b"),
    (MeetingKind.BRIEFING, r"\bgiao ban\b|\bgb\b"),
    (MeetingKind.CONFERENCE, r"\bhoi nghi\b|\bdai hoi\b|\bhn\b"),
    (MeetingKind.OTHER, r"\bdot xuat\b|\bbat thuong\b|\bhop khac\b"),
)
_SEPARATED = r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})"
_FULL = re.compile(rf"(?<!\d){_SEPARATED}\s*[/.\-]\s*(\d{{4}})(?!\d)")
_WORDS = re.compile(r"ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_SHORT_YEAR = re.compile(rf"(?<!\d){_SEPARATED}\s*[/.\-]\s*(\d{{2}})(?!\d)")
_DAY_MONTH = re.compile(
    rf"(?<![\d/.\-]){_SEPARATED}(?![\d/.\-])|ngay (\d{{1,2}}) thang (\d{{1,2}})"
)
_MONTH = re.compile(r"\b(?:thang|th|t)\.?\s*(\d{1,2})(?:\s*[/.\-]\s*(\d{4}))?(?!\d)")
_MONTH_OF_YEAR = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{4})")
_DAY = re.compile(r"(?:ngay\s*)?(\d{1,2})")
_WRITTEN_DAY = re.compile(r"ngay[\s\d.…]*thang[\s\d.…]*nam\s*\d{4}|\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


@dataclass(frozen=True, slots=True)
class HeadingDay:
    """What the heading of a column says: a day, or why it cannot be told, and a kind of meeting.

    `month` and `year` are what is written of a day that is not whole.
    """

    day: date | None = None
    kind: MeetingKind | None = None
    month: int | None = None
    year: int | None = None
    reason: Remark | None = None

    @property
    def says_something(self) -> bool:
        """Whether the heading speaks of a meeting at all."""
        return bool(self.day or self.kind or self.month or self.reason)


def read_heading(
    cells: Sequence[Cell], *, year: int | None, day_of_month: int | None
) -> HeadingDay:
    """Read the cells of one heading, from the top.

    `year` completes days written dd/mm, `day_of_month` columns of which only the month is written.
    """
    kind, found = None, HeadingDay()
    for cell in cells:
        kind = read_kind(cell.text) or kind
        found = _read_cell(cell, found, year)
    month = found.month
    if found.day is None and found.reason is None and month:
        if day_of_month is None:
            found = HeadingDay(month=month, year=found.year, reason=_why("only_month", cells))
        else:
            found = _whole(day_of_month, month, found.year or year, cells)
    return HeadingDay(found.day, kind, found.month, found.year, found.reason)


def read_kind(text: str) -> MeetingKind | None:
    """Return the kind of meeting that a heading names."""
    folded = search_form(text)
    return next((kind for kind, pattern in _KINDS if re.search(pattern, folded)), None)


def is_month(text: str) -> bool:
    """Whether a heading names a month and nothing more, so that it may span several columns."""
    return bool(_MONTH.fullmatch(search_form(text)))


def read_year(texts: Sequence[str]) -> int | None:
    """Return the one year that these titles name; None when they name several or none.

    The day on which the sheet was signed names no year of its meetings.
    """
    folded = [_WRITTEN_DAY.sub(" ", search_form(text)) for text in texts]
    years = {int(found) for text in folded for found in _YEAR.findall(text)}
    return years.pop() if len(years) == 1 else None


def _read_cell(cell: Cell, before: HeadingDay, year: int | None) -> HeadingDay:
    """Return what is known after one more cell of the heading."""
    if isinstance(cell.value, date):
        return HeadingDay(cell.value)
    if cell.kind not in (CellKind.TEXT, CellKind.NUMBER):
        return before
    text = search_form(cell.text)
    for pattern, places in ((_FULL, (1, 2, 3)), (_WORDS, (1, 2, 3)), (_YEAR_FIRST, (3, 2, 1))):
        found = pattern.search(text)
        if found:
            day, month, written = (int(found[place]) for place in places)
            return _whole(day, month, written, [cell])
    return _read_part(cell, text, before, year)


def _read_part(cell: Cell, text: str, before: HeadingDay, year: int | None) -> HeadingDay:
    """Read a day that is not written whole."""
    if found := _SHORT_YEAR.search(text):
        if year is None or year % 100 != int(found[3]):
            return HeadingDay(reason=_why("two_digit_year", [cell]))
        return _whole(int(found[1]), int(found[2]), year, [cell])
    if found := (_DAY_MONTH.search(text) if cell.kind is CellKind.TEXT else None):
        day, month = (int(part) for part in found.groups() if part)
        return _whole(day, month, before.year or year, [cell])
    if found := _MONTH.search(text) or _MONTH_OF_YEAR.fullmatch(text):
        return HeadingDay(month=int(found[1]), year=int(found[2]) if found[2] else None)
    if before.month and (found := _DAY.fullmatch(text)):
        return _whole(int(found[1]), before.month, before.year or year, [cell])
    return before


def _whole(day: int, month: int, year: int | None, cells: Sequence[Cell]) -> HeadingDay:
    if year is None:
        return HeadingDay(month=month, reason=_why("no_year", cells))
    try:
        return HeadingDay(date(year, month, day), month=month, year=year)
    except ValueError:
        return HeadingDay(reason=_why("no_such_day", cells))


def _why(key: str, cells: Sequence[Cell]) -> Remark:
    return Remark(f"attendance_import.{key}", (("heading", heading_text(cells)),))


def heading_text(cells: Sequence[Cell]) -> str:
    """Return the heading in one line."""
    return " · ".join(cell.text for cell in cells if cell.text)
