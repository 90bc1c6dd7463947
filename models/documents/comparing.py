"""What an issued paper says, beside what another says or the records of today."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from models.documents.issuing import IssuedRow

_NUMBER = re.compile(r"[0-9]+")


def differences(old: IssuedRow, new: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the lines that differ between an issued paper and `new`: before, after.

    A line that was added has "" before it, one that fell out "" after it.
    """
    return tuple(_changed(old.lines, new))


def only_words_differ(pairs: Sequence[tuple[str, str]]) -> bool:
    """Tell whether both sides of `pairs` state the same numbers, one for one.

    Then no count and no day is another: a name was corrected, or the program itself words the
    paper otherwise than when it was issued.
    """
    before, after = zip(*pairs, strict=True) if pairs else ((), ())
    return _numbers(before) == _numbers(after)


def _numbers(lines: Sequence[str]) -> list[str]:
    return [number for line in lines for number in _NUMBER.findall(line)]


def _changed(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, first, last, begin, end in matcher.get_opcodes():
        if tag != "equal":
            yield from zip_longest(old[first:last], new[begin:end], fillvalue="")
