from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, qInstallMessageHandler, qWarning
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import crash, messages
from models.errors import RecordsError


class Person:
    """Reads crash boxes and goes on."""

    def __init__(self) -> None:
        self.reports: list[str] = []
        self.meanwhile: list[BaseException] = []

    def read(self, _parent: object, report: str, _log: Path) -> bool:
        self.reports.append(report)
        for error in self.meanwhile:
            sys.excepthook(type(error), error, None)
            QCoreApplication.sendPostedEvents()
        return False


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Person:
    person = Person()
    monkeypatch.setattr(messages, "report_crash", person.read)
    return person


def _raise(error: Exception) -> None:
    try:
        raise error
    except Exception as caught:
        sys.excepthook(type(caught), caught, caught.__traceback__)
    QCoreApplication.sendPostedEvents()


def test_without_a_console_or_a_folder_for_the_log_the_program_still_starts(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "tệp"
    blocked.write_bytes(b"")
    monkeypatch.setattr(sys, "stderr", None)
    reporter = crash.CrashReporter(blocked / "log", qapp)
    reporter.open()
    reporter.close()
    reporter.deleteLater()


def _log(reporter: crash.CrashReporter) -> str:
    return reporter.log_file.read_text(encoding="utf-8")


def test_fault_is_told_and_logged(reporter: crash.CrashReporter, person: Person) -> None:
    _raise(AttributeError("no such thing"))
    assert len(person.reports) == 1
    assert "AttributeError: no such thing" in person.reports[0]
    assert "test_crash.py" in person.reports[0]
    assert "AttributeError: no such thing" in _log(reporter)


def test_log_names_no_people(reporter: crash.CrashReporter, person: Person) -> None:
    _raise(KeyError("Nguyễn Thị Hằng"))
    _raise(ValueError("could not read 'Quàng Văn Ín'"))
    assert "KeyError" in _log(reporter)
    for text in (_log(reporter), *person.reports):
        assert "Hằng" not in text
        assert "Quàng" not in text
        assert str(Path.home()) not in text


def test_fault_that_comes_back_opens_no_second_box(
    reporter: crash.CrashReporter, person: Person
) -> None:
    person.meanwhile = [TypeError("again"), TypeError("and again")]
    _raise(TypeError("first"))
    assert len(person.reports) == 1
    assert _log(reporter).count("TypeError") == 3


def _fail() -> None:
    raise TypeError("in the thread")


def test_fault_in_another_thread_is_told(
    qtbot: QtBot, reporter: crash.CrashReporter, person: Person
) -> None:
    thread = threading.Thread(target=_fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(person.reports) == 1)


def test_users_failure_is_told_without_a_report(
    reporter: crash.CrashReporter, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(messages, "tell", lambda _parent, error: told.append(error.key))
    _raise(RecordsError("book.missing", file="x"))
    assert told == ["book.missing"]
    assert person.reports == []


def test_qt_warnings_go_to_the_log(reporter: crash.CrashReporter) -> None:
    qWarning("something odd")
    assert "Qt: something odd" in _log(reporter)


def test_log_folder_that_cannot_be_made_stops_nothing(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    qt_before = qInstallMessageHandler(None)
    handlers = list(logging.getLogger("so-chi-bo").handlers)
    reporter = crash.install(qapp, tmp_path / "file" / "log")
    qInstallMessageHandler(qt_before)
    reporter.close()
    logging.getLogger("so-chi-bo").handlers = handlers
    reporter.deleteLater()
