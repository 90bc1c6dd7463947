"""Backups found again: in a list with their state, by the name of a lost book, in a single file."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from models.book.backup_labels import Backup, Reason, label_of, read_label, sequence_of
from models.book.backups import (
    digest,
    is_whole,
    latest_first,
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
        Listed(backup, size_of(backup.file), is_whole(backup)) for backup in latest_first(folder)
    )


def newest_of_file(root: Path, file: Path) -> Backup | None:
    """Return the newest whole backup made from a book of that name.

    For a book that is gone, or tells no more whose it is. Of other books only the labels are read.
    """
    found: list[Backup] = []
    for folder in _folders_in(root):
        with suppress(OSError):  # a stick that fails, or a share that was cut off
            # Copies of a book under other names are backed up beside it.
            named = (one for one in latest_first(folder) if one.book == file.name and is_whole(one))
            found.extend(islice(named, 1))
    return max(found, key=lambda backup: backup.made_at, default=None)


def labelled_at(file: Path) -> Backup | None:
    """Return the backup that `file` is by its label and its bytes; None of any other file."""
    sequence = sequence_of(file)
    if sequence is None:
        return None
    with suppress(OSError, ValueError, KeyError, TypeError):
        said = read_label(label_of(file.parent, sequence))
        if said.file.name == file.name and is_whole(said):
            return said
    return None


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
    try:
        made_at = datetime.fromtimestamp(file.stat().st_mtime, UTC)
        return Backup(file, 0, made_at, Reason.ASKED, file.name, contents, digest(file))
    except OSError as error:
        raise RecordsError("book.cannot_open", file=file.name) from error


def _folders_in(root: Path) -> list[Path]:
    try:
        return [folder for folder in root.iterdir() if folder.is_dir()]
    except OSError:
        return []


def size_of(file: Path) -> int:
    """Return how many bytes a file takes, 0 of one that cannot be reached."""
    try:
        return file.stat().st_size
    except OSError:
        return 0
