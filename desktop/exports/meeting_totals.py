"""The totals of meetings and people as the logs print them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields

from models.attendance.sheet import Totals
from models.figures import Rate


def total_of(totals: Totals, key: str) -> int | Rate:
    """Return one total by the key of its column."""
    if key == "rate":
        return totals.rate
    number: int = getattr(totals, key)
    return number


def sum_totals(several: Iterable[Totals]) -> Totals:
    """Return the sum of `several` totals."""
    counted = list(several)
    names = [field.name for field in fields(Totals)]
    return Totals(**{name: sum(getattr(one, name) for one in counted) for name in names})


def of_those_due(rate: Rate) -> str:
    """Return ``25/26``, or a dash when nobody was due."""
    return f"{rate.part}/{rate.whole}" if rate.whole else rate.percent_text
