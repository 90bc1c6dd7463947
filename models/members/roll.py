"""The roll of any date: who belonged to the cell that day, and as what."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from models.members.steps import highest_post
from models.tables.meetings import Meeting
from models.tables.members import GroupPeriod, Person, PostPeriod, StatusChange
from models.words import MEMBER_STATUSES, ROLL_STATUSES, Audience, Post, Status


@dataclass(frozen=True, slots=True)
class RollEntry:
    """One person on the roll of a day."""

    person_id: UUID
    full_name: str
    status: Status
    post: Post | None
    unit: str

    @property
    def is_member(self) -> bool:
        """Whether the person was called as a party member."""
        return self.status in MEMBER_STATUSES


def roll_on(session: Session, day: date) -> tuple[RollEntry, ...]:
    """Return everyone on the roll of `day`: members, then staff, each in name order."""
    return people_on(session, day, ROLL_STATUSES)


def people_on(session: Session, day: date, statuses: Set[Status]) -> tuple[RollEntry, ...]:
    """Return whoever had one of `statuses` on `day`: members, then others, in name order."""
    latest = (
        select(StatusChange.person_id, func.max(StatusChange.since).label("since"))
        .where(StatusChange.since <= day)
        .group_by(StatusChange.person_id)
        .subquery()
    )
    rows = session.execute(
        select(Person.id, Person.full_name, Person.unit, StatusChange.status)
        .join(StatusChange, StatusChange.person_id == Person.id)
        .join(
            latest,
            and_(
                latest.c.person_id == StatusChange.person_id,
                latest.c.since == StatusChange.since,
            ),
        )
        .where(StatusChange.status.in_(statuses))
        .order_by(Person.sort_key, Person.full_name, Person.id)
    )
    posts = posts_on(session, day)
    entries = [
        RollEntry(person_id, name, status, posts.get(person_id), unit)
        for person_id, name, unit, status in rows
    ]
    return tuple(sorted(entries, key=lambda entry: not entry.is_member))


def called_on(
    session: Session, day: date, audience: Audience, group_id: UUID | None = None
) -> tuple[RollEntry, ...]:
    """Return whom a meeting of `day` calls; of a party group the members who are in it then."""
    roll = roll_on(session, day)
    if audience is Audience.EVERYONE:
        return roll
    members = tuple(entry for entry in roll if entry.is_member)
    if audience is Audience.COMMITTEE:
        return tuple(entry for entry in members if entry.post)
    if audience is Audience.GROUP:
        grouped = in_groups(session, day, {group_id} - {None})
        return tuple(entry for entry in members if entry.person_id in grouped)
    return members


def called_to(session: Session, meeting: Meeting) -> tuple[RollEntry, ...]:
    """Return whom a meeting of the book calls by the roll of its day."""
    return called_on(session, meeting.held_on, meeting.audience, meeting.group_id)


def in_groups(session: Session, day: date, group_ids: Set[UUID | None]) -> frozenset[UUID]:
    """Return who is in any of these party groups on `day`."""
    held = select(GroupPeriod.person_id).where(
        GroupPeriod.group_id.in_(group_ids),
        GroupPeriod.since <= day,
        or_(GroupPeriod.until.is_(None), GroupPeriod.until >= day),
    )
    return frozenset(session.scalars(held))


def posts_on(session: Session, day: date) -> dict[UUID, Post]:
    """Return the highest post of each person who held one on `day`."""
    held: dict[UUID, list[Post]] = {}
    rows = session.execute(
        select(PostPeriod.person_id, PostPeriod.post).where(
            PostPeriod.since <= day,
            or_(PostPeriod.until.is_(None), PostPeriod.until >= day),
        )
    )
    for person_id, post in rows:
        held.setdefault(person_id, []).append(post)
    highest = {person_id: highest_post(several) for person_id, several in held.items()}
    return {person_id: post for person_id, post in highest.items() if post}
