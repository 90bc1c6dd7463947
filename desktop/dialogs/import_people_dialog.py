"""Import people from an Excel list: seen row by row first, then all of it or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from desktop import messages
from desktop.background import Background, Job, Progress
from desktop.book import OpenBook
from desktop.dialogs.import_preview import ImportPreview
from desktop.exports.reading.workbooks import read_workbook
from desktop.translation import current_language
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.screen_room import resize_within_screen
from models.book.database import Database, Session
from models.errors import RecordsError
from models.imports.people import choose_sheet, import_people, read_proposals
from models.imports.proposals import ImportProposal, Verdict
from models.imports.sheet import Sheet
from models.meetings.meetings import call_draft_rolls


@dataclass(frozen=True, slots=True)
class ReadList:
    """A workbook as read: its sheets, the one looked at, and what importing it would do."""

    sheets: tuple[Sheet, ...]
    sheet: Sheet
    proposal: ImportProposal | None
    refusal: RecordsError | None = None


def read_list(
    _progress: Progress, *, database: Database, file: Path, place: int | None, today: date
) -> ReadList:
    """Read sheet `place` of `file` and compare it with the book.

    Without a place, or when the file was saved with fewer sheets meanwhile, it is the likeliest.
    """
    sheets = read_workbook(file)
    sheet = choose_sheet(sheets) if place is None or place >= len(sheets) else sheets[place]
    try:
        with database.reading() as session:
            return ReadList(sheets, sheet, read_proposals(session, sheet, today=today))
    except RecordsError as error:
        return ReadList(sheets, sheet, None, error)


class ImportPeopleDialog(QDialog):
    """Read in the background, show every row's verdict, write on the one button."""

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
        self.setObjectName("import_people_dialog")
        self.setWindowTitle(self.tr("Import people"))
        self._book = book
        self._background = background
        self._today = today
        self._file = file
        self._job: Job | None = None
        self._proposal: ImportProposal | None = None
        self.imported = 0
        self.preview = ImportPreview()
        self.reading = EmptyState(
            icon_name="hourglass-medium", sentence=self.tr("Reading the list…")
        )
        self.refused = EmptyState(icon_name="warning-circle", sentence="")
        self._stack = QStackedWidget()
        for page in (self.reading, self.refused, self.preview.body):
            self._stack.addWidget(page)
        self.foot = DialogFoot(self, self.tr("Import"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.preview.top)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.foot)
        resize_within_screen(self, width=1120, height=636)
        self.preview.file_button.clicked.connect(self._choose_file)
        self.preview.sheet_combo.activated.connect(self._read_sheet)
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
    ) -> int:
        """Show the dialog; return how many people were imported."""
        dialog = cls(parent, book, background, file=file, today=today)
        dialog.exec()
        imported = dialog.imported
        dialog.deleteLater()
        return imported

    @property
    def proposal(self) -> ImportProposal | None:
        """What importing the file would do; None while it is read or when it was refused."""
        return self._proposal

    def accept(self) -> None:
        """Enter the new people and close; stay with one sentence when the book refuses."""
        if self._proposal is None or not self._proposal.can_import:
            return
        try:
            self.imported = self._book.change(partial(_enter, proposal=self._proposal))
        except RecordsError as error:
            self.foot.show_problem(error.sentence(current_language()))
            return
        super().accept()

    def done(self, result: int) -> None:
        """Stop the reading when the dialog is left."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    @Slot()
    def _choose_file(self) -> None:
        file = messages.ask_open_file(
            self,
            self.tr("Choose the list of people"),
            filters=self.tr("Excel workbooks (*.xlsx)"),
            folder=self._file.parent,
        )
        if file is not None:
            self._read(file)

    @Slot(int)
    def _read_sheet(self, place: int) -> None:
        self._read(self._file, place)

    def _read(self, file: Path, place: int | None = None) -> None:
        """Begin to read; what was shown before no longer counts."""
        if self._job is not None:
            self._job.cancel()
        self._file = file
        self._proposal = None
        self.preview.show_file(file.name)
        self._stack.setCurrentWidget(self.reading)
        self._offer(None)
        work = partial(
            read_list, database=self._book.database, file=file, place=place, today=self._today
        )
        title = self.tr("Reading {0}").format(file.name)
        self._job = self._background.run(
            work, title=title, on_done=self._show, on_failed=self._refuse
        )

    def _show(self, found: ReadList) -> None:
        self._job = None
        self.preview.show_sheets(found.sheets, found.sheet)
        if found.proposal is None:
            if found.refusal is not None:
                self._refuse(found.refusal)
            return
        self._proposal = found.proposal
        self.preview.show_proposal(found.proposal)
        self._stack.setCurrentWidget(self.preview.body)
        self._offer(found.proposal)
        self.preview.view.setFocus()

    def _refuse(self, error: RecordsError) -> None:
        self._job = None
        self.refused.sentence_label.setText(error.sentence(current_language()))
        self._stack.setCurrentWidget(self.refused)
        self.preview.file_button.setFocus()

    def _offer(self, proposal: ImportProposal | None) -> None:
        """Name on the button what it does, and say why it cannot when it cannot."""
        new = len(proposal.having(Verdict.NEW)) if proposal else 0
        can = proposal is not None and proposal.can_import
        text = self.tr("Import {0} people").format(new) if can else self.tr("Import")
        self.foot.action_button.setText(text)
        self.foot.action_button.setAccessibleName(text)
        self.foot.action_button.setEnabled(can)
        self.foot.show_problem("" if can or proposal is None else self._hindrance(proposal))

    def _hindrance(self, proposal: ImportProposal) -> str:
        unreadable = len(proposal.having(Verdict.UNREADABLE))
        if not unreadable:
            return ""
        text = self.tr(
            "{0} rows cannot be read, so nobody is imported. Correct them in the file, save it "
            "and choose it again."
        )
        return text.format(unreadable)


def _enter(session: Session, *, proposal: ImportProposal) -> int:
    count = import_people(session, proposal).entered
    call_draft_rolls(session)
    return count
