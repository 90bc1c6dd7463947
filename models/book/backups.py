"""Backups of a book: checked before they count, kept by number, never judged by the clock alone."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import func, select

from models import identity
from models.book import schema
from models.book.backup_labels import (
    Backup,
    Contents,
    Reason,
    digest,
    is_whole,
    label_of,
    latest_first,
    read_label,
    write_label,
)
from models.book.copies import write_whole
from models.book.database import Database, remove_unfinished
from models.book.files import rename_into_place
from models.book.header import check_header
from models.book.thinning import kept
from models.errors import RecordsError
from models.tables.changes import Change
from models.tables.organisation import Organisation

__all__ = ["Backup", "Contents", "Listed", "Reason", "is_whole"]

#: Checking the book, writing the copy, checking it.
_STEPS = 3


@dataclass(frozen=True, slots=True)
class Listed:
    """A backup in a list: how many bytes it takes, and whether they are those that were checked."""

    backup: Backup
    size: int
    whole: bool


#: Called with (done, total) between the steps; whoever raises in it stops the work.
Progress = Callable[[int, int], object]


def make_backup(
    database: Database, root: Path, reason: Reason, *, progress: Progress | None = None
) -> Backup:
    """Write a backup of the book under `root`, check it, and thin the older ones.

    A book whose pages are damaged is not backed up, and nothing older is given up for it. Raises
    RecordsError; then no backup is new and none is gone.
    """
    told = progress or _tell_nobody
    told(0, _STEPS)
    if database.check_pages():
        raise RecordsError("backups.suspect", file=database.file.name)
    folder = folder_of(root, read_contents(database))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        remove_cut_off(folder)
        sequence = next_sequence(folder)
        file = folder / f"{sequence:06}.sochibo"
        told(1, _STEPS)
        _write(database, file)
        told(2, _STEPS)
        backup = Backup(
            file=file,
            sequence=sequence,
            made_at=identity.now(),
            reason=reason,
            book=database.file.name,
            contents=_contents_of(file),
            sha256=digest(file),
        )
        write_label(backup)
    except OSError as error:
        raise RecordsError("backups.cannot_write", folder=folder) from error
    thin(folder)
    told(_STEPS, _STEPS)
    return backup


def back_up_if_changed(
    database: Database, root: Path, reason: Reason, *, progress: Progress | None = None
) -> Backup | None:
    """Make a backup unless the newest one already holds everything that the book does."""
    contents = read_contents(database)
    newest = newest_backup(folder_of(root, contents))
    if newest is not None and newest.contents == contents:
        return None
    return make_backup(database, root, reason, progress=progress)


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """Return the backups of one book in its `folder`, newest first, that are still whole."""
    return tuple(listed.backup for listed in list_every(folder) if listed.whole)


def list_every(folder: Path) -> tuple[Listed, ...]:
    """Return the backups of one book, newest first, also those that are not whole any more."""
    return tuple(
        Listed(backup, _size(backup.file), is_whole(backup)) for backup in latest_first(folder)
    )


def newest_backup(folder: Path) -> Backup | None:
    """Return the newest backup of one book that is whole; older ones are not looked at."""
    return next(filter(is_whole, latest_first(folder)), None)


def backups_of_file(root: Path, file: Path) -> tuple[Backup, ...]:
    """Return the whole backups made from a book of that name, newest first.

    For a book that is gone, or tells no more whose it is.
    """
    for backups in list_books(root):
        if backups[0].book == file.name:
            return backups
    return ()


def backup_at(file: Path) -> Backup:
    """Return the backup that lies at `file`; a copy without its label is looked at itself.

    Raises RecordsError when it cannot be used.
    """
    check_header(file, newest=schema.VERSION)
    with suppress(OSError, ValueError, KeyError, TypeError):
        return read_label(label_of(file))
    copy = Database(file, read_only=True)
    try:
        if copy.check_pages():
            raise RecordsError("backups.not_whole", file=file.name)
        contents = read_contents(copy)
    finally:
        copy.close()
    made_at = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    return Backup(file, 0, made_at, Reason.ASKED, file.name, contents, digest(file))


def list_books(root: Path) -> tuple[tuple[Backup, ...], ...]:
    """Return the backups of each book under `root`, the book with the newest backup first."""
    try:
        folders = [folder for folder in root.iterdir() if folder.is_dir()]
    except OSError:
        return ()
    books = filter(None, map(list_backups, folders))
    return tuple(sorted(books, key=lambda backups: backups[0].made_at, reverse=True))


def thin(folder: Path) -> None:
    """Remove the backups of `folder` that newer ones make needless."""
    backups = list_backups(folder)
    places = kept([backup.made_at.astimezone().date() for backup in backups])
    for place, backup in enumerate(backups):
        if place not in places:
            # The label goes first: a file without its label is not listed.
            with suppress(OSError):
                label_of(backup.file).unlink(missing_ok=True)
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


def _tell_nobody(_done: int, _total: int) -> None:
    """Stand in for a progress that nobody wants to see."""


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


def _contents_of(file: Path) -> Contents:
    copy = Database(file, read_only=True)
    try:
        return read_contents(copy)
    finally:
        copy.close()


def folder_of(root: Path, contents: Contents) -> Path:
    """Return where the backups of the book with these `contents` lie under `root`."""
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


def next_sequence(folder: Path) -> int:
    """Return the number of the next backup in `folder`."""
    taken = [int(path.stem) for path in folder.iterdir() if path.stem.isdecimal()]
    return max(taken, default=0) + 1


def remove_cut_off(folder: Path) -> None:
    """Remove what a backup that was cut off left: parts, and files that never got their label."""
    for part in folder.glob(".*.part"):
        remove_unfinished(part)
    for file in folder.glob("*.sochibo"):
        if not label_of(file).exists():
            remove_unfinished(file)
