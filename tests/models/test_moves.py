"""Moves of people: what each makes of the rows, of the sheets, and of the roll of every day."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.attendance.differences import SheetChange
from models.attendance.sheet import read_attendance
from models.book.database import Database, Session
from models.check.members import histories_follow
from models.errors import RecordsError
from models.meetings.closing import cancel_meeting
from models.meetings.meetings import add_meeting
from models.members.moves import (
    Consent,
    correct_steps,
    foresee_plan,
    give_up_post,
    make_move,
    take_in,
    take_post,
)
from models.members.people import PersonData, read_person
from models.members.planning import (
    MoveEntry,
    held_on,
    moves_for,
    plan_move,
    plan_post,
    probation_ends,
)
from models.members.roll import roll_on
from models.members.steps import PostStep, StatusStep
from models.periods import ALWAYS
from models.tables.meetings import Meeting
from models.words import (
    ENDED_STATUSES,
    ROLL_STATUSES,
    Audience,
    LeavingForm,
    Mark,
    MeetingState,
    Move,
    Post,
    PostMove,
    Status,
)
from tests.models.cell import add_someone, add_staff, hold, marks_of, meeting

DAY = date(2026, 6, 1)
OFFICIAL = (date(2020, 1, 1), Status.OFFICIAL)


def statuses_of(session: Session, person_id: UUID) -> list[tuple[date, Status]]:
    return [(step.since, step.status) for step in read_person(session, person_id).statuses]


def test_someone_of_the_staff_is_admitted_and_becomes_official(book: Database) -> None:
    with book.transaction() as session:
        ann = add_staff(session, "Lầu Thị Ân")
        make_move(session, person_id=ann, entry=MoveEntry(Move.ADMITTED, DAY, "QĐ 1"))
        entry = MoveEntry(Move.BECAME_OFFICIAL, date(2027, 6, 1), "QĐ 2")
        make_move(session, person_id=ann, entry=entry)
        person = read_person(session, ann)
    assert [(step.status, step.move, step.document) for step in person.statuses] == [
        (Status.STAFF, None, ""),
        (Status.PROBATIONARY, Move.ADMITTED, "QĐ 1"),
        (Status.OFFICIAL, Move.BECAME_OFFICIAL, "QĐ 2"),
    ]
    assert (person.data.joined_on, person.data.official_on) == (DAY, date(2027, 6, 1))
    assert probation_ends(person) == date(2027, 6, 1)


def test_probation_of_a_leap_day_ends_on_the_first_of_march(book: Database) -> None:
    data = PersonData("Lầu Thị Ân", joined_on=date(2024, 2, 29))
    with book.transaction() as session:
        ann = take_in(session, data, entry=MoveEntry(Move.ADMITTED, date(2024, 2, 29)))
        assert probation_ends(read_person(session, ann)) == date(2025, 3, 1)


def test_a_transfer_keeps_the_papers_of_both_committees(book: Database) -> None:
    entry = MoveEntry(
        *(Move.TRANSFERRED_IN, DAY, "GT 5"),
        status=Status.PROBATIONARY,
        body="Đảng bộ Sở Nội vụ",
        introduced_by="Đảng ủy Sở Nội vụ",
        received_by="Đảng ủy Sở KH&CN",
    )
    with book.transaction() as session:
        person_id = take_in(session, PersonData("Cà Văn Inh"), entry=entry)
        (step,) = read_person(session, person_id).statuses
    assert (step.status, step.body) == (Status.PROBATIONARY, "Đảng bộ Sở Nội vụ")
    assert step.introduced_by == "Đảng ủy Sở Nội vụ"
    assert step.received_by == "Đảng ủy Sở KH&CN"


def test_a_stay_elsewhere_ends_by_itself(book: Database) -> None:
    entry = MoveEntry(Move.TEMPORARILY_OUT, DAY, until=date(2026, 8, 31))
    with book.transaction() as session:
        ann = add_someone(session, "Lầu Thị Ân", OFFICIAL)
        make_move(session, person_id=ann, entry=entry)
        assert roll_on(session, date(2026, 5, 31))
        assert not roll_on(session, date(2026, 8, 31))
        assert roll_on(session, date(2026, 9, 1))[0].status is Status.OFFICIAL
        back = read_person(session, ann).statuses[-1]
    assert (back.since, back.move) == (date(2026, 9, 1), Move.RETURNED)


def test_a_stay_here_ends_by_itself(book: Database) -> None:
    entry = MoveEntry(Move.TEMPORARILY_IN, DAY, until=date(2026, 8, 31))
    with book.transaction() as session:
        take_in(session, PersonData("Tao Thị Ín"), entry=entry)
        assert roll_on(session, date(2026, 8, 31))[0].status is Status.TEMPORARY_IN
        assert not roll_on(session, date(2026, 9, 1))


@pytest.mark.parametrize("move", [Move.RETURNED, Move.TRANSFERRED_OUT, Move.DIED])
def test_a_stay_that_ends_otherwise_takes_the_foreseen_return_away(
    book: Database, move: Move
) -> None:
    away = MoveEntry(Move.TEMPORARILY_OUT, DAY, until=date(2026, 8, 31))
    early = date(2026, 7, 10)
    with book.transaction() as session:
        ann = add_someone(session, "Lầu Thị Ân", OFFICIAL)
        make_move(session, person_id=ann, entry=away)
        plan = plan_move(read_person(session, ann), MoveEntry(move, early))
        assert [step.since for step in plan.dropped] == [date(2026, 9, 1)]
        make_move(session, person_id=ann, entry=MoveEntry(move, early))
        found = statuses_of(session, ann)
    assert [day for day, _ in found] == [OFFICIAL[0], DAY, early]


def test_who_becomes_official_while_away_returns_as_official(book: Database) -> None:
    with book.transaction() as session:
        ann = add_someone(session, "Lầu Thị Ân", (date(2026, 1, 1), Status.PROBATIONARY))
        away = MoveEntry(Move.TEMPORARILY_OUT, DAY, until=date(2027, 3, 31))
        make_move(session, person_id=ann, entry=away)
        official = MoveEntry(Move.BECAME_OFFICIAL, date(2027, 1, 1), "QĐ 2")
        make_move(session, person_id=ann, entry=official)
        assert not roll_on(session, date(2027, 2, 1))
        assert roll_on(session, date(2027, 4, 1))[0].status is Status.OFFICIAL
        person = read_person(session, ann)
        assert Move.BECAME_OFFICIAL not in moves_for(person, date(2027, 2, 1))
    assert person.data.official_on == date(2027, 1, 1)


def test_posts_end_with_belonging_and_not_with_an_absence(book: Database) -> None:
    with book.transaction() as session:
        ann = add_someone(session, "Lầu Thị Ân", OFFICIAL, post=Post.SECRETARY)
        away = MoveEntry(Move.TEMPORARILY_OUT, DAY, until=date(2026, 6, 30))
        make_move(session, person_id=ann, entry=away)
        assert held_on(read_person(session, ann).posts, DAY)
        gone = MoveEntry(Move.LEFT, date(2026, 7, 10), "QĐ 9", leaving_form=LeavingForm.STRUCK_OFF)
        plan = plan_move(read_person(session, ann), gone)
        assert [step.post for step in plan.ended] == [Post.SECRETARY]
        make_move(session, person_id=ann, entry=gone)
        person = read_person(session, ann)
    assert person.posts[0].until == date(2026, 7, 9)
    assert person.posts[0].end_document == "QĐ 9"
    assert person.statuses[-1].leaving_form is LeavingForm.STRUCK_OFF


def test_a_secretary_follows_another(book: Database) -> None:
    with book.transaction() as session:
        old = add_someone(session, "Lò Văn Thắng", OFFICIAL, post=Post.SECRETARY)
        new = add_someone(session, "Cà Văn Inh", OFFICIAL)
        plan = plan_post(read_person(session, new), post=Post.SECRETARY, on=DAY)
        (clash,) = foresee_plan(session, read_person(session, new), plan).secretaries
        assert (clash.name, clash.day) == ("Lò Văn Thắng", DAY)
    with book.transaction() as session, pytest.raises(RecordsError) as refused:
        take_post(session, person_id=new, post=Post.SECRETARY, on=DAY)
    assert refused.value.key == "members.two_secretaries"
    with book.transaction() as session:
        consent = Consent(end_others=True)
        take_post(session, person_id=new, post=Post.SECRETARY, on=DAY, consent=consent)
        assert read_person(session, old).posts[0].until == date(2026, 5, 31)
        give_up_post(session, person_id=new, post=Post.SECRETARY, on=date(2026, 7, 1))
        (held,) = read_person(session, new).posts
    assert (held.since, held.until) == (DAY, date(2026, 6, 30))


def test_a_post_ends_before_the_first_time_that_another_takes_it(book: Database) -> None:
    with book.transaction() as session:
        old = add_someone(session, "Lò Văn Thắng", post=Post.SECRETARY, since=date(2015, 1, 1))
        new = add_someone(session, "Cà Văn Inh")
        correct_steps(
            session,
            person_id=new,
            statuses=read_person(session, new).statuses,
            posts=[
                PostStep(Post.SECRETARY, date(2020, 1, 1), date(2021, 1, 1)),
                PostStep(Post.SECRETARY, date(2023, 1, 1)),
            ],
            consent=Consent(end_others=True),
        )
        assert read_person(session, old).posts[0].until == date(2019, 12, 31)


def test_a_meeting_called_off_needs_no_other_chair(book: Database) -> None:
    with book.transaction() as session:
        ann = add_someone(session, "Lầu Thị Ân")
        add_meeting(session, meeting(date(2026, 7, 1), chair_id=ann))
        called_off = add_meeting(session, meeting(date(2026, 8, 1), chair_id=ann))
        cancel_meeting(session, called_off, reason="bão")
        person = read_person(session, ann)
        plan = plan_move(person, MoveEntry(Move.LEFT, DAY))
        assert [day for day, _ in foresee_plan(session, person, plan).leads] == [date(2026, 7, 1)]


def test_two_secretaries_at_a_time_have_to_be_meant(book: Database) -> None:
    with book.transaction() as session:
        add_someone(session, "Lò Văn Thắng", OFFICIAL, post=Post.SECRETARY)
        new = add_someone(session, "Cà Văn Inh", OFFICIAL)
        consent = Consent(two_secretaries=True)
        take_post(session, person_id=new, post=Post.SECRETARY, on=DAY, consent=consent)
        assert read_person(session, new).posts


def test_the_sheets_not_yet_finalised_follow(book: Database) -> None:
    with book.transaction() as session:
        ann = add_someone(session, "Lầu Thị Ân", OFFICIAL)
        bob = add_someone(session, "Cà Văn Inh", OFFICIAL)
        days = [date(2026, 6, 3), date(2026, 7, 3), date(2026, 8, 3), date(2026, 9, 3)]
        closed = hold(session, meeting(days[0]), {ann: Mark.PRESENT, bob: Mark.PRESENT})
        session.get_one(Meeting, closed).state = MeetingState.FINALISED
        marked = hold(session, meeting(days[1]), {ann: Mark.ABSENT_UNEXCUSED, bob: Mark.PRESENT})
        unmarked = hold(session, meeting(days[2]), {bob: Mark.PRESENT})
        planned = hold(session, meeting(days[3]), {})
        person = read_person(session, ann)
        entry = MoveEntry(Move.TRANSFERRED_OUT, DAY)
        foreseen = foresee_plan(session, person, plan_move(person, entry))
        assert [one.change for one in foreseen.sheets] == [
            SheetChange.KEPT,
            SheetChange.DROPPED,
            SheetChange.DROPPED,
        ]
        assert foreseen.finalised == 1
        make_move(session, person_id=ann, entry=entry)
        called = [ann in marks_of(session, one) for one in (closed, marked, unmarked, planned)]
    assert called == [True, True, False, False]


def test_a_marked_row_goes_only_when_that_was_said(book: Database) -> None:
    with book.transaction() as session:
        ann = add_someone(session, "Lầu Thị Ân", OFFICIAL)
        marked = hold(session, meeting(DAY), {ann: Mark.ABSENT_UNEXCUSED})
        entry = MoveEntry(Move.TRANSFERRED_OUT, DAY)
        make_move(session, person_id=ann, entry=entry, consent=Consent(drop_marked=True))
        assert marks_of(session, marked) == {}


def test_who_arrives_late_in_the_book_is_put_on_sheets_as_not_recorded(book: Database) -> None:
    with book.transaction() as session:
        bob = add_someone(session, "Cà Văn Inh", OFFICIAL)
        held = hold(session, meeting(DAY), {bob: Mark.PRESENT})
        entry = MoveEntry(Move.TRANSFERRED_IN, date(2026, 5, 1))
        ann = take_in(session, PersonData("Lầu Thị Ân"), entry=entry)
        assert marks_of(session, held)[ann] is Mark.NOT_RECORDED


def test_what_a_move_touches_besides_is_told(book: Database) -> None:
    with book.transaction() as session:
        ann = add_someone(session, "Lầu Thị Ân", OFFICIAL)
        hold(session, meeting(date(2026, 7, 3), chair_id=ann), {})
        person = read_person(session, ann)
        plan = plan_move(person, MoveEntry(Move.LEFT, DAY))
        assert foresee_plan(session, person, plan).leads == (
            (date(2026, 7, 3), "Sinh hoạt thường kỳ"),
        )


@pytest.mark.parametrize(
    ("entry", "key"),
    [
        (MoveEntry(Move.ADMITTED, DAY), "senseless_move"),
        (MoveEntry(Move.TEMPORARILY_OUT, DAY, until=date(2026, 5, 1)), "stay_ends_first"),
        (MoveEntry(Move.TRANSFERRED_OUT, OFFICIAL[0]), "moved_that_day"),
        (MoveEntry(Move.TEMPORARILY_OUT, DAY, until=date(2028, 1, 1)), "stay_cut_short"),
        (MoveEntry(Move.LEFT, DAY), "after_leaving"),
        (MoveEntry(Move.DIED, DAY), "after_death"),
    ],
)
def test_what_makes_no_sense_is_refused(book: Database, entry: MoveEntry, key: str) -> None:
    with book.transaction() as session:
        exempt = date(2027, 1, 1), Status.EXEMPT
        ann = add_someone(session, "Lầu Thị Ân", OFFICIAL, exempt)
    with book.transaction() as session, pytest.raises(RecordsError) as refused:
        make_move(session, person_id=ann, entry=entry)
    assert refused.value.key == f"members.{key}"
    assert refused.value.sentence("vi")


def test_only_official_members_take_posts(book: Database) -> None:
    with book.transaction() as session:
        ann = add_staff(session, "Lầu Thị Ân")
        bob = add_someone(session, "Cà Văn Inh", OFFICIAL, post=Post.DEPUTY_SECRETARY)
        assert PostMove.TAKEN not in moves_for(read_person(session, ann), DAY)
        assert moves_for(read_person(session, bob), DAY)[-2:] == (
            PostMove.TAKEN,
            PostMove.GIVEN_UP,
        )
    for person_id, post, key in (
        (ann, Post.SECRETARY, "not_electable"),
        (bob, Post.DEPUTY_SECRETARY, "post_held"),
    ):
        with book.transaction() as session, pytest.raises(RecordsError) as refused:
            take_post(session, person_id=person_id, post=post, on=DAY)
        assert refused.value.key == f"members.{key}"
    with book.transaction() as session, pytest.raises(RecordsError) as refused:
        give_up_post(session, person_id=bob, post=Post.SECRETARY, on=DAY)
    assert refused.value.key == "members.post_not_held"


def test_rows_are_corrected_by_the_same_rules(book: Database) -> None:
    with book.transaction() as session:
        ann = add_someone(session, "Lầu Thị Ân", OFFICIAL, (DAY, Status.EXEMPT))
        held = hold(session, meeting(DAY), {})
        person = read_person(session, ann)
        moved = StatusStep(date(2026, 7, 1), Status.EXEMPT, "QĐ 5")
        correct_steps(session, person_id=ann, statuses=[moved, person.statuses[0]], posts=())
        assert statuses_of(session, ann) == [OFFICIAL, (date(2026, 7, 1), Status.EXEMPT)]
        assert read_attendance(session, held)[0].status is Status.OFFICIAL
    with book.transaction() as session, pytest.raises(RecordsError) as refused:
        correct_steps(session, person_id=ann, statuses=[], posts=())
    assert refused.value.key == "members.no_status"


def test_nobody_is_a_member_before_joining(book: Database) -> None:
    data = PersonData("Lầu Thị Ân", joined_on=DAY)
    with book.transaction() as session:
        ann = take_in(session, data, entry=MoveEntry(Move.ADMITTED, DAY))
    early = StatusStep(date(2026, 5, 1), Status.PROBATIONARY)
    with book.transaction() as session, pytest.raises(RecordsError) as refused:
        correct_steps(session, person_id=ann, statuses=[early], posts=())
    assert refused.value.key == "members.before_joined"


def test_a_sheet_that_loses_its_only_mark_is_a_draft_again(book: Database) -> None:
    with book.transaction() as session:
        ann = add_someone(session, "Lầu Thị Ân", OFFICIAL)
        add_someone(session, "Cà Văn Inh", OFFICIAL)
        held = hold(session, meeting(date(2026, 7, 1)), {ann: Mark.PRESENT})
        consent = Consent(drop_marked=True)
        make_move(session, person_id=ann, entry=MoveEntry(Move.LEFT, DAY), consent=consent)
        assert session.get_one(Meeting, held).state is MeetingState.DRAFT


def test_nobody_comes_as_a_member_before_joining(book: Database) -> None:
    data = PersonData("Lầu Thị Ân", joined_on=date(2021, 1, 1), official_on=date(2022, 1, 1))
    entry = MoveEntry(Move.TRANSFERRED_IN, date(2020, 1, 1))
    with book.transaction() as session, pytest.raises(RecordsError) as refused:
        take_in(session, data, entry=entry)
    assert refused.value.key == "members.before_joined"


def test_who_left_and_is_admitted_again_joins_anew(book: Database) -> None:
    with book.transaction() as session:
        data = PersonData("Lầu Thị Ân")
        ann = take_in(session, data, entry=MoveEntry(Move.ADMITTED, date(2000, 1, 1)))
        for move, day in (
            (Move.BECAME_OFFICIAL, date(2001, 1, 1)),
            (Move.LEFT, date(2010, 1, 1)),
            (Move.ADMITTED, DAY),
        ):
            make_move(session, person_id=ann, entry=MoveEntry(move, day))
        person = read_person(session, ann)
    assert (person.data.joined_on, person.data.official_on) == (DAY, None)
    assert person.statuses[-1].status is Status.PROBATIONARY


FIRST = date(2026, 1, 1)
SPAN = 16
#: A draft, one held, one closed.
STATES = (MeetingState.DRAFT, MeetingState.HELD, MeetingState.FINALISED)
days = st.integers(0, SPAN - 1)


@dataclass
class DayBook:
    """A slow and obvious reference: what a person is on each day, painted day by day."""

    days: list[Status | None] = field(default_factory=lambda: [None] * SPAN)
    starts: set[int] = field(default_factory=set)
    foreseen: set[int] = field(default_factory=set)
    back: set[int] = field(default_factory=set)

    def paint(self, day: int, status: Status | None) -> None:
        """Make every day from `day` to the next change `status`."""
        for at in range(day, self.next_start(day + 1)):
            self.days[at] = status

    def next_start(self, day: int) -> int:
        return min((at for at in self.starts if at >= day), default=SPAN)

    def move(self, day: int, move: Move, status: Status, stay: int | None) -> None:
        """Paint a move; a stay of `stay` days goes back to what was before it."""
        before = self.days[day]
        coming = self.next_start(day)
        ends = (Move.TRANSFERRED_OUT, Move.LEFT, Move.DIED, Move.RETURNED, Move.TRANSFERRED_IN)
        if coming in self.foreseen and move in ends:
            self.starts.discard(coming)
            self.foreseen.discard(coming)
            self.paint(coming, self.days[coming - 1])
        self.starts.add(day)
        self.paint(day, status)
        if move in (Move.RETURNED, Move.RESTORED):
            self.back.add(day)
        if move is Move.RETURNED:
            # Whatever ends the stay before it takes its place, as with a return foreseen.
            self.foreseen.add(day)
        if move is Move.BECAME_OFFICIAL:
            self.come_back_official(day)
        if stay is not None and day + stay < SPAN:
            back = Status.TRANSFERRED if move is Move.TEMPORARILY_IN else before
            self.starts.add(day + stay)
            self.foreseen.add(day + stay)
            self.paint(day + stay, back)

    def come_back_official(self, day: int) -> None:
        """Let a later return be that of an official member, unless they were gone before it."""
        for at in sorted(self.foreseen | self.back):
            gone = any(self.days[one] in ENDED_STATUSES for one in range(day + 1, at + 1))
            if at > day and not gone and self.days[at] is Status.PROBATIONARY:
                self.paint(at, Status.OFFICIAL)


@dataclass(frozen=True)
class Wish:
    """A move somebody may wish to enter."""

    person: int
    day: int
    choice: int
    stay: int | None


wishes = st.builds(Wish, st.integers(0, 2), days, st.integers(0, 5), st.none() | st.integers(1, 5))


class _UndoError(Exception):
    """Leaves the book as it was."""


@settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    first=st.lists(days, min_size=3, max_size=3),
    several=st.lists(wishes, max_size=12),
    held=st.lists(st.tuples(days, st.sampled_from(STATES)), max_size=3),
)
def test_the_roll_of_every_day_is_what_was_painted(
    book: Database, first: list[int], several: list[Wish], held: list[tuple[int, MeetingState]]
) -> None:
    painted = [DayBook() for _ in first]
    with suppress(_UndoError), book.transaction() as session:
        everyone = [
            add_someone(session, f"Người {number}", (FIRST + timedelta(day), Status.PROBATIONARY))
            for number, day in enumerate(first)
        ]
        for one, day in zip(painted, first, strict=True):
            one.move(day, Move.ADMITTED, Status.PROBATIONARY, None)
        meetings = [(_enter(session, day, state), state) for day, state in held]
        before = {meeting_id: marks_of(session, meeting_id) for meeting_id, _ in meetings}
        for wish in several:
            _wish(session, everyone[wish.person], painted[wish.person], wish)
        _compare_rolls(session, everyone, painted)
        for meeting_id, state in meetings:
            now = marks_of(session, meeting_id)
            if state is MeetingState.FINALISED:
                assert now == before[meeting_id]
            elif state is MeetingState.DRAFT:
                roll = roll_on(session, session.get_one(Meeting, meeting_id).held_on)
                assert set(now) == {entry.person_id for entry in roll}
        assert not list(histories_follow(session))
        raise _UndoError


def _enter(session: Session, day: int, state: MeetingState) -> UUID:
    on = FIRST + timedelta(day)
    mark = None if state is MeetingState.DRAFT else Mark.PRESENT
    one = hold(session, meeting(on, audience=Audience.EVERYONE), {}, rest=mark)
    session.get_one(Meeting, one).state = state
    session.flush()
    return one


def _wish(session: Session, person_id: UUID, painted: DayBook, wish: Wish) -> None:
    """Enter one of the moves that make sense that day, unless the book refuses it."""
    on = FIRST + timedelta(wish.day)
    person = read_person(session, person_id)
    offered = [move for move in moves_for(person, on) if isinstance(move, Move)]
    if not offered:
        return
    move = offered[wish.choice % len(offered)]
    stays = move in (Move.TEMPORARILY_IN, Move.TEMPORARILY_OUT)
    stay = wish.stay if stays else None
    entry = MoveEntry(move, on, until=None if stay is None else on + timedelta(stay - 1))
    try:
        make_move(session, person_id=person_id, entry=entry)
    except RecordsError:
        assert read_person(session, person_id) == person
        return
    status = read_person(session, person_id).status_on(on)
    assert status is not None
    painted.move(wish.day, move, status, stay)


def _compare_rolls(session: Session, everyone: list[UUID], painted: list[DayBook]) -> None:
    for day in range(SPAN):
        found = {one.person_id: one.status for one in roll_on(session, FIRST + timedelta(day))}
        assert found == {
            person_id: one.days[day]
            for person_id, one in zip(everyone, painted, strict=True)
            if one.days[day] in ROLL_STATUSES
        }


def test_always_is_no_day_before_joining(book: Database) -> None:
    with book.transaction() as session:
        ann = add_someone(session, "Lầu Thị Ân", (ALWAYS, Status.OFFICIAL))
        make_move(session, person_id=ann, entry=MoveEntry(Move.EXEMPTED, DAY))
        assert statuses_of(session, ann)[-1] == (DAY, Status.EXEMPT)
