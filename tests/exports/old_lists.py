"""Lists in old encodings, in text files and in the workbooks of Excel 97."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import partial
from pathlib import Path

from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from models.imports.encodings import Encoding, encode
from tests.exports.made_files import AN, BOTH, HEADINGS, HOA, Case, filled, fine

DATA = Path(__file__).parents[1] / "data"


def old(encoding: Encoding, *, font: str = "") -> bytes:
    rows = [
        [encode(str(cell), encoding) if isinstance(cell, str) else cell for cell in row]
        for row in (HEADINGS, (1, "Phạm Đức Cường", 1972), (2, "Tòng Ngọc Ánh", 1991))
    ]
    rows += [[number, encode("Trần Thị Hằng", encoding), 1980 + number] for number in (3, 4)]
    return filled(*rows, font=font)


OLD_ROWS = ("Phạm Đức Cường new", "Tòng Ngọc Ánh new", *["Trần Thị Hằng new"] * 2)


def font_of(name: str) -> Callable[[Worksheet], None]:
    def dress(sheet: Worksheet) -> None:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            cell.font = Font(name=name)

    return dress


def table(sign: str, *, encoding: str = "utf-8-sig") -> bytes:
    rows = (HEADINGS, AN, HOA)
    text = "\r\n".join(sign.join(f'"{cell}"' for cell in row) for row in rows)
    if encoding == "cp1258":
        # Windows writes base letters with a mark of the tone behind.
        text = "".join(_windows_1258(letter) for letter in text)
    return text.encode(encoding)


def _windows_1258(letter: str) -> str:
    try:
        letter.encode("cp1258")
    except UnicodeEncodeError:
        base, *marks = list(unicodedata.normalize("NFD", letter))
        tones = [mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323"]
        hats = [mark for mark in marks if mark not in tones]
        return unicodedata.normalize("NFC", base + "".join(hats)) + "".join(tones)
    return letter


def lettered(text: str, *rows: str, refusal: str = "") -> Case:
    return Case(partial(text.encode, "latin-1"), rows, refusal, suffix=".csv")


CASES: dict[str, Case] = {
    "TCVN3 by font": fine(
        partial(old, Encoding.TCVN3, font=".VnTime"), "converted", "small_capital", rows=OLD_ROWS
    ),
    "TCVN3 in capitals": fine(
        partial(old, Encoding.TCVN3, font=".VnTimeH"), "was_capitals", rows=OLD_ROWS
    ),
    "TCVN3 by its words": fine(
        partial(old, Encoding.TCVN3, font="Arial"), "converted", rows=OLD_ROWS
    ),
    "VNI by font": fine(partial(old, Encoding.VNI, font="VNI-Times"), "converted", rows=OLD_ROWS),
    "VNI by its words": fine(partial(old, Encoding.VNI), "converted", rows=OLD_ROWS),
    "Unicode in an old font": fine(partial(filled, HEADINGS, AN, HOA, dress=font_of(".VnTime"))),
    "text between commas": Case(partial(table, ","), BOTH, suffix=".csv"),
    "text between semicolons": Case(partial(table, ";", encoding="utf-8"), BOTH, suffix=".csv"),
    "text between tabs in UTF-16": Case(
        partial(table, "\t", encoding="utf-16"), BOTH, suffix=".txt"
    ),
    "UTF-16 without a mark": Case(partial(table, "\t", encoding="utf-16-le"), BOTH, suffix=".tsv"),
    "windows-1258": Case(partial(table, ",", encoding="cp1258"), BOTH, suffix=".csv"),
    "TCVN3 in text": lettered(
        encode(
            "TT,Họ và tên,Năm sinh\n1,Phạm Đức Cường,1972\n2,Lường Hữu Thắng,1980", Encoding.TCVN3
        ),
        *("Phạm Đức Cường new", "Lường Hữu Thắng new"),
    ),
    "letters of another country": lettered(
        "TT,Name\n1,José García\n2,François Müller\n3,Søren", refusal="unknown_letters"
    ),
    "Excel 97 in TCVN3 with hidden and merged cells": Case(
        (DATA / "danh_sach_cu.xls").read_bytes,
        ("Phạm Đức Cường new", "Lường Anh Quân new", "Tòng Ngọc Ánh new"),
        told=frozenset({"converted", "hidden_row", "merged_cell"}),
        suffix=".xls",
    ),
    "Excel 97 of 1904": Case((DATA / "ngay_1904.xls").read_bytes, ("Vũ An new",), suffix=".xls"),
}
