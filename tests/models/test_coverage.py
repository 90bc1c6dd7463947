"""The coverage matrix and what is owed, against a slow count of the same book."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import pytest
from hypothesis import given, settings

from models.attendance.sheet import call_missing, record_attendance
from models.book.database import Database, Session, open_book
from models.campaigns.coverage import Coverage, collect_coverage
from models.campaigns.matrix import Choice
from models.campaigns.owing import owing_by_topic
from models.campaigns.results import CampaignResults, collect_campaign_results
from models.errors import RecordsError
from models.figures import Rate
from models.meetings.closing import cancel_meeting
from models.meetings.meetings import read_meeting, remove_draft, update_meeting
from models.members.people import names_of
from models.members.record import collect_person_record
from models.periods import ALWAYS, Period
from models.study.make_ups import (
    Absence,
    MakeUpData,
    list_make_ups,
    record_make_ups,
    remove_make_up,
    update_make_up,
)
from models.tables.campaigns import Campaign
from models.words import CoverRule, Mark, StudyForm, TopicState
from tests.models.cell import DAY, add_campaigns, add_someone, add_staff, hold, meeting
from tests.models.random_books import TREE, PlannedBook, write_book
from tests.models.random_books import add_campaigns as add_small_campaigns
from tests.models.slow_counts import status
from tests.models.slow_coverage import ON_ROLL, Slow, histories

ALL_TIME = Period(ALWAYS, date(2030, 12, 31))


@pytest.fixture(scope="module")
def campaign_book(blank_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = Path(shutil.copy(blank_book, tmp_path_factory.mktemp("coverage") / "so.sochibo"))
    book = open_book(file)
    with book.transaction() as session:
        add_small_campaigns(session)
    book.close()
    return file


@contextmanager
def written(
    blank: Path,
    plan: PlannedBook,
    made_up: dict[tuple[int, int], date],
    rule: CoverRule,
    *,
    strict: bool,
) -> Iterator[tuple[Coverage, CampaignResults, list[UUID], list[UUID]]]:
    with TemporaryDirectory() as folder:
        book: Database = open_book(Path(shutil.copy(blank, Path(folder) / "so.sochibo")))
        meetings: list[UUID] = []
        with book.transaction() as session:
            campaign_id, people = write_book(session, plan, meetings)
            campaign = session.get_one(Campaign, campaign_id)
            campaign.cover_rule, campaign.needs_confirming = rule, strict
            for (place, person), day in made_up.items():
                absence = Absence(meetings[place], people[person])
                record_make_ups(session, [absence], MakeUpData(day, StudyForm.OTHER, people[0]))
        period = Period(plan.first, plan.last)
        with book.reading() as session:
            coverage = collect_coverage(session, campaign_id=campaign_id, period=period)
            results = collect_campaign_results(session, campaign_id=campaign_id, period=period)
        yield coverage, results, people, meetings
        book.close()


@settings(max_examples=300)
@given(histories())
def test_matrix_rates_and_owed_are_what_one_counts_slowly(
    campaign_book: Path,
    history: tuple[PlannedBook, dict[tuple[int, int], date], CoverRule, bool],
) -> None:
    plan, made_up, rule, strict = history
    slow = Slow(plan, made_up, rule, strict)
    with written(campaign_book, plan, made_up, rule, strict=strict) as (
        coverage,
        results,
        people,
        meetings,
    ):
        codes = {topic.id: topic.code for topic in coverage.topics}
        listed = [
            place for place, who in enumerate(plan.people) if status(who, plan.last) in ON_ROLL
        ]
        assert {entry.person_id for entry in coverage.people} == {people[one] for one in listed}
        for person in listed:
            assert list(coverage.row(people[person])) == [slow.state(person, c) for c in TREE]
        for topic in coverage.topics:
            full = [
                person
                for person in listed
                if slow.state(person, topic.code) not in (TopicState.PARTLY, TopicState.NOT_YET)
            ]
            assert coverage.topic_rate(topic.id) == Rate(len(full), len(listed))
            (owing,) = owing_by_topic(coverage, Choice(branch=topic.id))
            assert len(owing.people) == len(listed) - len(full)
        assert [line.everyone for line in results.coverage] == [
            coverage.topic_rate(topic.id) for topic in coverage.topics
        ]
        assert slow.owed() == {
            (
                people.index(one.person_id),
                meetings.index(one.meeting_id),
                tuple(codes[topic] for topic in one.topics),
                one.made_up,
            )
            for one in coverage.owed
        }


def test_only_whom_the_audience_names_owes_a_topic(book: Database) -> None:
    with book.transaction() as session:
        (for_all, _), (for_members, _) = add_campaigns(session)
        member, staff = add_someone(session, "Lò Thị Pâng"), add_staff(session, "Tao Thị Ín")
        people = {
            campaign_id: [
                one.person_id
                for one in collect_coverage(
                    session, campaign_id=campaign_id, period=ALL_TIME
                ).people
            ]
            for campaign_id in (for_all, for_members)
        }
        results = collect_campaign_results(session, campaign_id=for_members, period=ALL_TIME)
    assert set(people[for_all]) == {member, staff}
    assert people[for_members] == [member]
    assert results.coverage[0].staff == Rate(0, 0)
    assert set(results.staff.people) == {staff}


def _absent_book(session: Session) -> tuple[UUID, UUID, UUID, UUID, UUID]:
    """Enter a meeting on part one from which one of two people was absent."""
    (campaign_id, topics), _ = add_campaigns(session)
    here, away = add_someone(session, "Lò Thị Pâng"), add_someone(session, "Giàng A Sử")
    meeting_id = hold(
        session,
        meeting(topic_ids=(topics[0].id,)),
        {here: Mark.PRESENT, away: Mark.ABSENT_EXCUSED},
    )
    return campaign_id, topics[0].id, meeting_id, here, away


def test_a_make_up_closes_what_was_owed_and_leaves_the_absence(book: Database) -> None:
    with book.transaction() as session:
        campaign_id, topic, meeting_id, here, away = _absent_book(session)
        before = collect_coverage(session, campaign_id=campaign_id, period=ALL_TIME)
        made = MakeUpData(DAY + timedelta(days=3), StudyForm.SELF_STUDY, here)
        (make_up,) = record_make_ups(session, [Absence(meeting_id, away)], made)
        after = collect_coverage(session, campaign_id=campaign_id, period=ALL_TIME)
        results = collect_campaign_results(session, campaign_id=campaign_id, period=ALL_TIME)
    (owed,), (settled,) = before.owed, after.owed
    assert (owed.full_name, owed.is_settled, owed.made_up) == ("Giàng A Sử", False, False)
    assert (settled.is_settled, settled.made_up) == (True, True)
    assert settled.mark is Mark.ABSENT_EXCUSED
    assert after.ends.state(away, topic) is TopicState.MADE_UP
    assert [one.record_id for one in after.evidence(away, topic)] == [make_up]
    assert results.members.attended == {here}
    with book.transaction() as session:
        remove_make_up(session, make_up)
        again = collect_coverage(session, campaign_id=campaign_id, period=ALL_TIME)
    assert again.owed == before.owed


@pytest.mark.parametrize("wrong", ["present", "twice", "early", "nobody", "no topics", "unknown"])
def test_what_is_no_absence_owes_nothing(book: Database, wrong: str) -> None:
    with book.transaction() as session:
        _, _, meeting_id, here, away = _absent_book(session)
        bare = hold(session, meeting(DAY + timedelta(days=1)), {away: Mark.ABSENT_EXCUSED})
        made = MakeUpData(DAY + timedelta(days=9), StudyForm.SELF_STUDY, here)
        record_make_ups(session, [Absence(meeting_id, away)], made)
        other = hold(
            session,
            meeting(DAY, topic_ids=_topics(session)),
            {away: Mark.ABSENT_EXCUSED},
        )
    absences = {
        "present": [Absence(meeting_id, here)],
        "twice": [Absence(meeting_id, away)],
        "early": [Absence(other, away)],
        "nobody": [],
        "no topics": [Absence(bare, away)],
        "unknown": [Absence(meeting_id, meeting_id)],
    }[wrong]
    keys = {
        "present": "study.no_absence",
        "twice": "study.made_up_already",
        "early": "study.made_up_before",
        "nobody": "study.no_absence_chosen",
        "no topics": "study.nothing_owed",
        "unknown": "study.no_absence",
    }
    if wrong == "early":
        made = MakeUpData(DAY - timedelta(days=1), StudyForm.SELF_STUDY, here)
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        record_make_ups(session, absences, made)
    assert refused.value.key == keys[wrong]
    with book.reading() as session:
        assert len(list_make_ups(session, ALL_TIME)) == 1


def _topics(session: Session) -> tuple[UUID, ...]:
    from models.campaigns.campaigns import list_topics

    return (list_topics(session)[0].topics[0].id,)


def test_a_make_up_can_be_corrected(book: Database) -> None:
    with book.transaction() as session:
        _, _, meeting_id, here, away = _absent_book(session)
        made = MakeUpData(DAY + timedelta(days=9), StudyForm.SELF_STUDY, here)
        (make_up,) = record_make_ups(session, [Absence(meeting_id, away)], made)
        corrected = MakeUpData(DAY, StudyForm.INTRANET, here, "  xem   video ")
        update_make_up(session, make_up, corrected)
        (row,) = list_make_ups(session, ALL_TIME)
        assert row.data == MakeUpData(DAY, StudyForm.INTRANET, here, "xem video")
        assert row.confirmed_by == names_of(session, {here})[here]
        with pytest.raises(RecordsError):
            update_make_up(session, make_up, MakeUpData(DAY - timedelta(1), made.form, here))


def _made_up_book(session: Session) -> tuple[UUID, UUID, UUID, UUID, UUID]:
    campaign_id, topic, meeting_id, here, away = _absent_book(session)
    made = MakeUpData(DAY + timedelta(days=3), StudyForm.SELF_STUDY, here)
    record_make_ups(session, [Absence(meeting_id, away)], made)
    return campaign_id, topic, meeting_id, here, away


def test_a_make_up_counts_only_while_its_absence_stands(book: Database) -> None:
    with book.transaction() as session:
        campaign_id, topic, meeting_id, _, away = _made_up_book(session)
    for mark, state in (
        (Mark.PRESENT, TopicState.ATTENDED),
        (Mark.NOT_RECORDED, TopicState.NOT_YET),
        (Mark.ABSENT_EXCUSED, TopicState.MADE_UP),
    ):
        with book.transaction() as session:
            record_attendance(session, meeting_id=meeting_id, person_id=away, mark=mark)
            coverage = collect_coverage(session, campaign_id=campaign_id, period=ALL_TIME)
            results = collect_campaign_results(session, campaign_id=campaign_id, period=ALL_TIME)
            person = collect_person_record(
                session, person_id=away, period=ALL_TIME, today=DAY + timedelta(days=9)
            )
        stands = mark is Mark.ABSENT_EXCUSED
        assert coverage.ends.state(away, topic) is state
        assert results.members.made_up_turns == stands
        assert [one.made_up_on is not None for one in person.meetings] == [stands]
        (owed,) = [one for one in person.owed if one.campaign.id == campaign_id]
        ends = [one for one in coverage.topics if one.is_leaf]
        met = [one for one in ends if away in coverage.ends.covered(one.id)]
        assert owed.met == Rate(len(met), len(ends))


def test_what_was_made_up_of_a_meeting_called_off_counts_no_more_than_who_came(
    book: Database,
) -> None:
    with book.transaction() as session:
        campaign_id, topic, meeting_id, here, away = _made_up_book(session)
        other = add_someone(session, "Lò Văn Khác")
        call_missing(session, meeting_id=meeting_id)
        absent = {"meeting_id": meeting_id, "person_id": other}
        record_attendance(session, **absent, mark=Mark.ABSENT_EXCUSED, reason="ốm")
    with book.transaction() as session:
        cancel_meeting(session, meeting_id, reason="ghi nhầm ngày")
        coverage = collect_coverage(session, campaign_id=campaign_id, period=ALL_TIME)
        results = collect_campaign_results(session, campaign_id=campaign_id, period=ALL_TIME)
        person = collect_person_record(
            session, person_id=away, period=ALL_TIME, today=DAY + timedelta(days=9)
        )
    states = {coverage.ends.state(one, topic) for one in (here, away)}
    assert states == {TopicState.NOT_YET}
    assert results.members.made_up_turns == 0
    (owed,) = [one for one in person.owed if one.campaign.id == campaign_id]
    assert owed.met.part == 0
    data = MakeUpData(DAY + timedelta(days=9), StudyForm.OTHER, here)
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        record_make_ups(session, [Absence(meeting_id, other)], data)
    assert refused.value.key == "study.no_absence"


def test_a_meeting_whose_absences_are_gone_is_removed_with_their_make_ups(book: Database) -> None:
    with book.transaction() as session:
        _, _, meeting_id, here, away = _made_up_book(session)
        for who in (here, away):
            record_attendance(session, meeting_id=meeting_id, person_id=who, mark=Mark.NOT_RECORDED)
    with book.transaction() as session:
        remove_draft(session, meeting_id)
    assert book.count_rows()["make_up"] == 0


def test_a_meeting_does_not_move_behind_its_make_ups(book: Database) -> None:
    with book.transaction() as session:
        _, _, meeting_id, _, away = _made_up_book(session)
        data = read_meeting(session, meeting_id).data
        update_meeting(session, meeting_id, replace(data, held_on=DAY + timedelta(days=3)))
    later = replace(data, held_on=DAY + timedelta(days=4))
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        update_meeting(session, meeting_id, later)
    assert refused.value.key == "meetings.made_up_earlier"
    with book.transaction() as session:
        record_attendance(session, meeting_id=meeting_id, person_id=away, mark=Mark.PRESENT)
        update_meeting(session, meeting_id, later)
