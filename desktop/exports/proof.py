"""A document before it is saved: its file, and which of its words state which figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

from desktop.exports.campaign_report import CampaignReport
from desktop.exports.issued import kept_bytes
from desktop.exports.paper import Block, Paragraph
from desktop.exports.registry import Chosen, find_document
from models.book.database import Database
from models.campaigns.results import CampaignResults
from models.periods import Period

#: How much of the sentence before a figure tells it from an equal one.
_BEFORE = 16


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """A count as a paper prints it: its key, its words, and the words right before them."""

    key: str
    text: str
    before: str


@dataclass(frozen=True, slots=True)
class Proof:
    """The drawn file, and for a campaign's report the results and the figures it states.

    Of a paper that was `issued` it is the file that is kept.
    `proposed` are the words that the records propose for the sections of a drafted paper.
    """

    suffix: str
    data: bytes
    results: CampaignResults | None = None
    form: str = ""
    figures: tuple[StatedFigure, ...] = ()
    proposed: Mapping[str, str] = field(default_factory=dict)
    issued: bool = False


def make_proof(
    database: Database,
    key: str,
    *,
    period: Period,
    campaign_id: UUID | None,
    narrative: Mapping[str, str],
    mirrored: bool = False,
) -> Proof:
    """Draw a document in its first format; words of `narrative` not saved yet are printed too."""
    document = find_document(key)
    one = document.formats[0]
    chosen = Chosen(period, campaign_id, None)
    with database.reading() as session:
        reading = document.collect(session, chosen)
        kept = document.compose and kept_bytes(session, key, chosen, suffix=one.suffix)
    if kept:
        results = reading.results if isinstance(reading, CampaignReport) else None
        return Proof(one.suffix, kept, results, issued=True)
    if document.compose is None or not document.draft_key:
        return Proof(one.suffix, one.draw(reading, mirrored=mirrored))
    words = {**reading.draft.narrative, **narrative}
    drafted = replace(reading, draft=replace(reading.draft, narrative=words))
    return Proof(
        one.suffix,
        one.draw(drafted, mirrored=mirrored),
        drafted.results if isinstance(drafted, CampaignReport) else None,
        drafted.profile.key,
        tuple(stated_figures(document.compose(drafted).blocks)),
        document.propose(reading) if document.propose else {},
    )


def stated_figures(blocks: tuple[Block, ...]) -> Iterator[StatedFigure]:
    """Yield the figures of the body in the order in which they are printed."""
    for block in blocks:
        if not isinstance(block, Paragraph):
            continue
        before = ""
        for run in block.runs:
            if run.figure is not None:
                yield StatedFigure(run.figure, run.text, before[-_BEFORE:])
            before += run.text
