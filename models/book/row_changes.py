"""Rows before and after: what several changes of the same row amount to, and their reverse."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

#: Columns and their values as the log holds them.
Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row of `table`: entered (no `before`), removed (no `after`), or some of its columns.

    Of a `forgotten` row the log knows only that it was; what it held was erased for good.
    """

    table: str
    id: str
    before: Values | None
    after: Values | None
    forgotten: bool = False

    @property
    def entered(self) -> bool:
        """Whether the row was not there before."""
        return self.before is None and not self.forgotten

    @property
    def removed(self) -> bool:
        """Whether the row is not there any more."""
        return self.after is None and not self.forgotten

    @property
    def values(self) -> Values:
        """What is told of the row: as it is after the change, or was when it went."""
        return self.after or self.before or {}

    def reversed(self) -> RowChange:
        """Return the change that takes this one back."""
        return RowChange(self.table, self.id, self.after, self.before, self.forgotten)


def read_rows(rows: Iterable[dict[str, Any]]) -> tuple[RowChange, ...]:
    """Return what the rows of one entry of the log amount to: one change for each row.

    A row that was entered and removed again, or is as it was, is left out.
    """
    changes: dict[tuple[str, str], RowChange | None] = {}
    for row in rows:
        key = row["table"], row["id"]
        later = RowChange(*key, row["before"], row["after"], row.get("forgotten", False))
        earlier = changes.get(key)
        changes[key] = later if earlier is None else _joined(earlier, later)
    return tuple(change for change in changes.values() if change is not None)


def as_logged(changes: Iterable[RowChange]) -> list[dict[str, Any]]:
    """Return the changes as an entry of the log holds them."""
    logged = []
    for change in changes:
        row: dict[str, Any] = {"table": change.table, "id": change.id}
        row |= {"before": change.before, "after": change.after}
        logged.append(row | {"forgotten": True} if change.forgotten else row)
    return logged


def _joined(earlier: RowChange, later: RowChange) -> RowChange | None:
    """Return what two changes of one row amount to; None when it is as it was."""
    before, after = earlier.before, later.after
    if earlier.before is not None and later.before is not None:
        # What the later one found is true of the beginning too, unless the earlier one made it.
        before = later.before | earlier.before
    if earlier.after is not None and later.after is not None:
        after = earlier.after | later.after
    if before is not None and after is not None:
        differing = [name for name in after if before.get(name) != after[name]]
        if not differing:
            return None
        before = {name: before.get(name) for name in differing}
        after = {name: after[name] for name in differing}
    if before is None and after is None:
        return None
    return RowChange(later.table, later.id, before, after)
