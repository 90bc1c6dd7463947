"""Number formats: which of them show a number as a date, which add zeros before it."""

from __future__ import annotations

import re
from datetime import date, timedelta

#: The formats that Excel knows by number alone and shows as dates or times.
_BUILT_IN_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_PADDED = re.compile(r'(?:0|\\.|"[^"]*"|[ ./\-])+')
_PIECE = re.compile(r'0|\\(.)|"([^"]*)"|([ ./\-])')
_FIRST_DAY, _FIRST_DAY_1904 = date(1899, 12, 30), date(1904, 1, 1)
#: Excel counts a 29/02/1900 that never was; days before it are one off.
_LEAP_DAY = 60


def is_date(number: int, code: str) -> bool:
    """Whether the format shows a number as a day."""
    if not code:
        return number in _BUILT_IN_DATES and not 45 <= number <= 47
    shown = set(_NOT_SHOWN.sub("", code.split(";")[0]).lower())
    # An m is a month, or minutes beside hours or seconds.
    return bool(shown & {"d", "y"}) or ("m" in shown and not shown & {"h", "s"})


def padded(value: float, code: str) -> str:
    """Return how a format of zeros shows `value`; "" when it adds nothing to the number."""
    if value < 0 or not _PADDED.fullmatch(code) or "0" not in code:
        return ""
    decimals = re.fullmatch(r"(0+)\.(0+)", code)
    if decimals:
        whole, part = (len(zeros) for zeros in decimals.groups())
        shown = f"{value:0{whole + part + 1}.{part}f}"
    elif value == int(value):
        shown = _filled(str(int(value)), code)
    else:
        return ""
    return "" if shown == str(value) else shown


def day_of(value: float, *, from_1904: bool) -> date | None:
    """Return the day that a counted number means, or None when it is a time alone or no day."""
    days = int(value)
    if days < 1 or value < 1:
        return None
    if not from_1904 and days < _LEAP_DAY:
        days += 1
    try:
        return (_FIRST_DAY_1904 if from_1904 else _FIRST_DAY) + timedelta(days=days)
    except OverflowError:
        return None


def _filled(digits: str, code: str) -> str:
    """Put the digits into the zeros of `code` from the right, what is over before the first."""
    pieces = list(_PIECE.finditer(code))
    left = list(digits)
    shown: list[str] = []
    for piece in reversed(pieces):
        literal = next((part for part in piece.groups() if part is not None), None)
        shown.append(literal if literal is not None else (left.pop() if left else "0"))
    return "".join([*left, *reversed(shown)])
