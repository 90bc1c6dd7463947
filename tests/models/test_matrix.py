"""What screen and papers show of a coverage, against a slow walk over the same records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from models.campaigns.campaigns import read_campaign
from models.campaigns.coverage import COVERED, Coverage
from models.campaigns.editing import update_campaign
from models.campaigns.matrix import (
    WHOLE,
    Choice,
    CoverageReading,
    Who,
    days_covered,
    matrix_of,
    read_coverage,
)
from models.campaigns.owing import absences_of, owing_by_person, owing_by_topic
from models.figures import Rate
from models.members.roll import RollEntry
from models.periods import Period
from models.study.make_ups import Absence, MakeUpData, record_make_ups
from models.words import CoverRule, StudyForm, TopicState
from tests.campaign_book import MEMBERS, STAFF, CampaignBook, add_study, make_campaign_book

YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))


@pytest.fixture
def book(tmp_path: Path) -> Iterator[CampaignBook]:
    book = make_campaign_book(tmp_path / "so.sochibo")
    yield book
    book.database.close()


def read(book: CampaignBook) -> CoverageReading:
    with book.database.reading() as session:
        return read_coverage(session, campaign_id=book.campaign_id, period=YEAR)


def make_up(book: CampaignBook, place: int = 0, day: date = date(2024, 12, 1)) -> str:
    """Make up one of the absences; return whose it was."""
    owed = read(book).coverage.owed[place]
    data = MakeUpData(day, StudyForm.SELF_STUDY, book.people["Vàng Bích Mai"])
    with book.database.transaction() as session:
        record_make_ups(session, [Absence(owed.meeting_id, owed.person_id)], data)
    return owed.full_name


def set_rule(book: CampaignBook, covers: CoverRule) -> None:
    with book.database.transaction() as session:
        campaign = read_campaign(session, book.campaign_id)
        update_campaign(session, replace(campaign, cover_rule=covers))


def test_rows_and_rates_are_those_of_the_coverage(book: CampaignBook) -> None:
    add_study(book, "Nguyễn Ngọc Dung", "Lò Thị Pâng", codes=("2.2",))
    coverage = read(book).coverage
    matrix = matrix_of(coverage, WHOLE)
    assert [row.person for row in matrix.rows] == list(coverage.people)
    for row in matrix.rows:
        assert row.states == coverage.row(row.person.person_id)
        ends = [
            state for topic, state in zip(matrix.topics, row.states, strict=True) if topic.is_leaf
        ]
        assert row.rate == Rate(sum(state in COVERED for state in ends), len(ends))
    for place, topic in enumerate(matrix.topics):
        assert matrix.rates[place] == coverage.topic_rate(topic.id)
        for members in (True, False):
            rate = matrix.group_rates(members=members)[place]
            assert rate == coverage.topic_rate(topic.id, members=members)


@pytest.mark.parametrize(
    ("choice", "count"),
    [
        (Choice(Who.MEMBERS), len(MEMBERS)),
        (Choice(Who.STAFF), len(STAFF)),
        (Choice(Who.LEADERS), 1),
        (Choice(unit="Thanh tra"), 0),
    ],
)
def test_people_are_chosen(book: CampaignBook, choice: Choice, count: int) -> None:
    matrix = matrix_of(read(book).coverage, choice)
    assert len(matrix.rows) == len(matrix.people) == count
    assert {rate.whole for rate in matrix.rates} == {count}


def test_a_branch_is_a_topic_with_what_is_below(book: CampaignBook) -> None:
    branch = book.topics["2"].id
    matrix = matrix_of(read(book).coverage, Choice(branch=branch))
    assert [topic.code for topic in matrix.topics] == ["2", "2.1", "2.2"]
    assert {row.rate.whole for row in matrix.rows} == {2}


def test_who_covered_all_leaves_the_rows_but_not_the_rates(book: CampaignBook) -> None:
    branch = book.topics["1"].id
    whole = matrix_of(read(book).coverage, Choice(branch=branch))
    owing = matrix_of(read(book).coverage, Choice(branch=branch, owing=True))
    assert 0 < len(owing.rows) < len(whole.rows)
    assert all(row.rate.part < row.rate.whole for row in owing.rows)
    assert owing.rates == whole.rates


def slow_day(book: CampaignBook, person_id: UUID, topic_id: UUID) -> date | None:
    """Return the first day up to which a reading shows the topic as covered."""
    sittings = sorted({one.day for one in read(book).coverage.sittings})
    for day in sittings:
        with book.database.reading() as session:
            period = Period(YEAR.first, day)
            reading = read_coverage(
                session, campaign_id=book.campaign_id, period=period, as_of=YEAR.last
            )
        if reading.coverage.ends.state(person_id, topic_id) in COVERED:
            return day
    return None


@pytest.mark.parametrize("covers", list(CoverRule))
def test_days_are_when_a_shorter_reading_first_covers(
    book: CampaignBook, covers: CoverRule
) -> None:
    make_up(book)
    add_study(book, MEMBERS[0], MEMBERS[1], codes=("1", "2.1"), ended_on=date(2024, 3, 5))
    set_rule(book, covers)
    people = [book.people[name] for name in MEMBERS[:3]]
    found = days_covered(read(book).coverage, people)
    for person_id in people:
        for code in ("1", "1.2", "2.1", "3.1", "3"):
            topic_id = book.topics[code].id
            assert found[person_id].get(topic_id) == slow_day(book, person_id, topic_id), code


def test_leaders_have_their_days(book: CampaignBook) -> None:
    matrix = matrix_of(read(book).coverage, WHOLE)
    assert [row.person.full_name for row in matrix.leaders] == ["Vàng Bích Mai"]
    days = dict(zip([topic.code for topic in matrix.topics], matrix.leaders[0].days, strict=True))
    assert days["1.1"] == date(2024, 2, 5)
    assert days["2.2"] is None


def not_covered(coverage: Coverage, topic_id: UUID) -> list[RollEntry]:
    covered = coverage.ends.covered(topic_id)
    return [entry for entry in coverage.people if entry.person_id not in covered]


def test_owing_by_topic_is_who_has_not_covered_it(book: CampaignBook) -> None:
    coverage = read(book).coverage
    main = owing_by_topic(coverage, WHOLE)
    assert [one.topic for one in main] == [topic for topic in coverage.topics if topic.depth == 0]
    for one in main:
        assert [owing.person for owing in one.people] == not_covered(coverage, one.topic.id)
    (alone,) = owing_by_topic(coverage, Choice(branch=book.topics["3.1"].id))
    expected = not_covered(coverage, book.topics["3.1"].id)
    assert [owing.person for owing in alone.people] == expected


def test_owing_names_the_absence_that_left_it(book: CampaignBook) -> None:
    coverage = read(book).coverage
    (part,) = owing_by_topic(coverage, Choice(branch=book.topics["2.1"].id))
    (owing,) = part.people
    (absence,) = owing.absences
    assert (absence.held_on, absence.reason) == (date(2024, 5, 14), "công tác")
    by_person = {one.person.person_id: one for one in owing_by_person(coverage, WHOLE)}
    assert absence in by_person[owing.person.person_id].absences


def test_a_make_up_settles_the_absence_which_stays(book: CampaignBook) -> None:
    before = absences_of(read(book).coverage, WHOLE)
    name = make_up(book)
    reading = read(book)
    after = absences_of(reading.coverage, WHOLE)
    assert [one.meeting_id for one in after] == [one.meeting_id for one in before]
    (made_up,) = [one for one in after if one.made_up]
    row = reading.make_up_of(made_up)
    assert row is not None
    assert (row.full_name, made_up.is_settled) == (name, True)
    assert made_up not in absences_of(reading.coverage, Choice(owing=True))
    states = {one for each in matrix_of(reading.coverage, WHOLE).rows for one in each.states}
    assert TopicState.MADE_UP in states


def test_absences_of_a_branch_are_those_from_meetings_on_it(book: CampaignBook) -> None:
    coverage = read(book).coverage
    found = absences_of(coverage, Choice(branch=book.topics["2"].id))
    assert [one.held_on for one in found] == [date(2024, 5, 14)]


def test_what_is_owed_of_a_branch_is_no_other_branch(book: CampaignBook) -> None:
    (owed,) = [one for one in read(book).coverage.owed if one.held_on == date(2024, 11, 5)][:1]
    add_study(book, owed.full_name, codes=("GT1",), ended_on=date(2024, 11, 9))
    coverage = read(book).coverage

    def meetings(code: str, *, owing: bool) -> list[UUID]:
        choice = Choice(branch=book.topics[code].id, owing=owing)
        found = absences_of(coverage, choice)
        return [one.meeting_id for one in found if one.person_id == owed.person_id]

    assert meetings("GT1", owing=False) == [owed.meeting_id]
    assert meetings("GT1", owing=True) == []
    assert meetings("3.1", owing=True) == [owed.meeting_id]


def test_a_make_up_after_the_period_is_told_and_counts_later(book: CampaignBook) -> None:
    name = make_up(book, day=date(2025, 1, 8))
    reading = read(book)
    (owed, *_) = [one for one in reading.coverage.owed if one.full_name == name]
    row = reading.make_up_of(owed)
    assert row is not None
    assert row.data.made_on == date(2025, 1, 8)
    assert (owed.made_up, owed.is_settled) == (False, False)
