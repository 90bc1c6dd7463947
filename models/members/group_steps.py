"""In which party group (tổ đảng) a person is from when until when: the dated rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.errors import RecordsError
from models.members.steps import StatusStep, status_on
from models.periods import ALWAYS, date_text
from models.tables.members import GroupPeriod, PartyGroup, Person
from models.words import ENDED_STATUSES

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class GroupStep:
    """The person is in the group from `since` to `until`, or still; `name` is the group's."""

    group_id: UUID
    since: date = ALWAYS
    until: date | None = None
    name: str = field(default="", compare=False)

    def holds_on(self, day: date) -> bool:
        """Whether the person is in the group on `day`."""
        return self.since <= day and (self.until is None or day <= self.until)


def read_group_steps(
    session: Session, person_id: UUID | None = None
) -> dict[UUID, tuple[GroupStep, ...]]:
    """Return everyone's groups, or one person's, each in order of time, in one query."""
    query = (
        select(GroupPeriod, PartyGroup.name)
        .join(PartyGroup, PartyGroup.id == GroupPeriod.group_id)
        .order_by(GroupPeriod.since, GroupPeriod.id)
    )
    if person_id is not None:
        query = query.where(GroupPeriod.person_id == person_id)
    steps: dict[UUID, list[GroupStep]] = {}
    for row, name in session.execute(query):
        step = GroupStep(row.group_id, row.since, row.until, name)
        steps.setdefault(row.person_id, []).append(step)
    return {person_id: tuple(several) for person_id, several in steps.items()}


def group_names(session: Session, group_ids: Iterable[UUID | None]) -> dict[UUID | None, str]:
    """Return the names of these party groups."""
    query = select(PartyGroup.id, PartyGroup.name).where(PartyGroup.id.in_(set(group_ids)))
    return {group.id: group.name for group in session.execute(query)}


def step_on(steps: Iterable[GroupStep], day: date) -> GroupStep | None:
    """Return the group that holds on `day`, or None."""
    return next((step for step in steps if step.holds_on(day)), None)


def moved_to(
    steps: Sequence[GroupStep], new: GroupStep | None, *, on: date
) -> tuple[GroupStep, ...]:
    """Return the steps with `new` (None: in no group) from `on` on.

    The group before ends the day before; what is entered of a later day stays.
    """
    held = step_on(steps, on)
    if (held.group_id if held else None) == (new.group_id if new else None):
        return tuple(steps)
    before = [_ended(step, on - _DAY) for step in steps if step.since < on]
    later = [step for step in steps if step.since > on]
    if new is None:
        return (*before, *later)
    begun = _ended(new, min(step.since for step in later) - _DAY) if later else new
    return (*before, begun, *later)


def while_in_cell(
    steps: Iterable[GroupStep], statuses: Sequence[StatusStep]
) -> tuple[GroupStep, ...]:
    """Return the steps cut where the person leaves the cell: no group outlives belonging."""
    kept = []
    for step in steps:
        if status_on(statuses, step.since) in ENDED_STATUSES:
            continue
        ends = [
            one.since - _DAY
            for one in statuses
            if one.status in ENDED_STATUSES and step.since < one.since
        ]
        kept.append(_ended(step, min(ends)) if ends else step)
    return tuple(kept)


def lasting(session: Session, step: GroupStep) -> GroupStep:
    """Return the step as long as its group lasts."""
    group = session.get(PartyGroup, step.group_id)
    return GroupStep(step.group_id, step.since, group.ended_on if group else None, step.name)


def check_group_steps(session: Session, steps: Iterable[GroupStep]) -> None:
    """Raise RecordsError when the rows of one person cannot have been so."""
    ordered = sorted(steps, key=lambda step: step.since)
    for step in ordered:
        group = session.get(PartyGroup, step.group_id)
        if group is None:
            raise RecordsError("groups.gone")
        last = step.until or date.max
        if group.ended_on is not None and max(step.since, last) > group.ended_on:
            raise RecordsError("groups.ended", name=group.name, day=date_text(group.ended_on))
        if last < step.since:
            since, until = date_text(step.since), date_text(last)
            raise RecordsError("groups.ends_first", since=since, until=until)
    for before, after in pairwise(ordered):
        if before.holds_on(after.since):
            raise RecordsError("groups.two_at_once", day=date_text(after.since))


def replace_group_steps(session: Session, person: Person, steps: Sequence[GroupStep]) -> None:
    """Make `steps` the groups of `person`; a row whose first day stays is corrected."""
    wanted = {step.since: step for step in steps}
    for row in session.scalars(select(GroupPeriod).where(GroupPeriod.person_id == person.id)):
        step = wanted.pop(row.since, None)
        if step is None:
            session.delete(row)
        else:
            row.write({"group_id": step.group_id, "until": step.until})
    for step in wanted.values():
        session.add(
            GroupPeriod(
                organisation_id=person.organisation_id,
                person_id=person.id,
                group_id=step.group_id,
                since=step.since,
                until=step.until,
            )
        )


def _ended(step: GroupStep, last: date) -> GroupStep:
    until = last if step.until is None else min(last, step.until)
    return GroupStep(step.group_id, step.since, until, step.name)
