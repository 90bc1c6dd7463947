"""Tasks that meetings give out and later ones review."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from models.book.database import Database
from models.errors import RecordsError
from models.meetings.closing import cancel_meeting
from models.meetings.meetings import add_meeting, remove_draft
from models.meetings.tasks import (
    TaskData,
    add_task,
    list_reviews,
    list_tasks,
    overdue_tasks,
    remove_task,
    review_task,
    update_task,
)
from models.meetings.who import Who
from models.words import MeetingKind, TaskState
from tests.models.cell import add_someone, meeting

MARCH, APRIL, MAY = date(2024, 3, 5), date(2024, 4, 5), date(2024, 5, 6)


def enter(book: Database, day: date, **fields: Any) -> UUID:
    with book.transaction() as session:
        return add_meeting(session, meeting(day, **fields))


def give(book: Database, meeting_id: UUID, text: str, **fields: Any) -> UUID:
    with book.transaction() as session:
        return add_task(session, meeting_id=meeting_id, data=TaskData(text, **fields))


def review(book: Database, meeting_id: UUID, task_id: UUID, state: TaskState | None) -> None:
    with book.transaction() as session:
        review_task(session, meeting_id=meeting_id, task_id=task_id, state=state, result="kết quả")


def to_review(book: Database, meeting_id: UUID) -> list[tuple[str, TaskState | None]]:
    with book.reading() as session:
        return [(row.data.text, row.state) for row in list_reviews(session, meeting_id)]


def test_open_tasks_are_carried_until_they_are_done(book: Database) -> None:
    march, april, may = (enter(book, day) for day in (MARCH, APRIL, MAY))
    report = give(book, march, "Báo cáo")
    files = give(book, march, "Hồ sơ")
    assert to_review(book, march) == []
    assert to_review(book, april) == [("Báo cáo", None), ("Hồ sơ", None)]
    review(book, april, report, TaskState.DONE)
    review(book, april, files, TaskState.ONGOING)
    give(book, april, "Việc mới")
    assert to_review(book, may) == [("Hồ sơ", None), ("Việc mới", None)]
    with book.reading() as session:
        before = [row.state_before for row in list_reviews(session, may)]
        given = [(row.given_on, row.given_at) for row in list_reviews(session, may)]
    assert before == [TaskState.ONGOING, None]
    assert given == [(MARCH, "Sinh hoạt thường kỳ"), (APRIL, "Sinh hoạt thường kỳ")]
    assert to_review(book, april) == [("Báo cáo", TaskState.DONE), ("Hồ sơ", TaskState.ONGOING)]


def test_what_a_meeting_found_is_not_changed_by_a_later_one(book: Database) -> None:
    march, april, may = (enter(book, day) for day in (MARCH, APRIL, MAY))
    task = give(book, march, "Báo cáo")
    review(book, april, task, TaskState.NOT_DONE)
    review(book, may, task, TaskState.DONE)
    assert to_review(book, april) == [("Báo cáo", TaskState.NOT_DONE)]
    assert to_review(book, may) == [("Báo cáo", TaskState.DONE)]
    with book.reading() as session:
        (row,) = list_tasks(session, march)
    assert (row.state, row.result) == (TaskState.DONE, "kết quả")
    review(book, may, task, None)
    assert to_review(book, may) == [("Báo cáo", None)]


def test_each_kind_of_meeting_reviews_what_is_its_own(book: Database) -> None:
    regular = enter(book, MARCH)
    committee = enter(book, MARCH, kind=MeetingKind.COMMITTEE)
    thematic = enter(book, date(2024, 3, 20), kind=MeetingKind.THEMATIC)
    for home, text in ((regular, "chi bộ"), (committee, "chi ủy"), (thematic, "chuyên đề")):
        give(book, home, text)
    assert [text for text, _ in to_review(book, enter(book, APRIL))] == ["chi bộ", "chuyên đề"]
    next_committee = enter(book, APRIL, kind=MeetingKind.COMMITTEE)
    assert [text for text, _ in to_review(book, next_committee)] == ["chi ủy"]
    assert to_review(book, enter(book, date(2024, 4, 20), kind=MeetingKind.THEMATIC)) == []


def test_a_task_is_corrected_and_taken_back_until_it_was_reviewed(book: Database) -> None:
    with book.transaction() as session:
        person = add_someone(session, "Lò An")
    march, april = enter(book, MARCH), enter(book, APRIL)
    task = give(book, march, "Báo cáo", owner=Who(None, "Chi ủy"))
    with book.transaction() as session:
        update_task(session, task, TaskData(" Báo  cáo năm", Who(person), date(2024, 4, 1)))
    with book.reading() as session:
        (row,) = list_tasks(session, march)
    assert row.data == TaskData("Báo cáo năm", Who(person, "Lò An"), date(2024, 4, 1))
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        update_task(session, task, TaskData(" "))
    assert refused.value.key == "minutes.no_task"
    review(book, april, task, TaskState.DONE)
    for take_back in (remove_task, remove_draft):
        with pytest.raises(RecordsError) as refused, book.transaction() as session:
            take_back(session, task if take_back is remove_task else march)
        assert refused.value.key.startswith("minutes.task")
    review(book, april, task, None)
    with book.transaction() as session:
        remove_task(session, task)
    assert to_review(book, april) == []


def test_what_was_called_off_gave_and_found_nothing(book: Database) -> None:
    march, april, may = (enter(book, day) for day in (MARCH, APRIL, MAY))
    done = give(book, march, "Báo cáo")
    give(book, april, "Việc của buổi hoãn")
    review(book, april, done, TaskState.DONE)
    with book.transaction() as session:
        cancel_meeting(session, april, reason="bão")
    assert to_review(book, may) == [("Báo cáo", None)]


def test_tasks_past_their_day_are_told_until_a_meeting_closes_them(book: Database) -> None:
    march, april = (enter(book, day) for day in (MARCH, APRIL))
    late = give(book, march, "Báo cáo", due_on=date(2024, 3, 20), owner=Who(None, "Chi ủy"))
    give(book, march, "Chưa đến hạn", due_on=APRIL)
    give(book, march, "Không có hạn")
    first = give(book, march, "Hồ sơ", due_on=date(2024, 3, 10))

    def told(day: date) -> list[str]:
        with book.reading() as session:
            return [row.data.text for row in overdue_tasks(session, day)]

    assert told(date(2024, 3, 20)) == ["Hồ sơ"]
    assert told(APRIL) == ["Hồ sơ", "Báo cáo"]
    review(book, april, first, TaskState.NOT_DONE)
    review(book, april, late, TaskState.DONE)
    assert told(APRIL) == ["Hồ sơ"]
    review(book, april, first, TaskState.DROPPED)
    assert told(date(2024, 4, 6)) == ["Chưa đến hạn"]
    with book.transaction() as session:
        cancel_meeting(session, march, reason="bão")
    assert told(date(2024, 4, 6)) == []
