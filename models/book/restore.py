"""Putting a backup in the place of a book, which is itself kept first."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import chain, count
from pathlib import Path

from models import identity
from models.book.backup_labels import is_backup
from models.book.backups import Backup, Reason, has_key, is_whole, make_backup, newest_backup
from models.book.database import Database
from models.book.files import (
    copy_onto_disk,
    real_file,
    remove_unfinished,
    rename_into_place,
)
from models.book.header import has_password
from models.book.journals import free_name, set_stray_aside
from models.book.keys import Key
from models.book.lock import BookLock, user_name
from models.book.schema import VERSION
from models.book.unlocking import fitting_key, version_of
from models.book.upgrade import bring_up_to_date
from models.errors import RecordsError

#: Takes into the second book what must never go back with it: given the book in use, the backup.
CarryForward = Callable[[Database, Database], None]


def restore_backup(
    backup: Backup,
    file: Path,
    root: Path,
    *,
    user: str | None = None,
    carry_forward: CarryForward | None = None,
    key: Key | None = None,
    backup_key: Key | None = None,
) -> Path | None:
    """Make the book at `file` what it was when `backup` was made; the book must not be open.

    `key` opens the book in use and `backup_key` the backup, where each has a password; a restored
    book has that of its backup. The book that stands there is backed up first under `root`; a
    damaged one, or one that `key` does not open, is kept beside it, and its path returned. `file`
    is always the whole old or the whole restored book. Raises RecordsError; nothing has changed.
    """
    file = real_file(file)
    if is_backup(file):
        raise RecordsError("backups.is_one", file=file.name)
    if not is_whole(backup):
        raise RecordsError("backups.not_whole", file=backup.file.name)
    backup_key = fitting_key(backup.file, backup_key)
    version_of(backup.file, backup_key)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        lock = BookLock(file, user=user or user_name())
        try:
            damaged = _put_in_place(backup, backup_key, file, key, root, carry_forward)
            lock.settle()
        finally:
            lock.release()
    except OSError as error:
        raise RecordsError("backups.cannot_restore", file=file.name) from error
    return damaged


def _put_in_place(
    backup: Backup,
    backup_key: Key | None,
    file: Path,
    key: Key | None,
    root: Path,
    carry_forward: CarryForward | None,
) -> Path | None:
    aside = file.with_name(f".{file.name}.restored")
    try:
        _copy(backup, aside)
        carry = carry_forward and partial(_carry, aside, backup_key, carry_forward)
        damaged = _keep_current(file, key, root, carry)
        _carry_from_newest(backup, backup_key, root, carry)
        free_name(file)
        rename_into_place(aside, file, replacing=True)
    finally:
        remove_unfinished(aside)
    return damaged


def _copy(backup: Backup, aside: Path) -> None:
    """Copy the backup; what was read of it and written must be what was checked."""
    remove_unfinished(aside)
    shutil.copyfile(backup.file, aside)
    if not is_whole(replace(backup, file=aside)):
        raise RecordsError("backups.not_whole", file=backup.file.name)


def _keep_current(
    file: Path, key: Key | None, root: Path, carry: Callable[[Database], None] | None
) -> Path | None:
    if not file.exists():
        return None
    try:
        _back_up(file, key, root, carry)
    except RecordsError as error:
        if error.key not in _DAMAGE:
            raise
        return keep_damaged(file)
    return None


def _back_up(
    file: Path, key: Key | None, root: Path, carry: Callable[[Database], None] | None
) -> None:
    current = Database(file, key=key if has_password(file) else None)
    try:
        # A book that was cut off while it was written recovers first, if it can.
        set_stray_aside(file, current.key)
        version_of(file, current.key, read_only=False)
        make_backup(current, root, Reason.BEFORE_RESTORE)
        if carry is not None:
            carry(current)
    finally:
        current.close()


#: What is told of a book that cannot be backed up because of what it is, not of where it goes.
_DAMAGE = frozenset(
    {
        "book.damaged",
        "book.cannot_open",
        "book.disk_error",
        "book.empty_file",
        "book.foreign",
        "backups.suspect",
        # Noise where a book was, and a book whose password nobody knows, look alike.
        "password.needed",
        "password.wrong",
    }
)


def _carry_from_newest(
    backup: Backup, key: Key | None, root: Path, carry: Callable[[Database], None] | None
) -> None:
    """Carry forward from the newest backup: the book itself may be gone, or damaged."""
    newest = newest_backup(root / str(backup.contents.organisation_id))
    if carry is None or newest is None or newest.sha256 == backup.sha256:
        return
    if not has_key(newest, key):
        return
    latest = Database(newest.file, read_only=True, key=key)
    try:
        carry(latest)
    finally:
        latest.close()


def _carry(aside: Path, key: Key | None, carry_forward: CarryForward, current: Database) -> None:
    if version_of(current.file, current.key) < VERSION:
        return  # what is carried came with the newest schema
    if version_of(aside, key) < VERSION:
        bring_up_to_date(aside, backups=None, key=key)
    restored = Database(aside, key=key)
    try:
        carry_forward(current, restored)
    finally:
        restored.close()


def keep_damaged(file: Path) -> Path:
    """Keep a damaged book, with its journal, under another name beside it; return where.

    It stays as it is but where it cannot be copied: then it gets the other name itself.
    """
    kept = _free_name(file)
    journals = (one.with_name(f"{one.name}-journal") for one in (file, kept))
    for part, copy in ((file, kept), tuple(journals)):
        if part.exists():
            try:
                copy_onto_disk(part, copy)
            except OSError:
                # A disk that is full, or cannot be read where the book lies.
                part.rename(copy)
    return kept


def _free_name(file: Path) -> Path:
    stem = f"{file.stem} (hỏng {identity.now().astimezone():%Y-%m-%d %H%M%S}"
    names = chain([f"{stem}).hong"], (f"{stem}, {number}).hong" for number in count(2)))
    return next(name for name in map(file.with_name, names) if not name.exists())
