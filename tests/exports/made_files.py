"""Files made by the tests: workbooks in one expression, and their parts changed by hand."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

#: The headings that most lists of the tests have, and two people below them.
HEADINGS = ("TT", "Họ và tên", "Ngày sinh", "Số thẻ", "Đơn vị", "Ghi chú")
AN = (1, "Vũ Văn An", "01/02/1980", "11.000111", "Thanh tra", "Quần chúng")
HOA = (2, "Lò Thị Hoa", "25/06/1990", "22.000222", "Văn phòng", "Quần chúng")
SHEET = "xl/worksheets/sheet1.xml"
XLSX_ROWS = re.compile(rb"<sheetData>.*</sheetData>", re.DOTALL)


@dataclass(frozen=True)
class Case:
    """A file, and what reading it comes to.

    Either `refusal`, or the people with their verdicts (“Vũ Văn An new”, with the reason where
    there is one) and the remarks among those that are `told` of them.
    """

    make: Callable[[], bytes]
    rows: tuple[str, ...] = ()
    refusal: str = ""
    told: frozenset[str] = frozenset()
    suffix: str = ".xlsx"


BOTH = ("Vũ Văn An new", "Lò Thị Hoa new")


def fine(make: Callable[[], bytes], *told: str, rows: Sequence[str] = BOTH) -> Case:
    """Return a case whose list is read: `rows` with `told` among their remarks."""
    return Case(make, tuple(rows), told=frozenset(told))


def saved(workbook: Workbook) -> bytes:
    """Return the file of a workbook."""
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def filled(
    *rows: Sequence[Any], dress: Callable[[Worksheet], object] = bool, font: str = ""
) -> bytes:
    """Return a workbook of one sheet with these rows from row 1, then dressed."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    if font:
        for cell in (cell for line in sheet.iter_rows() for cell in line):
            cell.font = Font(name=font)
    dress(sheet)
    return saved(workbook)


@cache
def plain() -> bytes:
    """Return a small list, the same each time."""
    return filled(HEADINGS, AN, HOA)


def changed(
    data: bytes,
    *,
    member: str = "",
    edit: Callable[[bytes], bytes] = bytes,
    extra: dict[str, bytes] | None = None,
) -> bytes:
    """Return the workbook with one part edited, or some parts more."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", 8) as new:
        for part in old.infolist():
            content = old.read(part)
            new.writestr(part.filename, edit(content) if part.filename == member else content)
        for name, content in (extra or {}).items():
            new.writestr(name, content)
    return buffer.getvalue()


def with_rows(rows: str, data: bytes = b"") -> bytes:
    """Return a workbook with the rows of its sheet written by hand."""
    body = f"<sheetData>{rows}</sheetData>".encode()
    return changed(data or plain(), member=SHEET, edit=lambda old: XLSX_ROWS.sub(body, old))


def with_more_rows(rows: str) -> bytes:
    """Return the small list with rows written by hand below."""
    end = f"{rows}</sheetData>".encode()
    return changed(plain(), member=SHEET, edit=lambda old: old.replace(b"</sheetData>", end))


def text_cell(place: str, text: str = "x") -> str:
    """Return a row with one cell of text."""
    row = re.sub(r"\D", "", place)
    return f'<row r="{row}"><c r="{place}" t="inlineStr"><is><t>{text}</t></is></c></row>'


def archive(**parts: bytes) -> bytes:
    """Return a zip archive of these parts; “__” stands for a slash, “_” for a dot."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/").replace("_", "."), content)
    return buffer.getvalue()
