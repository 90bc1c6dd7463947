"""Counts and rates as they are said in reports: always a/b (c%)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal


@dataclass(frozen=True, slots=True)
class Rate:
    """`part` of `whole`, with the percentage rounded half up to two decimals (domain: 2.6)."""

    part: int
    whole: int

    @property
    def percent(self) -> Decimal | None:
        """The percentage, or None of nothing."""
        if self.whole == 0:
            return None
        exact = Decimal(self.part) * 100 / Decimal(self.whole)
        return exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)

    @property
    def percent_text(self) -> str:
        """The percentage as "95,57%", or "–" of nothing."""
        percent = self.percent
        return "–" if percent is None else f"{percent}%".replace(".", ",")

    def __str__(self) -> str:
        if self.whole == 0:
            return f"{self.part}/{self.whole}"
        return f"{self.part}/{self.whole} ({self.percent_text})"


def number_text(value: int) -> str:
    """Return `value` with a dot between thousands: 1.234."""
    return f"{value:,}".replace(",", ".")


def padded(value: int) -> str:
    """Return `value` for running text: counts below ten with a zero, thousands with dots."""
    return f"{value:02d}" if 0 <= value < 10 else number_text(value)
