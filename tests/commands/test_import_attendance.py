"""The command ``import-attendance``: what it prints, what it writes, what it refuses."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import time_machine
from openpyxl import Workbook

import resources
from desktop.commands import import_attendance
from desktop.exports.reading.workbooks import read_workbook
from desktop.exports.registry import Options, export
from models.book.database import create_book, open_book
from models.errors import RecordsError
from models.imports.attendance.meetings import ColumnVerdict
from models.imports.attendance.people import LineVerdict
from models.imports.attendance.signs import SignSource
from models.imports.people import choose_sheet, import_people, read_proposals
from models.meetings.meetings import MeetingRow, list_meetings
from models.organisation import Cell
from models.periods import Period, year
from models.sample import write_sample
from models.words import MEMBER_STATUSES, MeetingKind

DATA = Path(__file__).parents[1] / "data"
OLD_SHEET = DATA / "theo_doi_sinh_hoat_2023.xlsx"
TODAY = date(2026, 11, 21)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Write a book with the people of the office's list."""
    file = tmp_path / "so.sochibo"
    cell = Cell(name="Chi bộ Văn phòng", upper_body="Đảng bộ Sở", place_name="Điện Biên")
    database = create_book(file, cell, user="thử")
    sheet = choose_sheet(read_workbook(DATA / "danh_sach_chi_bo.xlsx"))
    with database.transaction() as session:
        import_people(session, read_proposals(session, sheet, today=TODAY))
    database.close()
    return file


def run(file: Path, book: Path, *more: str) -> int:
    parser = argparse.ArgumentParser()
    import_attendance.add_parser(parser.add_subparsers())
    words = ["import-attendance", str(file), "--book", str(book), *more]
    with time_machine.travel("2026-11-21 09:00 +0700"):
        code: int = import_attendance.run(parser.parse_args(words))
    return code


def meetings(book: Path, period: Period | None = None) -> tuple[MeetingRow, ...]:
    database = open_book(book)
    with database.reading() as session:
        found = list_meetings(session, period or year(2023))
    database.close()
    return found


def written(folder: Path, *rows: Sequence[Any], title: str = "Năm 2023") -> Path:
    workbook = Workbook()
    workbook.worksheets[0].title = title
    for row in rows:
        workbook.worksheets[0].append(list(row))
    file = folder / "theo dõi.xlsx"
    workbook.save(file)
    return file


def test_the_sheet_of_the_office_comes_in_and_a_second_time_nothing(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(OLD_SHEET, book) == 0
    printed = capsys.readouterr().out
    assert "12 buổi họp, 27 người" in printed
    assert "có mặt (theo chú giải của bảng)" in printed
    assert "Lò Hồng Ánh" in printed
    assert "8 buổi (05/01/2023 đến 05/08/2023): để ngoài" in printed
    assert "Đã nhập 12 buổi họp mới, 310 dấu điểm danh" in printed
    held = meetings(book)
    assert [row.data.held_on.month for row in held] == list(range(12, 0, -1))
    assert [row.members.attended for row in held][:2] == [25, 26]
    assert run(OLD_SHEET, book) == 0
    assert "Không có gì mới" in capsys.readouterr().out
    assert meetings(book) == held


def test_marks_off_the_roll_are_taken_when_asked_for(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(OLD_SHEET, book, "--take-off-roll") == 0
    printed = capsys.readouterr().out
    assert "ghi như bảng, tư cách sinh hoạt tạm thời" in printed
    assert "318 dấu điểm danh" in printed
    assert meetings(book)[-1].members.called == 25


def test_every_word_of_the_field_has_its_wording() -> None:
    wording = resources.read_toml("wording/import_attendance.toml")
    assert set(wording["kinds"]) == set(MeetingKind)
    assert set(wording["statuses"]) == set(MEMBER_STATUSES)
    assert set(wording["sources"]) == set(SignSource)
    assert set(wording["verdicts"]) == set(ColumnVerdict)
    assert set(wording["lines"]) == set(LineVerdict)


def test_a_dry_run_writes_nothing(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(OLD_SHEET, book, "--dry-run") == 0
    assert "Chạy thử" in capsys.readouterr().out
    assert meetings(book) == ()


def test_year_day_and_kind_complete_the_headings(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(
        tmp_path,
        ("TT", "Họ và tên", "Tháng 1", "Tháng 2"),
        (1, "Vàng Bích Mai", "x", "P"),
        title="Sheet1",
    )
    with pytest.raises(RecordsError, match="2 điểm"):
        run(file, book)
    assert "CHƯA RÕ NGÀY" in capsys.readouterr().out
    assert run(file, book, "--year", "2022", "--day", "5", "--kind", "thematic") == 0
    held = meetings(book, year(2022))
    assert [row.data.held_on for row in held] == [date(2022, 2, 5), date(2022, 1, 5)]
    assert {row.data.kind for row in held} == {MeetingKind.THEMATIC}


def test_what_is_open_refuses_with_the_nearest_names(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(
        tmp_path,
        ("TT", "Họ và tên", "05/01"),
        (1, "Vang Bich Mai", "x"),
        (2, "Vũ Hồng Ánh", "Z"),
        (None, "Tổng có mặt", 2),
    )
    with pytest.raises(RecordsError, match="2 điểm"):
        run(file, book)
    printed = capsys.readouterr().out
    assert "KHÔNG CÓ TRONG SỔ" in printed
    assert "gần giống: Vàng Bích Mai" in printed
    assert "CHƯA RÕ" in printed
    assert "dòng 4 “Tổng có mặt” ghi 2" in printed
    assert meetings(book) == ()


def test_a_list_of_people_is_no_attendance(book: Path) -> None:
    with pytest.raises(RecordsError) as refused:
        run(DATA / "danh_sach_chi_bo.xlsx", book)
    assert refused.value.key == "attendance_import.no_marks"


def test_our_own_log_of_a_year_says_nothing_new(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sample = tmp_path / "mau.sochibo"
    write_sample(sample, people=12, years=1)
    database = open_book(sample)
    log = tmp_path / "log.xlsx"
    options = Options(period=Period(date(2025, 1, 1), date(2025, 9, 30)))
    export(database, "attendance-log", out=log, options=options)
    database.close()
    assert run(log, sample, "--dry-run") == 0
    printed = capsys.readouterr().out
    assert "0 dấu mới (0 buổi mới)" in printed
    assert "0 dấu khác trong sổ" in printed
    assert "sau khi nhập trong sổ là" not in printed
