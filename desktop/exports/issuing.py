"""A paper made ready to be issued: one reading composed, drawn, checked, its words kept beside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from desktop.exports.documents import Chosen, Document, Signing
from desktop.exports.issued import is_closed, latest_issue
from desktop.exports.paper import Paper, Signature
from desktop.exports.paper_text import paper_figures, paper_lines
from desktop.exports.pdf.file import check_pdf
from desktop.exports.pdf.party_pdf import write_party_pdf
from desktop.exports.profiles import profile_for
from desktop.exports.registry import find_document
from desktop.exports.signing import signature_on
from models.book.database import Database, Session
from models.campaigns.result_checks import Finding, check_results
from models.campaigns.results import CampaignResults
from models.documents.comparing import differences
from models.documents.drafts import read_draft
from models.documents.issuing import Issue, IssuedRow
from models.errors import RecordsError
from models.meetings.closing import check_ready
from models.meetings.meetings import read_meeting
from models.members.roll import RollEntry, roll_on
from models.periods import Period
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

#: Who signs for the cell, and not for what was said at a meeting.
_ON_BEHALF = "T/M"


@dataclass(frozen=True, slots=True)
class Subject:
    """Which paper: its document, its days, the campaign or the meeting, and the parts of that."""

    key: str
    period: Period
    campaign_id: UUID | None = None
    meeting_id: UUID | None = None
    parts: tuple[UUID, ...] = ()


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
    """A paper with its number, and its lines without."""

    paper: Paper
    lines: tuple[str, ...]


def paper_state(database: Database, subject: Subject) -> IssueState:
    """Return whether a paper was issued, and in what it would be another today."""
    document = find_document(subject.key)
    if not _is_paper(document):
        return IssueState(subject, "")
    with database.reading() as session:
        row = latest_issue(session, subject.key, _chosen(subject))
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
    document = _issuable(subject.key)
    with database.reading() as session:
        draft = read_draft(
            session, key=subject.key, campaign_id=subject.campaign_id, period=subject.period
        )
        reading = document.collect(session, _chosen(subject))
        paper = _composed(document, reading)
        day = paper.heading.dated_on
        return Outlook(
            symbol=paper.heading.type_symbol,
            cell_symbol=paper.heading.cell_symbol,
            title=paper.title,
            dated_on=day,
            number=draft.number,
            signer_id=draft.signer_id,
            on_behalf=_signs_on_behalf(paper),
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
        composed = compose_issue(session, subject, signing)
    return drawn_issue(composed, subject, signing, replaces_id=replaces_id)


def compose_issue(session: Session, subject: Subject, signing: Signing) -> ComposedIssue:
    """Compose the paper that is issued, and its lines, which leave its number open.

    A number noted later, or that of a replacement, is no difference in what a paper says.
    """
    unnumbered = signed_paper(session, subject, replace(signing, number=None))
    return ComposedIssue(signed_paper(session, subject, signing), paper_lines(unnumbered))


def drawn_issue(
    composed: ComposedIssue,
    subject: Subject,
    signing: Signing,
    *,
    replaces_id: UUID | None = None,
) -> Issue:
    """Return the issue of a paper that is composed already; its PDF is drawn and checked."""
    paper = composed.paper
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
        lines=composed.lines,
        figures=paper_figures(paper),
        campaign_id=subject.campaign_id,
        meeting_id=subject.meeting_id,
        parts=subject.parts,
        replaces_id=replaces_id,
    )


def current_lines(database: Database, row: IssuedRow) -> tuple[str, ...]:
    """Return the lines of the same paper, with its date, signer and recipients, composed today."""
    subject = Subject(row.key, row.period, row.campaign_id, row.meeting_id, row.parts)
    with database.reading() as session:
        signers = [one for one in roll_on(session, row.dated_on) if one.full_name == row.signer]
        signing = Signing(row.dated_on, None, signers[0].person_id if signers else None)
        today = signed_paper(session, subject, signing)
    # To whom it went was chosen, and is no record that could change.
    return paper_lines(replace(today, recipients=row.recipients))


def signed_paper(session: Session, subject: Subject, signing: Signing) -> Paper:
    """Compose the paper of one reading with the date, number and signer of its issue."""
    document = _issuable(subject.key)
    reading = document.collect(session, _chosen(subject, signing))
    signature = signature_on(session, signing.dated_on, signer_id=signing.signer_id)
    paper = _composed(document, reading)
    return replace(
        paper,
        heading=replace(paper.heading, number=signing.number, dated_on=signing.dated_on),
        signature=_signature(paper, signature),
    )


def _signature(paper: Paper, signature: Signature) -> Signature:
    """Return who signs for the cell that day; whoever led a meeting signs its minutes."""
    if not _signs_on_behalf(paper):
        return paper.signature
    return replace(paper.signature, post=signature.post, name=signature.name)


def _signs_on_behalf(paper: Paper) -> bool:
    return paper.signature.authority.startswith(_ON_BEHALF)


def _issuable(key: str) -> Document:
    document = find_document(key)
    if not _is_paper(document):
        raise RecordsError("documents.not_issued", title=document.title)
    return document


def _is_paper(document: Document) -> bool:
    """Tell a paper of its own from a log, and from a section of another paper's draft."""
    return document.compose is not None and document.draft_key in ("", document.key)


def _composed(document: Document, reading: Any) -> Paper:
    assert document.compose is not None, "only a paper that is composed is issued"
    paper = document.compose(reading)
    if not paper.heading.type_symbol:
        raise RecordsError("documents.not_issued", title=document.title)
    return paper


def _symbol(database: Database, document: Document, subject: Subject) -> str:
    """Return the symbol of a paper that can be issued now, else ""."""
    try:
        with database.reading() as session:
            reading = document.collect(session, _chosen(subject))
        return _composed(document, reading).heading.type_symbol
    except RecordsError:
        return ""


def _chosen(subject: Subject, signing: Signing | None = None) -> Chosen:
    return Chosen(
        subject.period,
        subject.campaign_id,
        profile_for(signing.dated_on) if signing else None,
        meeting_id=subject.meeting_id,
        parts=subject.parts,
        signing=signing,
    )


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
