"""What an issued paper says, beside what another says or the records of today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from models.documents.issuing import IssuedRow


def differences(old: IssuedRow, new: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the lines that differ between an issued paper and `new`: before, after.

    A line that was added has "" before it, one that fell out "" after it.
    """
    return tuple(_changed(old.lines, new))


def _changed(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, first, last, begin, end in matcher.get_opcodes():
        if tag != "equal":
            yield from zip_longest(old[first:last], new[begin:end], fillvalue="")
