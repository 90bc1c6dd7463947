"""Giving a book a password, another one, or none; its backups follow."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from models.book.backups import (
    Backup,
    Reason,
    folder_of,
    give_key,
    has_key,
    list_backups,
    make_backup,
)
from models.book.copies import write_whole
from models.book.database import Database
from models.book.files import (
    drop_journal,
    real_file,
    rekeyed_beside,
    remove_unfinished,
    rename_into_place,
)
from models.book.journals import set_stray_aside
from models.book.keys import Key
from models.book.lock import BookLock, user_name
from models.book.unlocking import fitting_key, version_of
from models.errors import RecordsError


def change_password(
    file: Path, root: Path, *, old: Key | None, new: Key | None, user: str | None = None
) -> tuple[Backup, ...]:
    """Make `new` the key of the book at `file`, which must not be open; None takes it away.

    The book is backed up under `root` first, written anew beside its file, checked, and put in
    its place in one step, so that at every moment it opens with one of the two keys. Then its
    backups are written anew too; those that `old` does not open, or the disk refuses, keep the
    password they had and are returned. Raises RecordsError; then the book has the key it had.
    """
    file = real_file(file)
    old = fitting_key(file, old)
    lock = BookLock(file, user=user or user_name())
    try:
        set_stray_aside(file, old)
        version_of(file, old, read_only=False)
        folder = _write_anew(file, root, old, new)
        lock.settle()
        return hand_on(folder, old=old, new=new)
    finally:
        lock.release()


def hand_on(folder: Path, *, old: Key | None, new: Key | None) -> tuple[Backup, ...]:
    """Write the backups in `folder` anew for `new` as far as that can be; return the others.

    The book has its new key by now, whatever becomes of them.
    """
    with suppress(RecordsError):
        return give_key(folder, old=old, new=new)
    return tuple(backup for backup in list_backups(folder) if not has_key(backup, new))


def _write_anew(file: Path, root: Path, old: Key | None, new: Key | None) -> Path:
    aside = rekeyed_beside(file)
    current = Database(file, key=old)
    try:
        remove_unfinished(aside)
        # Whoever is cut off from here on is told so when the book is opened again.
        aside.touch()
        make_backup(current, root, Reason.BEFORE_PASSWORD)
        if not write_whole(current, aside, new):
            raise RecordsError("password.cannot_change", file=file.name)
        folder = folder_of(current, root)
        # Windows replaces no file that is open; the lock stays with us.
        current.close()
        drop_journal(file)
        rename_into_place(aside, file, replacing=True)
    except OSError as error:
        raise RecordsError("password.cannot_change", file=file.name) from error
    finally:
        remove_unfinished(aside)
        current.close()
    return folder
