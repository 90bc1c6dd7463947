from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.pages.help_page import HelpPage


def test_help_tells_where_the_book_lies_and_shows_the_keys(qtbot: QtBot) -> None:
    asked: list[bool] = []
    page = HelpPage(book_path="/home/x/Chi bộ.sochibo", show_shortcuts=lambda: asked.append(True))
    qtbot.addWidget(page)
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert "/home/x/Chi bộ.sochibo" in texts
    button = page.findChild(QPushButton, "help_keys")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == [True]


def test_help_without_a_book_says_so(qtbot: QtBot) -> None:
    page = HelpPage(book_path="", show_shortcuts=lambda: None)
    qtbot.addWidget(page)
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert "No book is open." in texts
