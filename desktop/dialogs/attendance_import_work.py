"""What the import of old attendance does beside the window: reading a workbook, and entering it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from desktop.background import Background, Job, Progress
from desktop.book import OpenBook
from desktop.exports.reading.workbooks import read_workbook
from models.book.database import Database, Session
from models.errors import RecordsError
from models.imports.attendance.choices import Choices
from models.imports.attendance.importing import Imported, import_attendance
from models.imports.attendance.proposal import AttendanceProposal, propose_attendance
from models.imports.attendance.sheet import choose_old_sheet
from models.imports.sheet import Sheet
from models.members.people import PersonDetail, read_people


@dataclass(frozen=True, slots=True)
class Looked:
    """What a sheet means for the book at one moment, and everyone that its rows may be."""

    proposal: AttendanceProposal
    people: Sequence[PersonDetail]


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A workbook as read: its sheets, the one looked at, and what it means or why not."""

    sheets: tuple[Sheet, ...]
    sheet: Sheet
    looked: Looked | None
    refusal: RecordsError | None = None


@dataclass(slots=True)
class Entering:
    """Enters a proposal when called; afterwards holds what was entered, and what it touched.

    Nothing is held when the work was stopped: then nothing was entered either.
    """

    database: Database
    proposal: AttendanceProposal
    imported: Imported | None = None
    nouns: frozenset[str] = field(default_factory=frozenset)

    def __call__(self, progress: Progress) -> None:
        """Enter everything in one transaction."""
        with self.database.transaction() as session:
            imported = import_attendance(session, self.proposal, progress=progress)
        self.nouns = frozenset(session.info.get("touched", ()))
        self.imported = imported


class AttendanceWork(QObject):
    """Reads and enters one after another; what was begun before no longer counts.

    `began` carries the file that is being read, `read` what was found in it, `entered` what is in
    the book now, `refused` why either failed; `stopped` when entering was stopped and undone.
    """

    began = Signal(object)
    read = Signal(object)
    entered = Signal(object)
    refused = Signal(object)
    stopped = Signal()

    def __init__(self, book: OpenBook, background: Background, *, today: date) -> None:
        super().__init__()
        self._book, self._background, self._today = book, background, today
        self._file = Path()
        self._job: Job | None = None
        self._entering: Entering | None = None
        background.ended.connect(self._ended)

    @property
    def is_entering(self) -> bool:
        """Whether something is being written to the book."""
        return self._entering is not None

    @Slot(object)
    def read_file(self, file: Path, place: int | None = None) -> None:
        """Begin to read sheet `place` of `file`, the likeliest when none is named."""
        self.cancel()
        self._file = file
        self.began.emit(file)
        database = self._book.database
        work = partial(read_file, database=database, file=file, place=place, today=self._today)
        title = self.tr("Reading {0}").format(file.name)
        self._job = self._background.run(
            work, title=title, on_done=self._tell_read, on_failed=self._tell_refused
        )

    @Slot(int)
    def read_sheet(self, place: int) -> None:
        """Begin to read another sheet of the same file."""
        self.read_file(self._file, place)

    def enter(self, proposal: AttendanceProposal) -> None:
        """Begin to enter what is new."""
        self._book.importing.emit()
        self._entering = Entering(self._book.database, proposal)
        title = self.tr("Importing {0}").format(self._file.name)
        self._job = self._background.run(self._entering, title=title, on_failed=self._tell_refused)

    def cancel(self) -> None:
        """Ask what is under way to stop."""
        if self._job is not None:
            self._job.cancel()

    @Slot(object)
    def _ended(self, job: Job) -> None:
        """Tell what was entered; work that was stopped in time has entered nothing."""
        if job is not self._job:
            return
        self._job = None
        entering, self._entering = self._entering, None
        if entering is not None and entering.imported is not None:
            self._book.announce(entering.nouns)
            self.entered.emit(entering.imported)
        elif entering is not None and job.cancelled:
            self.stopped.emit()

    def _tell_read(self, found: ReadFile) -> None:
        self.read.emit(found)

    def _tell_refused(self, error: RecordsError) -> None:
        self.refused.emit(error)


def read_file(
    _progress: Progress, *, database: Database, file: Path, place: int | None, today: date
) -> ReadFile:
    """Read sheet `place` of `file`, the likeliest when none is named, and compare with the book."""
    sheets = read_workbook(file)
    named = place is not None and place < len(sheets)
    sheet = sheets[place or 0] if named else choose_old_sheet(sheets, today=today)
    try:
        with database.reading() as session:
            return ReadFile(sheets, sheet, look(session, sheet, today, Choices()))
    except RecordsError as error:
        return ReadFile(sheets, sheet, None, error)


def look(session: Session, sheet: Sheet, today: date, choices: Choices) -> Looked:
    """Compare a sheet with the book as it stands, after these choices."""
    proposal = propose_attendance(session, sheet, today=today, choices=choices)
    return Looked(proposal, read_people(session))
