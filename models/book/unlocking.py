"""What a book is before it is opened: ours, of which schema, with or without a password."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from models.book import schema
from models.book.engine import make_engine, told_of_reading
from models.book.header import check_header, check_identity, has_password
from models.book.keys import (
    Key,
    key_by_code,
    key_by_password,
    read_salt,
    same_code,
    same_password,
)
from models.errors import RecordsError


def fitting_key(file: Path, key: Key | None) -> Key | None:
    """Return `key` if the book at `file` has a password, or nothing if it has none.

    Raises RecordsError for what can be told without opening: no book, a newer one, no key.
    """
    if key is not None and has_password(file):
        # SQLite is given the salt with the key and would not look at the one that stands there;
        # but who types the password next time needs that one.
        if read_salt(file) != key.salt:
            raise RecordsError("password.wrong", file=file.name)
        return key
    check_header(file, newest=schema.VERSION)
    return None


def version_of(file: Path, key: Key | None, *, read_only: bool = True) -> int:
    """Return the schema version of the book at `file`, which `key` opens if it has a password.

    Raises RecordsError when the key does not fit, or the file is no book of ours, damaged, or
    newer than this program. A book that was cut off while writing recovers unless `read_only`.
    """
    if key is None:
        version = check_header(file, newest=schema.VERSION)
        if read_only:
            return version
    # Cut off while it was brought up to date, a book's first page may be newer than what SQLite
    # goes back to.
    engine = make_engine(file, key=key, read_only=read_only)
    try:
        with engine.connect() as connection:
            application, version = (
                int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())
                for name in ("application_id", "user_version")
            )
    except (DBAPIError, UnicodeDecodeError) as error:
        raise _meaning(error, file, key) from error
    finally:
        engine.dispose()
    return check_identity(file, application=application, version=version, newest=schema.VERSION)


@dataclass(frozen=True, slots=True)
class Attempt:
    """What somebody typed to open a book: a password, or the recovery code."""

    words: str = field(repr=False)
    is_code: bool = False


def find_key(file: Path, attempt: Attempt) -> Key:
    """Return the key that was typed for the book at `file`; RecordsError when it does not fit.

    Whatever else keeps the book from opening is left to opening it.
    """
    make = key_by_code if attempt.is_code else key_by_password
    key = make(file, attempt.words)
    try:
        version_of(file, key)
    except RecordsError as error:
        if error.key == "password.wrong":
            raise
    return key


def confirm_key(key: Key, attempt: Attempt) -> Key:
    """Return `key`, which opens a book that is open, if it is what was typed; else RecordsError."""
    same = same_code if attempt.is_code else same_password
    if not same(key, attempt.words):
        raise RecordsError("password.not_this")
    return key


def _meaning(error: DBAPIError | UnicodeDecodeError, file: Path, key: Key | None) -> Exception:
    meaning = told_of_reading(error, file)
    if key is None:
        return meaning
    # SQLCipher says the same of a wrong key, a damaged first page and a file that is no book.
    if isinstance(meaning, RecordsError) and meaning.key == "book.damaged":
        return RecordsError("password.wrong", file=file.name)
    return meaning
