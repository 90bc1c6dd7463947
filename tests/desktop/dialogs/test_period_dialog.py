from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop.dialogs.period_dialog import PeriodDialog
from models.periods import Period

YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))


@pytest.fixture
def dialog(qtbot: QtBot) -> PeriodDialog:
    dialog = PeriodDialog(None, YEAR)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_typing_begins_in_the_first_day(qtbot: QtBot, dialog: PeriodDialog) -> None:
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    assert dialog.focusWidget() is dialog.first_field
    assert dialog.first_field.selectedText() == "01/01/2024"


def test_enter_on_cancel_takes_nothing(qtbot: QtBot, dialog: PeriodDialog) -> None:
    dialog.foot.cancel_button.setFocus()
    qtbot.keyClick(dialog.foot.cancel_button, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not dialog.isVisible()


def test_two_days_make_a_period(qtbot: QtBot, dialog: PeriodDialog) -> None:
    dialog.first_field.selectAll()
    qtbot.keyClicks(dialog.first_field, "1/3/2024")
    dialog.last_field.selectAll()
    qtbot.keyClicks(dialog.last_field, "15052024")
    qtbot.mouseClick(dialog.foot.action_button, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.period == Period(date(2024, 3, 1), date(2024, 5, 15))


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("", "5/11/2024", "Both fields need a day"),
        ("31/2/2024", "5/11/2024", "Both fields need a day"),
        ("5/11/2024", "4/11/2024", "The last day lies before the first"),
    ],
)
def test_what_is_no_period_is_said(
    qtbot: QtBot, dialog: PeriodDialog, first: str, last: str, said: str
) -> None:
    dialog.first_field.setText(first)
    dialog.last_field.setText(last)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.foot.problem_label.text().startswith(said)


def test_left_dialog_keeps_the_period(qtbot: QtBot, dialog: PeriodDialog) -> None:
    dialog.first_field.setText("1/3/2024")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert dialog.period == YEAR


def test_ask_gives_what_was_accepted(monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    monkeypatch.setattr(PeriodDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    assert PeriodDialog.ask(None, YEAR) == YEAR
    monkeypatch.setattr(PeriodDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
    assert PeriodDialog.ask(None, YEAR) is None
