"""Undo and redo one act after another, across restarts; refused where something is in the way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import insert, select, text, update

from models.attendance.sheet import read_attendance, record_attendance
from models.book.database import Database, Session, open_book
from models.errors import RecordsError
from models.history.undo import redo, redo_steps, undo, undo_steps
from models.identity import new_id
from models.meetings.meetings import add_meeting, list_meetings, remove_draft
from models.members.people import read_people, update_person
from models.members.steps import StatusStep
from models.organisation import list_terms
from models.periods import year
from models.tables.base import Record
from models.tables.changes import Change
from models.tables.meetings import Attendance
from models.tables.members import Person, PostPeriod, StatusChange
from models.tables.organisation import Organisation
from models.words import Mark, MeetingState, Post, Status
from tests.models.cell import DAY, add_someone, marks_of, meeting


def do(book: Database, work: Callable[[Session], object]) -> object:
    with book.transaction() as session:
        return work(session)


def refused(book: Database, work: Callable[[Session], object]) -> RecordsError:
    with pytest.raises(RecordsError) as caught:
        do(book, work)
    return caught.value


def actions(book: Database, steps: Callable[[Session], tuple[object, ...]]) -> list[str]:
    with book.reading() as session:
        return [step.action for step in steps(session)]  # type: ignore[attr-defined]


@pytest.fixture
def marked(book: Database) -> tuple[UUID, UUID]:
    """Enter one person, a meeting and a mark, each as an act of its own."""
    person = do(book, lambda session: add_someone(session, "Lò Văn A"))
    held = do(book, lambda session: add_meeting(session, meeting()))
    assert isinstance(person, UUID)
    assert isinstance(held, UUID)
    mark(book, held, person, Mark.PRESENT)
    return held, person


def mark(book: Database, meeting_id: UUID, person_id: UUID, what: Mark) -> None:
    with book.transaction() as session:
        record_attendance(session, meeting_id=meeting_id, person_id=person_id, mark=what)


def test_one_act_is_one_step_and_touches_its_nouns(
    book: Database, marked: tuple[UUID, UUID]
) -> None:
    held, person = marked
    with book.transaction() as session:
        assert undo(session).action == "record_attendance"
        assert marks_of(session, held) == {person: Mark.NOT_RECORDED}
    assert session.info["touched"] == {"attendance", "meetings"}
    with book.reading() as reading:
        assert list_meetings(reading, year(DAY.year))[0].state is MeetingState.DRAFT


def test_the_steps_are_known_again_after_a_restart(
    book: Database, marked: tuple[UUID, UUID]
) -> None:
    held, person = marked
    do(book, undo)
    do(book, undo)
    book.close()
    again = open_book(book.file, user="thử")
    assert actions(again, undo_steps) == ["add_person"]
    assert actions(again, redo_steps) == ["add_meeting", "record_attendance"]
    do(again, redo)
    do(again, redo)
    with again.reading() as session:
        assert marks_of(session, held) == {person: Mark.PRESENT}
    assert actions(again, redo_steps) == []
    again.close()


def test_a_new_act_forgets_what_could_be_done_again(
    book: Database, marked: tuple[UUID, UUID]
) -> None:
    held, person = marked
    do(book, undo)
    mark(book, held, person, Mark.LATE)
    assert refused(book, redo).key == "history.nothing_to_redo"
    assert actions(book, undo_steps) == ["record_attendance", "add_meeting", "add_person"]
    do(book, undo)
    do(book, undo)
    with book.reading() as session:
        assert list_meetings(session, year(DAY.year)) == ()


def test_nothing_goes_back_behind_the_founding_of_the_book(book: Database) -> None:
    assert refused(book, undo).key == "history.nothing_to_undo"
    assert actions(book, undo_steps) == []


def test_sixty_steps_back_and_forth(book: Database, marked: tuple[UUID, UUID]) -> None:
    held, person = marked
    words = [Mark.LATE, Mark.ABSENT_UNEXCUSED, Mark.PRESENT] * 20
    for what in words:
        mark(book, held, person, what)
    for _ in words:
        do(book, undo)
    assert actions(book, undo_steps)[0] == "record_attendance"
    with book.reading() as session:
        assert marks_of(session, held) == {person: Mark.PRESENT}
    for what in words:
        do(book, redo)
        with book.reading() as session:
            assert marks_of(session, held) == {person: what}


def test_a_removed_meeting_comes_back_as_it_was(book: Database, marked: tuple[UUID, UUID]) -> None:
    held = do(book, lambda session: add_meeting(session, meeting(date(2024, 4, 5))))
    assert isinstance(held, UUID)
    with book.reading() as session:
        before = read_attendance(session, held)
    do(book, lambda session: remove_draft(session, held))
    do(book, undo)
    with book.reading() as session:
        assert read_attendance(session, held) == before


def test_dates_that_two_rows_have_swapped_are_swapped_back(book: Database) -> None:
    # No two statuses of a person begin on one day, so neither row can go first.
    days = date(2020, 1, 1), date(2022, 1, 1)
    statuses = (days[0], Status.PROBATIONARY), (days[1], Status.OFFICIAL)
    do(book, lambda session: add_someone(session, "Lò Văn A", *statuses))

    def swap(session: Session) -> None:
        first, second = session.scalars(select(StatusChange).order_by(StatusChange.since))
        first.since = date(1999, 1, 1)
        session.flush()
        second.since = days[0]
        session.flush()
        first.since = days[1]

    do(book, swap)
    for move, expected in (
        (undo, statuses),
        (redo, ((days[0], statuses[1][1]), (days[1], statuses[0][1]))),
    ):
        do(book, move)
        with book.reading() as session:
            (person,) = read_people(session)
        assert tuple((step.since, step.status) for step in person.statuses) == expected


def test_a_row_changed_beside_the_log_is_named_and_left(
    book: Database, marked: tuple[UUID, UUID]
) -> None:
    do(book, lambda session: session.execute(update(Attendance).values(mark=Mark.LATE)))
    error = refused(book, undo)
    assert error.key == "history.changed"
    assert "Lò Văn A" in error.sentence("vi")
    assert "điểm danh Lò Văn A: có mặt, ngày 05/03/2024" in error.sentence("vi")
    assert "mark Lò Văn A: present, 05/03/2024" in error.sentence("en")
    with book.reading() as session:
        assert marks_of(session, marked[0]) == {marked[1]: Mark.LATE}


def test_a_row_that_vanished_beside_the_log_is_named(
    book: Database, marked: tuple[UUID, UUID]
) -> None:
    do(book, lambda session: session.execute(text("DELETE FROM attendance")))
    error = refused(book, undo)
    assert error.key == "history.gone"
    assert "Lò Văn A" in error.sentence()


def test_a_row_that_others_rest_on_stays(book: Database) -> None:
    person = do(book, lambda session: add_someone(session, "Lò Văn A"))

    def enter_beside_the_log(session: Session) -> None:
        owner = session.scalars(select(Organisation.id)).one()
        post = {"post": Post.SECRETARY, "since": DAY, "organisation_id": owner}
        session.execute(insert(PostPeriod).values(id=new_id(), person_id=person, **post))

    do(book, enter_beside_the_log)
    error = refused(book, undo)
    assert error.key == "history.needed"
    assert "chức vụ của Lò Văn A từ 05/03/2024" in error.sentence()
    with book.reading() as session:
        assert session.get(Person, person) is not None


def test_no_reference_drags_rows_along() -> None:
    # Rows that swap what must be unique are taken out and entered anew; a cascade would take
    # what points at them for good.
    keys = [key for table in Record.metadata.tables.values() for key in table.foreign_keys]
    assert keys
    assert not [key for key in keys if key.ondelete or key.onupdate]


def test_an_undo_is_an_entry_of_its_own(book: Database, marked: tuple[UUID, UUID]) -> None:
    do(book, undo)
    with book.reading() as session:
        entries = list(session.scalars(select(Change).order_by(Change.sequence)))
        last, act = entries[-1], entries[-2]
        assert (last.action, last.undoes, last.redoes) == ("undo", act.id, None)
        assert last.sequence == act.sequence + 1
        assert {row["table"] for row in last.rows} == {"attendance", "meeting"}


def test_a_refused_undo_leaves_no_entry(book: Database, marked: tuple[UUID, UUID]) -> None:
    do(book, lambda session: session.execute(update(Attendance).values(reason="lạ")))
    before = book.count_rows()["change"]
    do(book, lambda session: session.execute(update(Attendance).values(mark=Mark.LATE)))
    refused(book, undo)
    assert book.count_rows()["change"] == before


def test_a_correction_of_many_rows_is_one_step(book: Database) -> None:
    person = do(book, lambda session: add_someone(session, "Lò Văn A"))
    assert isinstance(person, UUID)
    with book.reading() as session:
        (before,) = read_people(session)
    steps = [StatusStep(date(2020, 1, 1), Status.PROBATIONARY), StatusStep(DAY, Status.OFFICIAL)]
    with book.transaction() as session:
        update_person(session, person, before.data, statuses=steps, posts=[])
    do(book, undo)
    with book.reading() as session:
        assert read_people(session) == (before,)
        assert list_terms(session) == ()
