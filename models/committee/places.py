"""Where cells stand in a list: found by identifier, or by name where one side has none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from models.committee.figures import CellMark


@dataclass(frozen=True, slots=True)
class Places:
    """Where each cell stands: a list is not gone through for each of some hundred cells."""

    by_id: Mapping[UUID, int]
    by_name: Mapping[str, int]
    without_id: Mapping[str, int]

    @classmethod
    def of(cls, marks: Iterable[CellMark]) -> Places:
        """Return the places of `marks`; of a cell that stands there twice the first."""
        by_id: dict[UUID, int] = {}
        by_name: dict[str, int] = {}
        without_id: dict[str, int] = {}
        for at, mark in enumerate(marks):
            by_name.setdefault(mark.name_key, at)
            if mark.id is None:
                without_id.setdefault(mark.name_key, at)
            else:
                by_id.setdefault(mark.id, at)
        return cls(by_id, by_name, without_id)

    def find(self, mark: CellMark) -> int | None:
        """Return the first place that means this cell, or None."""
        if mark.id is None:
            return self.by_name.get(mark.name_key)
        both = self.by_id.get(mark.id), self.without_id.get(mark.name_key)
        return min((at for at in both if at is not None), default=None)
