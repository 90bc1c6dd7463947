"""Lists as offices really keep them, one difficulty each, with what reading them comes to."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.exports.made_files import AN, BOTH, HEADINGS, HOA, Case, filled, fine, plain, saved

TITLE = ("ĐẢNG BỘ SỞ KHOA HỌC VÀ CÔNG NGHỆ",)


def merge(*areas: str) -> Callable[[Worksheet], None]:
    def dress(sheet: Worksheet) -> None:
        for area in areas:
            sheet.merge_cells(area)

    return dress


def hide(sheet: Worksheet) -> None:
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["D"].hidden = True
    sheet.auto_filter.ref = "A1:F3"


def two_sheets(*, hidden: str) -> bytes:
    workbook = Workbook()
    for title in ("Hướng dẫn", "Danh sách", "Cũ"):
        sheet = workbook.create_sheet(title)
        sheet.sheet_state = "veryHidden" if title == hidden else "visible"
        rows = [("Đọc kỹ",)] if title == "Hướng dẫn" else [HEADINGS, AN, HOA]
        for row in rows[: 2 if title == "Cũ" else 3]:
            sheet.append(row if title != "Cũ" else row[:2])
    workbook.remove(workbook.worksheets[0])
    return saved(workbook)


def from_1904(*births: Any) -> bytes:
    workbook = Workbook()
    workbook.epoch = datetime(1904, 1, 1)  # noqa: DTZ001 - as Excel has it
    sheet = workbook.worksheets[0]
    sheet.append(HEADINGS)
    for number, born in enumerate(births, start=1):
        sheet.append((number, "Vũ Văn An" if number == 1 else "Lò Thị Hoa", born))
    return saved(workbook)


def births(*cells: object) -> bytes:
    names = ("Vũ Văn An", "Lò Thị Hoa", "Bùi Minh Hòa", "Đỗ Ân")
    return filled(HEADINGS, *((at + 1, names[at], cell) for at, cell in enumerate(cells)))


def cards(code: str, value: object) -> bytes:
    def dress(sheet: Worksheet) -> None:
        for row in (2, 3):
            sheet.cell(row, 4).number_format = code

    rows = [(*person[:3], value, *person[4:]) for person in (AN, HOA)]
    return filled(HEADINGS, rows[0], (*rows[1][:3], 7, *rows[1][4:]), dress=dress)


UPPER = ("TT", "Họ và tên", "Ngày sinh", "Ngày vào Đảng", None)
LOWER = (None, None, None, "Dự bị", "Chính thức")
MEMBERS = (
    (1, "Vũ Văn An", "01/02/1980", "03/02/2010", "03/02/2011"),
    (2, "Lò Thị Hoa", "25/06/1990", "03/02/2015", "03/02/2016"),
)
NAMES_APART = [("TT", "Họ và tên đệm", "Tên"), (1, "Vũ Văn", "An"), (2, "Lò Thị", "Hoa")]
AN_AND_UNREADABLE = "Vũ Văn An new"

CASES: dict[str, Case] = {
    "plain": fine(plain),
    "letterhead above, signatures below": fine(
        partial(
            filled,
            *(TITLE, ("CHI BỘ",), (), ("DANH SÁCH",), HEADINGS, AN, HOA, ()),
            (None, "NGƯỜI LẬP BIỂU", None, None, "BÍ THƯ"),
            (None, "Vũ Thị Lập"),
        )
    ),
    "headings in row 30": fine(partial(filled, *[TITLE] * 29, HEADINGS, AN, HOA)),
    "headings in row 31": Case(
        partial(filled, *[TITLE] * 30, HEADINGS, AN), refusal="no_name_column"
    ),
    "headings in two merged rows": fine(
        partial(filled, UPPER, LOWER, *MEMBERS, dress=merge("A1:A2", "B1:B2", "C1:C2", "D1:E1"))
    ),
    "headings in two rows": fine(partial(filled, TITLE, UPPER, LOWER, *MEMBERS)),
    "name in two columns": fine(partial(filled, *NAMES_APART), "taken_as_official"),
    "name in three columns": fine(
        partial(filled, ("Họ", "Đệm", "Tên"), ("Vũ", "Văn", "An"), ("Lò", "Thị", "Hoa"))
    ),
    "one heading over two columns of names": fine(
        partial(
            filled,
            ("TT", "Họ và tên", None),
            (1, "Vũ Văn", "An"),
            (2, "Lò Thị", "Hoa"),
            dress=merge("B1:C1"),
        )
    ),
    "births of men and women apart": fine(
        partial(
            filled,
            ("TT", "Họ và tên", "Năm sinh", None),
            (None, None, "Nam", "Nữ"),
            (1, "Vũ Văn An", 1980, None),
            (2, "Lò Thị Hoa", None, 1990),
            dress=merge("A1:A2", "B1:B2", "C1:D1"),
        )
    ),
    "merged cells of data": fine(
        partial(filled, HEADINGS, AN, (*HOA[:4], None, *HOA[5:]), dress=merge("E2:E3")),
        "merged_cell",
    ),
    "merged name": fine(
        partial(filled, HEADINGS, AN, (2, None, *HOA[2:]), dress=merge("B2:B3")),
        rows=(AN_AND_UNREADABLE, " unreadable merged_name"),
    ),
    "groups and totals": fine(
        partial(
            filled, HEADINGS, ("I", "ĐẢNG VIÊN"), AN, ("II", "QUẦN CHÚNG"), HOA, ("Tổng cộng", 2)
        )
    ),
    "columns counted below the headings": fine(
        partial(filled, HEADINGS, (1, 2, 3, 4, 5, 6), AN, HOA)
    ),
    "headings again on every page": fine(partial(filled, HEADINGS, AN, HEADINGS, HOA)),
    "several sheets, the best first": fine(partial(two_sheets, hidden="")),
    "the best sheet hidden": fine(partial(two_sheets, hidden="Danh sách"), rows=BOTH[:1]),
    "hidden rows, columns and a filter": fine(
        partial(filled, HEADINGS, AN, HOA, dress=hide), "hidden_row"
    ),
    "days in all forms": fine(
        partial(births, "1/2/1980", "01-02-1980", "1.2.1980", date(1980, 2, 1)),
        rows=(*BOTH, "Bùi Minh Hòa new", "Đỗ Ân new"),
    ),
    "a day that never was": fine(
        partial(births, "31/02/1980", "29/02/2023"),
        rows=("Vũ Văn An unreadable no_such_day", "Lò Thị Hoa unreadable no_such_day"),
    ),
    "month before day": fine(
        partial(births, "02/25/1980", "03/04/1980", "05/05/1980"),
        rows=(
            "Vũ Văn An unreadable no_such_month",
            "Lò Thị Hoa unreadable month_first",
            "Bùi Minh Hòa new",
        ),
    ),
    "years of two figures": fine(
        partial(births, "01/02/80"), rows=("Vũ Văn An unreadable short_year",)
    ),
    "days as bare numbers": fine(partial(births, 31355, 31356), "serial_day"),
    "days of a workbook of 1904": fine(
        partial(from_1904, date(1985, 11, 4), date(1990, 6, 25)),
    ),
    "bare numbers of a workbook of 1904": fine(partial(from_1904, 29893, "1980"), "serial_day"),
    "years and months alone": fine(partial(births, 1980, "5/1980"), "only_year_kept"),
    "a birth to come": fine(
        partial(births, "01/02/2030"), rows=("Vũ Văn An unreadable in_future",)
    ),
    "zeros that a format shows": fine(partial(cards, "00000000", 11000111)),
    "card as a number": fine(partial(cards, "General", 11.5), "card_as_number"),
    "names decomposed": fine(
        partial(
            filled,
            *(
                [unicodedata.normalize("NFD", str(cell)) for cell in row]
                for row in (HEADINGS, AN, HOA)
            ),
        )
    ),
    "names with hidden and double spaces": fine(
        partial(
            filled,
            HEADINGS,
            (1, " Vũ\u00a0 Văn\u200b An ", *AN[2:]),
            (2, "Lò\tThị\nHoa", *HOA[2:]),
        )
    ),
    "names in capitals": fine(
        partial(filled, HEADINGS, (1, "VŨ VĂN AN", *AN[2:]), (2, "LÒ THỊ HOA", *HOA[2:])),
        "was_capitals",
    ),
    "comrade before names": fine(
        partial(filled, HEADINGS, (1, "Đ/c Vũ Văn An", *AN[2:]), HOA), "title_dropped"
    ),
    "formulas worked out by nobody": fine(
        partial(filled, HEADINGS, AN, (2, '="Lò Thị"&" Hoa"', *HOA[2:])),
        rows=(AN_AND_UNREADABLE, " unreadable no_value"),
    ),
    "numbers by formula": fine(partial(filled, HEADINGS, AN, ("=A2+1", *HOA[1:]))),
    "a formula for a name": fine(
        partial(filled, HEADINGS, AN, (2, "=cmd|' /C calc'!A0", *HOA[2:])),
        rows=(AN_AND_UNREADABLE, " unreadable no_value"),
    ),
    "cells in error": fine(
        partial(filled, HEADINGS, (*AN[:2], "#REF!", *AN[3:]), (2, "#NAME?", *HOA[2:])),
        rows=("Vũ Văn An unreadable cell_error", "#NAME? unreadable cell_error"),
    ),
    "one person twice": fine(
        partial(filled, HEADINGS, AN, (2, "VŨ VĂN AN", "1/2/1980")),
        "twice_in_file",
        rows=("Vũ Văn An new", "Vũ Văn An twice"),
    ),
    "one card twice": fine(
        partial(filled, HEADINGS, AN, (*HOA[:3], "11-000111")), rows=(BOTH[0], "Lò Thị Hoa twice")
    ),
    "namesakes": fine(
        partial(filled, HEADINGS, AN, (2, "Vũ Văn An", "05/06/1985")),
        "namesake_in_file",
        rows=("Vũ Văn An new", "Vũ Văn An new"),
    ),
}
