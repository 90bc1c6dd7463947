"""The whole program in a test: begun, waited for, and put away again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import translation
from desktop.app import Application
from desktop.settings import Language, Settings


@contextmanager
def running(
    qapp: QApplication, settings: Settings, folder: Path, *, today: date, backs_up: bool = True
) -> Iterator[Application]:
    """Give the program in English, with its own files in `folder`."""
    settings.language = Language.ENGLISH
    application = Application(qapp, settings, folder=folder, clock=lambda: today, backs_up=backs_up)
    yield application
    application.window.holds_close = None
    application.window.close()
    application.deleteLater()
    translation.install(qapp, Language.ENGLISH)


def begin(application: Application, qtbot: QtBot, book: Path | None) -> None:
    """Start with this book, as far as the window shows something."""
    application.begin(book)
    qtbot.waitUntil(lambda: application.window.place is not None)
    settle(application, qtbot)


def settle(application: Application, qtbot: QtBot) -> None:
    """Wait until nothing is done beside the window."""
    qtbot.waitUntil(lambda: not application.background.busy)
