"""How hard a password is to guess, in four steps."""

from __future__ import annotations

import unicodedata

import pytest

from models.book.password_strength import Strength, strength_of


@pytest.mark.parametrize(
    ("password", "strength"),
    [
        ("", Strength.TOO_SHORT),
        ("abc1234", Strength.TOO_SHORT),
        ("12345678", Strength.WEAK),
        ("aaaaaaaaaaaaaaaa", Strength.WEAK),
        ("Mật khẩu 123456", Strength.WEAK),
        ("chibo2026", Strength.WEAK),
        ("sông Đà 1989", Strength.FAIR),
        ("hoa ban nở trắng rừng", Strength.GOOD),
        ("x8!Kq2#vLp0z$Ty", Strength.GOOD),
    ],
)
def test_words_that_belong_together_are_hard_to_guess(password: str, strength: Strength) -> None:
    assert strength_of(password) is strength
    assert strength_of(unicodedata.normalize("NFD", password)) is strength
