"""Names: one stored form, one search form, one order."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.names import ToneOrder, clean, clean_lines, search_form, sort_key, spellings

#: Made by ICU; the program beside it says how.
ICU = Path(__file__).parent.parent / "data" / "names_in_icu_order.txt"

IN_ORDER = """An;Ánh;Áo;Ân;Ẩn;Đinh Dung;Nguyễn Dung;Đinh Dũng;Đào;Hoa;Hoà;Hỏa;Hoã;Hoá;Hoạ;Thị Pâng
Giàng A Sử;Lù A Sử""".replace("\n", ";").split(";")

SYLLABLES = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặềểễếệờởỡớợùủũúụỳỷỹýỵ", min_size=1)
NAMES = st.lists(SYLLABLES, min_size=1, max_size=4).map(" ".join)

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
GRAVE, HOOK, TILDE, ACUTE, DOT = TONES = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
ORDERS = {
    ToneOrder.DICTIONARY: [GRAVE, HOOK, TILDE, ACUTE, DOT],
    ToneOrder.OFFICE: [GRAVE, ACUTE, HOOK, TILDE, DOT],
}


def slow_key(name: str, order: list[str]) -> list[tuple[list[int], int]]:
    """Order names the way a clerk does: given, family, middle; letters, then the tone."""
    words = name.lower().split()
    return [slow_syllable(word, order) for word in [words[-1], *words[:-1]]]


def slow_syllable(word: str, order: list[str]) -> tuple[list[int], int]:
    tone = 0
    letters = []
    for letter in unicodedata.normalize("NFC", word):
        marks = unicodedata.normalize("NFD", letter)
        tones = [order.index(mark) + 1 for mark in marks if mark in order]
        tone = tones[0] if tones else tone
        bare = "".join(mark for mark in marks if mark not in order)
        letters.append(ALPHABET.index(unicodedata.normalize("NFC", bare)))
    return letters, tone


@given(st.lists(NAMES, max_size=12), st.sampled_from(ToneOrder))
def test_names_are_ordered_as_the_slow_reference_orders_them(
    names: list[str], tones: ToneOrder
) -> None:
    one_tone_each = [name for name in names if all(marks(word) < 2 for word in name.split())]
    ordered = sorted(one_tone_each, key=lambda name: sort_key(name, tones))
    order = ORDERS[tones]
    assert [slow_key(name, order) for name in ordered] == sorted(
        slow_key(name, order) for name in one_tone_each
    )


def test_a_thousand_names_stand_in_the_order_of_icu() -> None:
    names = ICU.read_text(encoding="utf-8").split("\n")[:-1]
    assert len(names) == len(set(names)) == 1000
    keys = [sort_key(name) for name in names]
    assert keys == sorted(keys)
    # Equal are the two spellings of one name, and nothing else.
    pairs = [[*group] for _, group in groupby(names, key=sort_key)]
    assert [len(pair) for pair in pairs].count(2) == 10
    assert all(len({one_spelling(name) for name in pair}) == 1 for pair in pairs)


def one_spelling(name: str) -> str:
    """Return the letters of each syllable, then its tones, wherever they stood."""
    words = [unicodedata.normalize("NFD", word) for word in name.split()]
    tones = ["".join(mark for mark in word if mark in TONES) for word in words]
    bare = ["".join(mark for mark in word if mark not in TONES) for word in words]
    return " ".join(letters + tone for letters, tone in zip(bare, tones, strict=True))


def test_the_other_order_of_tones_moves_the_acute_only() -> None:
    names = [f"Lê {given}" for given in ("Hoa", "Hòa", "Hỏa", "Hõa", "Hóa", "Họa")]
    assert sorted(set(names), key=sort_key) == names
    office = sorted(names, key=lambda name: sort_key(name, ToneOrder.OFFICE))
    assert [name.split()[1] for name in office] == ["Hoa", "Hòa", "Hóa", "Hỏa", "Hõa", "Họa"]


@pytest.mark.parametrize(
    "in_order",
    [
        # Names of Mông, Thái and Ê-đê people, and of foreigners.
        "Giàng A Sử;Lù A Sử;Sùng Thị Sử",
        "Tòng Văn Hỏa;H'Hen Niê;Y Bion Niê;Y Ñuôl;Lò Thị Pâng;Lò Văn Wa;Wang Zin",
        # Shorter names first; letters that Vietnamese does not have in their Latin places.
        "An;An An;Anh;E;F;I;J;V;W;X;Y;Z",
    ],
)
def test_names_of_every_origin_have_their_place(in_order: str) -> None:
    names = in_order.split(";")
    assert sorted(set(names), key=sort_key) == names


@pytest.mark.parametrize("nothing", ["", "  ", "-", "–", "\u200b"])
def test_a_name_of_nothing_comes_first(nothing: str) -> None:
    assert sort_key(nothing) < sort_key("A")


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


@pytest.mark.parametrize(
    ("one", "other"),
    [("Đèo Thị An", "Ðèo Thị An"), ("H'Hen Niê", "H’Hen Niê"), ("Trần Anh-Tú", "Trần Anh Tú")],
)
def test_what_looks_alike_is_alike(one: str, other: str) -> None:
    assert sort_key(one) == sort_key(other)


def test_marks_that_are_no_tones_part_names_but_do_not_move_them() -> None:
    assert sort_key("Y Nuôl") < sort_key("Y Ñuôl") < sort_key("Y Nuôm")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("  Nguyễn\u00a0 Thị  Đào ", "nguyen thi dao"),
        ("ĐẶNG ĐỨC ÐẠT", "dang duc dat"),
        ("H’Hen Niê", "hhen nie"),
        ("uỷ viên; ủy viên", "uy vien; uy vien"),
    ],
)
def test_search_knows_no_diacritics(text: str, form: str) -> None:
    assert search_form(text) == form


@pytest.mark.parametrize("hidden", ["\u200b", "\u200d", "\u00ad", "\ufeff"])
def test_an_invisible_letter_keeps_no_mark_from_its_vowel(hidden: str) -> None:
    typed = f"Ha{hidden}\u0300"
    assert clean(typed) == clean_lines(typed) == "Hà"


def test_lines_of_any_system_are_lines() -> None:
    assert clean_lines("một\r\nhai\rba\nbốn  ") == "một\nhai\nba\nbốn"
    assert clean_lines("một\vhai\u2028ba\x0cbốn\x85") == "một\nhai\nba\nbốn"


@pytest.mark.parametrize(
    ("name", "ways"),
    [
        ("Lò Văn Hòa", {"Lò Văn Hòa", "Lò Văn Hoà"}),
        ("HOÀ THỊ THÚY", {"HOÀ THỊ THÚY", "HÒA THỊ THÚY", "HOÀ THỊ THUÝ", "HÒA THỊ THUÝ"}),
        ("Nguyễn Thị Loan", {"Nguyễn Thị Loan"}),
        ("Lù A Hoa", {"Lù A Hoa"}),
        ("", {""}),
    ],
)
def test_a_name_is_known_in_every_spelling_of_its_tones(name: str, ways: set[str]) -> None:
    assert set(spellings(name)) == ways
    assert {sort_key(way) for way in spellings(name)} == {sort_key(name)}
