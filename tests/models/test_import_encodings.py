"""TCVN3 and VNI: every letter there and back, and no text that is Unicode already."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.imports.encodings import Encoding, decode, encode
from models.imports.syllables import is_syllable, telling_words

#: As published for the fonts of each encoding: letters, and the signs typed for them.
_LETTERS = (
    "à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ đ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ "
    "ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ Ă Â Đ Ê Ô Ơ Ư"
)
_TCVN3 = (
    "µ ¸ ¶ · ¹ ¨ » ¾ ¼ ½ Æ © Ç Ê È É Ë ® Ì Ð Î Ï Ñ ª Ò Õ Ó Ô Ö × Ý Ø Ü Þ ß ã á â ä « å è æ ç é "
    "¬ ê í ë ì î ï ó ñ ò ô \xad õ ø ö ÷ ù ú ý û ü þ ¡ ¢ § £ ¤ ¥ ¦"
)
_VNI = (
    "aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó "
    "ò oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû "
    "yõ î AÊ AÂ Ñ EÂ OÂ Ô Ö"
)
LETTERS, TCVN3, VNI = _LETTERS.split(), _TCVN3.split(" "), _VNI.split()
SMALL = [letter for letter in LETTERS if letter.islower()]
ALL = [*LETTERS, *(letter.upper() for letter in SMALL)]


@pytest.mark.parametrize(("encoding", "signs"), [(Encoding.TCVN3, TCVN3), (Encoding.VNI, VNI)])
def test_every_letter_is_where_the_fonts_have_it(encoding: Encoding, signs: list[str]) -> None:
    for letter, sign in zip(LETTERS, signs, strict=True):
        assert decode(sign, encoding) == letter
        assert encode(letter, encoding) == sign


@pytest.mark.parametrize("encoding", list(Encoding))
@given(st.text(st.sampled_from([*SMALL, *"abcdeghiklmnopqrstuvxy ", *"ABCĐÂ.,"])))
def test_text_comes_back_as_it_was(encoding: Encoding, text: str) -> None:
    # VNI has a tone on i in the very signs that stand after other vowels.
    if encoding is Encoding.VNI and any(one in "ìíỉĩị" for one in text):
        text = "".join(f" {one}" for one in text)
    assert decode(encode(text, encoding), encoding) == unicodedata.normalize("NFC", text)


@given(st.lists(st.sampled_from(ALL)))
def test_capitals_come_back_but_for_those_that_tcvn3_lacks(letters: list[str]) -> None:
    text = " ".join(letters)
    assert decode(encode(text, Encoding.VNI), Encoding.VNI) == text
    found = decode(encode(text, Encoding.TCVN3), Encoding.TCVN3)
    assert found is not None
    assert found.lower() == text.lower()


@pytest.mark.parametrize("encoding", list(Encoding))
@pytest.mark.parametrize("text", ["Đỗ Ngọc", "Nguyễn", "Vũ", "Ơ", "đ", "ư", "张"])
def test_letters_that_only_unicode_has_are_in_neither(encoding: Encoding, text: str) -> None:
    assert decode(text, encoding) is None


@pytest.mark.parametrize("encoding", list(Encoding))
@given(st.text())
def test_any_text_is_decoded_or_not_and_stays_composed(encoding: Encoding, text: str) -> None:
    found = decode(text, encoding)
    assert found is None or found == unicodedata.normalize("NFC", found)


@pytest.mark.parametrize(
    "name",
    [
        "Giàng A Sử",
        "Lò Thị Pâng",
        "Tòng Văn Hỏa",
        "Quàng Thuý Thúy Hoà Hòa Huỳnh Quỳnh Quyết Quốc",
        "Khoàng Điêu Chính Lường Nguyễn Khuyến Nghiêm Giêng Gìn Huệ Thuở Ngoằn",
    ],
)
def test_vietnamese_words_are_syllables(name: str) -> None:
    assert all(is_syllable(word) for word in name.split())
    assert all(is_syllable(unicodedata.normalize("NFD", word)) for word in name.split())


@pytest.mark.parametrize(
    "word", ["Ph¹m", "Vµng", "teân", "Nguyeãn", "cát̃", "mạc̀", "ềà", "José", ""]
)
def test_other_words_are_none(word: str) -> None:
    assert not is_syllable(word)


def test_the_telling_words_are_those_with_other_signs_than_ascii() -> None:
    assert list(telling_words("Ph¹m §øc C\xadêng (Ban), An; 12 hµ-b×nh")) == [
        "Ph¹m",
        "§øc",
        "C\xadêng",
        "hµ",
        "b×nh",
    ]
