"""A second start of the program on this computer: it rings, and the first window comes to front."""

from __future__ import annotations

import getpass
import hashlib
import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop.book import OpenBook

_PATIENCE_MS = 1000
_ANSWER = b"here"


class Doorbell(QObject):
    """Listens for one open book, for this user only; `rung` when another start wants it."""

    rung = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None

    def follow(self, book: OpenBook | None) -> None:
        """Listen for `book` from now on, or no more; only who may write in it is rung for."""
        self._stop()
        if book is None or book.database.read_only:
            return
        name = bell_name(book.database.file)
        # What stands there was left by a program that died: the book is ours.
        QLocalServer.removeServer(name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(name)

    def _stop(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    @Slot()
    def _answer(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            visitor = self._server.nextPendingConnection()
            visitor.write(_ANSWER)
            visitor.flush()
            visitor.disconnectFromServer()
            visitor.disconnected.connect(visitor.deleteLater)
            self.rung.emit()


def ring(file: Path) -> bool:
    """Call the window that has `file` open to the front; tell whether there is one."""
    _let_it_come_forward()
    caller = QLocalSocket()
    caller.connectToServer(bell_name(file))
    if not caller.waitForConnected(_PATIENCE_MS):
        return False
    answered = caller.bytesAvailable() > 0 or caller.waitForReadyRead(_PATIENCE_MS)
    caller.abort()
    return answered


def bell_name(file: Path) -> str:
    """Return the name under which this user's window with `file` is called."""
    place = os.path.normcase(os.path.realpath(file))
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = ""
    return f"so-chi-bo-{hashlib.sha256(f'{user}|{place}'.encode()).hexdigest()[:24]}"


def _let_it_come_forward() -> None:
    """Allow the other window to take the foreground, which Windows keeps for the caller."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
