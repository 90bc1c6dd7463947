"""The charts of a campaign: who came month by month, and who has met each topic."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from desktop.exports.charts import Bar, Chart
from desktop.exports.sentences import count
from desktop.exports.wording import wording
from models.attendance.figures import sum_totals
from models.campaigns.results import CampaignResults
from models.figures import Rate
from models.periods import Period, month

#: More bars than this would be too thin for their figures: then they stand for more months.
_MOST_BARS = 12
#: Months of a bar: one, those of a quarter, those of a year.
_SIZES = (1, 3, 12)


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
    size, spans = _parts(results.period)
    years = {span.first.year for span in spans}
    for span in spans:
        held = [row.members for row in results.meetings if row.data.held_on in span]
        key = "month" if size == 1 and len(years) == 1 else str(size)
        name = words["span"][key].format(
            month=span.first.month,
            quarter=(span.first.month + 2) // 3,
            year=span.first.year,
            short=span.first.year % 100,
        )
        yield _bar(name, sum_totals(held).campaign)


def _parts(period: Period) -> tuple[int, list[Period]]:
    """Return the period by months, quarters or years, and how many months each of them has."""
    months = list(_months(period))
    for size in _SIZES:
        groups = [list(group) for _, group in groupby(months, key=partial(_part, size))]
        if len(groups) <= _MOST_BARS or size == _SIZES[-1]:
            break
    return size, [Period(group[0].first, group[-1].last) for group in groups]


def _part(size: int, span: Period) -> tuple[int, int]:
    """Return the year of a month, and which part of that it lies in."""
    return span.first.year, (span.first.month - 1) // size


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
