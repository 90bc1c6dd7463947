"""The party groups of a large cell: two from some day on, one who changes, those who come later."""

from __future__ import annotations

from datetime import date, time
from functools import partial
from uuid import UUID

from models.book.database import Session
from models.members.groups import (
    GROUPED_STATUSES,
    Group,
    add_group,
    groups_on,
    list_groups,
    set_group,
)
from models.members.people import read_people
from models.sample.diary import Diary, share_of, working_day

#: A smaller cell meets as a whole.
_FROM_MEMBERS = 20
_NAMES = ("Tổ đảng số 1", "Tổ đảng số 2")
_AT = time(9, 0)
#: At which part of the time the groups are formed, somebody changes, newcomers are put in.
_FORMED, _CHANGED, _FILLED = 0.1, 0.6, 0.95


def plan_groups(diary: Diary, *, members: int) -> None:
    """Note what becomes of the party groups, if the cell has so many members."""
    if members < _FROM_MEMBERS:
        return
    acts = ((_FORMED, _form), (_FILLED, _put_in), (_CHANGED, _change))
    for share, act in acts:
        day = working_day(share_of(diary.period, share))
        diary.note(day, _AT, partial(act, day=day))


def _form(session: Session, *, day: date) -> None:
    """Form two groups of those who are members, by turns in the order of names."""
    groups = [add_group(session, name) for name in _NAMES]
    waiting = _waiting(session, day)
    for number, group_id in enumerate(groups):
        set_group(session, person_ids=waiting[number :: len(groups)], group_id=group_id, on=day)


def _change(session: Session, *, day: date) -> None:
    """Let one person change from the larger group to the other."""
    smaller, larger = _by_size(session, day)
    held = groups_on(session, day)
    people = read_people(session)
    of_larger = [one.id for one in people if one.id in held and held[one.id].id == larger.id]
    set_group(session, person_ids=of_larger[-1:], group_id=smaller.id, on=day)


def _put_in(session: Session, *, day: date) -> None:
    """Put each of those who became members meanwhile into the smaller group."""
    for person_id in _waiting(session, day):
        smaller, _ = _by_size(session, day)
        set_group(session, person_ids=[person_id], group_id=smaller.id, on=day)


def _by_size(session: Session, day: date) -> list[Group]:
    held = [group.id for group in groups_on(session, day).values()]
    return sorted(list_groups(session), key=lambda group: held.count(group.id))


def _waiting(session: Session, day: date) -> list[UUID]:
    """Return the members of that day who are in no group."""
    held = groups_on(session, day)
    return [
        person.id
        for person in read_people(session)
        if person.status_on(day) in GROUPED_STATUSES and person.id not in held
    ]
