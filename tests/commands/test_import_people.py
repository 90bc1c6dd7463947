"""The command ``import-people``: what it prints, what it writes, what it refuses."""

from __future__ import annotations

import argparse
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import time_machine
from openpyxl import Workbook

from desktop.commands import import_people
from desktop.folders import backup_folder
from models.book.backups import Reason, list_books
from models.book.database import create_book, open_book
from models.errors import RecordsError
from models.members.people import PersonDetail, read_people
from models.members.roll import roll_on
from models.organisation import Cell
from models.words import MEMBER_STATUSES, Post, Status

OFFICE_LIST = Path(__file__).parents[1] / "data" / "danh_sach_chi_bo.xlsx"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    file = tmp_path / "so.sochibo"
    cell = Cell(name="Chi bộ Văn phòng", upper_body="Đảng bộ Sở", place_name="Điện Biên")
    create_book(file, cell, user="thử").close()
    return file


def run(file: Path, book: Path, *more: str) -> int:
    parser = argparse.ArgumentParser()
    import_people.add_parser(parser.add_subparsers())
    code: int = import_people.run(
        parser.parse_args(["import-people", str(file), "--book", str(book), *more])
    )
    return code


def people(book: Path) -> dict[str, PersonDetail]:
    database = open_book(book)
    with database.reading() as session:
        found = {one.data.full_name: one for one in read_people(session)}
    database.close()
    return found


def written(tmp_path: Path, *rows: tuple[Any, ...]) -> Path:
    workbook = Workbook()
    for row in rows:
        workbook.worksheets[0].append(row)
    file = tmp_path / "danh sách.xlsx"
    workbook.save(file)
    return file


@time_machine.travel("2026-11-21 09:00 +0700")
def test_the_list_of_the_office_comes_in_whole(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(OFFICE_LIST, book) == 0
    printed = capsys.readouterr().out
    assert "36 người mới (27 đảng viên, 9 quần chúng)" in printed
    assert "chính thức 23, dự bị 2, sinh hoạt tạm thời 1, miễn sinh hoạt 1, quần chúng 9" in printed
    assert "Đã nhập 36 người" in printed
    found = people(book)
    now = {name: one.statuses[-1] for name, one in found.items()}
    assert len([one for one in now.values() if one.status in MEMBER_STATUSES]) == 27
    assert len([one for one in now.values() if one.status is Status.STAFF]) == 9
    assert {name for name, one in now.items() if one.status is Status.PROBATIONARY} == {
        "Giàng A Toàn",
        "Hoàng Đức Khánh",
    }
    exempt, temporary = now["Thào Ngọc Nga"], now["Lò Hồng Ánh"]
    assert (exempt.status, exempt.since) == (Status.EXEMPT, date(2024, 1, 1))
    assert (temporary.status, temporary.since) == (Status.TEMPORARY_IN, date(2023, 9, 1))
    secretary = found["Vàng Bích Mai"]
    assert secretary.post_on(date(2026, 1, 1)) is Post.SECRETARY
    assert secretary.data.born_on == date(1985, 11, 4)
    assert secretary.data.card_number == "77.415787"
    assert "Lường Anh Quân" in found


@time_machine.travel("2026-11-21 09:00 +0700")
def test_the_roll_of_earlier_days_follows(book: Path) -> None:
    run(OFFICE_LIST, book)
    database = open_book(book)
    with database.reading() as session:
        before = {entry.full_name: entry.status for entry in roll_on(session, date(2023, 8, 31))}
        after = {entry.full_name: entry.status for entry in roll_on(session, date(2023, 9, 1))}
        exempt = {entry.full_name: entry.status for entry in roll_on(session, date(2024, 1, 1))}
    database.close()
    assert set(after) - set(before) == {"Lò Hồng Ánh"}
    assert before["Thào Ngọc Nga"] is Status.OFFICIAL
    assert exempt["Thào Ngọc Nga"] is Status.EXEMPT


@time_machine.travel("2026-11-21 09:00 +0700")
def test_a_second_run_finds_nobody_new(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(OFFICE_LIST, book)
    before = people(book)
    assert run(OFFICE_LIST, book) == 0
    printed = capsys.readouterr().out
    assert "0 người mới" in printed
    assert "36 người đã có; 0 người có khác biệt" in printed
    assert people(book) == before


def test_a_dry_run_writes_nothing(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = book.read_bytes()
    assert run(OFFICE_LIST, book, "--dry-run") == 0
    assert "Chạy thử: chưa ghi gì" in capsys.readouterr().out
    assert book.read_bytes() == before


def test_what_is_to_be_looked_at_is_printed(
    tmp_path: Path, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    headings = ("STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Ghi chú", "Điện thoại")
    file = written(tmp_path, headings, (1, "Vũ An", "01/02/1980", "Văn phòng", None, "0912"))
    run(file, book)
    file = written(
        tmp_path,
        headings,
        (1, "Vũ An", "01/02/1980", "Thanh tra", "Quần chúng"),
        (2, "Vũ An", "05/02/1990"),
        (3, "Lò Hoa", "1985"),
        (None, "Người lập biểu"),
    )
    run(file, book)
    printed = capsys.readouterr().out
    assert "Điện thoại                   → không nhập" in printed
    assert "đơn vị: trong sổ “Văn phòng”, trong tệp “Thanh tra”" in printed
    assert "tư cách: trong sổ “chính thức”, trong tệp “quần chúng”" in printed
    assert "trùng tên (bỏ qua)" in printed
    assert "Bỏ qua 1 dòng không phải là người:" in printed
    assert "Đã nhập 1 người" in printed


@pytest.mark.parametrize("more", [(), ("--dry-run",)])
def test_unreadable_rows_are_listed_and_nothing_is_written(
    tmp_path: Path, book: Path, capsys: pytest.CaptureFixture[str], more: tuple[str, ...]
) -> None:
    rows: list[tuple[Any, ...]] = [
        ("STT", "Họ và tên", "Ngày sinh"),
        (1, "Vũ An", "01/02/1980"),
        (2, "Lò Hoa", "31/02/1985"),
        (3, "=cmd|' /C calc'!A0", "01/02/1985"),
        (4, None, "01/02/1985"),
    ]
    before = book.read_bytes()
    with pytest.raises(RecordsError) as refused:
        run(written(tmp_path, *rows), book, *more)
    assert "dòng 3, 4, 5" in refused.value.sentence()
    printed = capsys.readouterr().out
    assert "không có ngày 31/02/1985" in printed
    assert "Cột “Họ và tên”: ô là công thức chưa có kết quả" in printed
    assert "Không có họ và tên." in printed
    assert book.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("ảnh.xlsx", b"\x89PNG\r\n\x1a\n", "not_a_workbook"),
        ("rỗng.xlsx", b"", "empty_file"),
        ("cũ.xls", b"\xd0\xcf\x11\xe0" + bytes(100), "not_a_workbook"),
    ],
)
def test_a_file_that_is_no_workbook_leaves_the_book_as_it_is(
    tmp_path: Path, book: Path, name: str, content: bytes, key: str
) -> None:
    (tmp_path / name).write_bytes(content)
    before = book.read_bytes()
    with pytest.raises(RecordsError) as refused:
        run(tmp_path / name, book)
    assert refused.value.key == f"import.{key}"
    assert book.read_bytes() == before


def test_a_list_without_names_is_refused(tmp_path: Path, book: Path) -> None:
    with pytest.raises(RecordsError) as refused:
        run(written(tmp_path, ("STT", "Ngày sinh"), (1, "01/02/1980")), book)
    assert refused.value.key == "import.no_name_column"
    assert people(book) == {}


@time_machine.travel("2026-11-21 09:00 +0700")
@pytest.mark.parametrize(
    ("name", "count"),
    [("danh_sach_chi_bo", 36), ("danh_sach_cu_vntime", 15), ("theo_doi_sinh_hoat_2023", 27)],
)
def test_every_list_of_the_office_comes_in_and_then_tells_nothing_new(
    book: Path, capsys: pytest.CaptureFixture[str], name: str, count: int
) -> None:
    file = OFFICE_LIST.with_name(f"{name}.xlsx")
    assert run(file, book) == 0
    assert f"Đã nhập {count} người" in capsys.readouterr().out
    before = book.read_bytes()
    assert run(file, book) == 0
    assert "Không có ai mới" in capsys.readouterr().out
    assert len(people(book)) == count
    assert book.read_bytes() == before


@time_machine.travel("2026-11-21 09:00 +0700")
def test_the_old_list_comes_in_right_by_letters_and_dates(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(OFFICE_LIST.with_name("danh_sach_cu_vntime.xlsx"), book)
    printed = capsys.readouterr().out
    assert "bảng mã TCVN3" in printed
    assert "“Vµng BÝch Mai” → “Vàng Bích Mai”" in printed
    old = people(book)
    assert {"Vũ Hồng Ánh", "Phạm Đức Cường", "Tòng Ngọc Ánh", "Quàng Hữu Hùng"} <= old.keys()
    capsys.readouterr()
    # The same people stand in the list of today: none of them is another person.
    run(OFFICE_LIST, book)
    printed = capsys.readouterr().out
    assert "21 người mới" in printed
    assert "0 người trùng tên" in printed
    assert len(people(book)) == 36


def test_a_sheet_can_be_chosen_and_the_hidden_is_named(
    tmp_path: Path, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workbook = Workbook()
    first = workbook.worksheets[0]
    first.title = "Năm 2026"
    for row in (("STT", "Họ và tên", "Ngày sinh"), (1, "Vũ An", 1980), (2, "Lò Hoa", 1985)):
        first.append(row)
    first.row_dimensions[3].hidden = True
    first.column_dimensions["C"].hidden = True
    old = workbook.create_sheet("Cũ")
    old.sheet_state = "hidden"
    old.append(("STT", "Họ và tên"))
    old.append((1, "Bùi Hòa"))
    file = tmp_path / "danh sách.xlsx"
    workbook.save(file)
    assert run(file, book, "--dry-run") == 0
    printed = capsys.readouterr().out
    assert "Không đọc các trang khác: “Cũ” (ẩn)." in printed
    assert "Dòng đang ẩn trong tệp: 3." in printed
    assert "Cột đang ẩn trong tệp: C." in printed
    assert "2 người mới" in printed
    assert run(file, book, "--dry-run", "--skip-hidden") == 0
    printed = capsys.readouterr().out
    assert "1 người mới" in printed
    assert "Bỏ qua 1 dòng đang ẩn" in printed
    assert run(file, book, "--sheet", "cũ") == 0
    assert "Trang tính “Cũ” (ẩn)" in capsys.readouterr().out
    assert list(people(book)) == ["Bùi Hòa"]
    with pytest.raises(RecordsError) as refused:
        run(file, book, "--sheet", "Mới")
    assert refused.value.key == "import.no_such_sheet"


def test_the_encoding_can_be_set_by_hand(
    tmp_path: Path, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, ("STT", "Họ và tên"), (1, "Hoµng A Lß"))
    run(file, book, "--dry-run", "--encoding", "tcvn3")
    assert "Hoàng A Lò" in capsys.readouterr().out
    file = OFFICE_LIST.with_name("danh_sach_cu_vntime.xlsx")
    with pytest.raises(RecordsError) as refused:
        run(file, book, "--encoding", "unicode")
    assert refused.value.key == "import.no_name_column"


def test_a_book_that_is_missing_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(RecordsError) as refused:
        run(OFFICE_LIST, tmp_path / "không có.sochibo")
    assert refused.value.key == "book.missing"
    assert list(tmp_path.iterdir()) == []


def test_the_file_itself_is_only_read(tmp_path: Path, book: Path) -> None:
    copy = Path(shutil.copy(OFFICE_LIST, tmp_path / "bản sao.xlsx"))
    copy.chmod(0o444)
    run(copy, book)
    assert copy.read_bytes() == OFFICE_LIST.read_bytes()


def test_the_book_is_backed_up_as_it_was_before_an_import(book: Path, tmp_path: Path) -> None:
    before = {backup.sha256 for backups in list_books(backup_folder()) for backup in backups}
    file = written(tmp_path, ("Họ và tên", "Năm sinh"), ("Lò Thị Pâng", 1990))
    assert run(file, book, "--dry-run") == 0
    assert {one.sha256 for several in list_books(backup_folder()) for one in several} == before
    assert run(file, book) == 0
    (made,) = (
        one
        for several in list_books(backup_folder())
        for one in several
        if one.sha256 not in before
    )
    assert (made.reason, made.contents.people) == (Reason.BEFORE_IMPORT, 0)
    assert len(people(book)) == 1
