"""The file of a reflection paper: chosen, shown by its name, left out again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop import messages
from desktop.exports.reading.scans import read_scan_file
from desktop.widgets.buttons import make_button
from desktop.widgets.text import make_label
from models.errors import RecordsError
from models.meetings.scans import ScanFile, megabytes
from models.study.papers import StudyPaper

_FILTER = "PDF, JPG, PNG (*.pdf *.jpg *.jpeg *.png)"


class PaperField(QWidget):
    """Shows which file an entry holds; nothing is written before the dialog is saved.

    `file` is one that was chosen now, `dropped` tells that the one in the book is to go.
    `refused` carries why a file cannot be taken.
    """

    refused = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("study_paper")
        self.file: ScanFile | None = None
        self.dropped = False
        self._kept: StudyPaper | None = None
        self.name_label = make_label("", "muted", name="study_paper_name", elide=True)
        self.choose_button = make_button(
            self.tr("Choose a file…"),
            name="study_paper_choose",
            slot=self.choose,
            icon_name="paperclip",
        )
        tip = self.tr("Leave the file out")
        self.drop_button = make_button(
            "", name="study_paper_drop", slot=self.drop, look="quiet", icon_name="x", tip=tip
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.choose_button)
        layout.addWidget(self.name_label, 1)
        layout.addWidget(self.drop_button)
        self._show()

    def show_paper(self, paper: StudyPaper | None) -> None:
        """Show the file that the book holds."""
        self._kept, self.file, self.dropped = paper, None, False
        self._show()

    @Slot()
    def choose(self) -> None:
        """Ask for a file and read it."""
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        path = messages.ask_open_file(
            self.window(),
            self.tr("File of the reflection paper"),
            filters=_FILTER,
            folder=Path(QStandardPaths.writableLocation(documents)),
        )
        if path is None:
            return
        try:
            self.file = read_scan_file(path, _silent)
        except RecordsError as error:
            self.refused.emit(error)
        self._show()

    @Slot()
    def drop(self) -> None:
        """Hold no file."""
        self.file, self.dropped = None, self._kept is not None
        self._show()

    def _show(self) -> None:
        name, size = "", 0
        if self.file is not None:
            name, size = self.file.name, len(self.file.data)
        elif self._kept is not None and not self.dropped:
            name, size = self._kept.name, self._kept.size
        text = f"{name} · {megabytes(size)}" if name else self.tr("PDF, JPG or PNG")
        self.name_label.setText(text)
        self.drop_button.setVisible(bool(name))


def _silent(_done: int, _total: int) -> None:
    """Tell nobody: a paper is read in a moment."""
