"""The trash: listed, brought back, erased only after asking twice."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.book import OpenBook
from desktop.dialogs.trash_dialog import TrashDialog
from models.members.people import read_people
from models.members.removing import remove_person
from tests.desktop.conftest import Boxes
from tests.desktop.members_book import members_book


@pytest.fixture
def book(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenBook]:
    database = members_book(tmp_path / "so.sochibo")
    yield OpenBook(database)
    database.close()


def names(book: OpenBook) -> list[str]:
    return [person.data.full_name for person in book.read(read_people)]


def remove(book: OpenBook, name: str) -> None:
    person = next(one for one in book.read(read_people) if one.data.full_name == name)
    book.change(partial(remove_person, person_id=person.id))


def show(qtbot: QtBot, book: OpenBook) -> TrashDialog:
    dialog = TrashDialog(None, book)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def titles(dialog: TrashDialog) -> list[str]:
    return [item.title.vi for item in dialog.table.rows]


def test_an_empty_trash_says_what_it_is_for(qtbot: QtBot, book: OpenBook) -> None:
    dialog = show(qtbot, book)
    assert dialog.empty.isVisible()
    for button in (dialog.restore_button, dialog.erase_button, dialog.empty_button):
        assert not button.isEnabled()


def test_a_removed_person_comes_back(qtbot: QtBot, book: OpenBook) -> None:
    before = names(book)
    remove(book, "Thào Ngọc Nga")
    dialog = show(qtbot, book)
    assert titles(dialog) == ["Thào Ngọc Nga"]
    assert dialog.view.hasFocus() or dialog.view.current_row == 0
    QTest.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    assert names(book) == before
    assert titles(dialog) == []
    assert dialog.told_label.text() == "Back in the book: Thào Ngọc Nga"


def test_several_come_back_as_one_act(qtbot: QtBot, book: OpenBook) -> None:
    before = names(book)
    remove(book, "Thào Ngọc Nga")
    remove(book, "Giàng A Toàn")
    dialog = show(qtbot, book)
    dialog.view.selectAll()
    saved: list[object] = []
    book.saved.connect(saved.append)
    dialog.restore_button.click()
    assert names(book) == before
    assert len(saved) == 1


def test_erasing_asks_twice(qtbot: QtBot, book: OpenBook, boxes: Boxes) -> None:
    remove(book, "Thào Ngọc Nga")
    remove(book, "Giàng A Toàn")
    dialog = show(qtbot, book)
    dialog.empty_button.click()
    assert len(boxes.asked) == 1
    assert "Thào Ngọc Nga" in boxes.asked[0]
    boxes.answers = [True]
    dialog.empty_button.click()
    assert len(boxes.asked) == 3
    assert len(titles(dialog)) == 2
    boxes.answers = [True, True]
    dialog.view.setCurrentIndex(dialog.table.index(0, 0))
    dialog.erase_button.click()
    assert titles(dialog) == ["Thào Ngọc Nga"]
    boxes.answers = [True, True]
    dialog.empty_button.click()
    assert titles(dialog) == []
    assert b"Giang A Toan" not in book.database.file.read_bytes()
    assert "Giàng A Toàn".encode() not in book.database.file.read_bytes()


def test_a_record_that_does_not_fit_is_told(
    qtbot: QtBot, book: OpenBook, boxes: Boxes, monkeypatch: pytest.MonkeyPatch
) -> None:
    remove(book, "Thào Ngọc Nga")
    dialog = show(qtbot, book)
    other = TrashDialog(None, book)
    qtbot.addWidget(other)
    other.restore()
    dialog.restore()
    assert boxes.told == ["history.not_in_trash"]
