"""Text on its way into a document: one form, nothing that a reader would not see."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection

from models.errors import RecordsError

#: Categories that leave no mark on paper or break a file: controls, formats, surrogates,
#: private use, unassigned; marks that NFC could not join would float beside their letter.
_REFUSED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Mn", "Me", "Zl", "Zp"})
#: Scripts that run from right to left; a line is drawn letter by letter from the left.
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_EXCERPT = 20


def plain(text: str, *, glyphs: Collection[int] | None = None, lines: bool = True) -> str:
    """Return `text` in NFC with tabs as spaces, or refuse it by naming the character.

    `glyphs` are the code points that the font can draw, which it draws from left to right;
    `lines` allows line breaks.
    """
    normal = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\t", " ")
    for place, character in enumerate(normal):
        if character == "\n" and lines:
            continue
        if unicodedata.category(character) in _REFUSED or not _is_drawn(character, glyphs):
            raise _refusal(normal, place)
    return normal


def _is_drawn(character: str, glyphs: Collection[int] | None) -> bool:
    """Whether the font, if it is known, shows `character` and in its place."""
    if glyphs is None:
        return True
    return ord(character) in glyphs and unicodedata.bidirectional(character) not in _RIGHT_TO_LEFT


def _refusal(text: str, place: int) -> RecordsError:
    character = text[place]
    nearby = text[max(0, place - _EXCERPT) : place + 1 + _EXCERPT].replace("\n", " ")
    excerpt = "".join(_shown(letter) for letter in nearby)
    return RecordsError("exports.unprintable", code=_code(character), excerpt=excerpt)


def _shown(character: str) -> str:
    """Return `character`, or a box when it cannot be shown in a message."""
    return "□" if unicodedata.category(character) in _REFUSED else character


def _code(character: str) -> str:
    name = unicodedata.name(character, "")
    code = f"U+{ord(character):04X}"
    return f"{code} {name}" if name else code
