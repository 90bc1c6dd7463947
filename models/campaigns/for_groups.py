"""Whom a campaign counts: of some party groups (tổ đảng) only, and who of them shall study."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.errors import RecordsError
from models.members.groups import groups_on, list_groups
from models.members.roll import RollEntry, roll_on
from models.tables.campaigns import Campaign, CampaignAudience, CampaignGroup
from models.words import AudienceRole


def groups_by_campaign(session: Session) -> Mapping[UUID, frozenset[UUID]]:
    """Return the party groups of each campaign that is for some only."""
    found: dict[UUID, set[UUID]] = {}
    for row in session.scalars(select(CampaignGroup)):
        found.setdefault(row.campaign_id, set()).add(row.group_id)
    return {campaign_id: frozenset(group_ids) for campaign_id, group_ids in found.items()}


def set_campaign_groups(session: Session, *, campaign_id: UUID, group_ids: Iterable[UUID]) -> None:
    """Let the campaign be for these party groups only; for everyone again with none.

    Called together with `update_campaign` in one transaction it is one act with that. Raises
    RecordsError when the campaign or a group is gone.
    """
    name_action(session, "set_campaign_groups")
    campaign = session.get(Campaign, campaign_id)
    if campaign is None:
        raise RecordsError("campaigns.gone")
    wanted = set(group_ids)
    if wanted - {group.id for group in list_groups(session)}:
        raise RecordsError("campaigns.no_such_group")
    for row in _rows(session, campaign_id):
        if row.group_id in wanted:
            wanted.remove(row.group_id)
        else:
            session.delete(row)
    for group_id in wanted:
        owner = campaign.organisation_id
        row = CampaignGroup(organisation_id=owner, campaign_id=campaign_id, group_id=group_id)
        session.add(row)
    session.flush()


def asked_on(session: Session, campaign_id: UUID, day: date) -> tuple[RollEntry, ...]:
    """Return whom the campaign counts on `day`: the roll, or who of it is in its groups then."""
    roll = roll_on(session, day)
    chosen = _chosen(session, campaign_id)
    if not chosen:
        return roll
    held = groups_on(session, day)
    return tuple(
        entry
        for entry in roll
        if entry.is_member and entry.person_id in held and held[entry.person_id].id in chosen
    )


def studying_on(session: Session, campaign_id: UUID, day: date) -> tuple[RollEntry, ...]:
    """Return who of those counted on `day` shall study: whom the audience names, or everyone."""
    counted = asked_on(session, campaign_id, day)
    named = studying_groups(session).get(campaign_id)
    if named is None:
        return counted
    return tuple(entry for entry in counted if named[entry.is_member])


def studying_groups(session: Session) -> dict[UUID, Mapping[bool, bool]]:
    """Return of each campaign whose audience says who studies: do members (True), does staff."""
    named: dict[UUID, dict[bool, bool]] = {}
    studies = CampaignAudience.role == AudienceRole.STUDIES
    for row in session.scalars(select(CampaignAudience).where(studies)):
        if row.covers_members or row.covers_staff:
            groups = named.setdefault(row.campaign_id, {True: False, False: False})
            groups[True] |= row.covers_members
            groups[False] |= row.covers_staff
    return dict(named)


def closed_to(session: Session, person_id: UUID, day: date) -> frozenset[UUID]:
    """Return the campaigns that are for party groups the person is not in on `day`."""
    open_to = groups_by_campaign(session)
    held = groups_on(session, day).get(person_id) if open_to else None
    return frozenset(
        campaign_id
        for campaign_id, groups in open_to.items()
        if held is None or held.id not in groups
    )


def _chosen(session: Session, campaign_id: UUID) -> set[UUID]:
    return {row.group_id for row in _rows(session, campaign_id)}


def _rows(session: Session, campaign_id: UUID) -> Iterable[CampaignGroup]:
    of_campaign = select(CampaignGroup).where(CampaignGroup.campaign_id == campaign_id)
    return session.scalars(of_campaign).all()
