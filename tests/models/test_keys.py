"""A password and a recovery code open one book, however they are typed."""

from __future__ import annotations

import unicodedata
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.book.header import has_password
from models.book.keys import (
    Key,
    key_by_code,
    key_by_password,
    make_key,
    read_code,
    recovery_code,
)
from models.errors import RecordsError

PASSWORD = "sổ của chi bộ Văn phòng"
RAW = st.binary(min_size=32, max_size=32)


def file_of(tmp_path: Path, key: Key) -> Path:
    file = tmp_path / "sổ.sochibo"
    file.write_bytes(key.salt + bytes(4080))
    return file


def test_a_password_gives_its_book_one_key(tmp_path: Path) -> None:
    key = make_key(PASSWORD)
    file = file_of(tmp_path, key)
    assert key_by_password(file, unicodedata.normalize("NFD", PASSWORD)) == key
    assert key_by_password(file, unicodedata.normalize("NFC", PASSWORD)) == key
    assert key_by_password(file, PASSWORD + " ") != key
    assert make_key(PASSWORD) != key, "another book has another salt"


def test_a_short_password_is_refused() -> None:
    # Eight composed letters are more code points when they are typed apart.
    with pytest.raises(RecordsError) as refused:
        make_key(unicodedata.normalize("NFD", "sổ chi"))
    assert refused.value.key == "password.too_short"


def test_a_key_says_nothing_of_itself() -> None:
    key = make_key(PASSWORD)
    assert repr(key) == f"{key}" == "Key(…)"


def test_the_code_opens_what_the_password_opens(tmp_path: Path) -> None:
    key = make_key(PASSWORD)
    file = file_of(tmp_path, key)
    assert key_by_code(file, "\n".join(recovery_code(key))) == key


@given(raw=RAW)
def test_a_code_is_read_back_as_people_type_it(raw: bytes) -> None:
    lines = recovery_code(Key(raw, bytes(16)))
    assert [len(group) for line in lines for group in line.split("-")] == [5] * 12
    written = " ".join(lines)
    assert read_code(written) == raw
    assert read_code(written.lower().replace("-", "")) == raw
    assert read_code(written.replace("0", "o").replace("1", "l")) == raw
    assert not set("ILOU") & set(written)


def test_a_mistyped_letter_names_its_line() -> None:
    raw = bytes(range(7, 231, 7))
    lines = [line.replace("-", "") for line in recovery_code(Key(raw, bytes(16)))]
    named = 0
    # The last letter of a line carries three bits that mean nothing.
    for place, at in product(range(4), range(14)):
        wrong = "7" if lines[place][at] == "W" else "W"
        typed = lines[place][:at] + wrong + lines[place][at + 1 :]
        named += line_named("".join([*lines[:place], typed, *lines[place + 1 :]])) == place + 1
    # One in 256 slips by the check of its line; then the book refuses the key.
    assert named >= 55


def line_named(code: str) -> object:
    try:
        read_code(code)
    except RecordsError as refused:
        return refused.values["line"]
    return None


@pytest.mark.parametrize("typed", ["", "đây không phải mã", "A" * 59, "A" * 61])
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(RecordsError) as refused:
        read_code(typed)
    assert refused.value.key == "password.code_length"


def test_letters_with_marks_are_no_code() -> None:
    with pytest.raises(RecordsError) as refused:
        read_code("Đ" * 60)
    assert refused.value.key == "password.code_line"


def test_what_is_known_is_not_taken_for_a_book_with_a_password(tmp_path: Path) -> None:
    noise = bytes(range(256)) * 16
    for name, content, expected in (
        ("noise", noise, True),
        ("zip", b"PK\x03\x04" + noise, False),
        ("plain", b"SQLite format 3\x00" + noise, False),
        ("short", noise[:4095], False),
        ("text", b"Chi bo Van phong " * 300, False),
    ):
        file = tmp_path / name
        file.write_bytes(content)
        assert has_password(file) is expected, name
