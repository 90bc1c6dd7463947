"""The log of changes: numbered from one without a gap, so that nothing was taken out."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.check.findings import Finding, found
from models.tables.changes import Change


def changes_are_numbered(session: Session) -> Iterator[Finding]:
    """Find the first number that is missing or comes twice."""
    numbers = session.scalars(select(Change.sequence).order_by(Change.sequence))
    for expected, number in enumerate(numbers, start=1):
        if number != expected:
            yield found("change_missing", number=expected)
            return
