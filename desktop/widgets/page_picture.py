"""One page of paper on the screen, on which the stated figures can be clicked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.preview import PagePicture

# Paper is white whatever the theme is.
_EDGE = QColor("#c9c6c0")
_STATED = QColor("#fbeebf")
_MARKED = QColor("#f8d3cf")
_MARK_EDGE = QColor("#b3261e")


class PageView(QWidget):
    """Draws a picture of a page; `figure_chosen` carries the key of the figure clicked."""

    figure_chosen = Signal(str)

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setMouseTracking(True)
        self._picture = PagePicture(QImage())
        self._marked = ""

    @property
    def image(self) -> QImage:
        """The picture without its marks."""
        return self._picture.image

    def show_picture(self, picture: PagePicture, *, width: int) -> None:
        """Show this page at a width in the window's own pixels."""
        self._picture = picture
        self.stretch(width)
        self.update()

    def stretch(self, width: int) -> None:
        """Take this width, and the height that belongs to it."""
        if not self.image.isNull():
            height = round(width * self.image.height() / self.image.width())
            self.setFixedSize(QSize(width, height))

    def mark(self, key: str) -> None:
        """Mark the places of this figure, and no other."""
        if key != self._marked:
            self._marked = key
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page, the figures tinted, the marked one framed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self.image)
        for spot in self._picture.spots:
            place = self._place(spot.place)
            marked = spot.key == self._marked
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(place, _MARKED if marked else _STATED)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            if marked:
                painter.setPen(QPen(_MARK_EDGE, 1))
                painter.drawRect(place)
        painter.setPen(QPen(_EDGE, 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show over a figure that it can be clicked."""
        shape = Qt.CursorShape
        self.setCursor(
            shape.PointingHandCursor if self._key_at(event.position()) else shape.ArrowCursor
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the figure under the mouse."""
        key = self._key_at(event.position())
        if key:
            self.figure_chosen.emit(key)

    def _key_at(self, point: QPointF) -> str:
        return next(
            (spot.key for spot in self._picture.spots if self._place(spot.place).contains(point)),
            "",
        )

    def _place(self, share: QRectF) -> QRectF:
        width, height = self.width(), self.height()
        place = QRectF(
            share.x() * width, share.y() * height, share.width() * width, share.height() * height
        )
        return place.adjusted(-2, -1, 2, 1)
