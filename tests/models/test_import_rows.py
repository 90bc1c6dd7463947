"""Rows of a list become people; what cannot be read says why, and no row is lost silently."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from models.errors import RecordsError
from models.imports.headings import Column
from models.imports.layout import Choices
from models.imports.rows import ReadRow, ReadSheet, read_sheet
from models.imports.sheet import Area, Cell, CellKind, Sheet
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
        ((1, Cell(CellKind.ERROR, "#NAME?"), "01/02/1980"), ["cell_error"]),
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
        ([("Tên đảng", "Năm"), ("Vũ An", 1980)], "no_name_column"),
    ],
)
def test_a_sheet_that_is_no_list_is_refused(rows: list[tuple[object, ...]], key: str) -> None:
    with pytest.raises(RecordsError) as refused:
        read_sheet(sheet(*rows), today=TODAY)
    assert refused.value.key == f"import.{key}"


@pytest.mark.parametrize(
    ("male", "female", "sex", "born", "year"),
    [
        ("04/11/1985", None, Sex.MALE, date(1985, 11, 4), 1985),
        (None, 1985, Sex.FEMALE, None, 1985),
        ("x", None, Sex.MALE, None, None),
        (None, "Nữ", Sex.FEMALE, None, None),
    ],
)
def test_a_birth_or_a_mark_stands_in_the_column_of_men_or_of_women(
    male: object, female: object, sex: Sex, born: date | None, year: int | None
) -> None:
    row = only((1, "Vũ An", male, female), headings=("STT", "Họ và tên", "Nam", "Nữ"))
    assert (row.data.sex, row.data.born_on, row.data.birth_year) == (sex, born, year)
    assert row.reasons == ()


def test_both_columns_filled_is_a_reason() -> None:
    row = only((1, "Vũ An", 1980, 1981), headings=("STT", "Họ và tên", "Nam", "Nữ"))
    assert reasons(row) == ["both_sexes"]


def test_family_middle_and_given_name_in_three_columns() -> None:
    headings = ("STT", "Họ", "Tên đệm", "Tên", "Năm sinh")
    assert only((1, "Vũ", "Hồng", "Ánh", 1980), headings=headings).data.full_name == "Vũ Hồng Ánh"


def test_comrade_before_a_name_is_left_away_and_told() -> None:
    for written in ("Đ/c Vũ Văn An", "đ/c: Vũ Văn An", "Đồng chí Vũ Văn An"):
        row = only((1, written, 1980))
        assert row.data.full_name == "Vũ Văn An"
        assert "title_dropped" in remarks(row)


def test_the_row_that_counts_the_columns_is_no_person() -> None:
    for counting in ((1, 2, 3, 4), ("(1)", "(2)", "(3)", "(4)"), ("A", "B", "C", "D")):
        found = read(counting, AN)
        assert [row.data.full_name for row in found.rows] == ["Vũ Văn An"]
        assert [row.number for row in found.skipped] == [2]


def test_titles_of_groups_and_totals_are_no_people() -> None:
    headings = ("TT", "Họ và tên", "Chức vụ", "Ngày vào Đảng")
    found = read(
        ("I", "ĐẢNG VIÊN CHÍNH THỨC"),
        (1, "Vũ Văn An", None, "03/02/2010"),
        ("II", "Quần chúng", "2 người"),
        ("2.", "Lò Thị Hoa"),
        (None, "Tổng cộng: 3 đồng chí", "3"),
        headings=headings,
    )
    assert [row.data.full_name for row in found.rows] == ["Vũ Văn An", "Lò Thị Hoa"]
    assert len(found.skipped) == 3


def test_a_number_worked_out_by_a_formula_numbers_the_row() -> None:
    found = read(AN, (Cell(CellKind.NO_VALUE, computed=True), "Lò Thị Hoa"))
    assert len(found.rows) == 2
    assert found.rows[1].reasons == ()


def merged(*areas: Area) -> Sheet:
    made = sheet(
        ("STT", "Họ và tên", "Đơn vị", "Ngày sinh"),
        (1, "Vũ Văn An", "Thanh tra", 1980),
        (2, "Lò Thị Hoa", None, 1981),
        (3, None, None, 1982),
    )
    return replace(made, merged=areas)


def test_a_cell_merged_over_rows_is_read_in_each_of_them_and_told() -> None:
    found = read_sheet(merged(Area(2, 3, 3, 3)), today=TODAY)
    assert [row.data.unit for row in found.rows] == ["Thanh tra", "Thanh tra", ""]
    assert [remarks(row)[:1] for row in found.rows[:2]] == [["taken_as_official"], ["merged_cell"]]


def test_a_name_merged_over_rows_is_never_guessed() -> None:
    found = read_sheet(merged(Area(3, 2, 4, 2)), today=TODAY)
    assert [reasons(row) for row in found.rows] == [[], [], ["merged_name"]]


def test_hidden_rows_are_read_and_told_or_left_out_by_choice() -> None:
    made = replace(sheet(HEADINGS, AN, (2, "Lò Thị Hoa", 1985)), hidden_rows=frozenset({3}))
    found = read_sheet(made, today=TODAY)
    assert "hidden_row" in remarks(found.rows[1])
    assert found.layout.hidden_rows == (3,)
    found = read_sheet(made, today=TODAY, choices=Choices(hidden_rows=False))
    assert [row.data.full_name for row in found.rows] == ["Vũ Văn An"]
    assert [(row.number, row.hidden) for row in found.skipped] == [(3, True)]


def test_the_columns_are_what_the_user_says() -> None:
    made = sheet(("STT", "Ai", "Ghi chú"), (1, "Vũ Văn An", "Thanh tra"))
    with pytest.raises(RecordsError):
        read_sheet(made, today=TODAY)
    choices = Choices(columns={2: Column.FULL_NAME, 3: Column.UNIT})
    (row,) = read_sheet(made, today=TODAY, choices=choices).rows
    assert (row.data.full_name, row.data.unit, row.data.note) == ("Vũ Văn An", "Thanh tra", "")


def test_a_column_without_heading_is_shown_and_can_be_chosen() -> None:
    made = sheet(("STT", "Họ và tên", None), (1, "Vũ Văn An", "Thanh tra"), (2, "Lò Hoa", 5))
    found = read_sheet(made, today=TODAY, choices=Choices(columns={3: Column.UNIT}))
    assert [match.heading for match in found.layout.headings.matches] == ["STT", "Họ và tên", ""]
    assert [row.data.unit for row in found.rows] == ["Thanh tra", "5"]


def test_zeros_that_a_format_shows_are_kept() -> None:
    card = Cell(CellKind.NUMBER, 12345, shown="00012345")
    row = only((1, "An", card), headings=("STT", "Họ và tên", "Số thẻ"))
    assert row.data.card_number == "00012345"
    assert "card_as_number" not in remarks(row)


def test_a_sheet_that_is_too_large_says_so() -> None:
    with pytest.raises(RecordsError) as refused:
        read_sheet(Sheet("Dữ liệu", (), too_large=True), today=TODAY)
    assert refused.value.key == "import.sheet_too_large"
    assert "Dữ liệu" in refused.value.sentence()


@pytest.mark.parametrize(
    ("written", "joined", "official"),
    [
        ("01/02/2010 – 03/02/2011", date(2010, 2, 1), date(2011, 2, 3)),
        ("01/02/2010\n03/02/2011", date(2010, 2, 1), date(2011, 2, 3)),
        ("1/2/2010; 3/2/2011", date(2010, 2, 1), date(2011, 2, 3)),
        ("01-02-2010-03-02-2011", date(2010, 2, 1), date(2011, 2, 3)),
        ("–\n03/02/2011", None, date(2011, 2, 3)),
        ("01/02/2026", date(2026, 2, 1), None),
        (date(2026, 2, 1), date(2026, 2, 1), None),
        ("–", None, None),
    ],
)
def test_both_days_of_a_party_member_may_stand_in_one_cell(
    written: object, joined: date | None, official: date | None
) -> None:
    headings = ("STT", "Họ và tên", "Ngày vào Đảng; ngày chính thức")
    row = only((1, "Vũ Văn An", written), headings=headings)
    assert reasons(row) == []
    assert (row.data.joined_on, row.data.official_on) == (joined, official)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("01/02/2010 – 31/02/2011", "no_such_day"),
        ("01/02/10 – 03/02/2011", "not_a_date"),
        ("năm 2010", "year_alone"),
    ],
)
def test_days_in_one_cell_are_never_guessed(written: str, reason: str) -> None:
    headings = ("STT", "Họ và tên", "Ngày vào Đảng; ngày chính thức")
    assert reasons(only((1, "Vũ Văn An", written), headings=headings)) == [reason]
