"""The log of what was made known: news, posts, conferences, contests, ethnic languages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.activities.words import Channel
from models.book.changes import name_action
from models.errors import RecordsError
from models.names import clean
from models.organisation import organisation_id
from models.periods import Period
from models.tables.activities import Dissemination
from models.tables.campaigns import Campaign


@dataclass(frozen=True, slots=True)
class DisseminationData:
    """What is written of one item; texts are cleaned when stored.

    `audience_count` is how many people it reached, when somebody counted; `language` is empty
    for Vietnamese.
    """

    channel: Channel
    title: str
    published_on: date
    campaign_id: UUID | None = None
    author: str = ""
    link: str = ""
    language: str = ""
    audience_count: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class DisseminationRow:
    """An item as lists and logs show it, with its campaign's name."""

    id: UUID
    data: DisseminationData
    campaign: str


@dataclass(frozen=True, slots=True)
class ChannelCount:
    """How many items went out by a channel and how many people they reached, turns added up."""

    channel: Channel
    items: int
    reached: int


def record_dissemination(session: Session, data: DisseminationData) -> UUID:
    """Enter one item."""
    name_action(session, "record_dissemination")
    _check(data)
    item = Dissemination(organisation_id=organisation_id(session), **_columns(data))
    session.add(item)
    session.flush()
    return item.id


def update_dissemination(session: Session, item_id: UUID, data: DisseminationData) -> None:
    """Correct one item."""
    name_action(session, "update_dissemination")
    _check(data)
    item = _get(session, item_id)
    item.write(_columns(data))
    session.flush()


def remove_disseminations(session: Session, item_ids: Sequence[UUID]) -> None:
    """Remove items; the log of changes keeps what they said."""
    name_action(session, "remove_disseminations")
    for item_id in item_ids:
        session.delete(_get(session, item_id))
    session.flush()


def list_disseminations(
    session: Session, period: Period, *, campaign_id: UUID | None = None
) -> tuple[DisseminationRow, ...]:
    """Return the items of `period`, of one campaign or of all, latest first."""
    query = (
        select(Dissemination, Campaign.name)
        .outerjoin(Campaign, Campaign.id == Dissemination.campaign_id)
        .where(Dissemination.published_on.between(period.first, period.last))
        .order_by(Dissemination.published_on.desc(), Dissemination.title, Dissemination.id)
    )
    if campaign_id is not None:
        query = query.where(Dissemination.campaign_id == campaign_id)
    names = [field.name for field in fields(DisseminationData)]
    return tuple(
        DisseminationRow(
            item.id,
            DisseminationData(**{name: getattr(item, name) for name in names}),
            campaign or "",
        )
        for item, campaign in session.execute(query)
    )


def count_by_channel(rows: Iterable[DisseminationRow]) -> tuple[ChannelCount, ...]:
    """Count items by channel, in the order of the channels; those with none are left out."""
    by_channel: dict[Channel, list[DisseminationRow]] = {}
    for row in rows:
        by_channel.setdefault(row.data.channel, []).append(row)
    return tuple(
        ChannelCount(
            channel,
            items=len(by_channel[channel]),
            reached=sum(row.data.audience_count or 0 for row in by_channel[channel]),
        )
        for channel in Channel
        if channel in by_channel
    )


def _check(data: DisseminationData) -> None:
    if not clean(data.title):
        raise RecordsError("activities.no_title")
    if data.audience_count is not None and data.audience_count < 0:
        raise RecordsError("activities.negative_count")


def _columns(data: DisseminationData) -> dict[str, object]:
    return {
        field.name: clean(value) if isinstance(value, str) and field.name != "channel" else value
        for field in fields(data)
        for value in [getattr(data, field.name)]
    }


def _get(session: Session, item_id: UUID) -> Dissemination:
    item = session.get(Dissemination, item_id)
    if item is None:
        raise RecordsError("activities.gone")
    return item
