"""Keys are held in memory for one book at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.keyring import Keyring
from models.book.database import create_book
from models.book.keys import Key, make_key
from tests.models.conftest import CELL


@pytest.fixture
def key() -> Key:
    return make_key("hoa ban nở trắng rừng")


@pytest.fixture
def file(tmp_path: Path, key: Key) -> Path:
    file = tmp_path / "sổ.sochibo"
    create_book(file, CELL, key=key).close()
    return file


def test_who_opens_another_book_types_the_password_again_afterwards(
    file: Path, key: Key, tmp_path: Path
) -> None:
    keyring = Keyring()
    keyring.take(key)
    keyring.settle(file, key)
    assert keyring.of(file) == key
    keyring.settle(tmp_path / "sổ khác.sochibo", None)
    assert keyring.of(file) is None


def test_older_passwords_of_the_same_book_are_not_asked_twice(file: Path, key: Key) -> None:
    keyring, newer = Keyring(), make_key("sông Đà mùa nước lên")
    keyring.settle(file, newer)
    keyring.take(key)
    keyring.settle(file, newer)
    assert keyring.of(file) == key
