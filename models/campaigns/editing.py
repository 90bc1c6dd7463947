"""Changing a campaign of the book: its own words, its lists, and its tree of topics."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, replace
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.book.engine import defer_references
from models.book.stored_rows import parts_of
from models.campaigns.campaigns import CampaignDetail, read_campaign
from models.campaigns.checks import check_campaign
from models.campaigns.for_groups import set_campaign_groups
from models.campaigns.kept_parts import LISTS, OWN, part_columns, part_row
from models.campaigns.parts import (
    Part,
    TopicBranch,
    branches_in_order,
)
from models.campaigns.templates import LONG_TEXTS
from models.errors import RecordsError
from models.names import clean, clean_lines
from models.tables import campaigns as tables
from models.tables.meetings import MeetingTopic
from models.tables.study import StudyTopic


def update_campaign(session: Session, edited: CampaignDetail) -> None:
    """Make the campaign what `edited` says; parts are known by their identifiers.

    Parts without one are new, those that are missing are removed. Raises RecordsError, among
    others when a topic would go that was delivered at a meeting or studied.
    """
    name_action(session, "update_campaign")
    edited = _cleaned(edited)
    try:
        check_campaign(edited)
    except RecordsError as problem:
        raise RecordsError("campaigns.cannot_save", problem=problem) from problem
    campaign = session.get(tables.Campaign, edited.id)
    if campaign is None:
        raise RecordsError("campaigns.gone")
    campaign.write({name: getattr(edited, name) for name in OWN})
    for name, (_, table) in LISTS.items():
        _keep_parts(session, campaign, table, getattr(edited, name))
    _keep_topics(session, campaign, edited.topics)
    set_campaign_groups(session, campaign_id=edited.id, group_ids=edited.group_ids)
    session.flush()


def topic_uses(session: Session, campaign_id: UUID) -> Mapping[UUID, int]:
    """Return how many meetings and studies name each topic of a campaign; unused ones not."""
    uses: dict[UUID, int] = {}
    for link in (MeetingTopic, StudyTopic):
        counted = session.execute(
            select(link.topic_id, func.count())
            .join(tables.CampaignTopic, tables.CampaignTopic.id == link.topic_id)
            .where(tables.CampaignTopic.campaign_id == campaign_id)
            .group_by(link.topic_id)
        )
        for topic_id, count in counted:
            uses[topic_id] = uses.get(topic_id, 0) + count
    return uses


def read_for_editing(session: Session, campaign_id: UUID) -> tuple[CampaignDetail, frozenset[UUID]]:
    """Return a campaign and which of its topics must stay because records name them."""
    return read_campaign(session, campaign_id), frozenset(topic_uses(session, campaign_id))


def _cleaned(edited: CampaignDetail) -> CampaignDetail:
    if not clean(edited.name):
        raise RecordsError("campaigns.no_name")
    lists: dict[str, Any] = {
        name: tuple(map(_tidied, getattr(edited, name))) for name in (*LISTS, "topics")
    }
    return replace(
        edited,
        name=clean(edited.name),
        title=clean(edited.title) or clean(edited.name),
        work=clean(edited.work),
        work_author=clean(edited.work_author),
        starts_basis=clean(edited.starts_basis),
        ends_basis=clean(edited.ends_basis),
        **lists,
    )


def _tidied(part: Any) -> Any:
    """Return the part with its texts cleaned; refuse one that lacks a text it must have."""
    texts: dict[str, Any] = {}
    for field in fields(part):
        value = getattr(part, field.name)
        # The words of an enumeration are text to isinstance, but nobody typed them.
        if type(value) is str:
            texts[field.name] = (clean_lines if field.name in LONG_TEXTS else clean)(value)
            if not texts[field.name] and field.default is MISSING:
                raise RecordsError("campaigns.part_without_text")
    if isinstance(part, TopicBranch):
        texts["children"] = tuple(map(_tidied, part.children))
    return replace(part, **texts)


def _keep_parts(
    session: Session,
    campaign: tables.Campaign,
    table: type[tables.CampaignPart],
    parts: Iterable[Part],
) -> None:
    rows = {
        row.id: row
        for row in session.scalars(select(table).where(table.campaign_id == campaign.id))
    }
    for position, part in enumerate(parts):
        row = rows.pop(part.id, None) if part.id else None
        if row is None:
            session.add(part_row(table, campaign, position, part))
        else:
            _write(row, position, part)
    for row in rows.values():
        # What was noted of a deadline, that its report was sent, goes with it.
        for held in parts_of(session, row):
            session.delete(held)
        session.flush()
        session.delete(row)
    session.flush()


def _keep_topics(
    session: Session, campaign: tables.Campaign, topics: tuple[TopicBranch, ...]
) -> None:
    table = tables.CampaignTopic
    rows = {
        row.id: row
        for row in session.scalars(select(table).where(table.campaign_id == campaign.id))
    }
    branches = list(branches_in_order(topics))
    kept = {branch.id for branch, _ in branches}
    _remove_topics(session, campaign.id, [row for key, row in rows.items() if key not in kept])
    _set_codes_aside(session, rows, branches)
    parents: list[UUID] = []
    for position, (branch, depth) in enumerate(branches):
        row = rows.get(branch.id) if branch.id else None
        if row is None:
            row = part_row(table, campaign, position, branch)
            session.add(row)
        else:
            _write(row, position, branch)
        row.write({"parent_id": parents[depth - 1] if depth else None})
        # A child points at its parent, which must have its row and identifier first.
        session.flush()
        parents[depth:] = [row.id]


def _remove_topics(
    session: Session, campaign_id: UUID, removed: list[tables.CampaignTopic]
) -> None:
    uses = topic_uses(session, campaign_id)
    for row in removed:
        if row.id in uses:
            raise RecordsError("campaigns.topic_in_use", code=row.code, count=uses[row.id])
    # A topic that stays may still point at one above it that goes, until it is moved.
    defer_references(session.connection())
    for row in removed:
        session.delete(row)
    session.flush()


def _set_codes_aside(
    session: Session,
    rows: Mapping[UUID, tables.CampaignTopic],
    branches: Iterable[tuple[TopicBranch, int]],
) -> None:
    """Free the codes that change hands: two topics may swap theirs, and none is twice."""
    for branch, _ in branches:
        row = rows.get(branch.id) if branch.id else None
        if row is not None and row.code != branch.code:
            row.code = f"~{row.id.hex}"
    session.flush()


def _write(row: tables.CampaignPart, position: int, part: Part) -> None:
    columns = {name: getattr(part, name) for name in part_columns(type(part))}
    row.write({"position": position, **columns})
