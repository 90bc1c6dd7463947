"""The line in which the reason for an absence is typed, in its cell of the sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QLineEdit,
    QListView,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.widgets.cell_delegate import CellDelegate, Index
from desktop.widgets.completer import PlainCompleter
from desktop.widgets.held_key import HeldKey

_Hint = QAbstractItemDelegate.EndEditHint
_ENDS = {
    Qt.Key.Key_Return: _Hint.SubmitModelCache,
    Qt.Key.Key_Enter: _Hint.SubmitModelCache,
    Qt.Key.Key_Tab: _Hint.SubmitModelCache,
    Qt.Key.Key_Escape: _Hint.RevertModelCache,
}


class ReasonField(QLineEdit):
    """Type a reason, or take one that is offered; Down offers all of them.

    `ended` says how: Enter takes the line (and what is chosen in the list of offers) at once,
    so that one key both picks a reason and goes on; Escape leaves the line.
    """

    ended = Signal(object)

    def __init__(self, reasons: Sequence[str], held: HeldKey, parent: QWidget) -> None:
        super().__init__(parent)
        self._held = held
        self.setObjectName("reason_field")
        self.setAccessibleName(self.tr("Reason for the absence"))
        self.setPlaceholderText(", ".join(reasons[:3]) + "…")
        self.setProperty("look", "cell")
        self._offers = PlainCompleter(reasons, self)
        self._popup = QListView()
        self._offers.setPopup(self._popup)
        self.setCompleter(self._offers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End on Enter, Tab and Escape; open the list on Down."""
        key = Qt.Key(event.key())
        popup = self._popup
        if key in _ENDS:
            event.accept()
            if popup.isVisible():
                chosen = popup.currentIndex()
                popup.hide()
                if chosen.isValid() and key != Qt.Key.Key_Escape:
                    self.setText(self._offers.pathFromIndex(chosen))
            self.ended.emit(_ENDS[key])
        elif key == Qt.Key.Key_Down and not popup.isVisible():
            event.accept()
            self._offers.setCompletionPrefix(self.text())
            if not self._offers.completionCount():
                self._offers.setCompletionPrefix("")
            self._offers.complete()
        elif not (self._held.repeats(event) and event.text().isdigit()):
            # The 3 that opened this line may still be held down.
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Take note that a key came up."""
        self._held.release(event)
        super().keyReleaseEvent(event)


class ReasonDelegate(CellDelegate):
    """Draws the sheet and opens a `ReasonField` in it; `typed` carries what was entered."""

    typed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.reasons: Sequence[str] = ()
        self.held = HeldKey()

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QWidget:
        """Open the line."""
        field = ReasonField(self.reasons, self.held, parent)
        field.ended.connect(self._end)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the reason that is known, selected, so that typing replaces it."""
        if isinstance(editor, ReasonField):
            editor.setText(index.data(Qt.ItemDataRole.DisplayRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, _index: Index) -> None:
        """Tell what was typed; the sheet changes only once it is recorded."""
        if isinstance(editor, ReasonField):
            self.typed.emit(editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Lay the line over its cell, a little inside."""
        editor.setGeometry(option.rect.adjusted(2, 2, -4, -3))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Leave the ending keys to the line: Qt's own way would end it only later."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Tab and isinstance(editor, ReasonField):
                # A widget that is handed Tab gives the keyboard away before it sees the key.
                editor.keyPressEvent(event)
                return True
            return False
        return super().eventFilter(editor, event)

    @Slot(object)
    def _end(self, hint: _Hint) -> None:
        field = self.sender()
        if isinstance(field, ReasonField):
            if hint != _Hint.RevertModelCache:
                self.commitData.emit(field)
            self.closeEditor.emit(field, hint)
