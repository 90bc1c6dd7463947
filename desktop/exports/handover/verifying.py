"""Whether a folder or a zip is still as it was handed over, and whether its book opens."""

from __future__ import annotations

import hashlib
import shutil
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import IO
from zipfile import BadZipFile, ZipFile, is_zipfile

from desktop.exports.handover.contents import contents_name, read_list
from models.book.database import Database
from models.book.header import has_password
from models.book.keys import Key
from models.book.under_way import temporary_folder
from models.book.unlocking import version_of
from models.errors import RecordsError

_CHUNK = 1 << 20
_BOOK = ".sochibo"
#: Room for the names of a hundred thousand files; a small zip may claim to hold far more.
_LARGEST_LIST = 16 << 20
#: How a zip says that it cannot give a file: cut off, damaged, packed by other means, locked.
_NOT_GIVEN = (BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, zlib.error)
#: Finds the key of a book that has a password; None leaves such a book unopened.
FindKey = Callable[[Path], Key | None]


class FlawKind(StrEnum):
    """What can be wrong with something that was handed over."""

    MISSING = "missing"
    CHANGED = "changed"
    UNKNOWN = "unknown"
    BOOK = "book"


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that is not as it was handed over."""

    kind: FlawKind
    name: str

    def sentence(self, language: str = "vi") -> str:
        """Return what is wrong in `language` (``vi`` or ``en``)."""
        return RecordsError(f"handover.flaw_{self.kind}", name=self.name).sentence(language)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many files the list names, and what is wrong with them."""

    files: int
    flaws: tuple[Flaw, ...]


def verify(place: Path, find_key: FindKey, tell: Callable[[], None] = lambda: None) -> Verdict:
    """Compare every file of a handover with its list, and open its book; writes nothing there.

    `place` is the folder or the zip; `tell` is called between the files and may stop it. Raises
    RecordsError for what is no handover at all.
    """
    if place.is_dir():
        return _verified(place, _files_in(place), find_key, tell)
    try:
        if not is_zipfile(place):
            raise _no_handover(place)
        with ZipFile(place) as archive:
            files = {name: _opener(archive, name) for name in archive.namelist()}
            return _verified(place, files, find_key, tell)
    except BadZipFile as error:
        raise _no_handover(place) from error


Openers = Mapping[str, Callable[[], IO[bytes]]]


def _files_in(folder: Path) -> Openers:
    found = sorted(one for one in folder.rglob("*") if one.is_file())
    return {one.relative_to(folder).as_posix(): _reader(one) for one in found}


def _reader(file: Path) -> Callable[[], IO[bytes]]:
    return lambda: file.open("rb")


def _opener(archive: ZipFile, name: str) -> Callable[[], IO[bytes]]:
    return lambda: archive.open(name)


def _verified(place: Path, files: Openers, find_key: FindKey, tell: Callable[[], None]) -> Verdict:
    if contents_name() not in files:
        raise _no_handover(place)
    try:
        with files[contents_name()]() as stream:
            data = stream.read(_LARGEST_LIST + 1)
    except _NOT_GIVEN as error:
        raise _no_handover(place) from error
    if len(data) > _LARGEST_LIST:
        raise _no_handover(place)
    listed = read_list(data)
    flaws = tuple(_flaws(files, listed, find_key, tell))
    return Verdict(len(listed), flaws)


def _flaws(
    files: Openers, listed: Mapping[str, str], find_key: FindKey, tell: Callable[[], None]
) -> Iterator[Flaw]:
    for name, sha256 in listed.items():
        tell()
        if name not in files:
            yield Flaw(FlawKind.MISSING, name)
        elif _digest(files[name]) != sha256:
            yield Flaw(FlawKind.CHANGED, name)
        elif _is_book(name) and not _opens(name, files[name], find_key):
            yield Flaw(FlawKind.BOOK, name)
    for name in files.keys() - listed.keys() - {contents_name()}:
        yield Flaw(FlawKind.UNKNOWN, name)
    if not any(map(_is_book, listed)):
        yield Flaw(FlawKind.MISSING, _BOOK)


def _is_book(name: str) -> bool:
    return name.endswith(_BOOK) and "/" not in name


def _digest(opened: Callable[[], IO[bytes]]) -> str:
    """Return the SHA-256 of a file; of one that a zip cannot give whole, none."""
    found = hashlib.sha256()
    try:
        with opened() as stream:
            while chunk := stream.read(_CHUNK):
                found.update(chunk)
    except _NOT_GIVEN:
        return ""
    return found.hexdigest()


def _opens(name: str, opened: Callable[[], IO[bytes]], find_key: FindKey) -> bool:
    """Tell whether the book opens, and SQLite finds nothing wrong with its pages."""
    with _copied(name, opened) as file:
        key = find_key(file) if has_password(file) else None
        if key is None and has_password(file):
            return True
        database = Database(file, read_only=True, key=key)
        try:
            version_of(file, key)
            return not database.check_pages()
        except RecordsError as error:
            if error.key == "password.wrong":
                raise
            return False
        finally:
            database.close()


@contextmanager
def _copied(name: str, opened: Callable[[], IO[bytes]]) -> Iterator[Path]:
    """Give the book as a file of its own: one in a zip has none, and one on a stick may be slow."""
    with temporary_folder() as folder:
        file = folder / Path(name).name
        with opened() as source, file.open("xb") as target:
            shutil.copyfileobj(source, target)
        yield file


def _no_handover(place: Path) -> RecordsError:
    return RecordsError("handover.no_contents", name=place.name, contents=contents_name())
