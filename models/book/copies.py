"""A copy of an open book under another name: for a stick, another computer, the next secretary."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from models.book.backup_labels import is_backup
from models.book.database import Database
from models.book.files import is_hot, real_file, remove_unfinished, rename_into_place
from models.book.journals import free_name
from models.book.keys import Key
from models.book.lock import BookLock, user_name
from models.book.under_way import aside_of, under_way
from models.book.unlocking import fitting_key, version_of
from models.errors import RecordsError

#: What is told of the open book itself; any other sentence would name the unfinished file.
_OF_THE_BOOK = frozenset({"book.damaged", "book.locked"})


def save_copy(database: Database, file: Path) -> None:
    """Write a copy of the book to `file`, replacing what stands there only by a copy that is whole.

    The copy is opened again and compared with the book, row counts and pages, before it takes
    its name; the book may be written to meanwhile. Raises RecordsError, leaving `file` as it was,
    also when it is a book that somebody writes in.
    """
    file = real_file(file)
    aside = aside_of(file, "copy")
    with under_way(aside):
        try:
            if file.exists() and file.samefile(database.file):
                raise RecordsError("book.copy_onto_itself", file=file.name)
            if is_backup(file):
                raise RecordsError("backups.is_one", file=file.name)
            file.parent.mkdir(parents=True, exist_ok=True)
            if not write_whole(database, aside, database.key):
                raise RecordsError("book.cannot_copy", file=file.name, folder=file.parent)
            _replace(aside, file, database.key)
        except OSError as error:
            raise RecordsError("book.cannot_copy", file=file.name, folder=file.parent) from error
        finally:
            remove_unfinished(aside)


def _replace(aside: Path, file: Path, key: Key | None) -> None:
    """Give `aside` the name `file`; a book that has it must not be open, or words are lost."""
    lock = BookLock(file, user=user_name()) if file.exists() else None
    try:
        _recover(file, key)
        free_name(file)
        rename_into_place(aside, file, replacing=True)
        if lock is not None:
            lock.settle()
    finally:
        if lock is not None:
            lock.release()


def _recover(file: Path, key: Key | None) -> None:
    """Have a book that was cut off go back to what it was; it needs its journal no more then.

    It stays if no copy takes its place after all. What does not recover is of no use as it is.
    """
    if is_hot(file):
        with suppress(RecordsError):
            version_of(file, fitting_key(file, key), read_only=False)


def write_whole(database: Database, aside: Path, key: Key | None) -> bool:
    """Write a copy to `aside` and tell whether it can be used and holds what the book held.

    `key` opens the copy: the book's own, another, or None for one without a password. Raises
    RecordsError when the book itself cannot be read, or the disk is full.
    """
    before = database.count_rows()
    try:
        if key == database.key:
            database.write_copy(aside)
        else:
            aside.write_bytes(b"")
            database.write_copy_with(aside, key)
    except RecordsError as error:
        if error.key in _OF_THE_BOOK:
            raise
        if error.key == "book.disk_full":
            # The disk of the copy, which may be another one than the book's.
            raise RecordsError("book.no_room_for_copy", folder=aside.parent) from error
        return False
    after = database.count_rows()
    copy = Database(aside, read_only=True, key=key)
    try:
        version_of(aside, key)
        return _lies_between(before, copy.count_rows(), after) and not copy.check_pages()
    except RecordsError:
        return False
    finally:
        copy.close()


def _lies_between(
    before: Mapping[str, int], copied: Mapping[str, int], after: Mapping[str, int]
) -> bool:
    """Tell whether each table holds as many rows as the book did while it was copied."""
    return all(
        min(before[table], after[table]) <= count <= max(before[table], after[table])
        for table, count in copied.items()
    )
