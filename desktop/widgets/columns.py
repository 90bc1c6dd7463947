"""Two columns that become one when the window is narrow, and a column of cards that scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

GAP = 16
_NARROW = 820


class Columns(QWidget):
    """Fill `left` and `right`; below a certain width the right column goes under the left one."""

    def __init__(self, *, left_share: int = 65) -> None:
        super().__init__()
        self._shares = (left_share, 100 - left_share)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(GAP)
        self.left = self._add_column()
        self.right = self._add_column()
        self._spread(self._shares)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns beside or below each other."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._across.direction() != wanted:
            self._across.setDirection(wanted)
            self._spread((0, 1) if narrow else self._shares)

    def _add_column(self) -> QVBoxLayout:
        """Return the layout of a column whose content stays at its top."""
        column = QWidget()
        # Equal wishes, so that the shares alone decide how wide the columns are.
        column.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        outer = QVBoxLayout(column)
        outer.setContentsMargins(0, 0, 0, 0)
        inner = QVBoxLayout()
        inner.setSpacing(GAP)
        outer.addLayout(inner)
        outer.addStretch(1)
        self._across.addWidget(column)
        return inner

    def _spread(self, shares: tuple[int, int]) -> None:
        for place, share in enumerate(shares):
            self._across.setStretch(place, share)


class SideColumn(QScrollArea):
    """Cards beside a table, at least `width` wide; they scroll when the window is low."""

    def __init__(self, *, name: str, width: int = 270) -> None:
        super().__init__()
        self.setObjectName(name)
        self._least = width
        self.setFixedWidth(width)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setProperty("look", "page")
        self._cards = QVBoxLayout(inside)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(GAP)
        self._cards.addStretch(1)
        self.setWidget(inside)
        inside.installEventFilter(self)

    def add(self, card: QWidget) -> None:
        """Add a card below the others."""
        self._cards.insertWidget(self._cards.count() - 1, card)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the cards, whose words are longer in larger text."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            bar = self.verticalScrollBar().sizeHint().width()
            needed = self._cards.minimumSize().width() + bar
            self.setFixedWidth(max(self._least, needed))
        return super().eventFilter(watched, event)
