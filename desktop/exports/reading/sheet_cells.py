"""The cells of one worksheet, read in one pass: what is filled, merged and hidden."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from math import isinf

from desktop.exports.reading.archive import Archive
from desktop.exports.reading.formats import day_of, padded
from desktop.exports.reading.limits import Limits
from desktop.exports.reading.markup import Progress, Watcher, listen, local, parse
from desktop.exports.reading.parts import Book, SheetPart, Style, TextReader
from desktop.exports.reading.sheets import SheetTooLarge, Taken
from models.errors import RecordsError
from models.imports.sheet import Cell, CellKind, Sheet

#: The last row and column that a worksheet can have.
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_TRUE = ("1", "true")
_PLAIN = Style()


@dataclass(slots=True)
class _OpenCell:
    """The cell that is being read."""

    row: int
    column: int
    kind: str
    style: Style
    value: list[str] = field(default_factory=list)
    has_value: bool = False
    has_formula: bool = False


class _SheetReader(Watcher):
    """Takes the elements of a worksheet as they come."""

    def __init__(self, book: Book, limits: Limits) -> None:
        self._book = book
        self._limits = limits
        self._row = 0
        self._told: dict[str, str] | None = None
        #: The last place told in the row, and how many cells without one have come since.
        self._anchor = ""
        self._since = 0
        self._cell: _OpenCell | None = None
        self._reading = ""
        self._inline = TextReader()
        self.taken = Taken(limits)

    def begin(self, element: str, told: dict[str, str]) -> None:
        """Take the beginning of an element."""
        short = local(element)
        if self._reading == "is":
            self._inline.begin(element, told)
        elif short == "c":
            # Most cells of a hostile file are empty: no more is done for those.
            self._told = told
            if "r" in told:
                self._anchor, self._since = told["r"], 0
            else:
                self._since += 1
        elif short == "row":
            self._begin_row(told)
        elif short in {"v", "f", "is"}:
            self._begin_content(short)
        elif short == "col" and told.get("hidden") in _TRUE:
            self.taken.hide_columns(int(told["min"]), int(told["max"]))
        elif short == "mergeCell":
            self._merge(told["ref"])

    def end(self, element: str) -> None:
        """Take the end of an element."""
        short = local(element)
        if short == self._reading:
            self._reading = ""
        elif self._reading == "is":
            self._inline.end(element)
        elif short == "c":
            cell, self._cell, self._told = self._cell, None, None
            if cell is not None:
                self._take(cell)

    def take(self, letters: str) -> None:
        """Take letters of a value or of a text that stands in the cell itself."""
        if self._reading == "v" and self._cell is not None:
            self._cell.value.append(letters)
        elif self._reading == "is":
            self._inline.take(letters)

    def _begin_row(self, told: dict[str, str]) -> None:
        self._row = int(told["r"]) if "r" in told else self._row + 1
        self._anchor, self._since = "", 0
        if self._row > _LAST_ROW:
            raise SheetTooLarge
        if told.get("hidden") in _TRUE:
            self.taken.hide_row(self._row)
        if self._row > self._limits.rows and self.parser is not None:
            # A million rows may be formatted below a list: whatever is empty there is passed by.
            self.parser.StartElementHandler = self._pass_by
            self.parser.EndElementHandler = None
            self.parser.CharacterDataHandler = None

    def _pass_by(self, element: str, told: dict[str, str]) -> None:
        """Take an element far below the list."""
        if element == "c":
            self._told = told
            self._anchor = told.get("r", self._anchor)
        elif element != "row":
            assert self.parser is not None, "only a parser turns here"
            listen(self.parser, self)
            self.begin(element, told)

    def _begin_content(self, short: str) -> None:
        self._reading = short
        if self._told is not None and self._cell is None:
            self._cell = self._open_cell(self._told)
        if self._cell is None:
            return
        if short == "f":
            self._cell.has_formula = True
        else:
            self._cell.has_value = True
        if short == "is":
            self._inline.clear()

    def _open_cell(self, told: dict[str, str]) -> _OpenCell:
        row, column = _place(self._anchor) if self._anchor else (self._row, 0)
        at = int(told.get("s", "0"))
        style = self._book.styles[at] if 0 <= at < len(self._book.styles) else _PLAIN
        return _OpenCell(row, column + self._since, told.get("t", "n"), style)

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        (top, left), (bottom, right) = _place(first), _place(last or first)
        self.taken.merge(top, left, bottom, right)

    def _take(self, cell: _OpenCell) -> None:
        found = self._content(cell)
        if found is not None:
            self.taken.put(cell.row, cell.column, found)

    def _content(self, cell: _OpenCell) -> Cell | None:
        """Return what the cell holds, or None when it is only formatted."""
        if not cell.has_value:
            return Cell(CellKind.NO_VALUE, computed=True)
        text = "".join(cell.value)
        if cell.kind == "inlineStr":
            return self._text(self._inline.text, self._inline.font, cell)
        if cell.kind == "s":
            return self._text(*self._shared(text), cell)
        if cell.kind == "str":
            return self._text(text, "", cell)
        if cell.kind == "e":
            return Cell(CellKind.ERROR, text, computed=cell.has_formula)
        if cell.kind == "b":
            return self._text(str(text.strip() in _TRUE), "", cell)
        return _number(text.strip(), cell, from_1904=self._book.from_1904)

    def _shared(self, text: str) -> tuple[str, str]:
        at = int(text)
        if not 0 <= at < len(self._book.texts):
            raise RecordsError("import.not_a_workbook")
        return self._book.texts[at]

    def _text(self, text: str, font: str, cell: _OpenCell) -> Cell:
        return Cell(CellKind.TEXT, text, font or cell.style.font, cell.has_formula)


def read_sheet(
    archive: Archive, part: SheetPart, book: Book, limits: Limits, progress: Progress
) -> Sheet:
    """Read one worksheet; one that holds too much comes without rows, and says so."""
    reader = _SheetReader(book, limits)
    try:
        with archive.open(part.part) as stream:
            parse(stream, reader, progress)
    except SheetTooLarge:
        return Sheet(part.name, (), hidden=part.hidden, too_large=True)
    return reader.taken.sheet(part.name, hidden=part.hidden, from_1904=book.from_1904)


def _number(text: str, cell: _OpenCell, *, from_1904: bool) -> Cell | None:
    if not text:
        return Cell(CellKind.NO_VALUE, computed=True) if cell.has_formula else None
    if cell.kind == "d":
        return Cell(CellKind.DATE, date.fromisoformat(text[:10]), computed=cell.has_formula)
    value = float(text) if set(text) & set(".eE") else int(text)
    if isinf(value):
        return Cell(CellKind.ERROR, text, computed=cell.has_formula)
    day = day_of(value, from_1904=from_1904) if cell.style.is_date else None
    if day is not None:
        return Cell(CellKind.DATE, day, computed=cell.has_formula)
    shown = padded(value, cell.style.code)
    return Cell(CellKind.NUMBER, value, computed=cell.has_formula, shown=shown)


def _place(reference: str) -> tuple[int, int]:
    """Return row and column of a reference such as B7."""
    found = _PLACE.fullmatch(reference.replace("$", ""))
    if found is None:
        raise RecordsError("import.not_a_workbook")
    column = 0
    for letter in found.group(1):
        column = 26 * column + ord(letter) - ord("A") + 1
    if column > _LAST_COLUMN:
        raise RecordsError("import.not_a_workbook")
    return int(found.group(2)), column
