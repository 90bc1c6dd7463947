"""Papers in the making: a draft per kind, campaign and period, with the secretary's own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.documents.recipients import RECIPIENTS, earlier_recipients
from models.errors import RecordsError
from models.names import clean_lines
from models.organisation import organisation_id
from models.periods import Period
from models.tables.documents import Document, Narrative
from models.words import DocumentState


@dataclass(frozen=True, slots=True)
class Draft:
    """A paper being written; `narrative` maps a section's key to its text.

    `carries` says what is chosen otherwise than is usual: which appendices, which outline.
    It is `closed` once the paper was issued, until a replacement is begun. `recipients` are those
    that were written last for an earlier paper of the kind.
    """

    id: UUID | None
    key: str
    campaign_id: UUID | None
    period: Period
    dated_on: date | None
    number: int | None
    signer_id: UUID | None
    narrative: dict[str, str]
    carries: Mapping[str, str] = field(default_factory=dict)
    closed: bool = False
    recipients: str = ""


def read_draft(session: Session, *, key: str, campaign_id: UUID | None, period: Period) -> Draft:
    """Return the draft, or an empty one (`id` None) when nothing was written yet."""
    document = find_draft(session, key, campaign_id, period)
    before = earlier_recipients(session, key=key, campaign_id=campaign_id, period=period)
    if document is None:
        return Draft(None, key, campaign_id, period, None, None, None, {}, recipients=before)
    texts = session.scalars(select(Narrative).where(Narrative.document_id == document.id))
    return Draft(
        document.id,
        key,
        campaign_id,
        period,
        document.dated_on,
        document.number,
        document.signer_id,
        {row.section: row.text for row in texts},
        _chosen(document.carries),
        document.state is DocumentState.ISSUED,
        before,
    )


def write_narrative(
    session: Session,
    *,
    key: str,
    campaign_id: UUID | None,
    period: Period,
    section: str,
    text: str,
) -> None:
    """Keep the secretary's words for one section of the draft."""
    name_action(session, "write_narrative")
    _write(session, _open(session, key, campaign_id, period), section, text)


def _write(session: Session, document: Document, section: str, text: str) -> None:
    row = session.scalars(
        select(Narrative).where(Narrative.document_id == document.id, Narrative.section == section)
    ).one_or_none()
    if row is None:
        session.add(
            Narrative(
                organisation_id=document.organisation_id,
                document_id=document.id,
                section=section,
                text=clean_lines(text),
            )
        )
    else:
        row.text = clean_lines(text)
    session.flush()


def read_earlier(
    session: Session, *, key: str, campaign_id: UUID | None, period: Period
) -> Draft | None:
    """Return the latest draft of the same paper on earlier days that has words, if there is one.

    One of the same campaign goes before one of another. Who receives it is no such word.
    """
    earlier = session.scalars(
        select(Document)
        .where(Document.key == key, Document.last_day < period.last)
        .order_by(Document.last_day.desc(), Document.first_day.desc(), Document.id)
    ).all()
    for document in sorted(earlier, key=lambda one: one.campaign_id != campaign_id):
        days = Period(document.first_day, document.last_day)
        draft = read_draft(session, key=key, campaign_id=document.campaign_id, period=days)
        if any(text for key, text in draft.narrative.items() if key != RECIPIENTS):
            return draft
    return None


def take_over_words(
    session: Session,
    *,
    key: str,
    campaign_id: UUID | None,
    period: Period,
    words: Mapping[str, str],
) -> None:
    """Write the words of an earlier draft into this one, in one act that can be taken back."""
    name_action(session, "take_over_words")
    document = _open(session, key, campaign_id, period)
    for section, text in words.items():
        _write(session, document, section, text)


def set_signing(
    session: Session,
    *,
    key: str,
    campaign_id: UUID | None,
    period: Period,
    dated_on: date | None,
    number: int | None,
    signer_id: UUID | None,
) -> None:
    """Keep the draft's date, number and signer; each may stay blank for handwriting."""
    name_action(session, "set_signing")
    if number is not None and number < 1:
        raise RecordsError("documents.bad_number")
    document = _open(session, key, campaign_id, period)
    document.dated_on, document.number, document.signer_id = dated_on, number, signer_id
    session.flush()


def choose_part(
    session: Session,
    *,
    key: str,
    campaign_id: UUID | None,
    period: Period,
    part: str,
    value: str,
) -> None:
    """Keep what the draft carries otherwise than usual; without `value` it is as usual again."""
    name_action(session, "choose_parts")
    document = _open(session, key, campaign_id, period)
    chosen = {**_chosen(document.carries), part: value}
    document.carries = " ".join(f"{name}={text}" for name, text in sorted(chosen.items()) if text)
    session.flush()


def _chosen(carries: str) -> dict[str, str]:
    return {name: value for name, _, value in (one.partition("=") for one in carries.split())}


def close_draft(
    session: Session,
    *,
    key: str,
    campaign_id: UUID | None,
    period: Period,
    dated_on: date,
    number: int | None,
) -> None:
    """Close the draft of a paper that is issued, also where nothing was written for it."""
    document = find_draft(session, key, campaign_id, period)
    document = document or _begin(session, key, campaign_id, period)
    document.write({"state": DocumentState.ISSUED, "number": number, "dated_on": dated_on})
    session.flush()


def find_draft(
    session: Session, key: str, campaign_id: UUID | None, period: Period
) -> Document | None:
    """Return the draft's own row, for whoever issues it; None when nothing was written yet."""
    return session.scalars(
        select(Document).where(
            Document.key == key,
            Document.campaign_id == campaign_id,
            Document.first_day == period.first,
            Document.last_day == period.last,
        )
    ).one_or_none()


def _open(session: Session, key: str, campaign_id: UUID | None, period: Period) -> Document:
    document = find_draft(session, key, campaign_id, period)
    if document is None:
        return _begin(session, key, campaign_id, period)
    if document.state is DocumentState.ISSUED:
        raise RecordsError("documents.issued")
    return document


def _begin(session: Session, key: str, campaign_id: UUID | None, period: Period) -> Document:
    document = Document(
        organisation_id=organisation_id(session),
        key=key,
        campaign_id=campaign_id,
        first_day=period.first,
        last_day=period.last,
        state=DocumentState.DRAFT,
    )
    session.add(document)
    session.flush()
    return document
