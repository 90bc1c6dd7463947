"""The campaigns of the sample: both requirement documents, and which meeting delivers what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from models.book.database import Session
from models.campaigns.campaigns import (
    Topic,
    add_campaign_from_template,
    list_campaigns,
    topics_in_order,
)
from models.campaigns.templates import list_templates
from models.periods import Period, year

T = TypeVar("T")
Part = tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class Running:
    """A campaign of the book with its topics, and the days of the book on which it runs."""

    id: UUID
    topics: tuple[Topic, ...]
    days: Period | None

    @property
    def parts(self) -> tuple[Part, ...]:
        """The topics at the top of the tree, each followed by everything below it."""
        parts: list[list[Topic]] = []
        for topic in self.topics:
            if topic.depth == 0:
                parts.append([])
            parts[-1].append(topic)
        return tuple(tuple(part) for part in parts)

    @property
    def years(self) -> tuple[tuple[Period, tuple[Part, ...]], ...]:
        """The calendar years in which it runs, each with its share of the parts."""
        if self.days is None:
            return ()
        numbers = range(self.days.first.year, self.days.last.year + 1)
        spans = [self.days.overlap(year(number)) for number in numbers]
        return tuple(
            (span, even_share(self.parts, place, len(spans)))
            for place, span in enumerate(spans)
            if span
        )


def add_campaigns(session: Session, period: Period) -> tuple[Running, ...]:
    """Enter every campaign that the program ships; return them, the first to start first."""
    for template in list_templates():
        add_campaign_from_template(session, template)
    return tuple(
        Running(
            campaign.id,
            topics_in_order(session, campaign.id),
            period.overlap(Period(campaign.starts_on, campaign.ends_on)),
        )
        for campaign in reversed(list_campaigns(session))
    )


def deliver(
    running: Sequence[Running], days: Sequence[date], *, heads_only: bool = False
) -> dict[date, tuple[Topic, ...]]:
    """Spread what each year takes of each campaign evenly, in order, over its `days`.

    A head stands for its whole part; otherwise the leaves are delivered one by one, all but
    the campaign's last, which is still to come.
    """
    delivered: dict[date, tuple[Topic, ...]] = {}
    for campaign in running:
        still_to_come = campaign.topics[-1]
        for span, parts in campaign.years:
            topics = [
                topic
                for part in parts
                for topic in part
                if (topic.depth == 0 if heads_only else topic.is_leaf)
                and topic is not still_to_come
            ]
            on = [day for day in days if day in span]
            for place, day in enumerate(on):
                share = even_share(topics, place, len(on))
                delivered[day] = (*delivered.get(day, ()), *share)
    return delivered


def even_share(whole: Sequence[T], place: int, of: int) -> tuple[T, ...]:
    """Return the piece number `place` of `whole` cut, in order, into `of` even pieces."""
    return tuple(whole[place * len(whole) // of : (place + 1) * len(whole) // of])
