"""Faults from every side are told once, and neither log nor report says whose data it was."""

from __future__ import annotations

import logging
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QObject,
    Qt,
    QTimer,
    Slot,
    qCritical,
    qWarning,
)
from PySide6.QtWidgets import QApplication, QPushButton, QTableView
from pytestqt.qtbot import QtBot
from sqlalchemy.exc import IntegrityError

from desktop import crash, messages
from desktop.background import Background, Progress
from desktop.fault_words import place_of, report_of, without_data

NAMES = (
    "Quàng Thị Ngọc Ảnh",
    "Lường Văn Xưởng",
    "Mùa A Giàng Phử",
    "Nguyễn Đỗ Kiều Trượng",
    "Vàng Thị Sỉnh Hoạ",
)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect the reports; whoever reads them goes on."""
    told: list[str] = []

    def read(_parent: object, report: str, _log: Path) -> bool:
        told.append(report)
        return False

    monkeypatch.setattr(messages, "report_crash", read)
    return told


def log_of(reporter: crash.CrashReporter) -> str:
    return reporter.log_file.read_text(encoding="utf-8")


class Careless(QAbstractTableModel):
    """Fails in painting, as often as it is asked."""

    asked = 0

    def rowCount(self, _parent: Any = None) -> int:  # noqa: N802
        return 30

    def columnCount(self, _parent: Any = None) -> int:  # noqa: N802
        return 5

    def data(self, _index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        type(self).asked += 1
        raise KeyError(NAMES[0])


class Pressed(QObject):
    """Has a slot that fails."""

    @Slot()
    def press(self) -> None:
        raise ValueError(NAMES[1])


def test_a_fault_in_painting_is_told_once_though_it_comes_with_every_cell(
    qtbot: QtBot, reporter: crash.CrashReporter, told: list[str]
) -> None:
    Careless.asked = 0
    view = QTableView()
    view.setModel(Careless(view))
    view.resize(600, 600)
    qtbot.addWidget(view)
    view.show()
    again = QTimer(view, interval=0)
    again.timeout.connect(view.viewport().update)
    again.start()
    qtbot.waitUntil(lambda: reporter._times.total() >= 1000, timeout=30_000)
    again.stop()
    view.setModel(None)
    QCoreApplication.sendPostedEvents()
    assert Careless.asked >= 1000
    assert len(told) == 1
    assert log_of(reporter).count("KeyError") <= 4
    assert "1000 times: KeyError" in log_of(reporter)


def test_a_slot_that_fails_is_told_at_once_and_again_after_a_while(
    qtbot: QtBot, reporter: crash.CrashReporter, told: list[str]
) -> None:
    moment = [0.0]
    reporter.clock = lambda: moment[0]
    pressed, button = Pressed(), QPushButton()
    qtbot.addWidget(button)
    button.clicked.connect(pressed.press)
    for seconds in (0, 1, 59, 200):
        moment[0] = seconds
        button.click()
        QCoreApplication.sendPostedEvents()
    assert len(told) == 2
    assert "in press" in told[0]


def _work(_progress: Progress) -> None:
    raise LookupError(NAMES[2])


def test_work_beside_the_window_that_fails_is_told_once(
    qtbot: QtBot, reporter: crash.CrashReporter, told: list[str], background: Background
) -> None:
    background.run(_work)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].startswith("LookupError")
    assert "in _work" in told[0]
    assert len(told) == 1


def test_a_timer_that_fails_is_told_once(
    qtbot: QtBot, reporter: crash.CrashReporter, told: list[str]
) -> None:
    pressed = Pressed()
    timer = QTimer(pressed, interval=0)
    timer.timeout.connect(pressed.press)
    timer.start()
    qtbot.waitUntil(lambda: reporter._times.total() >= 100)
    timer.stop()
    QCoreApplication.sendPostedEvents()
    assert len(told) == 1


def test_what_qt_itself_complains_of_is_logged_without_data(
    reporter: crash.CrashReporter, told: list[str]
) -> None:
    qCritical(f"QFile: cannot open /home/thu.ky/Sổ/{NAMES[0]}.xlsx: Permission denied")
    qWarning(f'QSaveFile: "C:\\Users\\Thu Ky\\{NAMES[1]}.pdf" is gone')
    text = log_of(reporter)
    assert "ERROR Qt: QFile: cannot open" in text
    assert "WARNING Qt: QSaveFile:" in text
    assert "is gone" in text
    for word in ("thu.ky", "Thu Ky", "Sổ", *NAMES):
        assert word not in text
    assert told == []


def faults() -> list[BaseException]:
    """Return the faults that quote a person, as they come from our parts."""
    statement = "INSERT INTO person (full_name) VALUES (?)"
    return [
        IntegrityError(statement, (NAMES[0],), ValueError(f"UNIQUE failed: {NAMES[0]}")),
        KeyError(NAMES[1]),
        FileNotFoundError(2, "No such file", f"/home/{NAMES[2]}/{NAMES[2]}.pdf"),
        AttributeError(f"'{NAMES[3]}' has no attribute 'name'"),
        TypeError(f"cannot add {NAMES[4]} to a list"),
        UnicodeEncodeError("ascii", NAMES[0], 0, 1, "no letter"),
        ImportError(f"cannot import from /home/{NAMES[1]}/x.py", path=f"/home/{NAMES[1]}"),
        RuntimeError(*NAMES),
    ]


def leaks(content: bytes) -> list[str]:
    """Name whoever is readable in `content`, in any of three encodings."""
    return [
        name
        for name in NAMES
        for form in ("NFC", "NFD")
        for code in ("utf-8", "utf-16-le", "unicode_escape")
        if unicodedata.normalize(form, name).encode(code) in content
    ]


def meet(error: BaseException) -> None:
    """Raise `error` out of another one, as most are."""
    try:
        try:
            raise RuntimeError(NAMES[3])
        except RuntimeError as first:
            raise error from first
    except type(error) as caught:
        sys.excepthook(type(caught), caught, caught.__traceback__)
    QCoreApplication.sendPostedEvents()


def test_neither_log_nor_report_names_anybody(
    reporter: crash.CrashReporter, told: list[str], tmp_path: Path
) -> None:
    for error in faults():
        meet(error)
    assert len(told) == len(faults())
    written = [file.read_bytes() for file in (tmp_path / "log").iterdir()]
    assert any(b"IntegrityError" in content for content in written)
    assert [leaks(content) for content in (*written, "\n".join(told).encode())] == [
        [] for _ in (*written, told)
    ]


def test_a_log_of_the_careless_kind_names_them_all(tmp_path: Path) -> None:
    file = tmp_path / "careless.log"
    handler = logging.FileHandler(file, encoding="utf-8")
    log = logging.getLogger("careless")
    log.propagate = False
    log.addHandler(handler)
    for error in faults():
        log.error("%s: %s", type(error).__name__, error)
    handler.close()
    log.removeHandler(handler)
    assert set(leaks(file.read_bytes())) == set(NAMES)


def test_words_of_the_program_itself_are_kept() -> None:
    for text in (
        "'NoneType' object has no attribute 'full_name'",
        "record() missing 1 required keyword-only argument: 'day'",
    ):
        assert without_data(text) == text
        assert report_of(TypeError, TypeError(text), None).startswith(f"TypeError: {text}\n")


@pytest.mark.parametrize(
    ("file", "shown"),
    [
        (str(Path(crash.__file__)), "desktop/crash.py"),
        ("/home/Nguyễn Văn A/lib/site-packages/openpyxl/cell.py", "openpyxl/cell.py"),
        ("/home/Nguyễn Văn A/x.py", "x.py"),
        ("<string>", "<string>"),
    ],
)
def test_a_place_is_told_without_the_folders_above_it(file: str, shown: str) -> None:
    assert place_of(file) == shown


def test_the_last_words_of_a_broken_off_program_are_told_without_its_folders(
    qapp: QApplication, tmp_path: Path
) -> None:
    folder = tmp_path / "log"
    folder.mkdir()
    words = 'Fatal Python error: Segmentation fault\n  File "/home/Lò Văn B/app/main.py", line 3'
    faults = folder / "so-chi-bo.faults"
    faults.write_text(words, encoding="utf-8")
    reporter = crash.CrashReporter(folder)
    reporter.open()
    reporter.close()
    text = log_of(reporter)
    assert 'File "main.py", line 3' in text
    assert "Lò" not in text
    assert faults.read_bytes() == b""


def test_the_log_does_not_grow_without_end(
    reporter: crash.CrashReporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(40):
        logging.getLogger("so-chi-bo").error("x" * 60_000)
    files = list(reporter.log_file.parent.glob("so-chi-bo.log*"))
    assert len(files) == 3
    assert sum(file.stat().st_size for file in files) <= 3 * 512_000


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
def test_a_full_disk_below_the_log_harms_nothing(
    qapp: QApplication, tmp_path: Path, told: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "log"
    folder.mkdir()
    (folder / "so-chi-bo.log").symlink_to("/dev/full")
    reporter = crash.CrashReporter(folder)
    reporter.open()
    try:
        reporter.take(KeyError, KeyError(NAMES[0]), None)
        QCoreApplication.sendPostedEvents()
        assert told[0].startswith("KeyError")
        assert NAMES[0] not in capsys.readouterr().err
    finally:
        reporter.close()
