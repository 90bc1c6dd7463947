"""What lies in the folder of a handover: the list of its files, and the sheet to read first."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop.exports.handover.reading import Wishes, words
from desktop.exports.handover.tables import grouped
from desktop.exports.wording import period_name
from models.organisation import Cell
from models.periods import running_date

_CHUNK = 1 << 20


def contents_name() -> str:
    """Return the name of the list of files."""
    return str(words("files")["contents"])


def digest_of(file: Path) -> str:
    """Return the SHA-256 of a file."""
    found = hashlib.sha256()
    with file.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            found.update(chunk)
    return found.hexdigest()


def write_list(files: Iterable[tuple[str, str]]) -> bytes:
    """Return the list of files and their SHA-256, as ``sha256sum --check`` reads it."""
    return "".join(f"{sha256}  {path}\n" for path, sha256 in sorted(files)).encode()


def read_list(data: bytes) -> dict[str, str]:
    """Return the SHA-256 of each file by its path; lines that are none of ours are left out."""
    found = {}
    for line in data.decode("utf-8-sig", "replace").splitlines():
        sha256, _, path = line.partition("  ")
        if len(sha256) == hashlib.sha256().digest_size * 2 and path:
            found[path] = sha256
    return found


def write_read_me(
    cell: Cell, wishes: Wishes, *, book: str, sha256: str, has_password: bool
) -> bytes:
    """Return the sheet that is read first, as Notepad of any Windows shows it."""
    lines = _lines(cell, wishes, book, sha256, has_password=has_password)
    return "\ufeff".encode() + "".join(f"{line}\r\n" for line in lines).encode()


def _lines(
    cell: Cell, wishes: Wishes, book: str, sha256: str, *, has_password: bool
) -> Iterator[str]:
    texts = words("read_me")
    yield from (texts["title"], "")
    yield texts["about"].format(cell=cell.name, day=running_date(wishes.day))
    yield texts["book"].format(name=book)
    yield texts["minutes" if wishes.with_minutes else "without_minutes"]
    if wishes.with_pack:
        pack, period = words("files")["pack"], period_name(wishes.period)
        yield texts["pack"].format(name=pack, period=period)
    yield texts["contents"].format(name=contents_name())
    yield from ("", texts["open_head"], "")
    yield from (step.format(name=book) for step in texts["open_steps"])
    yield texts["with_password" if has_password else "without_password"]
    yield from texts["last_steps"]
    yield from ("", texts["check_head"], "", texts["check"].format(name=book), grouped(sha256))
    yield from ("", texts["privacy_head"], "")
    yield texts[_readable(wishes, has_password=has_password)]
    yield texts["law"]


def _readable(wishes: Wishes, *, has_password: bool) -> str:
    """Return the key of what is said of who can read the folder."""
    if not has_password:
        return "all_readable"
    return "readable" if wishes.leaves_readable else "only_book"
