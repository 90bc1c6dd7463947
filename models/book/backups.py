"""Backups of a book: checked before they count, kept by number, never judged by the clock alone."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from sqlalchemy import func, select

from models import identity
from models.book.backup_labels import (
    Backup,
    Contents,
    Reason,
    label_of,
    read_labels,
    sequence_of,
    write_label,
)
from models.book.copies import write_whole
from models.book.database import Database
from models.book.files import remove_unfinished, rename_into_place
from models.book.header import has_password
from models.book.keys import Key, read_salt
from models.book.thinning import FEWEST, kept
from models.errors import RecordsError
from models.tables.changes import Change
from models.tables.organisation import Organisation

__all__ = [
    "Backup",
    "Contents",
    "Reason",
    "back_up_if_changed",
    "digest",
    "folder_of",
    "give_key",
    "has_key",
    "holds_all_of",
    "is_whole",
    "latest_first",
    "list_backups",
    "list_books",
    "make_backup",
    "newest_backup",
    "next_sequence",
    "read_contents",
    "remove_cut_off",
    "thin",
]

#: Called with (done, total) between the steps; whoever raises in it stops the work.
Progress = Callable[[int, int], object]
#: Checking the book, writing the copy, checking it.
_STEPS = 3


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
    folder = folder_of(database, root)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        remove_cut_off(folder)
        sequence = next_sequence(folder)
        file = folder / f"{sequence:06}.sochibo"
        told(1, _STEPS)
        _write(database, file, database.key)
        told(2, _STEPS)
        backup = Backup(
            file=file,
            sequence=sequence,
            made_at=identity.now(),
            reason=reason,
            book=database.file.name,
            contents=_contents_of(file, database.key),
            sha256=digest(file),
        )
        write_label(backup)
    except OSError as error:
        raise RecordsError("backups.cannot_write", folder=folder) from error
    thin(folder)
    if database.key is not None:
        # What was written before the book had a password, or was left when that was cut off.
        give_key(folder, old=None, new=database.key)
    told(_STEPS, _STEPS)
    return backup


def back_up_if_changed(
    database: Database, root: Path, reason: Reason, *, progress: Progress | None = None
) -> Backup | None:
    """Make a backup unless the newest one already holds everything that the book does."""
    folder = folder_of(database, root)
    newest = newest_backup(folder)
    if newest is not None and holds_all_of(newest, database):
        # A backup that was cut off before may have left its half.
        remove_cut_off(folder)
        return None
    return make_backup(database, root, reason, progress=progress)


def holds_all_of(backup: Backup, database: Database) -> bool:
    """Tell whether `backup` holds everything that the book does, and opens like it."""
    contents = _told(read_contents(database), database.key)
    return backup.contents == contents and has_key(backup, database.key)


def give_key(folder: Path, *, old: Key | None, new: Key | None) -> tuple[Backup, ...]:
    """Write the backups that `old` opens anew for the key `new`; return those neither opens.

    What was cut off is finished by doing it again. Raises RecordsError; then each backup still
    opens with one of the two.
    """
    others = []
    for backup in latest_first(folder):
        # Most have the key already, which their first bytes tell.
        if not backup.file.exists() or has_key(backup, new) or not is_whole(backup):
            continue
        if has_key(backup, old):
            _write_anew(backup, old, new)
        else:
            others.append(backup)
    return tuple(others)


def _write_anew(backup: Backup, old: Key | None, new: Key | None) -> None:
    mark = new.salt.hex()[:8] if new else "0"
    file = backup.file.with_name(f"{backup.sequence:06}-{mark}.sochibo")
    database = Database(backup.file, key=old)
    try:
        _write(database, file, new)
    except OSError as error:
        raise RecordsError("backups.cannot_write", folder=file.parent) from error
    finally:
        database.close()
    contents = _contents_of(file, new)
    write_label(replace(backup, file=file, contents=contents, sha256=digest(file)))
    # From here on the label names the new file; the old one is what was cut off.
    remove_unfinished(backup.file)


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """Return the backups of one book in its `folder`, newest first, that are still whole."""
    return tuple(filter(is_whole, latest_first(folder)))


def latest_first(folder: Path) -> list[Backup]:
    """Return the backups whose labels lie in `folder`, whole or not, newest first."""
    return sorted(read_labels(folder), key=lambda backup: backup.sequence, reverse=True)


def newest_backup(folder: Path) -> Backup | None:
    """Return the newest backup of one book that is whole; older ones are not looked at."""
    return next(filter(is_whole, latest_first(folder)), None)


def list_books(root: Path) -> tuple[tuple[Backup, ...], ...]:
    """Return the backups of each book under `root`, the book with the newest backup first."""
    try:
        folders = [folder for folder in root.iterdir() if folder.is_dir()]
    except OSError:
        return ()
    books = filter(None, map(list_backups, folders))
    return tuple(sorted(books, key=lambda backups: backups[0].made_at, reverse=True))


def has_key(backup: Backup, key: Key | None) -> bool:
    """Tell whether `key` is the backup's; the key None is that of one without a password."""
    if not has_password(backup.file):
        return key is None
    return key is not None and read_salt(backup.file) == key.salt


def is_whole(backup: Backup) -> bool:
    """Tell whether the backup's bytes are those that were checked when it was made."""
    try:
        return digest(backup.file) == backup.sha256
    except OSError:
        return False


def thin(folder: Path) -> None:
    """Remove the backups of `folder` that newer ones make needless.

    Read are only those that a removal rests on: the one that stands for each that goes, and the
    fewest that always stay. If one of them is not whole, all are read and judged anew, as if it
    were not there.
    """
    backups = latest_first(folder)
    needless, stand_ins = _judge(backups)
    if needless and not all(map(is_whole, stand_ins)):
        needless, _ = _judge(list_backups(folder))
    for backup in needless:
        # The label goes first: a file without its label is not listed.
        with suppress(OSError):
            label_of(folder, backup.sequence).unlink(missing_ok=True)
            backup.file.unlink(missing_ok=True)


def _judge(backups: Sequence[Backup]) -> tuple[list[Backup], list[Backup]]:
    """Return which of `backups` (newest first) may go, and those that must be whole for that.

    What goes has a newer one of its day, week or month, or of the last month that is kept, right
    before it among those that stay.
    """
    places = kept([backup.made_at.astimezone().date() for backup in backups])
    needless = [place for place in range(len(backups)) if place not in places]
    stand_ins = {max(one for one in places if one < place) for place in needless}
    stand_ins.update(range(min(FEWEST, len(backups))))
    return [backups[place] for place in needless], [backups[place] for place in sorted(stand_ins)]


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


def folder_of(database: Database, root: Path) -> Path:
    """Return the folder under `root` that holds the backups of this book."""
    return root / str(read_contents(database).organisation_id)


def _tell_nobody(_done: int, _total: int) -> None:
    """Stand in for a progress that nobody wants to see."""


def _contents_of(file: Path, key: Key | None) -> Contents:
    copy = Database(file, read_only=True, key=key)
    try:
        return _told(read_contents(copy), key)
    finally:
        copy.close()


def _told(contents: Contents, key: Key | None) -> Contents:
    return contents if key is None else replace(contents, cell="")


def _write(database: Database, file: Path, key: Key | None) -> None:
    aside = file.with_name(f".{file.name}.part")
    try:
        remove_unfinished(aside)
        if not write_whole(database, aside, key):
            raise RecordsError("backups.cannot_write", folder=file.parent)
        rename_into_place(aside, file, replacing=True)
    finally:
        remove_unfinished(aside)


def next_sequence(folder: Path) -> int:
    """Return the number of the next backup in `folder`."""
    return max((sequence_of(path) or 0 for path in folder.iterdir()), default=0) + 1


def remove_cut_off(folder: Path) -> None:
    """Remove what was cut off: parts, files that got no label, files whose label names another."""
    for part in folder.glob(".*.part"):
        remove_unfinished(part)
    named = {backup.sequence: backup.file for backup in read_labels(folder)}
    for file in folder.glob("*.sochibo"):
        sequence = sequence_of(file)
        if sequence is None:
            continue
        labelled = label_of(folder, sequence).exists()
        if not labelled or named.get(sequence, file) != file:
            remove_unfinished(file)


def digest(file: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
