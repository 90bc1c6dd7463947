"""The line that opens over a cell of a typed table, with what the column offers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

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

Hint = QAbstractItemDelegate.EndEditHint
#: Under this role a model gives the `Offers` of a cell.
OFFERS_ROLE = Qt.ItemDataRole.UserRole + 20
#: Parts the code of what is offered from its title; only the code is written.
CODE_END = "  "
_ENDS = {
    Qt.Key.Key_Return: Hint.SubmitModelCache,
    Qt.Key.Key_Enter: Hint.SubmitModelCache,
    Qt.Key.Key_Tab: Hint.EditNextItem,
    Qt.Key.Key_Backtab: Hint.EditPreviousItem,
    Qt.Key.Key_Escape: Hint.RevertModelCache,
}


@dataclass(frozen=True, slots=True)
class Offers:
    """What can be written into a cell; with `several`, any number of them with commas between."""

    words: tuple[str, ...] = ()
    several: bool = False


NO_OFFERS = Offers()


class CellField(QLineEdit):
    """Type, or take what is offered; `ended` says how the line was left.

    Enter and Tab take what is chosen in the list of offers and end at once; Down opens the list.
    """

    ended = Signal(object)

    def __init__(self, offers: Offers, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cell_field")
        self.setProperty("look", "cell")
        self._popup = QListView()
        self._offers = _Offering(offers.words, self, several=offers.several)
        if offers.words:
            self._offers.setPopup(self._popup)
            self.setCompleter(self._offers)

    def event(self, event: QEvent) -> bool:
        """Take Tab before the focus moves: an open list hands the keys on past every filter."""
        if isinstance(event, QKeyEvent) and _is_tab(event):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End on Enter, Tab and Escape; open the list on Down."""
        key = Qt.Key(event.key())
        if key in _ENDS:
            event.accept()
            if self.completer() is not None and self._popup.isVisible():
                chosen = self._popup.currentIndex()
                self._popup.hide()
                if chosen.isValid() and key != Qt.Key.Key_Escape:
                    self.setText(self._offers.pathFromIndex(chosen))
            self.ended.emit(_ENDS[key])
        elif key == Qt.Key.Key_Down and self.completer() is not None:
            event.accept()
            self._offers.offer_all()
        else:
            super().keyPressEvent(event)


def _is_tab(event: QKeyEvent) -> bool:
    tabs = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
    return event.type() == QEvent.Type.KeyPress and event.key() in tabs


class _Offering(PlainCompleter):
    """Offers codes with their titles and writes the code; of several, completes the last."""

    def __init__(self, words: Iterable[str], field: QLineEdit, *, several: bool) -> None:
        self._several = several
        self._field = field
        super().__init__(words, field)

    def offer_all(self) -> None:
        """Open the list: what begins as typed, or everything."""
        popup = self.popup()
        if popup is not None and popup.isVisible():
            return
        self.setCompletionPrefix(self._last(self._field.text()))
        if not self.completionCount():
            self.setCompletionPrefix("")
        self.complete()

    def splitPath(self, path: str) -> list[str]:
        """Look for the last of what was typed."""
        return super().splitPath(self._last(path))

    def pathFromIndex(self, index: Index) -> str:
        """Put the code behind those that stand already."""
        word = super().pathFromIndex(index).split(CODE_END)[0]
        before, comma, _ = self._field.text().rpartition(",")
        return f"{before}{comma} {word}" if self._several and comma else word

    def _last(self, text: str) -> str:
        return text.rpartition(",")[2].strip() if self._several else text


class CellFieldDelegate(CellDelegate):
    """Draws a typed table and opens a `CellField` over its cells."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open the line."""
        offers = index.data(OFFERS_ROLE)
        field = CellField(offers if isinstance(offers, Offers) else NO_OFFERS, parent)
        heading = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        field.setAccessibleName(str(heading))
        field.ended.connect(self._end)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what stands in the cell, selected, so that typing replaces it."""
        if isinstance(editor, CellField):
            editor.setText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take what was typed."""
        if isinstance(editor, CellField):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Lay the line over its cell, a little inside."""
        editor.setGeometry(option.rect.adjusted(1, 1, -2, -2))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Leave the ending keys to the line: Qt's own way would end it only later."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                # A widget that is handed Tab gives the keyboard away before it sees the key.
                if isinstance(editor, CellField):
                    editor.keyPressEvent(event)
                return True
            return False
        return super().eventFilter(editor, event)

    @Slot(object)
    def _end(self, hint: Hint) -> None:
        field = self.sender()
        if isinstance(field, CellField):
            if hint != Hint.RevertModelCache:
                self.commitData.emit(field)
            self.closeEditor.emit(field, hint)
