"""A file that is not trusted, read as the kind of table that its content shows it to be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from desktop.exports.reading.archive import Archive, opened_archive
from desktop.exports.reading.limits import Limits
from desktop.exports.reading.parts import read_book
from desktop.exports.reading.sheet_cells import read_sheet
from desktop.exports.reading.text_table import read_text_table
from models.errors import RecordsError
from models.imports.sheet import Sheet

_OLE = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK"
#: Excel 4 and before wrote sheets without a workbook around them.
_BARE_SHEETS = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
#: The largest file that can be a list; nothing of a larger one is read.
_LARGEST = 100 * 1024 * 1024

#: Called with how many bytes of how many have been read.
Progress = Callable[[int, int], None]


def read_sheets(file: Path, limits: Limits, progress: Progress) -> list[Sheet]:
    """Return the worksheets of `file`.

    Raises RecordsError with the key of the reason alone.
    """
    with _opened(file) as stream:
        try:
            sheets = _read(stream, file.stem, limits, progress)
        except (RecordsError, MemoryError):
            raise
        except Exception as error:
            # The libraries fail in many ways on files that are damaged or made to hurt.
            raise RecordsError("import.not_a_workbook") from error
    if sheets and all(sheet.too_large for sheet in sheets):
        raise RecordsError("import.too_large")
    return sheets


def _opened(file: Path) -> BinaryIO:
    try:
        size = file.stat().st_size
        stream = file.open("rb")
    except FileNotFoundError:
        raise RecordsError("import.missing") from None
    except OSError as error:
        raise RecordsError("import.cannot_open") from error
    if size > _LARGEST:
        stream.close()
        raise RecordsError("import.too_large")
    return stream


def _read(stream: BinaryIO, name: str, limits: Limits, progress: Progress) -> list[Sheet]:
    beginning = stream.read(4)
    stream.seek(0)
    if not beginning:
        raise RecordsError("import.empty_file")
    if beginning == _OLE or beginning in _BARE_SHEETS:
        # Only such a file needs the library.
        from desktop.exports.reading.old_workbook import read_old_workbook

        return read_old_workbook(stream.read(), limits)
    if beginning.startswith(_ZIP):
        with opened_archive(stream) as archive:
            return _read_archive(archive, limits, progress)
    return read_text_table(stream.read(), name, limits)


def _read_archive(archive: Archive, limits: Limits, progress: Progress) -> list[Sheet]:
    book = read_book(archive)
    total = sum(archive.size(sheet.part) for sheet in book.sheets)
    before = 0

    def told(done: int) -> None:
        progress(before + done, total)

    sheets = []
    for part in book.sheets:
        sheets.append(read_sheet(archive, part, book, limits, told))
        before += archive.size(part.part)
    return sheets
