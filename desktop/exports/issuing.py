"""A paper made ready to be issued: one reading composed, drawn, checked, its words kept beside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from desktop.exports.documents import Document, Signing
from desktop.exports.issued import is_closed, latest_issue
from desktop.exports.paper import Paper
from desktop.exports.paper_text import paper_lines
from desktop.exports.pdf.file import check_pdf
from desktop.exports.pdf.party_pdf import write_party_pdf
from desktop.exports.registry import find_document
from desktop.exports.signed_papers import (
    Subject,
    chosen_for,
    composed,
    current_lines,
    is_paper,
    issuable,
    signed_paper,
    signs_on_behalf,
)
from models.book.database import Database, Session
from models.campaigns.result_checks import Finding, check_results
from models.campaigns.results import CampaignResults
from models.documents.comparing import differences
from models.documents.drafts import read_draft
from models.documents.figures import Figure
from models.documents.issuing import Issue, IssuedRow
from models.errors import RecordsError
from models.meetings.closing import check_ready
from models.meetings.meetings import read_meeting
from models.members.roll import RollEntry, roll_on
from models.words import MeetingState

__all__ = [
    "ComposedIssue",
    "IssueState",
    "Outlook",
    "Signing",
    "Subject",
    "compose_issue",
    "current_lines",
    "drawn_issue",
    "look_ahead",
    "paper_state",
    "prepare_issue",
    "signed_paper",
]


@dataclass(frozen=True, slots=True)
class IssueState:
    """What became of a paper.

    `symbol` is that of its kind, "" of one that is never issued; `issued` its latest issue.
    While it `is_closed` nothing of it can be written; `changes` are the lines, before and after,
    in which it would be another today, `trouble` says why that cannot be told.
    """

    subject: Subject
    symbol: str
    issued: IssuedRow | None = None
    is_closed: bool = False
    changes: tuple[tuple[str, str], ...] = ()
    trouble: RecordsError | None = None


@dataclass(frozen=True, slots=True)
class Outlook:
    """What to know before a paper is issued.

    Without `dated_on` no day was chosen yet. `number` and `signer_id` are what the draft has,
    `findings` and `doubts` what does not agree or is not closed.
    """

    symbol: str
    cell_symbol: str
    title: str
    dated_on: date | None
    number: int | None
    signer_id: UUID | None
    on_behalf: bool
    signer: str
    roll: tuple[RollEntry, ...]
    findings: tuple[Finding, ...] = ()
    doubts: tuple[RecordsError, ...] = ()


@dataclass(frozen=True, slots=True)
class ComposedIssue:
    """A paper with its number, its lines without, and its figures with the names behind them."""

    paper: Paper
    lines: tuple[str, ...]
    figures: tuple[Figure, ...] = ()


def paper_state(database: Database, subject: Subject) -> IssueState:
    """Return whether a paper was issued, and in what it would be another today."""
    document = find_document(subject.key)
    if not is_paper(document):
        return IssueState(subject, "")
    with database.reading() as session:
        row = latest_issue(session, subject.key, chosen_for(subject))
        closed = row is not None and is_closed(session, row)
    if row is None:
        return IssueState(subject, _symbol(database, document, subject))
    if not closed:
        return IssueState(subject, row.symbol, row)
    try:
        changes = differences(row, current_lines(database, row))
    except RecordsError as error:
        return IssueState(subject, row.symbol, row, closed, trouble=error)
    return IssueState(subject, row.symbol, row, closed, changes)


def look_ahead(database: Database, subject: Subject) -> Outlook:
    """Return what to know before the paper is issued; raises RecordsError where it cannot be."""
    document = issuable(subject.key)
    with database.reading() as session:
        draft = read_draft(
            session, key=subject.key, campaign_id=subject.campaign_id, period=subject.period
        )
        reading = document.collect(session, chosen_for(subject))
        paper = composed(document, reading)
        day = paper.heading.dated_on
        return Outlook(
            symbol=paper.heading.type_symbol,
            cell_symbol=paper.heading.cell_symbol,
            title=paper.title,
            dated_on=day,
            number=draft.number,
            signer_id=draft.signer_id,
            on_behalf=signs_on_behalf(paper),
            signer=paper.signature.name,
            roll=tuple(one for one in roll_on(session, day or subject.period.last) if one.post),
            findings=_findings(reading),
            doubts=_doubts(session, subject),
        )


def prepare_issue(
    database: Database, subject: Subject, signing: Signing, *, replaces_id: UUID | None = None
) -> Issue:
    """Return the paper as it will be issued: read at one moment, drawn and checked.

    Raises RecordsError when it cannot be composed, or is a list that is never issued.
    """
    with database.reading() as session:
        made = compose_issue(session, subject, signing)
    return drawn_issue(made, subject, signing, replaces_id=replaces_id)


def compose_issue(session: Session, subject: Subject, signing: Signing) -> ComposedIssue:
    """Compose the paper that is issued, and its lines, which leave its number open.

    A number noted later, or that of a replacement, is no difference in what a paper says.
    """
    unnumbered, _ = signed_paper(session, subject, replace(signing, number=None))
    paper, figures = signed_paper(session, subject, signing)
    return ComposedIssue(paper, paper_lines(unnumbered), figures)


def drawn_issue(
    made: ComposedIssue,
    subject: Subject,
    signing: Signing,
    *,
    replaces_id: UUID | None = None,
) -> Issue:
    """Return the issue of a paper that is composed already; its PDF is drawn and checked."""
    paper = made.paper
    pdf = write_party_pdf(paper)
    check_pdf(pdf)
    return Issue(
        key=subject.key,
        symbol=paper.heading.type_symbol,
        cell_symbol=paper.heading.cell_symbol,
        number=signing.number,
        dated_on=signing.dated_on,
        title=paper.title,
        signer=paper.signature.name,
        recipients=paper.recipients,
        profile=paper.profile.key,
        period=subject.period,
        pdf=pdf,
        lines=made.lines,
        figures=made.figures,
        campaign_id=subject.campaign_id,
        meeting_id=subject.meeting_id,
        parts=subject.parts,
        replaces_id=replaces_id,
    )


def _symbol(database: Database, document: Document, subject: Subject) -> str:
    """Return the symbol of a paper that can be issued now, else ""."""
    try:
        with database.reading() as session:
            reading = document.collect(session, chosen_for(subject))
        return composed(document, reading).heading.type_symbol
    except RecordsError:
        return ""


def _findings(reading: Any) -> tuple[Finding, ...]:
    """Return the checks of a campaign's figures that found something."""
    results = getattr(reading, "results", None)
    if not isinstance(results, CampaignResults):
        return ()
    return tuple(finding for finding in check_results(results) if not finding.passed)


def _doubts(session: Session, subject: Subject) -> tuple[RecordsError, ...]:
    """Return why the record of a meeting is not closed yet."""
    if subject.meeting_id is None:
        return ()
    if read_meeting(session, subject.meeting_id).state is MeetingState.FINALISED:
        return ()
    try:
        check_ready(session, subject.meeting_id)
    except RecordsError as error:
        return (error,)
    return (RecordsError("documents.meeting_open"),)
