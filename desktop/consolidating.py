"""A committee's way to the figures of its cells: needs no book, only their files."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Slot

from desktop.background import Background
from desktop.settings import Settings
from desktop.window import MainWindow


class House(Protocol):
    """The application, as far as a dialog over its window needs it."""

    window: MainWindow


class Consolidating(QObject):
    """Opens the dialog over whatever the window shows, a book or none."""

    def __init__(
        self, parent: QObject, house: House, background: Background, settings: Settings
    ) -> None:
        super().__init__(parent)
        self._house, self._background, self._settings = house, background, settings

    @Slot()
    def show(self) -> None:
        """Put the figures of cells together until the dialog is left."""
        # The libraries that read and write workbooks take long to load.
        from desktop.dialogs.consolidation_dialog import ConsolidationDialog

        ConsolidationDialog.run(self._house.window, self._background, self._settings.committee)
