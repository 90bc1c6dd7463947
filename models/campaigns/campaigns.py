"""Campaigns of the book: taken from a template, listed, read, and their topics in order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.campaigns.checks import check_campaign
from models.campaigns.for_groups import groups_by_campaign, set_campaign_groups
from models.campaigns.kept_parts import LISTS, OWN, part_row, read_part
from models.campaigns.parts import CampaignTemplate, Part, TopicBranch, branches_in_order
from models.errors import RecordsError
from models.organisation import organisation_id
from models.tables import campaigns as tables
from models.words import DirectiveRole, TopicKind


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignDetail(CampaignTemplate):
    """A campaign of the book, complete; `group_ids` are the party groups it is for, if not all."""

    id: UUID
    group_ids: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class CampaignSummary:
    """A campaign as a list shows it."""

    id: UUID
    key: str
    name: str
    title: str
    issuer: str
    starts_on: date
    ends_on: date

    def runs_on(self, day: date) -> bool:
        """Whether the campaign runs on `day`."""
        return self.starts_on <= day <= self.ends_on


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic at its place in the tree: `depth` 0 at the top, a leaf with nothing below."""

    id: UUID
    campaign_id: UUID
    parent_id: UUID | None
    depth: int
    is_leaf: bool
    code: str
    kind: TopicKind
    title: str
    short_title: str
    first_page: int | None
    last_page: int | None
    content: str


@dataclass(frozen=True, slots=True)
class CampaignTopics:
    """A campaign with its topics in order."""

    campaign: CampaignSummary
    topics: tuple[Topic, ...]


def add_campaign_from_template(
    session: Session, template: CampaignTemplate, *, group_ids: Collection[UUID] = ()
) -> UUID:
    """Enter a campaign as `template` tells it; the same template (by key) only once.

    With `group_ids` it is for these party groups only.
    """
    name_action(session, "add_campaign")
    try:
        check_campaign(template)
    except RecordsError as problem:
        raise RecordsError("campaigns.cannot_save", problem=problem) from problem
    same_key = tables.Campaign.template_key == template.key
    if template.key and session.scalars(select(tables.Campaign.id).where(same_key)).first():
        raise RecordsError("campaigns.already_added", name=template.name)
    owner = organisation_id(session)
    own = {name: getattr(template, name) for name in OWN}
    campaign = tables.Campaign(organisation_id=owner, template_key=template.key, **own)
    session.add(campaign)
    session.flush()
    _add_topics(session, campaign, template.topics)
    for name, (_, table) in LISTS.items():
        for position, part in enumerate(getattr(template, name)):
            session.add(part_row(table, campaign, position, part))
    session.flush()
    if group_ids:
        set_campaign_groups(session, campaign_id=campaign.id, group_ids=group_ids)
    return campaign.id


def list_campaigns(session: Session) -> tuple[CampaignSummary, ...]:
    """Return every campaign of the book, the latest to start first."""
    campaign, directive = tables.Campaign, tables.CampaignDirective
    source = and_(directive.campaign_id == campaign.id, directive.role == DirectiveRole.SOURCE)
    rows = session.execute(
        select(campaign, directive.issuer)
        .outerjoin(directive, source)
        .order_by(campaign.starts_on.desc(), campaign.name, campaign.id)
    )
    return tuple(
        CampaignSummary(
            id=row.id,
            key=row.template_key,
            name=row.name,
            title=row.title,
            issuer=issuer or "",
            starts_on=row.starts_on,
            ends_on=row.ends_on,
        )
        for row, issuer in rows
    )


def read_campaign(session: Session, campaign_id: UUID) -> CampaignDetail:
    """Return one campaign complete."""
    campaign = session.get(tables.Campaign, campaign_id)
    if campaign is None:
        raise RecordsError("campaigns.gone")
    return _complete(session, [campaign])[0]


def read_campaigns(session: Session) -> tuple[CampaignDetail, ...]:
    """Return every campaign of the book complete, the latest to start first."""
    campaign = tables.Campaign
    latest_first = (campaign.starts_on.desc(), campaign.name, campaign.id)
    return _complete(session, session.scalars(select(campaign).order_by(*latest_first)).all())


def topics_in_order(session: Session, campaign_id: UUID) -> tuple[Topic, ...]:
    """Return the topics of a campaign, every branch before the next."""
    rows = session.scalars(
        select(tables.CampaignTopic)
        .where(tables.CampaignTopic.campaign_id == campaign_id)
        .order_by(tables.CampaignTopic.position)
    )
    return _topics(rows)


def list_topics(session: Session, *, on: date | None = None) -> tuple[CampaignTopics, ...]:
    """Return the topics of every campaign (or of those that run `on` a day), by campaign."""
    topics = _topics_by_campaign(session)
    return tuple(
        CampaignTopics(campaign, tuple(topics.get(campaign.id, ())))
        for campaign in list_campaigns(session)
        if on is None or campaign.runs_on(on)
    )


def _topics_by_campaign(session: Session) -> dict[UUID, list[Topic]]:
    """Return the topics of every campaign that has any, in order, in one query."""
    table = tables.CampaignTopic
    rows = session.scalars(select(table).order_by(table.campaign_id, table.position))
    found: dict[UUID, list[Topic]] = {}
    for topic in _topics(rows):
        found.setdefault(topic.campaign_id, []).append(topic)
    return found


def _complete(session: Session, campaigns: Sequence[tables.Campaign]) -> tuple[CampaignDetail, ...]:
    """Return the campaigns with all their parts: one query for each kind of part."""
    ids = [campaign.id for campaign in campaigns]
    values: dict[UUID, dict[str, Any]] = {
        campaign.id: {name: getattr(campaign, name) for name in OWN} for campaign in campaigns
    }
    for name, (part, table) in LISTS.items():
        found: dict[UUID, list[Part]] = {campaign_id: [] for campaign_id in ids}
        of_these = select(table).where(table.campaign_id.in_(ids))
        for row in session.scalars(of_these.order_by(table.position)):
            found[row.campaign_id].append(read_part(part, row))
        for campaign_id, parts in found.items():
            values[campaign_id][name] = tuple(parts)
    topics = _topics_by_campaign(session)
    groups = groups_by_campaign(session)
    return tuple(
        CampaignDetail(
            id=campaign.id,
            group_ids=groups.get(campaign.id, frozenset()),
            key=campaign.template_key,
            topics=_branches(tuple(topics.get(campaign.id, ()))),
            **values[campaign.id],
        )
        for campaign in campaigns
    )


def _add_topics(
    session: Session, campaign: tables.Campaign, topics: tuple[TopicBranch, ...]
) -> None:
    parents: list[UUID] = []
    for position, (branch, depth) in enumerate(branches_in_order(topics)):
        row = part_row(tables.CampaignTopic, campaign, position, branch)
        row.parent_id = parents[depth - 1] if depth else None
        session.add(row)
        # A child points at its parent, which must have its row and identifier first.
        session.flush()
        parents[depth:] = [row.id]


def _topics(rows: Iterable[tables.CampaignTopic]) -> tuple[Topic, ...]:
    """Return the rows, given in order, with their depth."""
    found = list(rows)
    parents = {row.parent_id for row in found}
    depths: dict[UUID | None, int] = {None: -1}
    topics = []
    for row in found:
        depths[row.id] = depths[row.parent_id] + 1
        topics.append(
            Topic(
                id=row.id,
                campaign_id=row.campaign_id,
                parent_id=row.parent_id,
                depth=depths[row.id],
                is_leaf=row.id not in parents,
                code=row.code,
                kind=row.kind,
                title=row.title,
                short_title=row.short_title,
                first_page=row.first_page,
                last_page=row.last_page,
                content=row.content,
            )
        )
    return tuple(topics)


def _branches(topics: tuple[Topic, ...], parent: UUID | None = None) -> tuple[TopicBranch, ...]:
    return tuple(
        TopicBranch(
            id=topic.id,
            code=topic.code,
            kind=topic.kind,
            title=topic.title,
            short_title=topic.short_title,
            content=topic.content,
            first_page=topic.first_page,
            last_page=topic.last_page,
            children=_branches(topics, topic.id),
        )
        for topic in topics
        if topic.parent_id == parent
    )
