"""How long the second place for backups has been out of reach, as far as it matters."""

from __future__ import annotations

from datetime import date
from enum import IntEnum


class Absence(IntEnum):
    """Steps of a reminder that grows, in days."""

    NONE = 0
    WEEK = 7
    FORTNIGHT = 14
    MONTH = 30


def absence_of(last_copied: date, today: date) -> Absence:
    """Return how long nothing was copied; a clock that was set back hides nothing."""
    days = abs((today - last_copied).days)
    return max(step for step in Absence if days >= step)
