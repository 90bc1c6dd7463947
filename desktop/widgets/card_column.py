"""Cards under each other that scroll when they are higher than the page."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class CardColumn(QScrollArea):
    """A column as wide as its cards need, on the ground of the page; only its height scrolls."""

    def __init__(self, *cards: QWidget, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}_area")
        inside = QWidget()
        inside.setObjectName(name)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(inside.minimumSizeHint().width() + bar)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._wanted: QWidget | None = None
        # Its own, so that it does not outlive the column.
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._bring_up)

    def bring_up(self, card: QWidget) -> None:
        """Scroll until `card` is at the top, once it has its place."""
        self._wanted = card
        # A card that is just shown has its place only after the column is laid out.
        self._rest.start()

    @Slot()
    def _bring_up(self) -> None:
        if self._wanted is not None:
            self.verticalScrollBar().setValue(self._wanted.y())
