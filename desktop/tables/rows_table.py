"""A Qt table model over plain rows: columns with names, cells made ready once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.widgets.cell_delegate import (
    CHIP_ROLE,
    ID_ROLE,
    LOOK_ROLE,
    NAME_ROLE,
    SPARE_ROLE,
    WIDTH_ROLE,
)
from desktop.widgets.chips import Chip
from desktop.widgets.text import plain_tip
from models.names import search_form

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    "centre": Qt.AlignmentFlag.AlignCenter,
}


# Without slots: Column[Row](…) sets an attribute on what it makes.
@dataclass(frozen=True, kw_only=True)
class Column(Generic[Row]):
    """One column: its stable name, its heading, and how a row fills it.

    `key` orders the column (the text itself when not given); `width` is in pixels at the usual
    text size, 0 takes what the others leave. `align` is left, right or centre; `look` is "",
    muted, strong, warning or error. `spare` columns are left out where `FitColumns` finds no
    room for all, the highest first.
    """

    name: str
    title: str
    text: Callable[[Row], str]
    key: Callable[[Row], Any] | None = None
    chip: Callable[[Row], Chip | None] | None = None
    tooltip: Callable[[Row], str] | None = None
    align: str = "left"
    look: str = ""
    width: int = 120
    spare: int = 0


class RowsTable(QAbstractTableModel, Generic[Row]):
    """Show frozen rows; `set_rows` is the only way in. Sorting and filtering happen here.

    With an `identity` (the record's id, say) a view keeps its cursor when rows are set again.
    """

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        *,
        identity: Callable[[Row], Hashable] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._identity = identity
        self._rows: list[Row] = []
        self._cells: list[tuple[dict[int, Any], ...]] = []
        self._shown: list[int] = []
        self._words: list[str] = []
        self._sought: tuple[str, ...] = ()
        self._sorting: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)

    @property
    def rows(self) -> list[Row]:
        """The rows as they are shown: filtered and sorted."""
        return [self._rows[place] for place in self._shown]

    def row_at(self, row: int) -> Row:
        """Return what stands in a shown row."""
        return self._rows[self._shown[row]]

    def find_row(self, identity: Hashable) -> int:
        """Return the shown row of the record with that identity, or -1."""
        if self._identity is None:
            return -1
        return next((at for at, row in enumerate(self.rows) if self._identity(row) == identity), -1)

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Show these rows in their own order, or as the user has sorted and filtered them."""
        self.beginResetModel()
        self._rows = list(rows)
        self._cells = [
            tuple(self._cell(column, row) for column in self.columns) for row in self._rows
        ]
        self._words = []
        self._arrange()
        self.endResetModel()

    def replace_row(self, row: Row) -> None:
        """Show `row` in the place of the one with its identity, which stays where it stands."""
        if self._identity is None:
            raise TypeError("rows without an identity cannot be replaced")
        wanted = self._identity(row)
        at = next(at for at, old in enumerate(self._rows) if self._identity(old) == wanted)
        self._rows[at] = row
        self._cells[at] = tuple(self._cell(column, row) for column in self.columns)
        self._words = []
        if at in self._shown:
            shown = self._shown.index(at)
            self.dataChanged.emit(self.index(shown, 0), self.index(shown, len(self.columns) - 1))

    def set_filter(self, text: str) -> None:
        """Show only rows that hold every word of `text`, without regard to diacritics."""
        sought = tuple(search_form(text).split())
        if sought != self._sought:
            self.beginResetModel()
            self._sought = sought
            self._arrange()
            self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of shown rows."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Look the cell up."""
        if not index.isValid():
            return None
        return self._cells[self._shown[index.row()]][index.column()].get(role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a column's heading shows, and what the view must know of it."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        return {
            Qt.ItemDataRole.DisplayRole: column.title,
            Qt.ItemDataRole.TextAlignmentRole: _ALIGN[column.align],
            NAME_ROLE: column.name,
            WIDTH_ROLE: column.width,
            SPARE_ROLE: column.spare,
        }.get(role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column's key; column -1 goes back to the rows' own order."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        places = [self._shown[index.row()] for index in before]
        self._sorting = (column, order)
        self._arrange()
        row_of = {place: row for row, place in enumerate(self._shown)}
        after = [
            self.index(row_of[place], index.column())
            for place, index in zip(places, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        """Choose and order the rows to show."""
        shown = list(range(len(self._rows)))
        if self._sought:
            words = self._searchable()
            shown = [at for at in shown if all(word in words[at] for word in self._sought)]
        section, order = self._sorting
        if section >= 0:
            column = self.columns[section]
            key = column.key or column.text
            keys = [key(row) for row in self._rows]
            shown.sort(
                key=lambda at: (keys[at] is not None, keys[at]),
                reverse=order == Qt.SortOrder.DescendingOrder,
            )
        self._shown = shown

    def _searchable(self) -> list[str]:
        """Return the search form of each row's texts, made when first needed."""
        if len(self._words) != len(self._cells):
            self._words = [
                search_form(" ".join(cell[Qt.ItemDataRole.DisplayRole] for cell in cells))
                for cells in self._cells
            ]
        return self._words

    def _cell(self, column: Column[Row], row: Row) -> dict[int, Any]:
        """Make one cell ready: everything a view may ask of it, by role."""
        cell: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: column.text(row),
            Qt.ItemDataRole.TextAlignmentRole: _ALIGN[column.align],
        }
        if column.look:
            cell[LOOK_ROLE] = column.look
        if column.tooltip is not None:
            cell[Qt.ItemDataRole.ToolTipRole] = plain_tip(column.tooltip(row))
        if column.chip is not None:
            cell[CHIP_ROLE] = column.chip(row)
        if self._identity is not None:
            cell[ID_ROLE] = self._identity(row)
        return cell
