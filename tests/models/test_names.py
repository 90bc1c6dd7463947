"""Names: one stored form, one search form, one order."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.names import clean, search_form, sort_key

IN_ORDER = """An;Ánh;Áo;Ân;Ẩn;Đinh Dung;Nguyễn Dung;Đinh Dũng;Đào;Hoa;Hoà;Hỏa;Hoã;Hoá;Hoạ;Thị Pâng
Giàng A Sử;Lù A Sử""".replace("\n", ";").split(";")

SYLLABLES = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặềểễếệờởỡớợùủũúụỳỷỹýỵ", min_size=1)
NAMES = st.lists(SYLLABLES, min_size=1, max_size=4).map(" ".join)

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]


def slow_key(name: str) -> list[tuple[list[int], int]]:
    """Order names the way a clerk does: given, family, middle; letters, then the tone."""
    words = name.lower().split()
    return [slow_syllable(word) for word in [words[-1], *words[:-1]]]


def slow_syllable(word: str) -> tuple[list[int], int]:
    tone = 0
    letters = []
    for letter in unicodedata.normalize("NFC", word):
        marks = unicodedata.normalize("NFD", letter)
        tones = [TONES.index(mark) + 1 for mark in marks if mark in TONES]
        tone = tones[0] if tones else tone
        bare = "".join(mark for mark in marks if mark not in TONES)
        letters.append(ALPHABET.index(unicodedata.normalize("NFC", bare)))
    return letters, tone


@given(st.lists(NAMES, max_size=12))
def test_names_are_ordered_as_the_slow_reference_orders_them(names: list[str]) -> None:
    one_tone_each = [name for name in names if all(marks(word) < 2 for word in name.split())]
    assert [slow_key(name) for name in sorted(one_tone_each, key=sort_key)] == sorted(
        slow_key(name) for name in one_tone_each
    )


def marks(word: str) -> int:
    return sum(mark in TONES for mark in unicodedata.normalize("NFD", word))


def test_given_name_then_family_then_middle() -> None:
    backwards = IN_ORDER[::-1]
    assert sorted(backwards, key=sort_key) == IN_ORDER


@pytest.mark.parametrize(
    ("one", "other"), [("Hoà", "Hòa"), ("Thuý", "Thúy"), ("LÊ HOÀ", "lê hòa"), ("Quỳ", "Qùy")]
)
def test_the_place_of_the_tone_makes_no_difference(one: str, other: str) -> None:
    assert sort_key(one) == sort_key(other)


@given(st.text())
def test_any_text_has_a_key_and_a_search_form_whichever_way_it_is_composed(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert sort_key(text) == sort_key(decomposed)
    assert search_form(text) == search_form(decomposed)
    assert clean(clean(text)) == clean(text)


def test_search_knows_no_diacritics() -> None:
    assert search_form("  Nguyễn\u00a0 Thị  Đào ") == "nguyen thi dao"
