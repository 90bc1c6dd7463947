"""The file of a new book: there whole under its name, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.book.files import remove_unfinished, rename_into_place
from models.book.journals import free_name
from models.book.under_way import aside_of, under_way
from models.errors import RecordsError


@contextmanager
def new_book_file(file: Path) -> Iterator[Path]:
    """Give a path to write a new book to, which takes the name `file` when the block ends well.

    Raises RecordsError when something stands at `file` or the folder refuses; then nothing is
    left behind.
    """
    aside = aside_of(file, "new")
    with under_way(aside):
        try:
            _refuse_existing(file)
            file.parent.mkdir(parents=True, exist_ok=True)
            yield aside
            # The book appears under its name only whole; Path.rename never replaces on Windows,
            # and a file that came up meanwhile is caught here elsewhere.
            _refuse_existing(file)
            free_name(file)
            rename_into_place(aside, file, replacing=False)
        except OSError as error:
            raise RecordsError("book.cannot_create", folder=file.parent) from error
        finally:
            remove_unfinished(aside)


def _refuse_existing(file: Path) -> None:
    if file.exists():
        raise RecordsError("book.exists", file=file.name)
