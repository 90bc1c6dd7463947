"""Moving a finished file under its name, and clearing away what was never finished."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

#: What Windows answers while an indexer, a virus scanner or Excel holds the file.
_HELD = frozenset({5, 32, 33})
#: Seconds between tries to move a held file; 2.5 s in all.
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)

#: What a journal begins with that is to be played.
JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")


def rename_into_place(aside: Path, path: Path, *, replacing: bool) -> None:
    """Give the finished file `aside` its name `path` once its bytes are on the disk.

    A file that is held is tried again. Without `replacing` a file that stands there already is
    refused where the system can.
    """
    _sync_file(aside)
    _move(aside.replace if replacing else aside.rename, path)


def copy_onto_disk(source: Path, target: Path) -> None:
    """Copy a file and wait until it is on the disk; nothing is left of a copy that fails."""
    try:
        shutil.copyfile(source, target)
        _sync_file(target)
        _sync_folder(target.parent)
    except OSError:
        target.unlink(missing_ok=True)
        raise


def real_file(file: Path) -> Path:
    """Return where a book really lies: a link to it has neither its lock nor its journal beside it.

    Only the file itself is followed: a drive's letter stays what the user knows.
    """
    # Unlike Path's own, these say no of a name that the system refuses, or of links in a ring.
    return Path(os.path.realpath(file)) if os.path.islink(file) else file  # noqa: PTH114


def rename_folder(aside: Path, path: Path) -> None:
    """Give the finished folder `aside` its name `path`, which nothing has; held, it is retried."""
    _move(aside.rename, path)


def _move(move: Callable[[Path], object], path: Path) -> None:
    for pause in (*_PAUSES, None):
        try:
            move(path)
            _sync_folder(path.parent)
            return
        except OSError as error:
            if pause is None or not is_held(error):
                raise
        time.sleep(pause)


def _sync_file(file: Path) -> None:
    """Have the bytes written before the name is; else a power cut could leave the name alone."""
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut where the system can (not on Windows)."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        return
    finally:
        os.close(handle)


def is_held(error: OSError) -> bool:
    """Tell whether another program holds the file that `error` is about."""
    return getattr(error, "winerror", None) in _HELD


def remove_unfinished(file: Path) -> None:
    """Remove a book that was not finished under its name, and the journal SQLite left by it."""
    for leftover in (file, journal_of(file)):
        with suppress(OSError):
            leftover.unlink()


def rekeyed_beside(file: Path) -> Path:
    """Return where the book is written anew for another password; it is there only meanwhile."""
    return file.with_name(f".{file.name}.password")


def remove_cut_off(file: Path) -> None:
    """Remove what restoring the book or changing its password left when it was cut off."""
    remove_unfinished(file.with_name(f".{file.name}.restored"))
    remove_unfinished(rekeyed_beside(file))


def drop_journal(file: Path) -> None:
    """Remove the journal of the book at `file`, before another book gets that name.

    SQLite would play it into that one. So it is gone from the disk, too, when this returns: after
    a power cut some disks know of the later change of a folder and not of the earlier.
    """
    journal = journal_of(file)
    if os.path.lexists(journal):
        journal.unlink()
        _sync_folder(file.parent)


def is_hot(file: Path) -> bool:
    """Tell whether a journal lies beside the book at `file` that SQLite would play into it."""
    try:
        with journal_of(file).open("rb") as stream:
            return stream.read(len(JOURNAL_MAGIC)) == JOURNAL_MAGIC
    except OSError:
        return False


def journal_of(file: Path) -> Path:
    """Return where SQLite keeps what it would need to go back, while it writes in `file`."""
    return file.with_name(f"{file.name}-journal")
