"""A campaign like another: later, with the years in its titles and the same party groups."""

from __future__ import annotations

import re
from calendar import isleap
from dataclasses import replace
from datetime import date
from typing import Any

from models.campaigns.parts import CampaignTemplate, TopicBranch, without_ids

#: A year that stands alone or in a span such as 2021–2025, but not in a day such as 22/12/2024.
_YEAR = re.compile(r"(?<!\d)(?<!\b\d/)(?<!\b\d\d/)\d{4}(?!\d)(?!/\d\d?\b)")

#: The months and days that a part of one year can have, and the year that each lies in.
_DAYS = {
    ("month", "day"): "year",
    ("first_month", "first_day"): "year",
    ("last_month", "last_day"): "last_year",
}


def copy_of(
    campaign: CampaignTemplate, *, name: str, starts_on: date, moves_titles: bool = True
) -> CampaignTemplate:
    """Return a campaign like `campaign` under another name, as long, from `starts_on` on.

    On the same day of another year it ends on the same day too, however many days February has.
    Reports due once and peaks of one year move by as many years as the campaign does, and with
    `moves_titles` the campaign's own years in the titles; the copy comes from no template.
    """
    years = starts_on.year - campaign.starts_on.year
    fresh = without_ids(campaign)
    copy = replace(
        fresh,
        key="",
        name=name,
        starts_on=starts_on,
        ends_on=_end_of(campaign, starts_on),
        starts_basis="",
        ends_basis="",
        peaks=tuple(_moved(peak, years) for peak in fresh.peaks),
        deadlines=tuple(_moved(deadline, years) for deadline in fresh.deadlines),
    )
    return _retitled(copy, campaign) if moves_titles else copy


def _end_of(campaign: CampaignTemplate, starts_on: date) -> date:
    first, last = campaign.starts_on, campaign.ends_on
    if (first.month, first.day) != (starts_on.month, starts_on.day):
        return starts_on + (last - first)
    year = last.year + starts_on.year - first.year
    ends_on_leap_day = (last.month, last.day) == (2, 29) and not isleap(year)
    return last.replace(year=year, day=28 if ends_on_leap_day else last.day)


def moved_years(text: str, campaign: CampaignTemplate, *, starts_on: date) -> str:
    """Return `text` with the years of `campaign` as they are when it starts on `starts_on`."""
    first, last = campaign.starts_on.year, campaign.ends_on.year

    def move(match: re.Match[str]) -> str:
        year = int(match[0])
        return str(year + starts_on.year - first) if first <= year <= last else match[0]

    return _YEAR.sub(move, text)


def _retitled(copy: CampaignTemplate, model: CampaignTemplate) -> CampaignTemplate:
    def moved(text: str) -> str:
        return moved_years(text, model, starts_on=copy.starts_on)

    def branch(topic: TopicBranch) -> TopicBranch:
        return replace(
            topic,
            title=moved(topic.title),
            short_title=moved(topic.short_title),
            children=tuple(map(branch, topic.children)),
        )

    return replace(
        copy,
        title=moved(copy.title),
        topics=tuple(map(branch, copy.topics)),
        deadlines=tuple(replace(one, title=moved(one.title)) for one in copy.deadlines),
    )


def _moved(part: Any, years: int) -> Any:
    """Return a part of one year moved by `years`; 29 February becomes the 28th where it must."""
    if part.year is None:
        return part
    moved = replace(part, year=part.year + years)
    shorter = {
        day: 28
        for (month, day), year in _DAYS.items()
        if (getattr(part, month, None), getattr(part, day, None)) == (2, 29)
        and not isleap(getattr(moved, year))
    }
    return replace(moved, **shorter)
