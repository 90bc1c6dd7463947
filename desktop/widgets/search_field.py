"""A line to type what to look for."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, Qt
from PySide6.QtWidgets import QLineEdit

from desktop.icons import Role, icon
from models.names import clean

#: A keyboard program such as Unikey sends one Vietnamese letter as several keys at once.
_WAIT_MS = 10


class SearchField(QLineEdit):
    """Tell what is typed once the typing rests; Escape empties it, Down asks for what was found.

    With `find_key` Ctrl+F leads here, from anywhere in the window that shows the field.
    """

    searched = Signal(str)
    went_down = Signal()

    def __init__(self, placeholder: str, *, name: str, find_key: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self.addAction(
            icon("magnifying-glass", Role.MUTED), QLineEdit.ActionPosition.LeadingPosition
        )
        if find_key:
            # An action, not a bare key: so it stands in the list of keys.
            self.find_action = QAction(placeholder, self)
            self.find_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Find))
            self.find_action.triggered.connect(self._come)
            self.addAction(self.find_action)
            self.setToolTip(self.find_action.shortcut().toString())
        self._rest = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._rest.timeout.connect(self._tell)
        self.textChanged.connect(self._typed)

    @Slot()
    def _come(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    @Slot()
    def _typed(self) -> None:
        self._rest.start()

    @Slot()
    def _tell(self) -> None:
        self.searched.emit(clean(self.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the line on Escape, search at once on Enter, leave to what was found on Down."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        if event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._rest.stop()
            self._tell()
        super().keyPressEvent(event)
