"""The heading row is found below any letterhead, its columns by their folded headings."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.imports.headings import Column, find_headings, fold
from tests.sheets import sheet

LETTERHEAD = [
    ("ĐẢNG BỘ SỞ KHOA HỌC VÀ CÔNG NGHỆ",),
    ("CHI BỘ VĂN PHÒNG",),
    (None,),
    ("DANH SÁCH ĐẢNG VIÊN",),
]


@given(
    above=st.integers(0, 29),
    upper=st.booleans(),
    spaces=st.sampled_from([" ", "  ", "\n", "\u00a0"]),
    composed=st.booleans(),
)
def test_the_heading_row_is_found_however_it_is_written(
    above: int, upper: bool, spaces: str, composed: bool
) -> None:
    headings = ["Họ và tên", "Ngày vào Đảng", "Số thẻ ĐV"]
    if upper:
        headings = [heading.upper() for heading in headings]
    if not composed:
        headings = [unicodedata.normalize("NFD", heading) for heading in headings]
    written = [heading.replace(" ", spaces) for heading in headings]
    found = find_headings(sheet(*[("tiêu đề",)] * above, written, ("Vũ An",)))
    assert found is not None
    assert found.row == above + 1
    assert [match.column for match in found.matches] == [
        Column.FULL_NAME,
        Column.JOINED,
        Column.CARD,
    ]


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Họ tên", Column.FULL_NAME),
        ("Nam, nữ", Column.SEX),
        ("Giới tính", Column.SEX),
        ("Ngày, tháng, năm sinh", Column.BORN),
        ("Năm sinh", Column.BORN),
        ("Chức vụ Đảng", Column.POST),
        ("Chức vụ", Column.JOB),
        ("Đơn vị / Bộ phận", Column.UNIT),
        ("Tổ đảng", Column.GROUP),
        ("Ngày vào Đảng (dự bị)", Column.JOINED),
        ("Ngày vào Đảng (chính thức)", Column.OFFICIAL),
        ("Ngày vào Đảng chính thức", Column.OFFICIAL),
        ("Ngày vào Đảng; ngày chính thức", Column.PARTY_DAYS),
        ("Số thẻ (nếu có)", Column.CARD),
        ("GHI CHÚ", Column.NOTE),
        ("Điện thoại", None),
    ],
)
def test_a_heading_is_known_by_its_words(heading: str, column: Column | None) -> None:
    first = "Họ và tên" if column is not Column.FULL_NAME else "STT"
    found = find_headings(sheet((first, heading)))
    assert found is not None
    assert found.matches[1].column is column


def test_the_row_with_most_known_headings_wins() -> None:
    found = find_headings(sheet(("Họ và tên", "ký"), *LETTERHEAD, ("STT", "Họ và tên", "Số thẻ")))
    assert found is not None
    assert found.row == 6


def test_a_second_column_of_the_same_meaning_is_listed_as_unknown() -> None:
    found = find_headings(sheet(("Họ và tên", "Ghi chú", "Ghi chú")))
    assert found is not None
    assert [match.column for match in found.matches] == [Column.FULL_NAME, Column.NOTE, None]
    assert [match.letter for match in found.matches] == ["A", "B", "C"]


def test_without_a_name_there_are_no_headings() -> None:
    assert find_headings(sheet(("STT", "Ngày sinh"), ("Tên",), ("Họ đệm",))) is None
    assert find_headings(sheet(*[("x",)] * 30, ("Họ và tên",))) is None


def test_a_heading_merged_over_two_columns_takes_the_given_name_from_the_second() -> None:
    merged = sheet(("Họ và tên", None, "Ngày sinh"), ("Vũ Hồng", "Ánh"), ("Lò Thị", "Hoa"))
    found = find_headings(merged)
    assert found is not None
    assert [match.column for match in found.matches] == [
        Column.FULL_NAME,
        Column.GIVEN_NAME,
        Column.BORN,
    ]


def test_numbers_beside_the_name_are_no_given_names() -> None:
    found = find_headings(sheet(("Họ và tên", None), ("Vũ Hồng Ánh", 1), ("Lò Thị Hoa", 2)))
    assert found is not None
    assert not found.has(Column.GIVEN_NAME)


@given(st.text())
def test_any_text_folds_to_plain_words(text: str) -> None:
    assert fold(text) == fold(fold(text))


def test_both_days_of_a_party_member_under_two_rows_of_headings_are_two_columns() -> None:
    upper = ("Họ và tên", "Ngày vào Đảng", None)
    found = find_headings(sheet(upper, (None, "Ngày vào", "Ngày chính thức"), ("Vũ An",)))
    assert found is not None
    assert [match.column for match in found.matches] == [
        *(Column.FULL_NAME, Column.JOINED, Column.OFFICIAL),
    ]
