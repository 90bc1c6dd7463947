"""Who receives a paper (Nơi nhận), as the secretary wrote it: kept for the next of its kind."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.names import clean_lines
from models.periods import Period
from models.settings import keep_set, read_set
from models.tables.documents import Document, Narrative

#: The section of a draft in which they are written, one on each line.
RECIPIENTS = "recipients"
_PREFIX = "recipients."


def earlier_recipients(
    session: Session, *, key: str, campaign_id: UUID | None, period: Period
) -> str:
    """Return what was written last for the same paper of earlier days; "" if nothing was."""
    texts = session.scalars(
        select(Narrative.text)
        .join(Document, Document.id == Narrative.document_id)
        .where(
            Narrative.section == RECIPIENTS,
            Narrative.text != "",
            Document.key == key,
            Document.campaign_id == campaign_id,
            Document.last_day < period.last,
        )
        .order_by(Document.last_day.desc(), Document.first_day.desc(), Document.id)
        .limit(1)
    ).first()
    return texts or ""


def read_recipients(session: Session) -> dict[str, str]:
    """Return who receives papers of meetings, by their keys, where it is not as usual."""
    return read_set(session, _PREFIX)


def keep_recipients(session: Session, *, key: str, text: str) -> None:
    """Keep who receives a paper of a meeting, for every later one; without text it is as usual."""
    name_action(session, "keep_recipients")
    keep_set(session, _PREFIX, {key: clean_lines(text)}, usual={key: ""})
