"""The charts of a campaign: who came month by month, and who has met each topic."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.exports.charts import Bar, Chart
from desktop.exports.sentences import count
from desktop.exports.wording import wording
from models.attendance.figures import sum_totals
from models.campaigns.results import CampaignResults
from models.figures import Rate
from models.periods import Period, month

#: More bars than this would be too thin for their figures: then they stand for quarters.
_MOST_MONTHS = 12


def campaign_charts(results: CampaignResults) -> tuple[Chart, ...]:
    """Return the charts that have something to show."""
    words = wording("campaign_report")["charts"]
    charts = (
        Chart(words["attendance"], tuple(_spans(results))),
        Chart(words["coverage"], tuple(_topics(results)), upright=False),
    )
    return tuple(chart for chart in charts if any(bar.share is not None for bar in chart.bars))


def _spans(results: CampaignResults) -> Iterator[Bar]:
    words = wording("campaign_report")["charts"]
    months = list(_months(results.period))
    size = 1 if len(months) <= _MOST_MONTHS else 3 if len(months) <= 3 * _MOST_MONTHS else 12
    years = {span.first.year for span in months}
    for place in range(0, len(months), size):
        part = months[place : place + size]
        span = Period(part[0].first, part[-1].last)
        held = [row.members for row in results.meetings if row.data.held_on in span]
        key = "month" if size == 1 and len(years) == 1 else str(size)
        name = words["span"][key].format(
            month=span.first.month,
            quarter=(span.first.month + 2) // 3,
            year=span.first.year,
            short=span.first.year % 100,
        )
        yield _bar(name, sum_totals(held).campaign)


def _months(period: Period) -> Iterator[Period]:
    number, last = period.first.year * 12 + period.first.month - 1, period.last
    while number <= last.year * 12 + last.month - 1:
        yield month(number % 12 + 1, number // 12)
        number += 1


def _topics(results: CampaignResults) -> Iterator[Bar]:
    for one in results.coverage:
        if one.topic.depth == 0:
            yield _bar(f"{one.topic.code}. {one.topic.short_title}", one.members, nought=True)


def _bar(name: str, rate: Rate, *, nought: bool = False) -> Bar:
    """Return a rate as a bar; of nothing there is none, and of nobody only if that says much."""
    if rate.whole == 0:
        return Bar(name, None, ("–",))
    share = f"{count(rate.part)}/{count(rate.whole)}"
    figures = (share, f"({rate.percent_text})") if nought else (rate.percent_text, share)
    return Bar(name, rate.part / rate.whole, figures)
