"""The encodings before Unicode that Vietnamese offices typed in: TCVN3 (ABC) and VNI.

Both are seen here as text: what Excel shows of such a cell in a font of today.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_VOWELS = "aăâeêioôơuưy"


class Encoding(StrEnum):
    """An encoding from before Unicode."""

    TCVN3 = "tcvn3"
    VNI = "vni"


#: For each vowel its signs without tone, then huyền, hỏi, ngã, sắc, nặng; đ at the end.
_TCVN3_SIGNS = {
    "a": "a\xb5\xb6\xb7\xb8\xb9",
    "ă": "\xa8\xbb\xbc\xbd\xbe\xc6",
    "â": "\xa9\xc7\xc8\xc9\xca\xcb",
    "e": "e\xcc\xce\xcf\xd0\xd1",
    "ê": "\xaa\xd2\xd3\xd4\xd5\xd6",
    "i": "i\xd7\xd8\xdc\xdd\xde",
    "o": "o\xdf\xe1\xe2\xe3\xe4",
    "ô": "\xab\xe5\xe6\xe7\xe8\xe9",
    "ơ": "\xac\xea\xeb\xec\xed\xee",
    "u": "u\xef\xf1\xf2\xf3\xf4",
    "ư": "\xad\xf5\xf6\xf7\xf8\xf9",
    "y": "y\xfa\xfb\xfc\xfd\xfe",
}
#: The only capitals of TCVN3 beyond ASCII; its fonts ending in H draw small letters as capitals.
_TCVN3_CAPITALS = {"Ă": "\xa1", "Â": "\xa2", "Ê": "\xa3", "Ô": "\xa4", "Ơ": "\xa5", "Ư": "\xa6"}

#: In VNI a second sign follows the vowel: its tone, or its hat (breve) and tone in one.
_VNI_PLAIN = ("", "ø", "û", "õ", "ù", "ï")
_VNI_HAT = ("â", "à", "å", "ã", "á", "ä")
_VNI_BREVE = ("ê", "è", "ú", "ü", "é", "ë")
_VNI_I = ("i", "ì", "æ", "ó", "í", "ò")


def _composed(vowel: str, tone: str) -> str:
    return unicodedata.normalize("NFC", vowel + tone)


def _tcvn3_table() -> dict[str, str]:
    table = {"\xae": "đ", "\xa7": "Đ"} | {sign: cap for cap, sign in _TCVN3_CAPITALS.items()}
    for vowel, signs in _TCVN3_SIGNS.items():
        for sign, tone in zip(signs, _TONES, strict=True):
            table[sign] = _composed(vowel, tone)
    return {sign: letter for sign, letter in table.items() if not sign.isascii()}


def _vni_signs(vowel: str) -> tuple[str, ...]:
    if vowel in "âêô":
        base = unicodedata.normalize("NFD", vowel)[0]
        return tuple(base + sign for sign in _VNI_HAT)
    if vowel == "ă":
        return tuple("a" + sign for sign in _VNI_BREVE)
    if vowel == "i":
        return _VNI_I
    base = {"ơ": "ô", "ư": "ö"}.get(vowel, vowel)
    signs = tuple(base + sign for sign in _VNI_PLAIN)
    return (*signs[:-1], "î") if vowel == "y" else signs


def _vni_table() -> dict[str, str]:
    table = {"ñ": "đ", "Ñ": "Đ"}
    for vowel in _VOWELS:
        for signs, tone in zip(_vni_signs(vowel), _TONES, strict=True):
            letter = _composed(vowel, tone)
            # The second sign of a capital was typed as a capital or not.
            table |= {signs: letter, signs.upper(): letter.upper()}
            table[signs[0].upper() + signs[1:]] = letter.upper()
    return {signs: letter for signs, letter in table.items() if not signs.isascii()}


_TABLES = {Encoding.TCVN3: _tcvn3_table(), Encoding.VNI: _vni_table()}
#: The longest signs first, so that a vowel with its tone is not taken for the vowel alone.
_SIGNS = {
    encoding: re.compile("|".join(sorted(map(re.escape, table), key=len, reverse=True)))
    for encoding, table in _TABLES.items()
}
#: The micro sign is at times kept as the Greek letter that looks like it.
_LOOKALIKES = str.maketrans({"\u03bc": "\xb5"})
#: What programs put in by themselves, in any encoding.
NEUTRAL = frozenset("\u2013\u2014\u2018\u2019\u201c\u201d\u2026\xa0\u200b\ufeff")


def decode(text: str, encoding: Encoding) -> str | None:
    """Return `text` in Unicode (NFC), or None when it has signs that `encoding` does not know."""
    table = _TABLES[encoding]
    plain = text.translate(_LOOKALIKES)
    found = _SIGNS[encoding].sub(lambda signs: table[signs.group()], plain)
    left = _SIGNS[encoding].sub("", plain)
    if any(not sign.isascii() and sign not in NEUTRAL for sign in left):
        return None
    return unicodedata.normalize("NFC", found)


def encode(text: str, encoding: Encoding) -> str:
    """Return how Unicode `text` was typed in `encoding`; a capital TCVN3 lacks becomes small."""
    signs = {letter: sign for sign, letter in reversed(_TABLES[encoding].items())}
    if encoding is Encoding.TCVN3:
        signs |= {letter.upper(): sign for letter, sign in signs.items()} | signs
    return "".join(signs.get(letter, letter) for letter in unicodedata.normalize("NFC", text))
