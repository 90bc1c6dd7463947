from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCalendarWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.date_field import DateField, TimeField, parse_date, parse_time

TODAY = date(2024, 11, 21)


@pytest.mark.parametrize(
    "typed",
    [
        "5/11/2024",
        "05/11/2024",
        "5-11",
        "5.11.24",
        "05112024",
        "051124",
        "0511",
        " 5 11 2024 ",
        "5/11",
    ],
)
def test_a_day_can_be_typed_in_many_ways(typed: str) -> None:
    assert parse_date(typed, today=TODAY) == date(2024, 11, 5)


@pytest.mark.parametrize(
    "typed",
    [
        *("", "abc", "31/02/2024", "5", "1/2/3/4", "99/99", "0/0/0", "123"),
        *("5/11/202", "5/11/20244", "1/1/1899", "31/12/9999", f"1/1/{'9' * 5000}"),
    ],
)
def test_what_is_no_day_is_none(typed: str) -> None:
    assert parse_date(typed, today=TODAY) is None


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)))
def test_every_day_comes_back_from_its_usual_forms(day: date) -> None:
    for form in (f"{day:%d/%m/%Y}", f"{day:%d%m%Y}", f"{day.day}-{day.month}-{day.year}"):
        assert parse_date(form, today=TODAY) == day


@given(st.text(max_size=12))
def test_no_text_is_too_odd(text: str) -> None:
    parse_date(text, today=TODAY)
    parse_time(text)


@pytest.mark.parametrize("typed", ["14:30", "14h30", "1430", "14.30", "14 30"])
def test_a_time_can_be_typed_in_many_ways(typed: str) -> None:
    assert parse_time(typed) == time(14, 30)


@pytest.mark.parametrize(("typed", "hour"), [("9", 9), ("14h", 14), ("0", 0)])
def test_an_hour_alone_is_a_full_hour(typed: str, hour: int) -> None:
    assert parse_time(typed) == time(hour, 0)


@pytest.mark.parametrize("typed", ["", "25:00", "14:75", "12:30:15", "abc", "9" * 5000])
def test_what_is_no_time_is_none(typed: str) -> None:
    assert parse_time(typed) is None


@pytest.fixture
def field(qtbot: QtBot) -> DateField:
    field = DateField(name="day", today=TODAY)
    qtbot.addWidget(field)
    field.show()
    return field


def test_arrows_stop_at_the_last_day_that_can_be_typed(qtbot: QtBot, field: DateField) -> None:
    field.set_day(date(2199, 12, 30))
    for _ in range(3):
        qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "31/12/2199"


def test_typed_day_is_told_once_and_shown_in_full(qtbot: QtBot, field: DateField) -> None:
    told: list[object] = []
    field.day_changed.connect(told.append)
    qtbot.keyClicks(field, "5-11")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "05/11/2024"
    assert told == [date(2024, 11, 5)]


def test_day_set_by_the_program_is_not_told(qtbot: QtBot, field: DateField) -> None:
    with qtbot.assertNotEmitted(field.day_changed):
        field.set_day(date(2024, 3, 1))
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "01/03/2024"


def test_wrong_day_is_marked_until_it_is_mended(qtbot: QtBot, field: DateField) -> None:
    with qtbot.assertNotEmitted(field.day_changed):
        qtbot.keyClicks(field, "31/2")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.property("invalid") is True
    assert not field.is_valid
    assert field.text() == "31/2"
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert field.property("invalid") is False


def test_emptied_field_tells_none(qtbot: QtBot, field: DateField) -> None:
    field.set_day(date(2024, 3, 1))
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    with qtbot.waitSignal(field.day_changed) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == [None]
    assert field.is_valid


def test_arrows_move_by_a_day(qtbot: QtBot, field: DateField) -> None:
    field.set_day(date(2024, 2, 29))
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.day == date(2024, 3, 1)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.day == date(2024, 2, 28)


def test_time_field_shows_and_tells(qtbot: QtBot) -> None:
    field = TimeField(name="start")
    qtbot.addWidget(field)
    field.show()
    with qtbot.waitSignal(field.clock_changed) as told:
        qtbot.keyClicks(field, "14h")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == [time(14, 0)]
    assert field.text() == "14:00"


def test_day_is_picked_from_the_calendar_by_keyboard(qtbot: QtBot, field: DateField) -> None:
    field.set_day(date(2024, 11, 5))
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = field.findChild(QCalendarWidget, "calendar")
    assert calendar is not None
    assert calendar.isVisible()
    view = calendar.findChild(QWidget, "qt_calendar_calendarview")
    assert view is not None
    with qtbot.waitSignal(field.day_changed) as told:
        qtbot.keyClick(view, Qt.Key.Key_Right)
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [date(2024, 11, 6)]
    assert field.text() == "06/11/2024"
    assert not calendar.isVisible()


def test_calendar_can_be_left(qtbot: QtBot, field: DateField) -> None:
    field.set_day(date(2024, 11, 5))
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = field.findChild(QWidget, "calendar_popup")
    assert popup is not None
    with qtbot.assertNotEmitted(field.day_changed):
        qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert field.day == date(2024, 11, 5)
