"""A list of people as a paper of the Party, apart from any format: PDF, Word and Excel draw it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.exports.paper import (
    Align,
    Block,
    Column,
    Heading,
    Paper,
    Paragraph,
    Run,
    Signature,
    Table,
)
from desktop.exports.profiles import Profile
from models.figures import Rate
from models.organisation import Cell
from models.periods import date_text


class Year(int):
    """A year, which has no dot between thousands."""


#: What a cell of a list holds: a workbook gets real numbers and days, a paper their text.
Value = str | int | date | Rate | None


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column of a list; `width` is in millimetres on paper."""

    title: str
    width: float
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class ListGroup:
    """Rows under a line of their own; without a `title` there is no such line."""

    title: str
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class ListPaper:
    """A list with its heading, the lines above and below the table, and the two who sign.

    The table is as described at `Table`; groups without rows are left out.
    """

    profile: Profile
    heading: Heading
    type_name: str
    abstract: str
    columns: tuple[ListColumn, ...]
    groups: tuple[ListGroup, ...]
    left_signature: Signature
    signature: Signature
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    landscape: bool = False
    numbered: bool = False
    row_height: float = 0
    size: float | None = None

    @property
    def shown_groups(self) -> tuple[ListGroup, ...]:
        """The groups that have rows."""
        return tuple(group for group in self.groups if group.rows)


def list_heading(cell: Cell, day: date) -> Heading:
    """Return the heading of a list made on `day`, which has no number."""
    return Heading(
        upper_body=cell.upper_body,
        body=cell.name,
        place_name=cell.place_name,
        type_symbol="",
        cell_symbol=cell.symbol,
        dated_on=day,
    )


def list_title(paper: ListPaper) -> str:
    """Return what the list is called."""
    return f"{paper.type_name} {paper.abstract}".strip()


def paper_of(paper: ListPaper) -> Paper:
    """Return the list as any other paper of the Party."""
    blocks: tuple[Block, ...] = (
        *(Paragraph((Run(line),)) for line in paper.above),
        _table(paper),
        *(Paragraph((Run(line),)) for line in paper.below),
    )
    return Paper(
        profile=paper.profile,
        heading=paper.heading,
        type_name=paper.type_name,
        abstract=paper.abstract,
        blocks=blocks,
        signature=paper.signature,
        left_signature=paper.left_signature,
        landscape=paper.landscape,
    )


def value_text(value: Value) -> str:
    """Return a value as it is printed."""
    if isinstance(value, date):
        return date_text(value)
    return "" if value is None else str(value)


def _table(paper: ListPaper) -> Table:
    rows: list[tuple[str, ...]] = []
    bands: set[int] = set()
    for group in paper.shown_groups:
        if group.title:
            bands.add(len(rows))
            rows.append((group.title, *[""] * (len(paper.columns) - 1)))
        rows += [tuple(value_text(value) for value in row) for row in group.rows]
    return Table(
        columns=tuple(Column(one.title, one.width, one.align) for one in paper.columns),
        rows=tuple(rows),
        bands=frozenset(bands),
        numbered=paper.numbered,
        row_height=paper.row_height,
        size=paper.size,
    )
