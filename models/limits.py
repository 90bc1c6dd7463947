"""The limits by which the program warns: the usual ones, or those the book's owner has set."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields

from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.errors import RecordsError
from models.settings import keep_set, read_set

_PREFIX = "limit."


@dataclass(frozen=True, slots=True)
class Limits:
    """From when on something is worth a warning (domain: 2.2, 2.7).

    The shortest regular meeting in minutes, alone and combined with a thematic one; the months of
    a year without a good reason that are told, and those that the rules speak of; and how many
    absences with a reason, one after another.
    """

    regular_minutes: int = 90
    combined_minutes: int = 120
    unexcused_warning: int = 2
    unexcused_limit: int = 3
    excused_running: int = 3


def read_limits(session: Session) -> Limits:
    """Return the limits of the book."""
    kept = read_set(session, _PREFIX)
    found = {field.name: kept.get(field.name, "") for field in fields(Limits)}
    return Limits(**{name: int(value) for name, value in found.items() if value.isdigit()})


def keep_limits(session: Session, limits: Limits) -> None:
    """Set the limits of the book; one that is the usual one again is no longer set."""
    name_action(session, "keep_limits")
    wanted = asdict(limits)
    if any(value < 1 for value in wanted.values()):
        raise RecordsError("settings.limit_too_small")
    if limits.unexcused_warning > limits.unexcused_limit:
        raise RecordsError("settings.warning_too_late")
    texts = {name: str(value) for name, value in wanted.items()}
    usual = {name: str(value) for name, value in asdict(Limits()).items()}
    keep_set(session, _PREFIX, texts, usual=usual)
