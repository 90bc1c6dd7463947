"""A folder and a zip of it, written aside and moved into place when both are whole."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from desktop.exports.files import told
from models.book.files import rename_folder, rename_into_place
from models.book.under_way import aside_of, under_way
from models.errors import RecordsError

Result = TypeVar("Result")
#: Pictures and papers are packed already; packing them again costs time alone.
_PACKED = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".xlsx", ".docx"})


@dataclass(frozen=True, slots=True)
class Placed(Generic[Result]):
    """What came of filling a folder; `packing` is told of each file, `packed` after them all.

    Both may stop the work.
    """

    result: Result
    packing: Callable[[], None]
    packed: Callable[[], None]


def place_folder(folder: Path, fill: Callable[[Path], Placed[Result]]) -> tuple[Result, Path]:
    """Let `fill` write into a folder aside, pack it, and give both their names; return the zip.

    Raises RecordsError, with nothing left of either, when one of the names is taken already or
    the world refuses; what `fill` raises rises.
    """
    archive = folder.with_name(f"{folder.name}.zip")
    try:
        there = [one for one in (folder, archive) if one.exists()]
    except OSError as error:
        raise told(error, folder) from error
    if there:
        raise RecordsError("pack.there_already", name=there[0].name)
    aside, packed = aside_of(folder, "folder"), aside_of(archive, "zip")
    with under_way(aside), under_way(packed):
        try:
            aside.mkdir()
            placed = fill(aside)
            _zip(aside, packed, placed.packing)
            placed.packed()
            rename_into_place(packed, archive, replacing=False)
            _move(aside, folder, archive)
        except OSError as error:
            raise told(error, folder) from error
        finally:
            shutil.rmtree(aside, ignore_errors=True)
            with suppress(OSError):
                packed.unlink(missing_ok=True)
    return placed.result, archive


def put_file(file: Path, data: bytes) -> None:
    """Write a new file into a folder that is made aside, down to the disk."""
    file.parent.mkdir(exist_ok=True)
    with file.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _zip(aside: Path, packed: Path, tell: Callable[[], None]) -> None:
    """Pack the folder, and read the zip back; `tell` may stop it at any file."""
    files = sorted(one for one in aside.rglob("*") if one.is_file())
    with ZipFile(packed, "x") as archive:
        for file in files:
            tell()
            kind = ZIP_STORED if file.suffix in _PACKED else ZIP_DEFLATED
            archive.write(file, file.relative_to(aside).as_posix(), compress_type=kind)
    with ZipFile(packed) as archive:
        broken = archive.testzip()
    if broken is not None:
        raise OSError(f"the zip lost {broken}")


def _move(aside: Path, folder: Path, archive: Path) -> None:
    """Give the folder its name; the zip goes again when that is refused."""
    try:
        rename_folder(aside, folder)
    except OSError:
        archive.unlink(missing_ok=True)
        raise
