"""A field for points, whole or with a comma, that may be left open."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desktop.widgets.growing_text import is_text
from desktop.widgets.text import mark_invalid
from models.meetings.quality import points_text


class PointsField(QLineEdit):
    """Points typed as 4, 4,5 or 4.5; up to `most`. `settled` comes when others were left.

    Enter and Down go on to the field below, Up to the one above: whoever lays them out listens.
    `typed_in_vain` comes when somebody types while it is read only.
    """

    settled = Signal()
    moved = Signal(int)
    typed_in_vain = Signal()

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._most = Decimal(100)
        self._shown: Decimal | None = None
        self.textEdited.connect(self._follow)
        self.editingFinished.connect(self.settle)

    @property
    def points(self) -> Decimal | None:
        """The points typed, or None."""
        return _parse(self.text())

    @property
    def is_valid(self) -> bool:
        """Whether the field holds points that can be earned, or nothing."""
        if not self.text().strip():
            return True
        points = self.points
        return points is not None and 0 <= points <= self._most

    @property
    def pending(self) -> bool:
        """Whether what is typed waits for the book to take it."""
        return not self.is_valid or self.points != self._shown

    def show_points(self, points: Decimal | None, *, most: Decimal) -> None:
        """Show points that stand in the book, and how many there can be."""
        self._most = most
        self._shown = points
        self.setText("" if points is None else points_text(points))
        mark_invalid(self, invalid=False)

    @Slot()
    def settle(self) -> None:
        """Tell that other points were left."""
        if self.pending:
            self.settled.emit()

    @Slot()
    def _follow(self) -> None:
        mark_invalid(self, invalid=not self.is_valid)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down with Enter and Down, up with Up."""
        steps = {
            Qt.Key.Key_Return.value: 1,
            Qt.Key.Key_Enter.value: 1,
            Qt.Key.Key_Down.value: 1,
            Qt.Key.Key_Up.value: -1,
        }
        if event.key() in steps:
            self.moved.emit(steps[event.key()])
            return
        if self.isReadOnly() and is_text(event):
            self.typed_in_vain.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the points, so that typing replaces them."""
        super().focusInEvent(event)
        self.selectAll()


def _parse(text: str) -> Decimal | None:
    try:
        points = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        return None
    return points if points.is_finite() else None
