"""A book: one file, one SQLite database, one cell; and the transactions on it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, event, inspect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry

from models.book import changes, schema
from models.book.backup_labels import is_backup
from models.book.engine import export_into, make_engine, told, told_of_reading
from models.book.files import real_file, rekeyed_beside, remove_cut_off
from models.book.journals import set_stray_aside
from models.book.keys import Key
from models.book.lock import BookLock, user_name
from models.book.new_file import new_book_file
from models.book.turns import Turns
from models.book.unlocking import fitting_key, version_of
from models.errors import RecordsError
from models.meetings.closing import guard_closed_records
from models.organisation import Cell, found_organisation
from models.tables.base import Record

__all__ = ["Database", "Session"]


class Database:
    """An open book. Use `create_book` or `open_book`; close it when done.

    `recovered` tells that the program was cut off while it last had the book open, and
    `kept_key` that it was cut off before the book had the other password it was being given;
    `stray_journal` is where a journal lies now that was another book's.
    """

    def __init__(
        self,
        file: Path,
        *,
        user: str | None = None,
        read_only: bool = False,
        lock: BookLock | None = None,
        key: Key | None = None,
    ) -> None:
        self.file = file
        self.key = key
        self.read_only = read_only
        self.recovered = lock is not None and lock.unclean
        self.kept_key = False
        self.stray_journal: Path | None = None
        self._closed = False
        self._turns = Turns(file)
        self._user = user or user_name()
        self._lock = lock
        self._engine = make_engine(file, key=key, read_only=read_only)
        event.listen(self._engine, "checkin", self._let_go_if_closed)
        self._reading_engine = self._engine.execution_options(reading=True)

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """Give a session whose writes are all kept when the block ends, or none of them.

        Afterwards ``session.info["touched"]`` holds the nouns that were written, and "beside"
        those of which rows were that no log sees. Raises RecordsError when the file refuses.
        """
        if self.read_only:
            raise RecordsError("book.read_only", file=self.file.name)
        # Where an open file can be removed, SQLite would go on writing into what nobody finds.
        if not _is_there(self.file):
            raise RecordsError("book.missing", file=self.file)
        try:
            with self._turns.turn(), Session(self._engine) as session:
                changes.watch(session)
                event.listen(session, "before_flush", guard_closed_records)
                event.listen(session, "after_flush", changes.note_flush)
                session.connection()
                yield session
                session.flush()
                changes.write_entry(session, made_by=self._user)
                session.commit()
        except DBAPIError as error:
            raise told(error, self.file) from error

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session that sees one moment of the book and cannot write."""
        try:
            with Session(self._reading_engine, autoflush=False) as session:
                event.listen(session, "before_flush", _refuse_write)
                yield session
                # What was changed but not flushed yet would be dropped without a word.
                _refuse_write(session)
                session.rollback()
        except (DBAPIError, UnicodeDecodeError) as error:
            raise told_of_reading(error, self.file) from error

    def check_pages(self) -> list[str]:
        """Return what SQLite's own check finds wrong; empty when nothing is.

        With a password every page also carries a seal, which is checked too.
        """
        with self.reading() as session:
            connection = session.connection()
            seals = connection.exec_driver_sql("PRAGMA cipher_integrity_check") if self.key else ()
            broken = [row[0] for row in seals]
            found = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        return broken + [line for line in found if line != "ok"]

    def check_references(self) -> list[str]:
        """Return the tables with rows that point at rows which are not there."""
        with self.reading() as session:
            found = session.connection().exec_driver_sql("PRAGMA foreign_key_check").all()
        return sorted({row[0] for row in found})

    def write_copy(self, aside: Path) -> None:
        """Write the book as it stands to `aside`, which must not exist; nothing is checked yet."""
        try:
            with self._engine.connect().execution_options(unbegun=True) as connection:
                connection.exec_driver_sql("VACUUM INTO ?", (str(aside),))
        except DBAPIError as error:
            raise told(error, self.file) from error

    def write_copy_with(self, aside: Path, key: Key | None) -> None:
        """Write the book as it stands to `aside`, which must be empty, to be opened by `key`."""
        pragma = key.pragma if key is not None else ""
        try:
            with self._engine.connect().execution_options(unbegun=True) as connection:
                try:
                    export_into(connection, aside, pragma)
                except DBAPIError:
                    # What is attached would stay so, and its file open: nobody gets this one again.
                    connection.invalidate()
                    raise
        except DBAPIError as error:
            raise told(error, self.file) from error

    def count_rows(self) -> dict[str, int]:
        """Return how many rows each table of the file holds; an older book has fewer tables."""
        with self.reading() as session:
            return count_rows(session.connection())

    def close(self) -> None:
        """Let go of the file; work that is still reading lets go as it ends."""
        self._closed = True
        self._engine.dispose()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _let_go_if_closed(self, connection: object, entry: ConnectionPoolEntry) -> None:
        # The pool would keep it open, and Windows replaces no file that is.
        if self._closed and connection is not None:
            entry.invalidate()


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except OSError as error:
        # A share that was cut off, or a folder that was closed to the user.
        raise RecordsError("book.disk_error", file=file.name) from error


def count_rows(connection: Connection) -> dict[str, int]:
    """Return how many rows each table of ours holds, by its name."""
    names = sorted(_own_tables(connection))
    if not names:
        return {}
    # One statement instead of one for each table: every backup counts several times.
    counts = ", ".join(f'(SELECT count(*) FROM "{name}")' for name in names)
    found = connection.exec_driver_sql(f"SELECT {counts}").one()
    return dict(zip(names, found, strict=True))


def _own_tables(connection: Connection) -> set[str]:
    return Record.metadata.tables.keys() & inspect(connection).get_table_names()


def create_book(
    file: Path,
    cell: Cell,
    *,
    begin: Callable[[Session], object] | None = None,
    user: str | None = None,
    key: Key | None = None,
) -> Database:
    """Make a new book for `cell` at `file` and open it; never over an existing file.

    What `begin` enters is part of making it: without that there is no book. With a `key` the
    book has a password from its first byte.
    """
    with new_book_file(file) as aside:
        aside.write_bytes(b"")
        _fill(aside, cell, begin, user=user, key=key)
    return open_book(file, user=user, key=key)


def _fill(
    file: Path,
    cell: Cell,
    begin: Callable[[Session], object] | None,
    *,
    user: str | None,
    key: Key | None,
) -> None:
    schema.build(file, key=key)
    database = Database(file, user=user, key=key)
    try:
        with database.transaction() as session:
            found_organisation(session, cell)
            if begin is not None:
                begin(session)
    finally:
        database.close()


def open_book(
    file: Path,
    *,
    user: str | None = None,
    read_only: bool = False,
    backups: Path | None = None,
    key: Key | None = None,
) -> Database:
    """Open the book at `file`; `read_only` so that not a byte of it can change.

    A book with a password is opened by its `key`, which no other book needs. Whoever may write
    holds the book alone, and a book of an older program is brought up to date first, after a
    backup under the folder `backups` if one is given. Raises RecordsError, leaving the file as it
    is, when it is missing, no book of ours, damaged, written by a newer program, held by another
    writer, to be read only while it is of an older program, or not opened by `key`; or when it is a
    backup, which may only be read.
    """
    file = real_file(file)
    if not read_only and is_backup(file):
        raise RecordsError("backups.is_one", file=file.name)
    key = fitting_key(file, key)
    user = user or user_name()
    lock = None if read_only else BookLock(file, user=user)
    try:
        kept_key, stray = (False, None) if read_only else _clear_beside(file, key)
        if version_of(file, key, read_only=read_only) < schema.VERSION:
            _bring_up_to_date(file, read_only=read_only, backups=backups, key=key)
        database = Database(file, user=user, read_only=read_only, lock=lock, key=key)
        database.kept_key, database.stray_journal = kept_key, stray
        _check(database)
        if lock is not None:
            lock.settle()
        return database
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def _clear_beside(file: Path, key: Key | None) -> tuple[bool, Path | None]:
    """Clear away what does not belong to the book; tell of a password cut off, and a journal."""
    kept_key = os.path.lexists(rekeyed_beside(file))
    remove_cut_off(file)
    return kept_key, set_stray_aside(file, key)


def _check(database: Database) -> None:
    """Check the pages quickly, or all there is to check where the last writer was cut off."""
    try:
        if database.recovered:
            sound = not database.check_pages() and not database.check_references()
        else:
            with database.reading() as session:
                found = session.connection().exec_driver_sql("PRAGMA quick_check(1)").scalar()
            sound = found == "ok"
        # SQLite finds nothing wrong with a file that has the marks of a book and no tables.
        with database.reading() as session:
            there = _own_tables(session.connection()) if sound else set()
        if there != Record.metadata.tables.keys():
            raise RecordsError("book.damaged", file=database.file.name)
    except BaseException:
        database.close()
        raise


def _bring_up_to_date(
    file: Path, *, read_only: bool, backups: Path | None, key: Key | None
) -> None:
    if read_only:
        raise RecordsError("backups.is_one" if is_backup(file) else "book.older", file=file.name)
    # Upgrades stand on opened books, and few books need one.
    from models.book.upgrade import bring_up_to_date

    bring_up_to_date(file, backups=backups, key=key)


def _refuse_write(session: Session, *_context: object) -> None:
    if session.new or session.dirty or session.deleted:
        raise RuntimeError("a reading transaction was asked to write")
