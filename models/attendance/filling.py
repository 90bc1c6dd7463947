"""What filling down and clearing a range of the attendance sheet mean for each of its rows."""

from __future__ import annotations

from collections.abc import Sequence

from models.attendance.marking import MarkEntry
from models.attendance.sheet import AttendanceRow
from models.words import ABSENT_MARKS, Mark


def fill_down(
    rows: Sequence[AttendanceRow], *, marks: bool, reasons: bool
) -> tuple[MarkEntry, ...]:
    """Return what the rows below the first take over from it: mark, reason, or both.

    A reason goes only to who is absent then.
    """
    if not rows:
        return ()
    first, *below = rows
    entries = []
    for row in below:
        mark = first.mark if marks else row.mark
        reason = first.reason if reasons else row.reason
        entries.append(_changed(row, mark, reason))
    return tuple(entry for entry in entries if entry is not None)


def clear(rows: Sequence[AttendanceRow], *, marks: bool) -> tuple[MarkEntry, ...]:
    """Return what takes the marks back, or only the reasons."""
    entries = (_changed(row, Mark.NOT_RECORDED if marks else row.mark, "") for row in rows)
    return tuple(entry for entry in entries if entry is not None)


def _changed(row: AttendanceRow, mark: Mark, reason: str) -> MarkEntry | None:
    """Return the entry of a row, if it changes anything."""
    kept = reason if mark in ABSENT_MARKS else ""
    if (row.mark, row.reason) == (mark, kept):
        return None
    return MarkEntry(row.person_id, mark, kept)
