from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.widgets.choice_field import ChoiceField
from tests.desktop.meeting_book import type_text

PEOPLE = [(1, "Lò Văn An"), (2, "Lò Văn Ánh"), (3, "Nguyễn Thị Hòa"), (4, "Nguyễn Thị Hoa")]


@pytest.fixture
def field(qtbot: QtBot) -> ChoiceField[int]:
    field: ChoiceField[int] = ChoiceField(name="person")
    qtbot.addWidget(field)
    field.set_choices(PEOPLE)
    with qtbot.waitActive(field):
        field.show()
    return field


def type_into(field: ChoiceField[int], text: str) -> None:
    line = field.lineEdit()
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    type_text(line, text)
    popup = line.completer().popup()
    assert popup is not None
    popup.hide()
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_nobody_is_chosen_at_first(field: ChoiceField[int]) -> None:
    assert field.value is None
    assert field.currentText() == ""


def test_a_part_that_fits_one_name_chooses_it(field: ChoiceField[int]) -> None:
    told: list[object] = []
    field.value_chosen.connect(told.append)
    type_into(field, "van anh")
    assert (field.value, field.currentText(), told) == (2, "Lò Văn Ánh", [2])


def test_a_whole_name_is_chosen_though_it_is_part_of_another(field: ChoiceField[int]) -> None:
    type_into(field, "Lò Văn An")
    assert field.value == 1


def test_what_names_nobody_stays_to_be_mended_and_chooses_none(field: ChoiceField[int]) -> None:
    field.set_value(3)
    type_into(field, "xyz")
    assert (field.value, field.currentText(), field.stranger) == (None, "xyz", "xyz")
    type_into(field, "thi hoa")
    assert field.stranger == "thi hoa", "two people fit"
    type_into(field, "van anh")
    assert (field.value, field.stranger) == (2, "")


def test_an_emptied_line_means_nobody(field: ChoiceField[int]) -> None:
    field.set_value(3)
    line = field.lineEdit()
    assert line is not None
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert field.value is None


def test_names_that_differ_in_marks_only_are_told_apart(field: ChoiceField[int]) -> None:
    field.set_value(4)
    assert (field.value, field.currentText()) == (4, "Nguyễn Thị Hoa")
    type_into(field, "Nguyễn Thị Hòa")
    assert field.value == 3


def test_other_choices_keep_who_was_chosen_if_still_there(field: ChoiceField[int]) -> None:
    field.set_value(2)
    field.set_choices(PEOPLE[1:])
    assert field.value == 2
    field.set_choices(PEOPLE[2:])
    assert field.value is None
