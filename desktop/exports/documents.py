"""What a document is: what it needs, how it is read, composed and drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal
from uuid import UUID

from desktop.exports.figure_words import FigureNames, FigureWords
from desktop.exports.formats import Format
from desktop.exports.paper import Paper
from desktop.exports.profiles import Profile
from models.book.database import Session
from models.campaigns.matrix import WHOLE, Choice
from models.documents.drafts import Draft
from models.periods import Period

Group = Literal["reports", "plans", "letters", "logs", "lists"]
Need = Literal["period", "campaign", "meeting", "day", "person"]


@dataclass(frozen=True, slots=True)
class Options:
    """What is asked of a document; what is left open is taken from the latest records.

    `mirrored` asks for the margins of two-sided printing.
    """

    period: Period | None = None
    campaign_id: UUID | None = None
    meeting_id: UUID | None = None
    parts: tuple[UUID, ...] = ()
    day: date | None = None
    person_id: UUID | None = None
    choice: Choice = WHOLE
    mirrored: bool = False


@dataclass(frozen=True, slots=True)
class Signing:
    """Date, number and signer that a paper is issued with.

    Without a `number` there is room for one written by hand; without a `signer_id` the secretary
    of that day signs.
    """

    dated_on: date
    number: int | None = None
    signer_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """The options of one document with nothing left open.

    `parts` of a meeting's paper are the items or the resolution it is about; `choice` is the part
    of a campaign's coverage, for the roll of `day`. `signing` goes before that of a draft.
    """

    period: Period
    campaign_id: UUID | None = None
    profile: Profile | None = None
    meeting_id: UUID | None = None
    parts: tuple[UUID, ...] = ()
    person_id: UUID | None = None
    day: date | None = None
    choice: Choice = WHOLE
    signing: Signing | None = None

    def signed(self, draft: Draft) -> Draft:
        """Return `draft` with the date, number and signer that are chosen, if any are."""
        if self.signing is None:
            return draft
        return replace(
            draft,
            dated_on=self.signing.dated_on,
            number=self.signing.number,
            signer_id=self.signing.signer_id,
        )


@dataclass(frozen=True, slots=True)
class Document:
    """One document: `collect` reads inside a transaction, a format draws after it.

    A Party paper is composed between the two, apart from any format. One that the secretary
    drafts has the `draft_key` of its draft, the `heads` of the sections that are written, the
    words that the records `propose` for them, and the `parts` it may carry or not. A `monthly`
    one tells of the latest month if no days are asked for. `names` returns what is behind the
    figures that it states. Files of one that is `named_by_cell` meet those of other cells.
    """

    key: str
    title: str
    needs: tuple[Need, ...]
    collect: Callable[[Session, Chosen], Any]
    formats: tuple[Format, ...]
    compose: Callable[[Any], Paper] | None = None
    group: Group = "lists"
    draft_key: str = ""
    heads: Mapping[str, str] = field(default_factory=dict)
    propose: Callable[[Any], Mapping[str, str]] | None = None
    parts: tuple[str, ...] = ()
    monthly: bool = False
    names: Callable[[Any, FigureWords], tuple[FigureNames, ...]] | None = None
    named_by_cell: bool = False
