"""Attendance: every mark, the totals against a slow count, what is refused."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import select

from models.attendance.sheet import (
    call_missing,
    fill_present,
    missing_from_sheet,
    read_attendance,
    record_attendance,
)
from models.book.database import Database
from models.errors import RecordsError
from models.figures import Rate
from models.identity import new_id
from models.meetings.meetings import add_meeting, call_draft_rolls, read_meeting
from models.periods import ALWAYS
from models.tables.changes import Change
from models.tables.meetings import Meeting
from models.words import Audience, Mark, MeetingState, Post, Status
from tests.models.cell import add_someone, add_staff, hold, marks_of, meeting


@pytest.fixture
def person(book: Database) -> UUID:
    with book.transaction() as session:
        return add_someone(session, "Giàng A Sử")


@pytest.fixture
def meeting_id(book: Database, person: UUID) -> UUID:
    with book.transaction() as session:
        return add_meeting(session, meeting())


@pytest.mark.parametrize("mark", Mark)
def test_each_mark_is_kept_with_a_reason_only_for_an_absence(
    book: Database, person: UUID, meeting_id: UUID, mark: Mark
) -> None:
    with book.transaction() as session:
        record_attendance(
            session, meeting_id=meeting_id, person_id=person, mark=mark, reason="  đi  công tác"
        )
    with book.reading() as session:
        (row,) = read_attendance(session, meeting_id)
        state = read_meeting(session, meeting_id).state
    absent = mark in {Mark.ABSENT_EXCUSED, Mark.ABSENT_UNEXCUSED}
    assert (row.mark, row.reason) == (mark, "đi công tác" if absent else "")
    assert state is (MeetingState.DRAFT if mark is Mark.NOT_RECORDED else MeetingState.HELD)


def test_a_meeting_whose_last_mark_is_taken_back_is_a_draft_again(
    book: Database, person: UUID, meeting_id: UUID
) -> None:
    with book.transaction() as session:
        add_someone(session, "Vàng Thị Mai")
        both_id = add_meeting(session, meeting())
        called = [row.person_id for row in read_attendance(session, both_id)]

    def state_after(who: UUID, mark: Mark) -> MeetingState:
        with book.transaction() as session:
            record_attendance(session, meeting_id=both_id, person_id=who, mark=mark)
        with book.reading() as session:
            return read_meeting(session, both_id).state

    first, second = called
    assert state_after(first, Mark.PRESENT) is MeetingState.HELD
    assert state_after(second, Mark.LATE) is MeetingState.HELD
    assert state_after(first, Mark.NOT_RECORDED) is MeetingState.HELD
    assert state_after(second, Mark.NOT_RECORDED) is MeetingState.DRAFT


def test_another_mark_takes_the_reason_away(book: Database, person: UUID, meeting_id: UUID) -> None:
    for mark, reason in ((Mark.ABSENT_EXCUSED, "ốm"), (Mark.PRESENT, "")):
        with book.transaction() as session:
            record_attendance(
                session, meeting_id=meeting_id, person_id=person, mark=mark, reason=reason
            )
    with book.reading() as session:
        assert read_attendance(session, meeting_id)[0].reason == ""


def test_who_was_not_called_a_closed_record_and_a_meeting_gone_are_refused(
    book: Database, person: UUID, meeting_id: UUID
) -> None:
    def refusal(meeting: UUID, who: UUID) -> str:
        with pytest.raises(RecordsError) as refused, book.transaction() as session:
            record_attendance(session, meeting_id=meeting, person_id=who, mark=Mark.PRESENT)
        return refused.value.key

    with book.transaction() as session:
        stranger = add_someone(session, "Đến sau khi đã gọi danh sách")
    assert refusal(meeting_id, stranger) == "attendance.not_called"
    assert refusal(new_id(), person) == "meetings.gone"
    with book.transaction() as session:
        session.get_one(Meeting, meeting_id).state = MeetingState.FINALISED
    assert refusal(meeting_id, person) == "meetings.needs_reason"
    with pytest.raises(RecordsError), book.transaction() as session:
        fill_present(session, meeting_id=meeting_id)
    with book.reading() as session:
        assert marks_of(session, meeting_id) == {person: Mark.NOT_RECORDED}


def test_filling_touches_only_who_is_not_recorded_and_spares_the_exempt(book: Database) -> None:
    with book.transaction() as session:
        away = add_someone(session, "Vắng")
        exempt = add_someone(session, "Miễn", (ALWAYS, Status.EXEMPT))
        came = add_someone(session, "Miễn mà vẫn dự", (ALWAYS, Status.EXEMPT))
        rest = add_someone(session, "Chưa ghi")
        marks = {away: Mark.ABSENT_UNEXCUSED, came: Mark.PRESENT}
        held = hold(session, meeting(), marks)
    with book.transaction() as session:
        assert fill_present(session, meeting_id=held) == 2
    with book.transaction() as session:
        assert fill_present(session, meeting_id=held) == 0
    with book.reading() as session:
        assert marks_of(session, held) == marks | {exempt: Mark.EXEMPT, rest: Mark.PRESENT}
        totals = read_meeting(session, held).members
    # The exempt one who came counts; the one who did not is out of the denominator.
    assert totals.quality == Rate(2, 3)


def test_filling_an_empty_list_leaves_the_meeting_a_draft(book: Database) -> None:
    with book.transaction() as session:
        empty = add_meeting(session, meeting(audience=Audience.COMMITTEE))
        assert fill_present(session, meeting_id=empty) == 0
    with book.reading() as session:
        assert read_meeting(session, empty).state is MeetingState.DRAFT


def test_rows_come_members_first_in_name_order_with_their_posts(book: Database) -> None:
    with book.transaction() as session:
        add_staff(session, "Bạc Thị An")
        add_someone(session, "Tòng Văn Hỏa", post=Post.DEPUTY_SECRETARY)
        add_someone(session, "Lù A Sử")
        add_someone(session, "Giàng A Sử", post=Post.SECRETARY)
        held = add_meeting(session, meeting(audience=Audience.EVERYONE))
    with book.reading() as session:
        rows = read_attendance(session, held)
    assert [(row.full_name, row.post, row.is_member) for row in rows] == [
        ("Tòng Văn Hỏa", Post.DEPUTY_SECRETARY, True),
        ("Giàng A Sử", Post.SECRETARY, True),
        ("Lù A Sử", None, True),
        ("Bạc Thị An", None, False),
    ]


def test_whom_the_roll_gains_after_the_marking_waits_to_be_called(
    book: Database, person: UUID, meeting_id: UUID
) -> None:
    def missing() -> list[str]:
        with book.reading() as session:
            return [entry.full_name for entry in missing_from_sheet(session, meeting_id)]

    assert missing() == []
    with book.transaction() as session:
        record_attendance(session, meeting_id=meeting_id, person_id=person, mark=Mark.PRESENT)
    with book.transaction() as session:
        late = add_someone(session, "Vàng Thị Mai")
        add_someone(session, "Chuyển đến sau", (date(2024, 3, 6), Status.OFFICIAL))
        add_staff(session, "Bạc Thị An")
        call_draft_rolls(session)
    assert missing() == ["Vàng Thị Mai"]
    with book.reading() as session:
        assert marks_of(session, meeting_id) == {person: Mark.PRESENT}
    with book.transaction() as session:
        assert call_missing(session, meeting_id=meeting_id) == 1
    assert missing() == []
    with book.transaction() as session:
        assert call_missing(session, meeting_id=meeting_id) == 0
    with book.reading() as session:
        assert marks_of(session, meeting_id) == {person: Mark.PRESENT, late: Mark.NOT_RECORDED}
        last = session.scalars(select(Change).order_by(Change.sequence.desc())).first()
        assert last is not None
        assert last.action == "call_missing"


def test_a_closed_record_misses_nobody_and_takes_nobody(book: Database, meeting_id: UUID) -> None:
    with book.transaction() as session:
        session.get_one(Meeting, meeting_id).state = MeetingState.FINALISED
        add_someone(session, "Vàng Thị Mai")
    with book.reading() as session:
        assert missing_from_sheet(session, meeting_id) == ()
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        call_missing(session, meeting_id=meeting_id)
    assert refused.value.key == "meetings.needs_reason"
    with pytest.raises(RecordsError), book.reading() as session:
        missing_from_sheet(session, new_id())
