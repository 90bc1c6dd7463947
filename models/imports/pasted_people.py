"""A range pasted over the list of people, as the worksheet that its columns make it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import resources
from models.errors import RecordsError
from models.imports.grid import Grid, grid_sheet, tidy_grid
from models.imports.headings import Column, find_headings
from models.imports.sheet import Sheet
from models.names import looks_like_name, search_form


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column of the list on screen: its title, and what it holds if a list can hold it too."""

    title: str
    meaning: Column | None


def people_sheet(
    grid: Grid, columns: Sequence[ListColumn], *, from_column: int, name: str
) -> Sheet:
    """Return the range as a list of people called `name`.

    Its own headings tell what its columns hold. Without any they are those of the list, from
    `from_column` on, as where the range was pasted. Raises RecordsError when it is empty or has
    no names.
    """
    tidy = tidy_grid(grid)
    if not tidy:
        raise RecordsError("paste.empty")
    ours = {search_form(column.title): column for column in columns}
    first = [ours.get(search_form(cell)) for cell in tidy[0]]
    if all(first) and len(tidy) > 1:
        headings = [_heading(column) for column in first]
        sheet = grid_sheet(tidy[1:], name=name, headings=headings)
    else:
        sheet = grid_sheet(tidy, name=name)
        if find_headings(sheet) is None:
            start = _start(tidy, columns, from_column)
            below = columns[start : start + len(tidy[0])]
            headings = [_heading(column) for column in below]
            headings += [""] * (len(tidy[0]) - len(headings))
            sheet = grid_sheet(tidy, name=name, headings=headings)
    if find_headings(sheet) is None:
        raise RecordsError("paste.no_names")
    return sheet


def _start(grid: Grid, columns: Sequence[ListColumn], from_column: int) -> int:
    """Return the column under the first of the range: names belong under names wherever pasted."""
    names = [column.meaning is Column.FULL_NAME for column in columns]
    named = sum(looks_like_name(row[0]) for row in grid)
    return names.index(True) if any(names) and 2 * named > len(grid) else from_column


def _heading(column: ListColumn | None) -> str:
    """Return the first of the headings that a list may have over such a column, else its title."""
    if column is None:
        return ""
    if column.meaning is None:
        return column.title
    words: dict[str, list[str]] = resources.read_toml("wording/headings.toml")
    return words[column.meaning.value][0]
