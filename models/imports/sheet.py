"""A worksheet as plain cells, and the remarks that its reading leaves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.errors import RecordsError
from models.names import clean


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
    """One filled cell; `font` is the name of its font, `computed` tells of a formula's result."""

    kind: CellKind
    value: str | int | float | date = ""
    font: str = ""
    computed: bool = False

    @property
    def text(self) -> str:
        """What the cell says, as one clean line."""
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
class Sheet:
    """A worksheet's filled rows, from top to bottom."""

    name: str
    rows: tuple[SheetRow, ...]
    hidden: bool = False


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
