"""How the window looks: the screen font, the palette, the style sheet; light and dark."""

from __future__ import annotations

import dataclasses
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from string import Template

from PySide6.QtCore import QDir, QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

import resources
from desktop.colours import DARK, LIGHT, Colours
from desktop.settings import ThemeChoice

FAMILY = "Be Vietnam Pro"
POINTS = 10.0
#: The grid: every distance is a multiple or a half of it.
STEP = 8


class Theme(QObject):
    """Dress the application, and again when the system turns light or dark."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice = ThemeChoice.SYSTEM
        self._percent = 100
        _load_fonts()
        QDir.setSearchPaths("styles", [str(resources.path("styles"))])
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def dress(self, choice: ThemeChoice, percent: int) -> None:
        """Show `choice` of colours and text at `percent` of the usual size."""
        self._choice, self._percent = choice, percent
        dark = choice == ThemeChoice.DARK or (
            choice == ThemeChoice.SYSTEM
            and self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        )
        colours = DARK if dark else LIGHT
        font = QFont(FAMILY)
        font.setPointSizeF(POINTS * percent / 100)
        self._app.setStyle(QStyleFactory.create("Fusion"))
        self._app.setPalette(palette_of(colours))
        self._app.setFont(font)
        self._app.setStyleSheet(style_sheet(colours, font.pointSizeF()))
        self.changed.emit()

    @Slot()
    def _follow_system(self) -> None:
        if self._choice == ThemeChoice.SYSTEM:
            self.dress(self._choice, self._percent)


def row_height(font: QFont, percent_of_line: float = 1.0) -> int:
    """Return the height of a table row: 32 pixels, more when the text is larger."""
    return max(4 * STEP, round(4 * STEP * font.pointSizeF() / POINTS * percent_of_line))


def palette_of(colours: Colours) -> QPalette:
    """Return Qt's palette in our colours."""
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in {
        role.Window: colours.page,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.raised,
        role.Text: colours.text,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.on_accent,
        role.ToolTipBase: colours.text,
        role.ToolTipText: colours.surface,
        role.PlaceholderText: colours.muted,
        role.Highlight: colours.selection,
        role.HighlightedText: colours.text,
        role.Accent: colours.accent,
        role.Link: colours.accent_text,
        role.LinkVisited: colours.accent_text,
        role.Light: colours.surface,
        role.Midlight: colours.line,
        role.Mid: colours.border,
        role.Dark: colours.control,
        role.Shadow: colours.control,
    }.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.muted))
    return palette


def style_sheet(colours: Colours, points: float) -> str:
    """Return the style sheet with the names of colours and sizes filled in."""
    text = resources.path("styles/window.qss").read_text(encoding="utf-8")
    names = dataclasses.asdict(colours)
    scheme = "dark" if colours is DARK else "light"
    sizes = {
        "title": f"{points * 1.5:.1f}pt",
        "heading": f"{points * 1.1:.1f}pt",
        "body": f"{points:.1f}pt",
        "small": f"{points * 0.9:.1f}pt",
    }
    return Template(text).substitute(names, scheme=scheme, **sizes)


@cache
def _load_fonts() -> None:
    """Load the three weights the window uses, once."""
    spec = find_spec("fontpkg_be_vietnam_pro")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("fontpkg_be_vietnam_pro")
    for weight in ("Regular", "Medium", "SemiBold"):
        file = Path(spec.origin).parent / "files" / f"BeVietnamPro-{weight}.ttf"
        QFontDatabase.addApplicationFont(str(file))
