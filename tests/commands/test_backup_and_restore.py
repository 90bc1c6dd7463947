"""Backing up and restoring on the command line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from models.book.backups import list_books
from models.book.database import create_book, open_book
from models.organisation import Cell
from tests.commands.test_line import Elsewhere
from tests.models.cell import add_someone

CELL = Cell(name="Chi bộ Văn phòng", upper_body="Đảng bộ Sở", place_name="Điện Biên")
Said = pytest.CaptureFixture[str]


def people(file: Path) -> int:
    book = open_book(file, read_only=True)
    try:
        return book.count_rows()["person"]
    finally:
        book.close()


def test_a_book_open_in_the_window_is_backed_up_and_put_back(tmp_path: Path, capsys: Said) -> None:
    file, folder = tmp_path / "sổ.sochibo", tmp_path / "usb"
    book = create_book(file, CELL)
    with book.transaction() as session:
        add_someone(session, "Lò Thị Pâng")
    assert Elsewhere().do("backup", str(file), "--to", str(folder)) == 0
    ((backup,),) = list_books(folder)
    assert str(backup.file) in capsys.readouterr().out
    with book.transaction() as session:
        add_someone(session, "Vừ A Chứ")
    words = ["restore", str(backup.file), "--book", str(file), "--to", str(folder)]
    assert Elsewhere().do(*words) == 1
    assert "đang ghi vào sổ" in capsys.readouterr().err
    book.close()
    assert Elsewhere().do(*words) == 0
    assert people(file) == 1
    ((newest, _),) = list_books(folder)
    assert newest.contents.people == 2


def test_a_copy_without_its_label_is_restored_to_a_new_place(tmp_path: Path, capsys: Said) -> None:
    file = tmp_path / "sổ.sochibo"
    create_book(file, CELL).close()
    copy = tmp_path / "chép tay.sochibo"
    shutil.copyfile(file, copy)
    book = str(tmp_path / "mới" / "sổ.sochibo")
    folder = str(tmp_path / "sao lưu")
    Path(book).parent.mkdir()
    assert Elsewhere().do("restore", str(copy), "--book", book, "--to", folder) == 0
    assert people(Path(book)) == 0
    said = capsys.readouterr().out
    assert "Đã khôi phục" in said
    assert "Sổ trước đó" not in said


@pytest.mark.parametrize("cut", [0, 50, 4096])
def test_a_backup_that_is_not_whole_changes_nothing(cut: int, tmp_path: Path, capsys: Said) -> None:
    file, folder = tmp_path / "sổ.sochibo", tmp_path / "usb"
    create_book(file, CELL).close()
    assert Elsewhere().do("backup", str(file), "--to", str(folder)) == 0
    ((backup,),) = list_books(folder)
    backup.file.write_bytes(backup.file.read_bytes()[:cut])
    before = file.read_bytes()
    assert Elsewhere().do("restore", str(backup.file), "--book", str(file)) == 1
    assert file.read_bytes() == before
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_slip_in_the_path_makes_no_folder(tmp_path: Path, capsys: Said) -> None:
    file, folder = tmp_path / "sổ.sochibo", tmp_path / "usb"
    create_book(file, CELL).close()
    assert Elsewhere().do("backup", str(file), "--to", str(folder)) == 0
    ((backup,),) = list_books(folder)
    wrong = tmp_path / "Tài liệụ" / "sổ.sochibo"
    assert Elsewhere().do("restore", str(backup.file), "--book", str(wrong)) == 1
    assert "Không có thư mục" in capsys.readouterr().err
    assert not wrong.parent.exists()
