"""The counts of a meeting and its three rates, against what one counts on fingers."""

from __future__ import annotations

import random
from datetime import date, timedelta
from fractions import Fraction
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from models.attendance.figures import Totals, count_attendance, sum_totals
from models.book.database import Database, Session
from models.figures import Rate
from models.meetings.meetings import MeetingRow, add_meeting, list_meetings
from models.members.erasing import erase_person
from models.members.people import change_status, read_person
from models.members.steps import StatusStep
from models.periods import Period
from models.tables.meetings import Attendance
from models.words import (
    MEMBER_STATUSES,
    PRESENT_MARKS,
    ROLL_STATUSES,
    Audience,
    Mark,
    MeetingKind,
    Status,
)
from tests.models.cell import add_someone, meeting

CALLED = sorted(ROLL_STATUSES)
FIRST = date(2024, 1, 1)
GONE = date(2026, 1, 1)
rows = st.lists(st.tuples(st.sampled_from(CALLED), st.sampled_from(Mark)), max_size=40)


def slow_totals(called: list[tuple[Status, Mark]]) -> Totals:
    """Count people one by one, each by what the rules say of them in words."""
    count = dict.fromkeys(Totals.__slots__, 0)
    for status, mark in called:
        came = mark in (Mark.PRESENT, Mark.LATE)
        count["called"] += 1
        count[mark.value] += 1
        if status == Status.SPECIAL_DUTY and not came and mark != Mark.EXEMPT:
            count["special_duty"] += 1
        if status == Status.OFFICIAL:
            count["voters"] += mark != Mark.EXEMPT
            count["voters_present"] += came
            count["voters_waiting"] += mark == Mark.NOT_RECORDED
        elif status in (Status.EXEMPT, Status.SPECIAL_DUTY):
            count["voters"] += came
            count["voters_present"] += came
            count["voters_waiting"] += mark == Mark.NOT_RECORDED
    return Totals(**count)


def slow_rates(called: list[tuple[Status, Mark]]) -> tuple[Rate, Rate, Rate]:
    """Return quality, voting and campaign, each from a list of its own."""
    came = [person for person in called if person[1] in (Mark.PRESENT, Mark.LATE)]
    away = [person for person in called if person not in came]
    due = came + [
        (status, mark)
        for status, mark in away
        if mark != Mark.EXEMPT and status != Status.SPECIAL_DUTY
    ]
    may_vote = [one for one in came if one[0] in ("official", "exempt", "special_duty")]
    voters = may_vote + [one for one in away if one[0] == "official" and one[1] != Mark.EXEMPT]
    return (
        Rate(len(came), len(due)),
        Rate(len(may_vote), len(voters)),
        Rate(len(came), len(called)),
    )


@given(rows)
def test_totals_and_rates_are_what_one_counts_on_fingers(called: list[tuple[Status, Mark]]) -> None:
    totals = count_attendance(iter(called))
    assert totals == slow_totals(called)
    assert (totals.quality, totals.voting, totals.campaign) == slow_rates(called)
    assert totals.attended == sum(mark in PRESENT_MARKS for _, mark in called)
    for rate in (totals.quality, totals.voting, totals.campaign):
        assert 0 <= rate.part <= rate.whole


@given(st.lists(rows, max_size=4))
def test_totals_of_several_meetings_add_up(meetings: list[list[tuple[Status, Mark]]]) -> None:
    together = [person for called in meetings for person in called]
    assert sum_totals(map(count_attendance, meetings)) == count_attendance(together)


@pytest.mark.parametrize(
    ("status", "mark", "quality", "voting", "campaign"),
    [
        (Status.OFFICIAL, Mark.LATE, "1/1", "1/1", "1/1"),
        (Status.OFFICIAL, Mark.ABSENT_EXCUSED, "0/1", "0/1", "0/1"),
        (Status.OFFICIAL, Mark.NOT_RECORDED, "0/1", "0/1", "0/1"),
        (Status.OFFICIAL, Mark.EXEMPT, "0/0", "0/0", "0/1"),
        (Status.PROBATIONARY, Mark.PRESENT, "1/1", "0/0", "1/1"),
        (Status.TEMPORARY_IN, Mark.PRESENT, "1/1", "0/0", "1/1"),
        (Status.EXEMPT, Mark.EXEMPT, "0/0", "0/0", "0/1"),
        (Status.EXEMPT, Mark.PRESENT, "1/1", "1/1", "1/1"),
        (Status.SPECIAL_DUTY, Mark.ABSENT_EXCUSED, "0/0", "0/0", "0/1"),
        (Status.SPECIAL_DUTY, Mark.PRESENT, "1/1", "1/1", "1/1"),
        (Status.STAFF, Mark.PRESENT, "1/1", "0/0", "1/1"),
    ],
)
def test_who_stands_in_which_denominator(
    status: Status, mark: Mark, quality: str, voting: str, campaign: str
) -> None:
    totals = count_attendance([(status, mark)])
    rates = (totals.quality, totals.voting, totals.campaign)
    assert [f"{rate.part}/{rate.whole}" for rate in rates] == [quality, voting, campaign]


@given(st.integers(0, 3000), st.integers(1, 3000))
def test_a_rate_is_written_with_two_decimals_rounded_half_up(part: int, whole: int) -> None:
    hundredths = Fraction(part * 10000, whole)
    rounded = int(hundredths + Fraction(1, 2))
    assert str(Rate(part, whole)) == (f"{part}/{whole} ({rounded // 100},{rounded % 100:02d}%)")


def test_five_hundred_meetings_keep_their_totals_whatever_happens_to_people(book: Database) -> None:
    chance = random.Random(24)
    with book.transaction() as session:
        people = [
            add_someone(session, f"Người số {number}", *_statuses(chance)) for number in range(12)
        ]
    planned: dict[UUID, list[tuple[Status, Mark]]] = {}
    for _ in range(10):
        with book.transaction() as session:
            for _ in range(50):
                meeting_id, called = _hold(session, people, chance)
                planned[meeting_id] = called
    before = _read(book)
    assert len(before) == len(planned) == 500
    for meeting_id, called in planned.items():
        for group, row in (
            (True, before[meeting_id].members),
            (False, before[meeting_id].staff),
        ):
            mine = [one for one in called if (one[0] in MEMBER_STATUSES) is group]
            assert row == slow_totals(mine)
            assert (row.quality, row.voting, row.campaign) == slow_rates(mine)
    endings = (Status.TRANSFERRED, Status.LEFT, Status.DIED, Status.EXEMPT, Status.SUSPENDED)
    with book.transaction() as session:
        for person_id in people:
            day = FIRST + timedelta(days=chance.randrange(400))
            step = StatusStep(day, chance.choice(endings))
            change_status(session, person_id=person_id, step=step)
    assert _read(book) == before
    for person_id in chance.sample(people, 8):
        _erase(book, person_id)
    assert _read(book) == before


def _erase(book: Database, person_id: UUID) -> None:
    """Let somebody go for good, whatever they were before, and erase who it was."""
    with book.transaction() as session:
        change_status(session, person_id=person_id, step=StatusStep(GONE, Status.TRANSFERRED))
        erase_person(session, person_id=person_id, today=GONE)
        assert read_person(session, person_id).erased_on == GONE


def _statuses(chance: random.Random) -> list[tuple[date, Status]]:
    days = [FIRST, *(FIRST + timedelta(days=chance.randrange(1, 360)) for _ in range(2))]
    return [(day, chance.choice(list(Status))) for day in sorted(set(days))]


def _hold(
    session: Session, people: list[UUID], chance: random.Random
) -> tuple[UUID, list[tuple[Status, Mark]]]:
    """Hold a meeting of any kind on any day; return it with who was called, and their marks."""
    day = FIRST + timedelta(days=chance.randrange(360))
    data = meeting(day, kind=chance.choice(list(MeetingKind)), audience=Audience.EVERYONE)
    marks = {person_id: chance.choice(list(Mark)) for person_id in people}
    meeting_id = add_meeting(session, data)
    sheet = session.scalars(select(Attendance).where(Attendance.meeting_id == meeting_id)).all()
    for row in sheet:
        row.mark = marks[row.person_id]
    return meeting_id, [(row.status, row.mark) for row in sheet]


def _read(book: Database) -> dict[UUID, MeetingRow]:
    with book.reading() as session:
        found = list_meetings(session, Period(FIRST, FIRST + timedelta(days=366)))
    return {row.id: row for row in found}
