"""Rows of a list become people; what cannot be read says why, and no row is lost silently."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from models.errors import RecordsError
from models.imports.rows import ReadRow, ReadSheet, read_sheet
from models.imports.sheet import Cell, CellKind, Sheet, SheetRow
from models.words import Post, Sex, Status
from tests.sheets import HEADINGS, TODAY, sheet

AN = (1, "Vũ Văn An", "01/02/1980", "03/02/2010", "03/02/2011")


def read(*rows: Sequence[object], headings: Sequence[object] = HEADINGS) -> ReadSheet:
    return read_sheet(sheet(headings, *rows), today=TODAY)


def only(*rows: Sequence[object], headings: Sequence[object] = HEADINGS) -> ReadRow:
    (row,) = read(*rows, headings=headings).rows
    return row


def reasons(row: ReadRow) -> list[str]:
    for one in row.reasons:
        assert one.sentence("vi") != one.sentence("en")
    return [one.key.removeprefix("import.") for one in row.reasons]


def remarks(row: ReadRow) -> list[str]:
    for one in row.remarks:
        assert one.sentence("vi") != one.sentence("en")
    return [one.key.removeprefix("import.") for one in row.remarks]


def test_a_row_becomes_a_person() -> None:
    headings = (*HEADINGS, "Nam/Nữ", "Chức vụ Đảng", "Chức vụ chính quyền", "Đơn vị", "Số thẻ ĐV")
    row = only(
        (*AN, "Con thương binh", "Nam", "Bí thư chi bộ", "Thanh tra viên", "Văn phòng", "77.4"),
        headings=headings,
    )
    assert row.number == 2
    assert (row.data.full_name, row.data.sex) == ("Vũ Văn An", Sex.MALE)
    assert (row.data.born_on, row.data.birth_year) == (date(1980, 2, 1), 1980)
    assert (row.data.job, row.data.unit, row.data.card_number) == (
        "Thanh tra viên",
        "Văn phòng",
        "77.4",
    )
    assert (row.post, row.status, row.data.note) == (
        Post.SECRETARY,
        Status.OFFICIAL,
        "Con thương binh",
    )
    assert (row.remarks, row.reasons) == ((), ())


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("  Lường  Anh  Quân", "Lường Anh Quân"),
        ("Vu\u0303 Ho\u0302\u0300ng A\u0301nh", "Vũ Hồng Ánh"),
        ("Lò\u00a0Thị\u200b Hoa", "Lò Thị Hoa"),
        ("Giàng A Sử", "Giàng A Sử"),
    ],
)
def test_names_are_stored_in_one_form(written: str, name: str) -> None:
    row = only((1, written, 1980))
    assert row.data.full_name == name
    assert "was_capitals" not in remarks(row)


def test_capitals_are_set_as_usual_and_said() -> None:
    row = only((1, "H'HEN NIÊ ĐÀO", "01/02/1980", "03/02/2010", "03/02/2011"))
    assert row.data.full_name == "H'Hen Niê Đào"
    assert remarks(row) == ["was_capitals"]


def test_family_and_given_name_in_two_columns() -> None:
    headings = ("STT", "Họ và tên đệm", "Tên", "Ngày sinh")
    assert only((1, "Vũ Hồng", "Ánh", 1980), headings=headings).data.full_name == "Vũ Hồng Ánh"


def test_a_column_of_given_names_beside_full_names_adds_nothing() -> None:
    headings = ("STT", "Họ và tên", "Tên", "Ngày sinh")
    assert only((1, "Vũ Hồng Ánh", "Ánh", 1980), headings=headings).data.full_name == "Vũ Hồng Ánh"


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ((1, None, "01/02/1980", "03/02/2010"), ["no_name"]),
        ((1, "An 2", "01/02/1980"), ["strange_name"]),
        ((1, "=cmd|'/c calc'!A1", "01/02/1980"), ["strange_name"]),
        ((1, "An", "31/02/1980", "31/04/2010"), ["no_such_day", "no_such_day"]),
        ((1, "An", "01/02/1980", "2010"), ["year_alone"]),
        ((1, Cell(CellKind.NO_VALUE, computed=True), "01/02/1980"), ["no_value"]),
        ((1, Cell(CellKind.ERROR, "#NAME?"), "01/02/1980"), ["cell_error", "strange_name"]),
        ((1, "An", "01/02/1980", "03/02/2010", "03/02/2009"), ["official_before_joined"]),
        ((1, "An", "01/02/1980", "01/02/1979"), ["joined_before_birth"]),
        ((1, "An", "01/02/1980", "03/02/2010", None, "Quần chúng"), ["staff_with_dates"]),
    ],
)
def test_a_row_that_cannot_be_read_says_why(row: tuple[object, ...], why: list[str]) -> None:
    found = only(row)
    assert [key.removeprefix("members.") for key in reasons(found)] == why
    assert found.statuses == ()


def test_an_unknown_sex_is_a_reason_and_an_unknown_post_a_remark() -> None:
    headings = ("STT", "Họ và tên", "Giới tính", "Chức vụ Đảng")
    assert reasons(only((1, "An", "x", ""), headings=headings)) == ["unknown_sex"]
    row = only((1, "An", "nữ", "Tổ trưởng"), headings=headings)
    assert (row.data.sex, row.post) == (Sex.FEMALE, None)
    assert remarks(row) == ["unknown_post", "taken_as_official"]


def test_results_of_formulas_and_numbers_for_cards_are_told() -> None:
    headings = (*HEADINGS, "Số thẻ")
    name = Cell(CellKind.TEXT, "Vũ Văn An", computed=True)
    number = Cell(CellKind.NUMBER, 1, computed=True)
    row = only((number, name, *AN[2:], None, 77.41578), headings=headings)
    assert remarks(row) == ["computed", "card_as_number"]
    assert row.data.card_number == "77.41578"


def test_rows_that_are_no_people_are_left_out_and_listed() -> None:
    found = read(
        (None, "I. ĐẢNG VIÊN"),
        AN,
        (None, None),
        (None, None, "Điện Biên, ngày 05 tháng 01 năm 2024"),
        (None, "NGƯỜI LẬP BIỂU", None, "BÍ THƯ"),
        (None, "Vũ Hồng Ánh"),
    )
    assert [row.data.full_name for row in found.rows] == ["Vũ Văn An"]
    assert [(row.number, row.text) for row in found.skipped] == [
        (2, "I. ĐẢNG VIÊN"),
        (5, "Điện Biên, ngày 05 tháng 01 năm 2024"),
        (6, "NGƯỜI LẬP BIỂU · BÍ THƯ"),
        (7, "Vũ Hồng Ánh"),
    ]


def test_a_row_without_number_but_with_a_date_is_a_person() -> None:
    found = read(AN, (2, "Lò Thị Hoa", 1980), (None, "Bùi Minh Hòa", "02/04/1967"))
    assert len(found.rows) == 3


def test_a_list_of_names_alone_is_read() -> None:
    found = read(("Vũ Văn An",), ("Lò Thị Hoa",), headings=("Họ và tên",))
    assert [row.status for row in found.rows] == [Status.OFFICIAL, Status.OFFICIAL]


def test_one_person_twice_is_refused_and_namesakes_are_told() -> None:
    headings = (*HEADINGS, "Số thẻ")
    rows = read(
        (*AN, None, "11.1"),
        (2, "VŨ VĂN AN", "01/02/1980"),
        (3, "Vũ Văn An", "05/02/1980"),
        (4, "Lò Thị Hoa", "05/02/1980", None, None, None, "111"),
        headings=headings,
    ).rows
    assert [reasons(row) for row in rows] == [[], ["twice_in_file"], [], ["twice_in_file"]]
    assert "namesake_in_file" in remarks(rows[2])


def test_status_from_a_column_of_its_own() -> None:
    headings = (*HEADINGS, "Tư cách")
    row = only((*AN, "Con liệt sĩ", "Miễn sinh hoạt từ 01/01/2024"), headings=headings)
    assert (row.status, row.data.note) == (Status.EXEMPT, "Con liệt sĩ")


def test_a_note_that_says_more_than_the_status_is_kept() -> None:
    row = only((1, "An", "01/02/1980", "03/02/2026", None, "Dự bị, đang học tại Hà Nội"))
    assert (row.status, row.data.note) == (Status.PROBATIONARY, "Dự bị, đang học tại Hà Nội")


@pytest.mark.parametrize(
    ("rows", "key"),
    [
        ([("STT", "Ngày sinh"), (1, "01/02/1980")], "no_name_column"),
        ([], "no_name_column"),
        ([HEADINGS], "no_rows"),
        ([HEADINGS, (None, "Người lập biểu")], "no_rows"),
        ([("Hä vµ tªn",), ("Vµng BÝch Mai",), ("Ph¹m §øc C\xadêng",)], "legacy_text"),
        ([("Hoï vaø teân",), ("Nguyeãn Thò Haèng",), ("Traàn Vaên Höng",)], "legacy_text"),
    ],
)
def test_a_sheet_that_is_no_list_is_refused(rows: list[tuple[object, ...]], key: str) -> None:
    with pytest.raises(RecordsError) as refused:
        read_sheet(sheet(*rows), today=TODAY)
    assert refused.value.key == f"import.{key}"


def one_cell(text: str, font: str) -> Sheet:
    return Sheet("x", (SheetRow(1, {1: Cell(CellKind.TEXT, text, font)}),))


def test_an_old_font_tells_of_the_encoding_unless_the_text_is_unicode() -> None:
    with pytest.raises(RecordsError) as refused:
        read_sheet(one_cell("Hä vµ tªn", ".VnTimeH"), today=TODAY)
    assert refused.value.key == "import.legacy_text"
    with pytest.raises(RecordsError) as refused:
        read_sheet(one_cell("Họ đệm", ".VnTime"), today=TODAY)
    assert refused.value.key == "import.no_name_column"
