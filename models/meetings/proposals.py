"""What a new meeting begins with: taken from the last of its kind, and from the campaigns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

import resources
from models.campaigns.campaigns import CampaignTopics, Topic, list_topics
from models.meetings.meetings import MeetingData
from models.meetings.usual_days import LOOKED_AT, UsualDay, usual_day
from models.meetings.watch import OWED_KINDS
from models.members.group_steps import group_names
from models.members.roll import roll_on
from models.periods import running_date
from models.tables.meetings import Meeting, MeetingTopic
from models.tables.members import PartyGroup
from models.words import Audience, MeetingKind, MeetingState, Post, TopicKind

#: How many months lie between two meetings of a kind while the book cannot tell.
_EVERY = {MeetingKind.THEMATIC: 3}


@dataclass(frozen=True, slots=True)
class ProposedDay:
    """The day a new meeting is proposed for, and the habit it follows, if there is one."""

    day: date
    habit: UsualDay | None


def suggest_meeting(session: Session, *, kind: MeetingKind, held_on: date) -> MeetingData:
    """Return a new meeting prefilled from the last of its kind: place, hours, chair, audience.

    The last one before its day; of old meetings entered late, else the first one after it. A
    party group's regular or thematic meeting does not stand for the cell's, so that the next one
    proposed is the cell's again; of other kinds the group is kept as long as it is there.
    Nobody who is not on the roll is proposed; without a chair it is the secretary of that day.
    """
    audience = Audience.COMMITTEE if kind is MeetingKind.COMMITTEE else Audience.MEMBERS
    title = usual_title(kind, held_on)
    fresh = MeetingData(kind=kind, audience=audience, title=title, held_on=held_on)
    nearest = _nearest(session, kind, held_on)
    if nearest is not None:
        fresh = replace(
            fresh,
            audience=nearest.audience,
            group_id=nearest.group_id,
            starts_at=nearest.starts_at,
            ends_at=nearest.ends_at,
            place=nearest.place,
            chair_id=nearest.chair_id,
            minute_taker_id=nearest.minute_taker_id,
        )
    if not fresh.is_of_cell and fresh.group_id not in _groups_there(session, held_on):
        fresh = replace(fresh, audience=audience, group_id=None)
    if not fresh.is_of_cell:
        name = group_names(session, [fresh.group_id])[fresh.group_id]
        fresh = replace(fresh, title=usual_title(kind, held_on, group=name))
    posts = {entry.person_id: entry.post for entry in roll_on(session, held_on)}
    heads = [person_id for person_id, post in posts.items() if post is Post.SECRETARY]
    return replace(
        fresh,
        chair_id=fresh.chair_id if fresh.chair_id in posts else next(iter(heads), None),
        minute_taker_id=fresh.minute_taker_id if fresh.minute_taker_id in posts else None,
    )


def suggest_day(session: Session, *, kind: MeetingKind, today: date) -> ProposedDay:
    """Return the day the cell would next meet for `kind` by its habit; without one, today."""
    latest = session.scalars(
        select(Meeting.held_on)
        .where(Meeting.kind == kind, Meeting.state != MeetingState.CANCELLED, *_own(kind))
        .order_by(Meeting.held_on.desc())
        .limit(LOOKED_AT)
    ).all()
    habit = usual_day(latest, every=_EVERY.get(kind, 1))
    if habit is None:
        return ProposedDay(today, None)
    return ProposedDay(habit.next_after(latest[0], today=today), habit)


def suggest_topics(session: Session, *, on: date) -> tuple[tuple[str, Topic], ...]:
    """Return what each campaign running that day would deliver next: its name and the topic.

    That is the first content of it that no meeting has delivered yet.
    """
    planned = session.scalars(
        select(MeetingTopic.topic_id)
        .join(Meeting, Meeting.id == MeetingTopic.meeting_id)
        .where(Meeting.state != MeetingState.CANCELLED)
    )
    delivered = set(planned)
    offered = ((one, _first_left(one, delivered)) for one in list_topics(session, on=on))
    return tuple((one.campaign.name, topic) for one, topic in offered if topic is not None)


def usual_title(kind: MeetingKind, held_on: date, *, group: str = "") -> str:
    """Return what a meeting is called unless it has a title of its own: it stands on papers.

    With the name of a party group it is that group's.
    """
    words = resources.read_toml("wording/meetings.toml")
    text: str = words["group_titles" if group else "titles"][kind]
    return text.format(
        group=group,
        month=f"{held_on.month:02d}" if held_on.month <= 2 else held_on.month,
        quarter=("I", "II", "III", "IV")[(held_on.month - 1) // 3],
        year=held_on.year,
        day=running_date(held_on),
    )


def _nearest(session: Session, kind: MeetingKind, day: date) -> Meeting | None:
    """Return the last meeting of `kind` up to `day`, or else the first after it."""
    of_kind = select(Meeting).where(
        Meeting.kind == kind, Meeting.state != MeetingState.CANCELLED, *_own(kind)
    )
    before = of_kind.where(Meeting.held_on <= day)
    after = of_kind.where(Meeting.held_on > day)
    found = session.scalars(before.order_by(Meeting.held_on.desc(), Meeting.id.desc()).limit(1))
    return found.first() or session.scalars(after.order_by(Meeting.held_on, Meeting.id)).first()


def _own(kind: MeetingKind) -> tuple[ColumnElement[bool], ...]:
    """Return the condition that a meeting is the cell's own, for kinds that the cell owes."""
    return (Meeting.audience != Audience.GROUP,) if kind in OWED_KINDS else ()


def _groups_there(session: Session, day: date) -> set[UUID | None]:
    there = or_(PartyGroup.ended_on.is_(None), PartyGroup.ended_on >= day)
    return set(session.scalars(select(PartyGroup.id).where(there)))


def _first_left(offered: CampaignTopics, delivered: Iterable[UUID]) -> Topic | None:
    done = set(delivered)
    by_id = {topic.id: topic for topic in offered.topics}
    for topic in offered.topics:
        above: Topic | None = topic
        while above is not None and above.id not in done:
            above = by_id[above.parent_id] if above.parent_id else None
        if above is None and topic.is_leaf and topic.kind is not TopicKind.MATERIAL:
            return topic
    return None
