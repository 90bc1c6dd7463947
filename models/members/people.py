"""People of the book: who they are, and everything dated of them together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.errors import RecordsError
from models.members.group_steps import (
    GroupStep,
    read_group_steps,
    replace_group_steps,
    while_in_cell,
)
from models.members.steps import (
    PostStep,
    StatusStep,
    check_posts,
    check_statuses,
    highest_post,
    put_status,
    read_posts,
    read_statuses,
    replace_posts,
    replace_statuses,
    status_on,
)
from models.names import ToneOrder, clean, search_form, sort_key
from models.organisation import organisation_id, tone_order
from models.periods import ALWAYS
from models.tables.members import Person
from models.words import Post, Sex, Status


@dataclass(frozen=True, slots=True)
class PersonData:
    """What is written of a person; texts are cleaned when stored."""

    full_name: str
    sex: Sex | None = None
    born_on: date | None = None
    birth_year: int | None = None
    job: str = ""
    unit: str = ""
    joined_on: date | None = None
    official_on: date | None = None
    card_number: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PersonDetail:
    """A person with everything dated; `erased_on` once the identity was erased."""

    id: UUID
    data: PersonData
    statuses: tuple[StatusStep, ...]
    posts: tuple[PostStep, ...]
    erased_on: date | None = None
    groups: tuple[GroupStep, ...] = ()

    def status_on(self, day: date) -> Status | None:
        """Return the status on `day`, or None before the first."""
        return status_on(self.statuses, day)

    def post_on(self, day: date) -> Post | None:
        """Return the highest post held on `day`."""
        return highest_post(
            step.post
            for step in self.posts
            if step.since <= day and (step.until is None or day <= step.until)
        )


def add_person(
    session: Session,
    data: PersonData,
    *,
    statuses: Sequence[StatusStep],
    posts: Sequence[PostStep] = (),
) -> UUID:
    """Enter a person with their dated statuses (at least one) and posts."""
    name_action(session, "add_person")
    check_person(data, statuses, posts)
    person = Person(organisation_id=organisation_id(session), **_columns(session, data))
    session.add(person)
    session.flush()
    replace_statuses(session, person, statuses)
    replace_posts(session, person, posts)
    session.flush()
    return person.id


def update_person(
    session: Session,
    person_id: UUID,
    data: PersonData,
    *,
    statuses: Sequence[StatusStep],
    posts: Sequence[PostStep],
) -> None:
    """Correct a person's data, statuses and posts; rows of past meetings stay as they were."""
    name_action(session, "update_person")
    check_person(data, statuses, posts)
    person = _known(session, person_id)
    person.write(_columns(session, data))
    replace_statuses(session, person, statuses)
    replace_posts(session, person, posts)
    session.flush()
    _end_groups(session, person)


def change_status(session: Session, *, person_id: UUID, step: StatusStep) -> None:
    """Enter that the person's status changes; a change of the same day is corrected.

    Whoever is official after probation gets that day as official date, if none is written.
    """
    name_action(session, "change_status")
    person = _known(session, person_id)
    before = status_on(read_statuses(session).get(person_id, ()), step.since - timedelta(days=1))
    if (before, step.status) == (Status.PROBATIONARY, Status.OFFICIAL) and not person.official_on:
        person.official_on = step.since
    put_status(session, person, step)
    session.flush()
    _end_groups(session, person)


def read_people(session: Session) -> tuple[PersonDetail, ...]:
    """Return everyone with everything dated, in name order."""
    by_name = select(Person).order_by(Person.sort_key, Person.full_name, Person.id)
    people = session.scalars(by_name).all()
    statuses = read_statuses(session)
    posts, groups = read_posts(session), read_group_steps(session)
    return tuple(
        _detail(
            person,
            statuses.get(person.id, ()),
            posts.get(person.id, ()),
            groups.get(person.id, ()),
        )
        for person in people
    )


def read_person(session: Session, person_id: UUID) -> PersonDetail:
    """Return one person with everything dated; RecordsError when they are gone."""
    person = _get(session, person_id)
    statuses = read_statuses(session, person_id).get(person_id, ())
    posts = read_posts(session, person_id).get(person_id, ())
    return _detail(person, statuses, posts, read_group_steps(session, person_id).get(person_id, ()))


def names_of(session: Session, person_ids: Iterable[UUID | None]) -> dict[UUID | None, str]:
    """Return the full names of `person_ids`."""
    query = select(Person.id, Person.full_name).where(Person.id.in_(set(person_ids)))
    return {person.id: person.full_name for person in session.execute(query)}


def forms_of(data: PersonData | Person, tones: ToneOrder) -> dict[str, str]:
    """Return the columns that only follow from the others: what orders and what finds a person."""
    told = " ".join([data.full_name, data.unit, data.job, data.card_number])
    return {"sort_key": sort_key(data.full_name, tones), "search_form": search_form(told)}


def usual_statuses(data: PersonData, *, staff: bool) -> tuple[StatusStep, ...]:
    """Return the statuses that follow from a person's dates.

    Staff from the beginning, or probationary on joining and official on the day written; a
    member without dates is taken as official from the beginning.
    """
    if staff:
        return (StatusStep(ALWAYS, Status.STAFF),)
    steps = []
    if data.joined_on and data.joined_on != data.official_on:
        steps.append(StatusStep(data.joined_on, Status.PROBATIONARY))
    if data.official_on:
        steps.append(StatusStep(data.official_on, Status.OFFICIAL))
    return tuple(steps) or (StatusStep(ALWAYS, Status.OFFICIAL),)


def check_person(
    data: PersonData, statuses: Sequence[StatusStep], posts: Sequence[PostStep] = ()
) -> None:
    """Raise RecordsError when what is written of a person contradicts itself."""
    if not clean(data.full_name):
        raise RecordsError("members.no_name")
    if not statuses:
        raise RecordsError("members.no_status", name=clean(data.full_name))
    check_statuses(statuses)
    check_posts(posts)
    if data.joined_on and data.official_on and data.official_on < data.joined_on:
        raise RecordsError("members.official_before_joined")
    if data.born_on and data.joined_on and data.joined_on <= data.born_on:
        raise RecordsError("members.joined_before_birth")


def _columns(session: Session, data: PersonData) -> dict[str, object]:
    columns: dict[str, object] = {field.name: getattr(data, field.name) for field in fields(data)}
    for name, value in columns.items():
        if isinstance(value, str) and not isinstance(value, Sex):
            columns[name] = clean(value)
    if data.born_on:
        columns["birth_year"] = data.born_on.year
    return columns | forms_of(data, tone_order(session))


def _end_groups(session: Session, person: Person) -> None:
    """Let no party group outlive belonging to the cell."""
    held = read_group_steps(session, person.id).get(person.id, ())
    kept = while_in_cell(held, read_statuses(session, person.id).get(person.id, ()))
    if kept != held:
        replace_group_steps(session, person, kept)
        session.flush()


def _get(session: Session, person_id: UUID) -> Person:
    person = session.get(Person, person_id)
    if person is None:
        raise RecordsError("members.gone")
    return person


def _known(session: Session, person_id: UUID) -> Person:
    person = _get(session, person_id)
    if person.erased_on is not None:
        raise RecordsError("members.erased")
    return person


def _detail(
    person: Person,
    statuses: tuple[StatusStep, ...],
    posts: tuple[PostStep, ...],
    groups: tuple[GroupStep, ...],
) -> PersonDetail:
    data = PersonData(**{field.name: getattr(person, field.name) for field in fields(PersonData)})
    return PersonDetail(person.id, data, statuses, posts, person.erased_on, groups)
