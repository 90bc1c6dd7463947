"""The key of a book with a password, and its recovery code on paper.

SQLCipher keeps sixteen random bytes, the salt, in front of the file. The key is Argon2id of the
password and that salt, so one file and one password open a book anywhere. The recovery code is
the key itself in letters that survive pen and paper; a new password makes another.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from models.errors import RecordsError

SALT_SIZE = 16
_KEY_SIZE = 32

# RFC 9106, second recommended choice, as argon2-cffi has it: 64 MiB, three passes, four lanes.
_PASSES, _MEMORY_KIB, _LANES = 3, 64 * 1024, 4

#: Shortest password that is taken.
SHORTEST = 8

#: The lines of a recovery code: eight bytes of the key and one that checks them, in 15 letters.
LINES = 4
_BYTES_IN_LINE = _KEY_SIZE // LINES
_LETTERS_IN_LINE = 15
_LETTERS_IN_GROUP = 5

# Crockford's letters: none that is mistaken for a digit; what was mistaken all the same is read.
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_TO_LETTERS = str.maketrans(_BASE32, _ALPHABET)
_FROM_LETTERS = str.maketrans(
    {**dict(zip(_ALPHABET, _BASE32, strict=True)), "O": "A", "I": "B", "L": "B"}
)


@dataclass(frozen=True, slots=True)
class Key:
    """What opens one book: 32 bytes, and the salt that the file begins with."""

    raw: bytes
    salt: bytes

    def __repr__(self) -> str:
        """Name nothing that could reach a log."""
        return "Key(…)"

    @property
    def pragma(self) -> str:
        """How SQLCipher takes the key and its salt, past its own derivation."""
        return f"x'{self.raw.hex()}{self.salt.hex()}'"


def make_key(password: str) -> Key:
    """Return a key for a book that gets `password` now; RecordsError when it is too short."""
    if len(_normal(password)) < SHORTEST:
        raise RecordsError("password.too_short", letters=SHORTEST)
    return _derive(password, os.urandom(SALT_SIZE))


def key_by_password(file: Path, password: str) -> Key:
    """Return the key that `password` gives for the book at `file`; nothing tells whether it fits.

    Takes a tenth of a second and 64 MiB, on purpose.
    """
    return _derive(password, read_salt(file))


def key_by_code(file: Path, code: str) -> Key:
    """Return the key that the recovery code holds; RecordsError names the line mistyped."""
    return Key(read_code(code), read_salt(file))


def line_is_right(place: int, line: str) -> bool:
    """Tell whether a line of a recovery code, the first being 0, was typed as it was printed."""
    letters = _plain(line)
    try:
        return len(letters) == _LETTERS_IN_LINE and bool(_read_line(place, letters))
    except RecordsError:
        return False


def same_password(key: Key, password: str) -> bool:
    """Tell whether `key` was made of `password`."""
    return hmac.compare_digest(_derive(password, key.salt).raw, key.raw)


def same_code(key: Key, code: str) -> bool:
    """Tell whether `key` is what the recovery code holds; RecordsError names a line mistyped."""
    return hmac.compare_digest(read_code(code), key.raw)


def read_salt(file: Path) -> bytes:
    """Return the bytes that a book with a password begins with."""
    try:
        with file.open("rb") as stream:
            return stream.read(SALT_SIZE)
    except FileNotFoundError:
        raise RecordsError("book.missing", file=file) from None
    except OSError as error:
        raise RecordsError("book.cannot_open", file=file.name) from error


def recovery_code(key: Key) -> tuple[str, ...]:
    """Return the lines of the key's recovery code, each of three groups of five letters."""
    return tuple(_line(place, key.raw) for place in range(LINES))


def read_code(code: str) -> bytes:
    """Return the key's bytes from a recovery code as somebody typed it.

    Case, spaces and dashes do not matter, nor O for 0 and I or L for 1. Raises RecordsError when
    a line does not check.
    """
    letters = _plain(code)
    if len(letters) != LINES * _LETTERS_IN_LINE:
        raise RecordsError("password.code_length", letters=LINES * _LETTERS_IN_LINE)
    lines = (
        letters[place * _LETTERS_IN_LINE : (place + 1) * _LETTERS_IN_LINE] for place in range(LINES)
    )
    return b"".join(_read_line(place, line) for place, line in enumerate(lines))


def _plain(code: str) -> str:
    return "".join(letter for letter in code.upper() if letter.isalnum())


def _derive(password: str, salt: bytes) -> Key:
    # argon2 loads a C library that books without a password never need.
    from argon2.low_level import Type, hash_secret_raw

    raw = hash_secret_raw(
        _normal(password).encode(),
        salt,
        time_cost=_PASSES,
        memory_cost=_MEMORY_KIB,
        parallelism=_LANES,
        hash_len=_KEY_SIZE,
        type=Type.ID,
    )
    return Key(raw, salt)


def _normal(password: str) -> str:
    # The same word typed with composed and with combining letters must open the same book.
    return unicodedata.normalize("NFC", password)


def _line(place: int, raw: bytes) -> str:
    part = raw[place * _BYTES_IN_LINE : (place + 1) * _BYTES_IN_LINE]
    letters = base64.b32encode(part + _check(place, part)).decode().rstrip("=")
    written = letters.translate(_TO_LETTERS)
    return "-".join(
        written[at : at + _LETTERS_IN_GROUP] for at in range(0, len(written), _LETTERS_IN_GROUP)
    )


def _read_line(place: int, letters: str) -> bytes:
    padding = "=" * (-len(letters) % 8)
    try:
        whole = base64.b32decode(letters.translate(_FROM_LETTERS) + padding)
    except ValueError:
        whole = b""
    part, check = whole[:_BYTES_IN_LINE], whole[_BYTES_IN_LINE:]
    if not check or check != _check(place, part):
        raise RecordsError("password.code_line", line=place + 1)
    return part


def _check(place: int, part: bytes) -> bytes:
    return hashlib.sha256(bytes([place]) + part).digest()[:1]
