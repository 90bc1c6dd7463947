"""Import an old attendance sheet: seen and decided first, then all of it or nothing."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.attendance_import_foot import AttendanceImportFoot
from desktop.dialogs.attendance_import_preview import AttendancePreview
from desktop.dialogs.attendance_import_top import AttendanceImportTop
from desktop.dialogs.attendance_import_work import AttendanceWork, Looked, ReadFile, look
from desktop.translation import current_language
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.work_bar import WorkBar
from models.errors import RecordsError
from models.imports.attendance.choices import Choices
from models.imports.attendance.importing import Imported
from models.imports.attendance.proposal import AttendanceProposal


class AttendanceImportDialog(QDialog):
    """Reads beside the window, asks what is open, enters beside the window on the one button.

    Left while entering, it stops the work, and nothing was entered then.
    """

    def __init__(
        self,
        parent: QWidget | None,
        book: OpenBook,
        background: Background,
        *,
        file: Path,
        today: date,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("attendance_import_dialog")
        self.setWindowTitle(self.tr("Import an old attendance sheet"))
        self._book, self._today = book, today
        self._looked: Looked | None = None
        self.imported: Imported | None = None
        self.work = AttendanceWork(book, background, today=today)
        self.work.setParent(self)
        self.top = AttendanceImportTop()
        self.preview = AttendancePreview(today=today)
        self.working = WorkBar(background)
        self.refused = EmptyState(icon_name="warning-circle", sentence="")
        self.foot = AttendanceImportFoot(self)
        self._lay_out()
        self.top.file_chosen.connect(self.work.read_file)
        self.top.sheet_combo.activated.connect(self.work.read_sheet)
        self.top.completed.connect(self._complete)
        self.preview.decided.connect(self._decide)
        self.work.began.connect(self._begin)
        self.work.read.connect(self._show)
        self.work.refused.connect(self._refuse)
        self.work.entered.connect(self._entered)
        self.work.stopped.connect(self._stopped)
        self.work.read_file(file)

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        book: OpenBook,
        background: Background,
        *,
        file: Path,
        today: date,
    ) -> Imported | None:
        """Show the dialog; return what was imported, or None."""
        dialog = cls(parent, book, background, file=file, today=today)
        dialog.exec()
        imported = dialog.imported
        dialog.deleteLater()
        return imported

    @property
    def proposal(self) -> AttendanceProposal | None:
        """What importing would do; None while the file is read or when it was refused."""
        return self._looked.proposal if self._looked else None

    def accept(self) -> None:
        """Begin to enter what is new; the dialog closes once it is in the book."""
        proposal = self.proposal
        if proposal is None or not proposal.can_import or self.work.is_entering:
            return
        self.working.begin(self.tr("Entering the meetings…"))
        self._stack.setCurrentWidget(self.working)
        self.top.setEnabled(False)
        self.foot.offer(None)
        self.work.enter(proposal)

    def reject(self) -> None:
        """Leave; while entering, stop that first and stay with what was read."""
        if self.work.is_entering:
            self.working.begin(self.tr("Stopping; nothing will have been entered…"))
            self.work.cancel()
            return
        super().reject()

    def done(self, result: int) -> None:
        """Stop the reading when the dialog is left."""
        self.work.cancel()
        super().done(result)

    @Slot()
    def _complete(self) -> None:
        """Take the year, the day of the month and the kind that the headings lack."""
        if self._looked is not None:
            self._decide(self.top.complete(self._looked.proposal.choices))

    @Slot(object)
    def _decide(self, choices: Choices) -> None:
        """Look at the sheet again after one more decision."""
        if self._looked is None or choices == self._looked.proposal.choices:
            return
        sheet = self._looked.proposal.sheet
        try:
            work = partial(look, sheet=sheet, today=self._today, choices=choices)
            self._show_looked(self._book.read(work))
        except RecordsError as error:
            self._refuse(error)

    @Slot(object)
    def _begin(self, file: Path) -> None:
        """Show that a file is being read; what was shown before no longer counts."""
        self._looked = None
        self.top.show_file(file)
        self.working.begin(self.tr("Reading the sheet…"))
        self._stack.setCurrentWidget(self.working)
        self.foot.offer(None)

    @Slot(object)
    def _show(self, found: ReadFile) -> None:
        self.top.show_sheets(found.sheets, found.sheet)
        if found.looked is None:
            self._refuse(found.refusal or RecordsError("attendance_import.no_marks"))
            return
        self.top.show_year(found.looked.proposal.old.year)
        self._show_looked(found.looked)
        self.preview.show_first_question(found.looked.proposal)
        self.preview.take_keyboard()

    def _show_looked(self, looked: Looked) -> None:
        self._looked = looked
        self.top.show_proposal(looked.proposal)
        self.preview.show_proposal(looked.proposal, looked.people)
        self._stack.setCurrentWidget(self.preview.body)
        self.foot.offer(looked.proposal)

    @Slot(object)
    def _refuse(self, error: RecordsError) -> None:
        self._looked = None
        self.refused.sentence_label.setText(error.sentence(current_language()))
        self._stack.setCurrentWidget(self.refused)
        self.foot.offer(None)
        self.top.setEnabled(True)
        self.top.file_button.setFocus()

    @Slot(object)
    def _entered(self, imported: Imported) -> None:
        self.imported = imported
        super().accept()

    @Slot()
    def _stopped(self) -> None:
        """Go back to what was read; nothing of it was entered."""
        self.top.setEnabled(True)
        if self._looked is not None:
            self._show_looked(self._looked)
        self.foot.show_problem(self.tr("Stopped. Nothing was entered."))

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for part in (self.working, self.refused, self.preview.body):
            self._stack.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.foot)
        resize_within_screen(self, width=1160, height=650)
