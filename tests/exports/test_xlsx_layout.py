"""Cells hold what was meant: text as text, dates as dates, nothing cut and nothing executed."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from xml.etree import ElementTree

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.properties import PageSetupProperties

from desktop.exports.xlsx.frame import (
    SheetHeading,
    set_print,
    write_heading,
)
from desktop.exports.xlsx.layout import (
    CELL_LIMIT,
    add_sheet,
    check_xlsx,
    finished,
    new_workbook,
    put,
    safe_sheet_name,
    safe_text,
)
from models.errors import RecordsError
from models.figures import Rate


def written(*values: str | int | date | Rate | None) -> bytes:
    workbook = new_workbook(title="Sổ thử", author="Chi bộ Thử")
    sheet = add_sheet(workbook, "Thử", widths=[20])
    for row, value in enumerate(values, start=1):
        put(sheet, row, 1, value, "text")
    return finished(workbook)


def read(data: bytes) -> list[object]:
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    return [cell.value for (cell,) in sheet.iter_rows(max_col=1)]


def sheet_xml(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return parts.read("xl/worksheets/sheet1.xml").decode()


FORMULAS = ["=1+1", "+1", "-1", "@SUM(1)", "=cmd|' /C calc'!A1", '=HYPERLINK("http://x")']


def test_no_text_becomes_a_formula() -> None:
    data = written(*FORMULAS)
    assert read(data) == FORMULAS
    assert "<f>" not in sheet_xml(data)
    assert "hyperlink" not in sheet_xml(data)
    cells = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    assert all(cell.quotePrefix for (cell,) in cells.iter_rows(max_col=1))


def test_identifiers_keep_their_zeros_and_dates_are_dates() -> None:
    data = written("035.262058", "0012", date(2026, 2, 5), 7)
    values = read(data)
    assert values[:2] == ["035.262058", "0012"]
    assert str(values[2])[:10] == "2026-02-05"
    assert values[3] == 7
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    assert sheet["A3"].number_format == "dd/mm/yyyy"


def test_a_rate_is_the_rounded_percentage() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(written(Rate(2909, 3044), Rate(0, 0)))).worksheets[0]
    assert sheet["A1"].value == pytest.approx(0.9557, abs=1e-12)
    assert sheet["A1"].number_format.endswith("0.00%")
    assert sheet["A2"].value == "–"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=40), min_size=1, max_size=20))
def test_any_text_comes_back_or_is_refused(texts: list[str]) -> None:
    kept = []
    for text in texts:
        try:
            kept.append(safe_text(text))
        except RecordsError:
            continue
    read_back = read(written(*kept, "end"))
    assert read_back == [text or None for text in kept] + ["end"]


@pytest.mark.parametrize("bad", ["\x00", "\x0b", "\ud800", "\ufffe", "\u202e"])
def test_what_a_workbook_cannot_hold_is_refused(bad: str) -> None:
    with pytest.raises(RecordsError) as caught:
        safe_text(f"Ý kiến {bad}")
    assert caught.value.key == "exports.unprintable"


def test_a_cell_is_never_cut() -> None:
    assert len(safe_text("ý" * CELL_LIMIT)) == CELL_LIMIT
    with pytest.raises(RecordsError) as caught:
        safe_text("ý" * (CELL_LIMIT + 1))
    assert caught.value.key == "exports.cell_too_long"
    assert "32768" in caught.value.sentence().replace(".", "")


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Quý I/2026: [tổng hợp]", "Quý I 2026 tổng hợp"),
        ("'Sổ'", "Sổ"),
        ("", "1"),
        ("a" * 40, "a" * 31),
    ],
)
def test_sheet_names_are_made_safe(name: str, safe: str) -> None:
    assert safe_sheet_name(name) == safe


def test_sheet_names_are_told_apart() -> None:
    assert safe_sheet_name("Sổ", taken=["sổ", "Sổ 2"]) == "Sổ 3"
    assert safe_sheet_name("a" * 40, taken=["A" * 31]) == "a" * 29 + " 2"


def test_a_sheet_prints_untouched_on_a4() -> None:
    workbook = new_workbook(title="Sổ", author="Chi bộ")
    sheet = add_sheet(workbook, "Sổ", widths=[5, 30])
    heading = SheetHeading("Đảng bộ Sở", "Chi bộ Thử", "Sổ theo dõi", "Năm 2026", ("Ghi chú",))
    row = write_heading(sheet, heading, 2)
    set_print(sheet, landscape=True, head_rows=(row, row), head_columns=(1, 1))
    data = finished(workbook)
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    assert sheet.page_setup.paperSize == 9
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.fitToWidth == 1
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.sheet_properties.pageSetUpPr == PageSetupProperties(fitToPage=True)
    assert sheet.print_title_rows == f"${row}:${row}"
    assert sheet.print_title_cols == "$A:$A"
    assert "Trang &amp;P/&amp;N" in sheet_xml(data)
    assert sheet["A1"].value == "ĐẢNG BỘ SỞ"
    assert sheet["A1"].font.name == "Times New Roman"


def test_widths_count_digits_of_the_font_that_is_used() -> None:
    with zipfile.ZipFile(io.BytesIO(written("a"))) as parts:
        styles = ElementTree.fromstring(parts.read("xl/styles.xml"))
    space = {"x": styles.tag[1:].split("}")[0]}
    normal = styles.find("x:cellStyleXfs/x:xf", space)
    assert normal is not None
    font = styles.findall("x:fonts/x:font", space)[int(normal.attrib["fontId"])]
    name = font.find("x:name", space)
    assert name is not None
    assert name.attrib["val"] == "Times New Roman"


def test_only_the_agreed_properties() -> None:
    properties = openpyxl.load_workbook(io.BytesIO(written("a"))).properties
    assert properties.creator == "Chi bộ Thử"
    assert properties.title == "Sổ thử"
    assert properties.description == "Sổ Chi bộ"
    assert properties.lastModifiedBy is None


def test_what_is_no_workbook_is_refused() -> None:
    check_xlsx(written("a"))
    with pytest.raises(zipfile.BadZipFile):
        check_xlsx(b"PK cut off")


def test_what_looks_like_a_letter_by_its_number_stays_as_it_is_typed() -> None:
    data = written("a_x0041_b _x005F_ _xyz_")
    assert "a_x005F_x0041_b _x005F_x005F_ _xyz_" in sheet_xml(data)
