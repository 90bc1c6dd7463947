"""The rules a campaign keeps, whoever wrote it: a template's author or the user."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from models.campaigns.parts import (
    CampaignTemplate,
    DeadlineRule,
    PeakRule,
    TopicBranch,
    branches_in_order,
)
from models.errors import RecordsError
from models.words import DirectiveRole, ReceiverRole

_YEARS = range(1930, 2200)
_LEAP_YEAR = 2024
_LAST_PAGE = 100_000


def check_campaign(campaign: CampaignTemplate) -> None:
    """Raise RecordsError with the first rule that `campaign` breaks."""
    if campaign.ends_on < campaign.starts_on:
        raise RecordsError("campaigns.problem_ends_first")
    if campaign.starts_on.year not in _YEARS or campaign.ends_on.year not in _YEARS:
        raise RecordsError("campaigns.problem_years")
    sources = sum(one.role is DirectiveRole.SOURCE for one in campaign.directives)
    if sources != 1:
        raise RecordsError("campaigns.problem_source", count=sources)
    _check_topics(campaign.topics)
    for peak in campaign.peaks:
        _check_peak(peak)
    for deadline in campaign.deadlines:
        _check_deadline(deadline)
    for receiver in campaign.receivers:
        reports = receiver.role in {ReceiverRole.REPORT, ReceiverRole.THROUGH}
        if reports and receiver.reporter is None:
            raise RecordsError("campaigns.problem_no_reporter", name=receiver.name)


def _check_topics(topics: tuple[TopicBranch, ...]) -> None:
    if not topics:
        raise RecordsError("campaigns.problem_no_topics")
    codes: set[str] = set()
    for topic, _ in branches_in_order(topics):
        if topic.code in codes:
            raise RecordsError("campaigns.problem_code_twice", code=topic.code)
        codes.add(topic.code)
    _check_pages(topics, within=None)


def _check_pages(topics: Iterable[TopicBranch], *, within: tuple[int, int] | None) -> None:
    for topic in topics:
        pages = _pages(topic)
        if pages and within and not within[0] <= pages[0] <= pages[1] <= within[1]:
            raise RecordsError("campaigns.problem_pages_outside", code=topic.code)
        _check_pages(topic.children, within=pages or within)


def _pages(topic: TopicBranch) -> tuple[int, int] | None:
    first, last = topic.first_page, topic.last_page
    if first is None and last is None:
        return None
    if first is None or last is None or not 1 <= first <= last <= _LAST_PAGE:
        raise RecordsError("campaigns.problem_pages", code=topic.code)
    return first, last


def _check_peak(peak: PeakRule) -> None:
    days = (peak.first_month, peak.first_day, peak.last_month, peak.last_day)
    if all(number is None for number in days):
        return
    if any(number is None for number in days):
        raise RecordsError("campaigns.problem_half_dated", place=peak.name)
    _check_day(peak.name, peak.year, peak.first_month, peak.first_day)
    _check_day(peak.name, peak.last_year, peak.last_month, peak.last_day)


def _check_deadline(deadline: DeadlineRule) -> None:
    _check_day(deadline.title, deadline.year, deadline.month, deadline.day)


def _check_day(place: str, year: int | None, month: int | None, day: int | None) -> None:
    """Refuse a day that exists in no year, or not in the year given."""
    try:
        date(year or _LEAP_YEAR, month or 0, 1 if day is None else day)
    except (ValueError, OverflowError) as error:
        raise RecordsError("campaigns.problem_day", place=place) from error
    if year is not None and year not in _YEARS:
        raise RecordsError("campaigns.problem_day", place=place)
