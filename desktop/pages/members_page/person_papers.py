"""Saving one person's whole record, or that of the period looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.background import Background
from desktop.book import OpenBook
from desktop.icons import icon
from desktop.navigation import PeriodChoice
from models.members.record import PersonRecord

if TYPE_CHECKING:
    from desktop.dialogs.document_saver import DocumentSaver

_KEY = "person-record"


class PersonPapers(QObject):
    """Offers the papers of the person last shown; `saved` carries the file once it is whole."""

    saved = Signal(object)

    def __init__(
        self, page: QWidget, book: OpenBook, background: Background, period: PeriodChoice
    ) -> None:
        super().__init__(page)
        self._book = book
        self._background = background
        self._period = period
        self._record: PersonRecord | None = None
        self._saver: DocumentSaver | None = None

    def show_record(self, record: PersonRecord) -> None:
        """Take the person whose papers are saved from now on."""
        self._record = record

    @Slot()
    def fill(self) -> None:
        """Fill the menu that is about to show."""
        menu = self.sender()
        if not isinstance(menu, QMenu):
            return
        menu.clear()
        period = self._period.label
        for suffix, whole, text, icon_name in (
            ("pdf", True, self.tr("The whole record, to print (PDF)…"), "file-pdf"),
            ("xlsx", True, self.tr("The whole record (Excel)…"), "file-xls"),
            ("pdf", False, self.tr("{0}, to print (PDF)…").format(period), "file-pdf"),
            ("xlsx", False, self.tr("{0} (Excel)…").format(period), "file-xls"),
        ):
            if suffix == "pdf" and not whole:
                menu.addSeparator()
            action = QAction(icon(icon_name), text, menu)
            action.setObjectName(f"record_{suffix}_{'whole' if whole else 'period'}")
            action.setData((suffix, whole))
            action.triggered.connect(self._save)
            menu.addAction(action)

    @Slot()
    def _save(self) -> None:
        """Save the paper that was chosen."""
        action = self.sender()
        if not isinstance(action, QAction) or self._record is None:
            return
        # The document libraries take as long to load as all the rest.
        from desktop.dialogs.document_saver import DocumentSaver
        from desktop.exports.registry import Options, find_document

        if self._saver is None:
            page = self.parent()
            assert isinstance(page, QWidget)
            self._saver = DocumentSaver(page, self._background)
            self._saver.saved.connect(self.saved)
        suffix, whole = action.data()
        options = Options(
            period=None if whole else self._period.period, person_id=self._record.person.id
        )
        document = find_document(_KEY)
        self._saver.save(self._book.database, document, suffix=suffix, options=options)
