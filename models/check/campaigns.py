"""Campaigns: days that follow, topics under topics of the same campaign."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from models.check.findings import Finding, found
from models.tables.campaigns import Campaign, CampaignTopic


def campaigns_end(session: Session) -> Iterator[Finding]:
    """Find campaigns that end before they begin."""
    for campaign in session.scalars(select(Campaign).order_by(Campaign.id)):
        if campaign.ends_on < campaign.starts_on:
            yield found("campaign_ends_first", name=campaign.name)


def parents_are_of_the_campaign(session: Session) -> Iterator[Finding]:
    """Find topics that stand under a topic of another campaign."""
    parent = aliased(CampaignTopic)
    strays = session.scalars(
        select(CampaignTopic)
        .join(parent, parent.id == CampaignTopic.parent_id)
        .where(parent.campaign_id != CampaignTopic.campaign_id)
        .order_by(CampaignTopic.id)
    )
    for topic in strays:
        yield found("topic_astray", code=topic.code, title=topic.short_title)
