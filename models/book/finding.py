"""A book that is gone from its place, found again where somebody moved or renamed it to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from models.book import schema
from models.book.backup_labels import Backup
from models.book.backup_lists import labelled_at
from models.book.backups import read_contents
from models.book.database import Database
from models.book.header import has_password
from models.book.keys import read_salt
from models.book.unlocking import version_of
from models.errors import RecordsError

_BOOKS = "*.sochibo"
#: How many files are looked at: a folder of a whole office shall not hold up the start.
_MOST = 60


def find_moved(file: Path, newest: Backup, folders: Iterable[Path]) -> Path | None:
    """Return the book that stood at `file`, if it lies elsewhere with all that `newest` holds.

    Looked through are the folder of `file`, the one above it and `folders`, each with the folders
    right in it. An older copy of the book is not it.
    """
    places = dict.fromkeys((file.parent, file.parent.parent, *folders))
    found = [one for one in islice(_books_in(places), _MOST) if _is_same(one, newest)]
    return max(found, key=lambda one: one.stat().st_mtime, default=None)


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
        # A book of an older program cannot hold what a backup of this one does.
        return version_of(file, None) == schema.VERSION and _holds_all(file, newest)
    except (OSError, RecordsError):
        return False


def _is_same_sealed(file: Path, newest: Backup) -> bool:
    """Judge by what can be read without the password: the salt, and when it was written."""
    if not (has_password(newest.file) and has_password(file)):
        return False
    changed_at = newest.contents.changed_at
    written_at = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    return read_salt(file) == read_salt(newest.file) and (
        changed_at is None or written_at >= changed_at
    )


def _holds_all(file: Path, newest: Backup) -> bool:
    book = Database(file, read_only=True)
    try:
        contents = read_contents(book)
    finally:
        book.close()
    own = newest.contents
    same = contents.organisation_id == own.organisation_id
    return same and contents.last_change >= own.last_change
