"""Backups of a book: checked before they count, kept by number, never judged by the clock alone."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select

from models import identity
from models.book.copies import write_whole
from models.book.database import Database, remove_unfinished
from models.book.files import rename_into_place
from models.book.thinning import kept
from models.errors import RecordsError
from models.tables.changes import Change
from models.tables.organisation import Organisation


class Reason(StrEnum):
    """Why a backup was made."""

    START = "start"
    EXIT = "exit"
    ASKED = "asked"
    BEFORE_UPGRADE = "before_upgrade"
    BEFORE_IMPORT = "before_import"
    BEFORE_RESTORE = "before_restore"
    BEFORE_PASSWORD = "before_password"


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in a book: whose it is, how much, and the last entry of its log of changes."""

    organisation_id: UUID
    cell: str
    people: int
    meetings: int
    last_change: int
    changed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was found whole when it was made; `sequence` orders them, not the time.

    `book` is the file name of the book it was made from, `sha256` is of the backup's bytes.
    """

    file: Path
    sequence: int
    made_at: datetime
    reason: Reason
    book: str
    contents: Contents
    sha256: str


def make_backup(database: Database, root: Path, reason: Reason) -> Backup:
    """Write a backup of the book under `root`, check it, and thin the older ones.

    A book whose pages are damaged is not backed up, and nothing older is given up for it. Raises
    RecordsError; then no backup is new and none is gone.
    """
    if database.check_pages():
        raise RecordsError("backups.suspect", file=database.file.name)
    folder = _folder(root, read_contents(database))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _remove_unfinished(folder)
        sequence = _next_sequence(folder)
        file = folder / f"{sequence:06}.sochibo"
        _write(database, file)
        backup = Backup(
            file=file,
            sequence=sequence,
            made_at=identity.now(),
            reason=reason,
            book=database.file.name,
            contents=_contents_of(file),
            sha256=_digest(file),
        )
        _write_label(backup)
    except OSError as error:
        raise RecordsError("backups.cannot_write", folder=folder) from error
    thin(folder)
    return backup


def back_up_if_changed(database: Database, root: Path, reason: Reason) -> Backup | None:
    """Make a backup unless the newest one already holds everything that the book does."""
    contents = read_contents(database)
    for newest in list_backups(_folder(root, contents))[:1]:
        if newest.contents == contents:
            return None
    return make_backup(database, root, reason)


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """Return the backups of one book in its `folder`, newest first, that are still whole."""
    found = [backup for backup in _labels(folder) if is_whole(backup)]
    return tuple(sorted(found, key=lambda backup: backup.sequence, reverse=True))


def list_books(root: Path) -> tuple[tuple[Backup, ...], ...]:
    """Return the backups of each book under `root`, the book with the newest backup first."""
    try:
        folders = [folder for folder in root.iterdir() if folder.is_dir()]
    except OSError:
        return ()
    books = filter(None, map(list_backups, folders))
    return tuple(sorted(books, key=lambda backups: backups[0].made_at, reverse=True))


def is_whole(backup: Backup) -> bool:
    """Tell whether the backup's bytes are those that were checked when it was made."""
    try:
        return _digest(backup.file) == backup.sha256
    except OSError:
        return False


def thin(folder: Path) -> None:
    """Remove the backups of `folder` that newer ones make needless."""
    backups = list_backups(folder)
    places = kept([backup.made_at.astimezone().date() for backup in backups])
    for place, backup in enumerate(backups):
        if place not in places:
            # The label goes first: a file without its label is not listed.
            with suppress(OSError):
                _label_of(backup.file).unlink(missing_ok=True)
                backup.file.unlink(missing_ok=True)


def read_contents(database: Database) -> Contents:
    """Return what is in the book; RecordsError when it belongs to no cell."""
    rows = database.count_rows()
    with database.reading() as session:
        organisation = session.execute(select(Organisation.id, Organisation.name)).first()
        last = session.scalar(select(func.max(Change.sequence)))
        changed_at = session.scalar(select(Change.made_at).where(Change.sequence == last))
    if organisation is None:
        raise RecordsError("backups.suspect", file=database.file.name)
    return Contents(
        organisation_id=organisation.id,
        cell=organisation.name,
        people=rows["person"],
        meetings=rows["meeting"],
        last_change=last or 0,
        changed_at=changed_at,
    )


def _contents_of(file: Path) -> Contents:
    copy = Database(file, read_only=True)
    try:
        return read_contents(copy)
    finally:
        copy.close()


def _folder(root: Path, contents: Contents) -> Path:
    return root / str(contents.organisation_id)


def _write(database: Database, file: Path) -> None:
    aside = file.with_name(f".{file.name}.part")
    try:
        remove_unfinished(aside)
        if not write_whole(database, aside):
            raise RecordsError("backups.cannot_write", folder=file.parent)
        rename_into_place(aside, file, replacing=True)
    finally:
        remove_unfinished(aside)


def _write_label(backup: Backup) -> None:
    values = asdict(backup) | {"file": backup.file.name}
    label = _label_of(backup.file)
    aside = label.with_name(f".{label.name}.part")
    aside.write_text(json.dumps(values, default=str, ensure_ascii=False), encoding="utf-8")
    rename_into_place(aside, label, replacing=True)


def _labels(folder: Path) -> Iterator[Backup]:
    for label in folder.glob("*.json"):
        try:
            yield _read_label(label)
        except (OSError, ValueError, KeyError, TypeError):
            continue


def _read_label(label: Path) -> Backup:
    said = json.loads(label.read_text(encoding="utf-8"))
    contents = said["contents"]
    changed_at = contents["changed_at"]
    return Backup(
        file=label.with_suffix(".sochibo"),
        sequence=int(said["sequence"]),
        made_at=datetime.fromisoformat(said["made_at"]),
        reason=Reason(said["reason"]),
        book=str(said["book"]),
        contents=Contents(
            organisation_id=UUID(contents["organisation_id"]),
            cell=str(contents["cell"]),
            people=int(contents["people"]),
            meetings=int(contents["meetings"]),
            last_change=int(contents["last_change"]),
            changed_at=datetime.fromisoformat(changed_at) if changed_at else None,
        ),
        sha256=str(said["sha256"]),
    )


def _label_of(file: Path) -> Path:
    return file.with_suffix(".json")


def _next_sequence(folder: Path) -> int:
    taken = [int(path.stem) for path in folder.iterdir() if path.stem.isdecimal()]
    return max(taken, default=0) + 1


def _remove_unfinished(folder: Path) -> None:
    """Remove what a backup that was cut off left: parts, and files that never got their label."""
    for part in folder.glob(".*.part"):
        remove_unfinished(part)
    for file in folder.glob("*.sochibo"):
        if not _label_of(file).exists():
            remove_unfinished(file)


def _digest(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
