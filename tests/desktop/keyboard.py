"""Typing as a person does; Qt's own key clicks know no Vietnamese letters."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


def type_text(widget: QWidget, text: str) -> None:
    """Send each letter of `text` to `widget`."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(widget, event)


def write(field: QLineEdit, text: str) -> None:
    """Replace what stands in `field` by `text` and leave it."""
    field.selectAll()
    type_text(field, text)
    field.editingFinished.emit()
