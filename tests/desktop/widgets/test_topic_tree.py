from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem, QTreeWidgetItemIterator
from pytestqt.qtbot import QtBot

from desktop.widgets.topic_tree import TopicTree
from models.campaigns.campaigns import CampaignSummary, CampaignTopics, Topic
from models.words import TopicKind
from tests.desktop.meeting_book import type_text

CAMPAIGN = UUID(int=99)


def topic(number: int, code: str, title: str, above: int | None = None) -> Topic:
    return Topic(
        id=UUID(int=number),
        campaign_id=CAMPAIGN,
        parent_id=UUID(int=above) if above else None,
        depth=1 if above else 0,
        is_leaf=above is not None,
        code=code,
        kind=TopicKind.PART,
        title=title,
        short_title=title,
        first_page=None,
        last_page=None,
        content="",
    )


TOPICS = CampaignTopics(
    CampaignSummary(CAMPAIGN, "k", "Tác phẩm", "Đợt", "", date(2023, 1, 1), date(2025, 12, 31)),
    (
        topic(1, "1", "Phần thứ nhất"),
        topic(2, "1.1", "Bài tổng quan", 1),
        topic(3, "1.2", "Phát biểu kết luận", 1),
        topic(4, "2", "Phần thứ hai"),
    ),
)


@pytest.fixture
def tree(qtbot: QtBot) -> TopicTree:
    tree = TopicTree(name="topics")
    qtbot.addWidget(tree)
    tree.set_topics([TOPICS], day=date(2024, 5, 1))
    tree.show()
    return tree


def shown(tree: TopicTree) -> list[str]:
    return [item.text(0) for item in items(tree) if not item.isHidden()]


def items(tree: TopicTree) -> Iterator[QTreeWidgetItem]:
    step = QTreeWidgetItemIterator(tree.list.tree)
    while step.value() is not None:
        yield step.value()
        step += 1


def tick(tree: TopicTree, code: str) -> None:
    item = next(item for item in items(tree) if item.text(0).startswith(f"{code} "))
    tree.list.tree.setCurrentItem(item)
    QTest.keyClick(tree.list.tree, Qt.Key.Key_Space)


def test_a_part_takes_what_is_below_it_along(tree: TopicTree) -> None:
    told: list[bool] = []
    tree.chosen_changed.connect(lambda: told.append(True))
    tick(tree, "1")
    assert list(tree.chosen) == [UUID(int=1), UUID(int=2), UUID(int=3)]
    assert told == [True]
    assert tree.count_label.text() == "Topics chosen: 3"
    tick(tree, "1.2")
    assert list(tree.chosen) == [UUID(int=2)], "a part is whole or its pieces are named"


def test_what_the_program_ticks_is_not_told(tree: TopicTree) -> None:
    told: list[bool] = []
    tree.chosen_changed.connect(lambda: told.append(True))
    tree.set_topics([TOPICS], day=date(2027, 1, 1), chosen=[UUID(int=3)])
    assert tree.chosen == (UUID(int=3),)
    assert told == []
    above = next(item for item in items(tree) if item.text(0).startswith("1 "))
    assert above.isExpanded()


def test_searching_without_marks_shows_what_fits_and_what_stands_above(tree: TopicTree) -> None:
    tick(tree, "2")
    type_text(tree.list.search_field, "ket luan")
    QTest.keyClick(tree.list.search_field, Qt.Key.Key_Return)
    assert shown(tree) == ["Tác phẩm", "1  Phần thứ nhất", "1.2  Phát biểu kết luận"]
    assert set(tree.chosen) == {UUID(int=3), UUID(int=4)}, "Enter ticks; a hidden tick counts"


def test_a_book_without_campaigns_says_so(tree: TopicTree) -> None:
    tree.set_topics([], day=date(2024, 5, 1))
    assert "no campaign" in tree.list.nothing_label.text()
    assert tree.list.nothing_label.isVisible()
