"""The totals that an old sheet holds beside its marks, so that the import can be held to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.attendance.mark_words import fold_mark, read_usual
from models.imports.sheet import Cell, CellKind, SheetRow
from models.names import search_form
from models.words import Mark


class TotalKind(StrEnum):
    """What a column or row of totals counts."""

    RECORDED = "recorded"
    PRESENT = "present"
    LATE = "late"
    ABSENT_EXCUSED = "absent_excused"
    ABSENT_UNEXCUSED = "absent_unexcused"
    ABSENT = "absent"
    EXEMPT = "exempt"
    #: A rate, who was called, who came without a name: known, and never compared.
    OTHER = "other"


#: In this order: the first pattern found in the folded heading decides.
_HEADINGS = (
    (TotalKind.OTHER, r"\bt[yi] le\b|%|\btrieu tap\b|\bkhong ghi ten\b|\bxep loai\b"),
    (TotalKind.ABSENT_UNEXCUSED, r"\bkhong (co )?(phep|ly do|li do)\b|\bkp\b|\bk ?phep\b"),
    (TotalKind.ABSENT_EXCUSED, r"\b(co )?(phep|ly do|li do)\b|\bcp\b"),
    (TotalKind.LATE, r"\bmuon\b|\btre\b"),
    (TotalKind.EXEMPT, r"\bmien\b"),
    (TotalKind.ABSENT, r"\bvang\b|\bnghi\b"),
    (TotalKind.PRESENT, r"\bco mat\b|\bdu\b|\btham gia\b"),
    (TotalKind.RECORDED, r"\btong\b|\bcong\b|\bso (buoi|cuoc|lan)\b"),
)
_FIGURE = re.compile(r"[\d.,/%\s]*|[–—-]")
_OF_MARK = {
    Mark.PRESENT: TotalKind.PRESENT,
    Mark.LATE: TotalKind.LATE,
    Mark.ABSENT_EXCUSED: TotalKind.ABSENT_EXCUSED,
    Mark.ABSENT_UNEXCUSED: TotalKind.ABSENT_UNEXCUSED,
    Mark.EXEMPT: TotalKind.EXEMPT,
}
_COUNTED = {
    TotalKind.LATE: {Mark.LATE},
    TotalKind.ABSENT_EXCUSED: {Mark.ABSENT_EXCUSED},
    TotalKind.ABSENT_UNEXCUSED: {Mark.ABSENT_UNEXCUSED},
    TotalKind.ABSENT: {Mark.ABSENT_EXCUSED, Mark.ABSENT_UNEXCUSED},
    TotalKind.EXEMPT: {Mark.EXEMPT},
    TotalKind.RECORDED: set(Mark) - {Mark.NOT_RECORDED},
}


@dataclass(frozen=True, slots=True)
class WrittenTotal:
    """A total as written: of a person (`row`) or of a meeting (`place`)."""

    heading: str
    kind: TotalKind
    value: int
    row: int
    place: int
    of_person: bool


def read_total_kind(heading: str, meanings: Mapping[str, Mark]) -> TotalKind | None:
    """Return what a heading counts: "Tổng số buổi có mặt", or a sign such as "P"."""
    mark = meanings.get(fold_mark(heading)) or read_usual(heading)
    if mark in _OF_MARK:
        return _OF_MARK[mark]
    folded = search_form(heading)
    return next((kind for kind, pattern in _HEADINGS if re.search(pattern, folded)), None)


def is_row_of_totals(row: SheetRow, title: str, places: Iterable[int]) -> bool:
    """Whether a row without number counts marks: titled so, with figures in `places`.

    The figures tell it from someone whose name is Vàng or Dư.
    """
    texts = [row.text(place) for place in places if place in row.cells]
    counts = any(text[:1].isdigit() for text in texts)
    figures = all(_FIGURE.fullmatch(text) for text in texts)
    return counts and figures and read_total_kind(title, {}) is not None


def read_value(cell: Cell | None) -> int | None:
    """Return a written total; None for what is no whole number."""
    if cell is None or cell.kind not in (CellKind.TEXT, CellKind.NUMBER):
        return None
    found = re.fullmatch(r"(\d{1,6})(?:\s*/\s*\d+)?", cell.text)
    return int(found[1]) if found else None


def count_total(kind: TotalKind, marks: Iterable[Mark]) -> frozenset[int]:
    """Return the counts that agree with such a total: "có mặt" may or may not hold the late.

    Nothing is said of what is never compared.
    """
    counted = list(marks)
    if kind is TotalKind.OTHER:
        return frozenset()
    if kind is TotalKind.PRESENT:
        present = counted.count(Mark.PRESENT)
        return frozenset({present, present + counted.count(Mark.LATE)})
    return frozenset({sum(mark in _COUNTED[kind] for mark in counted)})
