"""The party groups (tổ đảng) of a large cell: which there are, and who is in which on any day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from models.attendance.differences import Dated, follow_differences, sheet_differences
from models.book.changes import name_action
from models.errors import RecordsError
from models.history.removing import remove_whole
from models.members.group_steps import (
    GroupStep,
    check_group_steps,
    moved_to,
    replace_group_steps,
    while_in_cell,
)
from models.members.people import PersonDetail, read_people, read_person
from models.names import clean, search_form
from models.organisation import organisation_id
from models.periods import ALWAYS, date_text
from models.tables.meetings import Meeting
from models.tables.members import GroupPeriod, PartyGroup, Person
from models.words import ENDED_STATUSES, MEMBER_STATUSES, MeetingState, Status

#: As what somebody can be in a party group: a member of the cell, here or for a time elsewhere.
GROUPED_STATUSES = MEMBER_STATUSES | {Status.TEMPORARY_OUT, Status.SUSPENDED}


@dataclass(frozen=True, slots=True)
class Group:
    """A party group; `ended_on` is its last day, if it is no more."""

    id: UUID
    name: str
    ended_on: date | None = None

    def exists_on(self, day: date) -> bool:
        """Whether the group is still there on `day`."""
        return self.ended_on is None or day <= self.ended_on


def list_groups(session: Session, *, on: date | None = None) -> tuple[Group, ...]:
    """Return every party group, or those that are there `on` a day, by name."""
    found = [Group(row.id, row.name, row.ended_on) for row in session.scalars(select(PartyGroup))]
    found.sort(key=lambda group: (group_order(group.name), group.id))
    return tuple(group for group in found if on is None or group.exists_on(on))


def find_group(session: Session, name: str) -> Group | None:
    """Return the group called `name`, in capitals or not."""
    wanted = clean(name).casefold()
    return next((one for one in list_groups(session) if one.name.casefold() == wanted), None)


def groups_on(session: Session, day: date) -> dict[UUID, Group]:
    """Return in which group each person is on `day`; whoever is in none is not in it."""
    groups = {group.id: group for group in list_groups(session)}
    held = select(GroupPeriod.person_id, GroupPeriod.group_id).where(
        GroupPeriod.since <= day, or_(GroupPeriod.until.is_(None), GroupPeriod.until >= day)
    )
    return {person_id: groups[group_id] for person_id, group_id in session.execute(held)}


def add_group(session: Session, name: str) -> UUID:
    """Enter a party group; nobody is in it yet."""
    name_action(session, "add_group")
    group = PartyGroup(organisation_id=organisation_id(session), name=_free_name(session, name))
    session.add(group)
    session.flush()
    return group.id


def rename_group(session: Session, *, group_id: UUID, name: str) -> None:
    """Give a party group another name, on every day alike."""
    name_action(session, "rename_group")
    group = _get(session, group_id)
    group.write({"name": _free_name(session, name, but=group_id)})
    session.flush()


def end_group(session: Session, *, group_id: UUID, last: date) -> None:
    """Enter the last day of a party group; whoever is in it is in none from the next day on.

    Raises RecordsError when somebody enters it later, or it has a meeting later.
    """
    name_action(session, "end_group")
    group = _get(session, group_id)
    _check_nothing_after(session, group, last)
    for person in read_people(session):
        ended = tuple(_cut(step, group_id, last) for step in person.groups)
        if ended != person.groups:
            _put(session, person, ended, drop_marked=False)
    group.write({"ended_on": last})
    session.flush()


def remove_group(session: Session, group_id: UUID) -> None:
    """Remove a party group entered by mistake; one that anything rests on is ended instead."""
    name_action(session, "remove_group")
    remove_whole(session, _get(session, group_id), refusal="groups.in_use")


def set_group(
    session: Session,
    *,
    person_ids: Iterable[UUID],
    group_id: UUID | None,
    on: date,
    drop_marked: bool = False,
) -> int:
    """Let people be in a group (None: in none) from `on` on; return for how many that is new.

    From the start is from the first day as a party member here; whoever left and came back, from
    coming back. The group before ends the day before; what is entered of a later day stays.
    Sheets not yet finalised follow; a mark already there goes only with `drop_marked`. Raises
    RecordsError for whoever is no party member of the cell that day.
    """
    name_action(session, "set_group")
    group = _get(session, group_id) if group_id else None
    moved = 0
    for person_id in person_ids:
        person = read_person(session, person_id)
        first = _first_day(person) if on == ALWAYS else on
        new = GroupStep(group.id, first, group.ended_on, group.name) if group else None
        steps = moved_to(person.groups, new, on=first)
        if steps == person.groups:
            continue
        if group_id is not None and person.status_on(first) not in GROUPED_STATUSES:
            who = person.data.full_name
            raise RecordsError("groups.no_member", name=who, day=date_text(first))
        _put(session, person, steps, drop_marked=drop_marked)
        moved += 1
    return moved


def enter_group(session: Session, *, person_id: UUID, group_id: UUID, since: date) -> None:
    """Put somebody just entered, who is on no sheet yet, into a group from `since` on."""
    group = _get(session, group_id)
    steps = [GroupStep(group_id, since, group.ended_on, group.name)]
    check_group_steps(session, steps)
    replace_group_steps(session, session.get_one(Person, person_id), steps)
    session.flush()


def correct_groups(
    session: Session,
    *,
    person_id: UUID,
    steps: Iterable[GroupStep],
    drop_marked: bool = False,
) -> None:
    """Make `steps` the groups in which a person was, is and will be."""
    name_action(session, "correct_groups")
    person = read_person(session, person_id)
    ordered = tuple(sorted(steps, key=lambda step: step.since))
    _put(session, person, ordered, drop_marked=drop_marked)


def _put(
    session: Session, person: PersonDetail, steps: tuple[GroupStep, ...], *, drop_marked: bool
) -> None:
    """Write the groups of a person, and let the sheets follow."""
    if person.erased_on is not None:
        raise RecordsError("members.erased")
    steps = while_in_cell(steps, person.statuses)
    check_group_steps(session, steps)
    replace_group_steps(session, session.get_one(Person, person.id), steps)
    session.flush()
    differences = sheet_differences(
        session,
        person_id=person.id,
        now=Dated(person.statuses, person.posts, person.groups),
        then=Dated(person.statuses, person.posts, steps),
    )
    follow_differences(
        session, person_id=person.id, differences=differences, drop_marked=drop_marked
    )


def _first_day(person: PersonDetail) -> date:
    """Return from when on somebody is a party member of the cell, since they last came."""
    first, belongs = ALWAYS, False
    for step in person.statuses:
        if step.status in ENDED_STATUSES:
            belongs = False
        elif step.status in GROUPED_STATUSES and not belongs:
            first, belongs = step.since, True
    return first


def _cut(step: GroupStep, group_id: UUID, last: date) -> GroupStep:
    if step.group_id != group_id or (step.until is not None and step.until <= last):
        return step
    return replace(step, until=last)


def _check_nothing_after(session: Session, group: PartyGroup, last: date) -> None:
    later = select(func.min(GroupPeriod.since)).where(
        GroupPeriod.group_id == group.id, GroupPeriod.since > last
    )
    begins = session.scalar(later)
    if begins is not None:
        raise RecordsError("groups.begins_later", name=group.name, day=date_text(begins))
    meets = session.scalars(
        select(Meeting)
        .where(Meeting.group_id == group.id, Meeting.held_on > last)
        .where(Meeting.state != MeetingState.CANCELLED)
        .order_by(Meeting.held_on)
    ).first()
    if meets is not None:
        day = date_text(meets.held_on)
        raise RecordsError("groups.meets_later", name=group.name, title=meets.title, day=day)


def _free_name(session: Session, name: str, *, but: UUID | None = None) -> str:
    """Return the name cleaned; refuse none, and one that another group has."""
    cleaned = clean(name)
    if not cleaned:
        raise RecordsError("groups.no_name")
    same = find_group(session, cleaned)
    if same is not None and same.id != but:
        raise RecordsError("groups.name_taken", name=same.name)
    return cleaned


def _get(session: Session, group_id: UUID) -> PartyGroup:
    group = session.get(PartyGroup, group_id)
    if group is None:
        raise RecordsError("groups.gone")
    return group


def group_order(name: str) -> tuple[tuple[int, str], ...]:
    """Return the key of a name by which Tổ 2 stands before Tổ 10."""
    words = search_form(name).split()
    return tuple((int(word), "") if word.isdecimal() else (-1, word) for word in words)
