"""What speakers said on an item of the agenda."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.errors import RecordsError
from models.meetings.agenda import open_item
from models.meetings.order import number
from models.meetings.who import NOBODY, Who
from models.names import clean_lines
from models.tables.minutes import Opinion


@dataclass(frozen=True, slots=True)
class OpinionData:
    """Who spoke, and what was said."""

    speaker: Who = NOBODY
    text: str = ""


def add_opinion(
    session: Session, *, item_id: UUID, data: OpinionData, after: UUID | None = None
) -> UUID:
    """Add an opinion to an item, behind another or at the end; return its id."""
    name_action(session, "add_opinion")
    item = open_item(session, item_id)
    opinions = opinions_on(session, item_id)
    opinion = Opinion(organisation_id=item.organisation_id, item_id=item_id, **_columns(data))
    place = next((row.position for row in opinions if row.id == after), len(opinions))
    opinions.insert(place, opinion)
    number(opinions)
    session.add(opinion)
    session.flush()
    return opinion.id


def update_opinion(session: Session, opinion_id: UUID, data: OpinionData) -> None:
    """Correct an opinion or whose it is."""
    name_action(session, "update_opinion")
    opinion = _open(session, opinion_id)
    opinion.write(_columns(data))
    session.flush()


def remove_opinion(session: Session, opinion_id: UUID) -> None:
    """Remove an opinion."""
    name_action(session, "remove_opinion")
    opinion = _open(session, opinion_id)
    opinions = opinions_on(session, opinion.item_id)
    opinions.remove(opinion)
    number(opinions)
    session.delete(opinion)
    session.flush()


def opinions_on(session: Session, item_id: UUID) -> list[Opinion]:
    """Return the opinions on an item in order."""
    of_item = select(Opinion).where(Opinion.item_id == item_id)
    return list(session.scalars(of_item.order_by(Opinion.position, Opinion.id)))


def _open(session: Session, opinion_id: UUID) -> Opinion:
    opinion = session.get(Opinion, opinion_id)
    if opinion is None:
        raise RecordsError("minutes.gone")
    open_item(session, opinion.item_id)
    return opinion


def _columns(data: OpinionData) -> dict[str, object]:
    speaker_id, speaker_name = data.speaker.written
    return {
        "speaker_id": speaker_id,
        "speaker_name": speaker_name,
        "text": clean_lines(data.text),
    }
