"""The roll of a meeting on paper: blank to be signed, and as it was marked."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import docx
import openpyxl
import pdfplumber
import pytest

from desktop.exports.list_paper import ListPaper
from desktop.exports.list_readings import read_blank_list, read_marked_list
from desktop.exports.registry import Options, draw
from desktop.exports.sign_in_list import compose_blank_list, compose_marked_list
from models.attendance.sheet import read_attendance
from models.book.database import Database
from models.errors import RecordsError
from models.meetings.meetings import read_meeting
from models.members.people import change_status, read_people
from models.members.steps import StatusStep
from models.words import Audience, Mark, MeetingKind, Status
from tests.exports.form_checker import find, read_pages
from tests.exports.lists_book import add_a_meeting, make_lists_book, mark
from tests.models.cell import add_someone

_MM = 72 / 25.4
MARKS = {
    "Vàng Thị Hoà": (Mark.LATE, ""),
    "Lò Văn Hòa": (Mark.ABSENT_EXCUSED, "công tác"),
    "Giàng A Sử": (Mark.ABSENT_UNEXCUSED, ""),
    "Đào Thị Ánh": (Mark.EXEMPT, ""),
    "Mùa A Nam": (Mark.ABSENT_EXCUSED, "ốm"),
}


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Database]:
    database = make_lists_book(tmp_path / "so.sochibo")
    yield database
    database.close()


@pytest.fixture
def meeting(book: Database) -> UUID:
    with book.transaction() as session:
        people = {one.data.full_name: one.id for one in read_people(session)}
        return add_a_meeting(
            session,
            guests="Đ/c Trần Văn Khách, Đảng ủy Sở\n\nĐ/c Lê Thị Mời",
            chair_id=people["Vàng Thị Hoà"],
            minute_taker_id=people["Lò Văn Hòa"],
            staff_head_count=4,
        )


def blank(book: Database, meeting: UUID) -> ListPaper:
    with book.reading() as session:
        return compose_blank_list(read_blank_list(session, meeting))


def marked(book: Database, meeting: UUID) -> ListPaper:
    with book.reading() as session:
        return compose_marked_list(read_marked_list(session, meeting))


def rows_of(paper: ListPaper) -> list[tuple[Any, ...]]:
    return [row for group in paper.shown_groups for row in group.rows]


def test_people_stand_as_they_were_called_and_guests_below(book: Database, meeting: UUID) -> None:
    paper = blank(book, meeting)
    with book.reading() as session:
        called = [row.full_name for row in read_attendance(session, meeting)]
    guests = ["Đ/c Trần Văn Khách, Đảng ủy Sở", "Đ/c Lê Thị Mời"]
    assert [row[1] for row in rows_of(paper)] == [*called, *guests]
    assert [(group.title, len(group.rows)) for group in paper.shown_groups] == [
        ("ĐẢNG VIÊN (5)", 5),
        ("CÔNG CHỨC, VIÊN CHỨC, NGƯỜI LAO ĐỘNG (2)", 2),
        ("KHÁCH MỜI", 2),
    ]
    assert [row[0] for row in rows_of(paper)] == [1, 2, 3, 4, 5, 1, 2, 1, 2]


def test_posts_and_unusual_statuses_are_printed_beforehand(book: Database, meeting: UUID) -> None:
    rows = {row[1]: row for row in rows_of(blank(book, meeting))}
    assert rows["Vàng Thị Hoà"][2:] == ("Bí thư, Chánh Văn phòng", "", "")
    assert rows["Giàng A Sử"][4] == "Dự bị"
    assert rows["Đào Thị Ánh"][4] == "Miễn sinh hoạt"
    assert rows["Mùa A Nam"][2:] == ("Lái xe", "", "")


def test_the_title_says_which_meeting(book: Database, meeting: UUID) -> None:
    paper = blank(book, meeting)
    assert (paper.type_name, paper.abstract) == (
        "Danh sách",
        "ký dự sinh hoạt thường kỳ tháng 6/2026",
    )
    assert paper.above == (
        "Hình thức: thường kỳ. Thời gian: 14 giờ 05, ngày 30/6/2026. Địa điểm: Phòng họp tầng 2.",
    )
    assert (paper.left_signature.authority, paper.left_signature.name) == (
        "Người ghi biên bản",
        "Lò Văn Hòa",
    )
    assert (paper.signature.authority, paper.signature.name) == ("Chủ trì", "Vàng Thị Hoà")


def test_a_meeting_of_members_lists_no_staff(book: Database) -> None:
    with book.transaction() as session:
        meeting = add_a_meeting(session, audience=Audience.MEMBERS, starts_at=None, place="")
    paper = blank(book, meeting)
    assert len(paper.shown_groups) == 1
    assert paper.above == ("Hình thức: thường kỳ. Thời gian: ngày 30/6/2026.",)
    assert len(paper.below) == 1


def test_who_moves_away_later_stays_on_the_list(book: Database, meeting: UUID) -> None:
    before = [row[1] for row in rows_of(blank(book, meeting))]
    with book.transaction() as session:
        people = {one.data.full_name: one.id for one in read_people(session)}
        step = StatusStep(date(2026, 7, 1), Status.TRANSFERRED)
        change_status(session, person_id=people["Tẩn Mí Ân"], step=step)
    assert [row[1] for row in rows_of(blank(book, meeting))] == before


def test_every_row_is_high_enough_to_sign_on_paper_and_in_the_workbook(
    book: Database, meeting: UUID
) -> None:
    options = Options(meeting_id=meeting)
    data = draw(book, "sign-in-list", suffix="pdf", options=options)
    with pdfplumber.open(io.BytesIO(data)) as document:
        heights = [
            row.bbox[3] - row.bbox[1]
            for page in document.pages
            for table in page.find_tables()
            for row in table.rows[1:]
        ]
    assert len(heights) == 12
    assert min(heights) >= 8 * _MM
    workbook = openpyxl.load_workbook(
        io.BytesIO(draw(book, "sign-in-list", suffix="xlsx", options=options))
    )
    sheet = workbook.worksheets[0]
    people = [
        row for row in range(1, sheet.max_row + 1) if isinstance(sheet.cell(row, 1).value, int)
    ]
    assert len(people) == 9
    assert min(sheet.row_dimensions[row].height for row in people) >= 8 * _MM
    word = docx.Document(io.BytesIO(draw(book, "sign-in-list", suffix="docx", options=options)))
    table = next(one for one in word.tables if len(one.columns) == 5)
    heights = [row.height.mm for row in table.rows if row.height is not None]
    assert len(heights) == 9
    assert min(heights) >= 8


def test_a_long_list_has_its_head_on_every_page(book: Database) -> None:
    with book.transaction() as session:
        for number in range(40):
            add_someone(session, f"Nguyễn Văn Tên {chr(ord('A') + number % 26)}{number}")
        meeting = add_a_meeting(session)
    data = draw(book, "sign-in-list", suffix="pdf", options=Options(meeting_id=meeting))
    with pdfplumber.open(io.BytesIO(data)) as document:
        pages = [page.extract_table() for page in document.pages]
    heads = [table[0] for table in pages if table]
    assert len(heads) > 1
    assert all(head[1] == "Họ và tên" for head in heads)
    # The line above a group is never the last of a page.
    assert not any(str(table[-1][0]).startswith(("ĐẢNG VIÊN", "CÔNG")) for table in pages if table)


def test_the_heading_is_the_party_s(book: Database, meeting: UUID) -> None:
    pages = read_pages(
        draw(book, "sign-in-list", suffix="pdf", options=Options(meeting_id=meeting))
    )
    for text in (
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "CHI BỘ VĂN PHÒNG - THANH TRA",
        "Điện Biên, ngày 30 tháng 6 năm 2026",
        "DANH SÁCH",
        "NGƯỜI GHI BIÊN BẢN",
        "CHỦ TRÌ",
    ):
        assert find(pages, text), text


def test_a_meeting_nobody_is_marked_for_has_no_marked_list(book: Database, meeting: UUID) -> None:
    with pytest.raises(RecordsError) as caught:
        marked(book, meeting)
    assert caught.value.key == "exports.not_marked"
    assert "Sinh hoạt thường kỳ tháng 6/2026" in caught.value.sentence()


def test_the_marked_list_says_what_the_records_say(book: Database, meeting: UUID) -> None:
    with book.transaction() as session:
        mark(session, meeting, MARKS)
    paper = marked(book, meeting)
    rows = {row[1]: row[3:] for row in rows_of(paper)}
    assert rows["Vàng Thị Hoà"] == ("Đi muộn", "")
    assert rows["Lò Văn Hòa"] == ("Vắng có lý do", "công tác")
    assert rows["Giàng A Sử"] == ("Vắng không lý do", "Dự bị")
    assert rows["Đào Thị Ánh"] == ("Miễn sinh hoạt", "")
    assert rows["Tẩn Mí Ân"] == ("Có mặt", "")
    assert rows["Đ/c Lê Thị Mời"] == ("", "")
    assert paper.below == (
        "Đảng viên: triệu tập 05; có mặt 02 (đi muộn 01); vắng có lý do 01; "
        "vắng không lý do 01; miễn 01. Tỷ lệ dự: 02/04 (50,00%).",
        "Công chức, viên chức, người lao động: triệu tập 02; có mặt 01; vắng có lý do 01; "
        "vắng không lý do 0; miễn 0. Tỷ lệ dự: 01/02 (50,00%).",
        "Dự không ghi tên: 04.",
    )


def test_the_totals_are_those_of_the_meeting(book: Database, meeting: UUID) -> None:
    with book.transaction() as session:
        mark(session, meeting, MARKS)
        totals = read_meeting(session, meeting).members
    marks = [row[3] for row in marked(book, meeting).shown_groups[0].rows]
    assert marks.count("Có mặt") + marks.count("Đi muộn") == totals.attended
    assert len(marks) == totals.called


def test_there_is_room_for_every_count_that_adds_up(book: Database, meeting: UUID) -> None:
    (line,) = (line for line in blank(book, meeting).below if line.startswith("Đảng viên:"))
    counted = line.replace("\u00a0", " ")
    for name in ("có mặt", "vắng có lý do", "vắng không lý do", "miễn"):
        assert f"{name} ...." in counted


def test_who_is_not_recorded_is_said(book: Database, meeting: UUID) -> None:
    with book.transaction() as session:
        mark(session, meeting, {"Tẩn Mí Ân": (Mark.NOT_RECORDED, "")})
    paper = marked(book, meeting)
    assert "; chưa ghi 01." in paper.below[0]
    assert {row[1]: row[3] for row in rows_of(paper)}["Tẩn Mí Ân"] == "Chưa ghi"


@pytest.mark.parametrize(
    ("kind", "title", "abstract"),
    [
        (MeetingKind.COMMITTEE, "Họp chi ủy tháng 6/2026", "ký dự họp chi ủy tháng 6/2026"),
        (MeetingKind.CONFERENCE, "Hội nghị ngày 30/6/2026", "ký dự hội nghị ngày 30/6/2026"),
    ],
)
def test_committee_and_conference_have_their_own_titles(
    book: Database, kind: MeetingKind, title: str, abstract: str
) -> None:
    with book.transaction() as session:
        meeting = add_a_meeting(session, kind=kind, title=title, audience=Audience.COMMITTEE)
    paper = blank(book, meeting)
    assert paper.abstract == abstract
    assert [row[1] for row in rows_of(paper)] == ["Vàng Thị Hoà"]


def test_without_a_meeting_named_it_is_the_latest(book: Database, meeting: UUID) -> None:
    with book.transaction() as session:
        mark(session, meeting, MARKS)
        add_a_meeting(session, held_on=date(2026, 7, 5), title="Sinh hoạt thường kỳ tháng 7/2026")
    coming = read_pages(draw(book, "sign-in-list", suffix="pdf", options=Options()))
    assert find(coming, "tháng 7/2026")
    held = read_pages(draw(book, "attendance-list", suffix="pdf", options=Options()))
    assert find(held, "tháng 6/2026")


def test_a_book_without_meetings_says_so(book: Database) -> None:
    for key, reason in (
        ("sign-in-list", "meetings.none"),
        ("attendance-list", "meetings.none_held"),
    ):
        with pytest.raises(RecordsError) as caught:
            draw(book, key, suffix="pdf", options=Options())
        assert caught.value.key == reason


def test_a_meeting_that_calls_nobody_is_refused(book: Database) -> None:
    with book.transaction() as session:
        meeting = add_a_meeting(session, held_on=date(1990, 1, 1), audience=Audience.COMMITTEE)
        people = [one for one in read_people(session) if one.posts]
        assert len(people) == 1
    with pytest.raises(RecordsError) as caught:
        blank(book, meeting)
    assert caught.value.key == "exports.nobody_called"
