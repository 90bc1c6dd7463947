"""Words being typed, kept beside the records: after a crash they are offered, never put back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import identity
from models.names import clean_lines
from models.organisation import organisation_id
from models.tables.unsaved import UnsavedText


@dataclass(frozen=True, slots=True)
class Words:
    """What stands in a field that has not been left.

    `home_id` is the meeting or paper the field is shown for; `record_id` and `field` say whose
    text it is, `label` how the user knows it.
    """

    home_id: UUID
    record_id: UUID
    field: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class KeptWords:
    """Words that were being typed, and when they were last kept."""

    words: Words
    kept_at: datetime


def keep_unsaved(session: Session, words: Words) -> None:
    """Keep what is being typed, in place of what was kept of the same field before."""
    row = _find(session, words.record_id, words.field)
    if row is None:
        row = UnsavedText(
            organisation_id=organisation_id(session), record_id=words.record_id, field=words.field
        )
        session.add(row)
    row.home_id, row.label = words.home_id, words.label
    row.text = clean_lines(words.text)
    row.kept_at = identity.now()
    session.flush()


def drop_unsaved(session: Session, *, record_id: UUID, field: str) -> None:
    """Let go of what was kept of a field: it stands in the records now, or is not wanted."""
    row = _find(session, record_id, field)
    if row is not None:
        session.delete(row)
        session.flush()


def list_unsaved(session: Session, home_id: UUID | None = None) -> tuple[KeptWords, ...]:
    """Return what is kept, of one meeting or paper or of all, in the order it was begun."""
    query = select(UnsavedText).order_by(UnsavedText.id)
    if home_id is not None:
        query = query.where(UnsavedText.home_id == home_id)
    return tuple(
        KeptWords(Words(row.home_id, row.record_id, row.field, row.label, row.text), row.kept_at)
        for row in session.scalars(query)
    )


def homes_of_unsaved(session: Session) -> tuple[UUID, ...]:
    """Return the meetings and papers with words that were being typed, each once."""
    found = session.scalars(select(UnsavedText.home_id).order_by(UnsavedText.id))
    return tuple(dict.fromkeys(found))


def _find(session: Session, record_id: UUID, field: str) -> UnsavedText | None:
    return session.scalars(
        select(UnsavedText).where(UnsavedText.record_id == record_id, UnsavedText.field == field)
    ).one_or_none()
