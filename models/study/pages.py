"""The pages somebody read, written as people write them, and how many they are."""

from __future__ import annotations

import re
from collections.abc import Iterable

from models.errors import RecordsError

#: One page or a range: "tr. 11–206", "trang 5", "207-522".
_RANGE = re.compile(r"(?:tr(?:ang)?\.?\s*)?(\d{1,5})(?:\s*[-–—]\s*(?:tr(?:ang)?\.?\s*)?(\d{1,5}))?")
_BETWEEN = re.compile(r"\s*[,;]\s*|\s+và\s+")

Pages = tuple[tuple[int, int], ...]


def parse_pages(text: str) -> Pages:
    """Return the ranges that `text` names, first and last page of each.

    Raises RecordsError when it is not understood as pages.
    """
    ranges = []
    for part in filter(None, _BETWEEN.split(text.strip().rstrip("."))):
        found = _RANGE.fullmatch(part.strip().lower())
        first = int(found[1]) if found else 0
        last = int(found[2] or found[1]) if found else 0
        if not 0 < first <= last:
            raise RecordsError("study.pages_unclear", pages=text)
        ranges.append((first, last))
    return tuple(ranges)


def count_pages(text: str) -> int:
    """Return how many different pages `text` names; 0 when it is not understood."""
    try:
        ranges = parse_pages(text)
    except RecordsError:
        return 0
    return sum(last - first + 1 for first, last in _joined(ranges))


def check_pages(text: str, topics: Iterable[tuple[int, int]]) -> None:
    """Refuse pages that lie in none of the topics' ranges; without ranges any page will do.

    Raises RecordsError naming the first page that lies outside.
    """
    allowed = _joined(topics)
    if not allowed:
        return
    for first, last in parse_pages(text):
        outside = _first_outside(first, last, allowed)
        if outside is not None:
            named = ", ".join(f"{start}–{end}" for start, end in allowed)
            raise RecordsError("study.pages_outside", page=outside, allowed=named)


def _first_outside(first: int, last: int, allowed: Pages) -> int | None:
    page = first
    for start, end in allowed:
        if start <= page <= end:
            page = end + 1
    return page if page <= last else None


def _joined(ranges: Iterable[tuple[int, int]]) -> Pages:
    """Return the ranges in order, those that meet or overlap as one."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return tuple(joined)
