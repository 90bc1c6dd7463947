"""A line of text that is saved as it is left."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit

from models.names import clean


class LiveLine(QLineEdit):
    """`settled` comes when the user left other words than were shown."""

    settled = Signal()

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._shown = ""
        self.editingFinished.connect(self.settle)

    @property
    def edited(self) -> bool:
        """Whether the line differs from what was shown or saved."""
        return clean(self.text()) != self._shown

    def show_text(self, text: str) -> None:
        """Show a saved line."""
        self._shown = text
        if clean(self.text()) != text:
            self.setText(text)
            self.setCursorPosition(0)

    @property
    def pending(self) -> bool:
        """Whether what is typed waits for the book to take it."""
        return self.edited

    def let_go(self) -> None:
        """Take what is typed as written: it is not wanted any more."""
        self._shown = clean(self.text())

    @Slot()
    def settle(self) -> None:
        """Tell that edited words were left."""
        if self.edited:
            self.settled.emit()
