"""Moves of people, each entered in one step: the dated rows, the sheets, the party dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from models.attendance.differences import Dated, follow_differences, sheet_differences
from models.book.changes import name_action
from models.errors import RecordsError
from models.members.effects import Clash, Effects, foresee, other_secretaries
from models.members.group_steps import (
    GroupStep,
    check_group_steps,
    lasting,
    replace_group_steps,
    while_in_cell,
)
from models.members.people import (
    PersonData,
    PersonDetail,
    add_person,
    check_person,
    read_person,
)
from models.members.planning import (
    MoveEntry,
    Plan,
    plan_end_of_post,
    plan_move,
    plan_post,
)
from models.members.steps import (
    PostStep,
    StatusStep,
    check_history,
    replace_posts,
    replace_statuses,
)
from models.periods import date_text
from models.tables.members import Person
from models.words import Post


@dataclass(frozen=True, slots=True)
class Consent:
    """What the user has said of a change's consequences.

    `drop_marked` takes the person off sheets on which they were marked though no longer called;
    `end_others` ends the post of another secretary on the day before; `two_secretaries` says
    that two at a time are meant.
    """

    drop_marked: bool = False
    end_others: bool = False
    two_secretaries: bool = False


NO_CONSENT = Consent()


def foresee_plan(session: Session, person: PersonDetail, plan: Plan) -> Effects:
    """Return what entering `plan` would touch beyond the person's own rows."""
    groups = _groups_after(session, person, plan)
    return foresee(session, person, statuses=plan.statuses, posts=plan.posts, groups=groups)


def make_move(
    session: Session, *, person_id: UUID, entry: MoveEntry, consent: Consent = NO_CONSENT
) -> None:
    """Enter a move: its row, the return it foresees, posts that end with it, the sheets.

    Finalised meetings keep what they recorded. Raises RecordsError when the move makes no sense
    for the person on that day.
    """
    name_action(session, f"move_{entry.move}")
    person = read_person(session, person_id)
    _enter(session, person, plan_move(person, entry), consent)


def take_in(session: Session, data: PersonData, *, entry: MoveEntry) -> UUID:
    """Enter someone new who is admitted, transferred in, or here for a time.

    Raises RecordsError when that cannot be for somebody who joined when it is written.
    """
    name_action(session, f"move_{entry.move}")
    nobody = PersonDetail(UUID(int=0), data, (), ())
    plan = plan_move(nobody, entry)
    check_history(plan.statuses, plan.posts, joined_on=plan.joined_on)
    dated = replace(data, joined_on=plan.joined_on, official_on=plan.official_on)
    person_id = add_person(session, dated, statuses=plan.statuses)
    _follow(session, nobody, person_id, plan, NO_CONSENT)
    return person_id


def take_post(
    session: Session,
    *,
    person_id: UUID,
    post: Post,
    on: date,
    document: str = "",
    consent: Consent = NO_CONSENT,
) -> None:
    """Enter that a person takes a post on a day."""
    name_action(session, "take_post")
    person = read_person(session, person_id)
    _enter(session, person, plan_post(person, post=post, on=on, document=document), consent)


def give_up_post(
    session: Session,
    *,
    person_id: UUID,
    post: Post,
    on: date,
    document: str = "",
    consent: Consent = NO_CONSENT,
) -> None:
    """Enter that a person gives up a post; `on` is the first day without it."""
    name_action(session, "give_up_post")
    person = read_person(session, person_id)
    _enter(session, person, plan_end_of_post(person, post=post, on=on, document=document), consent)


def correct_steps(
    session: Session,
    *,
    person_id: UUID,
    statuses: Sequence[StatusStep],
    posts: Sequence[PostStep],
    groups: Sequence[GroupStep] | None = None,
    consent: Consent = NO_CONSENT,
) -> None:
    """Correct a person's dated rows as a whole, by the same rules as when they were entered.

    Without `groups` those stay as they are.
    """
    name_action(session, "correct_steps")
    person = read_person(session, person_id)
    data = person.data
    ordered = tuple(sorted(statuses, key=lambda step: step.since))
    plan = Plan(ordered, tuple(posts), data.joined_on, data.official_on)
    if groups is not None:
        plan = replace(plan, groups=tuple(sorted(groups, key=lambda step: step.since)))
    _enter(session, person, plan, consent)


def _enter(session: Session, person: PersonDetail, plan: Plan, consent: Consent) -> None:
    """Write what was planned, and let the sheets follow."""
    if person.erased_on is not None:
        raise RecordsError("members.erased")
    dated = replace(person.data, joined_on=plan.joined_on, official_on=plan.official_on)
    check_person(dated, plan.statuses, plan.posts)
    check_history(plan.statuses, plan.posts, joined_on=plan.joined_on)
    _settle_secretaries(session, other_secretaries(session, person, posts=plan.posts), consent)
    row = session.get_one(Person, person.id)
    if (row.joined_on, row.official_on) != (plan.joined_on, plan.official_on):
        row.joined_on, row.official_on = plan.joined_on, plan.official_on
    replace_statuses(session, row, plan.statuses)
    replace_posts(session, row, plan.posts)
    groups = _groups_after(session, person, plan)
    if groups != person.groups:
        check_group_steps(session, groups)
        replace_group_steps(session, row, groups)
    session.flush()
    _follow(session, person, person.id, plan, consent)


def _follow(
    session: Session, before: PersonDetail, person_id: UUID, plan: Plan, consent: Consent
) -> None:
    differences = sheet_differences(
        session,
        person_id=person_id,
        now=Dated(before.statuses, before.posts, before.groups),
        then=Dated(plan.statuses, plan.posts, _groups_after(session, before, plan)),
    )
    follow_differences(
        session, person_id=person_id, differences=differences, drop_marked=consent.drop_marked
    )


def _groups_after(session: Session, person: PersonDetail, plan: Plan) -> tuple[GroupStep, ...]:
    groups = person.groups if plan.groups is None else plan.groups
    # Who was to leave on a day and stays on, stays on in the group as well.
    ends = {step.since - timedelta(days=1) for step in plan.dropped}
    stays_on = (lasting(session, step) if step.until in ends else step for step in groups)
    return while_in_cell(stays_on, plan.statuses)


def _settle_secretaries(session: Session, clashes: Sequence[Clash], consent: Consent) -> None:
    """End the other's post where that was said; refuse two at a time that nobody meant."""
    for clash in clashes:
        if consent.end_others and clash.since < clash.day:
            person = read_person(session, clash.person_id)
            last = clash.day - timedelta(days=1)
            # Of several times that somebody is to be secretary the first ends the other's post.
            posts = tuple(
                replace(step, until=min(last, step.until or last))
                if (step.post, step.since) == (Post.SECRETARY, clash.since)
                else step
                for step in person.posts
            )
            data = person.data
            plan = Plan(person.statuses, posts, data.joined_on, data.official_on)
            _enter(session, person, plan, NO_CONSENT)
        elif not consent.two_secretaries:
            raise RecordsError("members.two_secretaries", name=clash.name, day=date_text(clash.day))
