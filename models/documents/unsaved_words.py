"""Where words of a paper were being typed: an address for what is kept beside the records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import NAMESPACE_OID, UUID, uuid5

from models.book.unsaved import field_of
from models.periods import Period

_PAPER = "paper"
_NONE = "-"


@dataclass(frozen=True, slots=True)
class PaperPlace:
    """A section of the draft of a paper, which need not stand in the book yet."""

    key: str
    campaign_id: UUID | None
    period: Period
    section: str = ""

    @property
    def home_id(self) -> UUID:
        """The identifier of the draft, the same in every session."""
        return uuid5(NAMESPACE_OID, "/".join(self._parts[:-1]))

    @property
    def field(self) -> str:
        """The place as a field is named."""
        return "/".join(self._parts)

    @property
    def _parts(self) -> tuple[str, ...]:
        campaign = _NONE if self.campaign_id is None else str(self.campaign_id)
        days = self.period.first.isoformat(), self.period.last.isoformat()
        return _PAPER, self.key, campaign, *days, self.section


def paper_place(field: str) -> PaperPlace | None:
    """Return the place of a field of a paper; None of any other field."""
    kind, *rest = field_of(field).split("/")
    if kind != _PAPER:
        return None
    key, campaign, first, last, section = rest
    days = Period(date.fromisoformat(first), date.fromisoformat(last))
    return PaperPlace(key, None if campaign == _NONE else UUID(campaign), days, section)
