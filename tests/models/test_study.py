"""Self-study: one entry for each of many, all or none; corrected, removed, listed."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select

from models.book.database import Database
from models.campaigns.campaigns import Topic
from models.errors import RecordsError
from models.identity import new_id
from models.periods import ALWAYS, Period, month
from models.study.entries import (
    StudyData,
    StudyRow,
    list_studies,
    record_study,
    remove_studies,
    update_study,
)
from models.study.log import count_by_topic, count_studies
from models.tables.study import Study, StudyTopic
from models.words import Status, StudyForm
from tests.models.cell import add_campaigns, add_someone, add_staff, ids

MARCH = month(3, 2024)


@pytest.fixture
def topics(book: Database) -> tuple[Topic, ...]:
    with book.transaction() as session:
        return add_campaigns(session)[0][1]


@pytest.fixture
def people(book: Database) -> list[UUID]:
    with book.transaction() as session:
        return [add_someone(session, "Lù A Sử"), add_someone(session, "Giàng A Sử")]


def study(topics: tuple[Topic, ...], **other: Any) -> StudyData:
    values: dict[str, Any] = {
        "form": StudyForm.SELF_STUDY,
        "started_on": date(2024, 3, 1),
        "ended_on": date(2024, 3, 10),
        "topic_ids": ids(topics[:2]),
    }
    return StudyData(**(values | other))


def listed(book: Database, period: Period = MARCH) -> tuple[StudyRow, ...]:
    with book.reading() as session:
        return list_studies(session, period)


def test_the_same_study_is_entered_for_each_person_once(
    book: Database, topics: tuple[Topic, ...], people: list[UUID]
) -> None:
    data = study(
        topics,
        pages=" 11–60 ",
        evidence="Sổ\u00a0ghi chép",
        reflection_on=date(2024, 3, 12),
        confirmed_by_id=people[1],
    )
    with book.transaction() as session:
        made = record_study(session, data, person_ids=[*people, people[0]])
    rows = listed(book)
    assert len(made) == 2
    assert {row.id for row in rows} == set(made)
    assert [row.full_name for row in rows] == ["Giàng A Sử", "Lù A Sử"]
    for row in rows:
        assert row.data.topic_ids == ids(topics[:2])
        assert row.topics == tuple((topic.code, topic.short_title) for topic in topics[:2])
        assert (row.data.pages, row.data.evidence) == ("11–60", "Sổ ghi chép")
        assert row.data.reflection_on == date(2024, 3, 12)
        assert row.confirmed_by == "Giàng A Sử"


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ({"topic_ids": ()}, "study.no_topic"),
        ({"ended_on": date(2024, 2, 29)}, "study.ends_first"),
        ({"reflection_on": date(2024, 2, 29)}, "study.reflection_before_study"),
    ],
)
def test_a_study_that_cannot_be_is_refused(
    book: Database, topics: tuple[Topic, ...], people: list[UUID], wrong: dict[str, Any], key: str
) -> None:
    with book.transaction() as session:
        (entry,) = record_study(session, study(topics), person_ids=people[:1])
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        record_study(session, study(topics, **wrong), person_ids=people)
    assert refused.value.key == key
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        update_study(session, entry, study(topics, **wrong))
    assert refused.value.key == key
    (row,) = listed(book)
    assert row.data == study(topics)


def test_nobody_and_unknown_entries_are_refused(
    book: Database, topics: tuple[Topic, ...], people: list[UUID]
) -> None:
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        record_study(session, study(topics), person_ids=[])
    assert refused.value.key == "study.nobody"
    with book.transaction() as session:
        made = record_study(session, study(topics), person_ids=people)
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        remove_studies(session, [made[0], new_id()])
    assert refused.value.key == "study.gone"
    assert len(listed(book)) == 2


def test_correcting_an_entry_changes_that_one_alone(
    book: Database, topics: tuple[Topic, ...], people: list[UUID]
) -> None:
    with book.transaction() as session:
        first, second = record_study(session, study(topics), person_ids=people)
    corrected = study(
        topics,
        form=StudyForm.INTRANET,
        topic_ids=ids([topics[4], topics[1]]),
        ended_on=date(2024, 3, 20),
        note="Học bù",
    )
    with book.transaction() as session:
        update_study(session, first, corrected)
    by_id = {row.id: row.data for row in listed(book)}
    assert by_id[second] == study(topics)
    # Topics come back in the campaign's order.
    assert by_id[first].topic_ids == ids([topics[1], topics[4]])
    assert (by_id[first].form, by_id[first].note) == (StudyForm.INTRANET, "Học bù")


def test_removed_entries_take_their_topics_along(
    book: Database, topics: tuple[Topic, ...], people: list[UUID]
) -> None:
    with book.transaction() as session:
        made = record_study(session, study(topics), person_ids=people)
    with book.transaction() as session:
        remove_studies(session, made)
    with book.reading() as session:
        for table in (Study, StudyTopic):
            assert session.scalar(select(func.count()).select_from(table)) == 0


def test_the_list_holds_what_ended_in_the_period_latest_first(
    book: Database, topics: tuple[Topic, ...], people: list[UUID]
) -> None:
    for day in (date(2024, 2, 29), date(2024, 3, 1), date(2024, 3, 31), date(2024, 4, 1)):
        with book.transaction() as session:
            data = study(topics, started_on=date(2024, 2, 1), ended_on=day)
            record_study(session, data, person_ids=people[:1])
    assert [row.data.ended_on.day for row in listed(book)] == [31, 1]


def test_who_was_staff_when_it_ended_counts_as_staff(
    book: Database, topics: tuple[Topic, ...]
) -> None:
    with book.transaction() as session:
        admitted = add_someone(
            session,
            "Vàng Thị Mai",
            (ALWAYS, Status.STAFF),
            (date(2024, 3, 15), Status.PROBATIONARY),
        )
        for day in (date(2024, 3, 14), date(2024, 3, 15)):
            record_study(session, study(topics, ended_on=day), person_ids=[admitted])
        record_study(session, study(topics), person_ids=[add_staff(session, "Lầu Thị Sua")])
    found = [(row.full_name, row.data.ended_on.day, row.is_member) for row in listed(book)]
    assert found == [
        ("Vàng Thị Mai", 15, True),
        ("Vàng Thị Mai", 14, False),
        ("Lầu Thị Sua", 10, False),
    ]


@pytest.fixture
def part(topics: tuple[Topic, ...]) -> Topic:
    """Return a topic that has pages."""
    return next(topic for topic in topics if topic.first_page)


def test_a_study_before_joining_is_refused(book: Database, part: Topic) -> None:
    with book.transaction() as session:
        late = add_someone(session, "Giàng A Sử", (date(2024, 3, 2), Status.OFFICIAL))
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        record_study(session, study((part, part)), person_ids=[late])
    assert refused.value.key == "study.before_joining"
    assert "02/03/2024" in str(refused.value)


def test_pages_time_and_what_became_of_the_paper_are_kept_and_added_up(
    book: Database, part: Topic, people: list[UUID]
) -> None:
    assert part.first_page is not None
    data = study(
        (part,),
        pages=f"tr. {part.first_page}–{part.first_page + 9}",
        minutes=90,
        reflection_on=date(2024, 3, 9),
        reflection_result=" Đạt ",
        assessed_by_id=people[0],
    )
    with book.transaction() as session:
        record_study(session, data, person_ids=people[:1])
        record_study(session, study((part,), minutes=30), person_ids=people[:1])
    rows = listed(book)
    assert sorted(row.page_count for row in rows) == [0, 10]
    assert {row.data.reflection_result for row in rows} == {"", "Đạt"}
    assert {row.assessed_by for row in rows} == {"", "Lù A Sử"}
    count = count_studies(rows)
    assert (count.people, count.turns, count.pages, count.minutes) == (1, 2, 10, 120)
    (total,) = count_by_topic(rows)
    assert (total.code, total.count) == (part.code, count)


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ({"minutes": 0}, "study.minutes_unlikely"),
        ({"minutes": 10**6}, "study.minutes_unlikely"),
        ({"reflection_result": "Đạt"}, "study.assessed_nothing"),
        ({"pages": "9000"}, "study.pages_outside"),
        ({"pages": "phần một"}, "study.pages_unclear"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    book: Database, part: Topic, people: list[UUID], wrong: dict[str, Any], key: str
) -> None:
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        record_study(session, study((part,), **wrong), person_ids=people)
    assert refused.value.key == key
    assert listed(book) == ()
