"""What the user answered where a row may be someone whom the book already has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from models.imports.group_names import move_to_group
from models.imports.headings import Column
from models.imports.proposals import Difference, ProposedRow
from models.imports.rows import ReadRow
from models.members.people import PersonData, PersonDetail, update_person, usual_statuses
from models.members.steps import PostStep, StatusStep
from models.words import Status


class Decision(StrEnum):
    """What to do with a row in question."""

    LEAVE_OUT = "leave_out"
    #: Somebody else: entered as a new person.
    ANOTHER = "another"
    #: The same person: the book takes some fields from the file.
    UPDATE = "update"


@dataclass(frozen=True, slots=True)
class Answer:
    """A decision; for an update also of whom, and which fields the file is believed in."""

    decision: Decision
    person_id: UUID | None = None
    fields: frozenset[Column] = frozenset()


_FIELDS = {
    Column.FULL_NAME: ("full_name",),
    Column.SEX: ("sex",),
    Column.BORN: ("born_on", "birth_year"),
    Column.JOB: ("job",),
    Column.UNIT: ("unit",),
    Column.JOINED: ("joined_on",),
    Column.OFFICIAL: ("official_on",),
    Column.CARD: ("card_number",),
}


def chosen_differences(row: ProposedRow, answer: Answer) -> tuple[Difference, ...]:
    """Return what an update of `row` takes from the file."""
    candidate = next((one for one in row.candidates if one.person_id == answer.person_id), None)
    if candidate is None or answer.decision is not Decision.UPDATE:
        return ()
    return tuple(one for one in candidate.differences if one.column in answer.fields)


def apply_update(
    session: Session,
    person: PersonDetail,
    row: ReadRow,
    differences: Sequence[Difference],
    *,
    today: date,
) -> None:
    """Write what the file tells otherwise into the book."""
    taken = {one.column: one for one in differences}
    names = [name for column, fields in _FIELDS.items() if column in taken for name in fields]
    data = replace(person.data, **{name: getattr(row.data, name) for name in names})
    statuses = _moved(person, data)
    if Column.STATUS in taken:
        statuses = _with_status(statuses, row, taken[Column.STATUS].since or today)
    posts = _with_post(person.posts, row, today) if Column.POST in taken else person.posts
    update_person(session, person.id, data, statuses=statuses, posts=posts)
    if Column.GROUP in taken:
        move_to_group(session, person.id, row, today=today)


def _moved(person: PersonDetail, data: PersonData) -> tuple[StatusStep, ...]:
    """Return the person's statuses; those that followed from the dates follow the new ones."""
    before, after = (usual_statuses(one, staff=False) for one in (person.data, data))
    rest = person.statuses[len(before) :]
    followed = person.statuses[: len(before)] == before
    if not followed or (rest and rest[0].since <= after[-1].since):
        return person.statuses
    return (*after, *rest)


def _with_status(
    statuses: Sequence[StatusStep], row: ReadRow, since: date
) -> tuple[StatusStep, ...]:
    step = replace(row.statuses[-1], since=since)
    others = [one for one in statuses if one.since != since]
    before = others[-1] if others else None
    if before is not None and before.status is Status.STAFF:
        # Whoever joined the Party was on probation first.
        others += [one for one in row.statuses[:-1] if before.since < one.since < since]
    return tuple(sorted([*others, step], key=lambda one: one.since))


def _with_post(posts: Sequence[PostStep], row: ReadRow, today: date) -> tuple[PostStep, ...]:
    """End what is held the day before and begin the file's post today."""
    ended = [
        replace(one, until=today - timedelta(days=1))
        if one.until is None or one.until >= today
        else one
        for one in posts
        if one.since < today
    ]
    return (*ended, *(replace(post, since=today) for post in row.posts))
