"""The zip archive that an .xlsx workbook is, looked through before anything is unpacked."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO

from desktop.exports.reading.limits import MEBIBYTE
from models.errors import RecordsError

_MAX_MEMBERS = 2_000
_MAX_UNPACKED = 200 * MEBIBYTE
#: The parts that are kept whole: texts and styles.
_MAX_KEPT = 24 * MEBIBYTE
_KEPT = ("sharedStrings.xml", "styles.xml", "workbook.xml", ".rels")
_MAX_RATIO = 200
#: Below this size a part may repeat itself as much as it likes.
_SMALL = 8 * MEBIBYTE
_LOCAL_HEADER = 30
_TYPE_OF_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument"


class Archive:
    """The parts of a workbook by name, without regard to case."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._parts = {part.filename.lower(): part for part in archive.infolist()}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._parts

    def open(self, name: str) -> IO[bytes]:
        """Open a part to read it piece by piece."""
        part = self._parts.get(name.lower())
        if part is None:
            raise RecordsError("import.not_a_workbook")
        return self._archive.open(part)

    def size(self, name: str) -> int:
        """Return how many bytes the part has unpacked."""
        part = self._parts.get(name.lower())
        return part.file_size if part else 0


@contextmanager
def opened_archive(stream: BinaryIO) -> Iterator[Archive]:
    """Give the parts of a workbook, or refuse what is none or would unpack without end."""
    with zipfile.ZipFile(stream) as archive:
        parts = archive.infolist()
        _check_names([part.filename for part in parts])
        _check_kind(archive, {part.filename for part in parts})
        _check_sizes(parts)
        yield Archive(archive)


def resolve(base: str, target: str) -> str:
    """Return the name of the part that `target` means in the part `base`."""
    if target.startswith("/"):
        return posixpath.normpath(target.lstrip("/"))
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), target))


def _check_names(names: list[str]) -> None:
    if len(names) > _MAX_MEMBERS:
        raise RecordsError("import.too_large")
    if any(name.startswith("/") or "\\" in name or ".." in name.split("/") for name in names):
        raise RecordsError("import.not_a_workbook")
    if len({name.lower() for name in names}) < len(names):
        raise RecordsError("import.not_a_workbook")


def _check_kind(archive: zipfile.ZipFile, names: set[str]) -> None:
    """Refuse by name the other kinds of workbook that are archives too."""
    if "xl/workbook.bin" in names:
        raise RecordsError("import.binary_workbook")
    if "mimetype" in names:
        with archive.open("mimetype") as kind:
            if kind.read(200).startswith(_TYPE_OF_OPEN_DOCUMENT):
                raise RecordsError("import.open_document")


def _check_sizes(parts: list[zipfile.ZipInfo]) -> None:
    if any(part.flag_bits & 1 for part in parts):
        raise RecordsError("import.has_password")
    ends = 0
    for part in sorted(parts, key=lambda part: part.header_offset):
        if part.header_offset < ends:
            raise RecordsError("import.not_a_workbook")
        name_length = len(part.orig_filename.encode())
        ends = part.header_offset + _LOCAL_HEADER + name_length + part.compress_size
    bloated = any(
        part.file_size > _SMALL and part.file_size > part.compress_size * _MAX_RATIO
        for part in parts
    )
    kept = any(part.file_size > _MAX_KEPT and part.filename.endswith(_KEPT) for part in parts)
    if bloated or kept or sum(part.file_size for part in parts) > _MAX_UNPACKED:
        raise RecordsError("import.too_large")
