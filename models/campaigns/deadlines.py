"""When reports are due and when study is intense, dated from what a campaign asks for."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from models.campaigns.campaigns import CampaignDetail
from models.campaigns.parts import DeadlineRule, PeakRule
from models.periods import Period
from models.words import PeakLevel, Reporter


@dataclass(frozen=True, slots=True)
class Deadline:
    """A report of a campaign with the day it is due, seen from a day.

    `period` is what it tells of: the year of a yearly report; of one that is due once, everything
    since the campaign began.
    """

    campaign_id: UUID
    campaign_name: str
    deadline_id: UUID | None
    title: str
    due_on: date
    days_left: int
    reporter: Reporter
    owed_by: str
    reports_to: str
    through: str
    merged_into: str
    month_is_proposed: bool
    note: str
    period: Period

    @property
    def overdue(self) -> bool:
        """Whether the day it was due is past."""
        return self.days_left < 0


@dataclass(frozen=True, slots=True)
class Peak:
    """A peak period of a campaign with its days."""

    campaign_id: UUID
    campaign_name: str
    peak_id: UUID | None
    name: str
    level: PeakLevel
    first: date
    last: date
    is_proposed: bool


def deadlines_between(
    campaigns: Iterable[CampaignDetail], period: Period, today: date
) -> tuple[Deadline, ...]:
    """Return the reports of `campaigns` due in `period`, earliest first."""
    found = [
        due
        for campaign in campaigns
        for due in deadlines_of(campaign, first=period.first, last=period.last, today=today)
    ]
    return tuple(sorted(found, key=lambda due: (due.due_on, due.campaign_name)))


def deadlines_of(
    campaign: CampaignDetail, *, first: date, last: date, today: date
) -> tuple[Deadline, ...]:
    """Return the reports of `campaign` due from `first` to `last`, earliest first.

    A yearly report is due in the years in which its month lies within the campaign; one that is
    due once stays, so that the closing report of a campaign that ended is still shown.
    """
    found = []
    for deadline in campaign.deadlines:
        for due_on in _due_days(campaign, deadline, first=first, last=last):
            found.append(_due(campaign, deadline, due_on, today))
    return tuple(sorted(found, key=lambda due: due.due_on))


def peaks_between(campaigns: Iterable[CampaignDetail], period: Period) -> tuple[Peak, ...]:
    """Return the dated peaks of `campaigns` that touch `period`, earliest first."""
    found = [
        peak
        for campaign in campaigns
        for peak in peaks_of(campaign, first=period.first, last=period.last)
    ]
    return tuple(sorted(found, key=lambda peak: (peak.first, peak.campaign_name)))


def peaks_of(campaign: CampaignDetail, *, first: date, last: date) -> tuple[Peak, ...]:
    """Return the dated peaks of `campaign` that touch the days from `first` to `last`.

    A peak is shown while it overlaps the campaign; one the user has not dated is left out.
    """
    window = Period(first, last)
    running = Period(campaign.starts_on, campaign.ends_on)
    found = []
    for peak in campaign.peaks:
        for span in _spans(peak, window):
            if span.overlap(window) and span.overlap(running):
                found.append(_dated(campaign, peak, span))
    return tuple(sorted(found, key=lambda one: one.first))


def _due_days(
    campaign: CampaignDetail, deadline: DeadlineRule, *, first: date, last: date
) -> Iterator[date]:
    running = Period(campaign.starts_on, campaign.ends_on)
    years = range(first.year, last.year + 1) if deadline.year is None else (deadline.year,)
    for year in years:
        due_on = _day(year, deadline.month, deadline.day)
        begins = due_on if deadline.day else due_on.replace(day=1)
        belongs = deadline.year is not None or Period(begins, due_on).overlap(running)
        if belongs and first <= due_on <= last:
            yield due_on


def _due(campaign: CampaignDetail, deadline: DeadlineRule, due_on: date, today: date) -> Deadline:
    return Deadline(
        campaign_id=campaign.id,
        campaign_name=campaign.name,
        deadline_id=deadline.id,
        title=deadline.title.replace("{year}", str(due_on.year)),
        due_on=due_on,
        days_left=(due_on - today).days,
        reporter=deadline.reporter,
        owed_by=deadline.owed_by,
        reports_to=deadline.reports_to,
        through=deadline.through,
        merged_into=deadline.merged_into,
        month_is_proposed=deadline.month_is_proposed,
        note=deadline.note,
        period=_told_of(campaign, deadline, due_on),
    )


def _told_of(campaign: CampaignDetail, deadline: DeadlineRule, due_on: date) -> Period:
    if deadline.year is None:
        return Period(date(due_on.year, 1, 1), date(due_on.year, 12, 31))
    return Period(campaign.starts_on, max(campaign.starts_on, min(due_on, campaign.ends_on)))


def _spans(peak: PeakRule, window: Period) -> Iterator[Period]:
    """Yield the peak's days in each year that can touch `window`, across New Year too."""
    if not (peak.first_month and peak.first_day and peak.last_month and peak.last_day):
        return
    yearly = range(window.first.year - 1, window.last.year + 1)
    for year in yearly if peak.year is None else (peak.year,):
        yield Period(
            _day(year, peak.first_month, peak.first_day),
            _day(year + peak.crosses, peak.last_month, peak.last_day),
        )


def _dated(campaign: CampaignDetail, peak: PeakRule, span: Period) -> Peak:
    return Peak(
        campaign_id=campaign.id,
        campaign_name=campaign.name,
        peak_id=peak.id,
        name=peak.name,
        level=peak.level,
        first=span.first,
        last=span.last,
        is_proposed=peak.is_proposed,
    )


def _day(year: int, month: int, day: int | None) -> date:
    """Return the day, or the month's last when none is given or the month is shorter."""
    length = calendar.monthrange(year, month)[1]
    return date(year, month, min(day or length, length))
