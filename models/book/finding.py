"""A book that is gone from its place, found again where somebody moved or renamed it to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from models.book.backup_labels import Backup
from models.book.backup_lists import labelled_at
from models.book.backups import read_contents
from models.book.database import open_book
from models.book.header import has_password
from models.book.journals import as_it_was
from models.book.keys import read_salt
from models.errors import RecordsError

_BOOKS = "*.sochibo"
#: How many files are looked at: a folder of a whole office shall not hold up the start.
_MOST = 60
#: How far a stick rounds down when a file was written.
_COARSE = timedelta(seconds=2)


def find_moved(file: Path, newest: Backup, folders: Iterable[Path]) -> Path | None:
    """Return the book that stood at `file`, if it lies elsewhere with all that `newest` holds.

    Looked through are the folder of `file`, the one above it and `folders`, each with the folders
    right in it. An older copy of the book is not it.
    """
    places = dict.fromkeys((file.parent, file.parent.parent, *folders))
    found = [one for one in islice(_books_in(places), _MOST) if _is_same(one, newest)]
    return max(found, key=_written_at, default=None)


def _books_in(folders: Iterable[Path]) -> Iterator[Path]:
    seen = set()
    for folder in folders:
        for pattern in (_BOOKS, f"*/{_BOOKS}"):
            # A folder that nobody may read holds nothing to be found.
            with suppress(OSError):
                for one in folder.glob(pattern):
                    if one not in seen:
                        seen.add(one)
                        yield one


def _is_same(file: Path, newest: Backup) -> bool:
    try:
        if labelled_at(file) is not None:
            return False
        if has_password(newest.file) or has_password(file):
            return _is_same_sealed(file, newest)
        with as_it_was(file) as book:
            return _holds_all(book, newest)
    except (OSError, RecordsError):
        return False


def _is_same_sealed(file: Path, newest: Backup) -> bool:
    """Judge by what can be read without the password: the salt, and when it was written."""
    if not (has_password(newest.file) and has_password(file)):
        return False
    changed_at = newest.contents.changed_at
    return read_salt(file) == read_salt(newest.file) and (
        changed_at is None or _written_at(file) >= changed_at - _COARSE
    )


def _written_at(file: Path) -> datetime:
    try:
        return datetime.fromtimestamp(file.stat().st_mtime, UTC)
    except OSError:
        return datetime.min.replace(tzinfo=UTC)  # taken away while it was looked at


def _holds_all(file: Path, newest: Backup) -> bool:
    # A book of an older program, which is refused, cannot hold what a backup of this one does.
    book = open_book(file, read_only=True)
    try:
        contents = read_contents(book)
    finally:
        book.close()
    own = newest.contents
    same = contents.organisation_id == own.organisation_id
    return same and contents.last_change >= own.last_change
