"""A range copied in Excel and pasted over the list of people goes through the import."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.import_people_dialog import ImportPeopleDialog
from desktop.navigation import Navigator, PeriodChoice
from desktop.pages.members_page import MembersPage
from desktop.settings import Settings
from models.book.database import Database
from tests.desktop.conftest import Boxes
from tests.desktop.members_book import TODAY, empty_book, members_book, people_of

CTRL = Qt.KeyboardModifier.ControlModifier
Make = Callable[[Database], MembersPage]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Database]:
    database = members_book(tmp_path / "so.sochibo")
    yield database
    database.close()


@pytest.fixture
def make(qtbot: QtBot, background: Background, settings: Settings) -> Make:
    def make_page(database: Database) -> MembersPage:
        page = MembersPage(
            OpenBook(database), background, Navigator(), PeriodChoice(TODAY), settings
        )
        qtbot.addWidget(page)
        page.resize(1182, 686)
        with qtbot.waitActive(page):
            page.show()
        return page

    return make_page


@pytest.fixture
def shown(
    qtbot: QtBot, background: Background, monkeypatch: pytest.MonkeyPatch
) -> list[ImportPeopleDialog]:
    """Press the button of every import that can be done; keep each to look at."""
    dialogs: list[ImportPeopleDialog] = []

    def run(dialog: ImportPeopleDialog) -> int:
        dialog.show()
        dialogs.append(dialog)
        qtbot.waitUntil(lambda: not background.busy)
        if dialog.foot.action_button.isEnabled():
            dialog.foot.action_button.click()
        return dialog.result()

    monkeypatch.setattr(ImportPeopleDialog, "exec", run)
    return dialogs


def paste(qtbot: QtBot, widget: QWidget, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_V, CTRL)


def test_a_range_with_headings_is_imported_and_a_second_time_nothing(
    qtbot: QtBot, make: Make, book: Database, shown: list[ImportPeopleDialog]
) -> None:
    page = make(book)
    text = "Họ và tên\tNgày sinh\tNgày vào Đảng\r\nTòng Văn Hỏa\t01/02/1980\t03/02/2010\r\n"
    paste(qtbot, page.list.view, text)
    assert people_of(book)["Tòng Văn Hỏa"].data.birth_year == 1980
    before = people_of(book)
    shown[0].close()
    with qtbot.waitActive(page):
        page.activateWindow()
    paste(qtbot, page.list.view, text)
    assert not shown[1].foot.action_button.isEnabled()
    assert people_of(book) == before


def test_without_headings_the_columns_are_those_of_the_list(
    qtbot: QtBot, make: Make, book: Database, shown: list[ImportPeopleDialog]
) -> None:
    page = make(book)
    paste(qtbot, page.list.view, "Tòng Văn Hỏa\t01/02/1980\nCà Thị Pâng\t03/04/1990")
    assert people_of(book)["Cà Thị Pâng"].data.birth_year == 1990


def test_what_we_copied_ourselves_says_nothing_new(
    qtbot: QtBot, make: Make, book: Database, shown: list[ImportPeopleDialog]
) -> None:
    page = make(book)
    before = people_of(book)
    page.list.view.setFocus()
    page.list.view.selectAll()
    qtbot.keyClick(page.list.view, Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.list.view, Qt.Key.Key_V, CTRL)
    proposal = shown[0].proposal
    assert proposal is not None
    assert len(proposal.rows) == page.list.table.rowCount()
    assert people_of(book) == before


def test_an_empty_book_takes_a_pasted_list(
    qtbot: QtBot, make: Make, tmp_path: Path, shown: list[ImportPeopleDialog]
) -> None:
    database = empty_book(tmp_path / "moi.sochibo")
    page = make(database)
    button = page.empty.button
    assert button is not None
    paste(qtbot, button, "Họ và tên\tGhi chú\nTòng Văn Hỏa\tQuần chúng\nCà Thị Pâng\tQuần chúng")
    assert set(people_of(database)) == {"Tòng Văn Hỏa", "Cà Thị Pâng"}
    database.close()


def test_what_is_no_list_is_told_and_the_search_keeps_its_own_paste(
    qtbot: QtBot, make: Make, book: Database, boxes: Boxes, shown: list[ImportPeopleDialog]
) -> None:
    page = make(book)
    page.list.view.setCurrentIndex(page.list.table.index(0, 2))
    paste(qtbot, page.list.view, "01/02/1980\n03/04/1990")
    assert boxes.told == ["paste.no_names"]
    paste(qtbot, page.list.search_field, "Vàng")
    assert page.list.search_field.text() == "Vàng"
    assert shown == []
