"""Draws a rate as a bar with its figure: how many of the people have met a topic."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.colours import current_colours
from desktop.widgets.figures import draw_figures
from models.figures import Rate

#: Under this role a cell gives its `Rate`.
RATE_ROLE = Qt.ItemDataRole.UserRole + 8
_BAR_HEIGHT = 6
_PAD = 8


class CoverageDelegate(QStyledItemDelegate):
    """The bar at the left, the figure at the right; without people there is no bar."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the ground as any cell, then the bar and the figure."""
        super().paint(painter, option, index)
        rate = index.data(RATE_ROLE)
        if not isinstance(rate, Rate):
            return
        room = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        figure = QRect(room)
        figure.setLeft(room.right() - self._figure_width(option))
        colours = current_colours()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        painter.setPen(QColor(colours.muted if rate.part == 0 else colours.text))
        draw_figures(painter, figure, str(rate) if rate.whole else "–")
        bar = QRectF(room.left(), 0, figure.left() - room.left() - _PAD, _BAR_HEIGHT)
        bar.moveTop(room.center().y() - _BAR_HEIGHT / 2)
        _draw_bar(painter, bar, rate, track=QColor(colours.track), fill=QColor(colours.accent))
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return room for a bar and a figure."""
        return QSize(self._figure_width(option) + 100, super().sizeHint(option, index).height())

    def _figure_width(self, option: QStyleOptionViewItem) -> int:
        return option.fontMetrics.horizontalAdvance("000/000 (100,00%)")


def _draw_bar(painter: QPainter, bar: QRectF, rate: Rate, *, track: QColor, fill: QColor) -> None:
    if rate.whole == 0 or bar.width() < _BAR_HEIGHT:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(track)
    painter.drawRoundedRect(bar, 3, 3)
    if rate.part:
        painter.setBrush(fill)
        bar.setWidth(max(_BAR_HEIGHT, bar.width() * rate.part / rate.whole))
        painter.drawRoundedRect(bar, 3, 3)
