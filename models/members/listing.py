"""Everyone of the book as they stand on a day, in the groups that the list offers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Session

from models.members.group_steps import GroupStep, step_on
from models.members.people import PersonDetail, read_people
from models.members.steps import StatusStep
from models.words import MEMBER_STATUSES, ROLL_STATUSES, Post, Status


class MemberGroup(StrEnum):
    """A part of the people; a person may belong to several."""

    ROLL = "roll"
    MEMBERS = "members"
    PROBATIONARY = "probationary"
    EXEMPT = "exempt"
    STAFF = "staff"
    #: Not on the roll: not yet come, temporarily elsewhere, suspended, transferred, left, died.
    AWAY = "away"

    def holds(self, status: Status | None) -> bool:
        """Whether someone of `status` belongs to the group."""
        return {
            MemberGroup.ROLL: status in ROLL_STATUSES,
            MemberGroup.MEMBERS: status in MEMBER_STATUSES,
            MemberGroup.PROBATIONARY: status is Status.PROBATIONARY,
            MemberGroup.EXEMPT: status is Status.EXEMPT,
            MemberGroup.STAFF: status is Status.STAFF,
            MemberGroup.AWAY: status not in ROLL_STATUSES,
        }[self]


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A person as of a day; `step` is the status in force, None before the first.

    `group` is the party group they are in, if any.
    """

    person: PersonDetail
    step: StatusStep | None
    post: Post | None
    group: GroupStep | None = None

    @property
    def status(self) -> Status | None:
        """The status in force."""
        return self.step.status if self.step else None


def list_members(session: Session, day: date) -> tuple[MemberRow, ...]:
    """Return everyone as of `day`: members, staff, then who is not on the roll, by name."""
    rows = [
        MemberRow(person, _step_on(person, day), person.post_on(day), step_on(person.groups, day))
        for person in read_people(session)
    ]
    return tuple(sorted(rows, key=_place))


def _step_on(person: PersonDetail, day: date) -> StatusStep | None:
    begun = [step for step in person.statuses if step.since <= day]
    return begun[-1] if begun else None


def _place(row: MemberRow) -> int:
    if row.status in MEMBER_STATUSES:
        return 0
    return 1 if row.status is Status.STAFF else 2
