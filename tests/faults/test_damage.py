"""Damaged, cut and foreign files: found where they can be, and never written to."""

from __future__ import annotations

import hashlib
import random
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from models.book.backups import Backup, Reason, is_whole, list_backups, make_backup
from models.book.database import create_book, open_book
from models.book.header import APPLICATION_ID
from models.book.keys import SALT_SIZE, Key
from models.errors import RecordsError
from tests.faults.acts import OLD
from tests.faults.scale import times
from tests.models.conftest import CELL
from tests.models.random_acts import begin

SEED = 5
FLIPS, CUTS, FOREIGN = times(300), times(100), times(100)
BOOK = "sổ.sochibo"


@pytest.fixture(scope="module", params=["plain", "encrypted"])
def book(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Book:
    key = OLD if request.param == "encrypted" else None
    place = tmp_path_factory.mktemp(request.param)
    database = create_book(place / BOOK, CELL, begin=begin, key=key)
    backup = make_backup(database, place / "sao lưu", Reason.ASKED)
    database.close()
    return Book((place / BOOK).read_bytes(), backup, key)


class Book:
    """The bytes of a whole book, its backup, and its key."""

    def __init__(self, data: bytes, backup: Backup, key: Key | None) -> None:
        self.data, self.backup, self.key = data, backup, key


def damages(data: bytes) -> list[tuple[str, bytes]]:
    """Return the book with one bit flipped, many times, and cut off, many times."""
    chance = random.Random(SEED)
    spoilt = []
    for _ in range(FLIPS):
        place, bit = chance.randrange(len(data)), 1 << chance.randrange(8)
        flipped = data[:place] + bytes([data[place] ^ bit]) + data[place + 1 :]
        spoilt.append((f"byte {place} ^ {bit}", flipped))
    for _ in range(CUTS):
        size = chance.randrange(len(data))
        spoilt.append((f"cut at {size}", data[:size]))
    return spoilt


def found(file: Path, key: Key | None) -> bool:
    """Tell whether opening the book, as the program does, or its full check finds damage."""
    try:
        database = open_book(file, key=key)
    except RecordsError:
        return True
    try:
        return bool(database.check_pages())
    except RecordsError:
        return True
    finally:
        database.close()


def test_damage_is_never_written_over_and_with_a_password_always_found(
    book: Book, memory: Path
) -> None:
    missed = []
    file = memory / BOOK
    for name, spoilt in damages(book.data):
        file.write_bytes(spoilt)
        if not found(file, book.key):
            missed.append(name)
        assert file.read_bytes() == spoilt, f"{name}, seed {SEED}"
        assert [one.name for one in memory.iterdir()] == [BOOK], name
    if book.key is not None:
        assert missed == [], f"seed {SEED}"
    else:
        # What SQLite cannot tell from other values: the control of what the seals are for.
        assert 0 < len(missed) < FLIPS
        assert not any(name.startswith("cut") for name in missed)


def test_a_damaged_salt_is_found_before_the_password_is_typed_again(
    book: Book, memory: Path
) -> None:
    file = memory / BOOK
    for place in range(SALT_SIZE):
        for bit in range(8):
            data = bytearray(book.data)
            data[place] ^= 1 << bit
            file.write_bytes(data)
            assert found(file, book.key), (place, bit)
            assert file.read_bytes() == data


def test_a_damaged_backup_is_never_taken_for_whole(book: Book, tmp_path: Path) -> None:
    whole = book.backup.file.read_bytes()
    copy = replace(book.backup, file=tmp_path / book.backup.file.name)
    copy.file.write_bytes(whole)
    assert is_whole(copy)
    assert list_backups(book.backup.file.parent) == (book.backup,)
    for name, spoilt in damages(whole):
        copy.file.write_bytes(spoilt)
        assert not is_whole(copy), f"{name}, seed {SEED}"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"CREATE TABLE status_change", b"CREATE TABLE status(change"),
        (b"PRIMARY KEY (id)", b"PRIMARY\xe8KEY (id)"),
    ],
    ids=["a bracket in the schema", "no letter in the schema"],
)
def test_a_damaged_schema_is_told_as_damage(old: bytes, new: bytes, tmp_path: Path) -> None:
    file = tmp_path / BOOK
    create_book(file, CELL).close()
    data = file.read_bytes()
    assert old in data
    file.write_bytes(data.replace(old, new, 1))
    with pytest.raises(RecordsError) as refused:
        open_book(file)
    assert refused.value.key == "book.damaged"


def foreign_files() -> list[bytes]:
    """Return what is no book: noise, texts, pictures, and files that begin like a book."""
    chance = random.Random(SEED)
    heads = [b"", b"SQLite format 3\x00", b"PK\x03\x04", b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n"]
    made = []
    for number in range(FOREIGN):
        noise = chance.randbytes(chance.choice([0, 1, 99, 100, 4096, 5000, 20_000]))
        data = heads[number % len(heads)] + noise
        if number % 7 == 0 and len(data) > 100:
            # The mark of our program on what is none of its books.
            data = data[:68] + APPLICATION_ID.to_bytes(4, "big") + data[72:]
        made.append(data)
    return made


@pytest.mark.parametrize("key", [None, OLD], ids=["without a key", "with a key"])
def test_a_foreign_file_is_refused_and_left_alone(key: Key | None, tmp_path: Path) -> None:
    file = tmp_path / BOOK
    for number, data in enumerate(foreign_files()):
        file.write_bytes(data)
        before = hashlib.sha256(data).hexdigest()
        with pytest.raises(RecordsError):
            open_book(file, key=key)
        with suppress(RecordsError):
            open_book(file, key=key, read_only=True)
        assert hashlib.sha256(file.read_bytes()).hexdigest() == before, f"{number}, seed {SEED}"
        assert [one.name for one in tmp_path.iterdir()] == [BOOK]
