"""What the signs of the coverage matrix mean, each beside its word."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.widgets.coverage_words import state_label
from desktop.widgets.sign_delegate import paint_sign
from desktop.widgets.text import make_label
from models.words import TopicState

_SIDE = 24
_ORDER = (
    TopicState.ATTENDED,
    TopicState.STUDIED,
    TopicState.MADE_UP,
    TopicState.PARTLY,
    TopicState.NOT_YET,
)


class CoverageLegend(QWidget):
    """The five signs in one line."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("coverage_legend")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for state in _ORDER:
            layout.addWidget(_Sign(state))
            layout.addWidget(make_label(state_label(state), "small", name=f"legend_{state}"))
            layout.addSpacing(8)


class _Sign(QWidget):
    """One sign as the cells show it."""

    def __init__(self, state: TopicState) -> None:
        super().__init__()
        self._state = state
        self.setFixedSize(QSize(_SIDE, _SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign."""
        painter = QPainter(self)
        paint_sign(painter, QRect(0, 0, _SIDE, _SIDE), self._state, self.font())
        painter.end()
