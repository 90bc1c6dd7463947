"""The folder into which a committee puts what its cells sent: every file read, none trusted."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from itertools import islice
from pathlib import Path

from desktop.exports.committee.cell_list import is_cell_list, read_cell_list
from desktop.exports.committee.form_reading import is_form, read_form
from desktop.exports.committee.package import SUFFIX, read_package
from desktop.exports.committee.strict_json import MAX_BYTES
from desktop.exports.reading.workbooks import read_workbook
from desktop.exports.wording import wording
from models.committee.consolidating import Refused, Source
from models.committee.figures import CellMark, name_key
from models.errors import RecordsError
from models.imports.sheet import Remark, Sheet

#: More than a committee has cells, with some files of each.
MOST_FILES = 500
_PACKAGE, _FORM = f".{SUFFIX}", ".xlsx"
#: A form with figures takes some twenty kilobytes.
_LARGEST_FORM = 4 * 1024 * 1024
#: How it is told here why a workbook cannot be read.
_SAID = {
    "import.has_password": "committee.has_password",
    "import.too_large": "committee.too_large",
    "import.too_slow": "committee.too_large",
}
#: What a form becomes when it is saved by another program, or in another way.
_OTHER_KINDS = frozenset({".xls", ".xlsm", ".xlsb", ".ods", ".csv"})
#: How programs call the files that they keep open.
_OPEN = ("~$", ".")

#: Called with how many files are read, and of how many; what it raises stops the reading.
Progress = Callable[[int, int], None]


@dataclass(slots=True)
class FolderContents:
    """What was read: figures, the list of cells if there is one, and what could not be read."""

    folder: Path
    sources: list[Source] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    expected: tuple[CellMark, ...] = ()
    list_name: str = ""

    @property
    def cells(self) -> tuple[CellMark, ...]:
        """Every cell that has sent anything, each once, by name."""
        found = {(one.cell.id or one.cell.name_key): one.cell for one in self.sources}
        return tuple(sorted(found.values(), key=lambda one: (one.name_key, str(one.id))))


def read_folder(folder: Path, progress: Progress | None = None) -> FolderContents:
    """Read every package, form and list in `folder` itself; each may be refused by itself.

    Raises RecordsError when the folder cannot be read; whatever `progress` raises rises.
    """
    tell = progress or _tell_nobody
    files = _files(folder)
    contents = FolderContents(folder)
    for done, file in enumerate(files):
        tell(done, len(files))
        try:
            _take(file, contents, partial(_tell_still, tell, done, len(files)))
        except RecordsError as error:
            values = {"file": file.name, **error.values}
            contents.refused.append(Refused(file.name, Remark(error.key, tuple(values.items()))))
    tell(len(files), len(files))
    return contents


def _tell_nobody(_done: int, _total: int) -> None:
    """Nobody waits to hear how far the reading is."""


def _tell_still(tell: Progress, done: int, total: int, _read: int, _bytes: int) -> None:
    """Tell the same again while one file is read, so that even that can be stopped."""
    tell(done, total)


def _files(folder: Path) -> list[Path]:
    """Return what may be read, by name; folders in the folder and links out of it are not."""
    try:
        with os.scandir(folder) as entries:
            found = list(islice(_regular(entries), MOST_FILES + 1))
    except OSError:
        raise RecordsError("committee.no_folder", folder=folder.name or str(folder)) from None
    if len(found) > MOST_FILES:
        raise RecordsError("committee.too_many", folder=folder.name, most=MOST_FILES)
    return sorted(found)


def _regular(entries: Iterator[os.DirEntry[str]]) -> Iterator[Path]:
    for entry in entries:
        kind = Path(entry.name).suffix.lower()
        wanted = kind in {_PACKAGE, _FORM, *_OTHER_KINDS} and not entry.name.startswith(_OPEN)
        if wanted and entry.is_file(follow_symlinks=False):
            yield Path(entry.path)


def _take(file: Path, contents: FolderContents, still: Progress) -> None:
    """Read one file into the contents, or refuse it."""
    kind = file.suffix.lower()
    if kind in _OTHER_KINDS:
        raise RecordsError("committee.other_kind", file=file.name)
    data = _bytes(file, most=MAX_BYTES if kind == _PACKAGE else _LARGEST_FORM)
    digest = sha256(data).hexdigest()
    if kind == _PACKAGE:
        contents.sources.append(Source(file.name, digest, read_package(data, file=file.name)))
        return
    sheets = _sheets(file, still)
    if is_form(sheets):
        contents.sources.append(Source(file.name, digest, read_form(sheets, file=file.name)))
    elif is_cell_list(sheets):
        _take_list(file, sheets, contents)
    elif not _is_result(sheets):
        raise RecordsError("committee.not_a_form", file=file.name)


def _bytes(file: Path, *, most: int) -> bytes:
    """Return a file whole, unless it is larger than `most`."""
    try:
        with file.open("rb") as stream:
            data = stream.read(most + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise RecordsError("committee.cannot_open", file=file.name, reason=reason) from None
    if len(data) > most:
        raise RecordsError("committee.too_large", file=file.name)
    return data


def _sheets(file: Path, still: Progress) -> tuple[Sheet, ...]:
    """Return what the child process reads of a workbook, told in words of our own."""
    try:
        return read_workbook(file, still)
    except RecordsError as error:
        raise RecordsError(_SAID.get(error.key, "committee.damaged"), file=file.name) from None


def _take_list(file: Path, sheets: tuple[Sheet, ...], contents: FolderContents) -> None:
    if contents.list_name:
        raise RecordsError("committee.two_lists", file=file.name, counted=contents.list_name)
    contents.expected = read_cell_list(sheets, file=file.name)
    contents.list_name = file.name


def _is_result(sheets: tuple[Sheet, ...]) -> bool:
    """Whether a workbook is one that was put together of the cells before."""
    words = wording("committee")["result"]
    names = {name_key(sheet.name) for sheet in sheets}
    return {name_key(words["sheet"]), name_key(words["checks_sheet"])} <= names
