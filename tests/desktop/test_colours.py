from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop.colours import DARK, LIGHT, Colours, Tone, current_colours, tone_colours
from desktop.settings import ThemeChoice
from desktop.theme import Theme

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


def _luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_of_black_on_white() -> None:
    assert _contrast(QColor("black"), QColor("white")) == pytest.approx(21, abs=0.01)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_is_readable_on_its_ground(colours: Colours, text: str, ground: str) -> None:
    pair = QColor(getattr(colours, text)), QColor(getattr(colours, ground))
    assert _contrast(*pair) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("tone", list(Tone))
def test_chips_are_readable(colours: Colours, tone: Tone) -> None:
    chip = tone_colours(colours, tone)
    assert _contrast(chip.text, chip.ground) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_focus_frame_stands_out(colours: Colours) -> None:
    for ground in (colours.page, colours.surface, colours.selection):
        assert _contrast(QColor(colours.focus), QColor(ground)) >= 3


def test_every_colour_is_one() -> None:
    for colours in (LIGHT, DARK):
        for name, value in dataclasses.asdict(colours).items():
            assert QColor(value).isValid(), name


def test_painters_get_the_colours_worn_now(qapp: QApplication, theme: Theme) -> None:
    theme.dress(ThemeChoice.DARK, 100)
    assert current_colours() is DARK
    theme.dress(ThemeChoice.LIGHT, 100)
    assert current_colours() is LIGHT
