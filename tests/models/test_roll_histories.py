"""Whatever is entered, corrected and renamed: the roll of each day, and closed totals that stay."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.attendance.sheet import read_attendance
from models.book.database import Database, Session
from models.errors import RecordsError
from models.meetings.meetings import read_meeting
from models.members.lists import collect_people_list
from models.members.moves import Consent, correct_steps, give_up_post, make_move, take_post
from models.members.order import choose_tone_order
from models.members.people import PersonDetail, change_status, read_people, update_person
from models.members.planning import MoveEntry, moves_for
from models.members.roll import called_on, roll_on
from models.members.steps import StatusStep
from models.names import ToneOrder
from models.organisation import tone_order
from models.tables.meetings import Meeting
from models.words import (
    MEMBER_STATUSES,
    ROLL_STATUSES,
    Audience,
    Mark,
    MeetingState,
    Move,
    Post,
    Status,
)
from tests.models.cell import add_someone, hold, meeting
from tests.models.test_names import ORDERS, slow_key

FIRST = date(2026, 1, 1)
SPAN = 14
NAMES = ("Lê Văn Hoà", "Lê Văn Hòa", "Giàng A Sử", "Đào Ánh", "An", "Hờ Y Hóa")
MEANT = Consent(drop_marked=True, two_secretaries=True)
days = st.integers(0, SPAN - 1).map(lambda number: FIRST + timedelta(number))


@dataclass(frozen=True)
class Act:
    """Something that may be done to a person on a day; `choice` is among what is possible."""

    kind: str
    person: int
    day: date
    choice: int


def _move(session: Session, person: PersonDetail, act: Act) -> None:
    moves = [one for one in moves_for(person, act.day) if isinstance(one, Move)]
    if moves:
        move = moves[act.choice % len(moves)]
        stays = move in (Move.TEMPORARILY_IN, Move.TEMPORARILY_OUT)
        until = act.day + timedelta(act.choice % 4) if stays and act.choice % 3 else None
        entry = MoveEntry(move, act.day, until=until)
        make_move(session, person_id=person.id, entry=entry, consent=MEANT)


def _take_post(session: Session, person: PersonDetail, act: Act) -> None:
    post = list(Post)[act.choice % len(Post)]
    take_post(session, person_id=person.id, post=post, on=act.day, consent=MEANT)


def _give_up_post(session: Session, person: PersonDetail, act: Act) -> None:
    post = list(Post)[act.choice % len(Post)]
    give_up_post(session, person_id=person.id, post=post, on=act.day, consent=MEANT)


def _correct(session: Session, person: PersonDetail, act: Act) -> None:
    """Let one of the person's statuses begin on another day."""
    steps = list(person.statuses)
    at = act.choice % len(steps)
    steps[at] = replace(steps[at], since=act.day)
    correct_steps(session, person_id=person.id, statuses=steps, posts=person.posts, consent=MEANT)


def _change_status(session: Session, person: PersonDetail, act: Act) -> None:
    step = StatusStep(act.day, list(Status)[act.choice % len(Status)])
    change_status(session, person_id=person.id, step=step)


def _rename(session: Session, person: PersonDetail, act: Act) -> None:
    data = replace(person.data, full_name=NAMES[act.choice % len(NAMES)])
    update_person(session, person.id, data, statuses=person.statuses, posts=person.posts)


def _reorder(session: Session, _person: PersonDetail, act: Act) -> None:
    choose_tone_order(session, list(ToneOrder)[act.choice % len(ToneOrder)])


#: Everything that the program can do to a person's history, by name.
ACTS: Mapping[str, Callable[[Session, PersonDetail, Act], None]] = MappingProxyType(
    {
        "move": _move,
        "take post": _take_post,
        "give up post": _give_up_post,
        "correct": _correct,
        "change status": _change_status,
        "rename": _rename,
        "reorder": _reorder,
    }
)
#: Moves are what happens most.
KINDS = (*ACTS, "move", "move", "move")
acts = st.builds(Act, st.sampled_from(KINDS), st.integers(0, 3), days, st.integers(0, 11))


class _UndoError(Exception):
    """Leaves the book as it was."""


@settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    begins=st.tuples(*[st.tuples(days, st.sampled_from(Status))] * 3),
    names=st.tuples(*[st.sampled_from(NAMES)] * 4),
    closed=st.lists(days, max_size=2),
    several=st.lists(acts, max_size=9),
)
def test_the_roll_of_every_day_follows_and_closed_totals_stay(
    book: Database,
    begins: tuple[tuple[date, Status], ...],
    names: tuple[str, ...],
    closed: list[date],
    several: list[Act],
) -> None:
    with suppress(_UndoError), book.transaction() as session:
        everyone = [
            add_someone(session, name, begin)
            for name, begin in zip(names, [*begins, (FIRST, Status.STAFF)], strict=True)
        ]
        meetings = [_close(session, day) for day in closed]
        before = [_recorded(session, one) for one in meetings]
        for act in several:
            _do(session, everyone[act.person], act)
        people = read_people(session)
        for number in range(SPAN):
            _compare(session, people, FIRST + timedelta(number))
        _compare_list(session, FIRST + timedelta(SPAN // 2))
        assert [_recorded(session, one) for one in meetings] == before
        raise _UndoError


def _close(session: Session, day: date) -> UUID:
    """Hold a meeting of everybody and close its record."""
    one = hold(session, meeting(day, audience=Audience.EVERYONE), {}, rest=Mark.PRESENT)
    session.get_one(Meeting, one).state = MeetingState.FINALISED
    session.flush()
    return one


def _recorded(session: Session, meeting_id: UUID) -> object:
    """Return what a closed record says: its totals, and each mark with the status of that day."""
    row = read_meeting(session, meeting_id)
    marks = {(one.person_id, one.status, one.mark) for one in read_attendance(session, meeting_id)}
    return row.members, row.staff, marks


def _do(session: Session, person_id: UUID, act: Act) -> None:
    """Do it, unless the book refuses; then nothing has changed."""
    person = next(one for one in read_people(session) if one.id == person_id)
    try:
        ACTS[act.kind](session, person, act)
    except RecordsError:
        assert person == next(one for one in read_people(session) if one.id == person_id)


def _compare(session: Session, people: tuple[PersonDetail, ...], day: date) -> None:
    """Compare the roll of a day, and whom a meeting calls, with a walk over all rows."""
    statuses = {one.id: _status(one, day) for one in people}
    posts = {one.id: _post(one, day) for one in people}
    found = roll_on(session, day)
    assert {one.person_id: (one.status, one.post) for one in found} == {
        one.id: (statuses[one.id], posts[one.id])
        for one in people
        if statuses[one.id] in ROLL_STATUSES
    }
    members = {one.id for one in people if statuses[one.id] in MEMBER_STATUSES}
    assert {one.person_id for one in found[: len(members)]} == members
    audience = list(Audience)[day.day % len(Audience)]
    called = {
        Audience.EVERYONE: {one.person_id for one in found},
        Audience.MEMBERS: members,
        Audience.COMMITTEE: {one for one in members if posts[one]},
        Audience.GROUP: set(),
    }[audience]
    assert {one.person_id for one in called_on(session, day, audience)} == called


def _compare_list(session: Session, day: date) -> None:
    """Compare the list of a day with the roll: the same people in the same order of names."""
    found = roll_on(session, day)
    listed = collect_people_list(session, day=day, with_staff=True)
    people = [row.person.id for row in (*listed.members, *listed.staff)]
    assert people == [one.person_id for one in found]
    order = ORDERS[tone_order(session)]
    keys = [slow_key(one.full_name, order) for one in found if one.is_member]
    assert keys == sorted(keys)


def _status(person: PersonDetail, day: date) -> Status | None:
    found = None
    for step in sorted(person.statuses, key=lambda step: step.since):
        if step.since <= day:
            found = step.status
    return found


def _post(person: PersonDetail, day: date) -> Post | None:
    held = set()
    for step in person.posts:
        last = step.until or date.max
        if step.since <= day <= last:
            held.add(step.post)
    for post in (Post.SECRETARY, Post.DEPUTY_SECRETARY, Post.COMMITTEE_MEMBER):
        if post in held:
            return post
    return None
