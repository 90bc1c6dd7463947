"""One row of a people list, asked by the meaning of its columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from models.imports.dates import ReadDate, read_date
from models.imports.headings import Column, ColumnMatch, Headings
from models.imports.sheet import Cell, CellKind, Remark, SheetRow, remark
from models.names import search_form
from models.words import Sex

_NAMES = (Column.FULL_NAME, Column.FAMILY_NAME, Column.GIVEN_NAME)
_DATES = (Column.BORN, Column.JOINED, Column.OFFICIAL)
_SEXES = {"nam": Sex.MALE, "nu": Sex.FEMALE}
#: Columns of which a row without name must fill two to be taken for a forgotten person.
_TELLING = (*_DATES, Column.NUMBER, Column.SEX, Column.JOB, Column.UNIT, Column.CARD)
_WORD_START = re.compile(r"(?:^|[\s'’\-(.])\w")


@dataclass(frozen=True, slots=True)
class LabelledRow:
    """A row below the headings."""

    row: SheetRow
    headings: Headings
    today: date

    def text(self, column: Column) -> str:
        """Return what the row says in `column`; nothing when the file has no such column."""
        match = self.headings.find(column)
        return self.row.text(match.place) if match else ""

    def name(self) -> str:
        """Return the name; a column of given names that repeats the last word adds nothing."""
        first = self.text(Column.FULL_NAME) or self.text(Column.FAMILY_NAME)
        given = self.text(Column.GIVEN_NAME)
        if search_form(first).split()[-1:] == search_form(given).split():
            return first
        return f"{first} {given}".strip()

    def sex(self) -> Sex | None:
        """Return the sex, if it was understood."""
        return _SEXES.get(search_form(self.text(Column.SEX)).strip(". "))

    def date(self, column: Column) -> ReadDate:
        """Return the date in `column`; only a birth may be a year alone."""
        match = self.headings.find(column)
        if match is None:
            return ReadDate()
        return read_date(
            self.row.cells.get(match.place),
            heading=match.heading,
            today=self.today,
            year_alone=column is Column.BORN,
        )

    def reasons(self) -> Iterator[Remark]:
        """Yield why cells of this row cannot be read."""
        for match, cell in self.filled():
            if match.column in _DATES and match.column:
                reason = self.date(match.column).reason
                if reason:
                    yield reason
            elif cell.kind is CellKind.ERROR:
                yield remark("cell_error", heading=match.heading, text=cell.text)
            elif cell.kind is CellKind.NO_VALUE and match.column is not Column.NUMBER:
                yield remark("no_value", heading=match.heading)
            elif match.column is Column.SEX and cell.text and self.sex() is None:
                yield remark("unknown_sex", heading=match.heading, text=cell.text)

    def remarks(self) -> Iterator[Remark]:
        """Yield what is to be checked by eye though it was read."""
        for match, cell in self.filled():
            if cell.computed and match.column is not Column.NUMBER:
                yield remark("computed", heading=match.heading, text=cell.text)
            if match.column is Column.CARD and cell.kind is CellKind.NUMBER:
                yield remark("card_as_number", heading=match.heading, text=cell.text)

    def filled(self) -> Iterator[tuple[ColumnMatch, Cell]]:
        """Yield the filled cells of known columns."""
        for match in self.headings.matches:
            cell = self.row.cells.get(match.place)
            if match.column is not None and cell is not None:
                yield match, cell

    def tells_of_person(self, *, numbered: bool) -> bool:
        """Whether the row is a person, not a signature or the title of a group.

        In a `numbered` list a row without number must show a date or a sex.
        """
        filled = [column for column in _TELLING if self.text(column)]
        if not self.name():
            broken = [c for m, c in self.filled() if m.column in _NAMES and not c.text]
            return len(filled) > 1 or bool(broken)
        if self.headings.only_names or self.text(Column.NUMBER):
            return True
        return self.is_surely_person() if numbered else bool(filled)

    def is_surely_person(self) -> bool:
        """Whether a date or a sex stands in the row."""
        return self.sex() is not None or any(self.date(column).year for column in _DATES)


def read_name(text: str) -> tuple[str, tuple[Remark, ...]]:
    """Return a name as it is written in the book; a name all in capitals is set as usual."""
    if text != text.upper() or text == text.lower():
        return text, ()
    name = _WORD_START.sub(lambda found: found.group().upper(), text.lower())
    return (name, (remark("was_capitals", text=name),)) if name != text else (name, ())
