"""What the import of old attendance does beside the window: reading a workbook, and entering it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from desktop.background import Progress
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
