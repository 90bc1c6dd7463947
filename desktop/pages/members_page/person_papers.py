"""One person's whole record, or that of the period looked at, seen and saved."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.background import Background
from desktop.book import OpenBook
from desktop.icons import icon
from desktop.navigation import PeriodChoice
from models.members.record import PersonRecord


class PersonPapers(QObject):
    """Offers the papers of the person last shown."""

    def __init__(
        self, page: QWidget, book: OpenBook, background: Background, period: PeriodChoice
    ) -> None:
        super().__init__(page)
        self._book = book
        self._background = background
        self._period = period
        self._record: PersonRecord | None = None

    def show_record(self, record: PersonRecord) -> None:
        """Take the person whose papers are offered from now on."""
        self._record = record

    @Slot()
    def fill(self) -> None:
        """Fill the menu that is about to show."""
        menu = self.sender()
        if not isinstance(menu, QMenu):
            return
        menu.clear()
        for name, text in (
            ("record_whole", self.tr("The whole record…")),
            ("record_period", self.tr("{0} alone…").format(self._period.label)),
        ):
            action = QAction(icon("file-text"), text, menu)
            action.setObjectName(name)
            action.triggered.connect(self._show)
            menu.addAction(action)

    @Slot()
    def _show(self) -> None:
        """Show the paper that was chosen, to be printed or saved."""
        action = self.sender()
        if not isinstance(action, QAction) or self._record is None:
            return
        # The document libraries take as long to load as all the rest of the page.
        from desktop.dialogs.papers_dialog import Offer, PapersDialog
        from desktop.exports.person_documents import PERSON_RECORD
        from desktop.exports.registry import Options

        person = self._record.person
        whole = action.objectName() == "record_whole"
        period = None if whole else self._period.period
        offer = Offer(
            documents=(PERSON_RECORD,),
            options=Options(person_id=person.id, period=period),
            title=self.tr("One person's record"),
            subject=person.data.full_name,
        )
        page = self.parent()
        assert isinstance(page, QWidget)
        PapersDialog.show_papers(page, self._book, self._background, offer)
