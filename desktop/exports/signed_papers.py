"""A paper composed as it is signed: dated, numbered, with its signer; then, and again today."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from desktop.exports.documents import Chosen, Document, Signing
from desktop.exports.figure_appendix import paper_words
from desktop.exports.figure_words import with_names
from desktop.exports.paper import Paper, Signature
from desktop.exports.paper_text import paper_figures, paper_lines
from desktop.exports.profiles import profile_for
from desktop.exports.registry import find_document
from desktop.exports.signing import signature_on
from models.book.database import Database, Session
from models.documents.figures import Changed, Figure, changed_figures, unchanged_figures
from models.documents.issuing import IssuedRow
from models.errors import RecordsError
from models.members.roll import roll_on
from models.periods import Period

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


def current_lines(database: Database, row: IssuedRow) -> tuple[str, ...]:
    """Return the lines of the same paper, with its date, signer and recipients, composed today."""
    today, _ = _today(database, row)
    # To whom it went was chosen, and is no record that could change.
    return paper_lines(replace(today, recipients=row.recipients))


def figures_since(database: Database, row: IssuedRow) -> tuple[Changed, ...]:
    """Return each figure of an issued paper as it was frozen, beside that of today.

    Where the paper cannot be composed any more, nothing is said of today.
    """
    try:
        _, figures = _today(database, row)
    except RecordsError:
        return unchanged_figures(row.figures)
    return changed_figures(row.figures, figures)


def _today(database: Database, row: IssuedRow) -> tuple[Paper, tuple[Figure, ...]]:
    subject = Subject(row.key, row.period, row.campaign_id, row.meeting_id, row.parts)
    with database.reading() as session:
        signers = [one for one in roll_on(session, row.dated_on) if one.full_name == row.signer]
        signing = Signing(row.dated_on, None, signers[0].person_id if signers else None)
        return signed_paper(session, subject, signing)


def signed_paper(
    session: Session, subject: Subject, signing: Signing
) -> tuple[Paper, tuple[Figure, ...]]:
    """Compose the paper of one reading with the date, number and signer of its issue.

    With it come the figures that it states, and the names behind each.
    """
    document = issuable(subject.key)
    reading = document.collect(session, chosen_for(subject, signing))
    signature = signature_on(session, signing.dated_on, signer_id=signing.signer_id)
    paper = composed(document, reading)
    names = document.names(reading, paper_words()) if document.names else ()
    signed = replace(
        paper,
        heading=replace(paper.heading, number=signing.number, dated_on=signing.dated_on),
        signature=_signature(paper, signature),
    )
    return signed, with_names(paper_figures(paper), names)


def _signature(paper: Paper, signature: Signature) -> Signature:
    """Return who signs for the cell that day; whoever led a meeting signs its minutes."""
    if not signs_on_behalf(paper):
        return paper.signature
    return replace(paper.signature, post=signature.post, name=signature.name)


def signs_on_behalf(paper: Paper) -> bool:
    """Tell whether a paper is signed for the cell."""
    return paper.signature.authority.startswith(_ON_BEHALF)


def issuable(key: str) -> Document:
    """Return the document with this key; RecordsError for one that is never issued."""
    document = find_document(key)
    if not is_paper(document):
        raise RecordsError("documents.not_issued", title=document.title)
    return document


def is_paper(document: Document) -> bool:
    """Tell a paper of its own from a log, and from a section of another paper's draft."""
    return document.compose is not None and document.draft_key in ("", document.key)


def composed(document: Document, reading: Any) -> Paper:
    """Return the paper of a reading; RecordsError for a list, which has no number."""
    assert document.compose is not None, "only a paper that is composed is issued"
    paper = document.compose(reading)
    if not paper.heading.type_symbol:
        raise RecordsError("documents.not_issued", title=document.title)
    return paper


def chosen_for(subject: Subject, signing: Signing | None = None) -> Chosen:
    """Return what is chosen of a document for this paper."""
    return Chosen(
        subject.period,
        subject.campaign_id,
        profile_for(signing.dated_on) if signing else None,
        meeting_id=subject.meeting_id,
        parts=subject.parts,
        signing=signing,
    )
