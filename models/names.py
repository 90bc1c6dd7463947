"""Vietnamese text: one stored form, one search form, one order of names."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache
from itertools import product


class ToneOrder(StrEnum):
    """In which order names that differ in their tones alone are listed (domain: 8.1)."""

    #: Không, huyền, hỏi, ngã, sắc, nặng: that of dictionaries and of ICU.
    DICTIONARY = "dictionary"
    #: Không, huyền, sắc, hỏi, ngã, nặng: that of some offices.
    OFFICE = "office"


_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_VOWELS = frozenset("aăâeêioôơuưy")
_GRAVE, _HOOK, _TILDE, _ACUTE, _DOT = "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"
_TONES = {
    ToneOrder.DICTIONARY: (_GRAVE, _HOOK, _TILDE, _ACUTE, _DOT),
    ToneOrder.OFFICE: (_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT),
}
_MARKS = {
    "\u0306": {"a": "ă"},
    "\u0302": {"a": "â", "e": "ê", "o": "ô"},
    "\u031b": {"o": "ơ", "u": "ư"},
}
#: What a syllable ends in whose tone older spelling sets on the first vowel, newer on the second.
_EITHER_VOWEL = frozenset({"oa", "oe", "uy"})
#: Letters of other alphabets that old files hold in the place of Đ, which they look like.
_LOOKALIKES = str.maketrans({"ð": "đ", "ɖ": "đ", "Ð": "Đ", "Ɖ": "Đ"})
#: However the keyboard writes it: H'Hen is one name.
_APOSTROPHES = re.compile("['`´ʹʻʼʽ\u2018\u2019\u201b]")
_HYPHENS = re.compile("[-\u2010-\u2015]")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]")


def clean(text: str) -> str:
    """Return `text` in NFC without stray or invisible spaces at any place of one line."""
    return " ".join(_composed(text).split())


def clean_lines(text: str) -> str:
    """Return `text` in NFC, line by line without trailing spaces; line breaks stay.

    Whatever other programs break lines with, such as Word's vertical tab, becomes a line break.
    """
    lines = _composed(text).splitlines()
    return "\n".join(line.rstrip() for line in lines).strip("\n")


def search_form(text: str) -> str:
    """Return `text` as it is searched: lower case, no marks, đ as d, single spaces."""
    plain = _APOSTROPHES.sub("", clean(text)).translate(_LOOKALIKES)
    bare = unicodedata.normalize("NFD", plain.casefold()).replace("đ", "d")
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def looks_like_name(text: str) -> bool:
    """Whether a text may be somebody's full name: two words at least, each with a capital."""
    words = text.split()
    return len(words) > 1 and all(word[0].isupper() for word in words)


def sort_key(full_name: str, tones: ToneOrder = ToneOrder.DICTIONARY) -> str:
    """Return a text that orders names as offices do, compared byte by byte.

    Given name, then family name, then middle names; in each syllable the letters first, then
    the tone, so that Hoà and Hòa are equal (domain: 8.1). Two names have equal keys under one
    order of tones when they have under the other.
    """
    plain = _APOSTROPHES.sub("'", _HYPHENS.sub(" ", clean(full_name)))
    words = plain.translate(_LOOKALIKES).lower().split()
    return " ".join(_syllable(word, tones) for word in words[-1:] + words[:-1])


def spellings(full_name: str) -> tuple[str, ...]:
    """Return the ways to write one name: with Hoà or Hòa, Thuý or Thúy."""
    words = [_tone_either_way(word) for word in clean(full_name).split()]
    return tuple(" ".join(chosen) for chosen in product(*words))


def _tone_either_way(word: str) -> tuple[str, ...]:
    """Return a word with its tone on either vowel, where both are in use."""
    letters = unicodedata.normalize("NFD", word)
    marks = [mark for mark in letters if mark in _TONES[ToneOrder.DICTIONARY]]
    plain = unicodedata.normalize("NFC", "".join(one for one in letters if one not in marks))
    if len(marks) != 1 or plain[-2:].lower() not in _EITHER_VOWEL:
        return (word,)
    (tone,) = marks
    return tuple(_composed(text) for text in (plain[:-1] + tone + plain[-1], plain + tone))


def _composed(text: str) -> str:
    """Return `text` in NFC without invisible letters, which would keep a mark from its vowel."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))


@lru_cache(maxsize=4096)
def _syllable(word: str, tones: ToneOrder) -> str:
    """Return the letters as places in the alphabet, the tone as one digit, then other marks.

    Marks that Vietnamese does not have, as in Ê-đê names, only part what is equal otherwise.
    """
    letters: list[str] = []
    tone, others = 0, ""
    for mark in unicodedata.normalize("NFD", word):
        last = letters[-1] if letters else ""
        if mark in _TONES[tones] and last in _VOWELS:
            tone = _TONES[tones].index(mark) + 1
        elif last in _MARKS.get(mark, ()):
            letters[-1] = _MARKS[mark][last]
        elif unicodedata.combining(mark):
            others += mark
        else:
            letters.append(mark)
    return f"{''.join(_place(letter) for letter in letters)}{tone}{others}"


def _place(letter: str) -> str:
    """Return a letter that sorts by its place in the Vietnamese alphabet, strangers last.

    An apostrophe, as in H'Hen, comes before all letters.
    """
    if letter == "'":
        return "@"
    place = _ALPHABET.find(letter)
    return chr(ord("A") + place) if place >= 0 else f"~{letter}"
