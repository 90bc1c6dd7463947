"""What is SQLite's own: the driver, its settings, and what its errors mean to the user."""

from __future__ import annotations

import json
import os
from functools import partial
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from models.book.keys import Key
from models.errors import RecordsError

# Of 500 simulated power cuts these settings lost nothing; SQLite's defaults lost 32.
PRAGMAS = {
    "cipher_log_level": "NONE",
    "journal_mode": "TRUNCATE",
    "synchronous": "EXTRA",
    "foreign_keys": "ON",
    "busy_timeout": "5000",
    "temp_store": "MEMORY",
    "secure_delete": "ON",
    "trusted_schema": "OFF",
    "cell_size_check": "ON",
}

# Whole phrases of SQLite's own: a constraint's message names columns, such as full_name.
_MEANINGS = (
    ("disk image is malformed", "book.damaged"),
    ("malformed database schema", "book.damaged"),
    ("could not decode to utf-8", "book.damaged"),
    ("is not a database", "book.damaged"),
    ("is locked", "book.locked"),
    ("disk is full", "book.disk_full"),
    ("readonly database", "book.read_only"),
    ("unable to open", "book.cannot_open"),
    ("disk i/o error", "book.disk_error"),
)


def make_engine(
    file: Path, *, key: Key | None = None, read_only: bool = False, references: bool = True
) -> Engine:
    """Return an engine on the book at `file`, which must exist; `key` opens one with a password.

    Without `references` foreign keys are not enforced, as changing the schema wants it: SQLite
    would drop the children of a table that is made anew.
    """
    mode = "ro" if read_only else "rw"

    def connect() -> Any:
        # The URI's mode keeps SQLite from ever making a new, empty book; isolation_level None
        # leaves BEGIN to us, so that reads share one moment and DDL rolls back.
        connection = driver.connect(
            f"{file_uri(file.absolute())}?mode={mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
        )
        if key is not None:
            connection.execute(f'PRAGMA key="{key.pragma}"')
        return connection

    engine = create_engine(
        "sqlite://",
        module=driver,
        creator=connect,
        poolclass=QueuePool,
        pool_size=2,
        json_serializer=partial(json.dumps, ensure_ascii=False),
        # Names, and the key that a copy is written with, would stand in the words of an error.
        hide_parameters=True,
    )
    event.listen(engine, "connect", _apply_pragmas)
    if not references:
        event.listen(engine, "connect", _let_references_be)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "checkin", _end)
    return engine


def file_uri(file: PurePath) -> str:
    """Return how SQLite wants to be given `file`, an absolute path.

    `Path.as_uri` would name the server of a shared folder as the host, which SQLite refuses.
    """
    path = quote(os.fsencode(file.as_posix()), safe="/:")
    return f"file://{path}" if path.startswith("/") else f"file:///{path}"


def told(error: DBAPIError | UnicodeDecodeError, file: Path) -> Exception:
    """Return the sentence that `error` amounts to, or `error` itself when it is our own fault."""
    if isinstance(error, UnicodeDecodeError):
        # SQLite names what is damaged by names that are damaged themselves.
        return RecordsError("book.damaged", file=file.name)
    text = str(error.orig).lower()
    for part, key in _MEANINGS:
        if part in text:
            return RecordsError(key, file=file.name)
    return error


def told_of_reading(error: DBAPIError | UnicodeDecodeError, file: Path) -> Exception:
    """Return what `error` amounts to that came of a reading."""
    meaning = told(error, file)
    if isinstance(meaning, RecordsError) and meaning.key == "book.read_only":
        # Reading asks to write only where the last writer was cut off half way.
        return RecordsError("book.interrupted", file=file.name)
    return meaning


def defer_references(connection: Connection) -> None:
    """Let rows of this transaction come and go in any order; COMMIT checks what they point at."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")


def _apply_pragmas(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    for name, value in PRAGMAS.items():
        cursor.execute(f"PRAGMA {name}={value}")
    cursor.close()


def _let_references_be(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA foreign_keys=OFF")


def _begin(connection: Connection) -> None:
    if connection.get_execution_options().get("unbegun", False):
        return  # VACUUM runs outside any transaction
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _end(connection: Any, _record: object) -> None:
    # SQLite keeps a transaction open whose COMMIT found the book in use; SQLAlchemy takes it
    # for ended, and the next user of the connection could not begin one.
    if connection is not None and connection.in_transaction:
        connection.rollback()


def export_into(connection: Connection, aside: Path, pragma: str) -> None:
    """Write what a connection reads into the empty file `aside`, to be opened by `pragma`."""
    run = connection.exec_driver_sql
    run("ATTACH ? AS aside KEY ?", (str(aside), pragma))
    run("SELECT sqlcipher_export('aside')")
    for name in ("application_id", "user_version"):
        run(f"PRAGMA aside.{name}={run(f'PRAGMA main.{name}').scalar_one()}")
    run("DETACH aside")
