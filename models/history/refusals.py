"""Why an act cannot be taken back: one sentence that names what stands in the way."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.book.putting_back import Obstacle, Reason
from models.errors import RecordsError
from models.history.records import Records, changes_of
from models.history.words import act_words
from models.tables.changes import Change


def refuse(session: Session, change: Change, obstacle: Obstacle) -> RecordsError:
    """Return the refusal to take back or do again `change` for the sake of `obstacle`."""
    records = Records(session)
    named: dict[str, object] = {
        "act": act_words(session, change.id),
        "what": records.title(obstacle.row),
        "other": records.title(obstacle.other),
    }
    if obstacle.reason is Reason.CHANGED:
        touching = changes_of(session, [obstacle.row[1]])
        by = next((one for one in touching if one.sequence > change.sequence), None)
        if by is not None:
            return RecordsError("history.changed_by", by=act_words(session, by.id), **named)
    return RecordsError(f"history.{obstacle.reason}", **named)
