"""A field of several lines that is saved as it is left."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit

from models.names import clean_lines

_REST_MS = 2000


class LiveText(QPlainTextEdit):
    """`settled` comes when edited text is left, or rests for two seconds if it `rests`."""

    settled = Signal()

    def __init__(self, *, name: str, rests: bool = True) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTabChangesFocus(True)
        self._rests = rests
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.settled)
        self.modificationChanged.connect(self._rest.stop)
        self.textChanged.connect(self._rest_again)

    @property
    def edited(self) -> bool:
        """Whether the user changed the text since it was shown or saved."""
        return self.document().isModified()

    def show_text(self, text: str) -> None:
        """Show a saved text; what differs only by trailing spaces is not touched."""
        if clean_lines(self.toPlainText()) != text:
            self.setPlainText(text)
        self.set_saved()

    def set_saved(self) -> None:
        """Take the text as saved."""
        self.document().setModified(False)
        self._rest.stop()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that edited text was left."""
        super().focusOutEvent(event)
        if self.edited:
            self.settled.emit()

    def _rest_again(self) -> None:
        if self.edited and self._rests:
            self._rest.start()
