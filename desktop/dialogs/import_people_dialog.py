"""Import people from a list: seen and answered row by row first, then all of it or nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from desktop.background import Background, Job
from desktop.book import OpenBook
from desktop.dialogs.import_columns import ImportColumns
from desktop.dialogs.import_memory import ask_list, remember, remembered
from desktop.dialogs.import_offer import hindrance, offer_text
from desktop.dialogs.import_preview import ImportPreview
from desktop.dialogs.import_top import ImportTop
from desktop.dialogs.import_work import ReadList, look_at, read_list
from desktop.settings import Settings
from desktop.translation import current_language
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.underline_tabs import UnderlineTabs
from desktop.widgets.work_bar import WorkBar
from models.errors import RecordsError
from models.imports.layout import Choices
from models.imports.people import Imported, count_import, import_people
from models.imports.proposals import ImportProposal
from models.imports.sheet import Sheet
from models.meetings.meetings import with_draft_rolls

_ROWS, _COLUMNS = "rows", "columns"


class ImportPeopleDialog(QDialog):
    """Read in the background, show every row's verdict, write on the one button."""

    def __init__(
        self,
        parent: QWidget | None,
        book: OpenBook,
        background: Background,
        settings: Settings,
        *,
        file: Path | Sheet,
        today: date,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("import_people_dialog")
        self.setWindowTitle(self.tr("Import people"))
        self._book, self._background, self._settings = book, background, settings
        self._today, self._source = today, file
        self._job: Job | None = None
        self._found: ReadList | None = None
        self.imported = Imported()
        self.top = ImportTop()
        self.tabs = UnderlineTabs(name="import_tabs")
        self.tabs.add_tab(_ROWS, self.tr("Row by row"))
        self.tabs.add_tab(_COLUMNS, self.tr("Columns of the file"))
        self.preview = ImportPreview()
        self.columns = ImportColumns()
        self.working = WorkBar(background)
        self.refused = EmptyState(icon_name="warning-circle", sentence="")
        self.foot = DialogFoot(self, self.tr("Import"))
        self._lay_out()
        self.top.file_button.clicked.connect(self._choose_file)
        self.top.sheet_combo.activated.connect(self._read_sheet)
        self.tabs.chosen.connect(self._show_tab)
        self.columns.chosen.connect(self._choose)
        self.preview.changed.connect(self._offer)
        book.importing.emit()
        self._read(file)

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        book: OpenBook,
        background: Background,
        settings: Settings,
        *,
        file: Path | Sheet,
        today: date,
    ) -> Imported:
        """Show the dialog for a file or a pasted range; return how many people were imported."""
        dialog = cls(parent, book, background, settings, file=file, today=today)
        dialog.exec()
        imported = dialog.imported
        dialog.deleteLater()
        return imported

    @property
    def proposal(self) -> ImportProposal | None:
        """What importing the file would do; None while it is read or when it was refused."""
        return self._found.proposal if self._found else None

    def accept(self) -> None:
        """Enter what is new, do as was answered and close; stay when the book refuses."""
        found = self._found
        offered = self.foot.action_button.isEnabled()
        if found is None or found.proposal is None or not offered:
            return
        answers = dict(self.preview.answers)
        work = partial(import_people, proposal=found.proposal, answers=answers)
        try:
            self.imported = self._book.change(partial(with_draft_rolls, work=work))
        except RecordsError as error:
            self.foot.show_problem(error.sentence(current_language()))
            return
        remember(self._settings, found)
        super().accept()

    def done(self, result: int) -> None:
        """Stop the reading when the dialog is left."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    @Slot()
    def _choose_file(self) -> None:
        before = self._source
        folder = before.parent if isinstance(before, Path) else None
        file = ask_list(self, self._settings, folder)
        if file is not None:
            self._read(file)

    @Slot(int)
    def _read_sheet(self, place: int) -> None:
        self._read(self._source, place)

    def _read(self, file: Path | Sheet, place: int | None = None) -> None:
        """Begin to read; what was shown before no longer counts."""
        self._source = file
        self.top.show_file(file.name)
        work = partial(
            read_list,
            database=self._book.database,
            file=file,
            place=place,
            today=self._today,
            remembered=remembered(self._settings),
        )
        self._work(work, self.tr("Reading {0}").format(file.name))

    @Slot(object)
    def _choose(self, choices: Choices) -> None:
        """Compare the same sheet again, read as the user chose."""
        if self._found is None:
            return
        found = replace(self._found, choices=choices)
        work = partial(look_at, database=self._book.database, found=found, today=self._today)
        self._work(work, self.tr("Comparing with the book"))

    def _work(self, work: partial[ReadList], title: str) -> None:
        if self._job is not None:
            self._job.cancel()
        self._found = None
        self.working.begin(self.tr("Reading the list…"))
        self._stack.setCurrentWidget(self.working)
        self.tabs.hide()
        self._offer()
        self._job = self._background.run(
            work, title=title, on_done=self._show, on_failed=self._refuse
        )

    def _show(self, found: ReadList) -> None:
        self._job = None
        self._found = found
        self.top.show_sheets(found.sheets, found.sheet)
        if found.layout is None:
            if found.refusal is not None:
                self._refuse(found.refusal)
            return
        self.top.show_layout(found.sheets, found.layout)
        self.columns.show_layout(found.layout, found.choices)
        self.tabs.show()
        if found.proposal is None:
            # Another choice of columns may be all that is needed.
            self.tabs.choose(_COLUMNS)
        else:
            self.preview.show_proposal(found.proposal)
        self._show_tab(self.tabs.current)
        self._offer()

    @Slot(str)
    def _show_tab(self, key: str) -> None:
        if self._found is None or self._found.layout is None:
            return
        refused = key == _ROWS and self._found.proposal is None
        if refused and self._found.refusal is not None:
            self.refused.sentence_label.setText(self._found.refusal.sentence(current_language()))
            self._stack.setCurrentWidget(self.refused)
            return
        part = self.preview if key == _ROWS else self.columns
        self._stack.setCurrentWidget(part)
        (self.preview.view if key == _ROWS else self.columns.view).setFocus()

    def _refuse(self, error: RecordsError) -> None:
        self._job = None
        self.refused.sentence_label.setText(error.sentence(current_language()))
        self._stack.setCurrentWidget(self.refused)
        self.top.file_button.setFocus()

    @Slot()
    def _offer(self) -> None:
        """Name on the button what it does, and say why it cannot when it cannot."""
        answers = self.preview.answers
        done = count_import(self.proposal, answers) if self.proposal else Imported()
        text = offer_text(done)
        problem = hindrance(
            self._found,
            waiting=len(self.preview.open_rows),
            pasted=isinstance(self._source, Sheet),
        )
        self.foot.action_button.setText(text)
        self.foot.action_button.setAccessibleName(text)
        self.foot.action_button.setEnabled(not problem and done != Imported())
        self.foot.show_problem(problem)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for part in (self.working, self.refused, self.preview, self.columns):
            self._stack.addWidget(part)
        tabs = QVBoxLayout()
        tabs.setContentsMargins(20, 0, 20, 0)
        tabs.addWidget(self.tabs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        layout.addLayout(tabs)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.foot)
        resize_within_screen(self, width=1160, height=660)
