"""The totals of meetings and people as the logs print them."""

from __future__ import annotations

from models.attendance.figures import Totals
from models.figures import Rate


def total_of(totals: Totals, key: str) -> int | Rate:
    """Return one total by the key of its column."""
    if key == "rate":
        return totals.quality
    number: int = getattr(totals, key)
    return number


def of_those_due(rate: Rate) -> str:
    """Return ``25/26``, or a dash when nobody was due."""
    return f"{rate.part}/{rate.whole}" if rate.whole else rate.percent_text
