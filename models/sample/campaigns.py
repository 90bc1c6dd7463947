"""The campaigns of the sample: both requirement documents, and which meeting delivers what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from models.campaign_templates import list_templates
from models.campaigns import Topic, add_campaign_from_template, list_campaigns, topics_in_order
from models.database import Session
from models.periods import Period


@dataclass(frozen=True, slots=True)
class Running:
    """A campaign of the book with its topics, and the days of the book on which it runs."""

    id: UUID
    topics: tuple[Topic, ...]
    days: Period | None

    @property
    def parts(self) -> tuple[tuple[Topic, ...], ...]:
        """The topics at the top of the tree, each followed by everything below it."""
        parts: list[list[Topic]] = []
        for topic in self.topics:
            if topic.depth == 0:
                parts.append([])
            parts[-1].append(topic)
        return tuple(tuple(part) for part in parts)


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
    """Spread the topics of each campaign evenly, in order, over those `days` when it runs.

    A head stands for its whole part; otherwise the leaves are delivered one by one, all but
    the last, which is still to come.
    """
    delivered: dict[date, tuple[Topic, ...]] = {}
    for campaign in running:
        heads = [topic for topic in campaign.topics if topic.depth == 0]
        leaves = [topic for topic in campaign.topics if topic.is_leaf]
        topics = heads if heads_only else leaves[:-1]
        on = [day for day in days if campaign.days and day in campaign.days]
        for place, day in enumerate(on):
            share = topics[place * len(topics) // len(on) : (place + 1) * len(topics) // len(on)]
            delivered[day] = (*delivered.get(day, ()), *share)
    return delivered
