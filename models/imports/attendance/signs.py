"""The signs that stand in an old sheet, and which mark each of them is taken for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.attendance.mark_words import fold_mark, split_reason, usual_meanings
from models.imports.attendance.sheet import OldSheet
from models.imports.sheet import column_letter
from models.words import Mark


class SignSource(StrEnum):
    """Where the meaning of a sign is from."""

    LEGEND = "legend"
    USUAL = "usual"
    CHOSEN = "chosen"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class SignUse:
    """A sign with its meaning and the cells in which it stands.

    Without a mark it is either not understood, or left out by choice.
    """

    key: str
    text: str
    mark: Mark | None
    source: SignSource
    words: str
    cells: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        """Whether somebody has to say what the sign means."""
        return self.source is SignSource.UNKNOWN


@dataclass(frozen=True, slots=True)
class SignTable:
    """All signs of a sheet, and the reading of each cell's text."""

    signs: tuple[SignUse, ...]
    readings: Mapping[str, tuple[Mark | None, str]]

    def read(self, text: str) -> tuple[Mark | None, str]:
        """Return the mark of a cell and the reason beside it; no mark where nothing is recorded."""
        return (None, "") if self.says_nothing(text) else self.readings[text]

    def says_nothing(self, text: str) -> bool:
        """Whether a cell says that there is nothing to record."""
        return self.readings[text][0] is Mark.NOT_RECORDED


def read_signs(old: OldSheet, chosen: Mapping[str, Mark | None]) -> SignTable:
    """Give each sign its meaning: what was chosen, else what the legend says, else the usual."""
    cells = _cells(old)
    usual = usual_meanings(cells)
    told = {fold_mark(entry.sign): entry.mark for entry in old.legend.entries}
    meanings = {**usual, **told, **chosen}
    known = {sign: mark for sign, mark in meanings.items() if mark is not None}
    uses: dict[str, SignUse] = {}
    readings: dict[str, tuple[Mark | None, str]] = {}
    for text, places in cells.items():
        key, reason = split_reason(text, known)
        readings[text] = known.get(key), reason
        before = uses.get(key)
        shown = before.text if before else text.removesuffix(f"({reason})").strip()
        uses[key] = SignUse(
            key,
            shown,
            known.get(key),
            _source(key, known, told, chosen),
            _words(old, key),
            (*(before.cells if before else ()), *places),
        )
    return SignTable(tuple(uses.values()), readings)


def _cells(old: OldSheet) -> dict[str, list[str]]:
    """Return the cells of each text that stands for a mark."""
    cells: dict[str, list[str]] = {}
    for line in old.lines:
        for place, text in line.marks.items():
            cells.setdefault(text, []).append(f"{column_letter(place)}{line.row}")
    return cells


def _source(
    key: str,
    known: Mapping[str, Mark],
    told: Mapping[str, Mark | None],
    chosen: Mapping[str, Mark | None],
) -> SignSource:
    if key in chosen:
        return SignSource.CHOSEN
    if key not in known:
        return SignSource.UNKNOWN
    return SignSource.LEGEND if key in told else SignSource.USUAL


def _words(old: OldSheet, key: str) -> str:
    entry = old.legend.find(key)
    return entry.words if entry else ""
