"""Labels: plain text always, in one of the looks of the style sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget


def make_label(text: str = "", look: str = "", *, name: str = "", wrap: bool = False) -> QLabel:
    """Return a label; `look` is title, heading, strong, muted, small, warning, error, good, key."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("look", look)
    label.setObjectName(name)
    label.setWordWrap(wrap)
    return label


def set_look(widget: QWidget, look: str) -> None:
    """Give a widget that is already shown another look."""
    widget.setProperty("look", look)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def make_line() -> QFrame:
    """Return a thin level line between two parts of a card."""
    line = QFrame()
    line.setProperty("look", "line")
    line.setFixedHeight(1)
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return line
