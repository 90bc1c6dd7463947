"""Chips: a word with a shape in a soft frame, readable without colour."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.colours import Tone, current_colours, tone_colours
from desktop.icons import draw

_PAD = 9
_GAP = 5


@dataclass(frozen=True, slots=True)
class Chip:
    """What a chip shows."""

    word: str
    icon_name: str = ""
    tone: Tone = Tone.PLAIN


def chip_size(chip: Chip, font: QFont) -> QSize:
    """Return the room that `chip` needs."""
    metrics = QFontMetrics(_chip_font(font))
    icon = _icon_side(metrics) + _GAP if chip.icon_name else 0
    width = metrics.horizontalAdvance(chip.word) + icon + 2 * _PAD
    return QSize(width, metrics.height() + 7)


def paint_chip(painter: QPainter, rect: QRect, chip: Chip, font: QFont) -> None:
    """Paint `chip` at the left of `rect`, in its middle height, cut to its width."""
    size = chip_size(chip, font)
    frame = QRectF(rect.left(), 0, min(size.width(), rect.width()) - 1, size.height() - 1)
    frame.moveTop(rect.top() + (rect.height() - frame.height()) / 2)
    tone = tone_colours(current_colours(), chip.tone)
    pen = QPen(tone.line, 1)
    if chip.tone == Tone.EMPTY:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(tone.ground)
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    inside = frame.toAlignedRect().adjusted(_PAD, 0, -_PAD, 0)
    chip_font = _chip_font(font)
    metrics = QFontMetrics(chip_font)
    if chip.icon_name:
        side = _icon_side(metrics)
        place = QRect(inside.left(), inside.center().y() - side // 2, side, side)
        draw(painter, place, chip.icon_name, tone.text)
        inside.setLeft(inside.left() + side + _GAP)
    painter.setPen(tone.text)
    painter.setFont(chip_font)
    cut = size.width() > rect.width()
    elide = Qt.TextElideMode.ElideRight if cut else Qt.TextElideMode.ElideNone
    word = metrics.elidedText(chip.word, elide, inside.width())
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
    painter.drawText(inside, int(flags), word)
    painter.restore()


class ChipLabel(QWidget):
    """A chip that stands alone on a page."""

    def __init__(self, chip: Chip) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._chip = chip
        self.set_chip(chip)

    def set_chip(self, chip: Chip) -> None:
        """Show another chip."""
        self._chip = chip
        self.setAccessibleName(chip.word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room the chip needs."""
        return chip_size(self._chip, self.font())

    def changeEvent(self, event: QEvent) -> None:
        """Ask for other room when the style sheet or the user changes the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        painter = QPainter(self)
        paint_chip(painter, self.rect(), self._chip, self.font())
        painter.end()


def _chip_font(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.92)
    small.setWeight(QFont.Weight.Medium)
    return small


def _icon_side(metrics: QFontMetrics) -> int:
    return round(metrics.height() * 0.85)
