"""A table that is typed into as in Excel, and what is told of each of its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.colours import Tone
from desktop.tables.grid_texts import MOST_ROWS, GridTexts
from desktop.widgets.cell_delegate import CHIP_ROLE, ID_ROLE, LOOK_ROLE, NAME_ROLE, WIDTH_ROLE
from desktop.widgets.cell_field import NO_OFFERS, OFFERS_ROLE, Offers
from desktop.widgets.chips import Chip
from desktop.widgets.text import plain_tip
from models.errors import RecordsError
from models.names import clean

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_HORIZONTAL = Qt.Orientation.Horizontal
#: Where the remark on a row stands; what is typed begins after it.
REMARK = 0
_REMARK_WIDTH = 132


@dataclass(frozen=True, slots=True, kw_only=True)
class GridColumn:
    """One column that is typed into: its name, its heading, and what it offers.

    `tidy` returns what was typed as it is to be shown: a name in full, a day as dd/mm/yyyy.
    """

    name: str
    title: str
    width: int
    offers: Offers = NO_OFFERS
    tidy: Callable[[str], str] = clean


@dataclass(frozen=True, slots=True)
class Remark:
    """What is told of a row: a word, whether all is well, the sentence, the column at fault."""

    word: str = ""
    good: bool = True
    sentence: str = ""
    column: str = ""


_NOTHING = Remark()


class TypedGrid(QAbstractTableModel):
    """Shows texts that are typed; `edited` after each act, which can be taken back.

    The first column tells the remark on each row. `columns` may be replaced by others of the same
    names, which offer something else.
    """

    edited = Signal()

    def __init__(
        self, columns: Sequence[GridColumn], *, remark_title: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._remark_title = remark_title
        self._texts = GridTexts(len(columns))
        self._remarks: list[Remark] = []
        self._count = len(self._texts.rows)

    @property
    def rows(self) -> list[dict[str, str]]:
        """The texts of every row by the names of the columns, free rows too."""
        names = [column.name for column in self.columns]
        return [dict(zip(names, row, strict=True)) for row in self._texts.rows]

    def remark_at(self, row: int) -> Remark:
        """Return what is told of a row."""
        return self._remarks[row] if 0 <= row < len(self._remarks) else _NOTHING

    def write(self, cells: Mapping[tuple[int, int], str]) -> None:
        """Write texts into cells, by row and column, as one act.

        Raises RecordsError when there would be too many rows or columns.
        """
        wide = max((column for _, column in cells), default=0) > len(self.columns)
        if wide or max((row for row, _ in cells), default=0) >= MOST_ROWS:
            raise RecordsError("paste.too_large", rows=MOST_ROWS, columns=len(self.columns))
        tidied = {
            (row, column - 1): self.columns[column - 1].tidy(text)
            for (row, column), text in cells.items()
            if column != REMARK
        }
        if self._texts.write(tidied):
            # No reset: the line that was typed into may still be open.
            if len(self._texts.rows) > self._count:
                self.beginInsertRows(_ROOT, self._count, len(self._texts.rows) - 1)
                self._count = len(self._texts.rows)
                self.endInsertRows()
            self.edited.emit()

    def add_rows(self, name: str, texts: Iterable[str]) -> None:
        """Begin a row for each of `texts` that stands nowhere in that column yet."""
        column = place_of(self.columns, name)
        known = {row[column - 1] for row in self._texts.rows}
        free = (row for row in range(MOST_ROWS) if not self._texts.is_written(row))
        wanted = [text for text in texts if text not in known]
        self.write({(row, column): text for text, row in zip(wanted, free, strict=False)})

    def remove_rows(self, rows: Iterable[int]) -> None:
        """Take whole rows out as one act."""
        if self._texts.remove(rows):
            self._show()

    def take_back(self, *, again: bool = False) -> None:
        """Take back the last act, or do it again."""
        if self._texts.redo() if again else self._texts.undo():
            self._show()

    def set_remarks(self, remarks: Sequence[Remark]) -> None:
        """Tell this of the rows, one each from the top."""
        self._remarks = list(remarks)
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns, the remark's too."""
        return 0 if parent.isValid() else 1 + len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything but the remark be typed into."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if index.column() == REMARK else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Look the cell up."""
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        remark = self.remark_at(index.row())
        if role == ID_ROLE:
            return index.row()
        if index.column() == REMARK or role == Qt.ItemDataRole.ToolTipRole:
            return _remark_data(remark, role)
        column = self.columns[index.column() - 1]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._texts.rows[index.row()][index.column() - 1]
        faulty = remark.column == column.name
        return {OFFERS_ROLE: column.offers, LOOK_ROLE: "error" if faulty else ""}.get(role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed into one cell."""
        if role != Qt.ItemDataRole.EditRole or index.column() == REMARK:
            return False
        self.write({(index.row(), index.column()): str(value)})
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a column's heading shows, and what the view must know of it."""
        if orientation != _HORIZONTAL:
            return None
        title, name, width = self._remark_title, "remark", _REMARK_WIDTH
        if section != REMARK:
            column = self.columns[section - 1]
            title, name, width = column.title, column.name, column.width
        return {Qt.ItemDataRole.DisplayRole: title, NAME_ROLE: name, WIDTH_ROLE: width}.get(role)

    def _show(self) -> None:
        """Show rows of which some came or went, and tell that they were edited."""
        self.beginResetModel()
        self._count = len(self._texts.rows)
        self.endResetModel()
        self.edited.emit()


def place_of(columns: Sequence[GridColumn], name: str) -> int:
    """Return where the column with this name stands in the table."""
    return REMARK + 1 + [column.name for column in columns].index(name)


def _remark_data(remark: Remark, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return remark.word
    if role == CHIP_ROLE and remark.word:
        if remark.good:
            return Chip(remark.word, "check", Tone.GOOD)
        return Chip(remark.word, "warning-circle", Tone.RED)
    if role == Qt.ItemDataRole.ToolTipRole:
        return plain_tip(remark.sentence) if remark.sentence else None
    return remark.sentence if role == Qt.ItemDataRole.AccessibleDescriptionRole else None
