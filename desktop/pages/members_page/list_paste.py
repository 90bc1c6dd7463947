"""A list copied in Excel and pasted over the list of people."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop import messages
from desktop.icons import icon
from desktop.tables.list_columns import columns_in_sight
from desktop.widgets.clipboard import pasted_grid
from desktop.widgets.table_view import TableView
from models.errors import RecordsError
from models.imports.pasted_people import people_sheet


class ListPaste(QObject):
    """Gives a page and its list Ctrl+V; `pasted` carries the range as a sheet of people.

    Without headings of its own the range stands for the columns from the cursor on.
    """

    pasted = Signal(object)

    def __init__(self, page: QWidget, view: TableView) -> None:
        super().__init__(page)
        self._view = view
        action = QAction(icon("clipboard-text"), self.tr("Paste a list of people"), page)
        action.setObjectName("paste_people")
        action.setShortcut(QKeySequence(QKeySequence.StandardKey.Paste))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(self._paste)
        page.addAction(action)
        view.addAction(action)

    @Slot()
    def _paste(self) -> None:
        columns, place = columns_in_sight(self._view)
        try:
            sheet = people_sheet(
                pasted_grid(), columns, from_column=place, name=self.tr("Pasted range")
            )
        except RecordsError as error:
            messages.tell(self._view.window(), error)
            return
        self.pasted.emit(sheet)
