"""Choices above the columns of a table stand where the columns are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.column_choices import ColumnChoices


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    view = QTableView(window)
    view.setModel(QStandardItemModel(30, 8, view))
    layout = QVBoxLayout(window)
    layout.addWidget(ColumnChoices(view, name="columns"))
    layout.addWidget(view)
    window.resize(400, 300)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def choices(window: QWidget) -> ColumnChoices:
    made = window.findChild(ColumnChoices)
    assert made is not None
    made.set_columns(
        [None, "a", "b", None, None, None, None, "c"],
        options=[None, "a", "b", "c"],
        label=str,
        names=[f"column {at}" for at in range(8)],
    )
    return made


def view_of(choices: ColumnChoices) -> QTableView:
    found = choices.window().findChild(QTableView)
    assert found is not None
    return found


def aligned(choices: ColumnChoices) -> bool:
    header = view_of(choices).horizontalHeader()
    return all(
        abs(combo.mapToGlobal(combo.rect().topLeft()).x() - left) <= 2
        and abs(combo.width() - header.sectionSize(at)) <= 2
        for at, combo in enumerate(choices.combos)
        for left in [
            header.mapToGlobal(header.rect().topLeft()).x() + header.sectionViewportPosition(at)
        ]
    )


def test_each_list_stands_above_its_column_also_when_that_moves(choices: ColumnChoices) -> None:
    assert aligned(choices)
    view_of(choices).setColumnWidth(0, 220)
    assert aligned(choices)
    view_of(choices).horizontalScrollBar().setValue(150)
    assert aligned(choices)


def test_what_is_chosen_is_told_with_its_column(qtbot: QtBot, choices: ColumnChoices) -> None:
    assert [combo.currentText() for combo in choices.combos][:3] == ["None", "a", "b"]
    assert choices.combos[2].accessibleName() == "column 2"
    combo = choices.combos[2]
    with qtbot.waitSignal(choices.chosen) as told:
        combo.setCurrentIndex(3)
        combo.activated.emit(3)
    assert told.args == [2, "c"]


def test_a_column_reached_by_keyboard_comes_into_view(qtbot: QtBot, choices: ColumnChoices) -> None:
    view, last = view_of(choices), choices.combos[7]
    assert view.columnViewportPosition(7) > view.viewport().width()
    with qtbot.waitActive(choices.window()):
        last.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: 0 <= view.columnViewportPosition(7) < view.viewport().width())
    assert aligned(choices)
