"""Naming someone by a letter or two, or by any other name."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.widgets.who_field import Candidate, WhoField, candidates, find_people
from models.identity import new_id
from models.meetings.who import NOBODY, Who
from tests.desktop.keyboard import type_text

NAMES = ("Nguyễn Văn An", "Lò Thị Anh", "Hoàng Anh Tuấn", "Đỗ Hữu Đạt", "Lò Thị Anh")


@pytest.fixture
def people() -> list[Candidate]:
    """Give five people; the second and the third did not come."""
    ids = [new_id() for _ in NAMES]
    return candidates(
        (Who(person_id, name), at not in (1, 2))
        for at, (person_id, name) in enumerate(zip(ids, NAMES, strict=True))
    )


@pytest.fixture
def field(qtbot: QtBot, people: list[Candidate]) -> WhoField:
    field = WhoField(name="who")
    qtbot.addWidget(field)
    field.set_people(people)
    with qtbot.waitActive(field):
        field.show()
    field.setFocus()
    return field


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("an", ["Nguyễn Văn An", "Lò Thị Anh – 2", "Lò Thị Anh – 1", "Hoàng Anh Tuấn"]),
        ("nva", ["Nguyễn Văn An"]),
        ("lo anh", ["Lò Thị Anh – 2", "Lò Thị Anh – 1"]),
        ("đạt", ["Đỗ Hữu Đạt"]),
        ("dat", ["Đỗ Hữu Đạt"]),
        ("", []),
        ("xyz", []),
    ],
)
def test_people_are_found_by_the_beginnings_of_their_names(
    people: list[Candidate], typed: str, found: list[str]
) -> None:
    assert [one.shown for one in find_people(people, typed)] == found


def test_two_letters_and_enter_name_a_person(
    qtbot: QtBot, field: WhoField, people: list[Candidate]
) -> None:
    with qtbot.waitSignals([field.who_changed, field.picked]):
        type_text(field, "da")
        popup = QApplication.activePopupWidget()
        assert popup is not None
        QTest.keyClick(popup, Qt.Key.Key_Return)
    assert field.who == people[3].who
    assert field.text() == "Đỗ Hữu Đạt"


def test_of_two_people_named_alike_the_one_that_was_taken_is_meant(
    field: WhoField, people: list[Candidate]
) -> None:
    type_text(field, "lo th")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert field.who == people[1].who


def test_any_other_text_is_a_name_of_its_own(qtbot: QtBot, field: WhoField) -> None:
    with qtbot.waitSignal(field.who_changed):
        type_text(field, "Đại diện  Đảng ủy")
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.who == Who(None, "Đại diện Đảng ủy")


def test_the_whole_name_typed_is_the_person_and_showing_tells_nothing(
    qtbot: QtBot, field: WhoField, people: list[Candidate]
) -> None:
    with qtbot.assertNotEmitted(field.who_changed):
        field.set_who(Who(UUID(int=1), "Người cũ"))
    assert not field.edited
    field.selectAll()
    type_text(field, "nguyen van an")
    QTest.keyClick(QApplication.activePopupWidget() or field, Qt.Key.Key_Escape)
    assert field.who == people[0].who
    assert field.edited
    field.set_who(NOBODY)
    assert field.text() == ""
