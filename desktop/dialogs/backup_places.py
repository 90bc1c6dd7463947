"""Every backup within reach: on this computer, in the second place, on the sticks plugged in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QStorageInfo

from desktop.background import Progress
from desktop.tables.backups_table import BackupRow
from models.book.backup_lists import Listed, list_every
from models.book.second_place import second_root


def read_rows(
    _progress: Progress, *, root: Path, second_place: Path | None
) -> tuple[BackupRow, ...]:
    """Return every backup of every book, and those that only another place still has whole.

    A stick that was the second place of another computer, or has another letter now, is found too.
    """
    rows = list(_rows_under(root, second=False))
    places = [*([second_place] if second_place else []), *volumes()]
    for place in dict.fromkeys(places):
        there = {row.backup.sha256 for row in rows if row.whole}
        others = _rows_under(second_root(place), second=True)
        rows += [row for row in others if row.backup.sha256 not in there]
    return tuple(rows)


def volumes() -> list[Path]:
    """Return where the drives and sticks of this computer begin."""
    ready = [one for one in QStorageInfo.mountedVolumes() if one.isValid() and one.isReady()]
    return [Path(one.rootPath()) for one in ready]


def _rows_under(root: Path, *, second: bool) -> Iterator[BackupRow]:
    try:
        folders = [folder for folder in root.iterdir() if folder.is_dir()]
    except OSError:
        return
    books = [_listed(folder) for folder in folders]
    for listed in sorted(filter(None, books), key=lambda one: one[0].backup.made_at, reverse=True):
        for one in listed:
            yield BackupRow(one.backup, one.size, one.whole, second)


def _listed(folder: Path) -> tuple[Listed, ...]:
    try:
        return list_every(folder)
    except OSError:
        return ()  # a stick that fails, or a share that was cut off
