"""Numbers, dates and recipients as the guideline wants them; the profile of a date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.exports.paper import Section, date_line, number_text, recipient_lines, section_text
from desktop.exports.profiles import HD05, HD36, profile_for
from tests.exports.sample_papers import PAPER

HEADING = PAPER.heading


@pytest.mark.parametrize(
    ("number", "text"),
    [(5, "Số 05-BC/CB"), (12, "Số 12-BC/CB"), (123, "Số 123-BC/CB"), (None, "Số      -BC/CB")],
)
def test_number_and_symbol(number: int | None, text: str) -> None:
    assert number_text(replace(HEADING, number=number)) == text


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 2, 5), "Điện Biên, ngày 05 tháng 02 năm 2026"),
        (date(2023, 5, 30), "Điện Biên, ngày 30 tháng 5 năm 2023"),
        (date(2026, 11, 9), "Điện Biên, ngày 09 tháng 11 năm 2026"),
        (None, "Điện Biên, ngày      tháng      năm 2026"),
    ],
)
def test_the_date_line_has_no_final_dot(day: date | None, text: str) -> None:
    assert date_line(replace(HEADING, dated_on=day, year=2026)) == text


def test_heads_of_sections() -> None:
    assert section_text(Section("I", "Kết quả đạt được")) == "I- KẾT QUẢ ĐẠT ĐƯỢC"
    assert section_text(Section("2", "Tự học", level=2)) == "2. Tự học"


def test_recipients_are_punctuated_whatever_was_typed() -> None:
    paper = replace(PAPER, recipients=("Đảng ủy Sở.", " ", "Tỉnh ủy (để b/c);", "Lưu Chi bộ"))
    assert recipient_lines(paper) == (
        "- Đảng ủy Sở;",
        "- Tỉnh ủy (để b/c);",
        "- Lưu Chi bộ.",
    )
    assert recipient_lines(replace(paper, profile=HD36))[0] == "- Đảng ủy Sở,"
    assert recipient_lines(replace(paper, recipients=())) == ()


@pytest.mark.parametrize(
    ("day", "profile"),
    [
        (date(2026, 5, 26), HD36),
        (date(2026, 5, 27), HD05),
        (date(2018, 4, 3), HD36),
        (date(2010, 1, 1), HD36),
        (None, HD05),
    ],
)
def test_the_profile_goes_by_the_date(day: date | None, profile: object) -> None:
    assert profile_for(day) is profile
