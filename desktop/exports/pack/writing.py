"""Writing the inspection pack aside, then moving the folder and the zip into place, whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from desktop.exports.pack.contents import Missing, PackFile, collect_contents
from desktop.exports.pack.index import Written, write_index
from desktop.exports.pack.placing import Placed, place_folder, put_file
from desktop.exports.wording import period_name, wording
from desktop.exports.xlsx.layout import check_xlsx
from models.book.database import Database
from models.errors import RecordsError
from models.organisation import cell_on
from models.periods import Period

#: Called with how many files are done, and of how many; what it raises stops the work.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Pack:
    """What was written: the folder, the zip beside it, how many files, and what is missing."""

    folder: Path
    zip: Path
    files: int
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class Filled:
    """How many files a folder holds, what is missing in it, and how many steps there were."""

    files: int
    missing: tuple[Missing, ...]
    total: int


def write_pack(
    database: Database, *, period: Period, folder: Path, progress: Progress | None = None
) -> Pack:
    """Write the pack of `period` as `folder`, and as a zip of the same name beside it.

    Both are made aside and moved when they are whole. Raises RecordsError, with nothing written,
    when either of them is there already or the world refuses; what `progress` raises rises.
    """
    tell = progress or _tell_nobody
    fill = partial(_fill, database, period, tell)
    filled, archive = place_folder(folder, fill)
    return Pack(folder, archive, filled.files, filled.missing)


def _fill(database: Database, period: Period, tell: Progress, aside: Path) -> Placed[Filled]:
    # The zip is a step of its own.
    filled = fill_folder(database, period, aside, tell, after=1)
    total = filled.total
    return Placed(filled, partial(tell, total - 1, total), partial(tell, total, total))


def fill_folder(
    database: Database, period: Period, folder: Path, tell: Progress, *, after: int = 0
) -> Filled:
    """Write every file of the pack and its index into `folder`; `after` are steps to follow."""
    tell(0, 0)
    contents = collect_contents(database, period, partial(tell, 0, 0))
    with database.reading() as session:
        cell = cell_on(session, period.last)
    total = len(contents.files) + 1 + after
    written: list[Written] = []
    missing = list(contents.missing)
    for done, file in enumerate(contents.files):
        tell(done, total)
        try:
            written.append(_write_file(folder, file))
        except RecordsError as error:
            missing.append(Missing(file.about, file.day, error.sentence()))
    tell(total - after - 1, total)
    index = write_index(cell, period, written, missing)
    check_xlsx(index)
    put_file(folder / f"{wording('pack')['index_name']}.xlsx", index)
    tell(total - after, total)
    return Filled(len(written) + 1, tuple(missing), total)


def _write_file(aside: Path, file: PackFile) -> Written:
    data = file.make()
    put_file(aside / file.path, data)
    return Written(str(file.path), file.about, file.day, len(data), sha256(data).hexdigest())


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
