"""Which columns of an old sheet hold the marks of a meeting, and of which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from models.imports.attendance.block import Heading
from models.imports.attendance.days import HeadingDay, read_heading
from models.imports.attendance.legend import Legend
from models.imports.attendance.totals import read_total_kind
from models.imports.sheet import SheetRow, column_letter


@dataclass(frozen=True, slots=True)
class OldColumn:
    """A column of marks: its heading, and what the heading says of the meeting."""

    place: int
    heading: str
    says: HeadingDay

    @property
    def letter(self) -> str:
        """The column's name as the workbook shows it."""
        return column_letter(self.place)


@dataclass(frozen=True, slots=True)
class Completion:
    """What completes headings that do not write their day whole."""

    year: int | None = None
    day_of_month: int | None = None


def read_columns(
    headings: Mapping[int, Heading],
    below: Sequence[SheetRow],
    legend: Legend,
    completion: Completion,
) -> tuple[OldColumn, ...]:
    """Return the columns in which people have marks; totals are none."""
    found = []
    for place, heading in headings.items():
        # A formula without result is no text, but somebody's mark all the same.
        texts = [row.text(place) for row in below if place in row.cells]
        if texts and not is_total(heading, legend):
            says = read_heading(
                heading.cells, year=completion.year, day_of_month=completion.day_of_month
            )
            if says.says_something or _mostly_signs(texts, legend):
                found.append(OldColumn(place, heading.text, says))
    return tuple(found)


def is_total(heading: Heading, legend: Legend) -> bool:
    """Whether the heading counts marks; one that has a day of its own does not."""
    own = heading.own
    if own is None or read_total_kind(own.text, legend.meanings) is None:
        return False
    says = read_heading([own], year=None, day_of_month=None)
    return says.day is None and says.reason is None


def _mostly_signs(texts: Iterable[str], legend: Legend) -> bool:
    each = [legend.knows(text) for text in texts]
    return 2 * sum(each) > len(each)
