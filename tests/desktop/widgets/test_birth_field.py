"""A birth is a day or a year alone."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.widgets.birth_field import BirthField

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "day", "year", "valid"),
    [
        ("04/11/1985", date(1985, 11, 4), 1985, True),
        ("4-11-85", date(1985, 11, 4), 1985, True),
        ("1985", None, 1985, True),
        ("2026", None, 2026, True),
        ("2027", None, None, False),
        ("0411", date(2026, 11, 4), 2026, True),
        ("31/02/1985", None, None, False),
        ("", None, None, True),
    ],
)
def test_what_is_typed_is_understood(
    qtbot: QtBot, text: str, day: date | None, year: int | None, valid: bool
) -> None:
    field = BirthField(name="born", today=TODAY)
    qtbot.addWidget(field)
    field.setText(text)
    assert (field.day, field.year, field.is_valid) == (day, year, valid)
    field.editingFinished.emit()
    assert (field.day, field.year, field.is_valid) == (day, year, valid)


def test_a_year_alone_is_shown_as_such(qtbot: QtBot) -> None:
    field = BirthField(name="born", today=TODAY)
    qtbot.addWidget(field)
    field.set_birth(None, 1962)
    assert field.text() == "1962"
    field.set_birth(date(1962, 3, 4), 1962)
    assert field.text() == "04/03/1962"
    field.set_birth(None, None)
    assert field.text() == ""
