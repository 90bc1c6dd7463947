"""The files that a committee's dialog writes: the workbook, the blank form, the list of cells."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop import messages
from desktop.background import Background, Progress
from desktop.dialogs.blank_form_dialog import BlankFormDialog
from desktop.exports.committee.blank_form import known_campaigns, save_blank_form
from desktop.exports.committee.cell_list import save_cell_list
from desktop.exports.committee.consolidation import save_consolidation
from desktop.exports.committee.folder import FolderContents
from desktop.exports.committee.workbook import ConsolidationPaper
from desktop.exports.wording import period_name, wording
from desktop.memories import CommitteeMemory
from models.committee.figures import Subject
from models.errors import RecordsError

_XLSX = "Excel (*.xlsx)"


class ConsolidationFiles(QObject):
    """Asks where and writes beside the window; `saved` carries a file once it is whole."""

    saved = Signal(Path)

    def __init__(self, parent: QWidget, background: Background, memory: CommitteeMemory) -> None:
        super().__init__(parent)
        self._background, self._memory = background, memory

    def save_workbook(self, paper: ConsolidationPaper) -> None:
        """Ask where, and write the workbook."""
        words = wording("committee")["result"]
        name = f"{words['file_name']} {period_name(paper.consolidation.subject.period)}"
        file = self._ask(self.tr("Save the consolidation"), name)
        if file is not None:
            self._write(file, partial(save_consolidation, paper, file))

    def save_form(self, contents: FolderContents | None, subject: Subject | None) -> None:
        """Ask of what, and write the form for cells without the program."""
        form = BlankFormDialog.ask(self._window(), known_campaigns(contents), subject)
        if form is None:
            return
        title = self.tr("Save the blank form")
        file = self._ask(title, wording("committee")["form"]["sheet"])
        if file is not None:
            self._write(file, partial(save_blank_form, form, file))

    def save_list(self, contents: FolderContents, committee: str) -> None:
        """Write the list of cells into the folder, to be edited in Excel."""
        try:
            file = save_cell_list(contents.folder, contents.cells, committee=committee)
        except RecordsError as error:
            self._tell(error)
        else:
            self.saved.emit(file)

    def _ask(self, title: str, name: str) -> Path | None:
        folder = self._memory.folder or Path.home()
        suggested = folder / f"{messages.file_name(name)}.xlsx"
        return messages.ask_save_file(self._window(), title, suggested=suggested, filters=_XLSX)

    def _write(self, file: Path, work: Callable[[], None]) -> None:
        self._background.run(
            partial(_written, work, file),
            title=self.tr("Saving {0}").format(file.name),
            on_done=self._tell_saved,
            on_failed=self._tell,
            must_end=True,
        )

    def _tell_saved(self, file: Path) -> None:
        self.saved.emit(file)

    def _tell(self, error: RecordsError) -> None:
        messages.tell(self._window(), error)

    def _window(self) -> QWidget:
        """Return the dialog; held by Qt alone, as the dialog itself holds this object."""
        parent = self.parent()
        assert isinstance(parent, QWidget)
        return parent


def _written(work: Callable[[], None], file: Path, _progress: Progress) -> Path:
    work()
    return file
