"""Faults of our own: written to a log that names no people, told once, never swallowed."""

from __future__ import annotations

import faulthandler
import logging
import re
import sys
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import TextIO

import platformdirs
from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)

from desktop import messages
from desktop.fault_words import place_of, report_of, without_data
from models.errors import RecordsError

_LOG = logging.getLogger("so-chi-bo")
#: A fault that comes back sooner than this after the last time is the same one, still going on.
_QUIET_SECONDS = 60.0
#: After how many times a fault that goes on is written to the log once more.
_ROUND = (10, 100, 1000, 10_000, 100_000)
_MOST_BYTES = 512_000
_OLDER = 2
_CODE_FILE = re.compile(r'"([^"\n]+)"')


class CrashReporter(QObject):
    """Take every exception nobody caught, in any thread: log it, tell it, one box at a time."""

    _raised = Signal(str)
    _refused = Signal(object)

    def __init__(self, log_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.log_file = log_folder / "so-chi-bo.log"
        self._telling = False
        self._times: Counter[str] = Counter()
        self._last: dict[str, float] = {}
        self.clock: Callable[[], float] = monotonic
        self._handler: logging.Handler = logging.StreamHandler()
        self._faults: TextIO | None = None
        self._raised.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._refused.connect(self._tell_sentence, Qt.ConnectionType.QueuedConnection)

    def open(self) -> None:
        """Send our log and the interpreter's own last words to the folder, if it can be written."""
        told = ""
        try:
            self.log_file.parent.mkdir(parents=True, exist_ok=True)
            self._handler = RotatingFileHandler(
                self.log_file, maxBytes=_MOST_BYTES, backupCount=_OLDER, encoding="utf-8"
            )
            # A file of its own: the log changes its file when it has grown.
            faults = self.log_file.with_suffix(".faults")
            told = _last_words(faults)
            self._faults = faults.open("w", encoding="utf-8")
            faulthandler.enable(self._faults)
        except OSError:
            # A program without a console, as on Windows, has nowhere else to write.
            if sys.stderr is not None:
                faulthandler.enable()
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        _LOG.addHandler(self._handler)
        _LOG.propagate = False
        if told:
            _LOG.error("the program before this one broke off:\n%s", told)

    def close(self) -> None:
        """Let go of the files; what a full disk did not take of them is lost without a word."""
        faulthandler.disable()
        _LOG.removeHandler(self._handler)
        with suppress(OSError):
            self._handler.close()
        if self._faults is not None:
            with suppress(OSError):
                self._faults.close()

    def take(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stand in for `sys.excepthook`."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        if isinstance(error, RecordsError):
            self._refused.emit(error)
            return
        self._meet(report_of(kind, error, trace))

    def take_thread(self, hook: threading.ExceptHookArgs) -> None:
        """Stand in for `threading.excepthook`."""
        self.take(hook.exc_type, hook.exc_value, hook.exc_traceback)

    def _meet(self, report: str) -> None:
        """Log and tell a fault; one in painting, which comes back at once, is only counted."""
        now = self.clock()
        again = now - self._last.get(report, -_QUIET_SECONDS) < _QUIET_SECONDS
        self._last[report] = now
        self._times[report] += 1
        if not again:
            _LOG.error("%s", report)
            self._raised.emit(report)
        elif self._times[report] in _ROUND:
            _LOG.error("%s times: %s", self._times[report], report)

    @Slot(object)
    def _tell_sentence(self, error: RecordsError) -> None:
        """Tell a failure of the user's or the world's that nobody took, without a report."""
        messages.tell(None, error)

    @Slot(str)
    def _tell(self, report: str) -> None:
        if self._telling:
            # One box at a time: the log has what comes meanwhile.
            return
        self._telling = True
        try:
            if messages.report_crash(None, report, self.log_file):
                QCoreApplication.exit(1)
        finally:
            self._telling = False


def install(app: QCoreApplication, log_folder: Path | None = None) -> CrashReporter:
    """Catch what nobody catches from now on; the log lies in the user's log folder."""
    folder = log_folder or platformdirs.user_log_path("SoChiBo", False)
    reporter = CrashReporter(folder, app)
    reporter.open()
    sys.excepthook = reporter.take
    threading.excepthook = reporter.take_thread
    qInstallMessageHandler(_log_qt)
    return reporter


def _last_words(file: Path) -> str:
    """Return what the interpreter wrote as it broke off, without the folders of this computer."""
    try:
        with file.open(encoding="utf-8", errors="replace") as words:
            text = words.read(_MOST_BYTES)
    except OSError:
        return ""
    return _CODE_FILE.sub(lambda found: f'"{place_of(found[1])}"', text).strip()


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Write Qt's own messages to the log."""
    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }
    _LOG.log(levels.get(kind, logging.ERROR), "Qt: %s", without_data(text))
