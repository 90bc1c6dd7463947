"""Scans of a meeting's signed papers: added, listed, read, removed; which meetings have none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models import identity
from models.book.changes import name_action
from models.book.contents import keep_content, read_content, showing
from models.errors import RecordsError
from models.names import clean
from models.periods import Period
from models.tables.changes import Change
from models.tables.meetings import Meeting
from models.tables.scans import FileContent, Scan
from models.words import MeetingState, ScanKind

#: The most bytes of one scan: thirty pages of an office scanner have room in it.
SIZE_LIMIT = 20 * 1024 * 1024
_NAME_LENGTH = 120
_PDF, _JPEG, _PNG = b"%PDF-", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
_JPEG_END = b"\xff\xd9"
#: Scanners may write something before a PDF begins and after a file ends.
_HEAD, _TAIL = 1024, 2048
#: A small picture inside a JPEG, with an end of its own, stands before this.
_THUMBNAIL = 128 * 1024
_HELD = (MeetingState.HELD, MeetingState.FINALISED)


@dataclass(frozen=True, slots=True)
class ScanFile:
    """A file as it was read: its name without the folder, what it is by its content, its bytes."""

    name: str
    kind: ScanKind
    data: bytes


@dataclass(frozen=True, slots=True)
class ScanRow:
    """A scan as a list shows it."""

    id: UUID
    meeting_id: UUID
    name: str
    kind: ScanKind
    size: int
    sha256: str
    added_at: datetime


def scan_file(name: str, data: bytes) -> ScanFile:
    """Return a file that can be a scan, judged by its content alone.

    Raises RecordsError when it is empty, too large, neither PDF nor JPEG nor PNG, or cut off.
    """
    check_size(name, len(data))
    if data.startswith(_JPEG):
        kind = ScanKind.JPEG
    elif data.startswith(_PNG):
        kind = ScanKind.PNG
    elif _PDF in data[:_HEAD]:
        kind = ScanKind.PDF
    else:
        raise RecordsError("scans.not_a_scan", name=name)
    if not _has_its_end(kind, data):
        raise RecordsError("scans.damaged", name=name)
    return ScanFile(name, kind, data)


def _has_its_end(kind: ScanKind, data: bytes) -> bool:
    """Tell whether a file was not cut off on its way here."""
    tail = data[-_TAIL:]
    if kind is ScanKind.JPEG:
        # Telephones put a film behind the picture.
        return _JPEG_END in tail or data.find(_JPEG_END, _THUMBNAIL) >= 0
    return (b"IEND" if kind is ScanKind.PNG else b"%%EOF") in tail


def check_size(name: str, size: int) -> None:
    """Raise RecordsError for a file of no bytes or of too many; it need not be read for that."""
    if size == 0:
        raise RecordsError("scans.empty", name=name)
    if size > SIZE_LIMIT:
        raise RecordsError(
            "scans.too_large", name=name, size=megabytes(size), limit=megabytes(SIZE_LIMIT)
        )


def megabytes(size: int) -> str:
    """Return a size as people say it: 0,4 MB or 200 MB."""
    value = size / (1024 * 1024)
    return f"{value:.0f} MB" if value >= 10 else f"{max(value, 0.1):.1f} MB".replace(".", ",")


def add_scan(session: Session, *, meeting_id: UUID, file: ScanFile) -> UUID:
    """Add a scan to a meeting, also to one whose record is closed: its papers are signed later.

    Raises RecordsError when the meeting has this very file already.
    """
    name_action(session, "add_scan")
    meeting = session.get(Meeting, meeting_id)
    if meeting is None:
        raise RecordsError("meetings.gone")
    digest = sha256(file.data).hexdigest()
    same = select(Scan).where(Scan.meeting_id == meeting_id, Scan.sha256 == digest)
    there = session.scalars(same).first()
    if there is not None:
        raise RecordsError("scans.already_there", name=file.name, other=there.name)
    keep_content(session, meeting.organisation_id, file.data)
    scan = Scan(
        organisation_id=meeting.organisation_id,
        meeting_id=meeting_id,
        name=short_name(file),
        kind=file.kind,
        size=len(file.data),
        sha256=digest,
        added_at=identity.now(),
    )
    session.add(scan)
    session.flush()
    return scan.id


def remove_scan(session: Session, scan_id: UUID) -> None:
    """Take a scan off its meeting; its bytes stay, so that it can be brought back."""
    name_action(session, "remove_scan")
    session.delete(_find(session, scan_id))
    session.flush()


def list_scans(session: Session, meeting_id: UUID) -> tuple[ScanRow, ...]:
    """Return the scans of a meeting in the order in which they were added."""
    of_meeting = select(Scan).where(Scan.meeting_id == meeting_id)
    return tuple(
        _row(scan) for scan in session.scalars(of_meeting.order_by(Scan.added_at, Scan.id))
    )


def read_scan(session: Session, scan_id: UUID) -> ScanFile:
    """Return a scan with its bytes.

    Raises RecordsError when it is gone, or when its bytes are not those that were added.
    """
    scan = _find(session, scan_id)
    data = read_content(session, scan.sha256)
    if data is None:
        raise RecordsError("scans.content_lost", name=scan.name)
    return ScanFile(scan.name, scan.kind, data)


def meetings_without_scan(session: Session, period: Period) -> frozenset[UUID]:
    """Return the meetings held in `period` whose signed papers are not in the book as a scan."""
    held = select(Meeting.id).where(
        Meeting.held_on.between(period.first, period.last),
        Meeting.state.in_(_HELD),
        Meeting.id.not_in(select(Scan.meeting_id)),
    )
    return frozenset(session.scalars(held))


def purge_contents(session: Session) -> int:
    """Drop the bytes that no file and no entry of the log refers to; return how many files."""
    shown = [FileContent.sha256.not_in(select(kind.sha256)) for kind in showing()]
    unused = set(session.scalars(select(FileContent.sha256).where(*shown)))
    if unused:
        for rows in session.scalars(select(Change.rows).execution_options(yield_per=200)):
            unused -= _named_in(rows)
    for digest in sorted(unused):
        # Not through the unit of work, which would read the bytes first; they are not logged.
        session.execute(delete(FileContent).where(FileContent.sha256 == digest))
    return len(unused)


def _named_in(rows: list[dict[str, dict[str, str] | str | None]]) -> set[str]:
    """Return the contents that an entry of the log could bring back."""
    tables = {kind.__tablename__ for kind in showing()}
    return {
        side["sha256"]
        for row in rows
        if row["table"] in tables
        for side in (row["before"], row["after"])
        if isinstance(side, dict) and "sha256" in side
    }


def short_name(file: ScanFile) -> str:
    """Return a name that a list has room for, with the ending that its content has."""
    bare = clean("".join(letter if letter.isprintable() else " " for letter in file.name))
    stem, dot, ending = bare.rpartition(".")
    if not dot or len(ending) > 4:
        stem = bare
    return f"{stem[:_NAME_LENGTH].strip() or 'scan'}.{file.kind.value}"


def _find(session: Session, scan_id: UUID) -> Scan:
    scan = session.get(Scan, scan_id)
    if scan is None:
        raise RecordsError("scans.gone")
    return scan


def _row(scan: Scan) -> ScanRow:
    return ScanRow(
        id=scan.id,
        meeting_id=scan.meeting_id,
        name=scan.name,
        kind=scan.kind,
        size=scan.size,
        sha256=scan.sha256,
        added_at=scan.added_at,
    )
