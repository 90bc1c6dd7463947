"""Which columns of a pasted range are names, marks and reasons."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from models.attendance.mark_words import split_reason, usual_meanings
from models.imports.grid import Grid
from models.names import looks_like_name, search_form, sort_key

_NAME_HEADINGS = re.compile(r"ho va ten( .*)?|ho,? (chu dem va )?ten( .*)?|ten|full name|name")
_MARK_HEADINGS = re.compile(r"diem danh|co mat|trang thai|du hop|du|attendance|ket qua")
_REASON_HEADINGS = re.compile(r"ly do( .*)?|li do( .*)?|ghi chu|reason|note")


@dataclass(frozen=True, slots=True)
class PastedColumns:
    """The place of each meaning in the range, None where it has none; the rows below headings."""

    rows: Grid
    first_row: int
    name: int | None
    mark: int | None
    reason: int | None


def find_columns(grid: Grid, names: Sequence[str], *, reasons_only: bool) -> PastedColumns:
    """Tell names, marks and reasons apart, by headings where there are any, else by content.

    `names` are those of the sheet; without any column of names the range stands for the rows
    from the cursor on, and a single column holds reasons when `reasons_only`.
    """
    keys = {sort_key(name) for name in names}
    has_headings = _has_headings(grid[0], keys)
    rows = grid[1:] if has_headings else grid
    headings = [search_form(cell) for cell in grid[0]] if has_headings else [""] * len(grid[0])
    name = _headed(headings, _NAME_HEADINGS)
    if name is None:
        name = _most(rows, lambda cell: sort_key(cell) in keys)
    if name is None and len(grid[0]) > 1:
        name = _most(rows, looks_like_name)
    mark, reason = _headed(headings, _MARK_HEADINGS), _headed(headings, _REASON_HEADINGS)
    free = [place for place in range(len(grid[0])) if place not in (name, mark, reason)]
    if name is None and mark is None and reason is None and len(free) == 1 and reasons_only:
        return PastedColumns(rows, 1 + has_headings, None, None, free[0])
    if mark is None:
        mark = _mark_column(rows, free, name)
    after = [place for place in free if mark is not None and place > mark]
    if reason is None and after:
        reason = after[0]
    return PastedColumns(rows, 1 + has_headings, name, mark, reason)


def _has_headings(first: Sequence[str], keys: set[str]) -> bool:
    """Whether the first row names the columns; somebody's own row never does."""
    if any(sort_key(cell) in keys for cell in first if cell):
        return False
    patterns = (_NAME_HEADINGS, _REASON_HEADINGS)
    folded = [search_form(cell) for cell in first]
    headed = any(pattern.fullmatch(cell) for pattern in patterns for cell in folded)
    return headed or folded in (["diem danh"], ["attendance"])


def _headed(headings: Sequence[str], pattern: re.Pattern[str]) -> int | None:
    return next((at for at, text in enumerate(headings) if text and pattern.fullmatch(text)), None)


def _most(rows: Grid, fits: Callable[[str], bool]) -> int | None:
    """Return the column of which most cells fit, if at least half of its filled ones do."""
    best: tuple[int, int] | None = None
    for place in range(len(rows[0]) if rows else 0):
        filled = [row[place] for row in rows if row[place]]
        count = sum(fits(cell) for cell in filled)
        if count and 2 * count >= len(filled) and (best is None or count > best[0]):
            best = (count, place)
    return best[1] if best else None


def _mark_column(rows: Grid, free: Sequence[int], name: int | None) -> int | None:
    """Return the column most of whose cells are known marks, else the one beside the name."""
    known = usual_meanings(())
    scores = {
        place: sum(split_reason(row[place], known)[0] in known for row in rows) for place in free
    }
    best = max(scores, key=lambda place: scores[place], default=None)
    if best is not None and scores[best]:
        return best
    beside = [place for place in free if name is None or place > name]
    return beside[0] if beside else None
