"""Figures of one width, so that they stand under each other: the screen font has no such set."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter


def figures_width(metrics: QFontMetrics, text: str) -> int:
    """Return the room that `text` takes when every digit has the same width."""
    digit = _digit_width(metrics)
    return sum(digit if sign.isdigit() else metrics.horizontalAdvance(sign) for sign in text)


def draw_figures(painter: QPainter, rect: QRect, text: str) -> None:
    """Draw `text` at the right of `rect`; text too long for it is cut at its end."""
    metrics = painter.fontMetrics()
    digit = _digit_width(metrics)
    left = rect.right() + 1 - figures_width(metrics, text)
    if left < rect.left() or not any(sign.isdigit() for sign in text):
        words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(
            rect, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), words
        )
        return
    for sign in text:
        width = digit if sign.isdigit() else metrics.horizontalAdvance(sign)
        place = QRect(left, rect.top(), width, rect.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), sign)
        left += width


def _digit_width(metrics: QFontMetrics) -> int:
    return metrics.horizontalAdvance("0")
