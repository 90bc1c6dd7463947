"""Ctrl+Z where something is being typed: typing is undone first, the book when none is left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_UNDO = {QKeyCombination(_CONTROL, Qt.Key.Key_Z)}
_REDO = {QKeyCombination(_CONTROL, Qt.Key.Key_Y), QKeyCombination(_CONTROL | _SHIFT, Qt.Key.Key_Z)}


class _Typed(Protocol):
    """A field that keeps what was typed step by step."""

    def undo(self) -> None: ...
    def redo(self) -> None: ...


class TypingFirst(QObject):
    """Watches the field that has the keyboard.

    Qt's fields take these keys for themselves even when they have nothing left to undo.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if now is not None and _field(now) is not None:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo or redo typing, or leave the key to the window."""
        if isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            step = _step(watched, event.keyCombination())
            if event.type() == QEvent.Type.ShortcutOverride and step is not None:
                event.setAccepted(step.can)
                return True
            if event.type() == QEvent.Type.KeyPress and step is not None and step.can:
                step.go()
                return True
        return super().eventFilter(watched, event)


class _Step:
    """What a key would do in a field, and whether there is anything to do it to."""

    def __init__(self, can: bool, go: Callable[[], None]) -> None:
        self.can, self.go = can, go


def _step(widget: QWidget, keys: QKeyCombination) -> _Step | None:
    if keys not in _UNDO | _REDO:
        return None
    field = _field(widget)
    undo = keys in _UNDO
    if isinstance(field, QLineEdit):
        can = field.isUndoAvailable() if undo else field.isRedoAvailable()
        writable = not field.isReadOnly()
    elif isinstance(field, QTextEdit | QPlainTextEdit):
        document = field.document()
        can = document.isUndoAvailable() if undo else document.isRedoAvailable()
        writable = not field.isReadOnly()
    else:
        return None
    typed = cast(_Typed, field)
    return _Step(can and writable, typed.undo if undo else typed.redo)


def _field(widget: QWidget) -> QWidget | None:
    """Return the field that is typed into, inside boxes that have one."""
    if isinstance(widget, QAbstractSpinBox | QComboBox):
        return widget.lineEdit()
    return widget if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit) else None
