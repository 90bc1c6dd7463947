"""What goes into the inspection pack: read in one transaction, drawn afterwards one by one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import PurePosixPath
from uuid import UUID

from desktop.exports.documents import Chosen, Document
from desktop.exports.formats import Format
from desktop.exports.pack.names import file_name, free_path
from desktop.exports.pdf.party_pdf import write_party_pdf
from desktop.exports.registry import DOCUMENTS, find_document
from desktop.exports.wording import wording
from models.book.database import Database, Session
from models.documents.issuing import list_issued, read_issued_pdf
from models.errors import RecordsError
from models.meetings.meetings import MeetingRow, list_meetings
from models.meetings.minutes import read_minutes
from models.meetings.scans import list_scans, read_scan
from models.periods import Period

#: The papers of each meeting, and whether the pack says so when one of them cannot be made.
_OF_MEETINGS = (
    ("minutes", True),
    ("resolution", False),
    ("conclusion", False),
    ("attendance-list", True),
)
#: The logs of the whole period.
_OF_PERIOD = (
    "period-workbook",
    "absence-log",
    "issued-register",
    "change-log",
)


@dataclass(frozen=True, slots=True)
class PackFile:
    """One file of the pack: where it lies, what it is, of which day; `make` gives its bytes."""

    path: PurePosixPath
    about: str
    day: date | None
    make: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Missing:
    """What could not be made, and why."""

    about: str
    day: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything that is to be written, in order, and what is missing."""

    files: tuple[PackFile, ...]
    missing: tuple[Missing, ...]


def collect_contents(
    database: Database, period: Period, tell: Callable[[], None] = lambda: None
) -> Contents:
    """Read what the pack of `period` is made of, all of one moment; scans are read when written.

    `tell` is called between the meetings and may stop it.
    """
    with database.reading() as session:
        collected = _Collected(database, session, period)
        for row in reversed(list_meetings(session, period)):
            tell()
            if row.was_held:
                collected.add_meeting(row)
        collected.add_issued()
        collected.add_logs()
    return Contents(tuple(collected.files), tuple(collected.missing))


class _Collected:
    """Gathers files under names that are free."""

    def __init__(self, database: Database, session: Session, period: Period) -> None:
        self._database = database
        self._session = session
        self._period = period
        self._words = wording("pack")
        self._taken: set[str] = set()
        self.files: list[PackFile] = []
        self.missing: list[Missing] = []

    def add_meeting(self, row: MeetingRow) -> None:
        """Add the papers and the scans of a meeting."""
        day = row.data.held_on
        for key, is_expected in _OF_MEETINGS:
            for title, parts in self._parts(key, row):
                document = find_document(key)
                chosen = Chosen(Period(day, day), meeting_id=row.id, parts=parts)
                about = f"{document.title}: {title}"
                try:
                    drawn = self._drawing(document, document.formats[0], chosen)
                except RecordsError as error:
                    if is_expected:
                        self.missing.append(Missing(about, day, error.sentence()))
                else:
                    self._add(key, f"{day:%Y-%m-%d} {about}", "pdf", about, day, drawn)
        scans = list_scans(self._session, row.id)
        for scan in scans:
            stem = f"{day:%Y-%m-%d} {scan.name.rpartition('.')[0]}"
            about = self._words["scan"].format(title=row.data.title, name=scan.name)
            self._add("scan", stem, scan.kind.value, about, day, partial(self._scan, scan.id))
        if not scans:
            about = self._words["no_scan"].format(title=row.data.title)
            self.missing.append(Missing(about, day, self._words["no_scan_reason"]))

    def add_issued(self) -> None:
        """Add the issued papers dated within the period, as they were issued."""
        for row in reversed(list_issued(self._session)):
            if row.dated_on in self._period:
                about = f"{row.number_symbol} {row.title}"
                stem = f"{row.dated_on:%Y-%m-%d} {row.number_symbol.replace('/', '-')} {row.title}"
                make = partial(self._issued, row.id)
                self._add("issued", stem, "pdf", about, row.dated_on, make)

    def add_logs(self) -> None:
        """Add the logs of the period, as workbooks."""
        for document in DOCUMENTS:
            if document.key in _OF_PERIOD:
                (chosen_format,) = (one for one in document.formats if one.suffix == "xlsx")
                drawn = self._drawing(document, chosen_format, Chosen(self._period))
                self._add("log", document.title, "xlsx", document.title, None, drawn)

    def _parts(self, key: str, row: MeetingRow) -> list[tuple[str, tuple[UUID, ...]]]:
        """Return what a meeting's paper is of, with its parts: of resolutions one for each."""
        if key == "resolution":
            adopted = read_minutes(self._session, row.id).resolutions
            if len(adopted) > 1:
                return [(one.data.title, (one.id,)) for one in adopted]
        return [(row.data.title, ())]

    def _drawing(self, document: Document, form: Format, chosen: Chosen) -> Callable[[], bytes]:
        """Read a document now, and refuse now what its paper refuses; draw it later."""
        reading = document.collect(self._session, chosen)
        if form.suffix == "pdf" and document.compose is not None:
            return partial(write_party_pdf, document.compose(reading))
        return partial(form.write, reading)

    def _add(
        self,
        folder: str,
        stem: str,
        suffix: str,
        about: str,
        day: date | None,
        make: Callable[[], bytes],
    ) -> None:
        name = file_name(stem, suffix)
        path = free_path(self._words["folders"][folder], name, self._taken)
        self._taken.add(str(path).casefold())
        self.files.append(PackFile(path, about, day, make))

    def _scan(self, scan_id: UUID) -> bytes:
        with self._database.reading() as session:
            return read_scan(session, scan_id).data

    def _issued(self, paper_id: UUID) -> bytes:
        with self._database.reading() as session:
            return read_issued_pdf(session, paper_id)
