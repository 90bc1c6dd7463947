"""The legend of an old sheet: which sign stands for which mark, as the sheet itself explains."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.attendance.mark_words import fold_mark, read_meaning, read_usual
from models.imports.sheet import SheetRow
from models.words import Mark

_SIGN = r"[^\s:;,()=|]{1,4}"
_EQUALS = r"\s*(?::|=|–|—|-|→)\s*"
#: "x: có mặt; P - vắng có lý do", and the other way round.
_SIGN_FIRST = re.compile(rf"(?P<sign>{_SIGN}){_EQUALS}(?P<words>.+)")
_WORDS_FIRST = re.compile(rf"(?P<words>.+?){_EQUALS}(?P<sign>{_SIGN})")
#: "● có mặt": without a sign of equality only for what is no word itself.
_NO_EQUALS = re.compile(r"(?P<sign>[^\w\s]{1,2}|[A-ZĐ]{1,2}|x|v)\s+(?P<words>.+)")
#: "“–” không thuộc diện triệu tập": in quotation marks any sign is one.
_QUOTED = re.compile(r"[“\"'](?P<sign>[^”\"']{1,4})[”\"']\s*[:=–—-]?\s*(?P<words>.+)")
_TITLE = re.compile(r"^\s*(?:ghi chú|ký hiệu|kí hiệu|chú thích|chú giải|quy ước)\s*:?\s*", re.I)
_BETWEEN = re.compile(r"[;,|\n]|\s{3,}")
#: Where a new sign begins though nothing separates it: "x: có mặt P: vắng".
_NEXT_SIGN = re.compile(rf"\s+(?={_SIGN}\s*[:=])")
#: "vắng có phép (P), có mặt (x)".
_IN_PARENTHESES = re.compile(rf"(?P<words>[^();,:]+?)\s*\((?P<sign>{_SIGN})\)")


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A sign and what the sheet says of it, in which row; the mark is None if not understood."""

    sign: str
    words: str
    mark: Mark | None
    row: int


@dataclass(frozen=True, slots=True)
class Legend:
    """What a sheet explains of its signs; none when it explains nothing."""

    entries: tuple[LegendEntry, ...] = ()

    @property
    def meanings(self) -> dict[str, Mark]:
        """The folded signs that are understood."""
        return {fold_mark(entry.sign): entry.mark for entry in self.entries if entry.mark}

    def find(self, sign: str) -> LegendEntry | None:
        """Return what is said of a sign."""
        key = fold_mark(sign)
        return next((entry for entry in self.entries if fold_mark(entry.sign) == key), None)

    def knows(self, text: str) -> bool:
        """Whether a cell holds a sign of the legend or a usual one, with or without a reason."""
        sign = text.split("(")[0]
        return self.find(sign) is not None or read_usual(sign) is not None


def read_legend(rows: Iterable[SheetRow]) -> Legend:
    """Return what the rows above and below the marks explain, each sign once.

    A sign that is explained twice in different ways is not understood.
    """
    entries: dict[str, LegendEntry] = {}
    for row in rows:
        for entry in _row_entries(row):
            key = fold_mark(entry.sign)
            before = entries.get(key)
            if before and before.mark is not entry.mark:
                entry = LegendEntry(entry.sign, f"{before.words}; {entry.words}", None, row.number)
            entries[key] = entry
    return Legend(tuple(entries.values()))


def _row_entries(row: SheetRow) -> list[LegendEntry]:
    found: list[LegendEntry] = []
    texts = [row.text(place) for place in sorted(row.cells)]
    for text in texts:
        found += _text_entries(text, row.number)
    return found or _pairs(texts, row.number)


def _text_entries(text: str, row: int) -> list[LegendEntry]:
    """Return the entries of one cell, if it is a legend: one meaning at least is understood."""
    bare = _TITLE.sub("", text)
    inside = [
        LegendEntry(found["sign"], found["words"].strip(), read_meaning(found["words"]), row)
        for found in _IN_PARENTHESES.finditer(bare)
    ]
    if any(entry.mark for entry in inside):
        return inside
    pieces = [part for piece in re.split(r"[()]", bare) for part in _BETWEEN.split(piece)]
    entries = [_entry(part.strip(), row) for piece in pieces for part in _signs_apart(piece)]
    known = [entry for entry in entries if entry is not None]
    return known if any(entry.mark for entry in known) else []


def _signs_apart(piece: str) -> list[str]:
    """Return the entries of a piece that holds several with nothing between them."""
    several = len(re.findall(_EQUALS, piece)) > 1
    return _NEXT_SIGN.split(piece) if several else [piece]


def _entry(piece: str, row: int) -> LegendEntry | None:
    for pattern in (_QUOTED, _SIGN_FIRST, _WORDS_FIRST, _NO_EQUALS):
        found = pattern.fullmatch(piece)
        if found and (mark := read_meaning(found["words"])):
            return LegendEntry(found["sign"], found["words"], mark, row)
    found = _SIGN_FIRST.fullmatch(piece)
    return LegendEntry(found["sign"], found["words"], None, row) if found else None


def _pairs(texts: Sequence[str], row: int) -> list[LegendEntry]:
    """Return the entries of a legend whose signs and words stand in cells side by side."""
    return [
        LegendEntry(sign, words, mark, row)
        for sign, words in pairwise(texts)
        if re.fullmatch(_SIGN, sign) and not read_meaning(sign) and (mark := read_meaning(words))
    ]
