"""A table to read that behaves like Excel: ranges, copying, sorting, columns that stay put."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QMetaMethod,
    QModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.settings import Settings
from desktop.theme import POINTS, row_height
from desktop.widgets.cell_delegate import ID_ROLE, NAME_ROLE, WIDTH_ROLE, CellDelegate, Index
from desktop.widgets.clipboard import copy_grid

translate = QCoreApplication.translate
_HORIZONTAL = Qt.Orientation.Horizontal


class TableView(QTableView):
    """Select ranges, copy them, sort by a heading, open a row with Enter or a double click.

    `activated_row` carries the row of the model. Widths the user gave are kept in `settings`
    under the table's object name. Actions added to the view appear in its context menu.
    """

    activated_row = Signal(int)

    def __init__(self, *, name: str, title: str, settings: Settings | None = None) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._settings = settings
        self._laying_out = False
        self._kept: tuple[object, int] | None = None
        self.setItemDelegate(CellDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        _set_up_headers(self)
        self.horizontalHeader().sectionResized.connect(self._remember_width)
        _add_copying(self)
        self.doubleClicked.connect(self._open)

    @property
    def current_row(self) -> int:
        """The row of the cursor, or -1."""
        return self.currentIndex().row()

    @property
    def selected_rows(self) -> list[int]:
        """The rows that the selection touches, from the top."""
        return sorted({index.row() for index in self.selectedIndexes()})

    def copied_cells(self, *, with_headers: bool = False) -> list[list[str]]:
        """Return the cells of the selected range, each as one line."""
        indexes = self.selectedIndexes()
        rows = sorted({index.row() for index in indexes})
        header = self.horizontalHeader()
        columns = sorted({index.column() for index in indexes}, key=header.visualIndex)
        columns = [column for column in columns if not self.isColumnHidden(column)]
        model = self.model()
        lines = [[model.index(row, column).data() for column in columns] for row in rows]
        if with_headers:
            lines.insert(0, [model.headerData(column, _HORIZONTAL) for column in columns])
        return [[_one_line(cell) for cell in line] for line in lines]

    @Slot()
    def copy(self) -> None:
        """Copy the selected range."""
        if self.selectedIndexes():
            copy_grid(self.copied_cells())

    @Slot()
    def copy_with_headers(self) -> None:
        """Copy the selected range below the headings of its columns."""
        if self.selectedIndexes():
            copy_grid(self.copied_cells(with_headers=True))

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.activated_row.emit(index.row())

    @Slot(int, int, int)
    def _remember_width(self, section: int, before: int, width: int) -> None:
        """Keep a width the user gave; our own laying out is not the user's."""
        mode = self.horizontalHeader().sectionResizeMode(section)
        if self._settings is None or self._laying_out or mode == QHeaderView.ResizeMode.Stretch:
            return
        if not (before and width):
            # A column that was left out or came back.
            return
        widths = self._settings.column_widths(self.objectName())
        name = self.model().headerData(section, _HORIZONTAL, NAME_ROLE)
        widths[str(name)] = width
        self._settings.set_column_widths(self.objectName(), widths)

    @Slot()
    def _keep_cursor(self) -> None:
        """Remember whose cell the cursor is on, before the rows are set again."""
        index = self.currentIndex()
        identity = index.data(ID_ROLE)
        self._kept = None if identity is None else (identity, index.column())

    @Slot()
    def _restore_cursor(self) -> None:
        """Put the cursor back to the same record, if it is still shown."""
        if self._kept is None:
            return
        model = self.model()
        for row in range(model.rowCount()):
            if model.index(row, 0).data(ID_ROLE) == self._kept[0]:
                self.setCurrentIndex(model.index(row, self._kept[1]))
                return

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show `model`, its columns at the widths the user gave them."""
        super().setModel(model)
        if model is not None:
            self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self.setSortingEnabled(True)
            kept = self._settings.column_widths(self.objectName()) if self._settings else {}
            self._laying_out = True
            lay_out_columns(self, kept)
            self._laying_out = False
            model.modelAboutToBeReset.connect(self._keep_cursor)
            model.modelReset.connect(self._restore_cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row of the cursor on Enter; where rows open nothing, Enter is the dialog's."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.state() != QAbstractItemView.State.EditingState:
            if self.isSignalConnected(QMetaMethod.fromSignal(self.activated_row)):
                self._open(self.currentIndex())
            else:
                event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the cell of the cursor when nothing is, so that what is done has its row."""
        super().focusInEvent(event)
        current = self.currentIndex()
        if current.isValid() and not self.selectedIndexes():
            self.setCurrentIndex(current)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Redraw the tint of the old and the new row."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Give rows and headings the height of another text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            _set_heights(self)


def lay_out_columns(view: QTableView, kept: Mapping[str, int]) -> None:
    """Give each column its kept width, else the one its model names for usual text."""
    header, model = view.horizontalHeader(), view.model()
    scale = view.font().pointSizeF() / POINTS
    for section in range(model.columnCount()):
        width = model.headerData(section, _HORIZONTAL, WIDTH_ROLE)
        if width == 0:
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
            continue
        header.setSectionResizeMode(section, QHeaderView.ResizeMode.Interactive)
        name = str(model.headerData(section, _HORIZONTAL, NAME_ROLE))
        view.setColumnWidth(section, kept.get(name, round((width or 120) * scale)))


def _set_up_headers(view: QTableView) -> None:
    """Make the headings and rows as our tables have them."""
    across = view.horizontalHeader()
    across.setHighlightSections(False)
    across.setSectionsMovable(False)
    across.setSortIndicatorClearable(True)
    across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    across.setMinimumSectionSize(40)
    down = view.verticalHeader()
    down.setVisible(False)
    down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    _set_heights(view)


def _set_heights(view: QTableView) -> None:
    """Make rows and headings as high as the text asks for."""
    height = row_height(view.font())
    view.horizontalHeader().setFixedHeight(height)
    view.verticalHeader().setDefaultSectionSize(height)


def _add_copying(view: TableView) -> None:
    """Put the two ways to copy into the context menu, with their keys."""
    copy = QAction(translate("TableView", "Copy"), view)
    copy.setObjectName("copy")
    copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
    copy.triggered.connect(view.copy)
    with_headers = QAction(translate("TableView", "Copy with headings"), view)
    with_headers.setObjectName("copy_with_headers")
    with_headers.setShortcut(QKeySequence("Ctrl+Shift+C"))
    with_headers.triggered.connect(view.copy_with_headers)
    for action in (copy, with_headers):
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        view.addAction(action)
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)


def _one_line(cell: object) -> str:
    """Return a cell as one line without tabs."""
    return " ".join(str(cell if cell is not None else "").split())
