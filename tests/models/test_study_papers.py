"""Files of reflection papers, and many entries in one act."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import func, select

from models.book.database import Database
from models.campaigns.campaigns import Topic
from models.check import check_book
from models.errors import RecordsError
from models.history.undo import redo, undo
from models.meetings.scans import purge_contents, scan_file
from models.periods import month
from models.study.entries import (
    StudyData,
    StudyEntry,
    StudyRow,
    check_studies,
    list_studies,
    record_studies,
    record_study,
    remove_studies,
    update_study,
)
from models.study.papers import put_study_paper, read_study_paper, remove_study_papers
from models.tables.scans import FileContent
from models.tables.study import Study, StudyFile
from models.words import Status, StudyForm
from tests.models.cell import add_campaigns, add_someone, ids

PDF = b"%PDF-1.4\n%%EOF\n"
OTHER = b"%PDF-1.7\n%%EOF\n"


@pytest.fixture
def topics(book: Database) -> tuple[Topic, ...]:
    with book.transaction() as session:
        return add_campaigns(session)[0][1]


@pytest.fixture
def data(topics: tuple[Topic, ...]) -> StudyData:
    return StudyData(
        form=StudyForm.SELF_STUDY,
        started_on=date(2024, 3, 1),
        ended_on=date(2024, 3, 10),
        topic_ids=ids(topics[:2]),
        reflection_on=date(2024, 3, 12),
    )


@pytest.fixture
def study_id(book: Database, data: StudyData) -> UUID:
    with book.transaction() as session:
        return record_study(session, data, person_ids=[add_someone(session, "Lù A Sử")])[0]


def put(book: Database, study_id: UUID, content: bytes = PDF) -> UUID:
    with book.transaction() as session:
        return put_study_paper(session, study_id, scan_file("bài thu hoạch.pdf", content))


def only(book: Database) -> StudyRow:
    with book.reading() as session:
        return list_studies(session, month(3, 2024))[0]


def contents(book: Database) -> int:
    with book.reading() as session:
        return session.scalar(select(func.count()).select_from(FileContent)) or 0


def test_a_paper_comes_back_byte_by_byte_and_another_takes_its_place(
    book: Database, study_id: UUID
) -> None:
    put(book, study_id)
    paper_id = put(book, study_id, OTHER)
    paper = only(book).paper
    assert paper is not None
    assert (paper.id, paper.name, paper.size) == (paper_id, "bài thu hoạch.pdf", len(OTHER))
    with book.reading() as session:
        assert read_study_paper(session, paper_id).data == OTHER
        assert session.scalar(select(func.count()).select_from(StudyFile)) == 1


def test_putting_a_paper_is_undone_and_done_again(book: Database, study_id: UUID) -> None:
    put(book, study_id)
    with book.transaction() as session:
        undo(session)
    assert only(book).paper is None
    with book.transaction() as session:
        redo(session)
    assert only(book).paper is not None


def test_a_paper_goes_with_its_entry_and_comes_back_with_it(book: Database, study_id: UUID) -> None:
    put(book, study_id)
    with book.transaction() as session:
        remove_studies(session, [study_id])
    with book.transaction() as session:
        undo(session)
    assert only(book).paper is not None
    assert list(check_book(book)) == []


def test_what_was_not_handed_in_has_no_file(
    book: Database, study_id: UUID, data: StudyData
) -> None:
    put(book, study_id)
    with book.transaction() as session:
        update_study(session, study_id, replace(data, reflection_on=None))
    assert only(book).paper is None
    with pytest.raises(RecordsError) as caught:
        put(book, study_id)
    assert caught.value.key == "study.file_of_nothing"


def test_a_paper_taken_off_is_gone_and_its_bytes_stay_while_the_log_knows_it(
    book: Database, study_id: UUID
) -> None:
    paper_id = put(book, study_id)
    with book.transaction() as session:
        remove_study_papers(session, study_id)
    with book.reading() as session, pytest.raises(RecordsError) as caught:
        read_study_paper(session, paper_id)
    assert caught.value.key == "study.file_gone"
    with book.transaction() as session:
        assert purge_contents(session) == 0
    assert contents(book) == 1


def test_rows_of_a_table_are_one_act(book: Database, data: StudyData) -> None:
    with book.transaction() as session:
        people = [add_someone(session, name) for name in ("Lù A Sử", "Giàng A Sử", "Vừ A Dính")]
    entries = [
        StudyEntry(person_id, replace(data, ended_on=date(2024, 3, 10 + place)))
        for place, person_id in enumerate(people)
    ]
    with book.transaction() as session:
        assert len(record_studies(session, entries)) == 3
    with book.reading() as session:
        days = {
            row.person_id: row.data.ended_on.day for row in list_studies(session, month(3, 2024))
        }
    assert days == dict(zip(people, (10, 11, 12), strict=True))
    with book.transaction() as session:
        undo(session)
    with book.reading() as session:
        assert list_studies(session, month(3, 2024)) == ()


def test_each_row_tells_its_own_fault_and_none_is_written(
    book: Database, data: StudyData, topics: tuple[Topic, ...]
) -> None:
    with book.transaction() as session:
        old = add_someone(session, "Lù A Sử")
        new = add_someone(session, "Giàng A Sử", (date(2024, 3, 5), Status.OFFICIAL))
    paged = next(topic for topic in topics if topic.first_page)
    entries = [
        StudyEntry(old, data),
        StudyEntry(new, data),
        StudyEntry(old, replace(data, topic_ids=(paged.id,), pages="9998")),
        StudyEntry(old, replace(data, pages="đoạn đầu", topic_ids=(paged.id,))),
        StudyEntry(old, replace(data, minutes=0)),
        StudyEntry(old, replace(data, reflection_on=None, reflection_result="Tốt")),
    ]
    with book.reading() as session:
        found = [error.key if error else None for error in check_studies(session, entries)]
    assert found == [
        None,
        "study.before_joining",
        "study.pages_outside",
        "study.pages_unclear",
        "study.minutes_unlikely",
        "study.assessed_nothing",
    ]
    with pytest.raises(RecordsError), book.transaction() as session:
        record_studies(session, entries)
    with book.reading() as session:
        assert session.scalar(select(func.count()).select_from(Study)) == 0
