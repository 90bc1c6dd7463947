"""From a name in a table to the page of that person."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QTableView

from desktop.icons import icon
from desktop.navigation import Navigator, Place
from desktop.tables.rows_table import RowsTable


class PersonLink(QObject):
    """Adds to a view the command that opens the person of the cursor.

    `person_of` names the person of a row, or None; a function of its own, no method of the page.
    """

    def __init__(
        self, view: QTableView, person_of: Callable[[Any], UUID | None], navigator: Navigator
    ) -> None:
        super().__init__(view)
        self._person_of = person_of
        self._navigator = navigator
        text = QCoreApplication.translate("PersonLink", "The person's page")
        action = QAction(icon("identification-card"), text, view)
        action.setObjectName("person_page")
        action.setShortcut(QKeySequence("Ctrl+I"))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(self._go)
        view.addAction(action)

    @Slot()
    def _go(self) -> None:
        view = self.parent()
        assert isinstance(view, QTableView)
        model, at = view.model(), view.currentIndex().row()
        if isinstance(model, RowsTable) and 0 <= at < model.rowCount():
            person_id = self._person_of(model.row_at(at))
            if person_id is not None:
                self._navigator.to(Place.MEMBERS, person_id)
