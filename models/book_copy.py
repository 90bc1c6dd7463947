"""A copy of an open book under another name: for a stick, another computer, the next secretary."""

from __future__ import annotations

from pathlib import Path

from models.database import Database, open_book, remove_unfinished
from models.errors import RecordsError
from models.files import rename_into_place


def save_copy(database: Database, file: Path) -> None:
    """Write a copy of the book to `file`, replacing what stands there only by a copy that is whole.

    The copy is opened again and compared with the book, row counts and pages, before it takes
    its name. Raises RecordsError, leaving `file` as it was.
    """
    if file.resolve() == database.file.resolve():
        raise RecordsError("book.copy_onto_itself", file=file.name)
    aside = file.with_name(f".{file.name}.copy")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        aside.unlink(missing_ok=True)
        database.write_copy(aside)
        _compare(database, aside, file)
        rename_into_place(aside, file, replacing=True)
    except OSError as error:
        raise RecordsError("book.cannot_copy", file=file.name, folder=file.parent) from error
    finally:
        remove_unfinished(aside)


def _compare(database: Database, aside: Path, file: Path) -> None:
    copy = open_book(aside, read_only=True)
    try:
        same = copy.count_rows() == database.count_rows() and not copy.check_pages()
    finally:
        copy.close()
    if not same:
        raise RecordsError("book.cannot_copy", file=file.name, folder=file.parent)
