"""That a book was handed over: noted in the old one, so that whoever opens it is told.

Nobody is kept from writing by it: a book may be handed over and still be needed here for a while.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.names import clean
from models.settings import keep_set, read_set

_PREFIX = "handover."
_NOTHING = {"day": "", "receiver": ""}


@dataclass(frozen=True, slots=True)
class HandedOver:
    """When the book was handed over, and to whom; a name nobody gave is empty."""

    day: date
    receiver: str = ""


def mark_handed_over(session: Session, given: HandedOver) -> None:
    """Note in this book that it was handed over; the last word holds."""
    name_action(session, "hand_over_book")
    wanted = {"day": given.day.isoformat(), "receiver": clean(given.receiver)}
    keep_set(session, _PREFIX, wanted, usual=_NOTHING)


def forget_handover(session: Session) -> None:
    """Take the note off: the book goes on being kept here, or by whoever has taken it over."""
    name_action(session, "forget_handover")
    keep_set(session, _PREFIX, _NOTHING, usual=_NOTHING)


def read_handed_over(session: Session) -> HandedOver | None:
    """Return what is noted of a handover, or None of a book that is kept here."""
    kept = read_set(session, _PREFIX)
    try:
        return HandedOver(date.fromisoformat(kept.get("day", "")), kept.get("receiver", ""))
    except ValueError:
        return None
