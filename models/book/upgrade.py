"""Bringing a book of an older program up to date, or leaving it exactly as it was."""

from __future__ import annotations

import shutil
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from models.book import schema
from models.book.backups import Reason, make_backup
from models.book.database import Database, count_rows
from models.book.engine import make_engine, told
from models.book.keys import Key
from models.errors import RecordsError

#: How much room a book's change of schema may take: its journal, its backup, and some air.
_TIMES_ITS_SIZE = 3
_AIR = 8 * 1024 * 1024


def bring_up_to_date(file: Path, *, backups: Path | None, key: Key | None = None) -> None:
    """Give the book at `file` the newest schema, in one transaction that keeps every row.

    A checked backup is made under `backups` first. Raises RecordsError when there is no room or
    no backup can be made; whatever else fails, the book keeps the schema it had.
    """
    _find_room(file)
    if backups is not None:
        _back_up(file, backups, key)
    engine = make_engine(file, key=key, references=False)
    try:
        with engine.begin() as connection:
            before = count_rows(connection)
            schema.upgrade(connection)
            _compare(connection, before)
    except (DBAPIError, UnicodeDecodeError) as error:
        raise told(error, file) from error
    finally:
        engine.dispose()


def _find_room(file: Path) -> None:
    try:
        needed = file.stat().st_size * _TIMES_ITS_SIZE + _AIR
        free = shutil.disk_usage(file.parent).free
    except OSError as error:
        raise RecordsError("book.disk_error", file=file.name) from error
    if free < needed:
        raise RecordsError("book.no_room", file=file.name, megabytes=needed // 1024**2)


def _back_up(file: Path, backups: Path, key: Key | None) -> None:
    database = Database(file, key=key)
    try:
        make_backup(database, backups, Reason.BEFORE_UPGRADE)
    finally:
        database.close()


def _compare(connection: Connection, before: dict[str, int]) -> None:
    """Fail, so that all is rolled back, when a row was lost or points at nothing."""
    after = count_rows(connection)
    lost = {name for name, count in before.items() if after.get(name) != count}
    if lost:
        raise RuntimeError(f"the new schema lost rows of {sorted(lost)}")
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise RuntimeError("the new schema left rows that point at nothing")
