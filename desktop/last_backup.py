"""The last backup before the window closes: waited for, shown when it is slow, never forced."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from desktop.background import Background, Job
from desktop.backups import Backups
from desktop.dialogs.closing_dialog import ClosingDialog
from desktop.window import MainWindow
from models.book.backup_labels import Reason

#: A quick backup is not worth a dialog.
_PATIENCE_MS = 300


def _system_is_leaving() -> bool:
    app = QGuiApplication.instance()
    return isinstance(app, QGuiApplication) and app.isSavingSession()


class LastBackup(QObject):
    """Keeps the window from closing until the book is backed up, or the user will not wait."""

    def __init__(self, parent: QObject, backups: Backups, background: Background) -> None:
        super().__init__(parent)
        self._backups, self._background = backups, background
        self._window: MainWindow | None = None
        self._job: Job | None = None
        self._dialog: ClosingDialog | None = None
        self._tried = False
        self._slow = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._slow.timeout.connect(self._show)
        background.ended.connect(self._ended)

    def attach(self, window: MainWindow) -> None:
        """Stand before the closing of `window` from now on, and of no other."""
        if self._window is not None:
            self._window.holds_close = None
        self._window = window
        window.holds_close = self.holds_close

    def holds_close(self) -> bool:
        """Begin the backup if one is needed, and tell whether to wait for it.

        It is tried once; a system that is shutting down does not wait.
        """
        if self._job is not None:
            return True
        if self._tried or _system_is_leaving() or not self._backups.is_needed():
            return False
        self._job = self._backups.back_up(Reason.EXIT)
        if self._job is None:
            return False
        self._slow.start()
        return True

    @Slot()
    def give_up(self) -> None:
        """Close without that backup."""
        if self._job is not None:
            self._job.cancel()
            self._close()

    @Slot(object)
    def _ended(self, job: Job) -> None:
        if job is self._job:
            # What came of it is taken first.
            QTimer.singleShot(0, self, self._close)

    @Slot()
    def _show(self) -> None:
        if self._window is not None and self._job is not None:
            self._dialog = ClosingDialog(self._window, self._background)
            self._dialog.rejected.connect(self.give_up)
            self._dialog.open()

    @Slot()
    def _close(self) -> None:
        if self._job is None or self._window is None:
            return
        self._slow.stop()
        self._job, self._tried = None, True
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.rejected.disconnect(self.give_up)
            dialog.close()
            dialog.deleteLater()
        if not self._window.close():
            self._tried = False
