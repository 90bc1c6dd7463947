"""Formulas with their results: Excel works them out again, every other reader sees them ready."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

from desktop.exports.package import repacked
from models.figures import Rate

#: How openpyxl writes a formula: with room for a result that it never has.
_CELL = re.compile(rb'<c r="([A-Z]+[0-9]+)"([^>]*)><f>([^<]*)</f><v ?/?>(?:</v>)?</c>')

Result = str | int | float


@dataclass(frozen=True, slots=True)
class Formula:
    """What a cell adds up, without the sign of equality, and what we say it comes to."""

    text: str
    value: str | int | float | Rate


class OurWorkbook(Workbook):
    """A workbook that knows what its formulas come to, and its styles at once."""

    def __init__(self) -> None:
        super().__init__()
        self._results: dict[str, dict[str, Result]] = {}
        self._looks: dict[str, StyleArray] = {}

    def set_style(self, cell: Cell | MergedCell, name: str) -> None:
        """Give a cell a named style; openpyxl itself looks each one up as if it were the first."""
        look = self._looks.get(name)
        if look is None:
            cell.style = name
            self._looks[name] = copy(cell._style)  # type: ignore[union-attr]  # noqa: SLF001
        else:
            cell._style = copy(look)  # type: ignore[union-attr]  # noqa: SLF001

    def keep_result(self, sheet: str, cell: str, result: Result) -> None:
        """Note what the formula of a cell comes to."""
        self._results.setdefault(sheet, {})[cell] = result

    def results_of(self, sheet: str) -> dict[str, Result]:
        """Return what the formulas of a sheet come to, by cell."""
        return self._results.get(sheet, {})


class TimelessProperties(DocumentProperties):
    """What a file says of itself but when it was made: the same sheets are the same file."""

    __elements__ = tuple(
        name for name in DocumentProperties.__elements__ if name not in ("created", "modified")
    )
    # openpyxl asks the class itself, not the one it stands on.
    __nested__ = DocumentProperties.__nested__


class _Writer(ExcelWriter):
    """Writes sheets in memory, with the results of their formulas.

    openpyxl's own puts each of them into a file of the system's temporary folder first, where a
    program that is killed would leave the records of a book that has a password.
    """

    workbook: OurWorkbook
    manifest: Any
    _archive: ZipFile

    def write_worksheet(self, ws: Any) -> None:
        """Store one sheet."""
        ws._drawing = SpreadsheetDrawing()  # noqa: SLF001
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images  # noqa: SLF001
        sheet = BytesIO()
        writer: Any = WorksheetWriter(ws, out=sheet)
        writer.write()
        ws._rels = writer._rels  # noqa: SLF001
        content = _filled(sheet.getvalue(), self.workbook.results_of(ws.title))
        self._archive.writestr(ws.path.removeprefix("/"), content)
        self.manifest.append(ws)


def save_workbook(workbook: OurWorkbook) -> bytes:
    """Return the workbook as the bytes of a file; the same content gives the same bytes."""
    buffer = BytesIO()
    _Writer(workbook, ZipFile(buffer, "w")).save()
    return repacked(buffer)


def _filled(xml: bytes, results: dict[str, Result]) -> bytes:
    """Return the sheet with what its formulas come to."""
    if not results:
        return xml

    def fill(match: re.Match[bytes]) -> bytes:
        result = results[match[1].decode()]
        kind, value = b"", str(result)
        if isinstance(result, str):
            kind = b' t="str"'
            value = result.replace("&", "&amp;").replace("<", "&lt;")
        return b'<c r="%b"%b%b><f>%b</f><v>%b</v></c>' % (
            *(match[1], match[2], kind, match[3]),
            value.encode(),
        )

    return _CELL.sub(fill, xml)


def cell_name(row: int, column: int) -> str:
    """Return ``C12``."""
    return f"{get_column_letter(column)}{row}"


def span(first: tuple[int, int], last: tuple[int, int]) -> str:
    """Return ``C12:C40`` of two cells, each by row and column."""
    return f"{cell_name(*first)}:{cell_name(*last)}"


def on_sheet(sheet: str, cell: str) -> str:
    """Return ``'Điểm danh'!C12``."""
    return f"{quote_sheetname(sheet)}!{cell}"


def total_of_rows(first: int, last: int, column: int, value: int | float) -> Formula:
    """Return the sum of a column between two rows."""
    return Formula(f"SUM({span((first, column), (last, column))})", value)


def total_of_cells(cells: Sequence[str], value: int | float) -> Formula | int | float:
    """Return the sum of some cells; of none the plain number."""
    return Formula("+".join(cells), value) if cells else value


def share(part: str, whole: str, rate: Rate) -> Formula:
    """Return the percentage of two terms as we round it, a dash when there is no whole."""
    dash = rate.percent_text if rate.percent is None else "–"
    return Formula(f'IF({whole}=0,"{dash}",ROUND(({part})/({whole}),4))', rate)
