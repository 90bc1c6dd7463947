"""The order of the parts of the minutes: positions count from one without a gap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Placed(Protocol):
    """A row with a place among its likes."""

    position: int


def number(rows: Sequence[Placed]) -> None:
    """Give `rows`, in their order, the positions from one; a row that has its own stays clean."""
    for position, row in enumerate(rows, start=1):
        if row.position != position:
            row.position = position
