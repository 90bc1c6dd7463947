"""A field to choose from a list that lets the page scroll on under the mouse."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class StillCombo(QComboBox):
    """Changes by click and by key alone.

    A wheel that turns the page passes over fields; what is kept at once must not change by it.
    """

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
