"""Folders of backups: which of what lies there counts, which are kept, what was cut off."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from models.book.backup_labels import Backup, label_of, read_labels, sequence_of
from models.book.files import remove_unfinished
from models.book.thinning import FEWEST, kept


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
    books = filter(None, map(_readable, folders))
    return tuple(sorted(books, key=lambda backups: backups[0].made_at, reverse=True))


def _readable(folder: Path) -> tuple[Backup, ...]:
    try:
        return list_backups(folder)
    except OSError:
        return ()  # a stick that fails, or a share that was cut off


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
    """Remove the backups of `folder` that newer ones make needless.

    Read are only those that a removal rests on: the one that stands for each that goes, and the
    fewest that always stay. If one of them is not whole, all are read and judged anew, as if it
    were not there.
    """
    needless, stand_ins = _judge(latest_first(folder))
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
