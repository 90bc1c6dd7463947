"""Ticking: branches follow what is below them, a search changes nothing that it hides."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.widgets.tick_list import TickList
from desktop.widgets.tick_tree import TickNode, TickTree

PEOPLE = [
    TickNode(
        "Đảng viên",
        children=tuple(TickNode(name, key=name) for name in ("Vũ Hồng Ánh", "Lê Xuân Hải")),
    ),
    TickNode("Người lao động", children=(TickNode("Lò Thị Pâng", key="Lò Thị Pâng"),)),
]
TOPICS = [
    TickNode("1", key="1", children=(TickNode("1.1", key="1.1"), TickNode("1.2", key="1.2"))),
    TickNode("2", key="2"),
]


@pytest.fixture
def tree(qtbot: QtBot) -> TickTree:
    tree = TickTree(name="topics", title="Nội dung")
    qtbot.addWidget(tree)
    tree.set_nodes(TOPICS)
    return tree


@pytest.fixture
def people(qtbot: QtBot) -> TickList:
    people = TickList(name="people", title="Người học", placeholder="Tìm người")
    qtbot.addWidget(people)
    people.set_nodes(PEOPLE)
    people.show()
    return people


def click(qtbot: QtBot, tree: TickTree, title: str) -> None:
    found = tree.findItems(title, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    place = tree.visualItemRect(found[0]).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)


def ticked(tree: TickTree) -> list[object]:
    return list(tree.ticked_keys)


def test_a_whole_part_is_ticked_with_everything_in_it(qtbot: QtBot, tree: TickTree) -> None:
    tree.show()
    with qtbot.waitSignal(tree.ticks_changed):
        click(qtbot, tree, "1")
    assert ticked(tree) == ["1", "1.1", "1.2"]
    click(qtbot, tree, "1.2")
    assert ticked(tree) == ["1.1"]
    click(qtbot, tree, "1.2")
    assert ticked(tree) == ["1", "1.1", "1.2"]


def test_space_ticks_the_line_of_the_cursor(qtbot: QtBot, tree: TickTree) -> None:
    second = tree.topLevelItem(1)
    assert second is not None
    tree.setCurrentItem(second)
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert ticked(tree) == ["2"]
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert ticked(tree) == []


def test_a_group_without_a_key_is_no_tick_of_its_own(qtbot: QtBot, people: TickList) -> None:
    people.tree.set_ticked(["Vũ Hồng Ánh", "Lê Xuân Hải"])
    assert people.ticked_keys == ("Vũ Hồng Ánh", "Lê Xuân Hải")
    first = people.tree.topLevelItem(0)
    assert first is not None
    assert first.checkState(0) == Qt.CheckState.Checked


def test_setting_ticks_tells_nothing(qtbot: QtBot, tree: TickTree) -> None:
    with qtbot.assertNotEmitted(tree.ticks_changed):
        tree.set_nodes(TOPICS, ticked=["1.1"])
    assert ticked(tree) == ["1.1"]


def test_names_are_found_without_diacritics_and_ticked_with_enter(
    qtbot: QtBot, people: TickList
) -> None:
    qtbot.keyClicks(people.search_field, "le xuan")
    qtbot.keyClick(people.search_field, Qt.Key.Key_Return)
    qtbot.keyClicks(people.search_field, "pang")
    qtbot.keyClick(people.search_field, Qt.Key.Key_Return)
    assert people.ticked_keys == ("Lê Xuân Hải", "Lò Thị Pâng")


def test_ticking_a_searched_group_leaves_what_is_hidden(qtbot: QtBot, people: TickList) -> None:
    people.tree.show_matching("hải")
    click(qtbot, people.tree, "Đảng viên")
    assert people.ticked_keys == ("Lê Xuân Hải",)
    people.tree.show_matching("")
    assert people.ticked_keys == ("Lê Xuân Hải",)


def test_a_search_without_a_match_says_so(qtbot: QtBot, people: TickList) -> None:
    qtbot.keyClicks(people.search_field, "xyz")
    qtbot.keyClick(people.search_field, Qt.Key.Key_Return)
    assert people.nothing_label.isVisible()
    assert people.ticked_keys == ()


def test_an_empty_list_says_where_its_lines_come_from(qtbot: QtBot) -> None:
    people = TickList(name="people", title="Người học", placeholder="Tìm", empty="Chưa có ai.")
    qtbot.addWidget(people)
    people.set_nodes([])
    people.show()
    assert people.nothing_label.isVisible()
    assert people.nothing_label.text() == "Chưa có ai."
