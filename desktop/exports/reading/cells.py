"""The cells of an .xlsx workbook that is not trusted; called in the reader's child process."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from models.errors import RecordsError
from models.imports.sheet import CellKind

_MAX_MEMBERS = 2_000
_MAX_UNPACKED = 200 * 1024 * 1024
_MAX_RATIO = 200
#: Below this size a part may repeat itself as much as it likes.
_SMALL = 1024 * 1024
_MAX_LETTERS = 2_000_000
#: The last row that a worksheet can have.
_LAST_ROW = 1_048_576
_LOCAL_HEADER = 30
_OLE = b"\xd0\xcf\x11\xe0"
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Limits:
    """How many rows and columns may be filled."""

    rows: int
    columns: int


def read_sheets(file: Path, limits: Limits) -> list[dict[str, Any]]:
    """Return name, state and filled cells of each worksheet, ready for JSON.

    Raises RecordsError with the key of the reason alone.
    """
    with _opened(file) as stream:
        try:
            has_formulas = _preflight(stream)
            values = _open(stream, data_only=True)
            formulas = _open(stream, data_only=False) if has_formulas else None
            return _read(values, formulas, limits)
        except (RecordsError, MemoryError):
            raise
        except Exception as error:
            # The library fails in many ways on files that are damaged or made to hurt.
            raise RecordsError("import.not_a_workbook") from error


def _opened(file: Path) -> BinaryIO:
    try:
        return file.open("rb")
    except FileNotFoundError:
        raise RecordsError("import.missing") from None
    except OSError as error:
        raise RecordsError("import.cannot_open") from error


def _preflight(stream: BinaryIO) -> bool:
    """Refuse what is no workbook or would unpack without end; tell whether it has formulas."""
    beginning = stream.read(4)
    if not beginning:
        raise RecordsError("import.empty_file")
    if beginning == _OLE:
        raise RecordsError("import.old_workbook")
    with zipfile.ZipFile(stream) as archive:
        parts = archive.infolist()
        _check_names([part.filename for part in parts])
        _check_sizes(parts)
        sheets = [part for part in parts if part.filename.startswith("xl/worksheets/")]
        return any(_has_formula(archive, part) for part in sheets)


def _check_names(names: list[str]) -> None:
    if "xl/workbook.bin" in names:
        raise RecordsError("import.binary_workbook")
    if any(name.endswith("vbaProject.bin") for name in names):
        raise RecordsError("import.has_macros")
    if any(name.startswith("/") or "\\" in name or ".." in name.split("/") for name in names):
        raise RecordsError("import.not_a_workbook")


def _check_sizes(parts: list[zipfile.ZipInfo]) -> None:
    if any(part.flag_bits & 1 for part in parts):
        raise RecordsError("import.old_workbook")
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
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > _MAX_MEMBERS or unpacked > _MAX_UNPACKED or bloated:
        raise RecordsError("import.too_large")


def _has_formula(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    with archive.open(part) as content:
        rest = b""
        while chunk := content.read(_SMALL):
            if _FORMULA.search(rest + chunk):
                return True
            rest = chunk[-64:]
    return False


def _open(stream: BinaryIO, *, data_only: bool) -> Workbook:
    stream.seek(0)
    return load_workbook(stream, read_only=True, data_only=data_only, keep_links=False)


def _read(values: Workbook, formulas: Workbook | None, limits: Limits) -> list[dict[str, Any]]:
    with closing(values):
        letters = 0
        sheets = []
        for sheet in values.worksheets:
            computed = _computed(formulas, sheet.title, limits)
            rows = []
            for number, cells in _rows(sheet, limits):
                row = _row(cells, computed.get(number, set()))
                letters += sum(len(str(cell[2])) for cell in row)
                if letters > _MAX_LETTERS:
                    raise RecordsError("import.too_large")
                if row:
                    rows.append([number, row])
            hidden = sheet.sheet_state != "visible"
            sheets.append({"name": _printable(sheet.title), "hidden": hidden, "rows": rows})
    return sheets


def _rows(sheet: Any, limits: Limits) -> Iterator[tuple[int, list[Any]]]:
    """Yield the filled cells of each row; the size that the file tells of itself is not used."""
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(), start=1):
        cells = [cell for cell in row if cell.value is not None]
        beyond = any(cell.column > limits.columns for cell in cells)
        if beyond or (cells and number > limits.rows) or number > _LAST_ROW:
            raise RecordsError("import.too_large")
        if cells:
            yield number, cells


def _computed(formulas: Workbook | None, title: str, limits: Limits) -> dict[int, set[int]]:
    """Return the columns with formulas by row."""
    if formulas is None:
        return {}
    return {
        number: {cell.column for cell in cells if cell.data_type == "f"}
        for number, cells in _rows(formulas[title], limits)
    }


def _row(cells: list[Any], computed: set[int]) -> list[list[Any]]:
    found = {cell.column: [cell.column, *_content(cell), cell.column in computed] for cell in cells}
    for place in computed - set(found):
        found[place] = [place, CellKind.NO_VALUE, "", "", True]
    return [found[place] for place in sorted(found)]


def _content(cell: Any) -> tuple[CellKind, str | int | float, str]:
    """Return kind, value and, where it can tell of an old encoding, the font."""
    value = cell.value
    if cell.data_type == "e":
        return CellKind.ERROR, _printable(str(value)), ""
    if isinstance(value, datetime):
        return CellKind.DATE, value.date().isoformat(), ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return CellKind.NUMBER, value, ""
    text = _printable(str(value))
    return CellKind.TEXT, text, "" if text.isascii() else str(cell.font.name or "")


def _printable(text: str) -> str:
    return _UNPRINTABLE.sub("", text)
