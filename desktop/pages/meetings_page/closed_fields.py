"""Fields of a closed record: read only, and the first key typed into one asks for the reason."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from desktop.pages.meetings_page.correction import Correction
from desktop.widgets.growing_text import GrowingText
from desktop.widgets.points_field import PointsField

_ASKS = "asks_for_reason"


class ClosedFields(QObject):
    """Keeps the texts and points of `page` from being typed over while their record is closed."""

    def __init__(self, page: QWidget, correction: Correction) -> None:
        super().__init__(page)
        self._page = page
        self._correction = correction
        correction.changed.connect(self.follow)

    @Slot()
    def follow(self) -> None:
        """Take every field there is now; to be called when others were shown."""
        locked = self._correction.is_locked
        for field in self._page.findChildren(QWidget):
            if isinstance(field, GrowingText | PointsField):
                field.setReadOnly(locked)
                if not field.property(_ASKS):
                    field.setProperty(_ASKS, True)
                    # Queued, so that the question is not asked in the middle of a key.
                    field.typed_in_vain.connect(
                        self._correction.begin, Qt.ConnectionType.QueuedConnection
                    )
