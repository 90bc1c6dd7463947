"""Writing the inspection pack aside, then moving the folder and the zip into place, whole."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from desktop.exports.files import told
from desktop.exports.pack.contents import Missing, PackFile, collect_contents
from desktop.exports.pack.index import Written, write_index
from desktop.exports.wording import period_name, wording
from desktop.exports.xlsx.layout import check_xlsx
from models.book.database import Database
from models.book.files import rename_folder, rename_into_place
from models.book.under_way import aside_of, under_way
from models.errors import RecordsError
from models.organisation import cell_on
from models.periods import Period

#: Called with how many files are done, and of how many; what it raises stops the work.
Progress = Callable[[int, int], None]
#: Pictures and papers are packed already; packing them again costs time alone.
_PACKED = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".xlsx"})


@dataclass(frozen=True, slots=True)
class Pack:
    """What was written: the folder, the zip beside it, how many files, and what is missing."""

    folder: Path
    zip: Path
    files: int
    missing: tuple[Missing, ...]


def write_pack(
    database: Database, *, period: Period, folder: Path, progress: Progress | None = None
) -> Pack:
    """Write the pack of `period` as `folder`, and as a zip of the same name beside it.

    Both are made aside and moved when they are whole. Raises RecordsError, with nothing written,
    when either of them is there already or the world refuses; what `progress` raises rises.
    """
    archive = folder.with_name(f"{folder.name}.zip")
    try:
        there = [one for one in (folder, archive) if one.exists()]
    except OSError as error:
        raise told(error, folder) from error
    if there:
        raise RecordsError("pack.there_already", name=there[0].name)
    tell = progress or _tell_nobody
    aside, packed = aside_of(folder, "folder"), aside_of(archive, "zip")
    with under_way(aside), under_way(packed):
        try:
            aside.mkdir()
            pack = _write(database, period, aside, packed, tell)
            rename_into_place(packed, archive, replacing=False)
            _move(aside, folder, archive)
        except OSError as error:
            raise told(error, folder) from error
        finally:
            shutil.rmtree(aside, ignore_errors=True)
            with suppress(OSError):
                packed.unlink(missing_ok=True)
    return Pack(folder, archive, *pack)


def _write(
    database: Database, period: Period, aside: Path, packed: Path, tell: Progress
) -> tuple[int, tuple[Missing, ...]]:
    """Write every file, the index, and the zip of all of them."""
    tell(0, 0)
    contents = collect_contents(database, period, partial(tell, 0, 0))
    with database.reading() as session:
        cell = cell_on(session, period.last)
    # The index and the zip are a step each.
    total = len(contents.files) + 2
    written: list[Written] = []
    missing = list(contents.missing)
    for done, file in enumerate(contents.files):
        tell(done, total)
        try:
            written.append(_write_file(aside, file))
        except RecordsError as error:
            missing.append(Missing(file.about, file.day, error.sentence()))
    tell(total - 2, total)
    index = write_index(cell, period, written, missing)
    check_xlsx(index)
    _put(aside / f"{wording('pack')['index_name']}.xlsx", index)
    tell(total - 1, total)
    _zip(aside, packed, partial(tell, total - 1, total))
    tell(total, total)
    return len(written) + 1, tuple(missing)


def _write_file(aside: Path, file: PackFile) -> Written:
    data = file.make()
    _put(aside / file.path, data)
    return Written(str(file.path), file.about, file.day, len(data), sha256(data).hexdigest())


def _put(file: Path, data: bytes) -> None:
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


def _tell_nobody(_done: int, _total: int) -> None:
    """Nobody waits to hear how far the work is."""


def pack_lines(pack: Pack, period: Period) -> list[str]:
    """Return what is said when the pack is written."""
    words = wording("pack")
    lines = [
        words["made"].format(
            period=period_name(period), count=pack.files, folder=pack.folder, zip=pack.zip.name
        )
    ]
    if pack.missing:
        index = f"{words['index_name']}.xlsx"
        sheet = words["missing_sheet"]
        lines.append(words["missing"].format(count=len(pack.missing), sheet=sheet, index=index))
    return lines
