"""Looking into a backup shows what it holds and leaves every byte of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.book.backups import Reason, make_backup
from models.book.database import create_book, open_book
from models.book.looking import look_inside
from models.errors import RecordsError
from models.organisation import Cell
from models.sample import write_sample
from tests.models.cell import add_someone
from tests.models.old_books import write_old_book

CELL = Cell(name="Chi bộ Văn phòng", upper_body="Đảng bộ Sở", place_name="Điện Biên")


def test_names_and_last_changes_are_shown_and_no_byte_changes(tmp_path: Path) -> None:
    book = create_book(tmp_path / "sổ.sochibo", CELL)
    with book.transaction() as session:
        add_someone(session, "Lò Thị Pâng")
    backup = make_backup(book, tmp_path / "bản sao", Reason.ASKED)
    book.close()
    before = backup.file.read_bytes()
    inside = look_inside(backup.file)
    assert inside.people == ("Lò Thị Pâng",)
    assert inside.meetings == ()
    assert "Lò Thị Pâng" in inside.changes[0].act.sentence("vi")
    assert backup.file.read_bytes() == before
    assert {one.name for one in backup.file.parent.iterdir()} == {"000001.sochibo", "000001.json"}


@pytest.mark.parametrize("version", [1, 2])
def test_a_backup_of_an_older_program_is_shown_and_stays_of_its_age(
    version: int, tmp_path: Path
) -> None:
    sample = write_sample(tmp_path / "mẫu.sochibo", people=8, years=1)
    old = tmp_path / "cũ.sochibo"
    write_old_book(old, version, rows_of=sample)
    before = old.read_bytes()
    inside = look_inside(old)
    assert len(inside.people) == 8
    assert len(inside.meetings) == inside.contents.meetings
    assert old.read_bytes() == before


def test_what_is_no_backup_is_refused(tmp_path: Path) -> None:
    foreign = tmp_path / "ảnh.sochibo"
    foreign.write_bytes(b"\x89PNG" + bytes(200))
    with pytest.raises(RecordsError, match="không phải là sổ"):
        look_inside(foreign)


def test_a_book_that_was_never_let_go_is_checked_whole_and_says_so(tmp_path: Path) -> None:
    file = tmp_path / "sổ.sochibo"
    create_book(file, CELL).close()
    book = open_book(file)
    assert not book.recovered
    book.close()
    # What a killed program leaves beside the book.
    file.with_name(f".{file.name}.writer").write_text("{}")
    book = open_book(file)
    assert book.recovered
    book.close()
    book = open_book(file)
    assert not book.recovered
    book.close()


def test_a_book_opened_to_read_refuses_kindly(tmp_path: Path) -> None:
    file = tmp_path / "sổ.sochibo"
    create_book(file, CELL).close()
    book = open_book(file, read_only=True)
    with pytest.raises(RecordsError, match="đang mở để xem"), book.transaction():
        pass
    book.close()


def test_a_book_that_was_removed_while_open_is_not_written_to(tmp_path: Path) -> None:
    file = tmp_path / "sổ.sochibo"
    book = create_book(file, CELL)
    with book.transaction() as session:
        add_someone(session, "Lò Thị Pâng")
    file.unlink()
    with pytest.raises(RecordsError, match="Không tìm thấy sổ"), book.transaction() as session:
        add_someone(session, "Vừ A Chứ")
    book.close()
    assert not file.exists()
