"""A second place for backups: a stick, a shared folder, another drive."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from models.book.backup_labels import write_label
from models.book.backups import (
    Backup,
    give_first_key,
    is_whole,
    newest_backup,
    next_sequence,
    remove_cut_off,
    thin,
)
from models.book.files import remove_unfinished, rename_into_place
from models.book.keys import Key
from models.book.lock import alone_in
from models.book.places import is_reachable
from models.errors import RecordsError

#: The folder made on the stick or share, so that nothing else there is touched.
FOLDER = "Sổ Chi bộ - sao lưu"


@dataclass(frozen=True, slots=True)
class Copied:
    """The backup that lies in the second place now, and whether it was copied just now."""

    backup: Backup
    new: bool


def second_root(place: Path) -> Path:
    """Return where backups lie in the second place, by book as everywhere."""
    return place / FOLDER


def copy_to_second_place(newest: Backup, place: Path, *, key: Key | None = None) -> Copied:
    """Copy the checked backup `newest` to `place`, read it back there, and thin what is older.

    Nothing is copied twice. With the `key` of the book, what was copied there before the book had
    a password gets it too. Raises RecordsError when the place is not there or refuses; then what
    lies there is as it was.
    """
    if not is_reachable(place):
        raise RecordsError("backups.second_place_away", folder=place)
    folder = second_root(place) / str(newest.contents.organisation_id)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with alone_in(folder):
            copied = _copy_once(newest, folder)
            if key is not None:
                give_first_key(folder, key)
    except OSError as error:
        raise RecordsError("backups.cannot_write", folder=place) from error
    return copied


def _copy_once(newest: Backup, folder: Path) -> Copied:
    remove_cut_off(folder)
    there = newest_backup(folder)
    if there is not None and there.sha256 == newest.sha256:
        return Copied(there, new=False)
    sequence = next_sequence(folder)
    copy = replace(newest, file=folder / f"{sequence:06}.sochibo", sequence=sequence)
    _copy(newest.file, copy)
    thin(folder)
    return Copied(copy, new=True)


def _copy(source: Path, copy: Backup) -> None:
    aside = copy.file.with_name(f".{copy.file.name}.part")
    try:
        remove_unfinished(aside)
        shutil.copyfile(source, aside)
        if not is_whole(replace(copy, file=aside)):
            raise RecordsError("backups.cannot_write", folder=copy.file.parent)
        rename_into_place(aside, copy.file, replacing=True)
        write_label(copy)
    finally:
        remove_unfinished(aside)
