"""Vietnamese text: one stored form, one search form, one order of names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_MARKS = {
    "\u0306": {"a": "ă"},
    "\u0302": {"a": "â", "e": "ê", "o": "ô"},
    "\u031b": {"o": "ơ", "u": "ư"},
}
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]")


def clean(text: str) -> str:
    """Return `text` in NFC without stray or invisible spaces at any place of one line."""
    return " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFC", text)).split())


def clean_lines(text: str) -> str:
    """Return `text` in NFC, line by line without trailing spaces; line breaks stay."""
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").split("\n")
    return "\n".join(_INVISIBLE.sub("", line).rstrip() for line in lines).strip("\n")


def search_form(text: str) -> str:
    """Return `text` as it is searched: lower case, no marks, đ as d, single spaces."""
    bare = unicodedata.normalize("NFD", clean(text).casefold()).replace("đ", "d")
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def sort_key(full_name: str) -> str:
    """Return a text that orders names as offices do, compared byte by byte.

    Given name, then family name, then middle names; in each syllable the letters first, then
    the tone in the order không, huyền, hỏi, ngã, sắc, nặng, so that Hoà and Hòa are equal
    (domain: 8.1).
    """
    words = clean(full_name).lower().split()
    return " ".join(_syllable(word) for word in words[-1:] + words[:-1])


@lru_cache(maxsize=4096)
def _syllable(word: str) -> str:
    """Return the letters as places in the alphabet, then the tone as one digit."""
    letters: list[str] = []
    tone = 0
    for mark in unicodedata.normalize("NFD", word):
        if mark in _TONES:
            tone = _TONES[mark]
        elif mark in _MARKS and letters and letters[-1] in _MARKS[mark]:
            letters[-1] = _MARKS[mark][letters[-1]]
        elif not unicodedata.combining(mark):
            letters.append(mark)
    return "".join(_place(letter) for letter in letters) + str(tone)


def _place(letter: str) -> str:
    """Return a letter that sorts by its place in the Vietnamese alphabet, strangers last."""
    place = _ALPHABET.find(letter)
    return chr(ord("A") + place) if place >= 0 else f"~{letter}"
