from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.dialogs.shortcuts_dialog import ShortcutsDialog, keys_of


def test_keys_come_from_the_commands_themselves(qapp: object) -> None:
    with_key = QAction("&Open a book…")
    with_key.setShortcut("Ctrl+O")
    assert keys_of([with_key, QAction("No key")]) == [("Open a book", "Ctrl+O")]


def test_dialog_fits_a_small_screen_and_shows_every_key(qtbot: QtBot) -> None:
    groups = [(f"Group {g}", [(f"Thing {g}.{k}", f"Ctrl+{k}") for k in range(9)]) for g in range(8)]
    dialog = ShortcutsDialog(None, groups)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.height() <= 680
    texts = {label.text() for label in dialog.findChildren(QLabel)}
    assert {f"Thing {g}.{k}" for g in range(8) for k in range(9)} <= texts


def test_closed_dialog_is_gone(assert_freed: Callable[[Callable[[], QWidget]], None]) -> None:
    assert_freed(lambda: ShortcutsDialog(None, [("Group", [("Thing", "Ctrl+T")])]))
