"""Formulas with their results: Excel works them out again, every other reader sees them ready."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.writer.excel import ExcelWriter

from models.figures import Rate

#: How openpyxl writes a formula: with room for a result that it never has.
_CELL = re.compile(rb'<c r="([A-Z]+[0-9]+)"([^>]*)><f>([^<]*)</f><v ?/?>(?:</v>)?</c>')
_SHEET = re.compile(r"/?xl/worksheets/sheet([0-9]+)\.xml")

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


class _Archive(ZipFile):
    """Takes the parts of a workbook as openpyxl hands them over, and puts the results in."""

    def __init__(self, buffer: BytesIO, workbook: OurWorkbook) -> None:
        super().__init__(buffer, "w", ZIP_DEFLATED)
        self._workbook = workbook

    def write(self, filename: Any, arcname: Any = None, *rest: Any) -> None:
        """Store a file; a sheet with its formulas' results."""
        found = _SHEET.fullmatch(str(arcname))
        name = self._workbook.sheetnames[int(found[1]) - 1] if found else ""
        results = self._workbook.results_of(name)
        if not results:
            super().write(filename, arcname, *rest)
            return
        self.writestr(str(arcname), _filled(Path(filename).read_bytes(), results))


def save_workbook(workbook: OurWorkbook) -> bytes:
    """Return the workbook as the bytes of a file."""
    buffer = BytesIO()
    ExcelWriter(workbook, _Archive(buffer, workbook)).save()
    return buffer.getvalue()


def _filled(xml: bytes, results: dict[str, Result]) -> bytes:
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
