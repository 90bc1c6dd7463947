"""Where the headings of a people list are, in one row or two, and what each column means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

import resources
from models.imports.sheet import CellKind, Sheet, SheetRow, column_letter
from models.names import search_form

#: How far down a letterhead and a title may push the headings.
LAST_HEADING_ROW = 30


class Column(StrEnum):
    """What a column of a people list holds."""

    NUMBER = "number"
    FULL_NAME = "full_name"
    FAMILY_NAME = "family_name"
    MIDDLE_NAME = "middle_name"
    GIVEN_NAME = "given_name"
    SEX = "sex"
    BORN = "born"
    #: One of two columns for men and women, with the birth or a mark.
    MALE = "male"
    FEMALE = "female"
    POST = "post"
    JOB = "job"
    UNIT = "unit"
    GROUP = "group"
    JOINED = "joined"
    OFFICIAL = "official"
    #: Both days of a party member in one cell, as in Mẫu 7-HSĐV.
    PARTY_DAYS = "party_days"
    CARD = "card"
    STATUS = "status"
    NOTE = "note"


NAME_COLUMNS = frozenset(
    {Column.FULL_NAME, Column.FAMILY_NAME, Column.MIDDLE_NAME, Column.GIVEN_NAME}
)


@dataclass(frozen=True, slots=True)
class ColumnMatch:
    """A column of the file and what it was taken for; None when its heading is not known."""

    place: int
    heading: str
    column: Column | None

    @property
    def letter(self) -> str:
        """The column's name as the workbook shows it."""
        return column_letter(self.place)


@dataclass(frozen=True, slots=True)
class Headings:
    """The last row of the headings, how many rows they take, and the columns from the left."""

    row: int
    matches: tuple[ColumnMatch, ...]
    lines: int = 1

    def find(self, column: Column) -> ColumnMatch | None:
        """Return where `column` is, if the file has it."""
        return next((match for match in self.matches if match.column is column), None)

    def has(self, column: Column) -> bool:
        """Whether the file has `column`."""
        return self.find(column) is not None

    @property
    def names_people(self) -> bool:
        """Whether there is a column from which a name can be taken."""
        split = self.has(Column.FAMILY_NAME) and self.has(Column.GIVEN_NAME)
        return split or self.has(Column.FULL_NAME)

    @property
    def only_names(self) -> bool:
        """Whether nothing but names, numbers and notes was recognised."""
        known = {match.column for match in self.matches if match.column}
        return known <= NAME_COLUMNS | {Column.NUMBER, Column.NOTE}

    @property
    def known(self) -> int:
        """How many columns were recognised."""
        return sum(match.column is not None for match in self.matches)


def fold(heading: str) -> str:
    """Return a heading as it is compared: no case, marks or punctuation."""
    return " ".join(re.findall(r"[a-z0-9]+", search_form(heading)))


def find_headings(sheet: Sheet, *, lines: int = 2) -> Headings | None:
    """Return the row with most known headings among which there is the name.

    With two `lines` it may be the lower of two rows that are headings together.
    """
    found = [
        (one, joined)
        for one, joined in _candidates(sheet)
        if one.names_people and one.lines <= lines
    ]
    # Of equals two rows that are merged in some column, then one row, then the upper.
    best, _ = max(found, key=_likelihood, default=(None, False))
    return _with_split_name(best, sheet) if best else None


def guess_headings(sheet: Sheet) -> Headings | None:
    """Return the row most like headings where no name is recognised: for the user to correct."""
    rows = [one for one, _ in _candidates(sheet) if one.lines == 1]
    return max(rows, key=lambda one: (one.known, len(one.matches)), default=None)


def choose_columns(headings: Headings, choice: Mapping[int, Column | None]) -> Headings:
    """Return the headings with the meaning of the columns in `choice`, by place, set by hand."""
    matches = tuple(
        replace(match, column=choice.get(match.place, match.column)) for match in headings.matches
    )
    return replace(headings, matches=matches)


def with_unnamed(headings: Headings, sheet: Sheet) -> Headings:
    """Return the headings with the columns that are filled below but have no heading."""
    named = {match.place for match in headings.matches}
    filled = {place for row in sheet.rows if row.number > headings.row for place in row.cells}
    unnamed = [ColumnMatch(place, "", None) for place in filled - named]
    matches = sorted([*headings.matches, *unnamed], key=lambda match: match.place)
    return replace(headings, matches=tuple(matches))


def headings_key(headings: Headings) -> str:
    """Return a text that two lists with the same headings have in common."""
    return "|".join(f"{match.place}:{fold(match.heading)}" for match in headings.matches)


def _likelihood(candidate: tuple[Headings, bool]) -> tuple[int, int]:
    headings, joined = candidate
    return headings.known, 2 if joined else headings.lines == 1


def _candidates(sheet: Sheet) -> Iterator[tuple[Headings, bool]]:
    """Yield what each row, and each row with the next, would be as headings; whether merged."""
    above = [row for row in sheet.rows if row.number <= LAST_HEADING_ROW]
    for row in above:
        yield _read_rows(sheet, row, None), False
        lower = next((one for one in above if one.number == row.number + 1), None)
        if lower is not None:
            joined = any(area.top <= row.number < area.bottom for area in sheet.merged)
            yield _read_rows(sheet, row, lower), joined


def _read_rows(sheet: Sheet, upper: SheetRow, lower: SheetRow | None) -> Headings:
    taken: set[Column] = set()
    matches = []
    spread = _spread(sheet, upper, lower)
    for place in sorted({*upper.cells, *(lower.cells if lower else ())}):
        below = lower.text(place) if lower else ""
        above = spread.get(place, "")
        heading = " / ".join(filter(None, (above, below)))
        column = _meaning(above, below) if _is_text(upper, lower, place) else None
        column = None if column in taken else column
        if column:
            taken.add(column)
        if heading:
            matches.append(ColumnMatch(place, heading, column))
    last = lower or upper
    return Headings(last.number, tuple(matches), 2 if lower else 1)


def _spread(sheet: Sheet, upper: SheetRow, lower: SheetRow | None) -> dict[int, str]:
    """Return the upper headings by place, also over the columns they stand above."""
    spread = {place: cell.text for place, cell in upper.cells.items()}
    if lower is None:
        return spread
    for area in sheet.merged:
        if area.top <= upper.number <= area.bottom:
            left = upper.text(area.left)
            spread |= {place: left for place in range(area.left, area.right + 1) if left}
    last = ""
    for place in range(1, max([*lower.cells, *spread, 0]) + 1):
        # Where nothing is merged, a group's title stands over its first column alone.
        if spread.get(place):
            last = spread[place] if lower.text(place) else ""
        elif lower.text(place) and last:
            spread[place] = last
    return spread


def _is_text(upper: SheetRow, lower: SheetRow | None, place: int) -> bool:
    """Whether the heading over `place` is written, not a date or a number."""
    cell = (lower.cells.get(place) if lower else None) or upper.cells.get(place)
    return cell is None or cell.kind is CellKind.TEXT


def _meaning(above: str, below: str) -> Column | None:
    """Return what a heading means: both rows together, or the one that is a heading by itself.

    One that names both days of a party member says so in one row; in two it is of the lower day.
    """
    if above and below:
        return _known_as(f"{above} {below}", in_rows=True) or _known_as(below)
    return _known_as(above or below)


def _known_as(heading: str, *, in_rows: bool = False) -> Column | None:
    """Return what `heading` means, as it stands or without what is in parentheses."""
    if not in_rows and fold(heading) in _both_days():
        return Column.PARTY_DAYS
    short = re.sub(r"\([^)]*\)", " ", heading)
    return _meanings().get(fold(heading)) or _meanings().get(fold(short))


@cache
def _both_days() -> frozenset[str]:
    words: dict[str, list[str]] = resources.read_toml("wording/headings.toml")
    return frozenset(map(fold, words[Column.PARTY_DAYS.value]))


@cache
def _meanings() -> dict[str, Column]:
    words: dict[str, list[str]] = resources.read_toml("wording/headings.toml")
    return {
        fold(heading): Column(column)
        for column, headings in words.items()
        if column != Column.PARTY_DAYS
        for heading in headings
    }


def _with_split_name(headings: Headings, sheet: Sheet) -> Headings:
    """Take a column without heading right of the name, filled with words, as the given name.

    So it looks when one heading is merged over family and given name.
    """
    name = headings.find(Column.FULL_NAME)
    if name is None or headings.has(Column.GIVEN_NAME):
        return headings
    beside = name.place + 1
    if any(match.place == beside for match in headings.matches):
        return headings
    rows = [row for row in sheet.rows if row.number > headings.row and row.text(name.place)]
    words = [row for row in rows if beside in row.cells]
    written = sum(row.cells[beside].kind is CellKind.TEXT for row in words)
    if not rows or written * 2 <= len(rows):
        return headings
    given = ColumnMatch(beside, name.heading, Column.GIVEN_NAME)
    matches = sorted([*headings.matches, given], key=lambda match: match.place)
    return replace(headings, matches=tuple(matches))
