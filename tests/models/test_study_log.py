"""The self-study log: entries in order of time, totals of each person."""

from __future__ import annotations

from datetime import date

from models.book.database import Database
from models.periods import month
from models.study.entries import StudyData, record_study
from models.study.log import StudyTotals, collect_study_log
from models.words import StudyForm
from tests.models.cell import add_campaigns, add_someone, add_staff, ids
from tests.models.conftest import CELL


def test_topics_count_once_a_person_and_entries_each_time(book: Database) -> None:
    with book.transaction() as session:
        topics = add_campaigns(session)[0][1]
        staff = add_staff(session, "Lầu Thị Ân")
        second = add_someone(session, "Lù A Sử")
        first = add_someone(session, "Giàng A Sử")
        for day, chosen, reflected, who in (
            (20, topics[:3], True, [first, staff]),
            (5, topics[2:4], False, [first]),
            (5, topics[:1], True, [second]),
        ):
            data = StudyData(
                form=StudyForm.SELF_STUDY,
                started_on=date(2024, 3, 1),
                ended_on=date(2024, 3, day),
                topic_ids=ids(chosen),
                reflection_on=date(2024, 4, 2) if reflected else None,
            )
            record_study(session, data, person_ids=who)
    with book.reading() as session:
        log = collect_study_log(session, period=month(3, 2024))
        empty = collect_study_log(session, period=month(4, 2024))
    assert (log.cell, log.period) == (CELL, month(3, 2024))
    assert [(row.data.ended_on.day, row.full_name) for row in log.entries] == [
        (5, "Giàng A Sử"),
        (5, "Lù A Sử"),
        (20, "Lầu Thị Ân"),
        (20, "Giàng A Sử"),
    ]
    # A reflection paper belongs to the entry, whenever it was handed in.
    assert log.people == (
        StudyTotals(first, "Giàng A Sử", True, entries=2, topics=4, reflections=1),
        StudyTotals(second, "Lù A Sử", True, entries=1, topics=1, reflections=1),
        StudyTotals(staff, "Lầu Thị Ân", False, entries=1, topics=3, reflections=1),
    )
    assert (empty.entries, empty.people) == ((), ())
