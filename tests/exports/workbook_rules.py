"""The rules that every workbook keeps, and its formulas as LibreOffice works them out."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.wording import wording
from desktop.exports.xlsx.layout import CELL_LIMIT, MOMENT_FORMAT, MONTH_FORMAT
from desktop.exports.xlsx.styles import named_styles

SOFFICE = shutil.which("soffice")
_STYLES = {style.name for style in named_styles()}
_FORMULA = re.compile(rb'<c r="([A-Z]+[0-9]+)"[^>]*><f>([^<]*)</f><v>([^<]*)</v></c>')
_FUNCTIONS = {"SUM", "COUNTA", "COUNTIF", "IF", "ROUND", "ROWS", "COLUMNS"}
_DAYS = {"dd/mm/yyyy", MONTH_FORMAT, MOMENT_FORMAT}
#: A share or a percentage; the codes of topics and the numbers of cards are text by right.
_FIGURE = re.compile(r"\d+/\d+(?: \([\d.,]+%\))?|[\d.]+,\d+%?|[\d.,]+%")
_IDENTITY = "Thông tin"
_HIGHEST_ROW = 409
_CORE = {"creator", "title", "description"}


def broken_rules(data: bytes) -> list[str]:
    """Return every rule that a workbook breaks, and where."""
    return [*_parts(data), *_properties(data), *_sheets(data)]


def _parts(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        for name in parts.namelist():
            text = parts.read(name)
            if "externalLink" in name or "vbaProject" in name or "customXml" in name:
                yield f"{name} has no place in it"
            if name.endswith(".rels") and b'TargetMode="External"' in text:
                yield f"{name} leads out of the file"
            if "worksheets/sheet" in name and text.count(b"<f>") != len(_FORMULA.findall(text)):
                yield f"{name} has formulas without a result"
            if b"<f " in text:
                yield f"{name} has formulas that are not ours"


def _properties(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        core = parts.read("docProps/core.xml").decode()
        app = parts.read("docProps/app.xml").decode()
    said = set(re.findall(r"<(?:\w+:)?(\w+)[^>/]*>[^<]", core)) - {"coreProperties"}
    if said - _CORE:
        yield f"properties {sorted(said - _CORE)}"
    if "Company" in app or "Manager" in app or "HyperlinkBase" in app:
        yield "properties of the program say who made it"
    if re.search(r"/(?:home|root|Users|tmp)/|\\\\", core + app):
        yield "properties hold a path"


def _sheets(data: bytes) -> Iterator[str]:
    workbook = load_workbook(io.BytesIO(data))
    for sheet in workbook.worksheets:
        for found in (*_set_up(sheet), *_hidden(sheet), *_cells(sheet)):
            yield f"{sheet.title}: {found}"


def _set_up(sheet: Worksheet) -> Iterator[str]:
    page = sheet.page_setup
    if (page.paperSize, page.fitToWidth) != (9, 1):
        yield "not set up for A4, one page wide"
    if page.orientation not in ("portrait", "landscape"):
        yield "no orientation"
    if not sheet.print_title_rows:
        yield "no heads to repeat"
    footer = sheet.oddFooter
    if footer is None or footer.center.text != "Trang &P/&N":
        yield "no page numbers"
    # A page of a person's identity is no table.
    if sheet.title != _IDENTITY:
        if not sheet.freeze_panes:
            yield "no frozen panes"
        if not sheet.auto_filter.ref:
            yield "no filter"


def _hidden(sheet: Worksheet) -> Iterator[str]:
    if sheet.sheet_state != "visible":
        yield "hidden"
    for key, dimension in (*sheet.column_dimensions.items(), *sheet.row_dimensions.items()):
        if dimension.hidden or dimension.outlineLevel:
            yield f"{key} hidden or folded"
    for row, height in ((at, one.height or 0) for at, one in sheet.row_dimensions.items()):
        if height > _HIGHEST_ROW:
            yield f"row {row} higher than a row can be"


def _cells(sheet: Worksheet) -> Iterator[str]:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None and not isinstance(cell, MergedCell):
                yield from (f"{cell.coordinate} {found}" for found in _cell(sheet, cell))


def _cell(sheet: Worksheet, cell: Cell) -> Iterator[str]:
    value = cell.value
    if cell.style not in _STYLES:
        yield f"has the style {cell.style}"
    if cell.hyperlink is not None and (cell.hyperlink.target or not cell.hyperlink.location):
        yield "leads out of the file"
    if _is_plain_total(sheet, cell):
        yield "is a total that nothing adds up"
    if cell.data_type == "f":
        functions = set(re.findall(r"([A-Z]+)\(", re.sub(r'"[^"]*"', "", str(value))))
        if functions - _FUNCTIONS or "[" in str(value):
            yield f"has a formula that is not ours: {value}"
    elif isinstance(value, str):
        yield from _text(sheet, cell, value)
    else:
        yield from _number(sheet, cell)


def _is_plain_total(sheet: Worksheet, cell: Cell) -> bool:
    """Whether a number in a row of totals is no formula, though what it adds up stands there.

    People who came without a name are counted for each meeting, not added up; and whoever studied
    in two quarters is one person of the period.
    """
    if not cell.style.startswith("total") or not isinstance(cell.value, int | float):
        return False
    if sheet.cell(cell.row, 1).value == wording("attendance_log")["foot"]["head_count"]:
        return False
    titles = [sheet.cell(row, cell.column).value for row in range(1, cell.row)]
    people = wording("statistics")["quarter_columns"]["people"]
    return not (
        sheet.title.startswith(wording("statistics")["quarters_sheet"]) and people in titles
    )


def _text(sheet: Worksheet, cell: Cell, value: str) -> Iterator[str]:
    if value.startswith(("=", "+", "-", "@", "\t", "\r")) and not cell.quotePrefix:
        yield "would become a formula"
    if len(value) > CELL_LIMIT:
        yield "is longer than a cell"
    if re.fullmatch(r"(\d{2}:\d{2} )?\d{2}/\d{2}/\d{4}( \d{2}:\d{2})?", value):
        yield "holds a day or a moment as text"
    # On the page of a person's identity 12/12 is a school.
    if _FIGURE.fullmatch(value) and sheet.title != _IDENTITY:
        yield f"holds a figure as text: {value}"


def _number(sheet: Worksheet, cell: Cell) -> Iterator[str]:
    is_day = isinstance(cell.value, date)
    if is_day and cell.number_format not in _DAYS:
        yield f"shows a day as {cell.number_format}"
    if cell.alignment.textRotation or cell.coordinate in sheet.merged_cells:
        return
    needed = len(_shown(cell)) if not is_day else len(cell.number_format)
    width = sheet.column_dimensions[cell.column_letter].width
    if width < needed:
        yield f"is too narrow: {width}"


def _shown(cell: Cell) -> str:
    """Return about what a number looks like, such as 100,00% or 1.234."""
    value = cell.value
    if not isinstance(value, int | float):
        return ""
    if "%" in cell.number_format:
        return f"{value:.2%}"
    return f"{value:,.1f}" if ".0" in cell.number_format else f"{value:,}"


def formulas(data: bytes) -> dict[tuple[str, str], tuple[str, Any]]:
    """Return each formula with the result that stands with it, by sheet and cell."""
    written, ready = (
        load_workbook(io.BytesIO(data)),
        load_workbook(io.BytesIO(data), data_only=True),
    )
    return {
        (sheet.title, cell.coordinate): (str(cell.value), ready[sheet.title][cell.coordinate].value)
        for sheet in written.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


def has_formulas(data: bytes) -> bool:
    """Whether any sheet of a workbook works anything out."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return any(b"<f>" in parts.read(name) for name in parts.namelist())


def recalculated(books: dict[str, bytes], folder: Path) -> dict[str, dict[tuple[str, str], Any]]:
    """Return what LibreOffice makes of the formulas of workbooks, their results taken out."""
    assert SOFFICE is not None, "asked for where it is not installed"
    raw, done = folder / "raw", folder / "done"
    raw.mkdir()
    for name, data in books.items():
        (raw / f"{name}.xlsx").write_bytes(_without_results(data))
    files = [str(raw / f"{name}.xlsx") for name in books]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [SOFFICE, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(done)]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=300)
    return {
        name: _values((done / f"{name}.xlsx").read_bytes(), formulas(data))
        for name, data in books.items()
    }


def _without_results(data: bytes) -> bytes:
    """Return the workbook as if nobody had worked anything out yet."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as parts,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as bare,
    ):
        for name in parts.namelist():
            text = parts.read(name)
            if "worksheets/sheet" in name:
                text = re.sub(rb' t="str"([^>]*)><f>', rb"\1><f>", text)
                text = re.sub(rb"</f><v>[^<]*</v>", b"</f>", text)
            bare.writestr(name, text)
    return buffer.getvalue()


def _values(
    data: bytes, cells: dict[tuple[str, str], tuple[str, Any]]
) -> dict[tuple[str, str], Any]:
    workbook = load_workbook(io.BytesIO(data), data_only=True)
    return {(sheet, cell): workbook[sheet][cell].value for sheet, cell in cells}


def same(ours: Any, theirs: Any) -> bool:
    """Whether two results are equal, numbers but for what a binary fraction loses."""
    if isinstance(ours, int | float) and isinstance(theirs, int | float):
        return abs(ours - theirs) < 1e-9
    return bool(ours == theirs)
