"""A view of a typed table: keys, ranges, the clipboard and undo as Excel has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop.tables.typed_grid import REMARK, TypedGrid
from desktop.widgets.cell_field import CellFieldDelegate, Hint
from desktop.widgets.clipboard import pasted_grid
from desktop.widgets.range_keys import RangeKeys
from desktop.widgets.table_view import TableView
from models.errors import RecordsError
from models.imports.grid import Grid
from models.names import search_form

_Trigger = QAbstractItemView.EditTrigger
_STEPS = {Hint.SubmitModelCache: (1, 0), Hint.EditNextItem: (0, 1), Hint.EditPreviousItem: (0, -1)}


class GridView(TableView):
    """Typing starts editing, Enter goes down, Tab right; ranges are pasted, filled and cleared.

    `refused` carries what the table did not take. Ctrl+Tab leaves the table.
    """

    refused = Signal(object)

    def __init__(self, grid: TypedGrid, *, name: str, title: str) -> None:
        super().__init__(name=name, title=title)
        self._grid = grid
        self.setItemDelegate(CellFieldDelegate(self))
        self.setModel(grid)
        self.setShowGrid(True)
        # Rows stand in the order in which they were typed.
        self.setSortingEnabled(False)
        self.setEditTriggers(
            _Trigger.AnyKeyPressed | _Trigger.EditKeyPressed | _Trigger.DoubleClicked
        )
        self.keys = RangeKeys(self, writes=True)
        self.keys.paste_wanted.connect(self.paste)
        self.keys.fill_wanted.connect(self.fill_down)
        self.keys.clear_wanted.connect(self.clear_range)
        _add(self, self.tr("Take rows out"), "Ctrl+-").triggered.connect(self.remove_rows)
        _add(self, self.tr("Undo in the table"), "Ctrl+Z").triggered.connect(self.undo)
        _add(self, self.tr("Redo in the table"), "Ctrl+Y").triggered.connect(self.redo)

    def go_to(self, row: int, column: int) -> None:
        """Put the cursor on a cell, whatever was selected."""
        target = self._grid.index(row, column)
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(target, alone)
        self.scrollTo(target)

    @Slot()
    def paste(self) -> None:
        """Write the range of the clipboard where the selection begins."""
        try:
            cells = pasted_grid()
            self._grid.write(self._placed(cells))
        except RecordsError as error:
            self.refused.emit(error)

    @Slot()
    def fill_down(self) -> None:
        """Copy the top row of the range down; of one row alone, the row above it."""
        chosen = self.keys.selected
        top = chosen.rows[0] if chosen.rows else 0
        source = top - 1 if len(chosen.rows) == 1 else top
        if source < 0 or not chosen.rows:
            return
        columns = chosen.columns - {REMARK}
        texts = {column: self._grid.index(source, column).data() for column in columns}
        below = [row for row in chosen.rows if row != source]
        self._grid.write({(row, column): texts[column] for row in below for column in columns})

    @Slot()
    def clear_range(self) -> None:
        """Empty every cell of the range."""
        chosen = self.keys.selected
        self._grid.write({(row, column): "" for row in chosen.rows for column in chosen.columns})

    @Slot()
    def remove_rows(self) -> None:
        """Take the rows of the range out."""
        self._grid.remove_rows(self.keys.selected.rows)

    @Slot()
    def undo(self) -> None:
        """Take back the last act in the table."""
        self._grid.take_back()

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        self._grid.take_back(again=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down on Enter, up with Shift; leave the table on Ctrl+Tab."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._step(-1 if back else 1, 0)
        elif held and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            super().focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab within the table; Ctrl+Tab leaves it."""
        if not self.currentIndex().isValid():
            return super().focusNextPrevChild(forward)
        self._step(0, 1 if forward else -1)
        return True

    def closeEditor(self, editor: QWidget, hint: Hint) -> None:
        """Go on from the cell that was typed into."""
        super().closeEditor(editor, Hint.NoHint)
        if hint in _STEPS:
            self._step(*_STEPS[hint])

    def _step(self, down: int, right: int) -> None:
        """Move the cursor; beyond the last column the next row begins."""
        at = self.currentIndex()
        row, column = at.row() + down, at.column() + right
        last = len(self._grid.columns)
        if column > last:
            row, column = row + 1, REMARK + 1
        elif column <= REMARK:
            row, column = (row - 1, last) if right < 0 else (row, REMARK + 1)
        self.go_to(max(0, min(self._grid.rowCount() - 1, row)), column)

    def _placed(self, cells: Grid) -> Mapping[tuple[int, int], str]:
        """Return where each pasted text goes; one text alone fills the whole range."""
        chosen = self.keys.selected
        columns = sorted(chosen.columns - {REMARK}) or [REMARK + 1]
        if len(cells) == 1 and len(cells[0]) == 1:
            return {(row, column): cells[0][0] for row in chosen.rows for column in columns}
        top = chosen.rows[0] if chosen.rows else 0
        titles = [column.title for column in self._grid.columns]
        return {
            (top + down, columns[0] + right): text
            for down, line in enumerate(_without_headings(cells, titles))
            for right, text in enumerate(line)
        }


def _without_headings(cells: Grid, titles: Iterable[str]) -> Grid:
    """Leave out a first line that repeats the headings of the table."""
    known = {search_form(title) for title in titles}
    first = [search_form(text) for text in cells[0]] if cells else []
    repeats = sum(text in known for text in first if text)
    return cells[1:] if repeats > 1 or (repeats and len(first) == 1) else cells


def _add(view: TableView, text: str, key: str) -> QAction:
    action = QAction(text, view)
    action.setShortcut(QKeySequence(key))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    view.addAction(action)
    return action
