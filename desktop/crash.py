"""Faults of our own: written to a log that names no people, told once, never swallowed."""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
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
    qVersion,
)

from desktop import messages
from models.errors import RecordsError

_LOG = logging.getLogger("so-chi-bo")
#: Kinds of fault whose words come from the program; others may quote what the user typed.
_OWN_WORDS = (TypeError, AttributeError, NameError, ImportError, RecursionError, MemoryError)


class CrashReporter(QObject):
    """Take every exception nobody caught, in any thread: log it, tell it, one box at a time."""

    _raised = Signal(str)
    _refused = Signal(object)

    def __init__(self, log_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.log_file = log_folder / "so-chi-bo.log"
        self._telling = False
        self._handler: logging.Handler = logging.StreamHandler()
        self._faults: TextIO | None = None
        self._raised.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._refused.connect(self._tell_sentence, Qt.ConnectionType.QueuedConnection)

    def open(self) -> None:
        """Send our log and the interpreter's own last words to the folder, if it can be written."""
        try:
            self.log_file.parent.mkdir(parents=True, exist_ok=True)
            self._handler = RotatingFileHandler(
                self.log_file, maxBytes=512_000, backupCount=2, encoding="utf-8"
            )
            # A file of its own: the log changes its file when it has grown.
            self._faults = self.log_file.with_suffix(".faults").open("a", encoding="utf-8")
            faulthandler.enable(self._faults)
        except OSError:
            # A program without a console, as on Windows, has nowhere else to write.
            if sys.stderr is not None:
                faulthandler.enable()
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        _LOG.addHandler(self._handler)
        _LOG.propagate = False

    def close(self) -> None:
        """Let go of the files."""
        faulthandler.disable()
        _LOG.removeHandler(self._handler)
        self._handler.close()
        if self._faults is not None:
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
        report = report_of(kind, error, trace)
        _LOG.error(report)
        self._raised.emit(report)

    def take_thread(self, hook: threading.ExceptHookArgs) -> None:
        """Stand in for `threading.excepthook`."""
        self.take(hook.exc_type, hook.exc_value, hook.exc_traceback)

    @Slot(object)
    def _tell_sentence(self, error: RecordsError) -> None:
        """Tell a failure of the user's or the world's that nobody took, without a report."""
        messages.tell(None, error)

    @Slot(str)
    def _tell(self, report: str) -> None:
        if self._telling:
            # A fault in painting comes back on every repaint: the log has them all.
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


def report_of(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> str:
    """Return the report: what was running and where it broke, without the user's data."""
    told = f"{kind.__name__}: {error}" if issubclass(kind, _OWN_WORDS) else kind.__name__
    places = [
        f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    versions = f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}"
    return "\n".join([told, *places, versions])


def _short(filename: str) -> str:
    """Return the end of a path: its beginning may hold the user's name."""
    return "/".join(Path(filename).parts[-3:])


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Write Qt's own messages to the log."""
    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }
    _LOG.log(levels.get(kind, logging.ERROR), "Qt: %s", text)
