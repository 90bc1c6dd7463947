"""What a period adds up to, month by month, topic by topic, quarter by quarter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from models.attendance.figures import Totals, sum_totals
from models.campaigns.campaigns import Topic, list_campaigns
from models.campaigns.matrix import WHOLE, matrix_of, read_coverage
from models.figures import Rate
from models.meetings.meetings import MeetingRow, list_meetings
from models.meetings.watch import OWED_KINDS
from models.organisation import Cell, cell_on
from models.periods import Period, last_day
from models.study.entries import list_studies
from models.study.log import StudyCount, count_studies

_QUARTER = 3


@dataclass(frozen=True, slots=True)
class MonthCounts:
    """The regular and thematic meetings of the cell held in one month, their members counted."""

    first: date
    meetings: int
    totals: Totals


@dataclass(frozen=True, slots=True)
class TopicRates:
    """How many members and how many staff covered a topic, of those on the list."""

    topic: Topic
    members: Rate
    staff: Rate


@dataclass(frozen=True, slots=True)
class CampaignCounts:
    """The coverage of one campaign in the period, for the people on the list `as_of` a day."""

    name: str
    as_of: date
    topics: tuple[TopicRates, ...]


@dataclass(frozen=True, slots=True)
class QuarterCounts:
    """The self-study that ended in one quarter."""

    first: date
    count: StudyCount


@dataclass(frozen=True, slots=True)
class Statistics:
    """Everything that is counted over a period; `study` is that of all its quarters together."""

    cell: Cell
    period: Period
    months: tuple[MonthCounts, ...]
    campaigns: tuple[CampaignCounts, ...]
    quarters: tuple[QuarterCounts, ...]
    study: StudyCount


def collect_statistics(session: Session, *, period: Period, today: date) -> Statistics:
    """Read and count; months and quarters that lie wholly after `today` are left out."""
    until = max(period.first, min(period.last, today))
    held = [
        row
        for row in list_meetings(session, period)
        if row.was_held and row.data.is_of_cell and row.data.kind in OWED_KINDS
    ]
    spans = list(_spans(Period(period.first, until), months=1))
    quarters = list(_spans(Period(period.first, until), months=_QUARTER))
    # What ends in a quarter that is left out is no part of the whole either.
    counted = Period(quarters[0].first, quarters[-1].last)
    studies = [row for row in list_studies(session, period) if row.data.ended_on in counted]
    return Statistics(
        cell=cell_on(session, period.last),
        period=period,
        months=tuple(_month(span, held) for span in spans),
        campaigns=_campaigns(session, period, until),
        quarters=tuple(
            QuarterCounts(
                span.first, count_studies(row for row in studies if row.data.ended_on in span)
            )
            for span in quarters
        ),
        study=count_studies(studies),
    )


def _spans(period: Period, *, months: int) -> Iterator[Period]:
    """Yield the whole months, or the whole quarters, that have a day of `period`."""
    number = (period.first.month - 1) // months * months + 1
    first = period.first.replace(month=number, day=1)
    while first <= period.last:
        last = last_day(first.year, first.month + months - 1)
        yield Period(first, last)
        first = last + timedelta(days=1)


def _month(span: Period, held: Sequence[MeetingRow]) -> MonthCounts:
    own = [row for row in held if row.data.held_on in span]
    return MonthCounts(span.first, len(own), sum_totals(row.members for row in own))


def _campaigns(session: Session, period: Period, until: date) -> tuple[CampaignCounts, ...]:
    """Count the campaigns that ran on any day of the period, in the order of their list."""
    found = []
    for campaign in list_campaigns(session):
        if period.overlap(Period(campaign.starts_on, campaign.ends_on)) is None:
            continue
        reading = read_coverage(session, campaign_id=campaign.id, period=period, as_of=until)
        matrix = matrix_of(reading.coverage, WHOLE)
        rates = zip(
            matrix.topics,
            matrix.group_rates(members=True),
            matrix.group_rates(members=False),
            strict=True,
        )
        topics = tuple(TopicRates(topic, members, staff) for topic, members, staff in rates)
        found.append(CampaignCounts(campaign.name, until, topics))
    return tuple(found)
