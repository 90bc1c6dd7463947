"""Scoring a meeting: criteria from a file, points by the records and by hand, the class."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from models.attendance.sheet import record_attendance
from models.book.changes import give_reason
from models.book.database import Database
from models.errors import RecordsError
from models.figures import Rate
from models.meetings.agenda import ItemData, add_item
from models.meetings.closing import finalise_meeting
from models.meetings.meetings import add_meeting
from models.meetings.opinions import OpinionData, add_opinion
from models.meetings.quality import (
    Quality,
    decide_quality,
    points_text,
    read_quality,
    score,
    set_scoring,
    use_criteria,
)
from models.meetings.quality_criteria import read_criteria, shipped_text
from models.meetings.votes import VoteData, add_vote
from models.meetings.who import Who
from models.periods import ALWAYS
from models.tables.meetings import Meeting
from models.words import Mark, MeetingState, Status
from tests.models.cell import add_someone, hold, meeting

LOCAL = (Path(__file__).parents[1] / "data" / "tieu-chi-dia-phuong.toml").read_text("utf-8")
HOURS: dict[str, Any] = {"starts_at": time(14), "ends_at": time(15, 35)}
BY_HAND = {"3": 10, "4a": 5, "4b": 25, "5": 10, "6": 5, "7": 25, "8": 5}


@pytest.fixture
def people(book: Database) -> list[UUID]:
    """Enter ten official members."""
    with book.transaction() as session:
        return [add_someone(session, f"Lò Văn {letter}") for letter in "ABCDEGHIKL"]


def held(
    book: Database, marks: dict[UUID, Mark], day: date = date(2024, 3, 5), **fields: object
) -> UUID:
    with book.transaction() as session:
        return hold(session, meeting(day, **{**HOURS, **fields}), marks, rest=Mark.PRESENT)


def quality_of(book: Database, meeting_id: UUID) -> Quality:
    with book.reading() as session:
        return read_quality(session, meeting_id)


def by_rule(book: Database, meeting_id: UUID) -> dict[str, Any]:
    return {line.criterion.code: line.by_rule for line in quality_of(book, meeting_id).lines}


def give(book: Database, meeting_id: UUID, code: str, points: str, agreed: str = "") -> None:
    with book.transaction() as session:
        score(
            session,
            meeting_id=meeting_id,
            code=code,
            typed=Decimal(points) if points else None,
            agreed=Decimal(agreed) if agreed else None,
            note="ghi chú" if agreed else "",
        )


def test_the_shipped_criteria_are_those_of_the_guideline() -> None:
    criteria = read_criteria(shipped_text())
    assert criteria.total == 100
    assert [criteria.class_of(Decimal(points)) for points in ("90", "89.99", "70", "50", "49")] == [
        "Tốt",
        "Khá",
        "Khá",
        "Trung bình",
        "Kém",
    ]
    sums: dict[str, Decimal] = {}
    for line in criteria.lines:
        number = line.code.rstrip("ab")
        sums[number] = sums.get(number, Decimal(0)) + line.points
    assert list(sums.values()) == [5, 5, 10, 30, 10, 5, 30, 5]
    assert not criteria.is_checked


def test_the_records_fill_in_what_they_say(book: Database, people: list[UUID]) -> None:
    full = held(book, {people[0]: Mark.ABSENT_EXCUSED})
    assert (by_rule(book, full)["1"], by_rule(book, full)["2"]) == (5, 5)
    short = held(book, {people[0]: Mark.ABSENT_UNEXCUSED}, ends_at=time(15, 29))
    assert (by_rule(book, short)["1"], by_rule(book, short)["2"]) == (None, 0)
    few = held(book, dict.fromkeys(people[:2], Mark.ABSENT_EXCUSED))
    assert by_rule(book, few)["2"] == 0
    assert quality_of(book, few).figures.rate == Rate(8, 10)


def test_nothing_is_filled_in_while_somebody_waits_for_a_mark(
    book: Database, people: list[UUID]
) -> None:
    with book.transaction() as session:
        planned = add_meeting(session, meeting())
    assert set(by_rule(book, planned).values()) == {None}


def test_the_sum_gives_the_class_once_every_line_is_scored(
    book: Database, people: list[UUID]
) -> None:
    meeting_id = held(book, {})
    for code, points in BY_HAND.items():
        assert quality_of(book, meeting_id).quality_class == ""
        give(book, meeting_id, code, str(points))
    quality = quality_of(book, meeting_id)
    assert {quality.proposed_total, quality.total} == {Decimal(95)}
    assert quality.quality_class == "Tốt"
    give(book, meeting_id, "7", "25", agreed="19.5")
    give(book, meeting_id, "2", "", agreed="4.5")
    quality = quality_of(book, meeting_id)
    assert (quality.proposed_total, quality.total) == (Decimal(95), Decimal(89))
    assert quality.quality_class == "Khá"
    assert [line.note for line in quality.lines if line.agreed is not None] == ["ghi chú"] * 2


@pytest.mark.parametrize(
    ("code", "points", "agreed", "key"),
    [
        ("3", "10.5", "", "quality.too_many_points"),
        ("3", "", "11", "quality.too_many_points"),
        ("3", "-1", "", "quality.negative_points"),
        ("2", "3", "", "quality.by_rule"),
        ("9", "1", "", "quality.unknown_code"),
    ],
)
def test_points_that_cannot_be_are_refused(
    book: Database, people: list[UUID], code: str, points: str, agreed: str, key: str
) -> None:
    meeting_id = held(book, {})
    with pytest.raises(RecordsError) as refused:
        give(book, meeting_id, code, points, agreed)
    assert refused.value.key == key
    assert refused.value.sentence()
    assert book.count_rows()["quality_sheet"] == 0


def test_proposer_votes_and_the_decision_from_above_are_kept(
    book: Database, people: list[UUID]
) -> None:
    meeting_id = held(book, {people[0]: Mark.ABSENT_EXCUSED})
    with book.transaction() as session:
        set_scoring(session, meeting_id=meeting_id, proposer_id=people[1], vote=VoteData("", 8, 1))
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        set_scoring(session, meeting_id=meeting_id, proposer_id=None, vote=VoteData("", 8, 2))
    assert refused.value.key == "minutes.too_many_votes"
    with book.transaction() as session:
        session.get_one(Meeting, meeting_id).state = MeetingState.FINALISED
    with book.transaction() as session:
        decide_quality(
            session, meeting_id=meeting_id, decided_class="Tốt", decided_on=date(2024, 4, 1)
        )
    quality = quality_of(book, meeting_id)
    assert (quality.proposer, quality.vote) == ("Lò Văn B", VoteData("", 8, 1))
    assert (quality.decided_class, quality.decided_on) == ("Tốt", date(2024, 4, 1))


def test_other_criteria_hold_for_sheets_begun_after_them(
    book: Database, people: list[UUID]
) -> None:
    scored, later = held(book, {}), held(book, {})
    give(book, scored, "3", "9")
    with book.transaction() as session:
        use_criteria(session, LOCAL)
        use_criteria(session, LOCAL)
    assert book.count_rows()["quality_criteria"] == 2
    assert quality_of(book, scored).criteria.name == "Hướng dẫn số 42-HD/BTCTW"
    assert quality_of(book, later).criteria.name == "Tiêu chí của xã"
    assert quality_of(book, later).criteria.total == Decimal("17.5")


def test_local_rules_count_runs_of_absence_and_speakers(book: Database, people: list[UUID]) -> None:
    with book.transaction() as session:
        use_criteria(session, LOCAL)
    away = {people[0]: Mark.ABSENT_EXCUSED}
    for month in (1, 2, 3):
        last = held(book, away, date(2024, month, 5), ends_at=time(15))
    with book.transaction() as session:
        item = add_item(session, meeting_id=last, data=ItemData("Thảo luận"))
        for speaker in [*people[1:5], people[1], people[0]]:
            add_opinion(session, item_id=item, data=OpinionData(Who(speaker), "ý kiến"))
    assert by_rule(book, last) == {"A": 5, "B": 4, "C": Decimal("0.5"), "D": None}
    fourth = held(book, away, date(2024, 4, 5), ends_at=time(15, 40))
    assert quality_of(book, fourth).figures.excused_run == 4
    assert by_rule(book, fourth) == {"A": 4, "B": 2, "C": Decimal("2.5"), "D": None}
    rude = held(book, {people[3]: Mark.ABSENT_UNEXCUSED}, date(2024, 5, 5))
    assert by_rule(book, rude)["A"] == 2


@pytest.mark.parametrize(
    "spoilt",
    [
        "name = ",
        LOCAL.replace("unexcused_least", "absent_least"),
        LOCAL.replace("points = 2.5, length", "points = 3, length"),
        LOCAL.replace('code = "B"', 'code = "A"'),
        LOCAL.replace("least = 0", "least = 20"),
        LOCAL.replace("points = 5\n", 'points = "năm"\n'),
        LOCAL.replace("points = 5\n", "points = nan\n"),
        LOCAL.replace("least = 0", "least = nan"),
        LOCAL.replace("least = 0", "least = -inf"),
        LOCAL.replace("rate_least = 90", "rate_least = nan"),
        LOCAL.partition("[[criteria]]")[0],
    ],
)
def test_a_file_that_is_no_criteria_is_refused_in_one_sentence(book: Database, spoilt: str) -> None:
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        use_criteria(session, spoilt)
    assert refused.value.key == "quality.bad_criteria"
    assert refused.value.sentence("en").endswith("try again.")
    assert book.count_rows()["quality_criteria"] == 0


def test_points_are_written_with_a_comma() -> None:
    assert [points_text(Decimal(text)) for text in ("10", "4.50", "0", "0.25")] == [
        "10",
        "4,5",
        "0",
        "0,25",
    ]


def test_a_run_of_absences_counts_only_meetings_that_were_owed(
    book: Database, people: list[UUID]
) -> None:
    with book.transaction() as session:
        duty = add_someone(session, "Biên phòng", (ALWAYS, Status.SPECIAL_DUTY))
    away = {duty: Mark.ABSENT_EXCUSED}
    for month in (1, 2, 3):
        last = held(book, away, date(2024, month, 5))
    assert quality_of(book, last).figures.excused_run == 0
    marks = (Mark.ABSENT_EXCUSED, Mark.EXEMPT, Mark.ABSENT_EXCUSED)
    for month, mark in enumerate(marks, start=4):
        last = held(book, away | {people[0]: mark}, date(2024, month, 5))
    assert quality_of(book, last).figures.excused_run == 2


def test_a_record_is_not_closed_with_more_votes_on_the_score_than_voters(
    book: Database, people: list[UUID]
) -> None:
    with book.transaction() as session:
        scored = hold(session, meeting(), dict.fromkeys(people[:8], Mark.PRESENT))
        set_scoring(session, meeting_id=scored, proposer_id=None, vote=VoteData("", 10))
        for person_id in people[8:]:
            record_attendance(
                session,
                meeting_id=scored,
                person_id=person_id,
                mark=Mark.ABSENT_UNEXCUSED,
            )
    with book.transaction() as session, pytest.raises(RecordsError) as refused:
        finalise_meeting(session, scored)
    assert refused.value.key == "quality.votes_beyond_voters"
    assert refused.value.values == {"cast": 10, "present": 8}


def test_a_closed_record_is_not_corrected_to_fewer_voters_than_votes(
    book: Database, people: list[UUID]
) -> None:
    with book.transaction() as session:
        closed = hold(session, meeting(), {}, rest=Mark.PRESENT)
        add_vote(session, meeting_id=closed, data=VoteData("Nghị quyết", 9))
        finalise_meeting(session, closed)

    def correct(*away: UUID) -> None:
        with book.transaction() as session:
            give_reason(session, "ghi nhầm")
            for person_id in away:
                record_attendance(
                    session, meeting_id=closed, person_id=person_id, mark=Mark.ABSENT_UNEXCUSED
                )

    correct(people[0])
    with pytest.raises(RecordsError) as refused:
        correct(people[1])
    assert refused.value.key == "minutes.votes_beyond_voters"
    assert refused.value.values == {"subject": "Nghị quyết", "cast": 9, "present": 8}
