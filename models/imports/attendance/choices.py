"""What the user decides about an old sheet where it, or the book, leaves a question open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from models.words import Mark, MeetingKind, Status


@dataclass(frozen=True, slots=True)
class Choices:
    """Every decision, by what it is about; None as a value means: leave that out.

    `signs` are by folded sign, `kinds` and `days` by column, `people` by row, `off_roll` by
    person: as what those marks are taken in that fall on days when the person was not on the
    roll. `kind` is that of meetings whose heading names none.
    """

    year: int | None = None
    day_of_month: int | None = None
    kind: MeetingKind = MeetingKind.REGULAR
    kinds: Mapping[int, MeetingKind | None] = field(default_factory=dict)
    days: Mapping[int, date] = field(default_factory=dict)
    signs: Mapping[str, Mark | None] = field(default_factory=dict)
    people: Mapping[int, UUID | None] = field(default_factory=dict)
    off_roll: Mapping[UUID, Status | None] = field(default_factory=dict)
