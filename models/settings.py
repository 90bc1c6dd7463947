"""What a book's owner has set: one row for each value that differs from the usual one."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.organisation import organisation_id
from models.tables.settings import Setting


def read_set(session: Session, prefix: str) -> dict[str, str]:
    """Return the values that are set under `prefix`, by their names without it."""
    rows = session.scalars(select(Setting).where(Setting.name.startswith(prefix, autoescape=True)))
    return {row.name.removeprefix(prefix): row.value for row in rows}


def keep_set(
    session: Session, prefix: str, wanted: Mapping[str, str], *, usual: Mapping[str, str]
) -> None:
    """Set the values `wanted`; one that is the usual one again is no longer set."""
    rows = {row.name: row for row in session.scalars(select(Setting))}
    for name, value in wanted.items():
        row = rows.get(prefix + name)
        if value == usual[name]:
            if row is not None:
                session.delete(row)
        elif row is None:
            owner = organisation_id(session)
            session.add(Setting(organisation_id=owner, name=prefix + name, value=value))
        elif row.value != value:
            row.value = value
    session.flush()
