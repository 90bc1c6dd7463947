"""The formulas of the attendance log: letters counted along a row and down a column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.exports.meeting_totals import of_those_due, total_of
from desktop.exports.wording import mark_letter
from desktop.exports.xlsx.formulas import Formula, cell_name, share, total_of_rows
from models.attendance.figures import Totals
from models.figures import Rate
from models.words import Mark

_MARKS = {
    "attended": (Mark.PRESENT, Mark.LATE),
    "late": (Mark.LATE,),
    "absent_excused": (Mark.ABSENT_EXCUSED,),
    "absent_unexcused": (Mark.ABSENT_UNEXCUSED,),
    "exempt": (Mark.EXEMPT,),
    "not_recorded": (Mark.NOT_RECORDED,),
}


@dataclass(frozen=True, slots=True)
class Counted:
    """What some marks add up to, the cells they stand in, and where the totals stand.

    `places` are columns along a row, or rows down a `column`.
    """

    totals: Totals
    marks: str
    places: Mapping[str, int]
    column: int = 0

    def below(self, key: str) -> str:
        """Return the cell of a total under the column."""
        return cell_name(self.places[key], self.column)


def total_of_line(counted: Counted, row: int, key: str) -> Formula | int:
    """Return a total at the end of the row, worked out from the letters before it."""
    value = total_of(counted.totals, key)
    if isinstance(value, Rate):
        cells = {one: cell_name(row, at) for one, at in counted.places.items()}
        return share(cells["attended"], _due(cells), value)
    if key == "called":
        return Formula(f"COLUMNS({counted.marks})-{_count(counted.marks, None)}", value)
    if key not in _MARKS:
        # Whom duty kept away is not said by the letter.
        return value
    return Formula("+".join(_count(counted.marks, mark) for mark in _MARKS[key]), value)


def called_below(counted: Counted) -> Formula:
    """Return how many of a group a meeting called; a dash when none."""
    called = _called_down(counted)
    none = mark_letter(None)
    return Formula(f'IF({called}=0,"{none}",{called})', counted.totals.called or none)


def due_below(counted: Counted) -> Formula:
    """Return ``25/26`` of a meeting, worked out from the letters above."""
    rate = counted.totals.quality
    attended, due = _attended_down(counted), _due_down(counted)
    dash = Rate(0, 0).percent_text
    return Formula(f'IF({due}=0,"{dash}",({attended})&"/"&({due}))', of_those_due(rate))


def rate_below(counted: Counted) -> Formula:
    """Return the attendance of a meeting, worked out from the letters above."""
    return share(_attended_down(counted), f"({_due_down(counted)})", counted.totals.quality)


def total_down(
    totals: Totals,
    key: str,
    people: tuple[int, int],
    columns: Mapping[str, int],
    rows: Mapping[str, int],
) -> Formula:
    """Return what a column of totals adds up to over the rows of `people`; the rate of the sums."""
    value = total_of(totals, key)
    if isinstance(value, int):
        return total_of_rows(*people, columns[key], value)
    cells = {
        one: cell_name(rows.get("total") or rows.get(one) or rows["attended"], column)
        for one, column in columns.items()
    }
    return share(cells["attended"], _due(cells), value)


def _due(cells: Mapping[str, str]) -> str:
    """Return the denominator of a rate: the called, less who need not come and did not."""
    terms = [cells[key] for key in ("called", "exempt", "special_duty") if key in cells]
    return f"({'-'.join(terms)})"


def _called_down(counted: Counted) -> str:
    return f"ROWS({counted.marks})-{_count(counted.marks, None)}"


def _attended_down(counted: Counted) -> str:
    return "+".join(_count(counted.marks, mark) for mark in _MARKS["attended"])


def _due_down(counted: Counted) -> str:
    due = f"{_called_down(counted)}-{_count(counted.marks, Mark.EXEMPT)}"
    if "special_duty" in counted.places:
        due += f"-{counted.below('special_duty')}"
    return due


def _count(cells: str, mark: Mark | None) -> str:
    return f'COUNTIF({cells},"{mark_letter(mark)}")'
