"""Files that are being written under a name of their own, and notes of them for the next start.

A program that is killed leaves such a file where it was writing, on a stick perhaps, where nobody
looks again. So a note of it is on the disk before the file is, and is removed after it; what notes
of a dead program name is cleared at the next start. Each note is locked by the program that
writes, and the lock dies with its process.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from models.book.files import remove_unfinished
from models.book.places import is_reachable

#: What only our unfinished files are called; chance makes each name different from any other.
_OURS = re.compile(r"\.sochibo-[0-9a-f]{12}\.(part|zip|copy|new|folder)")
#: Seconds after which an unfinished file is nobody's, also where no note of it could be kept.
_STALE = 3600
#: What this program is writing now: however the clock jumps, that is not left behind.
_own: set[str] = set()
#: The folder of the notes, once it is known.
_notes: list[Path] = []


@contextmanager
def notes_kept_in(folder: Path) -> Iterator[None]:
    """Keep notes in `folder` of what is written meanwhile; without this none are kept."""
    _notes.append(folder)
    try:
        yield
    finally:
        _notes.remove(folder)


def aside_of(path: Path, ending: str) -> Path:
    """Return a name beside `path` for what is to become it; nothing else ever has that name."""
    return path.with_name(f".sochibo-{secrets.token_hex(6)}.{ending}")


@contextmanager
def under_way(aside: Path) -> Iterator[None]:
    """Keep a note of `aside` while it is written; whoever writes moves or removes it by the end."""
    _sweep(aside.parent)
    lock = _begin(aside)
    _own.add(aside.name)
    try:
        yield
    finally:
        _own.discard(aside.name)
        if lock is not None:
            # What could not be removed is left to the next start.
            if not os.path.lexists(aside):
                _remove(_note_of(lock))
            _let_go(lock)


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """Give a folder that is gone afterwards, at the next start at the latest."""
    folder = aside_of(Path(tempfile.gettempdir()) / "any", "folder")
    with under_way(folder):
        folder.mkdir(mode=0o700)
        try:
            yield folder
        finally:
            _remove(folder)


def clear_left_behind(notes: Path) -> None:
    """Remove what dead programs were writing, as their notes tell; nothing that may be another's.

    The note of a file on a stick that is not there is kept until it is.
    """
    for note in [*notes.glob("*.note")]:
        lock = FileLock(note.with_suffix(".lock"), thread_local=False)
        try:
            lock.acquire(timeout=0)
        except (OSError, Timeout):
            continue  # whoever writes there is alive
        try:
            _clear(note)
        finally:
            _let_go(lock)


def _clear(note: Path) -> None:
    try:
        aside = Path(os.fsdecode(note.read_bytes()))
    except (OSError, ValueError):
        return
    # A note that was cut off names nothing of ours, and nothing had been written then.
    if _OURS.fullmatch(aside.name):
        _remove(aside)
        if os.path.lexists(aside) or not is_reachable(aside.parent):
            return
    _remove(note)


def _begin(aside: Path) -> FileLock | None:
    """Lock and write the note of `aside`; where that is refused, go on without."""
    if not _notes:
        return None
    folder = _notes[-1]
    lock = FileLock(folder / f"{aside.name.lstrip('.')}.lock", thread_local=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
        with _note_of(lock).open("wb") as note:
            note.write(os.fsencode(aside.absolute()))
            note.flush()
            os.fsync(note.fileno())
    except (OSError, Timeout):
        _remove(_note_of(lock))
        _let_go(lock)
        return None
    return lock


def _note_of(lock: FileLock) -> Path:
    return Path(lock.lock_file).with_suffix(".note")


def _let_go(lock: FileLock) -> None:
    # Windows lets nobody remove a file that is open; there the lock removes it itself.
    with suppress(OSError):
        Path(lock.lock_file).unlink(missing_ok=True)
    lock.release()


def _sweep(folder: Path) -> None:
    """Remove what is so old that nobody is writing it."""
    with suppress(OSError):
        for leftover in [*folder.glob(".sochibo-*")]:
            if not _OURS.fullmatch(leftover.name) or leftover.name in _own:
                continue
            with suppress(OSError):
                if time.time() - leftover.lstat().st_mtime > _STALE:
                    _remove(leftover)


def _remove(leftover: Path) -> None:
    """Remove a file, with the journal SQLite left by it, or a folder, if it can be."""
    if is_reachable(leftover) and not os.path.islink(leftover):  # noqa: PTH114
        shutil.rmtree(leftover, ignore_errors=True)
    else:
        remove_unfinished(leftover)
