"""The lists of people as of a day: the plain ones and Mẫu 7-HSĐV."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pdfplumber
import pytest

from desktop.exports.list_readings import read_people_list, read_register
from desktop.exports.member_register import compose_member_register
from desktop.exports.registry import Options, draw
from models.book.database import Database
from models.errors import RecordsError
from models.members.groups import add_group, set_group
from models.members.people import read_people
from models.members.register import RegisterData, write_register
from models.members.roll import roll_on
from tests.exports.form_checker import find, read_pages
from tests.exports.lists_book import DAY, JOINED, OFFICIAL, begin_register, make_lists_book

OPTIONS = Options(day=DAY)
MEMBERS = ["Tẩn Mí Ân", "Đào Thị Ánh", "Lò Văn Hòa", "Vàng Thị Hoà", "Giàng A Sử"]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = make_lists_book(tmp_path_factory.mktemp("lists") / "so.sochibo")
    yield database
    database.close()


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = make_lists_book(tmp_path_factory.mktemp("register") / "so.sochibo")
    with database.reading() as session:
        people = {one.data.full_name: one.id for one in read_people(session)}
    begin_register(database, people["Vàng Thị Hoà"])
    yield database
    database.close()


def sheet_rows(database: Database, key: str, options: Options = OPTIONS) -> list[list[Any]]:
    data = draw(database, key, suffix="xlsx", options=options)
    (sheet,) = openpyxl.load_workbook(io.BytesIO(data)).worksheets
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def as_cell(day: date) -> datetime:
    """Return a day as openpyxl reads it."""
    return datetime.combine(day, time())


def numbered(rows: list[list[Any]]) -> list[list[Any]]:
    return [row for row in rows if isinstance(row[0], int)]


def test_members_stand_in_name_order_then_those_elsewhere(book: Database) -> None:
    names = [row[1] for row in numbered(sheet_rows(book, "member-list"))]
    assert sorted(names[:5]) == sorted(MEMBERS)
    assert names[:2] == ["Đào Thị Ánh", "Tẩn Mí Ân"]
    assert names[4:] == ["Giàng A Sử", "Bùi Văn Khang"]
    with book.reading() as session:
        assert names[:5] == [one.full_name for one in roll_on(session, DAY) if one.is_member]


def test_staff_stand_below_only_where_they_are_asked_for(book: Database) -> None:
    names = [row[1] for row in numbered(sheet_rows(book, "people-list"))]
    assert names[-2:] == ["Lý Thị Bé", "Mùa A Nam"]
    assert "Mùa A Nam" not in [row[1] for row in numbered(sheet_rows(book, "member-list"))]


def test_a_workbook_holds_days_as_days_and_numbers_with_their_zeros(book: Database) -> None:
    rows = {row[1]: row for row in numbered(sheet_rows(book, "member-list"))}
    secretary = rows["Vàng Thị Hoà"]
    assert secretary[2:] == [
        as_cell(date(1980, 5, 1)),
        "Nữ",
        "Bí thư",
        "Chánh Văn phòng, Văn phòng Sở",
        as_cell(JOINED),
        as_cell(OFFICIAL),
        "00123456",
        "Chính thức",
    ]
    assert rows["Lò Văn Hòa"][2] == 1979
    assert rows["Lò Văn Hòa"][5] == "=Kế toán"
    assert rows["Giàng A Sử"][7] is None
    assert rows["Đào Thị Ánh"][9] == "Miễn sinh hoạt"


@pytest.mark.parametrize(
    ("day", "there", "gone"),
    [
        (date(2026, 2, 28), "Quàng Văn Đi", "Nobody"),
        (date(2026, 3, 1), "Bùi Văn Khang", "Quàng Văn Đi"),
        (date(2020, 3, 31), "Phạm Thị Rời", "Tẩn Mí Ân"),
        (date(2025, 9, 8), "Hoàng Văn Mất", "Giàng A Sử"),
    ],
)
def test_the_list_is_true_for_its_day(book: Database, day: date, there: str, gone: str) -> None:
    rows = sheet_rows(book, "member-list", Options(day=day))
    names = [row[1] for row in numbered(rows)]
    assert there in names
    assert gone not in names
    assert any(f"Tính đến ngày {day:%d/%m/%Y}." in row for row in rows)


def test_the_counts_add_up_to_the_rows(book: Database) -> None:
    lines = [row[0] for row in sheet_rows(book, "people-list") if isinstance(row[0], str)]
    assert (
        "Tổng số đảng viên sinh hoạt tại chi bộ: 05; trong đó: chính thức 03, dự bị 01, "
        "miễn sinh hoạt 01." in lines
    )
    assert "Đảng viên không sinh hoạt tại chi bộ: 01." in lines
    assert "Công chức, viên chức, người lao động ngoài Đảng: 02." in lines


def test_a_day_before_everything_says_so(book: Database) -> None:
    rows = sheet_rows(book, "member-list", Options(day=date(1990, 1, 1)))
    assert [row[0] for row in rows if row[0] and "Không có ai" in str(row[0])] == [
        "Không có ai trong danh sách ngày này."
    ]


@pytest.mark.parametrize(
    ("day", "form"), [(date(2026, 5, 26), "36-HD/VPTW"), (date(2026, 5, 27), "05-HD/VPTW")]
)
def test_the_form_is_the_one_in_force_that_day(book: Database, day: date, form: str) -> None:
    with book.reading() as session:
        assert read_people_list(session, day, "member_list").profile.key == form


def test_the_paper_has_the_heading_of_the_party_but_no_number(book: Database) -> None:
    pages = read_pages(draw(book, "member-list", suffix="pdf", options=OPTIONS))
    for text in (
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "ĐẢNG BỘ SỞ KHOA HỌC VÀ CÔNG NGHỆ",
        "CHI BỘ VĂN PHÒNG - THANH TRA",
        "Điện Biên, ngày 30 tháng 6 năm 2026",
        "NGƯỜI LẬP DANH SÁCH",
        "T/M CHI BỘ",
    ):
        assert find(pages, text), text
    assert not find(pages, "/CB")
    assert find(pages, "Vàng Thị Hoà", last=True)


def test_a_book_without_the_register_says_what_is_missing(book: Database) -> None:
    with pytest.raises(RecordsError) as caught:
        draw(book, "member-register", suffix="pdf", options=OPTIONS)
    assert caught.value.key == "members.register_not_kept"
    assert "Cài đặt" in caught.value.sentence()


def test_the_register_has_fourteen_numbered_columns(register: Database) -> None:
    rows = sheet_rows(register, "member-register")
    head = next(at for at, row in enumerate(rows) if row[0] == "Số TT")
    assert all(rows[head])
    assert rows[head + 1] == [*range(1, 15)]


def test_each_fact_of_a_member_has_its_line(register: Database) -> None:
    rows = {
        row[1].split("\n")[0]: row for row in numbered(sheet_rows(register, "member-register"))[1:]
    }
    assert rows["VÀNG THỊ HOÀ"][1:] == [
        "VÀNG THỊ HOÀ\nVàng Thị Hoà Bình",
        "Nữ\nThái\nKhông",
        "Xã Thanh Yên, tỉnh Điện Biên",
        "12/12\n–\nĐại học Luật",
        "Sinh viên\nChánh Văn phòng, Văn phòng Sở",
        "03/02/2001\n03/02/2002",
        "00123456\n012345\n30 năm",
        "Hưu trí",
        *[None] * 5,
    ]


def test_who_came_went_died_or_left_stands_in_the_column_of_it(register: Database) -> None:
    found = numbered(sheet_rows(register, "member-register"))[1:]
    rows = {row[1].split("\n")[0]: row for row in found}
    assert rows["TẨN MÍ ÂN"][10] == "01/04/2020\nĐB xã Ẳng"
    assert rows["QUÀNG VĂN ĐI"][9] == "01/03/2026\nĐB Sở Y tế"
    assert rows["HOÀNG VĂN MẤT"][11] == "09/09/2025\ntai nạn"
    assert rows["PHẠM THỊ RỜI"][12] == "08/08/2024\nXóa tên"
    assert rows["BÙI VĂN KHANG"][13] == "Sinh hoạt tạm thời nơi khác từ 01/05/2026"
    assert rows["ĐÀO THỊ ÁNH"][13] == "Miễn công tác và sinh hoạt đảng từ 01/01/2026"
    # Those who are gone come last, numbered on; staff are no members.
    assert [row[0] for row in found] == [*range(1, 10)]
    assert [row[1] for row in found[6:]] == ["QUÀNG VĂN ĐI", "HOÀNG VĂN MẤT", "PHẠM THỊ RỜI"]
    assert not any("MÙA A NAM" in name for name in rows)


def test_the_register_of_an_earlier_day_knows_nothing_of_later(register: Database) -> None:
    with register.reading() as session:
        reading = read_register(session, date(2025, 12, 31))
    groups = compose_member_register(reading).shown_groups
    texts = [str(value) for group in groups for row in group.rows for value in row]
    assert not any("2026" in text for text in texts)
    assert [row[1] for row in groups[0].rows][2:3] == ["QUÀNG VĂN ĐI"]
    assert len(groups[0].rows) == 6


def test_no_day_of_the_register_is_cut_and_its_head_is_on_every_page(register: Database) -> None:
    data = draw(register, "member-register", suffix="pdf", options=OPTIONS)
    with pdfplumber.open(io.BytesIO(data)) as document:
        assert len(document.pages) > 1
        for number, page in enumerate(document.pages, start=1):
            assert (page.width, page.height) == pytest.approx((841.89, 595.28), abs=0.1)
            table = page.extract_table()
            if table is None:
                continue
            numbers = next(row for row in table if row[0] == "1" and row[13])
            assert numbers == [str(column) for column in range(1, 15)]
            words = {word["text"] for word in page.extract_words()}
            assert not any(word.startswith("/") or word.endswith("/") for word in words)
            if number > 1:
                assert str(number) in words
        whole = " ".join(page.extract_text() for page in document.pages)
    for day in ("03/02/2001", "01/03/2026", "09/09/2025", "08/08/2024", "01/04/2020"):
        assert day in whole


def test_word_gets_the_same_rows(register: Database) -> None:
    data = draw(register, "member-register", suffix="docx", options=OPTIONS)
    document = docx.Document(io.BytesIO(data))
    section = document.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert section.page_width > section.page_height
    table = next(one for one in document.tables if len(one.columns) == 14)
    names = [row.cells[1].text.split("\n")[0] for row in table.rows[2:]]
    rows = numbered(sheet_rows(register, "member-register"))[1:]
    # The line above those who are gone is one cell over all columns.
    assert [name for name in names if not name.startswith("ĐÃ CHUYỂN")] == [
        row[1].split("\n")[0] for row in rows
    ]


def test_a_very_long_entry_is_split_over_pages(tmp_path: Path) -> None:
    database = make_lists_book(tmp_path / "so.sochibo")
    with database.reading() as session:
        person = read_people(session)[0]
    begin_register(database, person.id)
    with database.transaction() as session:
        long = RegisterData(profession="Đại học Luật; " * 300)
        write_register(session, person_id=person.id, data=long)
    data = draw(database, "member-register", suffix="pdf", options=OPTIONS)
    with pdfplumber.open(io.BytesIO(data)) as document:
        text = " ".join(page.extract_text() for page in document.pages)
    database.close()
    assert text.count("Luật") >= 300


def test_the_party_group_has_a_column_where_anybody_is_in_one(tmp_path: Path) -> None:
    database = make_lists_book(tmp_path / "so.sochibo")
    assert "Tổ đảng" not in _headings(database)
    with database.transaction() as session:
        people = {one.data.full_name: one.id for one in read_people(session)}
        group_id = add_group(session, "Tổ đảng 1")
        set_group(session, person_ids=[people["Vàng Thị Hoà"]], group_id=group_id, on=DAY)
    headings = _headings(database)
    assert headings[-1] == "Tổ đảng"
    rows = {row[1]: row for row in numbered(sheet_rows(database, "people-list"))}
    at = headings.index("Tổ đảng")
    assert rows["Vàng Thị Hoà"][at] == "Tổ đảng 1"
    assert not rows["Giàng A Sử"][at]
    pdf = draw(database, "people-list", suffix="pdf", options=OPTIONS)
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        assert "Tổ đảng 1" in (opened.pages[0].extract_text() or "").replace("\n", " ")
    database.close()


def _headings(database: Database) -> list[Any]:
    rows = sheet_rows(database, "people-list")
    row = next(row for row in rows if row[1] == "Họ và tên")
    return [cell for cell in row if cell is not None]
