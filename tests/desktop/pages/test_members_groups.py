"""Party groups on the list of people: the column, the choice, the search, the commands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.group_dialog import GroupDialog
from desktop.finder import BookFinder
from desktop.navigation import Navigator, PeriodChoice
from desktop.pages.members_page import MembersPage
from desktop.settings import Settings
from models.book.database import Database
from models.members.groups import add_group, set_group
from models.periods import ALWAYS
from tests.desktop.members_book import TODAY, members_book, people_of

MAI, NGA, TOAN = "Vàng Bích Mai", "Thào Ngọc Nga", "Giàng A Toàn"


@pytest.fixture
def database(qtbot: QtBot, tmp_path: Path) -> Iterator[Database]:
    database = members_book(tmp_path / "so.sochibo")
    yield database
    database.close()


@pytest.fixture
def page(
    qtbot: QtBot, database: Database, background: Background, settings: Settings
) -> MembersPage:
    book, period = OpenBook(database), PeriodChoice(TODAY)
    page = MembersPage(book, background, Navigator(), period, settings)
    qtbot.addWidget(page)
    page.resize(1182, 686)
    page.show()
    return page


@pytest.fixture
def grouped(database: Database, page: MembersPage) -> MembersPage:
    """Mai and Nga in groups of their own."""
    people = people_of(database)
    book = page._book
    for name, who in (("Tổ đảng 10", MAI), ("Tổ đảng 2", NGA)):
        group_id = book.change(partial(add_group, name=name))
        ids = [people[who].id]
        book.change(partial(set_group, person_ids=ids, group_id=group_id, on=ALWAYS))
    return page


def names(page: MembersPage) -> list[str]:
    return [row.data.full_name for row in page.list.table.rows]


def is_hidden(page: MembersPage, column: str) -> bool:
    places = [one.name for one in page.list.table.columns]
    return page.list.view.isColumnHidden(places.index(column))


def test_without_groups_nothing_speaks_of_them(page: MembersPage) -> None:
    assert is_hidden(page, "group")
    assert not is_hidden(page, "joined")
    assert page.list.group_field.isHidden()


def unit_width(page: MembersPage) -> int:
    places = [one.name for one in page.list.table.columns]
    return page.list.view.columnWidth(places.index("unit"))


def test_a_narrow_window_leaves_columns_out_before_the_unit_is_cut(page: MembersPage) -> None:
    page.resize(1096, 600)
    assert is_hidden(page, "joined")
    assert not is_hidden(page, "card")
    assert unit_width(page) >= 130
    page.resize(1182, 686)
    assert not is_hidden(page, "joined")


def test_groups_take_the_place_of_two_columns_in_a_narrow_window(grouped: MembersPage) -> None:
    grouped.resize(1096, 600)
    assert not is_hidden(grouped, "group")
    assert is_hidden(grouped, "joined")
    assert is_hidden(grouped, "card")
    assert unit_width(grouped) >= 130


def test_the_list_is_cut_down_to_a_group(grouped: MembersPage) -> None:
    field = grouped.list.group_field
    assert not is_hidden(grouped, "group")
    titles = [field.itemText(at) for at in range(field.count())]
    assert titles == ["All party groups", "Tổ đảng 2", "Tổ đảng 10", "In no party group"]
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert names(grouped) == [NGA]
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert names(grouped) == [MAI]
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert names(grouped) == [TOAN, "Lò Kim Lan"]


def test_somebody_to_be_shown_is_shown_whatever_group_is_chosen(
    grouped: MembersPage, database: Database
) -> None:
    QTest.keyClick(grouped.list.group_field, Qt.Key.Key_Down)
    grouped.list.reveal(people_of(database)[MAI].id)
    assert grouped.list.current is not None
    assert grouped.list.current.person.data.full_name == MAI


def test_people_are_found_by_their_group(
    qtbot: QtBot, grouped: MembersPage, database: Database
) -> None:
    with qtbot.waitSignal(grouped.list.search_field.searched):
        grouped.list.search_field.setText("to dang")
    assert names(grouped) == [MAI, NGA]
    items = BookFinder(grouped._book, TODAY).search_items()
    assert [one.title for one in items if "Tổ đảng 2" in one.subtitle] == [NGA]


def test_the_selected_lines_are_put_into_a_group(
    grouped: MembersPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []

    def ask(_parent: object, _book: object, people: list[object], **_named: object) -> int:
        asked.append([one.data.full_name for one in people])  # type: ignore[attr-defined]
        return len(people)

    monkeypatch.setattr(GroupDialog, "ask", ask)
    view = grouped.list.view
    view.setCurrentIndex(grouped.list.table.index(0, 1))
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    grouped.moves_menu.aboutToShow.emit()
    action = grouped.moves_menu.findChild(QAction, "member_party_group")
    assert isinstance(action, QAction)
    action.trigger()
    # One of the four lines is staff, who are in no party group.
    assert asked == [[MAI, NGA, TOAN]]
    assert "3" in grouped.saved_label.text()
