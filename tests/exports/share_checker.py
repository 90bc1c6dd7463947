"""Finds shares in the lines of a paper that are not what their numbers say."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tests.exports.slow_figures import percent

_RATE = r"(?<![\d/.,])(?P<part>\d[\d.]*)/(?P<whole>\d[\d.]*)"
_SAID = r"(?P<said>[\d.,]+%)"
#: How shares are written: in sentences; in tables, where numbers and share are cells beside each
#: other or lines of one; in charts; of those present and of votes.
_SHARES = (
    re.compile(rf"{_RATE} \({_SAID}\)"),
    re.compile(rf"{_RATE}(?: \| | ){_SAID}"),
    re.compile(rf"{_SAID},? {_RATE}"),
    re.compile(rf"{_RATE} (?:đồng chí|đảng viên)[^/%]*?(?:đạt tỷ lệ |chi bộ, ){_SAID}"),
)
#: What a rule asks for is no share of anybody.
_ASKED = re.compile(r"(?:từ|≥|trên|ít nhất) ?90%")
_PERCENT = re.compile(r"\d[\d.,]*%")


def wrong_shares(lines: Iterable[str]) -> list[str]:
    """Return the shares that are not what their numbers say, and percentages without numbers."""
    found = []
    for line in lines:
        left = _ASKED.sub("", line)
        for pattern in _SHARES:
            for match in pattern.finditer(left):
                part, whole = (int(match[one].replace(".", "")) for one in ("part", "whole"))
                if part > whole or match["said"] != percent(part, whole):
                    found.append(match[0])
            left = pattern.sub("", left)
        found += _PERCENT.findall(left)
    return found


def count_shares(lines: Iterable[str]) -> int:
    """Return how many percentages stand in the lines."""
    return sum(len(_PERCENT.findall(line)) for line in lines)
