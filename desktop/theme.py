"""How the window looks: colours by name, light and dark, the screen font, the style sheet."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from string import Template

from PySide6.QtCore import QDir, QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

import resources
from desktop.settings import ThemeChoice

FAMILY = "Be Vietnam Pro"
POINTS = 10.0
#: The grid: every distance is a multiple or a half of it.
STEP = 8


@dataclass(frozen=True, slots=True)
class Colours:
    """The named colours of one theme; the style sheet and the painters know only these."""

    page: str
    surface: str
    raised: str
    border: str
    line: str
    control: str
    hover: str
    pressed: str
    text: str
    soft: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_text: str
    accent_soft: str
    accent_faint: str
    selection: str
    good: str
    good_soft: str
    good_line: str
    gold: str
    gold_soft: str
    gold_line: str
    blue: str
    blue_soft: str
    blue_line: str
    red: str
    red_soft: str
    red_line: str
    grey_soft: str
    grey_line: str
    track: str
    bar: str


LIGHT = Colours(
    page="#f6f5f3",
    surface="#ffffff",
    raised="#faf9f8",
    border="#e4e2de",
    line="#f0eeeb",
    control="#d0cdc8",
    hover="#f6f5f3",
    pressed="#eceae6",
    text="#1f2328",
    soft="#4a4f55",
    muted="#676d74",
    accent="#b3261e",
    accent_hover="#9a1f18",
    on_accent="#ffffff",
    accent_text="#8f1d16",
    accent_soft="#f8e9e7",
    accent_faint="#fdf3f2",
    selection="#f8e9e7",
    good="#2f6f44",
    good_soft="#edf5f0",
    good_line="#b5d3c0",
    gold="#7a5500",
    gold_soft="#fdf6e3",
    gold_line="#e3c77a",
    blue="#1d4f87",
    blue_soft="#eef5fc",
    blue_line="#a9c6e6",
    red="#8f1d16",
    red_soft="#fbecea",
    red_line="#e5aaa5",
    grey_soft="#f3f2f0",
    grey_line="#d9d6d1",
    track="#eceae6",
    bar="#d9b5b1",
)

DARK = Colours(
    page="#161718",
    surface="#1f2022",
    raised="#26272a",
    border="#35373a",
    line="#2b2d30",
    control="#4a4d51",
    hover="#2a2c2f",
    pressed="#34363a",
    text="#eceae6",
    soft="#c6c5c2",
    muted="#a2a3a4",
    accent="#c4372e",
    accent_hover="#d0463c",
    on_accent="#ffffff",
    accent_text="#f5a39b",
    accent_soft="#43211f",
    accent_faint="#2f2020",
    selection="#43211f",
    good="#86cfa0",
    good_soft="#1d2e24",
    good_line="#35593f",
    gold="#e6bf62",
    gold_soft="#332a14",
    gold_line="#66521f",
    blue="#94c0ee",
    blue_soft="#1a2838",
    blue_line="#34506f",
    red="#f5a39b",
    red_soft="#3d1f1d",
    red_line="#7a3a35",
    grey_soft="#2b2d30",
    grey_line="#46494d",
    track="#34363a",
    bar="#6b3b37",
)

#: Every text colour with every ground it is drawn on.
TEXT_ON = (
    ("text", "page"),
    ("text", "surface"),
    ("text", "raised"),
    ("text", "hover"),
    ("text", "pressed"),
    ("text", "selection"),
    ("text", "accent_faint"),
    ("soft", "surface"),
    ("soft", "hover"),
    ("soft", "raised"),
    ("muted", "page"),
    ("muted", "surface"),
    ("muted", "raised"),
    ("muted", "hover"),
    ("muted", "selection"),
    ("muted", "accent_faint"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("accent_text", "accent_soft"),
    ("accent_text", "surface"),
    ("accent_text", "page"),
    ("accent_text", "hover"),
    ("good", "surface"),
    ("good", "page"),
    ("good", "good_soft"),
    ("gold", "surface"),
    ("gold", "page"),
    ("gold", "gold_soft"),
    ("blue", "surface"),
    ("blue", "blue_soft"),
    ("red", "surface"),
    ("red", "page"),
    ("red", "red_soft"),
    ("soft", "grey_soft"),
)


class Tone(StrEnum):
    """What a chip, a badge or an icon wants to say, beside its word and shape."""

    PLAIN = "plain"
    GOOD = "good"
    GOLD = "gold"
    BLUE = "blue"
    RED = "red"
    GREY = "grey"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class ToneColours:
    """Text, ground and outline of one tone."""

    text: QColor
    ground: QColor
    line: QColor


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


def colours_of(palette: QPalette) -> Colours:
    """Return the named colours that belong to a palette: painters ask with their own."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def tone_colours(colours: Colours, tone: Tone) -> ToneColours:
    """Return what a chip of `tone` is drawn with."""
    names = {
        Tone.PLAIN: ("text", "surface", "grey_line"),
        Tone.GOOD: ("good", "good_soft", "good_line"),
        Tone.GOLD: ("gold", "gold_soft", "gold_line"),
        Tone.BLUE: ("blue", "blue_soft", "blue_line"),
        Tone.RED: ("red", "red_soft", "red_line"),
        Tone.GREY: ("soft", "grey_soft", "grey_line"),
        Tone.EMPTY: ("muted", "surface", "control"),
    }[tone]
    return ToneColours(*(QColor(getattr(colours, name)) for name in names))


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
