"""How a name that a list spells in its own way is written in the book."""

from __future__ import annotations

import re
import unicodedata

from models.imports.sheet import Remark, remark

_WORD_START = re.compile(r"(?:^|[\s'’\-(.])\w")
_TITLE = re.compile(r"(?:đ\s*/\s*c|đc|đồng chí)\s*[.:]?\s+", re.IGNORECASE)
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


def read_name(text: str, *, before: str = "") -> tuple[str, tuple[Remark, ...]]:
    """Return a name as it is written in the book, and what is to be told of it.

    “Đ/c” is left away, a name all in capitals set as usual. `before` is the name in the encoding
    it was typed in, which may have no capitals with tones.
    """
    name = _TITLE.sub("", text, count=1) if _TITLE.match(text) else text
    told = [remark("title_dropped", text=name)] if name != text else []
    usual = name
    if before:
        usual = " ".join(_capital(word) for word in name.split())
        if usual != name:
            told.append(remark("small_capital", text=usual))
    if usual == usual.upper() != usual.lower() and "#" not in usual:
        usual = _WORD_START.sub(lambda found: found.group().upper(), usual.lower())
        told += [remark("was_capitals", text=usual)] if usual != name else []
    if before:
        told.append(remark("converted", text=before, name=usual))
    return usual, tuple(told)


def _capital(word: str) -> str:
    """Begin a word with a capital if it begins with a small letter that has a tone."""
    first = unicodedata.normalize("NFD", word[:1])
    return word[:1].upper() + word[1:] if _TONES.intersection(first) else word
