"""What a report on a campaign is: of a year, of a stage (sơ kết), or of the whole (tổng kết)."""

from __future__ import annotations

from enum import StrEnum

from models.campaigns.parts import CampaignTemplate
from models.names import clean
from models.periods import Period

_INTERIM, _FINAL = "sơ kết", "tổng kết"


class ReportKind(StrEnum):
    """How a report is called, and what its outline asks for."""

    RESULTS = "results"
    INTERIM = "interim"
    FINAL = "final"


def report_kind(campaign: CampaignTemplate, period: Period) -> ReportKind:
    """Return what a report on `period` is by what the campaign's document asks for.

    A report from the campaign's beginning over more than a year is called as the document calls
    the one that is due in its last year; where it names none, the end of the campaign decides.
    """
    if period.first > campaign.starts_on or not _is_stage(campaign, period):
        return ReportKind.RESULTS
    for deadline in campaign.deadlines:
        if deadline.year == period.last.year:
            title = clean(deadline.title).casefold()
            if _FINAL in title:
                return ReportKind.FINAL
            if _INTERIM in title:
                return ReportKind.INTERIM
    return ReportKind.FINAL if period.last >= campaign.ends_on else ReportKind.INTERIM


def _is_stage(campaign: CampaignTemplate, period: Period) -> bool:
    """Tell whether a period is more than the yearly report of the campaign's first year."""
    begun = max(period.first, campaign.starts_on)
    return begun.year != period.last.year or period.last >= campaign.ends_on
