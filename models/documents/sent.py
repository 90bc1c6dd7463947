"""Reports that went out: which of a campaign's deadlines an issued paper answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.campaigns.deadlines import Deadline
from models.periods import Period
from models.tables.documents import IssuedPaper
from models.words import Reporter

#: The kind of paper that a deadline asks for.
_REPORT = "BC"
#: A report is written before it is due, so its days may end that much earlier.
_EARLIER = timedelta(days=62)


@dataclass(frozen=True, slots=True)
class SentReport:
    """A report of a campaign that was issued and not withdrawn: its days and its date."""

    campaign_id: UUID | None
    period: Period
    dated_on: date


def reports_sent(session: Session) -> tuple[SentReport, ...]:
    """Return the reports of campaigns that were issued and not withdrawn, the earliest first.

    One that was replaced is among them: it was sent on its own day.
    """
    rows = session.execute(
        select(
            IssuedPaper.campaign_id,
            IssuedPaper.first_day,
            IssuedPaper.last_day,
            IssuedPaper.dated_on,
        )
        .where(
            IssuedPaper.symbol == _REPORT,
            IssuedPaper.campaign_id.is_not(None),
            IssuedPaper.withdrawn_on.is_(None),
        )
        .order_by(IssuedPaper.dated_on, IssuedPaper.issued_at)
    )
    return tuple(
        SentReport(campaign_id, Period(first, last), day) for campaign_id, first, last, day in rows
    )


def sent_on(deadline: Deadline, reports: Iterable[SentReport]) -> date | None:
    """Return the day the report that `deadline` asks of the cell was sent, or None.

    A yearly deadline is answered by the report on its year, one that is due once by a report on
    several years up to it, or on its own days where those lie within one year.
    """
    if deadline.reporter is not Reporter.UNIT:
        return None
    for report in reports:
        if report.campaign_id == deadline.campaign_id and _answers(report.period, deadline):
            return report.dated_on
    return None


def _answers(period: Period, deadline: Deadline) -> bool:
    due = deadline.due_on
    if period.last < due - _EARLIER or period.last.year > due.year:
        return False
    asked = deadline.period
    if asked.first.year == asked.last.year:
        begun = max(asked.first, date(asked.first.year, 1, 31))
        return period.first.year == asked.first.year and period.first <= begun
    return period.first.year < due.year
