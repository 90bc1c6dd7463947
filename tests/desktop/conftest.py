"""What every test of the window stands on: no modal box, own settings, nothing left behind."""

from __future__ import annotations

import gc
import logging
import sys
import threading
import weakref
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop import crash, messages
from desktop.background import Background
from desktop.settings import Settings, ThemeChoice
from desktop.theme import Theme
from models.errors import RecordsError

_MODAL = {
    QDialog: ("exec",),
    QMessageBox: ("exec", "information", "warning", "critical", "question", "about"),
    QFileDialog: (
        "exec",
        "getOpenFileName",
        "getOpenFileNames",
        "getSaveFileName",
        "getExistingDirectory",
    ),
    QMenu: ("exec",),
}


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Give a bot that waits longer than any busy machine takes; nothing waits in vain."""
    patience = {"timeout": 120_000}
    bot = QtBot(request)
    for name in ("waitUntil", "waitSignal", "waitSignals", "waitActive", "waitExposed"):
        setattr(bot, name, partial(getattr(bot, name), **patience))
    return bot


@pytest.fixture(autouse=True)
def _no_modal_box(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail at once where a box would wait for a person."""
    for kind, names in _MODAL.items():
        for name in names:
            monkeypatch.setattr(kind, name, _refuse(f"{kind.__name__}.{name}"))


def _refuse(name: str) -> Callable[..., None]:
    def refuse(*_args: object, **_named: object) -> None:
        pytest.fail(f"{name} was called: a person would have to answer")

    return refuse


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """Dress the application once, light."""
    theme = Theme(qapp)
    theme.dress(ThemeChoice.LIGHT, 100)
    return theme


@pytest.fixture(autouse=True)
def _clean_window(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let no widget, no language and no clipboard of one test live into the next."""
    if "qapp" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("theme")
    yield
    for widget in QApplication.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    app = QApplication.instance()
    assert app is not None
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    # What Python laid there would be freed after Python itself.
    QGuiApplication.clipboard().clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Keep settings in a file of this test's own."""
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    """Give a worker that is shut down after the test."""
    background = Background()
    yield background
    background.shutdown()


@dataclass
class Boxes:
    """Stands in for the message boxes: what was told and asked, and the answers to give.

    Without an answer in `answers` a question is left (False or None).
    """

    told: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    answers: list[Any] = field(default_factory=list)

    def tell(self, _parent: object, _title: str, text: str) -> None:
        self.told.append(text)

    def tell_error(self, _parent: object, error: RecordsError) -> None:
        self.told.append(error.key)

    def ask(self, _parent: object, _title: str, text: str, *_rest: object, **_named: object) -> Any:
        self.asked.append(text)
        return self.answers.pop(0) if self.answers else False

    def ask_path(self, _parent: object, title: str, **_named: object) -> Any:
        self.asked.append(title)
        return self.answers.pop(0) if self.answers else None


@pytest.fixture
def boxes(monkeypatch: pytest.MonkeyPatch) -> Boxes:
    """Answer the message boxes and file dialogs of `desktop.messages`."""
    boxes = Boxes()
    monkeypatch.setattr(messages, "warn", boxes.tell)
    monkeypatch.setattr(messages, "inform", boxes.tell)
    monkeypatch.setattr(messages, "tell", boxes.tell_error)
    monkeypatch.setattr(messages, "ask", boxes.ask)
    monkeypatch.setattr(messages, "choose", boxes.ask)
    for name in ("ask_open_file", "ask_save_file", "ask_folder"):
        monkeypatch.setattr(messages, name, boxes.ask_path)
    return boxes


@pytest.fixture
def assert_freed(qapp: QApplication) -> Callable[[Callable[[], QWidget]], None]:
    """Check that a widget made, shown and closed is gone without the garbage collector."""

    def check(make: Callable[[], QWidget]) -> None:
        gc.collect()
        gc.disable()
        try:
            widget = make()
            alive = weakref.ref(widget)
            widget.show()
            widget.close()
            widget.deleteLater()
            del widget
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            assert alive() is None, "something keeps the closed widget alive"
        finally:
            gc.enable()

    return check


@pytest.fixture
def reporter(qapp: QApplication, tmp_path: Path) -> Iterator[crash.CrashReporter]:
    """Catch the faults of one test, and put back what caught them before."""
    before = sys.excepthook, threading.excepthook
    qt_before = qInstallMessageHandler(None)
    handlers = list(logging.getLogger("so-chi-bo").handlers)
    reporter = crash.install(qapp, tmp_path / "log")
    yield reporter
    sys.excepthook, threading.excepthook = before
    qInstallMessageHandler(qt_before)
    reporter.close()
    logging.getLogger("so-chi-bo").handlers = handlers
    reporter.deleteLater()
