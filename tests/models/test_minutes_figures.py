"""The minutes' names, counts and votes equal the records in 200 generated meetings."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, text

from models.book.database import Database, Session
from models.errors import RecordsError
from models.meetings.meetings import add_meeting
from models.meetings.minutes import Minutes, StatusCounts, read_minutes
from models.meetings.votes import VoteData, add_vote
from models.members.people import change_status
from models.members.steps import StatusStep
from models.tables.meetings import Attendance
from models.words import Audience, Mark, Status
from tests.models.cell import add_someone, meeting

FIRST = date(2020, 1, 1)
STATUSES = (
    *([Status.OFFICIAL] * 8),
    Status.PROBATIONARY,
    Status.TEMPORARY_IN,
    Status.EXEMPT,
    Status.SPECIAL_DUTY,
    Status.TEMPORARY_OUT,
    Status.STAFF,
)
MARKS = (*([Mark.PRESENT] * 6), *Mark)


@pytest.fixture
def people(book: Database) -> dict[UUID, str]:
    """Enter twenty people whose statuses change now and then."""
    chance = random.Random(5)
    with book.transaction() as session:
        found = {}
        for number in range(20):
            days = sorted(chance.sample(range(1, 900), 3))
            steps = [(FIRST + timedelta(day), chance.choice(STATUSES)) for day in days]
            name = f"Lò Văn {number:02d}"
            found[add_someone(session, name, (FIRST, chance.choice(STATUSES)), *steps)] = name
    return found


def hold_any(session: Session, chance: random.Random) -> UUID:
    """Enter a meeting of any day and mark everybody somehow; some wait for their mark."""
    day = FIRST + timedelta(chance.randrange(1000))
    audience = chance.choice([Audience.MEMBERS, Audience.EVERYONE])
    meeting_id = add_meeting(session, meeting(day, audience=audience))
    for row in session.scalars(select(Attendance).where(Attendance.meeting_id == meeting_id)):
        row.mark = chance.choice(MARKS)
        excused = row.mark is Mark.ABSENT_EXCUSED
        row.reason = chance.choice(["ốm", "công tác"]) if excused else ""
    return meeting_id


def raw_rows(session: Session, meeting_id: UUID) -> list[dict[str, Any]]:
    """Read the sheet as it lies in the file, without the program's own reading."""
    found = session.execute(
        text(
            "SELECT full_name, status, mark, reason FROM attendance "
            "JOIN person ON person.id = attendance.person_id WHERE meeting_id = :meeting"
        ),
        {"meeting": meeting_id.hex},
    )
    return [dict(row._mapping) for row in found]


def counted(rows: list[dict[str, Any]]) -> StatusCounts:
    counts = dict.fromkeys(StatusCounts.__slots__, 0)
    for row in rows:
        if row["status"] in counts:
            counts[row["status"]] += 1
    return StatusCounts(**counts)


def slow_voters(rows: list[dict[str, Any]]) -> tuple[int, int]:
    """Count who can vote, and who may still turn out to have come."""
    present = waiting = 0
    for row in rows:
        if row["status"] in ("official", "exempt", "special_duty"):
            present += row["mark"] in ("present", "late")
            waiting += row["mark"] == "not_recorded"
    return present, waiting


def check_names(minutes: Minutes, rows: list[dict[str, Any]]) -> None:
    members = [row for row in rows if row["status"] != "staff"]
    excused = {
        (row["full_name"], row["reason"]) for row in members if row["mark"] == "absent_excused"
    }
    unexcused = {row["full_name"] for row in members if row["mark"] == "absent_unexcused"}
    assert {(one.full_name, one.reason) for one in minutes.absent_excused} == excused
    assert {one.full_name for one in minutes.absent_unexcused} == unexcused
    waiting = {row["full_name"] for row in rows if row["mark"] == "not_recorded"}
    assert {one.full_name for one in minutes.not_recorded} == waiting
    assert minutes.called == counted(members)
    assert minutes.attended == counted(
        [row for row in members if row["mark"] in ("present", "late")]
    )
    assert minutes.called.total == len(members)


def is_refused(session: Session, meeting_id: UUID, cast: VoteData) -> bool:
    try:
        add_vote(session, meeting_id=meeting_id, data=cast)
    except RecordsError as error:
        return error.key.startswith("minutes.too_many_votes")
    return False


def test_two_hundred_minutes_say_what_the_sheets_say(
    book: Database, people: dict[UUID, str]
) -> None:
    chance = random.Random(11)
    with book.transaction() as session:
        held = [hold_any(session, chance) for _ in range(200)]
    refused = 0
    with book.transaction() as session:
        for meeting_id in held:
            rows = raw_rows(session, meeting_id)
            minutes = read_minutes(session, meeting_id)
            check_names(minutes, rows)
            present, waiting = slow_voters(rows)
            assert (minutes.voters.present, minutes.voters.waiting) == (present, waiting)
            in_favour, against, other = (chance.randint(0, most) for most in (14, 2, 2))
            vote = VoteData("Nhiệm vụ", in_favour, against, other)
            too_many = vote.cast > present + waiting
            refused += too_many
            assert is_refused(session, meeting_id, vote) == too_many
    assert 20 < refused < 180


def test_later_moves_change_nothing_in_the_minutes(book: Database, people: dict[UUID, str]) -> None:
    chance = random.Random(3)
    with book.transaction() as session:
        held = [hold_any(session, chance) for _ in range(20)]
    with book.reading() as session:
        before = [read_minutes(session, meeting_id) for meeting_id in held]
    with book.transaction() as session:
        for person_id in people:
            step = StatusStep(FIRST + timedelta(1001), Status.TRANSFERRED)
            change_status(session, person_id=person_id, step=step)
    with book.reading() as session:
        assert [read_minutes(session, meeting_id) for meeting_id in held] == before
