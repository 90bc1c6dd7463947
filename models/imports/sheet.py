"""A worksheet as plain cells, and the remarks that its reading leaves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.errors import RecordsError
from models.names import clean

#: More rows and columns than any list of a cell needs; a sheet with more is too large.
MAX_ROWS, MAX_COLUMNS = 5_000, 100


class CellKind(StrEnum):
    """What a cell holds."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    ERROR = "error"
    #: A formula that was never worked out: nothing to read, and never worked out here.
    NO_VALUE = "no_value"


@dataclass(frozen=True, slots=True)
class Cell:
    """One filled cell.

    `font` is the name of its font, `computed` tells of a formula's result, `shown` is how a
    number looks where its format adds zeros, `was` is the text before it became Unicode.
    """

    kind: CellKind
    value: str | int | float | date = ""
    font: str = ""
    computed: bool = False
    shown: str = ""
    was: str = ""

    @property
    def text(self) -> str:
        """What the cell says, as one clean line."""
        if self.shown:
            return self.shown
        if isinstance(self.value, float) and self.value.is_integer():
            return str(int(self.value))
        if isinstance(self.value, date):
            return f"{self.value:%d/%m/%Y}"
        return clean(str(self.value))


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row by its number in the file, with its filled cells by column (1 is A)."""

    number: int
    cells: dict[int, Cell]

    def text(self, place: int) -> str:
        """Return what the cell in column `place` says; nothing when it is empty."""
        cell = self.cells.get(place)
        return cell.text if cell else ""


@dataclass(frozen=True, slots=True)
class Area:
    """Cells merged into one, which holds the value of the first of them."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A worksheet's filled rows, from top to bottom, and what of it is merged or hidden.

    `from_1904` tells how its dates are counted where they stand as bare numbers; one that is
    `too_large` comes without its rows.
    """

    name: str
    rows: tuple[SheetRow, ...]
    hidden: bool = False
    merged: tuple[Area, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    from_1904: bool = False
    too_large: bool = False


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to tell about a row: a sentence of ``resources/sentences`` with its values."""

    key: str
    values: tuple[tuple[str, object], ...] = ()

    def sentence(self, language: str = "vi") -> str:
        """Return the sentence in `language` (``vi`` or ``en``)."""
        return RecordsError(self.key, **dict(self.values)).sentence(language)


def remark(key: str, **values: object) -> Remark:
    """Return the remark ``[key]`` of ``sentences/import.toml``."""
    return Remark(f"import.{key}", tuple(values.items()))


def column_letter(place: int) -> str:
    """Return the column's name as workbooks show it: A, B … Z, AA."""
    letters = ""
    while place > 0:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
