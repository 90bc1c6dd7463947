"""What of a person is dated: the statuses one after another, the posts held."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from itertools import pairwise
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.errors import RecordsError
from models.names import clean
from models.periods import ALWAYS, date_text
from models.tables.members import Person, PostPeriod, StatusChange
from models.words import (
    ENDED_STATUSES,
    MEMBER_STATUSES,
    ROLL_STATUSES,
    SPARED_STATUSES,
    LeavingForm,
    Move,
    Post,
    Status,
)

#: What may follow when someone has left or been transferred.
_ARRIVED = ROLL_STATUSES - SPARED_STATUSES
_OF_THE_PARTY = (MEMBER_STATUSES | {Status.TEMPORARY_OUT, Status.SUSPENDED}) - {Status.TEMPORARY_IN}


@dataclass(frozen=True, slots=True)
class StatusStep:
    """From `since` on the person has `status`; `document` is the decision it rests on.

    `move` is what began it, where that is known; the two committees and `body`, the base
    organisation at the other end, are those of a transfer or a temporary stay.
    """

    since: date
    status: Status
    document: str = ""
    note: str = ""
    move: Move | None = None
    body: str = ""
    introduced_by: str = ""
    received_by: str = ""
    leaving_form: LeavingForm | None = None


@dataclass(frozen=True, slots=True)
class PostStep:
    """The person holds `post` from `since` to `until`, or still.

    `document` is the decision it was taken by, `end_document` the one it was given up by.
    """

    post: Post
    since: date = ALWAYS
    until: date | None = None
    document: str = ""
    end_document: str = ""


def read_statuses(
    session: Session, person_id: UUID | None = None
) -> dict[UUID, tuple[StatusStep, ...]]:
    """Return everyone's statuses, or one person's, each in order of time, in one query."""
    query = select(StatusChange).order_by(StatusChange.since)
    if person_id is not None:
        query = query.where(StatusChange.person_id == person_id)
    steps: dict[UUID, list[StatusStep]] = {}
    for row in session.scalars(query):
        steps.setdefault(row.person_id, []).append(_step_of(row))
    return {person_id: tuple(several) for person_id, several in steps.items()}


def read_posts(session: Session, person_id: UUID | None = None) -> dict[UUID, tuple[PostStep, ...]]:
    """Return everyone's posts, or one person's, each in order of time, in one query."""
    query = select(PostPeriod).order_by(PostPeriod.since)
    if person_id is not None:
        query = query.where(PostPeriod.person_id == person_id)
    steps: dict[UUID, list[PostStep]] = {}
    for row in session.scalars(query):
        steps.setdefault(row.person_id, []).append(_post_of(row))
    return {person_id: tuple(several) for person_id, several in steps.items()}


def status_on(steps: Sequence[StatusStep], day: date) -> Status | None:
    """Return the status that `steps` (in order of time) give on `day`, or None before them."""
    begun = [step.status for step in steps if step.since <= day]
    return begun[-1] if begun else None


def highest_post(posts: Iterable[Post]) -> Post | None:
    """Return the highest of `posts`, or None of none."""
    held = set(posts)
    return next((post for post in Post if post in held), None)


def check_statuses(statuses: Sequence[StatusStep]) -> None:
    """Raise RecordsError when two statuses begin on one day."""
    days = [step.since for step in statuses]
    twice = next((day for day in days if days.count(day) > 1), None)
    if twice:
        raise RecordsError("members.two_statuses", day=date_text(twice))


def check_history(
    statuses: Sequence[StatusStep], posts: Sequence[PostStep], *, joined_on: date | None
) -> None:
    """Raise RecordsError when the rows of a person cannot have followed one another.

    Stricter than what a list that is imported may say, which is taken as it is told.
    """
    for before, after in pairwise(sorted(statuses, key=lambda step: step.since)):
        if not may_follow(before, after):
            died = before.status is Status.DIED
            key = "members.after_death" if died else "members.after_leaving"
            raise RecordsError(key, day=date_text(after.since))
    early = before_joining(statuses, joined_on)
    if early is not None:
        raise RecordsError("members.before_joined", day=date_text(early.since))
    ordered = sorted(posts, key=lambda step: (list(Post).index(step.post), step.since))
    for held, again in pairwise(ordered):
        if held.post is again.post and (held.until is None or again.since <= held.until):
            raise RecordsError("members.post_twice", day=date_text(again.since))


def may_follow(before: StatusStep, after: StatusStep) -> bool:
    """Tell whether one status can follow another: whoever has gone must first arrive again."""
    if before.status is Status.DIED:
        return False
    return before.status not in ENDED_STATUSES or after.status in _ARRIVED


def before_joining(statuses: Sequence[StatusStep], joined_on: date | None) -> StatusStep | None:
    """Return a row that makes somebody a party member before the day of joining.

    Whoever left the Party and was admitted anew was a member before.
    """
    ordered = sorted(statuses, key=lambda step: step.since)
    left = [place for place, step in enumerate(ordered) if step.status is Status.LEFT]
    latest = ordered[left[-1] :] if left else ordered
    if joined_on is None:
        return None
    member = (step for step in latest if step.status in _OF_THE_PARTY)
    return next((step for step in member if ALWAYS < step.since < joined_on), None)


def check_posts(posts: Iterable[PostStep]) -> None:
    """Raise RecordsError when a post ends before it begins."""
    for step in posts:
        if step.until and step.until < step.since:
            since, until = date_text(step.since), date_text(step.until)
            raise RecordsError("members.post_ends_first", since=since, until=until)


def put_status(session: Session, person: Person, step: StatusStep) -> None:
    """Enter a status of `person`, or correct the one that begins on the same day."""
    row = session.scalars(
        select(StatusChange).where(
            StatusChange.person_id == person.id, StatusChange.since == step.since
        )
    ).one_or_none()
    if row is None:
        session.add(_status_row(person, step))
    else:
        _correct(row, step)


def replace_statuses(session: Session, person: Person, statuses: Sequence[StatusStep]) -> None:
    """Make `statuses` those of `person`; a row whose day stays is corrected, not made anew."""
    wanted = {step.since: step for step in statuses}
    for row in session.scalars(select(StatusChange).where(StatusChange.person_id == person.id)):
        step = wanted.pop(row.since, None)
        if step is None:
            session.delete(row)
        else:
            _correct(row, step)
    for step in wanted.values():
        session.add(_status_row(person, step))


def replace_posts(session: Session, person: Person, posts: Sequence[PostStep]) -> None:
    """Make `posts` those of `person`; a row that stays as it is is left alone."""
    wanted = list(posts)
    for row in session.scalars(select(PostPeriod).where(PostPeriod.person_id == person.id)):
        held = _post_of(row)
        if held in wanted:
            wanted.remove(held)
        else:
            session.delete(row)
    for post in wanted:
        session.add(_post_row(person, post))


def _step_of(row: StatusChange) -> StatusStep:
    return StatusStep(**{field.name: getattr(row, field.name) for field in fields(StatusStep)})


def _post_of(row: PostPeriod) -> PostStep:
    return PostStep(**{field.name: getattr(row, field.name) for field in fields(PostStep)})


def _status_row(person: Person, step: StatusStep) -> StatusChange:
    return StatusChange(
        organisation_id=person.organisation_id, person_id=person.id, **_columns(step)
    )


def _post_row(person: Person, post: PostStep) -> PostPeriod:
    return PostPeriod(organisation_id=person.organisation_id, person_id=person.id, **_columns(post))


def _correct(row: StatusChange, step: StatusStep) -> None:
    row.write(_columns(step))


def _columns(step: StatusStep | PostStep) -> dict[str, object]:
    """Return the columns of a step, its texts cleaned."""
    values = {field.name: getattr(step, field.name) for field in fields(step)}
    return {name: clean(value) if type(value) is str else value for name, value in values.items()}
