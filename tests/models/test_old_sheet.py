"""Old attendance sheets read without a book: days, legends, people, totals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.attendance.mark_words import read_meaning, read_usual, split_reason, usual_meanings
from models.errors import RecordsError
from models.imports.attendance.columns import Completion
from models.imports.attendance.days import HeadingDay, read_heading, read_year
from models.imports.attendance.legend import read_legend
from models.imports.attendance.sheet import OldSheet, read_old_sheet
from models.imports.attendance.signs import SignSource, read_signs
from models.imports.attendance.totals import TotalKind
from models.imports.sheet import Area, Cell, CellKind
from models.words import Mark, MeetingKind, Status
from tests.sheets import TODAY, cell, sheet

LEGEND = "(x: có mặt; P: vắng có lý do; K: vắng không lý do; M: miễn)"
YEAR = "THEO DÕI DỰ SINH HOẠT NĂM 2023"


def heading(*values: object, year: int | None = 2023, day: int | None = None) -> HeadingDay:
    return read_heading([cell(value) for value in values], year=year, day_of_month=day)


def read(*rows: tuple[object, ...], **completion: int) -> OldSheet:
    return read_old_sheet(sheet(*rows), today=TODAY, completion=Completion(**completion))


def test_days_are_read_as_offices_write_them() -> None:
    fifth = date(2023, 3, 5)
    for value in (fifth, "05/03/2023", "5.3.2023", "2023-03-05", "05/03", "5-3", "05/03/23"):
        assert heading(value).day == fifth, value
    assert heading("Ngày 5 tháng 3").day == fifth
    assert heading("ngày 05 tháng 3 năm 2022").day == date(2022, 3, 5)
    assert heading("Tháng 3", "05").day == fifth
    assert heading("Tháng 3", 5).day == fifth
    assert heading("Tháng 3/2022", "05/03").day == date(2022, 3, 5)


@pytest.mark.parametrize(
    ("value", "key"),
    [
        ("31/02", "no_such_day"),
        ("13/25", "no_such_day"),
        ("05/03/22", "two_digit_year"),
        ("Tháng 3", "only_month"),
        ("3/2023", "only_month"),
    ],
)
def test_what_is_no_whole_day_is_told_and_never_guessed(value: str, key: str) -> None:
    found = heading(value)
    assert found.day is None
    assert found.reason is not None
    assert found.reason.key == f"attendance_import.{key}"
    assert value in found.reason.sentence()


def test_a_day_without_year_waits_for_one() -> None:
    found = heading("05/03", year=None)
    assert found.day is None
    assert found.reason is not None
    assert found.reason.key == "attendance_import.no_year"


def test_a_month_takes_the_day_that_is_given() -> None:
    assert heading("Tháng 3", day=5).day == date(2023, 3, 5)
    assert heading("T.3/2022", day=5).day == date(2022, 3, 5)
    assert heading("Tháng 2", day=30).day is None


def test_what_is_no_day_says_nothing() -> None:
    for value in ("Lần 1", "Ghi chú", 3, 5.1, "Buổi thứ nhất"):
        assert not heading(value).says_something, value


def test_kinds_stand_in_headings() -> None:
    assert heading("Thường kỳ", "05/03").kind is MeetingKind.REGULAR
    assert heading("05/03 (CĐ)").kind is MeetingKind.THEMATIC
    assert heading("Họp chi ủy", "05/03").kind is MeetingKind.COMMITTEE
    assert heading("Hội nghị tổng kết", "05/03").kind is MeetingKind.CONFERENCE
    assert heading("05/03").kind is None


def test_the_title_names_the_year_but_a_signature_does_not() -> None:
    assert read_year([YEAR]) == 2023
    assert read_year(["Điện Biên, ngày 05 tháng 01 năm 2024", "NĂM 2023"]) == 2023
    assert read_year(["in ngày 05/01/2024", "NĂM 2023"]) == 2023
    assert read_year(["NĂM HỌC 2023-2024"]) is None
    assert read_year(["DANH SÁCH"]) is None


@given(st.dates(date(1990, 1, 1), date(2026, 12, 31)))
def test_every_day_written_in_any_way_is_that_day_or_none(day: date) -> None:
    texts = [f"{day:%d/%m/%Y}", f"{day.day}/{day.month}", f"{day:%d.%m.%y}", f"{day:%d-%m-%Y}"]
    assert {heading(text, year=day.year).day for text in texts} == {day}
    for text in texts[1:3]:
        assert heading(text, year=None).day is None


LEGENDS: list[tuple[str, dict[str, Mark | None]]] = [
    (
        LEGEND,
        {
            "x": Mark.PRESENT,
            "P": Mark.ABSENT_EXCUSED,
            "K": Mark.ABSENT_UNEXCUSED,
            "M": Mark.EXEMPT,
        },
    ),
    (
        "Ghi chú: ● có mặt, ▲ đi muộn, ○ có phép, ❌ không phép",
        {
            "●": Mark.PRESENT,
            "▲": Mark.LATE,
            "○": Mark.ABSENT_EXCUSED,
            "❌": Mark.ABSENT_UNEXCUSED,
        },
    ),
    ("v = có mặt, x = vắng không phép", {"v": Mark.PRESENT, "x": Mark.ABSENT_UNEXCUSED}),
    ("x = có mặt, v = vắng", {"x": Mark.PRESENT, "v": None}),
    ("Có mặt: x; vắng có lý do: CP", {"x": Mark.PRESENT, "CP": Mark.ABSENT_EXCUSED}),
    ("Có mặt (x), vắng có phép (P)", {"x": Mark.PRESENT, "P": Mark.ABSENT_EXCUSED}),
    ("x: có mặt P: vắng có lý do", {"x": Mark.PRESENT, "P": Mark.ABSENT_EXCUSED}),
    ("x: có mặt; x: vắng có phép", {"x": None}),
    (
        "Ký hiệu: “x” có mặt; “t” đi muộn; “–” không thuộc diện triệu tập; “·” chưa ghi.",
        {
            "x": Mark.PRESENT,
            "t": Mark.LATE,
            "–": Mark.NOT_RECORDED,
            "·": Mark.NOT_RECORDED,
        },
    ),
    ("BÁO CÁO: tình hình", {}),
    ("T/M CHI BỘ - BÍ THƯ", {}),
]


@pytest.mark.parametrize(("text", "meanings"), LEGENDS)
def test_legends_are_read(text: str, meanings: dict[str, Mark | None]) -> None:
    legend = read_legend(sheet((text,)).rows)
    assert {entry.sign: entry.mark for entry in legend.entries} == meanings


def test_a_legend_may_stand_in_cells_side_by_side() -> None:
    legend = read_legend(sheet((None, "x", "Có mặt", "P", "Vắng có phép")).rows)
    assert legend.meanings == {"x": Mark.PRESENT, "p": Mark.ABSENT_EXCUSED}


def test_what_says_neither_with_nor_without_reason_is_not_understood() -> None:
    assert read_meaning("vắng") is None
    assert read_meaning("không dự") is None
    assert read_meaning("vắng mặt có phép") is Mark.ABSENT_EXCUSED
    assert read_meaning("vắng không có lý do") is Mark.ABSENT_UNEXCUSED


def test_usual_signs_hold_where_no_legend_speaks() -> None:
    for text in ("x", "X", "v", "●", "có", "Có mặt", "✓"):
        assert read_usual(text) is Mark.PRESENT, text
    for text in ("P", "CP", "vắng CP", "Vắng có phép"):
        assert read_usual(text) is Mark.ABSENT_EXCUSED, text
    for text in ("K", "KP", "vắng KP", "❌"):
        assert read_usual(text) is Mark.ABSENT_UNEXCUSED, text
    assert read_usual("▲") is Mark.LATE
    assert read_usual("M") is None
    both = usual_meanings(["V", "x", "P"])
    assert "v" not in both
    assert "x" not in both
    assert both["p"] is Mark.ABSENT_EXCUSED
    assert usual_meanings(["v", "P"])["v"] is Mark.PRESENT
    ticked = usual_meanings(["✓", "x"])
    assert "x" not in ticked
    assert ticked["✓"] is Mark.PRESENT


def test_a_reason_may_stand_beside_a_mark() -> None:
    meanings = {"p": Mark.ABSENT_EXCUSED, "x": Mark.PRESENT}
    assert split_reason("P (ốm)", meanings) == ("p", "ốm")
    assert split_reason("P - công tác", meanings) == ("p", "công tác")
    assert split_reason("x", meanings) == ("x", "")
    assert split_reason("x (ốm)", meanings) == ("x (om)", "")


def test_a_usual_sheet_is_read_whole() -> None:
    old = read(
        ("ĐẢNG BỘ SỞ", None, None, None, "Điện Biên, ngày 05 tháng 01 năm 2024"),
        (YEAR,),
        (LEGEND,),
        ("TT", "Họ và tên", "05/01", date(2023, 2, 3), "Tháng 3", "Có mặt", "Ghi chú", "Lần sau"),
        (1, "Lò Văn An", "x", "P (ốm)", "x", 2, "Đảng viên dự bị", None),
        (2, "Vàng Bích Mai", "x", None, "x", 2, None, "ghé qua nhà"),
        (None, "Cộng có mặt", 2, 0, 2),
        (None, "BÍ THƯ"),
    )
    assert (old.year, old.heading_row) == (2023, 4)
    assert [column.letter for column in old.columns] == ["C", "D", "E"]
    assert [column.says.day for column in old.columns] == [
        date(2023, 1, 5),
        date(2023, 2, 3),
        None,
    ]
    assert [line.name for line in old.lines] == ["Lò Văn An", "Vàng Bích Mai"]
    assert old.lines[0].status is Status.PROBATIONARY
    assert old.lines[0].marks == {3: "x", 4: "P (ốm)", 5: "x"}
    of_people = [total for total in old.totals if total.of_person]
    assert [(total.row, total.value) for total in of_people] == [(5, 2), (6, 2)]
    of_meetings = [total for total in old.totals if not total.of_person]
    assert [(total.place, total.value) for total in of_meetings] == [(3, 2), (4, 0), (5, 2)]
    assert {total.kind for total in old.totals} == {TotalKind.PRESENT}
    assert old.unread == ("H “Lần sau”",)
    assert [text.split()[0] for text in old.skipped] == ["8"]


def test_headings_may_take_two_rows_and_span_columns() -> None:
    old = read(
        ("SỔ ĐIỂM DANH NĂM 2024",),
        ("TT", "Họ và tên", "Tháng 1", None, "Tháng 2", "Tổng hợp", None),
        (None, None, "05", "20", "03", "x", "P"),
        (None, None, "Thường kỳ", "Chuyên đề", "Thường kỳ"),
        ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"),
        (1, "Lò Văn An", "x", "P", "x", 2, 1),
        (2, "Lê Xuân Hải", "x", "x", "x", 3, 0),
    )
    found = [(column.says.day, column.says.kind) for column in old.columns]
    assert found == [
        (date(2024, 1, 5), MeetingKind.REGULAR),
        (date(2024, 1, 20), MeetingKind.THEMATIC),
        (date(2024, 2, 3), MeetingKind.REGULAR),
    ]
    assert {(one.kind, one.row, one.value) for one in old.totals} == {
        (TotalKind.PRESENT, 6, 2),
        (TotalKind.ABSENT_EXCUSED, 6, 1),
        (TotalKind.PRESENT, 7, 3),
        (TotalKind.ABSENT_EXCUSED, 7, 0),
    }


def test_a_merged_heading_ends_where_it_ends() -> None:
    made = sheet(
        ("SỔ NĂM 2024",),
        ("TT", "Họ và tên", "Chuyên đề", None, None),
        (None, None, "05/01", "20/01", "03/02"),
        (1, "Lò Văn An", "x", "P", "x"),
    )
    merged = replace(made, merged=(Area(2, 3, 2, 4),), hidden_rows=frozenset({4}))
    old = read_old_sheet(merged, today=TODAY)
    kinds = [column.says.kind for column in old.columns]
    assert kinds == [MeetingKind.THEMATIC, MeetingKind.THEMATIC, None]
    assert old.hidden == ("4",)


def test_totals_below_two_groups_count_their_own_group() -> None:
    old = read(
        (YEAR,),
        ("TT", "Họ và tên", "05/01", "Triệu tập", "Tỷ lệ (%)"),
        ("ĐẢNG VIÊN (2)",),
        (1, "Lò Văn An", "x", 1, 1),
        (2, "Vàng Bích Mai", "P", 1, 0),
        ("Có mặt / phải dự", None, "1/2"),
        ("Tỷ lệ (%)", None, 0.5),
        ("NGƯỜI LAO ĐỘNG (1)",),
        (1, "Cà Thị Pâng", "x", 1, 1),
        ("Có mặt / phải dự", None, "1/1"),
    )
    assert [column.letter for column in old.columns] == ["C"]
    assert [line.row for line in old.lines] == [4, 5, 9]
    assert (old.group_above(6), old.group_above(10)) == ((4, 5), (9,))
    assert [text.split()[0] for text in old.skipped] == ["8"]


def test_a_list_without_numbers_tells_people_from_totals_by_what_they_hold() -> None:
    old = read(
        (LEGEND,),
        ("Họ và tên", "05/01/2023"),
        ("Vàng Văn Dư", "x"),
        ("Tòng Văn Cộng", "P"),
        ("Tổng có mặt", 1),
        ("Người lập biểu", "Bí thư chi bộ"),
    )
    assert [line.name for line in old.lines] == ["Vàng Văn Dư", "Tòng Văn Cộng"]
    assert [(total.value, total.of_person) for total in old.totals] == [(1, False)]


def test_marks_beside_the_name_without_heading_are_no_given_name() -> None:
    old = read(
        (YEAR,),
        ("TT", "Họ và tên", None, None),
        (None, None, "05/01", "03/02"),
        (1, "Lò Văn An", "có mặt", "vắng CP"),
        (2, "Lê Xuân Hải", "có mặt", "có mặt"),
    )
    assert [line.name for line in old.lines] == ["Lò Văn An", "Lê Xuân Hải"]
    assert [column.says.day for column in old.columns] == [date(2023, 1, 5), date(2023, 2, 3)]


def test_a_name_in_two_columns_is_put_together() -> None:
    old = read((YEAR,), ("TT", "Họ và tên đệm", "Tên", "05/01"), (1, "Lò Văn", "An", "x"))
    assert [line.name for line in old.lines] == ["Lò Văn An"]


def test_columns_without_marks_or_with_other_things_are_no_meetings() -> None:
    old = read(
        (YEAR,),
        ("TT", "Họ và tên", "05/01", "03/02", "Tuổi", "Số buổi", "Tỷ lệ %"),
        (1, "Lò Văn An", "x", None, 35, 1, "100%"),
    )
    assert [column.letter for column in old.columns] == ["C"]
    assert [one.kind for one in old.totals] == [TotalKind.RECORDED]


def test_signs_get_their_meaning_from_the_choice_the_legend_or_usage() -> None:
    old = read(
        ("x: có mặt; Z: vắng",),
        ("TT", "Họ và tên", "05/01/2023", "03/02/2023", "05/03/2023"),
        (1, "Lò Văn An", "x", "KP", "Z"),
        (2, "Lê Xuân Hải", "KP (đi xa)", "?", "X"),
    )
    table = read_signs(old, {})
    found = {use.text: (use.source, use.mark, use.cells) for use in table.signs}
    assert found["x"] == (SignSource.LEGEND, Mark.PRESENT, ("C5", "E6")) or found["x"] == (
        SignSource.LEGEND,
        Mark.PRESENT,
        ("C3", "E4"),
    )
    assert found["KP"][:2] == (SignSource.USUAL, Mark.ABSENT_UNEXCUSED)
    assert found["Z"][0] is SignSource.UNKNOWN
    assert found["?"][0] is SignSource.UNKNOWN
    assert table.read("KP (đi xa)") == (Mark.ABSENT_UNEXCUSED, "đi xa")
    chosen = read_signs(old, {"z": Mark.ABSENT_EXCUSED, "?": None})
    assert not any(use.is_open for use in chosen.signs)
    assert chosen.read("Z") == (Mark.ABSENT_EXCUSED, "")
    assert chosen.read("?") == (None, "")


def test_sheets_without_marks_are_refused() -> None:
    with pytest.raises(RecordsError, match="Họ và tên") as refused:
        read(("a", "b"), ("c", "d"))
    assert refused.value.key == "import.no_name_column"
    with pytest.raises(RecordsError) as refused:
        read(("TT", "Họ và tên", "Ngày sinh"), (1, "Lò Văn An", "01/02/1980"))
    assert refused.value.key == "attendance_import.no_marks"


def test_a_formula_without_result_is_no_mark() -> None:
    old = read((YEAR,), ("TT", "Họ và tên", "05/01"), (1, "Lò Văn An", Cell(CellKind.NO_VALUE)))
    assert [use.is_open for use in read_signs(old, {}).signs] == [True]
