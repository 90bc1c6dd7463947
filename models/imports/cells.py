"""One row of a people list, asked by the meaning of its columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from models.imports.dates import DateColumn, ReadDate, read_date, split_days
from models.imports.headings import NAME_COLUMNS, Column, ColumnMatch, Headings, fold
from models.imports.sheet import Cell, CellKind, Remark, SheetRow, remark
from models.names import search_form
from models.words import Sex

_PARTY_DAYS = (Column.JOINED, Column.OFFICIAL)
DATE_COLUMNS = (Column.BORN, Column.MALE, Column.FEMALE, *_PARTY_DAYS, Column.PARTY_DAYS)
_BIRTHS = (Column.BORN, Column.MALE, Column.FEMALE)
_SEXES = {"nam": Sex.MALE, "nu": Sex.FEMALE}
_SEX_COLUMNS = {Column.MALE: Sex.MALE, Column.FEMALE: Sex.FEMALE}
#: How a column of men or women is ticked when it holds no birth.
_MARK = re.compile(r"[x✓✔v1+*]|nam|nu", re.IGNORECASE)
#: Columns of which a row without name must fill two to be taken for a forgotten person.
_TELLING = (*DATE_COLUMNS, Column.SEX, Column.JOB, Column.UNIT, Column.CARD)
_NUMBER = re.compile(r"\d{1,4}\s*[.)]?")
_COLUMN_NUMBER = re.compile(r"\(?(\d{1,2}|[a-z])\)?")
#: What stands below a list where a name could.
_NO_NAME = re.compile(
    r"(nguoi lap|lap bieu|(t m|tm|thay mat)? ?(chi|dang) (uy|bo)"
    r"|xac nhan|thu truong|bi thu|ngay \d|noi nhan)\b.*"
)
#: With its tone, for Tòng and Cống are family names.
_TOTAL = re.compile(r"(tổng|cộng)\b.*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LabelledRow:
    """A row below the headings; `shared` tells of merged cells the row where each begins."""

    row: SheetRow
    headings: Headings
    dates: Mapping[Column, DateColumn]
    shared: Mapping[int, int] = field(default_factory=dict)
    hidden: bool = False

    def text(self, column: Column) -> str:
        """Return what the row says in `column`; nothing when the file has no such column."""
        cell = self.cell(column)
        return cell.text if cell else ""

    def cell(self, column: Column) -> Cell | None:
        """Return the cell in `column`, if it is filled."""
        match = self.headings.find(column)
        return self.row.cells.get(match.place) if match else None

    def name(self) -> str:
        """Return the name; a column of given names that repeats the last word adds nothing."""
        first = self.text(Column.FULL_NAME) or self.text(Column.FAMILY_NAME)
        first = f"{first} {self.text(Column.MIDDLE_NAME)}".strip()
        given = self.text(Column.GIVEN_NAME)
        if search_form(first).split()[-1:] == search_form(given).split():
            return first
        return f"{first} {given}".strip()

    def name_before(self) -> str:
        """Return the name as it stood before it became Unicode; nothing if it always was."""
        cells = [self.cell(column) for column in Column if column in NAME_COLUMNS]
        filled = [cell for cell in cells if cell]
        if not any(cell.was for cell in filled):
            return ""
        # Of the signs of TCVN3 one is a hyphen that shows only at the end of a line.
        return " ".join(cell.was or cell.text for cell in filled).replace("\xad", "-")

    def sex(self) -> Sex | None:
        """Return the sex, if it was understood."""
        told = _SEXES.get(search_form(self.text(Column.SEX)).strip(". "))
        marked = {sex for column, sex in _SEX_COLUMNS.items() if self.text(column)}
        return told or (marked.pop() if len(marked) == 1 else None)

    def date(self, column: Column) -> ReadDate:
        """Return the date in `column`; a mark in a column of men or women is none.

        Of a cell that holds both days of a party member it is the first that has to be told of.
        """
        if column is Column.PARTY_DAYS:
            days = [self.date(one) for one in _PARTY_DAYS]
            return next((one for one in days if one.reason or one.remark), days[0])
        cell, told = self.cell(column), self.dates.get(column)
        if told is None and column in _PARTY_DAYS:
            both = split_days(self.cell(Column.PARTY_DAYS))
            cell, told = both[_PARTY_DAYS.index(column)], self.dates.get(Column.PARTY_DAYS)
        ticked = column in _SEX_COLUMNS and cell is not None and _MARK.fullmatch(fold(cell.text))
        return ReadDate() if ticked or cell is None or told is None else read_date(cell, told)

    def birth(self) -> ReadDate:
        """Return the birth, from whichever column holds one."""
        found = (self.date(column) for column in _BIRTHS)
        return next((one for one in found if one.year), ReadDate())

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
        if self._only_numbers_columns():
            return False
        if not self.name():
            filled = [column for column in _TELLING if self.text(column)]
            broken = [c for m, c in self.filled() if m.column in NAME_COLUMNS and not c.text]
            return len(filled) + self.has_number() > 1 or bool(broken)
        if self.has_number() or self.is_surely_person():
            return True
        name = self.name()
        if numbered or _TOTAL.fullmatch(name) or _NO_NAME.fullmatch(fold(name)):
            return False
        return self.headings.only_names or any(self.text(column) for column in _TELLING)

    def is_surely_person(self) -> bool:
        """Whether a date or a sex stands in the row."""
        return self.sex() is not None or any(self.date(column).year for column in DATE_COLUMNS)

    def has_number(self) -> bool:
        """Whether the row is numbered; groups have letters or Roman figures at most."""
        cell = self.cell(Column.NUMBER)
        if cell is None:
            return False
        return cell.kind is CellKind.NO_VALUE or bool(_NUMBER.fullmatch(cell.text))

    def _only_numbers_columns(self) -> bool:
        """Whether the row below the headings only counts the columns: 1 2 3, (1) (2), A B C."""
        texts = [cell.text.lower() for cell in self.row.cells.values() if cell.text]
        return len(texts) > 2 and all(_COLUMN_NUMBER.fullmatch(text) for text in texts)


def row_reasons(row: LabelledRow) -> Iterator[Remark]:
    """Yield why cells of this row cannot be read."""
    for match, cell in row.filled():
        assert match.column is not None, "only known columns are asked"
        yield from _cell_reasons(row, match, match.column, cell)
    if all(row.text(column) for column in _SEX_COLUMNS):
        yield remark("both_sexes")
    for match in row.headings.matches:
        top = row.shared.get(match.place)
        if match.column in NAME_COLUMNS and top and not row.text(match.column):
            yield remark("merged_name", heading=match.heading, row=top)


def row_remarks(row: LabelledRow) -> Iterator[Remark]:
    """Yield what is to be checked by eye though it was read."""
    if row.hidden:
        yield remark("hidden_row")
    for match, cell in row.filled():
        assert match.column is not None, "only known columns are asked"
        if cell.computed and match.column is not Column.NUMBER:
            yield remark("computed", heading=match.heading, text=cell.text)
        if match.column is Column.CARD and cell.kind is CellKind.NUMBER and not cell.shown:
            yield remark("card_as_number", heading=match.heading, text=cell.text)
        if match.place in row.shared:
            top = row.shared[match.place]
            yield remark("merged_cell", heading=match.heading, text=cell.text, row=top)
        told = row.date(match.column).remark if match.column in DATE_COLUMNS else None
        if told:
            yield told


def _cell_reasons(
    row: LabelledRow, match: ColumnMatch, column: Column, cell: Cell
) -> Iterator[Remark]:
    if column in DATE_COLUMNS:
        reason = row.date(column).reason
        if reason:
            yield reason
    elif cell.kind is CellKind.ERROR:
        yield remark("cell_error", heading=match.heading, text=cell.text)
    elif cell.kind is CellKind.NO_VALUE and column is not Column.NUMBER:
        yield remark("no_value", heading=match.heading)
    elif column is Column.SEX and cell.text and row.sex() is None:
        yield remark("unknown_sex", heading=match.heading, text=cell.text)
