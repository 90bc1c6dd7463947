"""SQLite's journal beside a book: whether it is that book's own, before it is played into it.

A journal has the name of its book and says nothing else of whose it is. Somebody who puts another
file in the place of a book that was cut off, a copy from a stick perhaps, leaves the old journal
beside it; SQLite would spoil the copy with it.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain, count
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from models import identity
from models.book.engine import make_engine
from models.book.files import (
    JOURNAL_MAGIC,
    drop_journal,
    is_hot,
    journal_of,
    rename_into_place,
)
from models.book.header import has_password
from models.book.keys import SALT_SIZE, Key
from models.book.under_way import temporary_folder
from models.book.unlocking import version_of
from models.errors import RecordsError

#: What a book without a password begins with, where others have their salt.
_PLAIN = b"SQLite format 3\x00"
#: Where the first page counts the transactions.
_COUNTER = slice(24, 28)
_NUMBER = 4
#: SQLite's sum over a page takes each byte so far from the one before.
_STRIDE = 200


def set_stray_aside(file: Path, key: Key | None) -> Path | None:
    """Give the journal beside `file` another name if it is not that book's; return where it lies.

    `key` opens a book with a password; the caller holds the book alone. Only what is proven to be
    another's is set aside: without its own journal a book that was cut off is damaged.
    """
    if not is_hot(file):
        return None
    try:
        if not (_is_of_another(file) or _would_harm(file, key)):
            return None
        return _set_aside(file)
    except (OSError, RecordsError):
        # What cannot be read or copied is left to opening the book, which tells of it.
        return None


@contextmanager
def as_it_was(file: Path, key: Key | None = None) -> Iterator[Path]:
    """Give `file`, or of a book that was cut off a copy that has recovered; `file` is not touched.

    Raises OSError where no copy can be written, and RecordsError when it does not recover.
    """
    if not is_hot(file):
        yield file
        return
    with temporary_folder() as folder:
        copy = folder / file.name
        shutil.copyfile(file, copy)
        shutil.copyfile(journal_of(file), journal_of(copy))
        set_stray_aside(copy, key)
        version_of(copy, key, read_only=False)
        yield copy


def free_name(file: Path) -> None:
    """Leave no journal beside `file`, a name that another book gets now.

    That of a book which was moved away half written is kept under another name: nothing else
    knows what the book was.
    """
    if is_hot(file) and not file.exists():
        _set_aside(file)
    drop_journal(file)


def _set_aside(file: Path) -> Path:
    """Give the journal beside `file` a name that no book plays; return where it lies."""
    stem = f"{file.stem} (nhật ký ghi dở {identity.now().astimezone():%Y-%m-%d %H%M%S}"
    names = chain([f"{stem}).hong"], (f"{stem}, {number}).hong" for number in count(2)))
    kept = next(name for name in map(file.with_name, names) if not name.exists())
    rename_into_place(journal_of(file), kept, replacing=False)
    return kept


def _is_of_another(file: Path) -> bool:
    """Tell whether the first page that the journal keeps can never have been this book's.

    A book keeps its salt, and only ever counts on.
    """
    with file.open("rb") as stream:
        now = stream.read(_COUNTER.stop)
    if not (now.startswith(_PLAIN) or has_password(file)):
        return False  # no page of a book: the journal may hold the one that was
    before = next((page for number, page in _pages(journal_of(file)) if number == 1), None)
    if before is None:
        return False
    if before[:SALT_SIZE] != now[:SALT_SIZE]:
        return True
    return now.startswith(_PLAIN) and now[_COUNTER] < before[_COUNTER]


def _would_harm(file: Path, key: Key | None) -> bool:
    """Tell whether the book is sound as it lies there, and would not be with its journal."""
    with temporary_folder() as folder:
        copy = folder / file.name
        shutil.copyfile(file, copy)
        if not _is_sound(copy, key):
            return False
        shutil.copyfile(journal_of(file), journal_of(copy))
        return not _is_sound(copy, key)


def _is_sound(file: Path, key: Key | None) -> bool:
    engine = make_engine(file, key=key)
    try:
        with engine.connect() as connection:
            run = connection.exec_driver_sql
            seals = run("PRAGMA cipher_integrity_check").all() if key else []
            return not seals and run("PRAGMA integrity_check(1)").scalar() == "ok"
    except (DBAPIError, UnicodeDecodeError):
        return False
    finally:
        engine.dispose()


def _pages(journal: Path) -> Iterator[tuple[int, bytes]]:
    """Give the pages that the journal keeps, with their numbers, as far as SQLite would read."""
    data, place = journal.read_bytes(), 0
    while data[place : place + len(JOURNAL_MAGIC)] == JOURNAL_MAGIC:
        fields = place + len(JOURNAL_MAGIC)
        many, first, _size, sector, page = (_number(data, fields + _NUMBER * at) for at in range(5))
        if not sector or not page:
            return
        place += sector
        for _ in range(many):
            start = place + _NUMBER
            content, told = data[start : start + page], _number(data, start + page)
            if len(content) < page or told != _sum(content, first):
                return
            yield _number(data, place), content
            place = start + page + _NUMBER
        # The next pages that were made safe begin where a sector does.
        place = -(-place // sector) * sector


def _number(data: bytes, place: int) -> int:
    return int.from_bytes(data[place : place + _NUMBER], "big")


def _sum(page: bytes, first: int) -> int:
    return (first + sum(page[at] for at in range(len(page) - _STRIDE, 0, -_STRIDE))) % (1 << 32)
