"""The first page: what is missing is said, and what was typed is what is made."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.pages.first_start_page import FirstStartPage, NewBook
from models.book.database import create_book
from models.campaigns.templates import list_templates
from models.organisation import Cell
from tests.desktop.conftest import Boxes


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> FirstStartPage:
    page = FirstStartPage(folder=tmp_path, templates=list_templates())
    qtbot.addWidget(page)
    page.show()
    return page


def _type(field: QLineEdit, text: str) -> None:
    """Type as an input method does: QTest's own keys know Latin letters only."""
    for letter in text:
        QTest.sendKeyEvent(
            QTest.KeyAction.Click, field, Qt.Key.Key_unknown, letter, Qt.KeyboardModifier(0)
        )


def _type_names(page: FirstStartPage) -> None:
    _type(page.body_field, "  Chi bộ  Thanh tra ")
    _type(page.upper_field, "Đảng bộ Sở")
    _type(page.place_field, "Điện Biên")


def test_what_is_missing_is_said_beside_the_button(page: FirstStartPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.create_wanted):
        qtbot.mouseClick(page.create_button, Qt.MouseButton.LeftButton)
    assert page.problem_label.text()
    _type(page.body_field, "Chi bộ A")
    assert page.problem_label.text() == ""


def test_enter_makes_the_book_from_a_field_and_from_the_button(
    page: FirstStartPage, qtbot: QtBot
) -> None:
    _type_names(page)
    page.password_choice.tick.setChecked(False)
    for place in (page.place_field, page.create_button):
        with qtbot.waitSignal(page.create_wanted):
            QTest.keyClick(place, Qt.Key.Key_Return)


def test_the_names_and_campaigns_chosen_are_what_is_asked_for(
    page: FirstStartPage, qtbot: QtBot, tmp_path: Path
) -> None:
    _type_names(page)
    page.ticks[0].click()
    page.password_choice.tick.click()
    with qtbot.waitSignal(page.create_wanted) as blocker:
        qtbot.mouseClick(page.create_button, Qt.MouseButton.LeftButton)
    wanted = blocker.args[0]
    assert isinstance(wanted, NewBook)
    assert wanted.cell == Cell("Chi bộ Thanh tra", "Đảng bộ Sở", "Điện Biên", "CB")
    assert wanted.file == tmp_path / "Chi bộ Thanh tra.sochibo"
    assert [template.key for template in wanted.templates] == [list_templates()[0].key]


def test_a_name_with_letters_no_file_may_have_still_gives_a_file_name(
    page: FirstStartPage, tmp_path: Path
) -> None:
    _type(page.body_field, "Chi bộ 1/2: A?")
    assert page.file == tmp_path / "Chi bộ 1-2- A-.sochibo"


def test_another_place_can_be_chosen(page: FirstStartPage, tmp_path: Path, boxes: Boxes) -> None:
    boxes.answers.append(tmp_path / "usb" / "so.sochibo")
    elsewhere = page.findChild(QPushButton, "elsewhere_button")
    assert elsewhere is not None
    elsewhere.click()
    assert page.file == tmp_path / "usb" / "so.sochibo"
    assert "so.sochibo" in page.file_label.text()


@pytest.mark.parametrize("name", ["Chi bộ Văn phòng – Thanh tra " * 20, "ế" * 300, "…. ..", ". ."])
def test_any_name_of_a_cell_gives_a_file_that_can_be_made(
    page: FirstStartPage, name: str, tmp_path: Path
) -> None:
    page.body_field.setText(name)
    create_book(page.file, Cell(name, "Đảng bộ Sở", "Điện Biên")).close()
    assert page.file.parent == tmp_path
    assert not page.file.name.startswith(".")


def test_a_password_is_recommended_and_typed_twice(page: FirstStartPage, qtbot: QtBot) -> None:
    _type_names(page)
    fields = page.password_choice.fields
    for first, again in (("ngắn", "ngắn"), ("hoa ban nở trắng", "hoa ban nở đỏ")):
        _type(fields.first_box.field, first)
        _type(fields.again_box.field, again)
        with qtbot.assertNotEmitted(page.create_wanted):
            page.create_button.click()
        assert page.problem_label.text()
        fields.clear()
    _type(fields.first_box.field, "hoa ban nở trắng")
    _type(fields.again_box.field, "hoa ban nở trắng")
    with qtbot.waitSignal(page.create_wanted) as blocker:
        QTest.keyClick(fields.again_box.field, Qt.Key.Key_Return)
    wanted = blocker.args[0]
    assert wanted.password == "hoa ban nở trắng"
    assert "hoa ban" not in repr(wanted)


def test_going_without_a_password_says_what_it_means(page: FirstStartPage) -> None:
    choice = page.password_choice
    assert not choice.without_label.isVisible()
    choice.tick.click()
    assert choice.without_label.isVisible()
    assert "91/2025/QH15" in choice.without_label.text()
    assert choice.password is None
