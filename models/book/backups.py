"""Backups of a book: checked before they count, kept by number, never judged by the clock alone."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from sqlalchemy import func, select

from models import identity
from models.book.backup_folders import (
    digest,
    is_whole,
    latest_first,
    list_backups,
    list_books,
    newest_backup,
    next_sequence,
    remove_cut_off,
    thin,
)
from models.book.backup_labels import Backup, Contents, Reason, write_label
from models.book.copies import write_whole
from models.book.database import Database
from models.book.files import remove_unfinished, rename_into_place
from models.book.header import has_password
from models.book.keys import Key, read_salt
from models.book.lock import alone_in
from models.errors import RecordsError
from models.tables.changes import Change
from models.tables.organisation import Letterhead, Organisation

__all__ = [
    "Backup",
    "Contents",
    "Reason",
    "back_up_if_changed",
    "digest",
    "folder_of",
    "give_first_key",
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
        with alone_in(folder):
            backup = _add(database, folder, reason, told)
            thin(folder)
            if database.key is not None:
                give_first_key(folder, database.key)
    except OSError as error:
        raise RecordsError("backups.cannot_write", folder=folder) from error
    told(_STEPS, _STEPS)
    return backup


def _add(database: Database, folder: Path, reason: Reason, told: Progress) -> Backup:
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
    return backup


def back_up_if_changed(
    database: Database, root: Path, reason: Reason, *, progress: Progress | None = None
) -> Backup | None:
    """Make a backup unless the newest one already holds everything that the book does."""
    folder = folder_of(database, root)
    newest = newest_backup(folder)
    if newest is not None and holds_all_of(newest, database):
        # A backup that was cut off before may have left its half.
        with suppress(OSError), alone_in(folder):
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
    if not folder.is_dir():
        return ()
    try:
        with alone_in(folder):
            return _give_key(folder, old=old, new=new)
    except OSError as error:
        raise RecordsError("backups.cannot_write", folder=folder) from error


def give_first_key(folder: Path, key: Key) -> None:
    """Write anew for `key` what was backed up before the book had a password, if any is left.

    It was left when giving the password was cut off, or lay on a stick that was away. The caller
    is alone in `folder`; raises OSError or RecordsError.
    """
    if any(one.file.exists() and has_key(one, None) for one in latest_first(folder)):
        _give_key(folder, old=None, new=key)


def _give_key(folder: Path, *, old: Key | None, new: Key | None) -> tuple[Backup, ...]:
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
    finally:
        database.close()
    contents = _contents_of(file, new)
    write_label(replace(backup, file=file, contents=contents, sha256=digest(file)))
    # From here on the label names the new file; the old one is what was cut off.
    remove_unfinished(backup.file)


def has_key(backup: Backup, key: Key | None) -> bool:
    """Tell whether `key` is the backup's; the key None is that of one without a password."""
    if not has_password(backup.file):
        return key is None
    return key is not None and read_salt(backup.file) == key.salt


def read_contents(database: Database) -> Contents:
    """Return what is in the book; RecordsError when it belongs to no cell."""
    rows = database.count_rows()
    with database.reading() as session:
        organisation = session.execute(select(Organisation.id, Organisation.name)).first()
        # What the cell is called by now; the organisation keeps the name it was founded with.
        named = session.scalars(
            select(Letterhead.body)
            .where(Letterhead.valid_from <= identity.now().astimezone().date())
            .order_by(Letterhead.valid_from.desc())
        ).first()
        last = session.scalar(select(func.max(Change.sequence)))
        changed_at = session.scalar(select(Change.made_at).where(Change.sequence == last))
    if organisation is None:
        raise RecordsError("backups.suspect", file=database.file.name)
    return Contents(
        organisation_id=organisation.id,
        cell=named or organisation.name,
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
