"""People, their dated statuses and posts, and the roll that follows for any date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.attendance.sheet import read_attendance, record_attendance
from models.book.database import Database, Session, create_book
from models.errors import RecordsError
from models.meetings.meetings import MeetingData, add_meeting, call_draft_rolls
from models.members.listing import MemberGroup, list_members
from models.members.people import (
    PersonData,
    PersonDetail,
    add_person,
    change_status,
    read_people,
    update_person,
    usual_statuses,
)
from models.members.roll import called_on, roll_on
from models.members.steps import PostStep, StatusStep
from models.organisation import Cell
from models.periods import ALWAYS
from models.words import (
    MEMBER_STATUSES,
    ROLL_STATUSES,
    Audience,
    Mark,
    MeetingKind,
    Post,
    Status,
)

START = date(2024, 1, 1)
LENGTH = 24
DAYS = st.integers(0, LENGTH - 1).map(lambda number: START + timedelta(days=number))
HISTORIES = st.dictionaries(DAYS, st.sampled_from(Status), min_size=1, max_size=5)
POSTS = st.lists(
    st.tuples(st.sampled_from(Post), DAYS, st.none() | DAYS).filter(
        lambda post: post[2] is None or post[1] <= post[2]
    ),
    max_size=2,
)


class _UndoError(Exception):
    """Leaves a transaction without keeping it."""


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    file: Path = tmp_path_factory.mktemp("members") / "so.sochibo"
    cell = Cell(name="Chi bộ Văn phòng", upper_body="Đảng bộ Sở", place_name="Điện Biên")
    database = create_book(file, cell, user="thử")
    yield database
    database.close()


@pytest.fixture
def session(book: Database) -> Iterator[Session]:
    """Give a transaction of which nothing is kept."""
    with suppress(_UndoError), book.transaction() as session:
        yield session
        raise _UndoError


def read_person(session: Session, person_id: UUID) -> PersonDetail:
    return next(one for one in read_people(session) if one.id == person_id)


def person(
    name: str, statuses: dict[date, Status], posts: Sequence[PostStep] = ()
) -> tuple[PersonData, tuple[StatusStep, ...], Sequence[PostStep]]:
    steps = tuple(StatusStep(day, status) for day, status in statuses.items())
    return PersonData(full_name=name), steps, posts


@settings(max_examples=40)
@given(people=st.lists(st.tuples(HISTORIES, POSTS), max_size=4))
def test_the_roll_of_every_day_is_what_a_day_by_day_book_would_have(
    book: Database, people: list[tuple[dict[date, Status], list[tuple[Post, date, date | None]]]]
) -> None:
    with suppress(_UndoError), book.transaction() as session:
        for number, (statuses, posts) in enumerate(people):
            data, steps, held = person(f"Người {number}", statuses, [PostStep(*p) for p in posts])
            add_person(session, data, statuses=steps, posts=held)
        detailed = {one.data.full_name: one for one in read_people(session)}
        current: dict[str, Status] = {}
        for number in range(LENGTH):
            day = START + timedelta(days=number)
            for place, (statuses, _) in enumerate(people):
                if day in statuses:
                    current[f"Người {place}"] = statuses[day]
            roll = roll_on(session, day)
            called = called_on(session, day, Audience.MEMBERS)
            expected = {name: one for name, one in current.items() if one in ROLL_STATUSES}
            assert {entry.full_name: entry.status for entry in roll} == expected
            assert {entry.full_name for entry in called} == {
                name for name, status in expected.items() if status in MEMBER_STATUSES
            }
            for entry in roll:
                posts = people[int(entry.full_name.split()[1])][1]
                assert entry.post == slow_post(posts, day)
                assert detailed[entry.full_name].post_on(day) == entry.post
            assert {name: one.status_on(day) for name, one in detailed.items()} == {
                name: current.get(name) for name in detailed
            }
        raise _UndoError


def slow_post(posts: list[tuple[Post, date, date | None]], day: date) -> Post | None:
    held = [post for post, first, last in posts if first <= day and (not last or last >= day)]
    for post in (Post.SECRETARY, Post.DEPUTY_SECRETARY, Post.COMMITTEE_MEMBER):
        if post in held:
            return post
    return None


def test_members_come_before_staff_each_in_name_order(session: Session) -> None:
    for name, status in [
        ("Lò Văn An", Status.STAFF),
        ("Vũ Hồng Ánh", Status.OFFICIAL),
        ("Đỗ Thị An", Status.PROBATIONARY),
    ]:
        data, steps, _ = person(name, {START: status})
        add_person(session, data, statuses=steps)
    roll = roll_on(session, START)
    assert [entry.full_name for entry in roll] == ["Đỗ Thị An", "Vũ Hồng Ánh", "Lò Văn An"]
    assert roll_on(session, START - timedelta(days=1)) == ()


def test_a_person_is_given_back_as_written_with_text_cleaned(session: Session) -> None:
    data = PersonData(
        full_name="  Lường \u200b Anh  Quân", born_on=date(1969, 12, 21), card_number="71.613407"
    )
    steps = (StatusStep(START, Status.OFFICIAL, "QĐ số 1 "),)
    posts = (PostStep(Post.SECRETARY, START),)
    kept = read_person(session, add_person(session, data, statuses=steps, posts=posts))
    assert kept.data.full_name == "Lường Anh Quân"
    assert kept.data.birth_year == 1969
    assert kept.statuses == (StatusStep(START, Status.OFFICIAL, "QĐ số 1"),)
    assert kept.posts == posts


def test_a_correction_replaces_statuses_and_posts(session: Session) -> None:
    data, steps, _ = person("Vũ An", {START: Status.PROBATIONARY, date(2024, 5, 1): Status.LEFT})
    posts = (PostStep(Post.SECRETARY, START), PostStep(Post.COMMITTEE_MEMBER, START))
    person_id = add_person(session, data, statuses=steps, posts=posts)
    new_steps = (StatusStep(START, Status.OFFICIAL), StatusStep(date(2025, 1, 1), Status.EXEMPT))
    new_posts = (PostStep(Post.COMMITTEE_MEMBER, START, date(2025, 1, 1)),)
    corrected = PersonData(full_name="Vũ Ân", unit="Văn phòng")
    update_person(session, person_id, corrected, statuses=new_steps, posts=new_posts)
    kept = read_person(session, person_id)
    assert (kept.data, kept.statuses, kept.posts) == (corrected, new_steps, new_posts)


def test_a_change_of_status_holds_from_its_day_and_a_second_one_corrects_it(
    session: Session,
) -> None:
    data, steps, _ = person("Vũ An", {START: Status.OFFICIAL})
    person_id = add_person(session, data, statuses=steps)
    day = date(2024, 6, 1)
    change_status(session, person_id=person_id, step=StatusStep(day, Status.EXEMPT, "QĐ 2"))
    change_status(session, person_id=person_id, step=StatusStep(day, Status.TRANSFERRED, "QĐ 3"))
    kept = read_person(session, person_id)
    assert kept.statuses == (*steps, StatusStep(day, Status.TRANSFERRED, "QĐ 3"))
    assert kept.status_on(day - timedelta(days=1)) is Status.OFFICIAL
    assert roll_on(session, day) == ()


@pytest.mark.parametrize(
    ("data", "statuses", "key"),
    [
        (PersonData(" \u200b "), (StatusStep(START, Status.STAFF),), "members.no_name"),
        (PersonData("An"), (), "members.no_status"),
        (
            PersonData("An"),
            (StatusStep(START, Status.STAFF), StatusStep(START, Status.LEFT)),
            "members.two_statuses",
        ),
        (
            PersonData("An", joined_on=date(2020, 1, 2), official_on=date(2020, 1, 1)),
            (StatusStep(START, Status.OFFICIAL),),
            "members.official_before_joined",
        ),
        (
            PersonData("An", born_on=START, joined_on=START),
            (StatusStep(START, Status.OFFICIAL),),
            "members.joined_before_birth",
        ),
    ],
)
def test_what_contradicts_itself_is_refused(
    session: Session, data: PersonData, statuses: tuple[StatusStep, ...], key: str
) -> None:
    with pytest.raises(RecordsError) as refused:
        add_person(session, data, statuses=statuses)
    assert refused.value.key == key
    assert refused.value.sentence("en") != refused.value.sentence("vi")


def test_a_post_that_ends_before_it_begins_is_refused(session: Session) -> None:
    data, steps, posts = person(
        "An",
        {ALWAYS: Status.OFFICIAL},
        [PostStep(Post.SECRETARY, START, START - timedelta(days=1))],
    )
    with pytest.raises(RecordsError) as refused:
        add_person(session, data, statuses=steps, posts=posts)
    assert refused.value.key == "members.post_ends_first"
    assert "31/12/2023" in refused.value.sentence()
    assert read_people(session) == ()
    one_day = [PostStep(Post.SECRETARY, START, START)]
    person_id = add_person(session, data, statuses=steps, posts=one_day)
    with pytest.raises(RecordsError):
        update_person(session, person_id, data, statuses=steps, posts=posts)
    assert read_person(session, person_id).posts == tuple(one_day)


def test_statuses_follow_from_the_dates() -> None:
    joined, official = date(2020, 5, 19), date(2021, 5, 19)
    both = PersonData("An", joined_on=joined, official_on=official)
    assert usual_statuses(both, staff=False) == (
        StatusStep(joined, Status.PROBATIONARY),
        StatusStep(official, Status.OFFICIAL),
    )
    assert usual_statuses(both, staff=True) == (StatusStep(ALWAYS, Status.STAFF),)
    assert usual_statuses(PersonData("An"), staff=False) == (StatusStep(ALWAYS, Status.OFFICIAL),)


def test_the_official_day_is_written_when_probation_ends(session: Session) -> None:
    data, steps, _ = person("Vũ An", {START: Status.PROBATIONARY})
    person_id = add_person(session, data, statuses=steps)
    day = date(2025, 1, 1)
    change_status(session, person_id=person_id, step=StatusStep(day, Status.OFFICIAL))
    assert read_person(session, person_id).data.official_on == day
    later = date(2025, 3, 1)
    change_status(session, person_id=person_id, step=StatusStep(later, Status.SUSPENDED))
    back = StatusStep(date(2025, 4, 1), Status.OFFICIAL)
    change_status(session, person_id=person_id, step=back)
    assert read_person(session, person_id).data.official_on == day


def test_the_list_has_everyone_in_groups_members_first(session: Session) -> None:
    for name, status in [
        ("Lò Hoa", Status.STAFF),
        ("Vũ Bình", Status.TRANSFERRED),
        ("Đỗ Ánh", Status.EXEMPT),
        ("Vàng Mai", Status.PROBATIONARY),
        ("Mùa Nam", Status.SUSPENDED),
    ]:
        data, steps, _ = person(name, {START: status})
        add_person(session, data, statuses=steps)
    rows = list_members(session, START)
    assert [row.person.data.full_name for row in rows] == [
        "Đỗ Ánh",
        "Vàng Mai",
        "Lò Hoa",
        "Vũ Bình",
        "Mùa Nam",
    ]
    counts = {group: sum(group.holds(row.status) for row in rows) for group in MemberGroup}
    assert list(counts.values()) == [3, 2, 1, 1, 1, 2]
    assert all(row.status is None for row in list_members(session, START - timedelta(days=1)))


def test_a_meeting_still_to_be_held_calls_whom_the_changed_roll_has(session: Session) -> None:
    data, steps, _ = person("Vũ An", {START: Status.OFFICIAL})
    person_id = add_person(session, data, statuses=steps)
    meetings = [
        add_meeting(
            session,
            MeetingData(MeetingKind.REGULAR, Audience.MEMBERS, "Thường kỳ", date(2024, 2, day)),
        )
        for day in (1, 5)
    ]
    record_attendance(session, meeting_id=meetings[0], person_id=person_id, mark=Mark.PRESENT)
    change_status(session, person_id=person_id, step=StatusStep(START, Status.TRANSFERRED))
    call_draft_rolls(session)
    assert len(read_attendance(session, meetings[0])) == 1
    assert read_attendance(session, meetings[1]) == ()
