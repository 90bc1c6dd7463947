"""What the secretary is warned of, against a slow and obvious count."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.attendance.sheet import record_attendance
from models.book.database import Database, Session, create_book
from models.errors import RecordsError
from models.limits import Limits, keep_limits, read_limits
from models.meetings.closing import cancel_meeting
from models.meetings.meetings import add_meeting
from models.meetings.watch import Watch, collect_watch
from models.members.people import change_status
from models.members.steps import StatusStep
from models.organisation import Cell
from models.periods import ALWAYS
from models.words import Mark, MeetingKind, Status
from tests.models.cell import add_someone, add_staff, hold, meeting

TODAY = date(2024, 11, 21)
AWAY, EXCUSED, CAME = Mark.ABSENT_UNEXCUSED, Mark.ABSENT_EXCUSED, Mark.PRESENT


@pytest.fixture
def person(book: Database) -> UUID:
    with book.transaction() as session:
        add_someone(session, "Người luôn có mặt")
        return add_someone(session, "Giàng A Sử")


def watch(book: Database, today: date = TODAY) -> Watch:
    with book.reading() as session:
        return collect_watch(session, today=today)


def mark_days(
    book: Database,
    person: UUID,
    days: dict[date, Mark],
    *,
    kind: MeetingKind = MeetingKind.REGULAR,
) -> None:
    with book.transaction() as session:
        for day, mark in days.items():
            hold(session, meeting(day, kind=kind), {person: mark}, rest=Mark.PRESENT)


def test_months_and_quarters_that_passed_without_their_meeting(book: Database) -> None:
    with book.transaction() as session:
        add_someone(session, "Lò Văn An")
        for day in (date(2024, 3, 5), date(2024, 4, 5), date(2024, 7, 5)):
            hold(session, meeting(day), {}, rest=CAME)
        hold(session, meeting(date(2024, 8, 20), kind=MeetingKind.THEMATIC), {}, rest=CAME)
        add_meeting(session, meeting(date(2024, 11, 28)))
        add_meeting(session, meeting(date(2024, 9, 5)))
        off = hold(session, meeting(date(2024, 10, 5)), {}, rest=CAME)
        cancel_meeting(session, off, reason="mưa lũ")
    found = watch(book)
    assert found.months == (5, 6, 8, 9, 10)
    assert found.quarters == (1, 2, 4)


def test_nothing_is_missed_in_a_book_without_meetings(book: Database) -> None:
    found = watch(book)
    assert (found.months, found.quarters, found.count) == ((), (), 0)


def test_a_regular_meeting_can_be_the_thematic_one_of_its_quarter_too(book: Database) -> None:
    with book.transaction() as session:
        add_someone(session, "Lò Văn An")
        both = meeting(date(2024, 11, 5), with_thematic=True)
        hold(session, both, {}, rest=CAME)
    found = watch(book)
    assert (found.months, found.quarters) == ((), ())


@pytest.mark.parametrize(
    ("ends_at", "with_thematic", "required"),
    [
        (time(15, 29), False, 90),
        (time(15, 30), False, None),
        (time(15, 59), True, 120),
        (time(16), True, None),
        (None, False, None),
    ],
)
def test_regular_meetings_under_the_set_length(
    book: Database, ends_at: time | None, with_thematic: bool, required: int | None
) -> None:
    with book.transaction() as session:
        add_someone(session, "Lò Văn An")
        data = meeting(starts_at=time(14), ends_at=ends_at, with_thematic=with_thematic)
        hold(session, data, {}, rest=CAME)
        other = replace(data, kind=MeetingKind.COMMITTEE, ends_at=time(14, 20))
        hold(session, other, {}, rest=CAME)
    assert [one.required for one in watch(book).short] == ([required] if required else [])


def test_two_months_without_good_reason_are_told_and_three_are_what_the_rules_speak_of(
    book: Database, person: UUID
) -> None:
    mark_days(book, person, {date(2024, 2, 5): AWAY})
    assert watch(book).missed == ()
    mark_days(book, person, {date(2024, 6, 5): AWAY, date(2024, 7, 5): EXCUSED})
    (found,) = watch(book).missed
    assert (found.full_name, found.months, found.at_limit) == ("Giàng A Sử", (2, 6), False)
    mark_days(book, person, {date(2024, 9, 5): AWAY})
    (found,) = watch(book).missed
    assert (found.months, found.at_limit) == ((2, 6, 9), True)


def test_a_month_in_which_the_member_came_at_all_is_not_missed(
    book: Database, person: UUID
) -> None:
    mark_days(book, person, {date(2024, 2, 5): AWAY, date(2024, 6, 5): AWAY})
    mark_days(book, person, {date(2024, 6, 20): Mark.LATE}, kind=MeetingKind.THEMATIC)
    assert watch(book).missed == ()
    mark_days(book, person, {date(2024, 8, 5): AWAY}, kind=MeetingKind.COMMITTEE)
    assert watch(book).missed == (), "only regular and thematic meetings are owed"


def test_who_left_the_roll_and_last_years_months_are_not_told(book: Database, person: UUID) -> None:
    mark_days(book, person, {date(2023, 12, 5): AWAY, date(2024, 1, 5): AWAY})
    assert watch(book).missed == ()
    mark_days(book, person, {date(2024, 2, 5): AWAY})
    assert len(watch(book).missed) == 1
    with book.transaction() as session:
        step = StatusStep(date(2024, 3, 1), Status.TRANSFERRED)
        change_status(session, person_id=person, step=step)
    assert watch(book).missed == ()


def test_three_absences_with_a_reason_running_are_told_until_the_member_comes(
    book: Database, person: UUID
) -> None:
    days = [date(2024, month, 5) for month in (6, 7, 8, 9)]
    mark_days(book, person, dict.fromkeys(days[:2], EXCUSED))
    assert watch(book).running == ()
    mark_days(book, person, {days[2]: EXCUSED})
    (found,) = watch(book).running
    assert (found.times, found.since) == (3, days[0])
    mark_days(book, person, {days[3]: Mark.LATE})
    assert watch(book).running == ()


def test_an_exemption_neither_counts_nor_ends_a_run(book: Database, person: UUID) -> None:
    days = [date(2024, month, 5) for month in (5, 6, 7, 8)]
    marks = (EXCUSED, EXCUSED, Mark.EXEMPT, EXCUSED)
    mark_days(book, person, dict(zip(days, marks, strict=True)))
    (found,) = watch(book).running
    assert (found.times, found.since) == (3, days[0])


def test_special_duty_and_staff_are_nobodys_absence(book: Database) -> None:
    with book.transaction() as session:
        add_someone(session, "Biên phòng", (ALWAYS, Status.SPECIAL_DUTY))
        add_staff(session, "Tòng Văn Hỏa")
        for month in (5, 6, 7):
            data = meeting(date(2024, month, 5))
            hold(session, data, {}, rest=EXCUSED)
    assert watch(book).running == ()


def test_the_limits_are_the_books_own(book: Database, person: UUID) -> None:
    mark_days(book, person, {date(2024, 2, 5): AWAY, date(2024, 3, 5): EXCUSED})
    mine = Limits(unexcused_warning=1, unexcused_limit=1, excused_running=1, regular_minutes=60)
    with book.transaction() as session:
        keep_limits(session, mine)
    with book.reading() as session:
        assert read_limits(session) == mine
    found = watch(book)
    assert (found.missed[0].at_limit, found.running[0].times) == (True, 1)
    with book.transaction() as session:
        keep_limits(session, Limits())
    assert book.count_rows()["setting"] == 0
    with book.reading() as session:
        assert read_limits(session) == Limits(90, 120, 2, 3, 3)


@pytest.mark.parametrize(
    ("limits", "key"),
    [
        (Limits(regular_minutes=0), "settings.limit_too_small"),
        (Limits(unexcused_warning=4), "settings.warning_too_late"),
    ],
)
def test_limits_that_make_no_sense_are_refused(book: Database, limits: Limits, key: str) -> None:
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        keep_limits(session, limits)
    assert refused.value.key == key


DAYS = [date(2023, 10, 1) + timedelta(days=10 * number) for number in range(42)]
plans = st.lists(
    st.tuples(
        st.sampled_from(DAYS),
        st.sampled_from([MeetingKind.REGULAR, MeetingKind.THEMATIC, MeetingKind.COMMITTEE]),
        st.sampled_from([AWAY, EXCUSED, CAME, Mark.LATE, Mark.EXEMPT, Mark.NOT_RECORDED]),
    ),
    max_size=14,
    unique_by=lambda one: one[0],
)


@pytest.fixture(scope="module")
def lone_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("watch") / "so.sochibo"
    create_book(file, Cell("Chi bộ A", "Đảng bộ B", "Điện Biên")).close()
    return file


@settings(max_examples=60)
@given(plan=plans)
def test_warnings_are_what_one_counts_slowly(
    lone_book: Path, plan: list[tuple[date, MeetingKind, Mark]]
) -> None:
    database = Database(lone_book)
    session = Session(database._engine)
    try:
        person = add_someone(session, "Giàng A Sử")
        other = add_someone(session, "Người luôn có mặt")
        for day, kind, mark in plan:
            meeting_id = add_meeting(session, meeting(day, kind=kind))
            for who, what in ((person, mark), (other, CAME)):
                record_attendance(session, meeting_id=meeting_id, person_id=who, mark=what)
        session.flush()
        found = collect_watch(session, today=TODAY)
    finally:
        session.rollback()
        session.close()
        database.close()
    assert [one.months for one in found.missed] == slow_missed(plan)
    assert [one.times for one in found.running] == slow_running(plan)


def slow_missed(plan: list[tuple[date, MeetingKind, Mark]]) -> list[tuple[int, ...]]:
    months = []
    for month in range(1, 13):
        marks = [
            mark
            for day, kind, mark in plan
            if (day.year, day.month) == (2024, month)
            and day <= TODAY
            and kind != MeetingKind.COMMITTEE
        ]
        if AWAY in marks and CAME not in marks and Mark.LATE not in marks:
            months.append(month)
    return [tuple(months)] if len(months) >= 2 else []


def slow_running(plan: list[tuple[date, MeetingKind, Mark]]) -> list[int]:
    times = 0
    for day, kind, mark in sorted(plan, key=lambda one: one[0]):
        if day < date(2023, 1, 1) or day > TODAY or kind == MeetingKind.COMMITTEE:
            continue
        if mark == EXCUSED:
            times += 1
        elif mark in (CAME, Mark.LATE, AWAY):
            times = 0
    return [times] if times >= 3 else []
