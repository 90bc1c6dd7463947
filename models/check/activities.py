"""What was made known and inspected: titles, counts, and days that follow."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.check.findings import Finding, found
from models.periods import date_text
from models.tables.activities import Dissemination, Inspection


def items_are_told(session: Session) -> Iterator[Finding]:
    """Find items without a title, and those that reached fewer than nobody."""
    for item in session.scalars(
        select(Dissemination).order_by(Dissemination.published_on, Dissemination.id)
    ):
        day = date_text(item.published_on)
        if not item.title:
            yield found("item_without_title", day=day)
        if item.audience_count is not None and item.audience_count < 0:
            yield found("item_negative_count", title=item.title, day=day)


def inspections_follow(session: Session) -> Iterator[Finding]:
    """Find inspections by nobody, and follow-ups that are due or done before them."""
    for entry in session.scalars(
        select(Inspection).order_by(Inspection.inspected_on, Inspection.id)
    ):
        day = date_text(entry.inspected_on)
        if not entry.inspected_by:
            yield found("inspection_by_nobody", day=day)
        after = [one for one in (entry.follow_up_by, entry.followed_up_on) if one]
        if any(one < entry.inspected_on for one in after):
            yield found("follow_up_first", day=day, by=entry.inspected_by)
