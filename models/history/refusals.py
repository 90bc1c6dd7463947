"""Why an act cannot be taken back: words that name what stands in the way."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy.orm import Session

from models import organisation
from models.book.putting_back import Obstacle, Reason
from models.book.row_changes import RowChange
from models.errors import RecordsError
from models.history.records import Records, changes_of
from models.history.words import act_words
from models.phrases import Phrase
from models.tables.changes import Change
from models.tables.organisation import Term

_WHY = {
    Reason.CHANGED: Phrase("{what} (đã đổi khác)", "{what} (no longer as it was left)"),
    Reason.GONE: Phrase("{what} (không còn trong sổ)", "{what} (no longer in the book)"),
    Reason.THERE: Phrase("{what} (đã có trong sổ)", "{what} (in the book already)"),
    Reason.TAKEN: Phrase("{what} (trùng với {other})", "{what} ({other} stands in its place)"),
    Reason.NEEDED: Phrase("{what} (đã có {other})", "{what} ({other} rests on it)"),
    Reason.MISSING: Phrase("{what} (thiếu {other})", "{what} ({other} is missing)"),
}
_CHANGED_BY = Phrase("{what} (đã đổi khi {by})", "{what} (changed by “{by}”)")


def keep_terms_apart(session: Session, rows: Iterable[RowChange]) -> None:
    """Refuse `rows` that were put where a term of the committee overlaps another by now."""
    terms = [UUID(row.id) for row in rows if row.table == Term.__tablename__ and row.after]
    if terms:
        organisation.keep_terms_apart(session, terms)


def refuse(session: Session, change: Change, obstacle: Obstacle) -> RecordsError:
    """Return the refusal to take back or do again `change` for the sake of `obstacle`."""
    named = _named(session, obstacle)
    act = act_words(session, change.id)
    by = _changed_by(session, change, obstacle)
    if by is not None:
        return RecordsError("history.changed_by", act=act, by=by, **named)
    return RecordsError(f"history.{obstacle.reason}", act=act, **named)


def why(session: Session, change: Change, obstacle: Obstacle) -> Phrase:
    """Return what stays as it is when `change` is taken back, and why."""
    named = _named(session, obstacle)
    by = _changed_by(session, change, obstacle)
    return _CHANGED_BY.filled(by=by, **named) if by else _WHY[obstacle.reason].filled(**named)


def _named(session: Session, obstacle: Obstacle) -> dict[str, object]:
    records = Records(session)
    return {"what": records.title(obstacle.row), "other": records.title(obstacle.other)}


def _changed_by(session: Session, change: Change, obstacle: Obstacle) -> Phrase | None:
    """Return the latest act that changed the row since, if the log has it."""
    if obstacle.reason is not Reason.CHANGED:
        return None
    touching = changes_of(session, [obstacle.row[1]])
    later = next((one for one in touching if one.sequence > change.sequence), None)
    return None if later is None else act_words(session, later.id)
