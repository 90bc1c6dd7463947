"""People: a status at any time, posts that do not collide, fresh sort keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.check.findings import Finding, found
from models.members.group_steps import GroupStep, while_in_cell
from models.members.groups import Group, list_groups
from models.members.people import PersonDetail, forms_of, read_people
from models.members.steps import PostStep, before_joining, may_follow
from models.organisation import tone_order
from models.periods import date_text
from models.tables.members import Person
from models.words import Post


def statuses_are_dated(session: Session) -> Iterator[Finding]:
    """Find people without any status, or with two that begin on one day."""
    for person in read_people(session):
        name = person.data.full_name
        if not person.statuses:
            yield found("no_status", name=name)
        for before, after in pairwise(person.statuses):
            if before.since == after.since:
                yield found("two_statuses", name=name, day=date_text(after.since))


def histories_follow(session: Session) -> Iterator[Finding]:
    """Find statuses that begin after the end, and members from before they joined."""
    for person in read_people(session):
        name = person.data.full_name
        for before, after in pairwise(person.statuses):
            if before.since < after.since and not may_follow(before, after):
                yield found("status_after_end", name=name, day=date_text(after.since))
        early = before_joining(person.statuses, person.data.joined_on)
        if early is not None:
            yield found("before_joined", name=name, day=date_text(early.since))


def posts_do_not_overlap(session: Session) -> Iterator[Finding]:
    """Find posts that end before they begin, one post held twice, and two secretaries at once."""
    people = read_people(session)
    for person in people:
        yield from _own_posts(person)
    terms_of_office = [
        (step, person) for person in people for step in person.posts if step.post is Post.SECRETARY
    ]
    terms_of_office.sort(key=lambda held: held[0].since)
    for (before, one), (after, other) in pairwise(terms_of_office):
        if one.id != other.id and _overlap(before, after):
            yield found(
                "two_secretaries",
                name=one.data.full_name,
                other=other.data.full_name,
                day=date_text(after.since),
            )


def groups_fit(session: Session) -> Iterator[Finding]:
    """Find people in two party groups at once or in one that ended, and groups named alike."""
    groups = {group.id: group for group in list_groups(session)}
    names = Counter(group.name.casefold() for group in groups.values())
    for group in groups.values():
        if names.pop(group.name.casefold(), 0) > 1:
            yield found("groups_alike", group=group.name)
    for person in read_people(session):
        name = person.data.full_name
        for step in person.groups:
            yield from _group_step(step, groups[step.group_id], person)
        for before, after in pairwise(person.groups):
            if before.until is None or after.since <= before.until:
                yield found("group_twice", name=name, day=date_text(after.since))


def dates_follow(session: Session) -> Iterator[Finding]:
    """Find people who became official before they joined, or joined before they were born."""
    for person in read_people(session):
        data = person.data
        if data.joined_on and data.official_on and data.official_on < data.joined_on:
            yield found("official_before_joined", name=data.full_name)
        if data.born_on and data.joined_on and data.joined_on <= data.born_on:
            yield found("joined_before_birth", name=data.full_name)
        if data.born_on and data.birth_year != data.born_on.year:
            yield found("birth_year", name=data.full_name)


def forms_are_fresh(session: Session) -> Iterator[Finding]:
    """Find people whose stored sort key or search form is not what their name gives."""
    tones = tone_order(session)
    for person in session.scalars(select(Person).order_by(Person.id)):
        if person.values() != person.values() | forms_of(person, tones):
            yield found("stale_forms", name=person.full_name)


def _group_step(step: GroupStep, group: Group, person: PersonDetail) -> Iterator[Finding]:
    who = {"name": person.data.full_name, "group": group.name}
    if step.until and step.until < step.since:
        yield found("group_ends_first", name=who["name"], day=date_text(step.since))
    if group.ended_on and (step.until is None or step.until > group.ended_on):
        yield found("group_ended", day=date_text(group.ended_on), **who)
    if while_in_cell([step], person.statuses) != (step,):
        yield found("group_outlives", day=date_text(step.since), **who)


def _own_posts(person: PersonDetail) -> Iterator[Finding]:
    name = person.data.full_name
    for step in person.posts:
        if step.until and step.until < step.since:
            yield found("post_ends_first", name=name, day=date_text(step.since))
    for post in Post:
        held = [step for step in person.posts if step.post is post]
        for before, after in pairwise(held):
            if _overlap(before, after):
                yield found("post_twice", name=name, day=date_text(after.since))


def _overlap(before: PostStep, after: PostStep) -> bool:
    return before.until is None or after.since <= before.until
