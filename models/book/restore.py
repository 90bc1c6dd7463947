"""Putting a backup in the place of a book, which is itself kept first."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from models import identity
from models.book import schema
from models.book.backups import (
    Backup,
    Reason,
    folder_of,
    is_whole,
    make_backup,
    newest_backup,
)
from models.book.database import (
    Database,
    drop_journal,
    remove_unfinished,
    restored_aside,
    user_name,
)
from models.book.files import rename_into_place
from models.book.header import check_header
from models.book.lock import BookLock
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
) -> Path | None:
    """Make the book at `file` what it was when `backup` was made; the book must not be open.

    The book that stands there is backed up first under `root`; one that is damaged is kept
    beside it under another name, which is returned. At every moment `file` is the whole old book
    or the whole restored one; an older program's backup is brought up to date on the way. Raises
    RecordsError; then nothing has changed.
    """
    if not is_whole(backup):
        raise RecordsError("backups.not_whole", file=backup.file.name)
    aside = restored_aside(file)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        lock = BookLock(file, user=user or user_name())
        try:
            remove_unfinished(aside)
            shutil.copyfile(backup.file, aside)
            if check_header(aside, newest=schema.VERSION) < schema.VERSION:
                bring_up_to_date(aside, backups=None)
            damaged = _keep_current(file, aside, root, carry_forward)
            _carry_from_newest(backup, aside, root, carry_forward)
            drop_journal(file)
            rename_into_place(aside, file, replacing=True)
        finally:
            remove_unfinished(aside)
            lock.release()
    except OSError as error:
        raise RecordsError("backups.cannot_restore", file=file.name) from error
    return damaged


def _keep_current(
    file: Path, aside: Path, root: Path, carry_forward: CarryForward | None
) -> Path | None:
    if not file.exists():
        return None
    current = Database(file)
    try:
        check_header(file, newest=schema.VERSION)
        make_backup(current, root, Reason.BEFORE_RESTORE)
        if carry_forward is not None:
            _carry(current, aside, carry_forward)
    except RecordsError as error:
        if error.key not in _DAMAGE:
            raise
        current.close()
        return keep_damaged(file)
    finally:
        current.close()
    return None


#: What is told of a book that cannot be backed up because of what it is, not of where it goes.
_DAMAGE = frozenset({"book.damaged", "book.empty_file", "book.foreign", "backups.suspect"})


def _carry_from_newest(
    backup: Backup, aside: Path, root: Path, carry_forward: CarryForward | None
) -> None:
    """Carry forward from the newest backup: the book itself may be gone, or damaged."""
    newest = newest_backup(folder_of(root, backup.contents))
    if carry_forward is None or newest is None or newest.sha256 == backup.sha256:
        return
    latest = Database(newest.file, read_only=True)
    try:
        _carry(latest, aside, carry_forward)
    finally:
        latest.close()


def _carry(current: Database, aside: Path, carry_forward: CarryForward) -> None:
    restored = Database(aside)
    try:
        carry_forward(current, restored)
    finally:
        restored.close()


def keep_damaged(file: Path) -> Path:
    """Keep a copy of a damaged book, with its journal, beside it; return the copy."""
    kept = file.with_name(f"{file.stem} (hỏng {identity.now().astimezone():%Y-%m-%d %H%M%S}).hong")
    for part, copy in (
        (file, kept),
        (file.with_name(f"{file.name}-journal"), kept.with_name(f"{kept.name}-journal")),
    ):
        if part.exists():
            shutil.copyfile(part, copy)
    return kept
