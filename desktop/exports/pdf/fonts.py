"""The paper font: its faces, what they can draw, and how wide text is set in them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

import resources
from desktop.exports.profiles import Element

FAMILY = "Tinos"
BODY_FACE = "Tinos-Regular"
#: Style of the four files: name of the face, bold, italic.
_FACES: tuple[tuple[str, Literal[0, 1], Literal[0, 1]], ...] = (
    (BODY_FACE, 0, 0),
    ("Tinos-Bold", 1, 0),
    ("Tinos-Italic", 0, 1),
    ("Tinos-BoldItalic", 1, 1),
)


@cache
def register_fonts() -> frozenset[int]:
    """Make the paper font known to ReportLab and return the code points all styles can draw."""
    glyphs: set[int] | None = None
    for name, bold, italic in _FACES:
        font = TTFont(name, str(resources.path(f"fonts/{name}.ttf")))
        pdfmetrics.registerFont(font)
        addMapping(FAMILY, bold, italic, name)
        known = set(font.face.charToGlyph)
        glyphs = known if glyphs is None else glyphs & known
    return frozenset(glyphs or ())


def face(element: Element) -> str:
    """Return the name of the font face in which `element` is set."""
    faces = {(bool(bold), bool(italic)): name for name, bold, italic in _FACES}
    return faces[element.bold, element.italic]


@lru_cache(maxsize=1024)
def text_width(value: str, element: Element) -> float:
    """Return how wide `value` is on one line, in points."""
    register_fonts()
    return pdfmetrics.stringWidth(value, face(element), element.size)


def filled(words: Sequence[str], element: Element, width: float) -> list[str]:
    """Return the lines that `words` fill in `width` points, broken between words only."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, element) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
