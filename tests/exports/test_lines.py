"""Headings and titles break between words, never within one, where there is room."""

from __future__ import annotations

import pytest

from desktop.exports.lines import balanced
from desktop.exports.pdf.fonts import text_width
from desktop.exports.profiles import HD05

LEFT = 213.0


@pytest.mark.parametrize(
    ("element", "name", "lines"),
    [
        (
            "upper_body",
            "Đảng bộ Sở Khoa học và Công nghệ",
            ["ĐẢNG BỘ SỞ KHOA HỌC", "VÀ CÔNG NGHỆ"],
        ),
        ("body_name", "Chi bộ Văn phòng – Thanh tra", ["CHI BỘ VĂN PHÒNG –", "THANH TRA"]),
        (
            "abstract",
            "“Kiên quyết, kiên trì, tiêu cực”, Việt Nam",
            ["“Kiên quyết, kiên trì,", "tiêu cực”, Việt Nam"],
        ),
    ],
)
def test_no_line_ends_within_a_word(element: str, name: str, lines: list[str]) -> None:
    width = LEFT if element != "abstract" else 130.0
    assert balanced(name, HD05.elements[element], width).split("\n") == lines


@pytest.mark.parametrize("width", [60.0, 90.0, 120.0, 213.0, 467.0])
def test_every_word_stands_once_and_fits_where_it_can(width: float) -> None:
    element = HD05.elements["upper_body"]
    name = "Đảng bộ Uỷ ban nhân dân huyện Điện Biên Đông – Trung tâm Bồi dưỡng chính trị"
    lines = balanced(name, element, width).split("\n")
    assert " ".join(lines) == name.upper()
    longest = max(text_width(word, element) for word in name.upper().split())
    assert all(text_width(line, element) <= max(width, longest + 30) for line in lines)
