"""Tell from a file's first bytes what it is, without opening a database."""

from __future__ import annotations

from pathlib import Path

from models.errors import RecordsError

#: "SChB": marks a SQLite file as a book of this program.
APPLICATION_ID = 0x53436842

_HEADER_SIZE = 100
_MAGIC = b"SQLite format 3\x00"

_PAGE_SIZE = 4096
#: What zip, PDF, PNG, JPEG, GIF, old Office and gzip files begin with.
_SIGNATURES = (b"PK", b"%PDF", b"\x89PNG", b"\xff\xd8", b"GIF8", b"\xd0\xcf", b"\x1f\x8b")


def check_header(file: Path, *, newest: int) -> int:
    """Return the schema version written in `file`.

    Raises RecordsError when the file is missing, unreadable, empty, no book of ours, has a
    password, or is of a schema newer than `newest`. Reads one page and writes nothing.
    """
    page = _first_page(file)
    if not page:
        raise RecordsError("book.empty_file", file=file.name)
    if _looks_encrypted(page):
        raise RecordsError("password.needed", file=file.name)
    if len(page) < _HEADER_SIZE or not page.startswith(_MAGIC):
        raise RecordsError("book.foreign", file=file.name)
    return check_identity(
        file,
        application=int.from_bytes(page[68:72], "big"),
        version=int.from_bytes(page[60:64], "big"),
        newest=newest,
    )


def check_identity(file: Path, *, application: int, version: int, newest: int) -> int:
    """Return `version`; RecordsError unless it is of our program and not newer than `newest`."""
    if application != APPLICATION_ID:
        raise RecordsError("book.foreign", file=file.name)
    if version > newest:
        raise RecordsError("book.newer", file=file.name)
    return version


def has_password(file: Path) -> bool:
    """Tell whether the bytes of `file` look like a book with a password.

    They look like nothing at all, which only the right key can tell from noise. Raises
    RecordsError when the file is missing or cannot be read.
    """
    return _looks_encrypted(_first_page(file))


def _looks_encrypted(page: bytes) -> bool:
    # A whole page of random bytes lacks one of the 256 values once in some 30,000 books.
    whole = len(page) == _PAGE_SIZE and len(set(page)) > 250
    return whole and not page.startswith((_MAGIC, *_SIGNATURES))


def _first_page(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(_PAGE_SIZE)
    except FileNotFoundError:
        raise RecordsError("book.missing", file=file) from None
    except OSError as error:
        raise RecordsError("book.cannot_open", file=file.name) from error
