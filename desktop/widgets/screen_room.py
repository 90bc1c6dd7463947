"""Dialogs as large as they like, as long as the screen holds them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

#: What a window's own frame and title take.
_FRAME_WIDTH, _FRAME_HEIGHT = 8, 40


def resize_within_screen(window: QWidget, *, width: int, height: int) -> None:
    """Give `window` this size, or what its screen leaves of it."""
    room = window.screen().availableGeometry()
    window.resize(
        min(width, room.width() - _FRAME_WIDTH), min(height, room.height() - _FRAME_HEIGHT)
    )
