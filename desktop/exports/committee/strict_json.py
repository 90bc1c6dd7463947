"""JSON of a file that is not trusted: caps before anything is built, no second reading of it."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from typing import Any, NoReturn

#: Far more than the figures of a cell take.
MAX_BYTES = 256 * 1024
_MAX_DEPTH = 6
_MAX_DIGITS = 9
_MAX_TEXT = 2_000
_PIECES = re.compile(rb'"(?:[^"\\]|\\.)*+"|[\[{]|[\]}]', re.DOTALL)


class NotStrictError(Exception):
    """The text is no JSON that we write."""


def parse(data: bytes) -> Any:
    """Return what `data` says; raise NotStrictError on what our own files never hold."""
    if len(data) > MAX_BYTES:
        raise NotStrictError
    _check_depth(data)
    try:
        value = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_once,
            parse_int=_whole,
            parse_float=_refuse,
            parse_constant=_refuse,
        )
    except (ValueError, RecursionError) as error:
        raise NotStrictError from error
    _check_texts(value)
    return value


def _check_depth(data: bytes) -> None:
    depth = 0
    for piece in _PIECES.finditer(data):
        sign = piece.group()
        if sign in (b"[", b"{"):
            depth += 1
        elif sign in (b"]", b"}"):
            depth -= 1
        if depth > _MAX_DEPTH:
            raise NotStrictError


def _once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise NotStrictError
    return found


def _whole(digits: str) -> int:
    if len(digits) > _MAX_DIGITS or digits.startswith("-"):
        raise NotStrictError
    return int(digits)


def _refuse(_text: str) -> NoReturn:
    raise NotStrictError


def _check_texts(value: Any) -> None:
    if isinstance(value, str):
        _check_text(value)
    elif isinstance(value, list):
        for one in value:
            _check_texts(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            _check_text(key)
            _check_texts(one)


def _check_text(text: str) -> None:
    """Refuse what nobody can type or see: control letters, halves of letters, other forms."""
    if len(text) > _MAX_TEXT or unicodedata.normalize("NFC", text) != text:
        raise NotStrictError
    if any(unicodedata.category(letter).startswith("C") for letter in text):
        raise NotStrictError
