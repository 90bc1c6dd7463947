"""Import an old attendance sheet: seen and decided first, then all of it or nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from desktop import messages
from desktop.background import Background, Job
from desktop.book import OpenBook
from desktop.dialogs.attendance_import_preview import AttendancePreview
from desktop.dialogs.attendance_import_top import AttendanceImportTop
from desktop.dialogs.attendance_import_work import Entering, Looked, ReadFile, look, read_file
from desktop.translation import current_language
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.work_bar import WorkBar
from models.errors import RecordsError
from models.imports.attendance.choices import Choices
from models.imports.attendance.importing import Imported
from models.imports.attendance.planning import MarkVerdict
from models.imports.attendance.proposal import AttendanceProposal
from models.words import MeetingKind


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
        self._book, self._background = book, background
        self._today, self._file = today, file
        self._job: Job | None = None
        self._entering: Entering | None = None
        self._looked: Looked | None = None
        self.imported: Imported | None = None
        self.top = AttendanceImportTop()
        self.preview = AttendancePreview(today=today)
        self.working = WorkBar(background)
        self.refused = EmptyState(icon_name="warning-circle", sentence="")
        self.foot = DialogFoot(self, self.tr("Import"))
        self._lay_out()
        self.top.file_button.clicked.connect(self._choose_file)
        self.top.sheet_combo.activated.connect(self._read_sheet)
        self.top.kind_field.option_chosen.connect(self._choose_kind)
        self.top.completed.connect(self._complete)
        self.preview.decided.connect(self._decide)
        background.ended.connect(self._ended)
        self._read(file)

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
        if proposal is None or not proposal.can_import or self._entering is not None:
            return
        self._entering = Entering(self._book.database, proposal)
        self.working.begin(self.tr("Entering the meetings…"))
        self._show_part(self.working)
        self.foot.action_button.setEnabled(False)
        self.foot.show_problem("")
        title = self.tr("Importing {0}").format(self._file.name)
        self._job = self._background.run(self._entering, title=title, on_failed=self._refuse)

    def reject(self) -> None:
        """Leave; while entering, stop that first and stay with what was read."""
        if self._entering is not None and self._job is not None:
            self._job.cancel()
            self.working.begin(self.tr("Stopping; nothing will have been entered…"))
            return
        super().reject()

    def done(self, result: int) -> None:
        """Stop the reading when the dialog is left."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    @Slot()
    def _choose_file(self) -> None:
        file = messages.ask_open_file(
            self,
            self.tr("Choose the attendance sheet"),
            filters=self.tr("Excel workbooks (*.xlsx)"),
            folder=self._file.parent,
        )
        if file is not None:
            self._read(file)

    @Slot(int)
    def _read_sheet(self, place: int) -> None:
        self._read(self._file, place)

    @Slot(object)
    def _choose_kind(self, kind: MeetingKind) -> None:
        if self._looked is not None:
            self._decide(replace(self._looked.proposal.choices, kind=kind))

    @Slot()
    def _complete(self) -> None:
        """Take the year, and the day of the month, that the headings lack."""
        if self._looked is not None:
            choices = self._looked.proposal.choices
            year, day = self.top.year_field.count, self.top.day_field.count
            if (choices.year, choices.day_of_month) != (year, day):
                self._decide(replace(choices, year=year, day_of_month=day))

    @Slot(object)
    def _decide(self, choices: Choices) -> None:
        """Look at the sheet again after one more decision."""
        if self._looked is None:
            return
        sheet = self._looked.proposal.sheet
        try:
            work = partial(look, sheet=sheet, today=self._today, choices=choices)
            self._show_looked(self._book.read(work))
        except RecordsError as error:
            self._refuse(error)

    def _read(self, file: Path, place: int | None = None) -> None:
        """Begin to read; what was shown before no longer counts."""
        if self._job is not None:
            self._job.cancel()
        self._file, self._looked = file, None
        self.top.show_file(file.name)
        self.working.begin(self.tr("Reading the sheet…"))
        self._show_part(self.working)
        self._offer(None)
        database = self._book.database
        work = partial(read_file, database=database, file=file, place=place, today=self._today)
        title = self.tr("Reading {0}").format(file.name)
        self._job = self._background.run(
            work, title=title, on_done=self._show, on_failed=self._refuse
        )

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
        self._show_part(self.preview.body)
        self._offer(looked.proposal)

    def _refuse(self, error: RecordsError) -> None:
        self._looked = None
        self.refused.sentence_label.setText(error.sentence(current_language()))
        self._show_part(self.refused)
        self._offer(None)
        self.top.file_button.setFocus()

    @Slot(object)
    def _ended(self, job: Job) -> None:
        """Close once all is in the book; go back to what was read when it was stopped."""
        if job is not self._job:
            return
        self._job = None
        entering, self._entering = self._entering, None
        if entering is None:
            return
        if entering.imported is not None:
            self.imported = entering.imported
            self._book.announce(entering.nouns)
            super().accept()
        elif self._looked is not None and job.cancelled:
            self._show_looked(self._looked)
            self.foot.show_problem(self.tr("Stopped. Nothing was entered."))

    def _offer(self, proposal: AttendanceProposal | None) -> None:
        """Name on the button what it does, and say why it cannot when it cannot."""
        new = len(proposal.new_meetings) if proposal else 0
        marks = proposal.counts[MarkVerdict.NEW] if proposal else 0
        can = proposal is not None and proposal.can_import
        text = self.tr("Import")
        if can:
            named = self.tr("Import {0} meetings") if new else self.tr("Import {0} marks")
            text = named.format(new or marks)
        self.foot.action_button.setText(text)
        self.foot.action_button.setAccessibleName(text)
        self.foot.action_button.setEnabled(can)
        waiting = proposal.open_questions if proposal else 0
        problem = self.tr("Decisions still to be made: {0}. Nothing is entered before.")
        self.foot.show_problem(problem.format(waiting) if waiting else "")

    def _show_part(self, part: QWidget) -> None:
        self._stack.setCurrentWidget(part)
        self.top.setEnabled(self._entering is None)

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
