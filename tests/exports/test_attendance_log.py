"""The attendance log read back: marks, totals recounted from the letters, print set-up."""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.attendance_log import AttendancePaper, write_attendance_log
from desktop.exports.paper import Signature
from desktop.exports.wording import mark_letter
from models.attendance.log import AttendanceLog, PersonLine, collect_attendance_log
from models.book.database import Database
from models.figures import Rate
from models.identity import new_id
from models.periods import Period, year

SIGNATURE = Signature("T/M Chi bộ", "Bí thư", "Vàng Bích Mai")


@pytest.fixture
def log(book: Database) -> AttendanceLog:
    with book.reading() as session:
        return collect_attendance_log(session, period=year(2024))


def sheets(log: AttendanceLog) -> list[Worksheet]:
    data = write_attendance_log(AttendancePaper(log, topics={}, signature=SIGNATURE))
    return list(openpyxl.load_workbook(io.BytesIO(data), data_only=True).worksheets)


def rows_of(sheet: Worksheet) -> list[list[Any]]:
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def person_rows(log: AttendanceLog, sheet: Worksheet) -> list[list[Any]]:
    return [row for row in rows_of(sheet) if isinstance(row[0], int) and row[1]]


def test_members_come_first_then_staff_each_in_name_order_from_one(log: AttendanceLog) -> None:
    rows = person_rows(log, sheets(log)[0])
    assert [row[1] for row in rows] == [line.full_name for line in (*log.members, *log.staff)]
    numbers = [*range(1, len(log.members) + 1), *range(1, len(log.staff) + 1)]
    assert [row[0] for row in rows] == numbers


def test_every_mark_stands_under_its_meeting(log: AttendanceLog) -> None:
    sheet = sheets(log)[0]
    rows = person_rows(log, sheet)
    for line, row in zip((*log.members, *log.staff), rows, strict=True):
        letters = row[2 : 2 + len(log.meetings)]
        assert letters == [mark_letter(line.marks.get(meeting.id)) for meeting in log.meetings]


def test_totals_equal_a_recount_of_the_letters(log: AttendanceLog) -> None:
    meetings = len(log.meetings)
    for row in person_rows(log, sheets(log)[0]):
        letters = Counter(row[2 : 2 + meetings])
        called = meetings - letters["–"]
        attended = letters["x"] + letters["t"]
        totals = row[2 + meetings :]
        assert totals[:6] == [
            called,
            attended,
            letters["t"],
            letters["P"],
            letters["K"],
            letters["M"],
        ]
        assert_rate(totals[6], Rate(attended, called - letters["M"]))


def assert_rate(cell: Any, rate: Rate) -> None:
    if rate.percent is None:
        assert cell == "–"
    else:
        assert cell == pytest.approx(float(rate.percent) / 100, abs=1e-9)


def test_the_foot_of_each_meeting_equals_a_recount_of_its_column(log: AttendanceLog) -> None:
    sheet = sheets(log)[0]
    rows = rows_of(sheet)
    feet = [at for at, row in enumerate(rows) if row[0] == "Triệu tập (người)"]
    groups = (log.members, log.staff)
    for at, group in zip(feet, groups, strict=True):
        people = rows[at - len(group) : at]
        for column in range(2, 2 + len(log.meetings)):
            letters = Counter(row[column] for row in people)
            called = len(people) - letters["–"]
            attended, due = letters["x"] + letters["t"], called - letters["M"]
            assert rows[at][column] == (called or "–")
            assert rows[at + 1][column] == (f"{attended}/{due}" if due else "–")
            assert_rate(rows[at + 2][column], Rate(attended, due))


def test_each_group_adds_up_over_the_period(log: AttendanceLog) -> None:
    rows = rows_of(sheets(log)[0])
    feet = [at for at, row in enumerate(rows) if row[0] == "Triệu tập (người)"]
    for at, group in zip(feet, (log.members, log.staff), strict=True):
        totals = [row[2 + len(log.meetings) :] for row in rows[at - len(group) : at]]
        called, attended = sum(row[0] for row in totals), sum(row[1] for row in totals)
        exempt = sum(row[5] for row in totals)
        assert rows[at][2 + len(log.meetings)] == called
        assert rows[at + 1][3 + len(log.meetings)] == attended
        assert_rate(rows[at + 2][8 + len(log.meetings)], Rate(attended, called - exempt))


def test_meetings_are_headed_by_true_dates_and_their_kind(log: AttendanceLog) -> None:
    sheet = sheets(log)[0]
    rows = rows_of(sheet)
    at = next(at for at, row in enumerate(rows) if isinstance(row[2], datetime))
    columns = range(2, 2 + len(log.meetings))
    assert [rows[at][column].date() for column in columns] == [
        row.data.held_on for row in log.meetings
    ]
    assert {sheet.cell(at + 1, column + 1).number_format for column in columns} == {"dd/mm/yyyy"}
    assert [rows[at + 1][column] for column in columns] == ["CU", "TK", "TK", "TK", "CĐ", "TK"]


def test_the_sheet_prints_on_a4_with_heads_repeated_and_panes_frozen(log: AttendanceLog) -> None:
    matrix, listed = sheets(log)
    for sheet in (matrix, listed):
        assert sheet.page_setup.paperSize == 9
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.fitToWidth == 1
        assert sheet.print_title_rows
        assert sheet.freeze_panes
        assert sheet.sheet_state == "visible"
    assert matrix.print_title_cols == "$A:$B"
    assert matrix.freeze_panes == f"C{int(str(matrix.print_title_rows).split('$')[-1]) + 1}"


def test_heading_legend_and_signature_are_there(log: AttendanceLog) -> None:
    text = "\n".join(str(cell) for row in rows_of(sheets(log)[0]) for cell in row if cell)
    for words in (
        "ĐẢNG BỘ SỞ KHOA HỌC VÀ CÔNG NGHỆ",
        "CHI BỘ VĂN PHÒNG - THANH TRA",
        "SỔ THEO DÕI SINH HOẠT CHI BỘ",
        "Năm 2024 (từ ngày 01/01/2024 đến ngày 31/12/2024)",
        "“t” đi muộn",
        "T/M CHI BỘ\nBÍ THƯ",
        "Vàng Bích Mai",
    ):
        assert words in text


def test_the_list_of_meetings_counts_members_and_others_apart(log: AttendanceLog) -> None:
    sheet = sheets(log)[1]
    titles = next(row for row in rows_of(sheet) if "Trạng thái" in row)
    rows = [dict(zip(titles, row, strict=True)) for row in person_rows(log, sheet)]
    assert len(rows) == len(log.meetings)
    for meeting, row in zip(log.meetings, rows, strict=True):
        totals = meeting.members
        assert row["Triệu tập"] == totals.called
        assert row["Có mặt"] == totals.attended
        assert row["Vắng có lý do"] == totals.absent_excused
        assert row["Vắng không lý do"] == totals.absent_unexcused
        assert row["Miễn"] == totals.exempt
        assert_rate(row["Tỷ lệ (%)"], totals.quality)
        came = meeting.staff.attended + (meeting.data.staff_head_count or 0)
        assert row["Người lao động dự"] == came
        assert row["Trạng thái"] == "Đã diễn ra"


def test_reasons_of_absence_stay_in_the_book(log: AttendanceLog) -> None:
    text = "\n".join(
        str(cell) for sheet in sheets(log) for row in rows_of(sheet) for cell in row if cell
    )
    assert "không báo" not in text


def test_a_person_called_as_staff_and_later_as_member_stands_in_both_groups(
    log: AttendanceLog,
) -> None:
    assert "Mùa A Nam" in {line.full_name for line in log.members}
    assert "Mùa A Nam" in {line.full_name for line in log.staff}


def test_a_period_without_meetings_says_so(book: Database) -> None:
    with book.reading() as session:
        log = collect_attendance_log(session, period=year(2001))
    for sheet in sheets(log):
        assert any("không có buổi sinh hoạt" in str(row[0]) for row in rows_of(sheet))


def weekly(log: AttendanceLog, count: int) -> AttendanceLog:
    """Return the log with `count` weekly meetings like its first, called and marked alike."""
    first = log.meetings[1]
    meetings = tuple(
        replace(
            first,
            id=new_id(),
            data=replace(first.data, held_on=first.data.held_on + timedelta(days=7 * number)),
        )
        for number in range(count)
    )

    def spread(line: PersonLine) -> PersonLine:
        mark = line.marks.get(first.id)
        if mark is None:
            return replace(line, marks={})
        was = line.statuses[first.id]
        return replace(
            line,
            marks={row.id: mark for row in meetings},
            statuses={row.id: was for row in meetings},
        )

    return replace(
        log,
        period=Period(log.period.first, meetings[-1].data.held_on),
        meetings=meetings,
        members=tuple(spread(line) for line in log.members),
        staff=tuple(spread(line) for line in log.staff),
    )


def test_several_years_have_a_sheet_each_and_one_of_totals(log: AttendanceLog) -> None:
    long = weekly(log, 120)
    found = sheets(long)
    assert [sheet.title for sheet in found] == [
        "Điểm danh 2024",
        "Điểm danh 2024 2",
        "Điểm danh 2025",
        "Điểm danh 2025 2",
        "Điểm danh 2026",
        "Tổng hợp",
        "Các buổi sinh hoạt",
    ]
    assert all(sheet.page_setup.fitToWidth == 1 for sheet in found)
    marks = sum(
        isinstance(cell, datetime) for sheet in found[:-1] for row in rows_of(sheet) for cell in row
    )
    assert marks == 120
    called = [line for line in (*long.members, *long.staff) if line.marks]
    totals = [row for row in person_rows(long, found[-2]) if row[2]]
    assert [row[1:4] for row in totals] == [
        [line.full_name, line.totals.called, line.totals.attended] for line in called
    ]


def test_two_hundred_people_with_long_names_keep_every_row(log: AttendanceLog) -> None:
    line = replace(log.members[0], full_name="Nguyễn Thị " + "Hoàng Bích " * 4 + "Ánh")
    matrix = sheets(replace(log, members=(line,) * 200))[0]
    assert len(person_rows(log, matrix)) == 200 + len(log.staff)
    row = next(at for at, row in enumerate(rows_of(matrix), start=1) if row[1] == line.full_name)
    height = matrix.row_dimensions[row].height
    assert height is not None
    assert height >= 2 * 14
