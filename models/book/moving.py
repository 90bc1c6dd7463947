"""Moving a book out of a poor place: whole in the new one before the old one steps aside."""

from __future__ import annotations

from pathlib import Path

from models import identity
from models.book.copies import save_copy
from models.book.database import open_book
from models.book.files import real_file, rename_into_place
from models.book.keys import Key
from models.book.lock import BookLock, user_name
from models.errors import RecordsError


def move_book(file: Path, target: Path, *, key: Key | None = None) -> Path:
    """Move the book at `file`, which must not be open, to `target`, where nothing may stand.

    `key` opens a book with a password, which it keeps. The old file stays under another name, so
    that nobody writes into it by mistake; where it lies is returned, which is `file` itself if its
    folder refuses. Raises RecordsError; then the book is where it was.
    """
    if target.exists():
        raise RecordsError("book.exists", file=target.name)
    file = real_file(file)
    database = open_book(file, key=key)
    try:
        save_copy(database, target)
    finally:
        database.close()
    return _step_aside(file)


def _step_aside(file: Path) -> Path:
    """Give the old file another name unless somebody opened it since; return where it lies."""
    kept = moved_name(file)
    try:
        lock = BookLock(file, user=user_name())
    except RecordsError:
        return file
    try:
        rename_into_place(file, kept, replacing=False)
    except OSError:
        # The new one is whole all the same.
        return file
    finally:
        lock.release()
    return kept


def moved_name(file: Path) -> Path:
    """Return what the old file of a moved book is called from now on."""
    today = identity.now().astimezone()
    return file.with_name(f"{file.stem} (đã chuyển {today:%Y-%m-%d %H%M%S}).cu")
