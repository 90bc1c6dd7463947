"""Backups found again: in a list with their state, by the name of a lost book, in a single file."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from models.book.backup_labels import Backup, Reason, read_label
from models.book.backups import (
    digest,
    is_whole,
    latest_first,
    list_books,
    read_contents,
)
from models.book.database import Database
from models.book.keys import Key
from models.book.unlocking import fitting_key, version_of
from models.errors import RecordsError


@dataclass(frozen=True, slots=True)
class Listed:
    """A backup in a list: how many bytes it takes, and whether they are those that were checked."""

    backup: Backup
    size: int
    whole: bool


def list_every(folder: Path) -> tuple[Listed, ...]:
    """Return the backups of one book, newest first, also those that are not whole any more."""
    return tuple(
        Listed(backup, _size(backup.file), is_whole(backup)) for backup in latest_first(folder)
    )


def backups_of_file(root: Path, file: Path) -> tuple[Backup, ...]:
    """Return the whole backups of one cell made from a book of that name, newest first.

    For a book that is gone, or tells no more whose it is: copies of it under other names are
    backed up beside it.
    """
    for backups in list_books(root):
        named = tuple(backup for backup in backups if backup.book == file.name)
        if named:
            return named
    return ()


def backup_at(file: Path, *, key: Key | None = None) -> Backup:
    """Return the backup that lies at `file`; a copy without its label is looked at itself.

    `key` opens one with a password. Raises RecordsError when it cannot be used.
    """
    with suppress(OSError, ValueError, KeyError, TypeError):
        said = read_label(file.with_suffix(".json"))
        if said.file.name == file.name:
            return said
    key = fitting_key(file, key)
    version_of(file, key)
    copy = Database(file, read_only=True, key=key)
    try:
        if copy.check_pages():
            raise RecordsError("backups.not_whole", file=file.name)
        contents = read_contents(copy)
    finally:
        copy.close()
    made_at = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    return Backup(file, 0, made_at, Reason.ASKED, file.name, contents, digest(file))


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
