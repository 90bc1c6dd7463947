"""The command that shows the lists of people, as of the day that the page looks at."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.background import Background
from desktop.book import OpenBook
from desktop.icons import icon
from desktop.navigation import PeriodChoice


class _Dated(Protocol):
    """A page that is true for a day."""

    @property
    def day(self) -> date:
        """The day looked at."""


class ListsAction(QAction):
    """Show the lists of people in a dialog, from which they are saved."""

    def __init__(
        self, page: QWidget, book: OpenBook, background: Background, period: PeriodChoice
    ) -> None:
        title = QCoreApplication.translate("ListsAction", "Lists of people")
        super().__init__(icon("list-numbers"), title, page)
        self._book = book
        self._background = background
        self._period = period
        self.setShortcut(QKeySequence("Ctrl+P"))
        self.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.triggered.connect(self.show_lists)
        page.addAction(self)

    @Slot()
    def show_lists(self) -> None:
        """Show the lists until the dialog is closed."""
        # The document libraries take as long to load as all the rest of the page.
        from desktop.dialogs.papers_dialog import Offer, PapersDialog
        from desktop.exports.registry import LISTS, Options

        page = self.parent()
        assert isinstance(page, QWidget), "an action of a page"
        dated: _Dated = page  # type: ignore[assignment]
        offer = Offer(
            documents=LISTS,
            options=Options(day=dated.day),
            title=self.text(),
            today=self._period.today,
        )
        PapersDialog.show_papers(page, self._book, self._background, offer)
