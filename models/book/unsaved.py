"""Words being typed, kept beside the records: after a crash they are offered, never put back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import count
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


#: Stands between a field and the number of words that were set aside for newer ones.
_ASIDE = "#"
_FORM = "form"


def keep_unsaved(session: Session, words: Words, *, anew: bool = False) -> None:
    """Keep what is being typed, in place of what was kept of the same field before.

    What another session left of the field is set aside when it is typed in `anew`.
    """
    row = _find(session, words.record_id, words.field)
    if row is not None and anew and row.text != clean_lines(words.text):
        _set_aside(session, row)
        row = None
    if row is None:
        row = UnsavedText(
            organisation_id=organisation_id(session), record_id=words.record_id, field=words.field
        )
        session.add(row)
    row.home_id, row.label = words.home_id, words.label
    row.text = clean_lines(words.text)
    row.kept_at = identity.now()
    session.flush()


def field_of(kept: str) -> str:
    """Return the field that words kept as `kept` were typed in, also when set aside for newer."""
    return kept.partition(_ASIDE)[0]


def form_field(form: str, record_id: UUID | None, name: str) -> str:
    """Return how the field `name` of a form is called among kept words."""
    return f"{_FORM}/{form}/{record_id or ''}/{name}"


def form_of(field: str) -> tuple[str, UUID | None] | None:
    """Return the form that a field belongs to and the record it showed; None of other fields."""
    kind, *rest = field_of(field).split("/")
    if kind != _FORM:
        return None
    return rest[0], UUID(rest[1]) if rest[1] else None


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


def _set_aside(session: Session, row: UnsavedText) -> None:
    taken = set(
        session.scalars(select(UnsavedText.field).where(UnsavedText.record_id == row.record_id))
    )
    free = (f"{row.field}{_ASIDE}{number}" for number in count(1))
    row.field = next(name for name in free if name not in taken)
    session.flush()


def _find(session: Session, record_id: UUID, field: str) -> UnsavedText | None:
    return session.scalars(
        select(UnsavedText).where(UnsavedText.record_id == record_id, UnsavedText.field == field)
    ).one_or_none()
