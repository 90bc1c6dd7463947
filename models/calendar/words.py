"""Whose anniversary a day is."""

from __future__ import annotations

from enum import StrEnum


class DayLevel(StrEnum):
    """Whose anniversary a day is."""

    NATIONAL = "national"
    PARTY = "party"
    PROVINCE = "province"
    SECTOR = "sector"
    OWN = "own"
