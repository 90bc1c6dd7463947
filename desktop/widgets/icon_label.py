"""An icon that stands in a page and follows the theme."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.colours import current_colours
from desktop.icons import Role, draw, glyph


class IconLabel(QWidget):
    """Draws one icon; it says nothing that the words beside it do not say."""

    def __init__(self, icon_name: str, role: Role = Role.SOFT, *, side: int = 20) -> None:
        super().__init__()
        self._side = side
        self.set_icon(icon_name, role)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon_name: str, role: Role) -> None:
        """Show another icon; a wrong name is a KeyError here, not while painting."""
        glyph(icon_name)
        self._icon_name, self._role = icon_name, role
        self.update()

    def sizeHint(self) -> QSize:
        """Return the icon's size."""
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRect(0, 0, self._side, self._side)
        place.moveCenter(self.rect().center())
        colour = QColor(getattr(current_colours(), self._role.value))
        draw(painter, place, self._icon_name, colour)
        painter.end()
