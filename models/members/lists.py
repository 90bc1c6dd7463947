"""The readings behind the lists of people as of a day: the plain list, and the member register."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from models.errors import RecordsError
from models.members.listing import MemberRow, list_members
from models.members.register import RegisterData, keeps_register, read_registers
from models.members.steps import StatusStep
from models.organisation import Cell, cell_on
from models.words import ENDED_STATUSES, MEMBER_STATUSES, Move, Status

#: Members who belong to the cell though it does not call them.
ELSEWHERE_STATUSES = frozenset({Status.TEMPORARY_OUT, Status.SUSPENDED})


@dataclass(frozen=True, slots=True)
class PeopleList:
    """Who belonged to the cell on `day`; `staff` is empty in a list of members alone."""

    cell: Cell
    day: date
    members: tuple[MemberRow, ...]
    elsewhere: tuple[MemberRow, ...]
    staff: tuple[MemberRow, ...]


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """What the register has of one member as of its day."""

    row: MemberRow
    data: RegisterData

    @property
    def is_gone(self) -> bool:
        """Whether the member no longer belonged to the cell on the day."""
        return self.row.status in ENDED_STATUSES

    def last_step(self, *statuses: Status, day: date) -> StatusStep | None:
        """Return the latest step to one of `statuses` up to `day`."""
        return self._last(lambda step: step.status in statuses, day)

    def last_move(self, move: Move, *, day: date) -> StatusStep | None:
        """Return the latest step that began with `move` up to `day`."""
        return self._last(lambda step: step.move is move, day)

    def _last(self, wanted: Callable[[StatusStep], bool], day: date) -> StatusStep | None:
        begun = [step for step in self.row.person.statuses if step.since <= day and wanted(step)]
        return begun[-1] if begun else None


@dataclass(frozen=True, slots=True)
class MemberRegister:
    """Every member the cell has had up to `day`: who belonged to it then, then who was gone."""

    cell: Cell
    day: date
    present: tuple[RegisterLine, ...]
    gone: tuple[RegisterLine, ...]


def collect_people_list(session: Session, *, day: date, with_staff: bool) -> PeopleList:
    """Read who belonged to the cell on `day`, each group in name order."""
    rows = list_members(session, day)

    def having(statuses: frozenset[Status]) -> tuple[MemberRow, ...]:
        return tuple(row for row in rows if row.status in statuses)

    return PeopleList(
        cell=cell_on(session, day),
        day=day,
        members=having(MEMBER_STATUSES),
        elsewhere=having(ELSEWHERE_STATUSES),
        staff=having(frozenset({Status.STAFF})) if with_staff else (),
    )


def collect_member_register(session: Session, *, day: date) -> MemberRegister:
    """Read the member register as of `day`.

    Raises RecordsError when the book does not keep it. Somebody whose identity was erased is in
    no register any more.
    """
    if not keeps_register(session):
        raise RecordsError("members.register_not_kept")
    entries = read_registers(session)
    lines = [
        RegisterLine(row, entries.get(row.person.id, RegisterData()))
        for row in list_members(session, day)
        if row.person.erased_on is None and _was_member(row, day)
    ]
    return MemberRegister(
        cell=cell_on(session, day),
        day=day,
        present=tuple(line for line in lines if not line.is_gone),
        gone=tuple(line for line in lines if line.is_gone),
    )


def _was_member(row: MemberRow, day: date) -> bool:
    """Whether the person was a member of the cell at any time up to `day`."""
    members = MEMBER_STATUSES | ELSEWHERE_STATUSES
    return any(step.since <= day and step.status in members for step in row.person.statuses)
