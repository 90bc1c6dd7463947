"""A whole act further back can be taken back; what was done since is kept and named."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from models.attendance.sheet import read_attendance, record_attendance
from models.book.changes import name_action
from models.book.database import Database, Session
from models.check import check_book
from models.errors import RecordsError
from models.history.taking_back import TakenBack, undo_act
from models.history.undo import undo, undo_steps, undone_acts
from models.meetings.meetings import add_meeting, call_draft_rolls, list_meetings
from models.members.order import choose_tone_order
from models.members.people import change_status, read_people
from models.members.steps import StatusStep
from models.names import ToneOrder
from models.periods import year
from models.tables.changes import Change
from models.tables.meetings import Meeting
from models.words import Mark, MeetingState, Status
from tests.models.cell import DAY, add_someone, meeting


def do(book: Database, work: Callable[[Session], Any]) -> Any:
    with book.transaction() as session:
        return work(session)


def read(book: Database, work: Callable[[Session], Any]) -> Any:
    with book.reading() as session:
        return work(session)


def last_act(book: Database) -> UUID:
    change_id: UUID = read(book, undo_steps)[0].change_id
    return change_id


def names(book: Database) -> list[str]:
    return [one.data.full_name for one in read(book, read_people)]


def take_back(book: Database, change_id: UUID) -> TakenBack:
    taken: TakenBack = do(book, lambda session: undo_act(session, change_id))
    return taken


def refused(book: Database, change_id: UUID) -> RecordsError:
    with pytest.raises(RecordsError) as caught:
        take_back(book, change_id)
    return caught.value


@pytest.fixture
def imported(book: Database) -> tuple[UUID, dict[str, UUID]]:
    """Import four people as one act, while a meeting waits to be held."""
    do(book, lambda session: add_meeting(session, meeting()))

    def enter(session: Session) -> dict[str, UUID]:
        name_action(session, "import_people")
        people = {letter: add_someone(session, f"Lò Văn {letter}") for letter in "ABCD"}
        call_draft_rolls(session)
        return people

    people = do(book, enter)
    return last_act(book), people


def test_an_import_goes_as_one(book: Database, imported: tuple[UUID, dict[str, UUID]]) -> None:
    do(book, lambda session: add_someone(session, "Giàng A Sử"))
    taken = take_back(book, imported[0])
    assert taken.act.vi == "nhập danh sách: Lò Văn A và 3 người khác"
    assert taken.kept == ()
    assert names(book) == ["Giàng A Sử"]
    assert check_book(book) == ()
    do(book, undo)
    assert len(names(book)) == 5


def test_who_was_changed_or_marked_since_is_kept_and_named(
    book: Database, imported: tuple[UUID, dict[str, UUID]]
) -> None:
    act, people = imported
    step = StatusStep(DAY, Status.EXEMPT)
    do(book, lambda session: change_status(session, person_id=people["B"], step=step))
    (held,) = read(book, lambda session: list_meetings(session, year(DAY.year)))
    with book.transaction() as session:
        record_attendance(session, meeting_id=held.id, person_id=people["C"], mark=Mark.PRESENT)
    taken = take_back(book, act)
    assert names(book) == ["Lò Văn B", "Lò Văn C"]
    told = [kept.vi for kept in taken.kept]
    assert len(told) == 2
    assert any("Lò Văn B" in one and "tư cách" in one for one in told)
    assert any("điểm danh Lò Văn C: có mặt" in one for one in told)
    listed = read(book, lambda session: read_attendance(session, held.id))
    assert {row.person_id for row in listed} >= {people["C"]}


def test_an_act_is_taken_back_once(book: Database, imported: tuple[UUID, dict[str, UUID]]) -> None:
    take_back(book, imported[0])
    assert refused(book, imported[0]).key == "history.already_back"
    assert imported[0] in read(book, undone_acts)
    do(book, undo)
    assert imported[0] not in read(book, undone_acts)
    take_back(book, imported[0])
    assert names(book) == []


def test_what_was_undone_is_not_taken_back_again(
    book: Database, imported: tuple[UUID, dict[str, UUID]]
) -> None:
    do(book, undo)
    assert refused(book, imported[0]).key == "history.already_back"


def test_a_finalised_meeting_is_not_touched(
    book: Database, imported: tuple[UUID, dict[str, UUID]]
) -> None:
    (held,) = read(book, lambda session: list_meetings(session, year(DAY.year)))
    mark = {"meeting_id": held.id, "person_id": imported[1]["A"], "mark": Mark.PRESENT}
    do(book, lambda session: record_attendance(session, **mark))
    act = last_act(book)

    def finalise(session: Session) -> None:
        session.get_one(Meeting, held.id).state = MeetingState.FINALISED

    do(book, finalise)
    error = refused(book, act)
    assert error.key == "history.finalised"
    assert "Sinh hoạt thường kỳ, 05/03/2024" in error.sentence()
    do(book, undo)
    assert take_back(book, act).kept == ()


def test_nothing_is_left_of_an_act_that_was_changed_since(book: Database) -> None:
    person = do(book, lambda session: add_someone(session, "Lò Văn A"))
    act = last_act(book)
    step = StatusStep(date(2024, 2, 2), Status.EXEMPT)
    do(book, lambda session: change_status(session, person_id=person, step=step))
    error = refused(book, act)
    assert error.key == "history.nothing_left"
    assert "Lò Văn A" in error.sentence()
    assert names(book) == ["Lò Văn A"]


def test_the_founding_and_undo_itself_are_no_acts_to_take_back(book: Database) -> None:
    do(book, lambda session: add_someone(session, "Lò Văn A"))
    do(book, undo)
    for change_id in read(book, lambda session: session.scalars(select(Change.id)).all()):
        key = refused(book, change_id).key
        assert key in {"history.no_act", "history.already_back"}


def test_another_order_of_names_keeps_nobody_from_going(
    book: Database, imported: tuple[UUID, dict[str, UUID]]
) -> None:
    do(book, lambda session: choose_tone_order(session, ToneOrder.OFFICE))
    assert take_back(book, imported[0]).kept == ()
    assert names(book) == []
    do(book, undo)
    assert len(names(book)) == 4
    assert check_book(book) == ()


def test_who_came_since_is_listed_in_the_order_that_is_back(book: Database) -> None:
    do(book, lambda session: choose_tone_order(session, ToneOrder.OFFICE))
    act = last_act(book)
    do(book, lambda session: add_someone(session, "Lầu Thị Ẩn"))
    take_back(book, act)
    assert check_book(book) == ()
