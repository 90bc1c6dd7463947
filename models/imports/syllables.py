"""What a Vietnamese syllable looks like: the evidence by which encodings are told apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_INITIALS = (
    *("ngh", "ng", "nh", "gh", "gi", "kh", "ph", "qu", "th", "tr", "ch"),
    *("b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""),
)
_RHYME_WORDS = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet
    oi om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut
    uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y ych ym yn ynh yt yêm yên yêng yêt yêu
"""
_RHYMES = frozenset(_RHYME_WORDS.split())
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
#: A syllable that ends in a stop has one of these tones.
_STOP_TONES = frozenset("\u0301\u0323")
_STOPS = ("c", "ch", "p", "t")
#: Words end at spaces, at ASCII punctuation, at dashes and quotation marks that programs put in:
#: the old encodings use other signs as letters.
_WORD = re.compile(r"[^\s!-/:-@\[-`{-~\d\u2013\u2014\u2018\u2019\u201c\u201d\u2026]+")


def telling_words(text: str) -> Iterator[str]:
    """Yield the words of `text` that are not plain ASCII."""
    return (word for word in _WORD.findall(text) if not word.isascii())


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Whether `word` can be one Vietnamese syllable."""
    letters: list[str] = []
    tones: list[str] = []
    for letter in unicodedata.normalize("NFC", word.lower()):
        decomposed = unicodedata.normalize("NFD", letter)
        tones += [mark for mark in decomposed if mark in _TONES]
        kept = "".join(mark for mark in decomposed if mark not in _TONES)
        letters.append(unicodedata.normalize("NFC", kept))
    bare = "".join(letters)
    if len(tones) > 1 or (bare.endswith(_STOPS) and not _STOP_TONES.issuperset(tones)):
        return False
    return any(
        bare.startswith(initial) and bare[len(initial) :] in _RHYMES for initial in _INITIALS
    )
