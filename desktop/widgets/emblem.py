"""The program's own sign: a gold-white star on a red field with round corners."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap, QPolygonF

from desktop.colours import LIGHT


def emblem(side: int) -> QPixmap:
    """Return the sign `side` pixels wide, sharp on any screen."""
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.accent))
    painter.drawRoundedRect(QRectF(0, 0, side, side), side * 0.2, side * 0.2)
    painter.setBrush(QColor("#ffffff"))
    painter.drawPolygon(_star(QPointF(side / 2, side * 0.52), side * 0.32))
    painter.end()
    return pixmap


def window_icon() -> QIcon:
    """Return the sign in the sizes that title bars and task bars ask for."""
    sign = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        sign.addPixmap(emblem(side))
    return sign


def _star(centre: QPointF, radius: float) -> QPolygonF:
    """Return a five-pointed star."""
    points = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * 0.4
        angle = math.radians(36 * corner - 90)
        points.append(centre + QPointF(reach * math.cos(angle), reach * math.sin(angle)))
    return QPolygonF(points)
