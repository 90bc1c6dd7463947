"""The lock of the window: by Ctrl+L, and by itself when nobody types or moves the mouse."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.background import Background
from desktop.dialogs.lock_dialog import Cover, LockDialog
from desktop.memories import SecretMemory
from desktop.restoring import House
from desktop.widgets.clipboard import clear_own
from models.book.keys import Key

if TYPE_CHECKING:
    from desktop.book import OpenBook

#: How often it is looked how long nothing was done; also how late the lock may come.
_LOOK_MS = 5_000
_KEY = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_L)
_DOINGS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class Locking(QObject):
    """Locks every window of a book that has a password; `is_locked` while it does.

    Windows are covered, not closed: live fields save what they hold as the keyboard leaves them,
    dialogs keep what is typed and save nothing.
    """

    def __init__(
        self, parent: QObject, house: House, background: Background, memory: SecretMemory
    ) -> None:
        super().__init__(parent)
        self._house, self._background, self._memory = house, background, memory
        self._book: OpenBook | None = None
        self._watched: QWindow | None = None
        self._dialog: LockDialog | None = None
        self._covers: list[Cover] = []
        self.note_doing()
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self.look)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._watch)

    def follow(self, book: OpenBook | None) -> None:
        """Lock `book` from now on, if it has a password."""
        self._book = book if book is not None and book.database.key is not None else None
        self.note_doing()
        if self._book is None:
            self._look.stop()
        else:
            self._look.start()

    @property
    def is_locked(self) -> bool:
        """Whether the windows are locked."""
        return self._dialog is not None

    @Slot()
    def lock(self) -> None:
        """Lock now; a book without a password has no lock."""
        if self._book is None or self._book.database.key is None:
            self._house.window.status.say(self.tr("This book has no password to lock it with."))
            return
        if self.is_locked:
            return
        while (popup := QApplication.activePopupWidget()) is not None:
            if not popup.close():
                break
        clear_own()
        self._ask(self._book.database.file, self._book.database.key)

    @Slot()
    def look(self) -> None:
        """Lock if nothing was done for long; a computer that slept counts by its clock."""
        limit = self._memory.lock_minutes * 60
        if self.is_locked:
            self._cover_all()
            return
        idle = max(time.monotonic() - self._done_at[0], time.time() - self._done_at[1])
        if limit and idle >= limit:
            self.lock()

    def note_doing(self) -> None:
        """Remember that something was done just now."""
        self._done_at = time.monotonic(), time.time()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice keys and the mouse in the window that has the keyboard.

        The menu's Ctrl+L does not reach into dialogs; here it does.
        """
        if event.type() in _DOINGS:
            self.note_doing()
        key = event if isinstance(event, QKeyEvent) else None
        pressed = key is not None and key.type() == QEvent.Type.KeyPress
        if key is not None and pressed and key.keyCombination() == _KEY and not self.is_locked:
            QTimer.singleShot(0, self, self.lock)
            return True
        return False

    def _ask(self, file: Path, key: Key) -> None:
        from models.book.unlocking import confirm_key

        over = QApplication.activeModalWidget() or self._house.window
        dialog = LockDialog(over, self._background, partial(confirm_key, key), book=file.stem)
        self._dialog = dialog
        self._cover_all()
        dialog.found.connect(self._unlock)
        # What it came over may go, and takes it along: work beside the window ends dialogs.
        dialog.destroyed.connect(self._look_soon)
        dialog.open()

    @Slot()
    def _look_soon(self) -> None:
        QTimer.singleShot(0, self, self.look)

    @Slot(object)
    def _watch(self, window: QWindow | None) -> None:
        """Watch the window that has the keyboard now; while locked, cover one that came up."""
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = window
        if window is not None:
            window.installEventFilter(self)
            if self.is_locked:
                self._cover_all()

    def _cover_all(self) -> None:
        """Cover every window that is shown, and keep the lock above them."""
        if not shiboken6.isValid(self._dialog):
            if self._book is not None and self._book.database.key is not None:
                self._ask(self._book.database.file, self._book.database.key)
            return
        covered = {cover.parentWidget() for cover in self._covers if shiboken6.isValid(cover)}
        for window in QApplication.topLevelWidgets():
            shown = window.isVisible() and (window is self._house.window or _is_dialog(window))
            if shown and window is not self._dialog and window not in covered:
                self._covers.append(Cover(window))
        modal, dialog = QApplication.activeModalWidget(), self._dialog
        if dialog is not None and dialog.isVisible() and modal not in (None, dialog):
            # A box that came up by itself would keep the lock from being answered.
            dialog.hide()
            dialog.setParent(modal, dialog.windowFlags())
            dialog.show()

    @Slot(object)
    def _unlock(self, _key: object) -> None:
        dialog, self._dialog = self._dialog, None
        covers, self._covers = self._covers, []
        for cover in covers:
            if shiboken6.isValid(cover):
                cover.lift()
        if dialog is not None:
            over = dialog.parentWidget()
            dialog.deleteLater()
            if over is not None:
                over.activateWindow()
        self.note_doing()


def _is_dialog(window: QWidget) -> bool:
    return isinstance(window, QDialog)
