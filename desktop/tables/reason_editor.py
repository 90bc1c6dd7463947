"""The line in which the reason for an absence is typed, in its cell of the sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QFrame,
    QLineEdit,
    QListView,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.widgets.cell_delegate import CellDelegate, Index
from desktop.widgets.completer import PlainCompleter
from desktop.widgets.held_key import HeldKey
from desktop.widgets.key_legend import KeyLegend
from models.names import search_form

_Hint = QAbstractItemDelegate.EndEditHint
_ENDS = {
    Qt.Key.Key_Return: _Hint.SubmitModelCache,
    Qt.Key.Key_Enter: _Hint.SubmitModelCache,
    Qt.Key.Key_Tab: _Hint.SubmitModelCache,
    Qt.Key.Key_Escape: _Hint.RevertModelCache,
}


#: The key that opened the line, struck twice by a slip, shall not pick the reason of that digit.
_SLIP_MS = 200


class ReasonField(QLineEdit):
    """Pick a reason by its digit, type one, or take one that is offered; Down offers all.

    Digits pick while nothing has been typed. `ended` says how the line was left: a digit and
    Enter take it (and what is chosen in the list of offers) at once, so that one key both picks
    a reason and goes on; Escape leaves it as it was.
    """

    ended = Signal(object)

    def __init__(
        self, reasons: Sequence[str], keyed: Sequence[str], held: HeldKey, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._held = held
        self._usual = tuple(keyed)
        self._keyed = {str(digit): reason for digit, reason in enumerate(keyed, start=1)}
        self.keys = ReasonKeys(self._keyed, parent)
        self.textEdited.connect(self.keys.hide)
        self.destroyed.connect(self.keys.deleteLater)
        self.setObjectName("reason_field")
        self.setAccessibleName(self.tr("Reason for the absence"))
        self.setPlaceholderText(self.tr("1–{0}, or type").format(len(keyed)))
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
            self._add_marks()
            self.ended.emit(_ENDS[key])
        elif key == Qt.Key.Key_Down and not popup.isVisible():
            event.accept()
            self._open_offers()
        elif not (event.text().isdigit() and self._slipped(event)):
            reason = self._keyed.get(event.text()) if self._untouched else None
            if reason is None:
                super().keyPressEvent(event)
            else:
                event.accept()
                self.setText(reason)
                self.ended.emit(_Hint.SubmitModelCache)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Take note that a key came up."""
        self._held.release(event)
        super().keyReleaseEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the list of digits away with the line."""
        self.keys.hide()
        super().hideEvent(event)

    @property
    def _untouched(self) -> bool:
        """Whether nothing was typed: the line is empty, or all that stood in it is selected."""
        return self.selectedText() == self.text()

    def _open_offers(self) -> None:
        """Open the list at its first reason, so that Enter takes what one sees chosen."""
        self._offers.setCompletionPrefix(self.text())
        if not self._offers.completionCount():
            self._offers.setCompletionPrefix("")
        self.keys.hide()
        self._offers.complete()
        self._popup.setCurrentIndex(self._offers.completionModel().index(0, 0))

    def _add_marks(self) -> None:
        """Write a usual reason that was typed whole but without its marks as it is written."""
        typed = self.text().strip()
        if typed.isascii():
            usual = (reason for reason in self._usual if search_form(reason) == search_form(typed))
            self.setText(next(usual, typed))

    def _slipped(self, event: QKeyEvent) -> bool:
        """Tell whether the 3 that opened this line is still held down, or was struck twice."""
        slip = self._held.bounces(event, within=_SLIP_MS)
        return self._held.repeats(event) or (slip and self._untouched)


class ReasonKeys(QFrame):
    """The reasons that one digit gives, shown under the line until something is typed."""

    def __init__(self, keyed: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reason_keys")
        self.setProperty("look", "popup")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 14, 8)
        layout.addWidget(KeyLegend(keyed.items(), name="reason_digits"))

    def show_at(self, line: QRect, *, room: int) -> None:
        """Stand below `line`, or above it where the sheet, `room` high, ends."""
        self.adjustSize()
        below = line.bottom() + 3
        fits = below + self.height() <= room or line.top() < self.height()
        self.move(line.left(), below if fits else line.top() - self.height() - 3)
        self.raise_()
        self.show()


class ReasonDelegate(CellDelegate):
    """Draws the sheet and opens a `ReasonField` in it; `typed` carries what was entered."""

    typed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.reasons: Sequence[str] = ()
        self.keyed: Sequence[str] = ()
        self.held = HeldKey()

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QWidget:
        """Open the line."""
        field = ReasonField(self.reasons, self.keyed, self.held, parent)
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
        if isinstance(editor, ReasonField) and not editor.isModified():
            sheet = editor.parentWidget()
            editor.keys.show_at(editor.geometry(), room=sheet.height() if sheet else 0)

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
