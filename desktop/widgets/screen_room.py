"""Dialogs as large as they like, as long as the screen holds them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

#: What a window's own frame and title take.
_FRAME_WIDTH, _FRAME_HEIGHT = 8, 40


def resize_within_screen(window: QWidget, *, width: int, height: int) -> None:
    """Give `window` this size, or what its screen leaves of it."""
    room = window.screen().availableGeometry()
    window.resize(
        min(width, room.width() - _FRAME_WIDTH), min(height, room.height() - _FRAME_HEIGHT)
    )


def grow_for_text(part: QWidget) -> None:
    """Make the dialog of `part` high enough for words that came or grew; else Qt cuts others."""
    window = part.window()
    layout = window.layout()
    if isinstance(window, QDialog) and window.isVisible() and layout is not None:
        layout.activate()
        needed = layout.totalHeightForWidth(window.width())
        if needed > window.height():
            window.resize(window.width(), needed)


def scrolled(content: QWidget, *, name: str) -> QScrollArea:
    """Return `content` so that little room scrolls it instead of cutting it."""
    area = QScrollArea()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    content.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area
