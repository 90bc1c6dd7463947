"""Tổng hợp số liệu các chi bộ: a folder of files becomes one table and one workbook."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.background import Background, Job, Progress
from desktop.dialogs.consolidation_files import ConsolidationFiles
from desktop.dialogs.consolidation_top import ConsolidationTop
from desktop.dialogs.consolidation_view import ConsolidationView
from desktop.exports.committee.consolidation import consolidate_folder, likely_committee
from desktop.exports.committee.folder import FolderContents, read_folder
from desktop.exports.committee.workbook import ConsolidationPaper
from desktop.memories import CommitteeMemory
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.saved_line import SavedLine
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.work_bar import WorkBar
from models.committee.consolidating import Consolidation, subjects_of
from models.errors import RecordsError


class ConsolidationDialog(QDialog):
    """Reads beside the window, can be stopped; writes a workbook, a blank form, the list."""

    def __init__(
        self, parent: QWidget | None, background: Background, memory: CommitteeMemory
    ) -> None:
        super().__init__(parent)
        self.setObjectName("consolidation_dialog")
        self.setWindowTitle(self.tr("Consolidate the figures of cells"))
        self._background, self._memory = background, memory
        self._contents: FolderContents | None = None
        self._job: Job | None = None
        self.consolidation: Consolidation | None = None
        self.top = ConsolidationTop(memory)
        self.view = ConsolidationView()
        self.working = WorkBar(background)
        self.empty = EmptyState(
            icon_name="folder-open",
            sentence=self.tr(
                "Put the files that the cells sent (.solieu, or the filled-in Excel form) into one "
                "folder and choose it here."
            ),
            action=self.tr("Choose the folder…"),
            slot=self.top.choose_folder,
        )
        self.saved_line = SavedLine()
        self.files = ConsolidationFiles(self, background, memory)
        self.files.saved.connect(self.saved_line.show_file)
        self._stack = QStackedWidget()
        self._lay_out()
        self.top.folder_chosen.connect(self.read)
        self.top.chosen.connect(self._consolidate)
        self._offer()

    @classmethod
    def run(cls, parent: QWidget, background: Background, memory: CommitteeMemory) -> None:
        """Show the dialog, with the folder of the last time read, until it is left."""
        dialog = cls(parent, background, memory)
        if memory.folder is not None:
            dialog.read(memory.folder)
        dialog.exec()
        dialog.deleteLater()

    def reject(self) -> None:
        """Stop the reading and stay; with nothing to stop, leave."""
        if self._job is None:
            super().reject()
            return
        self._job.cancel()
        self._show_empty(self.tr("The reading was stopped. Nothing was written or changed."))

    def done(self, result: int) -> None:
        """Remember the committee's name."""
        self._memory.name = self.top.committee
        super().done(result)

    @Slot(object)
    def read(self, folder: Path) -> None:
        """Read every file of `folder` beside the window."""
        self._memory.folder = folder
        self._contents = self.consolidation = None
        self.top.show_folder(folder)
        self.saved_line.hide()
        self.working.begin(self.tr("Reading the files of the cells…"))
        self._stack.setCurrentWidget(self.working)
        if self._job is not None:
            self._job.cancel()
        self._job = self._background.run(
            partial(_read, folder),
            title=self.tr("Reading {0}").format(folder.name),
            on_done=self._take,
            on_failed=self._refuse,
        )
        self._offer()

    @Slot()
    def save(self) -> None:
        """Ask where, and write the workbook."""
        if self.consolidation is None:
            return
        paper = ConsolidationPaper(self.consolidation, self.top.committee)
        self.files.save_workbook(paper)

    @Slot()
    def save_form(self) -> None:
        """Ask of what, and write the form for cells without the program."""
        self.files.save_form(self._contents, self.top.subject)

    @Slot()
    def save_list(self) -> None:
        """Write the list of cells into the folder, to be edited in Excel."""
        if self._contents is not None:
            self.files.save_list(self._contents, self.top.committee)

    def _take(self, contents: FolderContents) -> None:
        """Offer what was read."""
        self._job = None
        self._contents = contents
        self.top.propose_committee(likely_committee(contents))
        self.top.offer(subjects_of(contents.sources))
        self._consolidate()

    @Slot()
    def _consolidate(self) -> None:
        contents, subject = self._contents, self.top.subject
        if contents is None or subject is None:
            name = contents.folder.name if contents else ""
            self._refuse(RecordsError("committee.nothing", folder=name))
            return
        self.consolidation = consolidate_folder(contents, subject)
        self.view.show_consolidation(self.consolidation)
        self._stack.setCurrentWidget(self.view)
        self._offer()

    def _refuse(self, error: RecordsError) -> None:
        self._show_empty(error.sentence(current_language()))

    def _show_empty(self, sentence: str) -> None:
        """Show nothing but why there is nothing."""
        self._job = self.consolidation = None
        self.empty.sentence_label.setText(sentence)
        self._stack.setCurrentWidget(self.empty)
        self._offer()

    def _offer(self) -> None:
        """Let be done what can be done with what was read."""
        self.save_button.setEnabled(self.consolidation is not None)
        self.list_button.setEnabled(self._contents is not None)
        self.top.setVisible(self._memory.folder is not None)
        stop, close = self.tr("Stop"), self.tr("Close")
        self.close_button.setText(close if self._job is None else stop)

    def _lay_out(self) -> None:
        self.list_button = make_button(
            self.tr("Write the list of cells"), name="consolidation_list", slot=self.save_list
        )
        self.form_button = make_button(
            self.tr("Blank form for Excel…"), name="consolidation_form", slot=self.save_form
        )
        self.close_button = make_button(
            self.tr("Close"), name="consolidation_close", slot=self.reject
        )
        self.save_button = make_button(
            self.tr("Save the workbook…"),
            name="consolidation_save",
            slot=self.save,
            look="primary",
            icon_name="download-simple",
        )
        for part in (self.empty, self.working, self.view):
            self._stack.addWidget(part)
        foot = QFrame()
        foot.setProperty("look", "band")
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(10)
        row.addWidget(self.list_button)
        row.addWidget(self.form_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.save_button)
        told = QHBoxLayout()
        told.setContentsMargins(20, 4, 20, 4)
        told.addWidget(self.saved_line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.top)
        layout.addWidget(self._stack, 1)
        layout.addLayout(told)
        layout.addWidget(foot)
        resize_within_screen(self, width=1320, height=660)


def _read(folder: Path, progress: Progress) -> FolderContents:
    return read_folder(folder, progress)
