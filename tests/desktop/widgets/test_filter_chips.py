"""Chips that filter: one is chosen, arrow keys move along, narrow rooms break the line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.widgets.filter_chips import FilterChips

CHIPS = [("all", "Tất cả", 36), ("new", "Mới", 3), ("same", "Đã có", 0)]


def chip(chips: FilterChips, key: str) -> QPushButton:
    found = chips.findChild(QPushButton, f"chips_{key}")
    assert isinstance(found, QPushButton)
    return found


def shown(qtbot: QtBot) -> FilterChips:
    chips = FilterChips(name="chips")
    qtbot.addWidget(chips)
    chips.set_chips(CHIPS)
    chips.resize(600, 40)
    chips.show()
    return chips


def test_the_first_is_chosen_and_a_choice_survives_new_counts(qtbot: QtBot) -> None:
    chips = shown(qtbot)
    assert chips.current == "all"
    with qtbot.waitSignal(chips.chosen, check_params_cb=lambda key: key == "new"):
        chip(chips, "new").click()
    chips.set_chips([("all", "Tất cả", 40), ("new", "Mới", 7), ("same", "Đã có", 0)])
    assert chips.current == "new"
    assert chip(chips, "new").text() == "Mới · 7"
    chips.choose("same")
    assert chips.current == "same"


def test_arrow_keys_move_along(qtbot: QtBot) -> None:
    chips = shown(qtbot)
    first = chip(chips, "all")
    with qtbot.waitActive(chips):
        first.setFocus()
    with qtbot.waitSignal(chips.chosen):
        qtbot.keyClick(first, Qt.Key.Key_Right)
    assert chips.current == "new"


def test_a_narrow_room_takes_more_lines(qtbot: QtBot) -> None:
    chips = shown(qtbot)
    layout = chips.layout()
    assert layout is not None
    one_line = layout.heightForWidth(600)
    assert one_line == layout.sizeHint().height()
    assert layout.heightForWidth(layout.minimumSize().width()) >= 3 * one_line
    chips.resize(layout.minimumSize().width(), 300)
    tops = {chip(chips, key).y() for key, _, _ in CHIPS}
    assert len(tops) == 3
