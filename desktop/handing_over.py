"""Handing the open book over to a new secretary: the dialog, and the way from it to a page."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog

from desktop.background import Background
from desktop.backups import Backups
from desktop.book import OpenBook
from desktop.navigation import Navigator, PeriodChoice
from desktop.window import MainWindow


class Office(Protocol):
    """The application, as far as a book is handed over from it."""

    window: MainWindow
    book: OpenBook | None
    navigator: Navigator
    period: PeriodChoice

    def today(self) -> date:
        """Return the day on which the book is looked at."""


class HandingOver(QObject):
    """Shows the dialog over the open book, and leads from its lines to where they are mended."""

    def __init__(
        self, parent: QObject, office: Office, background: Background, backups: Backups
    ) -> None:
        super().__init__(parent)
        self._office, self._background, self._backups = office, background, backups

    @Slot()
    def show(self) -> None:
        """Begin the handover of the open book; without one nothing happens."""
        dialog = self.make_dialog()
        if dialog is not None:
            dialog.open()

    def make_dialog(self) -> QDialog | None:
        """Return the dialog of the open book, which begins to read at once."""
        # The document libraries take long to load, and few days need them here.
        from desktop.dialogs.handover_dialog import HandoverDialog

        book = self._office.book
        if book is None:
            return None
        dialog = HandoverDialog(
            self._office.window,
            book,
            self._background,
            period=self._office.period,
            today=self._office.today(),
            backups=self._backups.root,
        )
        dialog.wanted.connect(self._go)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    @Slot(object)
    def _go(self, line: object) -> None:
        from desktop.dialogs.handover_words import StateLine

        if isinstance(line, StateLine) and line.place is not None:
            self._office.navigator.to(line.place, line.payload)
