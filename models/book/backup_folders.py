"""Folders of backups: which of what lies there counts, which are kept, what was cut off."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from models.book.backup_labels import Backup, label_of, read_labels, sequence_of
from models.book.files import remove_unfinished
from models.book.thinning import kept


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


def is_whole(backup: Backup) -> bool:
    """Tell whether the backup's bytes are those that were checked when it was made."""
    try:
        return digest(backup.file) == backup.sha256
    except OSError:
        return False


def digest(file: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def next_sequence(folder: Path) -> int:
    """Return the number of the next backup in `folder`."""
    return max((sequence_of(path) or 0 for path in folder.iterdir()), default=0) + 1


def thin(folder: Path) -> None:
    """Remove the backups of `folder` that newer ones make needless."""
    backups = list_backups(folder)
    places = kept([backup.made_at.astimezone().date() for backup in backups])
    for place, backup in enumerate(backups):
        if place not in places:
            # The label goes first: a file without its label is not listed.
            with suppress(OSError):
                label_of(folder, backup.sequence).unlink(missing_ok=True)
                backup.file.unlink(missing_ok=True)


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
