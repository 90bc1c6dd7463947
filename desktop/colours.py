"""The colours by name, light and dark, and which belong together."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor, QGuiApplication, QPalette


@dataclass(frozen=True, slots=True)
class Colours:
    """The named colours of one theme; the style sheet and the painters know only these."""

    page: str
    surface: str
    raised: str
    paper: str
    border: str
    line: str
    control: str
    hover: str
    pressed: str
    text: str
    soft: str
    muted: str
    accent: str
    focus: str
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
    paper="#ffffff",
    border="#e4e2de",
    line="#f0eeeb",
    control="#d0cdc8",
    hover="#f6f5f3",
    pressed="#eceae6",
    text="#1f2328",
    soft="#4a4f55",
    muted="#62686f",
    accent="#b3261e",
    focus="#b3261e",
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
    paper="#ffffff",
    border="#35373a",
    line="#2b2d30",
    control="#4a4d51",
    hover="#2a2c2f",
    pressed="#34363a",
    text="#eceae6",
    soft="#c6c5c2",
    muted="#a2a3a4",
    accent="#c4372e",
    focus="#ee7a70",
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


def current_colours() -> Colours:
    """Return the named colours that the application wears now, for whoever paints.

    Asked of the application's palette: the style sheet changes the palettes of single widgets.
    """
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < 128 else LIGHT


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
