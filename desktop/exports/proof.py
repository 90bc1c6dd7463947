"""A document before it is saved: its file, and which of its words state which figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from desktop.exports.campaign_report import CampaignReport
from desktop.exports.issued import is_closed, latest_issue
from desktop.exports.meeting_documents import choose_meeting
from desktop.exports.paper_text import paper_figures
from desktop.exports.registry import Chosen, Options, find_document
from desktop.exports.signed_papers import figures_since
from models.book.database import Database, Session
from models.campaigns.results import CampaignResults
from models.documents.figures import Changed, Figure
from models.documents.issuing import IssuedRow, read_issued_pdf
from models.periods import Period


@dataclass(frozen=True, slots=True)
class Proof:
    """The drawn file, what it was composed of, and the figures it states.

    Of a paper that was `issued` it is the file that is kept, with the figures frozen then and
    what became of them `since`. `proposed` are the words that the records propose for the
    sections of a drafted paper.
    """

    suffix: str
    data: bytes
    reading: Any = None
    form: str = ""
    figures: tuple[Figure, ...] = ()
    proposed: Mapping[str, str] = field(default_factory=dict)
    since: tuple[Changed, ...] = ()
    issued: bool = False

    @property
    def results(self) -> CampaignResults | None:
        """The results that a campaign's report tells of."""
        return self.reading.results if isinstance(self.reading, CampaignReport) else None


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
        row = _closed_issue(session, key, chosen) if document.compose else None
        kept = read_issued_pdf(session, row.id) if row else b""
    if row is not None:
        return _issued_proof(database, row, kept, reading)
    if document.compose is None or not document.draft_key:
        return Proof(one.suffix, one.draw(reading, mirrored=mirrored))
    words = {**reading.draft.narrative, **narrative}
    drafted = replace(reading, draft=replace(reading.draft, narrative=words))
    return Proof(
        one.suffix,
        one.draw(drafted, mirrored=mirrored),
        drafted,
        drafted.profile.key,
        paper_figures(document.compose(drafted)),
        document.propose(reading) if document.propose else {},
    )


def prove_meeting_paper(database: Database, key: str, options: Options) -> Proof:
    """Draw a paper of a meeting, or show the file that is kept of one that was issued."""
    document = find_document(key)
    assert document.compose is not None, "every paper of a meeting is composed"
    one = document.formats[0]
    with database.reading() as session:
        chosen = choose_meeting(session, document, options)
        row = _closed_issue(session, key, chosen)
        kept = read_issued_pdf(session, row.id) if row else b""
        reading = None if row else document.collect(session, chosen)
    if row is not None:
        return _issued_proof(database, row, kept)
    return Proof(
        one.suffix,
        one.draw(reading, mirrored=options.mirrored),
        reading,
        figures=paper_figures(document.compose(reading)),
    )


def _issued_proof(database: Database, row: IssuedRow, kept: bytes, reading: Any = None) -> Proof:
    """Return the file that is kept, with the figures that can be found on its pages."""
    placed = tuple(figure for figure in row.figures if figure.has_place)
    since = figures_since(database, row)
    return Proof("pdf", kept, reading, figures=placed, since=since, issued=True)


def _closed_issue(session: Session, key: str, chosen: Chosen) -> IssuedRow | None:
    """Return the issue whose kept file is shown; None while the paper is being written."""
    row = latest_issue(session, key, chosen)
    return row if row is not None and is_closed(session, row) else None
