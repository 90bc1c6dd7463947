from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QRawFont
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

import resources
from desktop.colours import DARK, LIGHT, Colours
from desktop.settings import ThemeChoice
from desktop.theme import FAMILY, Theme, row_height, style_sheet


def test_screen_font_is_ours_with_all_vietnamese_letters(theme: Theme) -> None:
    assert FAMILY in QFontDatabase.families()
    font = QRawFont.fromFont(QFont(FAMILY))
    for letter in "ăâđêôơưẮẰẲẴẶẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰỲỴỶỸÝ":
        assert font.supportsCharacter(ord(letter)), letter


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_style_sheet_leaves_no_name_open(colours: Colours) -> None:
    assert "$" not in style_sheet(colours, 10)


def test_style_sheet_names_no_colour_of_its_own() -> None:
    text = resources.path("styles/window.qss").read_text(encoding="utf-8")
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b", text) == []


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_pictures_of_the_style_sheet_exist(colours: Colours) -> None:
    names = re.findall(r"url\(styles:([^)]+)\)", style_sheet(colours, 10))
    assert names
    for name in names:
        assert resources.path(f"styles/{name}").is_file(), name


def test_larger_text_makes_larger_labels_and_rows(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    label = QLabel("Điểm danh")
    qtbot.addWidget(label)
    label.show()
    usual, usual_row = label.sizeHint().height(), row_height(qapp.font())
    theme.dress(ThemeChoice.LIGHT, 150)
    try:
        assert label.sizeHint().height() > usual
        assert row_height(qapp.font()) == 48
        assert usual_row == 32
    finally:
        theme.dress(ThemeChoice.LIGHT, 100)


def test_smaller_text_keeps_rows_easy_to_hit(qapp: QApplication, theme: Theme) -> None:
    theme.dress(ThemeChoice.LIGHT, 90)
    try:
        assert row_height(qapp.font()) == 32
    finally:
        theme.dress(ThemeChoice.LIGHT, 100)


def test_the_list_of_a_field_shows_its_last_line_whole(qtbot: QtBot, theme: Theme) -> None:
    theme.dress(ThemeChoice.LIGHT, 100)
    combo = QComboBox()
    combo.addItems(["Tiếng Việt", "English"])
    qtbot.addWidget(combo)
    combo.show()
    combo.showPopup()
    view = combo.view()
    last = view.visualRect(view.model().index(1, 0))
    assert view.viewport().rect().contains(last)
    combo.hidePopup()
