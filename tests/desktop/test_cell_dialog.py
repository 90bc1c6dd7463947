"""The dialogs for the cell's names and terms."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.dialogs.cell_dialog import CellDialog, CellNames, NewTerm, TermDialog
from models.organisation import Cell

CELL = Cell("Chi bộ A", "Đảng bộ B", "Điện Biên", "CB")
TODAY = date(2025, 11, 21)


def test_a_correction_holds_for_every_date(qtbot: QtBot) -> None:
    dialog = CellDialog(None, CELL, today=TODAY)
    qtbot.addWidget(dialog)
    dialog.body_field.setText("Chi bộ  Văn phòng")
    dialog.accept()
    wanted = Cell("Chi bộ Văn phòng", "Đảng bộ B", "Điện Biên", "CB")
    assert dialog.result() == CellDialog.DialogCode.Accepted
    assert dialog.names == CellNames(wanted, None)


def test_typing_a_date_means_that_the_body_was_renamed(qtbot: QtBot) -> None:
    dialog = CellDialog(None, CELL, today=TODAY)
    qtbot.addWidget(dialog)
    dialog.upper_field.setText("Đảng bộ UBND tỉnh")
    dialog.since_field.clear()
    qtbot.keyClicks(dialog.since_field, "1/7/2025")
    assert dialog.renamed_choice.isChecked()
    assert dialog.names is not None
    assert dialog.names.valid_from == date(2025, 7, 1)


def test_a_missing_name_keeps_the_dialog_open_and_says_so(qtbot: QtBot) -> None:
    dialog = CellDialog(None, CELL, today=TODAY)
    qtbot.addWidget(dialog)
    dialog.place_field.clear()
    dialog.accept()
    assert dialog.result() == CellDialog.DialogCode.Rejected
    assert dialog.foot.problem_label.text()


def test_a_term_must_end_after_it_begins(qtbot: QtBot) -> None:
    dialog = TermDialog(None, today=TODAY)
    qtbot.addWidget(dialog)
    dialog.starts_field.set_day(date(2025, 6, 1))
    dialog.ends_field.set_day(date(2025, 6, 1))
    dialog.accept()
    assert dialog.foot.problem_label.text()
    dialog.ends_field.set_day(date(2030, 5, 31))
    dialog.accept()
    assert dialog.term == NewTerm("2025–2030", date(2025, 6, 1), date(2030, 5, 31))


def test_every_field_has_a_name_for_a_screen_reader(qtbot: QtBot) -> None:
    dialog = CellDialog(None, CELL, today=TODAY)
    qtbot.addWidget(dialog)
    fields = [dialog.body_field, dialog.upper_field, dialog.place_field, dialog.symbol_field]
    named: list[QWidget] = [*fields, dialog.since_field]
    assert all(field.accessibleName() and field.objectName() for field in named)
