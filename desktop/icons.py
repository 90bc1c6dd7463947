"""Icons of one family and one weight (Phosphor, from qtawesome), in the theme's colours."""

from __future__ import annotations

import json
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QIcon,
    QIconEngine,
    QPainter,
    QPixmap,
)

from desktop.colours import Colours, current_colours


class Role(StrEnum):
    """What colour an icon takes from the theme."""

    TEXT = "text"
    SOFT = "soft"
    MUTED = "muted"
    ON_ACCENT = "on_accent"
    GOOD = "good"
    GOLD = "gold"
    BLUE = "blue"
    RED = "red"


def icon(name: str, role: Role = Role.SOFT) -> QIcon:
    """Return the Phosphor icon `name` (such as ``calendar-check``) in the colour of `role`.

    It follows light and dark by itself; a checked button shows it in the accent.
    """
    return QIcon(_GlyphEngine(glyph(name), role))


def glyph(name: str) -> str:
    """Return the letter of the icon font that draws `name`; a wrong name is a KeyError."""
    return chr(int(_phosphor()[1][name], 16))


def draw(painter: QPainter, rect: QRect, name: str, colour: QColor) -> None:
    """Draw the icon `name` inside `rect`."""
    _draw(painter, rect, glyph(name), colour)


class _GlyphEngine(QIconEngine):
    """Draws one letter of the icon font; asks for the colour only while drawing."""

    def __init__(self, letter: str, role: Role) -> None:
        super().__init__()
        self._letter = letter
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw for the button's state."""
        colours = current_colours()
        _draw(painter, rect, self._letter, QColor(self._colour(colours, mode, state)))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the drawing as a picture."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """Return another engine that draws the same."""
        return _GlyphEngine(self._letter, self._role)

    def _colour(self, colours: Colours, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return colours.control
        if state == QIcon.State.On:
            return colours.accent_text
        colour: str = getattr(colours, self._role.value)
        return colour


def _draw(painter: QPainter, rect: QRect, letter: str, colour: QColor) -> None:
    side = max(1, min(rect.width(), rect.height()))
    font = QFont(_phosphor()[0])
    font.setPixelSize(side)
    painter.save()
    painter.setFont(font)
    painter.setPen(colour)
    # In a wide rectangle the icon stands at the left: the rest is the gap before a button's word.
    place = QRect(rect.left(), rect.top() + (rect.height() - side) // 2, side, side)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, letter)
    painter.restore()


@cache
def _phosphor() -> tuple[str, dict[str, str]]:
    """Load the font and its table of names.

    Read from qtawesome's folder without importing it: its import pulls in every Qt module
    through qtpy and doubles the time to the first window.
    """
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("qtawesome")
    folder = Path(spec.origin).parent / "fonts"
    file = next(folder.glob("phosphor-[0-9]*.ttf"))
    names = json.loads(next(folder.glob("phosphor-charmap-*.json")).read_text(encoding="utf-8"))
    font = QFontDatabase.addApplicationFont(str(file))
    return QFontDatabase.applicationFontFamilies(font)[0], names
