from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.navigation import Place
from desktop.widgets.search_box import SearchBox
from desktop.widgets.search_items import SearchIndex, SearchItem, SearchKind
from models.names import search_form


def _person(name: str, subtitle: str = "") -> SearchItem:
    return SearchItem(SearchKind.PERSON, name, subtitle, Place.MEMBERS, name)


ITEMS = [
    _person("Nguyễn Văn Anh", "Văn phòng"),
    _person("Đặng Quốc Long", "Thanh tra"),
    _person("Vàng A Toàn", "Văn phòng"),
    SearchItem(SearchKind.MEETING, "Sinh hoạt thường kỳ tháng 1", "05/01/2024", Place.MEETINGS, 1),
]
COMMAND = SearchItem(SearchKind.COMMAND, "Open a book", "Book", None, "run")


def _titles(text: str) -> list[str]:
    return [item.title for item in SearchIndex(ITEMS).find(text)]


def test_no_diacritics_are_needed() -> None:
    assert _titles("dang quoc") == ["Đặng Quốc Long"]
    assert _titles("ĐẶNG") == ["Đặng Quốc Long"]


def test_words_may_stand_in_title_or_subtitle_in_any_order() -> None:
    assert _titles("phong toan") == ["Vàng A Toàn"]
    assert _titles("05/01") == ["Sinh hoạt thường kỳ tháng 1"]


def test_titles_come_before_subtitles() -> None:
    assert _titles("van") == ["Nguyễn Văn Anh", "Vàng A Toàn"]


def test_nothing_typed_finds_nothing() -> None:
    assert _titles("  ") == []


@given(
    st.lists(st.text(alphabet="aăđd e", max_size=8), max_size=20),
    st.text(alphabet="ad ", max_size=4),
)
def test_every_found_item_holds_every_word(titles: list[str], text: str) -> None:
    items = [_person(title) for title in titles]
    words = search_form(text).split()
    expected = [i for i in items if words and all(w in search_form(i.title) for w in words)]
    found = SearchIndex(items).find(text, most=99)
    assert sorted(item.title for item in found) == sorted(item.title for item in expected)


class Provider:
    """Names the items and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def search_items(self) -> Sequence[SearchItem]:
        self.asked += 1
        return ITEMS


@pytest.fixture
def provider() -> Provider:
    return Provider()


@pytest.fixture
def box(qtbot: QtBot, provider: Provider) -> Iterator[SearchBox]:
    window = QWidget()
    box = SearchBox()
    box.set_provider(provider, [COMMAND])
    layout = QVBoxLayout(window)
    layout.addWidget(box)
    layout.addStretch(1)
    window.resize(500, 400)
    qtbot.addWidget(window)
    window.show()
    box.begin()
    yield box
    window.close()


def test_typing_and_enter_choose_the_first(qtbot: QtBot, box: SearchBox) -> None:
    qtbot.keyClicks(box.line, "toan")
    with qtbot.waitSignal(box.chosen) as chosen:
        qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert chosen.args[0].title == "Vàng A Toàn"
    assert not box.found.isVisible()
    assert box.line.text() == ""


def test_arrows_move_in_the_list(qtbot: QtBot, box: SearchBox) -> None:
    qtbot.keyClicks(box.line, "van")
    qtbot.waitUntil(box.found.isVisible)
    qtbot.keyClick(box.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(box.chosen) as chosen:
        qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert chosen.args[0].title == "Vàng A Toàn"


def test_mouse_chooses(qtbot: QtBot, box: SearchBox) -> None:
    qtbot.keyClicks(box.line, "long")
    qtbot.waitUntil(box.found.isVisible)
    place = box.found.visualItemRect(box.found.item(0)).center()
    with qtbot.waitSignal(box.chosen) as chosen:
        qtbot.mouseClick(box.found.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args[0].title == "Đặng Quốc Long"


def test_commands_are_found_too(qtbot: QtBot, box: SearchBox) -> None:
    qtbot.keyClicks(box.line, "book")
    with qtbot.waitSignal(box.chosen) as chosen:
        qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert chosen.args[0] == COMMAND


def test_nothing_found_is_said_and_cannot_be_chosen(qtbot: QtBot, box: SearchBox) -> None:
    qtbot.keyClicks(box.line, "zzz")
    qtbot.waitUntil(box.found.isVisible)
    assert box.found.item(0).text() == "Nothing found"
    with qtbot.assertNotEmitted(box.chosen):
        qtbot.keyClick(box.line, Qt.Key.Key_Return)


def test_escape_leaves(qtbot: QtBot, box: SearchBox) -> None:
    qtbot.keyClicks(box.line, "van")
    qtbot.waitUntil(box.found.isVisible)
    qtbot.keyClick(box.line, Qt.Key.Key_Escape)
    assert not box.found.isVisible()
    assert box.line.text() == ""


def test_book_is_asked_once_for_one_search(
    qtbot: QtBot, box: SearchBox, provider: Provider
) -> None:
    for word in ("v", "a", "n"):
        qtbot.keyClicks(box.line, word)
        qtbot.waitUntil(box.found.isVisible)
    assert provider.asked == 1
