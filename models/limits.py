"""The limits by which the program warns: the usual ones, or those the book's owner has set."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.errors import RecordsError
from models.organisation import organisation_id
from models.tables.settings import Setting

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
    kept = {row.name: row.value for row in session.scalars(select(Setting))}
    found = {field.name: kept.get(_PREFIX + field.name, "") for field in fields(Limits)}
    return Limits(**{name: int(value) for name, value in found.items() if value.isdigit()})


def keep_limits(session: Session, limits: Limits) -> None:
    """Set the limits of the book; one that is the usual one again is no longer set."""
    name_action(session, "keep_limits")
    wanted = asdict(limits)
    if any(value < 1 for value in wanted.values()):
        raise RecordsError("settings.limit_too_small")
    if limits.unexcused_warning > limits.unexcused_limit:
        raise RecordsError("settings.warning_too_late")
    usual = asdict(Limits())
    rows = {row.name: row for row in session.scalars(select(Setting))}
    for name, value in wanted.items():
        row = rows.get(_PREFIX + name)
        if value == usual[name]:
            if row is not None:
                session.delete(row)
        elif row is None:
            owner = organisation_id(session)
            session.add(Setting(organisation_id=owner, name=_PREFIX + name, value=str(value)))
        elif row.value != str(value):
            row.value = str(value)
    session.flush()
