"""Taking scans into the book and out of it: files are read and written beside the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop import messages
from desktop.background import Background, Progress
from desktop.book import OpenBook
from desktop.exports.files import replace_file
from desktop.exports.reading.scans import read_scan_file
from desktop.scan_pictures import check_scan
from models.book.database import Database
from models.errors import RecordsError
from models.meetings.scans import (
    ScanFile,
    ScanRow,
    add_scan,
    read_scan,
    remove_scan,
    scan_file,
)

_FILTER = "PDF, JPG, PNG (*.pdf *.jpg *.jpeg *.png)"


class ScanKeeper(QObject):
    """Adds, saves and removes scans for the user; what does not work is told by `refused`.

    `meeting_id` is the meeting whose scans are shown.
    `added` carries the id of a new scan, `saved` the file a scan was written to.
    """

    added = Signal(object)
    saved = Signal(Path)
    refused = Signal(object)

    def __init__(self, parent: QWidget, book: OpenBook, background: Background) -> None:
        super().__init__(parent)
        self.meeting_id: UUID | None = None
        self._book = book
        self._background = background
        self._folder = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )

    @Slot()
    def add(self) -> None:
        """Ask for a file, and take it into the book once it has been read and opened."""
        if self.meeting_id is None:
            return
        file = messages.ask_open_file(
            self._window(), self.tr("Add a scan"), filters=_FILTER, folder=self._folder
        )
        if file is None:
            return
        self._folder = file.parent
        self._background.run(
            partial(_read, self.meeting_id, file),
            title=self.tr("Reading {0}").format(file.name),
            on_done=self._take,
            on_failed=self._tell,
        )

    @Slot(object)
    def save(self, scan: ScanRow) -> None:
        """Ask where to, and write the scan there as it was added."""
        suffix = scan.kind.value
        file = messages.ask_save_file(
            self._window(),
            self.tr("Save the scan"),
            suggested=self._folder / scan.name,
            filters=f"{suffix.upper()} (*.{suffix})",
        )
        if file is None:
            return
        self._folder = file.parent
        self._background.run(
            partial(_write, self._book.database, scan.id, file),
            title=self.tr("Saving {0}").format(file.name),
            on_done=self._tell_saved,
            on_failed=self._tell,
            must_end=True,
        )

    @Slot(object)
    def remove(self, scan: ScanRow) -> None:
        """Take a scan off its meeting, if the user means it."""
        question = self.tr("“{0}” is taken off this meeting. The paper itself is not touched.")
        title, action = self.tr("Take off the scan"), self.tr("Take off the scan")
        if not messages.ask(self._window(), title, question.format(scan.name), action):
            return
        try:
            self._book.change(partial(remove_scan, scan_id=scan.id))
        except RecordsError as error:
            self.refused.emit(error)

    def _take(self, read: tuple[UUID, ScanFile]) -> None:
        meeting_id, file = read
        try:
            scan_id = self._book.change(partial(add_scan, meeting_id=meeting_id, file=file))
        except RecordsError as error:
            self.refused.emit(error)
        else:
            self.added.emit(scan_id)

    def _tell_saved(self, file: Path) -> None:
        self.saved.emit(file)

    def _tell(self, error: RecordsError) -> None:
        self.refused.emit(error)

    def _window(self) -> QWidget | None:
        parent = self.parent()
        return parent if isinstance(parent, QWidget) else None


def _read(meeting_id: UUID, path: Path, progress: Progress) -> tuple[UUID, ScanFile]:
    return meeting_id, check_scan(read_scan_file(path, progress), progress)


def _write(database: Database, scan_id: UUID, path: Path, _progress: Progress) -> Path:
    with database.reading() as session:
        file = read_scan(session, scan_id)
    replace_file(path, file.data, partial(_check, path.name))
    return path


def _check(name: str, data: bytes) -> None:
    scan_file(name, data)
