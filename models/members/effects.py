"""What entering a change of a person's dated rows would do, said before it is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from models.attendance.differences import (
    Dated,
    SheetDifference,
    finalised_rows,
    sheet_differences,
)
from models.members.group_steps import GroupStep, while_in_cell
from models.members.people import PersonDetail
from models.members.steps import PostStep, StatusStep, status_on
from models.tables.documents import Document
from models.tables.meetings import Meeting
from models.tables.members import Person, PostPeriod
from models.words import ROLL_STATUSES, DocumentState, MeetingState, Post


@dataclass(frozen=True, slots=True)
class Clash:
    """Another secretary at the same time, from `day` on; `since` is when they took the post."""

    person_id: UUID
    name: str
    since: date
    day: date


@dataclass(frozen=True, slots=True)
class Effects:
    """What a change touches beyond the person's own rows.

    `finalised` counts the meetings that keep what they recorded; `leads` are meetings still to
    be finalised that the person chairs or takes the minutes of though no longer called;
    `papers` counts draft papers that name the person as signer though gone.
    """

    sheets: tuple[SheetDifference, ...] = ()
    finalised: int = 0
    secretaries: tuple[Clash, ...] = ()
    leads: tuple[tuple[date, str], ...] = ()
    papers: int = 0


def foresee(
    session: Session,
    person: PersonDetail,
    *,
    statuses: Sequence[StatusStep],
    posts: Sequence[PostStep],
    groups: Sequence[GroupStep] | None = None,
) -> Effects:
    """Return what making these the dated rows of `person` would touch; groups None: as now."""
    wanted = while_in_cell(person.groups if groups is None else groups, statuses)
    now = Dated(person.statuses, person.posts, person.groups)
    then = Dated(statuses, posts, wanted)
    return Effects(
        sheets=sheet_differences(session, person_id=person.id, now=now, then=then),
        finalised=finalised_rows(session, person_id=person.id, now=now, then=then),
        secretaries=other_secretaries(session, person, posts=posts),
        leads=_leads(session, person, now=now, then=then),
        papers=_papers(session, person, statuses),
    )


def other_secretaries(
    session: Session, person: PersonDetail, *, posts: Sequence[PostStep]
) -> tuple[Clash, ...]:
    """Return who else is secretary while `posts` make `person` so; not what was so before."""
    own = [
        step for step in posts if step.post is Post.SECRETARY and not _within(step, person.posts)
    ]
    if not own:
        return ()
    others = session.execute(
        select(PostPeriod, Person.full_name)
        .join(Person, Person.id == PostPeriod.person_id)
        .where(PostPeriod.post == Post.SECRETARY, PostPeriod.person_id != person.id)
        .order_by(PostPeriod.since)
    )
    return tuple(
        Clash(row.person_id, name, row.since, max(row.since, step.since))
        for row, name in others
        for step in own
        if _overlap(step.since, step.until, row.since, row.until)
    )


def _within(step: PostStep, posts: Sequence[PostStep]) -> bool:
    """Tell whether the post was held on all those days before."""
    return any(
        one.post is step.post
        and one.since <= step.since
        and (one.until is None or (step.until is not None and step.until <= one.until))
        for one in posts
    )


def _overlap(since: date, until: date | None, other: date, other_until: date | None) -> bool:
    return (other_until is None or since <= other_until) and (until is None or other <= until)


def _leads(
    session: Session, person: PersonDetail, *, now: Dated, then: Dated
) -> tuple[tuple[date, str], ...]:
    led = select(Meeting).where(
        Meeting.state.in_((MeetingState.DRAFT, MeetingState.HELD)),
        or_(Meeting.chair_id == person.id, Meeting.minute_taker_id == person.id),
    )
    return tuple(
        (meeting.held_on, meeting.title)
        for meeting in session.scalars(led.order_by(Meeting.held_on))
        if now.called_to(meeting) is not None and then.called_to(meeting) is None
    )


def _papers(session: Session, person: PersonDetail, statuses: Sequence[StatusStep]) -> int:
    """Count the drafts that the person signs though not on the roll in the end."""
    if status_on(statuses, date.max) in ROLL_STATUSES:
        return 0
    drafts = select(func.count()).where(
        Document.signer_id == person.id, Document.state == DocumentState.DRAFT
    )
    return session.scalar(drafts) or 0
