"""Tell from a file's first bytes whether it is a book of ours, without opening a database."""

from __future__ import annotations

from pathlib import Path

from models.errors import RecordsError

#: "SChB": marks a SQLite file as a book of this program.
APPLICATION_ID = 0x53436842

_HEADER_SIZE = 100
_MAGIC = b"SQLite format 3\x00"


def check_header(file: Path, *, newest: int) -> int:
    """Return the schema version written in `file`.

    Raises RecordsError when the file is missing, unreadable, empty, no book of ours, or of a
    schema newer than `newest`. Reads a hundred bytes and writes nothing.
    """
    header = _read_header(file)
    if not header:
        raise RecordsError("book.empty_file", file=file.name)
    if len(header) < _HEADER_SIZE or not header.startswith(_MAGIC):
        raise RecordsError("book.foreign", file=file.name)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise RecordsError("book.foreign", file=file.name)
    version = int.from_bytes(header[60:64], "big")
    if version > newest:
        raise RecordsError("book.newer", file=file.name)
    return version


def _read_header(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(_HEADER_SIZE)
    except FileNotFoundError:
        raise RecordsError("book.missing", file=file) from None
    except OSError as error:
        raise RecordsError("book.cannot_open", file=file.name) from error
