from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

import desktop
from desktop.colours import DARK, LIGHT
from desktop.icons import Role, glyph, icon
from desktop.labels import mark_icon, meeting_state_icon
from desktop.settings import ThemeChoice
from desktop.theme import Theme
from models.words import Mark, MeetingState


def _strongest(image: QImage) -> QColor:
    """Return the colour of the least transparent pixel."""
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=lambda colour: colour.alpha())


def _colour(shown: QIcon, state: QIcon.State = QIcon.State.Off) -> str:
    return _strongest(shown.pixmap(64, 64, state=state).toImage()).name()


def test_icon_wears_the_colour_of_its_role(qapp: QApplication, theme: Theme) -> None:
    assert _colour(icon("star", Role.GOLD)) == LIGHT.gold


def test_icon_follows_the_theme(qapp: QApplication, theme: Theme) -> None:
    shown = icon("star", Role.RED)
    theme.dress(ThemeChoice.DARK, 100)
    try:
        assert _colour(shown) == DARK.red
    finally:
        theme.dress(ThemeChoice.LIGHT, 100)


def test_checked_button_shows_the_accent(qapp: QApplication, theme: Theme) -> None:
    assert _colour(icon("star"), QIcon.State.On) == LIGHT.accent_text


def test_wrong_name_is_a_fault_at_once(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        icon("no-such-icon")


def test_every_icon_named_in_the_program_exists(qapp: QApplication) -> None:
    names = [mark_icon(mark) for mark in Mark] + [meeting_state_icon(s) for s in MeetingState]
    for file in Path(desktop.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "icon_name":
                names += [
                    part.value
                    for part in ast.walk(node.value)
                    if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value
                ]
    for name in names:
        assert glyph(name)
