"""Party groups: who is in which on any day, the meetings that call one, campaigns for some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.attendance.months import rates_by_month
from models.attendance.sheet import read_attendance
from models.book.database import Database, Session
from models.campaigns.campaigns import read_campaign
from models.campaigns.coverage import collect_coverage
from models.campaigns.for_groups import set_campaign_groups
from models.campaigns.owed import owed_by
from models.campaigns.results import collect_campaign_results
from models.check.records import check_records
from models.errors import RecordsError
from models.history.undo import redo, undo
from models.meetings.handbook import belongs_into_app
from models.meetings.meetings import (
    add_meeting,
    change_meeting,
    list_meetings,
    read_meeting,
    update_meeting,
)
from models.meetings.proposals import suggest_day, suggest_meeting
from models.meetings.watch import collect_watch
from models.members.erasing import erase_person
from models.members.group_steps import GroupStep
from models.members.groups import (
    add_group,
    correct_groups,
    end_group,
    groups_on,
    list_groups,
    remove_group,
    rename_group,
    set_group,
)
from models.members.moves import foresee_plan, make_move, take_in
from models.members.people import PersonData, change_status, read_person
from models.members.planning import MoveEntry, plan_move
from models.members.removing import remove_person
from models.members.roll import called_on
from models.members.steps import StatusStep
from models.periods import ALWAYS, Period
from models.words import Audience, Mark, MeetingKind, Move, Status
from tests.models.cell import DAY, add_campaigns, add_someone, add_staff, hold, ids, meeting

FIRST = date(2026, 1, 1)
SPAN = 10
ALL = [FIRST + timedelta(number) for number in range(SPAN)]
BEFORE, LATER = DAY - timedelta(1), DAY + timedelta(days=30)
YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))
AWAY = Mark.ABSENT_EXCUSED
days = st.integers(0, SPAN - 1)


@dataclass
class Slow:
    """In which group somebody is on each day, written day by day."""

    groups: list[int | None] = field(default_factory=lambda: [None] * SPAN)
    starts: set[int] = field(default_factory=set)
    gone: int = SPAN

    def set(self, group: int | None, on: int) -> None:
        if self.groups[on] == group:
            return
        self.starts.discard(on)
        end = min([start for start in self.starts if start > on] + [self.gone])
        for day in range(on, end):
            self.groups[day] = group
        if group is not None:
            self.starts.add(on)

    def leave(self, on: int) -> None:
        self.gone = on
        self.starts = {start for start in self.starts if start < on}
        for day in range(on, SPAN):
            self.groups[day] = None


class _UndoError(Exception):
    """Leaves the book as it was."""


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    several=st.lists(
        st.tuples(st.integers(0, 2), st.sampled_from([0, 1, 2, None, "leave"]), days), max_size=10
    )
)
def test_groups_of_every_day_and_sheets_follow(
    book: Database, several: list[tuple[int, int | str | None, int]]
) -> None:
    with suppress(_UndoError), book.transaction() as session:
        people = [add_someone(session, name) for name in ("An", "Bình", "Cường")]
        groups = [add_group(session, f"Tổ đảng {number}") for number in (1, 2, 3)]
        sheets = {day: _draft(session, groups[day.day % 3], day) for day in ALL}
        slow = [Slow() for _ in people]
        for who, what, on in several:
            try:
                _do(session, people[who], groups, what, ALL[on])
            except RecordsError:
                continue
            if what == "leave":
                slow[who].leave(on)
            else:
                slow[who].set(None if what is None else int(what), on)
        for number, day in enumerate(ALL):
            _compare(session, slow, people, groups, number)
            expected = {
                person
                for person, one in zip(people, slow, strict=True)
                if one.groups[number] == day.day % 3
            }
            rows = read_attendance(session, sheets[day])
            assert {row.person_id for row in rows} == expected
        assert not check_records(session)
        raise _UndoError


def _draft(session: Session, group_id: UUID, day: date) -> UUID:
    return add_meeting(session, meeting(day, audience=Audience.GROUP, group_id=group_id))


def _do(
    session: Session, person_id: UUID, groups: list[UUID], what: int | str | None, on: date
) -> None:
    if what == "leave":
        make_move(session, person_id=person_id, entry=MoveEntry(Move.TRANSFERRED_OUT, on))
    else:
        group_id = None if what is None else groups[int(what)]
        set_group(session, person_ids=[person_id], group_id=group_id, on=on)


def _compare(
    session: Session, slow: list[Slow], people: list[UUID], groups: list[UUID], number: int
) -> None:
    day = ALL[number]
    told = {
        person: groups[where]
        for person, one in zip(people, slow, strict=True)
        if (where := one.groups[number]) is not None
    }
    assert {who: group.id for who, group in groups_on(session, day).items()} == told
    for group_id in groups:
        called = called_on(session, day, Audience.GROUP, group_id)
        expected = {who for who, where in told.items() if where == group_id}
        assert {entry.person_id for entry in called} == expected


@contextmanager
def refused(*keys: str) -> Iterator[None]:
    """Expect one of these refusals."""
    with pytest.raises(RecordsError) as error:
        yield
    assert error.value.key in keys


@pytest.fixture
def two(book: Database) -> tuple[UUID, UUID, UUID, UUID]:
    """Two people, each in a group of their own."""
    with book.transaction() as session:
        an, binh = add_someone(session, "An"), add_someone(session, "Bình")
        one, other = add_group(session, "Tổ đảng 1"), add_group(session, "Tổ đảng 2")
        set_group(session, person_ids=[an], group_id=one, on=ALWAYS)
        set_group(session, person_ids=[binh], group_id=other, on=ALWAYS)
    return an, binh, one, other


def test_groups_are_listed_as_their_numbers_go(book: Database) -> None:
    with book.transaction() as session:
        for name in ("Tổ đảng 10", "Tổ đảng 2", "Khối Đoàn thể"):
            add_group(session, name)
        names = [group.name for group in list_groups(session)]
    assert names == ["Khối Đoàn thể", "Tổ đảng 2", "Tổ đảng 10"]


@pytest.mark.parametrize("name", ["", "  ", "tổ đảng 1"])
def test_a_group_needs_a_name_of_its_own(
    book: Database, two: tuple[UUID, UUID, UUID, UUID], name: str
) -> None:
    with pytest.raises(RecordsError), book.transaction() as session:
        add_group(session, name)
    with pytest.raises(RecordsError), book.transaction() as session:
        rename_group(session, group_id=two[3], name=name)
    with book.transaction() as session:
        rename_group(session, group_id=two[2], name="TỔ ĐẢNG 1")
        assert [group.name for group in list_groups(session)] == ["TỔ ĐẢNG 1", "Tổ đảng 2"]


def test_a_group_that_ends_lets_everybody_go(
    book: Database, two: tuple[UUID, UUID, UUID, UUID]
) -> None:
    an, binh, one, other = two
    with book.transaction() as session:
        end_group(session, group_id=one, last=DAY)
        assert set(groups_on(session, DAY)) == {an, binh}
        assert set(groups_on(session, LATER)) == {binh}
        assert [group.id for group in list_groups(session, on=LATER)] == [other]
        assert not check_records(session)
    with refused("groups.ended"), book.transaction() as session:
        set_group(session, person_ids=[binh], group_id=one, on=LATER)
    with book.transaction() as session:
        set_group(session, person_ids=[binh], group_id=one, on=DAY)
        assert read_person(session, binh).groups[-1].until == DAY


def test_a_group_cannot_end_before_what_it_still_has(
    book: Database, two: tuple[UUID, UUID, UUID, UUID]
) -> None:
    an, _binh, one, other = two
    with book.transaction() as session:
        set_group(session, person_ids=[an], group_id=other, on=LATER)
        _draft(session, one, LATER)
    for group_id in (one, other):
        with refused("groups.begins_later", "groups.meets_later"), book.transaction() as session:
            end_group(session, group_id=group_id, last=DAY)


def test_a_group_that_anything_rests_on_is_not_removed(
    book: Database, two: tuple[UUID, UUID, UUID, UUID]
) -> None:
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        remove_group(session, two[2])
    assert "Tổ đảng 1" in refused.value.sentence("vi")
    with book.transaction() as session:
        remove_group(session, add_group(session, "Nhầm"))
        assert len(list_groups(session)) == 2


def test_staff_are_in_no_party_group(book: Database, two: tuple[UUID, UUID, UUID, UUID]) -> None:
    with book.transaction() as session:
        staff = add_staff(session, "Chi")
    with refused("groups.no_member"), book.transaction() as session:
        set_group(session, person_ids=[two[1], staff], group_id=two[2], on=DAY)
    with book.reading() as session:
        assert groups_on(session, DAY)[two[1]].id == two[3]


def test_many_people_are_one_act_that_is_taken_back_whole(
    book: Database, two: tuple[UUID, UUID, UUID, UUID]
) -> None:
    an, binh, one, _other = two
    with book.transaction() as session:
        assert set_group(session, person_ids=[an, binh], group_id=one, on=DAY) == 1
    with book.transaction() as session:
        undo(session)
        assert groups_on(session, DAY)[binh].id == two[3]
    with book.transaction() as session:
        redo(session)
        assert groups_on(session, DAY)[binh].id == one


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((DAY, BEFORE), None),
        ((DAY, None), (LATER, None)),
        ((DAY, LATER), (LATER, None)),
    ],
)
def test_rows_that_cannot_have_been_are_refused(
    book: Database,
    two: tuple[UUID, UUID, UUID, UUID],
    first: tuple[date, date | None],
    second: tuple[date, date | None] | None,
) -> None:
    an, _binh, one, other = two
    steps = [GroupStep(one, *first), *([GroupStep(other, *second)] if second else [])]
    with pytest.raises(RecordsError), book.transaction() as session:
        correct_groups(session, person_id=an, steps=steps)
    with book.transaction() as session:
        correct_groups(
            session,
            person_id=an,
            steps=[GroupStep(one, DAY), GroupStep(other, ALWAYS, BEFORE)],
        )
        assert groups_on(session, DAY)[an].id == one
        assert groups_on(session, BEFORE)[an].id == other


def test_whoever_came_back_is_in_a_group_from_coming_back(book: Database) -> None:
    left, back = date(2015, 1, 1), date(2020, 1, 1)
    with book.transaction() as session:
        came_back = add_someone(
            session,
            "Lò Văn Về",
            (date(2010, 1, 1), Status.OFFICIAL),
            (left, Status.TRANSFERRED),
            (back, Status.OFFICIAL),
        )
        gone = add_someone(session, "Đi", (ALWAYS, Status.OFFICIAL), (left, Status.TRANSFERRED))
        one = add_group(session, "Tổ đảng 1")
        set_group(session, person_ids=[came_back, gone], group_id=one, on=ALWAYS)
        assert read_person(session, came_back).groups == (GroupStep(one, back),)
        assert read_person(session, gone).groups == (GroupStep(one, ALWAYS, left - timedelta(1)),)
        assert groups_on(session, DAY).keys() == {came_back}


def test_whoever_stays_on_after_a_temporary_stay_stays_in_the_group(book: Database) -> None:
    came = MoveEntry(Move.TEMPORARILY_IN, DAY, until=LATER)
    with book.transaction() as session:
        staying = take_in(session, PersonData("Lò Thị Ở"), entry=came)
        leaving = take_in(session, PersonData("Lò Thị Đi"), entry=came)
        one = add_group(session, "Tổ đảng 1")
        set_group(session, person_ids=[staying, leaving], group_id=one, on=DAY)
        after = _draft(session, one, LATER + timedelta(9))
        assert read_person(session, staying).groups == (GroupStep(one, DAY, LATER),)
    entry = MoveEntry(Move.TRANSFERRED_IN, DAY + timedelta(9))
    with book.transaction() as session:
        person = read_person(session, staying)
        foreseen = foresee_plan(session, person, plan_move(person, entry))
        assert [one.meeting_id for one in foreseen.sheets if one.change == "added"] == [after]
        make_move(session, person_id=staying, entry=entry)
        assert read_person(session, staying).groups == (GroupStep(one, DAY),)
        assert [row.person_id for row in read_attendance(session, after)] == [staying]
        early = MoveEntry(Move.RETURNED, DAY + timedelta(9))
        make_move(session, person_id=leaving, entry=early)
        assert read_person(session, leaving).groups == (GroupStep(one, DAY, DAY + timedelta(8)),)
        assert not check_records(session)


def test_whoever_is_entered_as_gone_leaves_the_group(
    book: Database, two: tuple[UUID, UUID, UUID, UUID]
) -> None:
    with book.transaction() as session:
        change_status(session, person_id=two[0], step=StatusStep(DAY, Status.TRANSFERRED))
        assert read_person(session, two[0]).groups[0].until == BEFORE
        assert not check_records(session)


def test_erasing_keeps_the_counts_and_removing_takes_all(
    book: Database, two: tuple[UUID, UUID, UUID, UUID]
) -> None:
    an, binh, one, _other = two
    with book.transaction() as session:
        change_status(session, person_id=an, step=StatusStep(DAY, Status.DIED))
        erase_person(session, person_id=an, today=LATER)
        remove_person(session, binh)
    with book.reading() as session:
        before = BEFORE
        assert [entry.person_id for entry in called_on(session, before, Audience.GROUP, one)] == [
            an
        ]
        assert set(groups_on(session, before)) == {an}
        assert not check_records(session)


def test_a_meeting_of_a_group_names_it(book: Database, two: tuple[UUID, UUID, UUID, UUID]) -> None:
    an, binh, one, other = two
    with refused("meetings.no_group"), book.transaction() as session:
        add_meeting(session, meeting(audience=Audience.GROUP))
    with book.transaction() as session:
        held = _draft(session, one, DAY)
        assert read_meeting(session, held).group == "Tổ đảng 1"
        assert [row.person_id for row in read_attendance(session, held)] == [an]
        change_meeting(session, meeting_id=held, changes={"group_id": other})
        assert [row.person_id for row in read_attendance(session, held)] == [binh]
        data = read_meeting(session, held).data
        update_meeting(session, held, meeting(group_id=data.group_id))
        assert read_meeting(session, held).data.group_id is None
        assert len(read_attendance(session, held)) == 2


def test_a_group_that_met_is_no_meeting_of_the_cell(
    book: Database, two: tuple[UUID, UUID, UUID, UUID]
) -> None:
    of_group = meeting(DAY, audience=Audience.GROUP, group_id=two[2])
    with book.transaction() as session:
        hold(session, meeting(date(2024, 2, 5)), {}, rest=Mark.PRESENT)
        held = hold(session, of_group, {}, rest=Mark.ABSENT_UNEXCUSED)
        watch = collect_watch(session, today=date(2024, 3, 31))
        rows = [row for row in list_meetings(session, YEAR) if row.was_held]
        assert (watch.months, watch.missed) == ((3,), ())
        assert [one.rate.whole for one in rates_by_month(rows, DAY)][-2:] == [2, 0]
        assert not belongs_into_app(read_meeting(session, held))
        # The next regular meeting is the cell's, as the last of the cell's was.
        assert suggest_meeting(session, kind=MeetingKind.REGULAR, held_on=LATER).is_of_cell


def test_a_meeting_of_another_kind_keeps_its_group(
    book: Database, two: tuple[UUID, UUID, UUID, UUID]
) -> None:
    with book.transaction() as session:
        kind = MeetingKind.OTHER
        data = meeting(DAY, kind=kind, audience=Audience.GROUP, group_id=two[2])
        add_meeting(session, data)
        fresh = suggest_meeting(session, kind=kind, held_on=LATER)
        assert (fresh.audience, fresh.group_id) == (Audience.GROUP, two[2])
        assert fresh.title.startswith("Tổ đảng 1")
        assert suggest_day(session, kind=kind, today=LATER).day == LATER
        end_group(session, group_id=two[2], last=DAY)
        fresh = suggest_meeting(session, kind=kind, held_on=LATER)
        assert (fresh.audience, fresh.group_id) == (Audience.MEMBERS, None)


def test_a_campaign_for_groups_counts_only_who_is_in_them(
    book: Database, two: tuple[UUID, UUID, UUID, UUID]
) -> None:
    an, binh, one, other = two
    with book.transaction() as session:
        add_staff(session, "Chi")
        campaign_id, topics = add_campaigns(session)[0]
        hold(session, meeting(DAY, topic_ids=ids(topics)), {an: Mark.PRESENT}, rest=AWAY)
        assert _counted(session, campaign_id) == 3
        set_campaign_groups(session, campaign_id=campaign_id, group_ids=[one])
        coverage = collect_coverage(session, campaign_id=campaign_id, period=YEAR)
        results = collect_campaign_results(session, campaign_id=campaign_id, period=YEAR)
        assert [entry.person_id for entry in coverage.people] == [an]
        assert coverage.owed == ()
        assert (list(results.members.people), list(results.staff.people)) == ([an], [])
        assert _owes(session, an, campaign_id)
        assert not _owes(session, binh, campaign_id)
        set_group(session, person_ids=[binh], group_id=one, on=LATER)
        assert _counted(session, campaign_id) == 2
        set_campaign_groups(session, campaign_id=campaign_id, group_ids=[one, other])
        assert read_campaign(session, campaign_id).group_ids == {one, other}
        set_campaign_groups(session, campaign_id=campaign_id, group_ids=[])
        assert _counted(session, campaign_id) == 3
        assert _owes(session, binh, campaign_id)


def test_a_campaign_for_a_group_that_is_gone_is_refused(
    book: Database, two: tuple[UUID, UUID, UUID, UUID]
) -> None:
    with book.transaction() as session:
        campaign_id, _ = add_campaigns(session)[0]
    for groups in ([two[0]], [two[2], two[1]]):
        with refused("campaigns.no_such_group"), book.transaction() as session:
            set_campaign_groups(session, campaign_id=campaign_id, group_ids=groups)


def _counted(session: Session, campaign_id: UUID) -> int:
    return len(collect_coverage(session, campaign_id=campaign_id, period=YEAR).people)


def _owes(session: Session, person_id: UUID, campaign_id: UUID) -> bool:
    owed: Iterable[UUID] = (
        one.campaign.id for one in owed_by(session, person_id, status=Status.OFFICIAL, on=DAY)
    )
    return campaign_id in owed
