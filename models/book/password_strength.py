"""How hard a password would be to guess, told roughly and without a dictionary."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from itertools import pairwise

from models.book.keys import SHORTEST

#: What is tried first, in letters without marks; a date or a name beside it helps little.
_COMMON = (
    "password",
    "matkhau",
    "vietnam",
    "dangvien",
    "dangbo",
    "chibo",
    "bithu",
    "dangcongsan",
    "hochiminh",
    "hanoi",
    "dienbien",
    "qwerty",
    "asdfgh",
    "iloveyou",
    "anhyeuem",
    "admin",
    "abc123",
    "abcdef",
    "123456",
    "sochibo",
)
#: Letters that do not repeat or follow one another; from so many on it is fair, or good.
_FAIR, _GOOD = 9, 14


class Strength(StrEnum):
    """How hard a password is to guess."""

    TOO_SHORT = "too_short"
    WEAK = "weak"
    FAIR = "fair"
    GOOD = "good"


def strength_of(password: str) -> Strength:
    """Return how hard `password` is to guess, beginning with whether it is taken at all."""
    if len(unicodedata.normalize("NFC", password)) < SHORTEST:
        return Strength.TOO_SHORT
    counted = _counted(password)
    if counted < _FAIR:
        return Strength.WEAK
    return Strength.GOOD if counted >= _GOOD else Strength.FAIR


def _counted(password: str) -> int:
    """Count the letters that make guessing harder: a common word counts as one."""
    plain = _plain(password)
    bare = plain.replace(" ", "")
    for word in _COMMON:
        bare = bare.replace(word, word[0])
    steps = sum(abs(ord(one) - ord(next_one)) > 1 for one, next_one in pairwise(bare))
    kinds = any(letter.isdigit() for letter in bare) + any(not one.isalnum() for one in password)
    # A few letters over and over are no more than those few.
    return min(steps + 1, 2 * len(set(bare))) + kinds


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.casefold()).replace("đ", "d")
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
