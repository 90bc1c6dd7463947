"""A moved book is whole in its new place; nobody goes on writing in the old one."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.book import moving
from models.book.database import Database, create_book, open_book
from models.book.moving import move_book, moved_name
from tests.models.conftest import CELL
from tests.models.cut_off import cut_off


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "usb" / "sổ.sochibo"
    create_book(file, CELL).close()
    return file


def test_the_old_file_steps_aside_and_nothing_else_is_left(file: Path, tmp_path: Path) -> None:
    target = tmp_path / "máy" / "sổ.sochibo"
    kept = move_book(file, target)
    assert [one.name for one in file.parent.iterdir()] == [kept.name]
    assert [one.name for one in target.parent.iterdir()] == [target.name]
    open_book(target).close()


def test_a_book_that_was_cut_off_is_moved_as_it_was_before(file: Path, tmp_path: Path) -> None:
    whole = open_book(file)
    hot = cut_off(whole, tmp_path / "cắt điện")
    move_book(hot, tmp_path / "máy" / "sổ.sochibo")
    moved = open_book(tmp_path / "máy" / "sổ.sochibo")
    assert moved.count_rows() == whole.count_rows()
    moved.close()
    whole.close()


def test_an_old_file_that_somebody_opened_since_keeps_its_name(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Database] = []

    def name_late(old: Path) -> Path:
        opened.append(open_book(old))
        return moved_name(old)

    monkeypatch.setattr(moving, "moved_name", name_late)
    assert move_book(file, tmp_path / "máy" / "sổ.sochibo") == file
    assert file.exists()
    (writer,) = opened
    writer.close()
