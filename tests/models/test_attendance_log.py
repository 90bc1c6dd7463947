"""The attendance log: who was called to what, members and staff apart."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from models.attendance.figures import Totals
from models.attendance.log import collect_attendance_log
from models.attendance.sheet import record_attendance
from models.book.database import Database
from models.meetings.meetings import add_meeting
from models.organisation import Cell, rename_cell
from models.periods import ALWAYS, month, quarter
from models.words import Audience, Mark, Status
from tests.models.cell import add_someone, add_staff, hold, meeting
from tests.models.conftest import CELL


def test_everyone_called_has_a_line_with_a_mark_for_each_meeting(book: Database) -> None:
    with book.transaction() as session:
        staff = add_staff(session, "Lầu Thị Ân")
        second = add_someone(session, "Lù A Sử")
        first = add_someone(session, "Giàng A Sử", (date(2024, 3, 10), Status.OFFICIAL))
        members = hold(session, meeting(date(2024, 3, 5)), {}, rest=Mark.PRESENT)
        all_called = hold(
            session,
            meeting(date(2024, 3, 20), audience=Audience.EVERYONE),
            {staff: Mark.LATE, second: Mark.NOT_RECORDED},
        )
        record_attendance(
            session,
            meeting_id=all_called,
            person_id=first,
            mark=Mark.ABSENT_EXCUSED,
            reason="công tác",
        )
        draft = add_meeting(session, meeting(date(2024, 3, 28)))
        hold(session, meeting(date(2024, 4, 5)), {}, rest=Mark.PRESENT)
    with book.reading() as session:
        log = collect_attendance_log(session, period=month(3, 2024))
    assert [row.id for row in log.meetings] == [members, all_called]
    assert draft not in {row.id for row in log.meetings}
    assert [(line.full_name, line.marks) for line in (*log.members, *log.staff)] == [
        ("Giàng A Sử", {all_called: Mark.ABSENT_EXCUSED}),
        ("Lù A Sử", {members: Mark.PRESENT, all_called: Mark.NOT_RECORDED}),
        ("Lầu Thị Ân", {all_called: Mark.LATE}),
    ]
    assert log.members[0].reasons == {all_called: "công tác"}
    assert log.members[1].totals == Totals(
        called=2, present=1, not_recorded=1, voters=2, voters_present=1, voters_waiting=1
    )
    assert (len(log.members), len(log.staff)) == (2, 1)


def test_who_was_called_as_staff_and_later_as_a_member_has_a_line_in_each_group(
    book: Database,
) -> None:
    with book.transaction() as session:
        admitted = (ALWAYS, Status.STAFF), (date(2024, 3, 10), Status.PROBATIONARY)
        add_someone(session, "Vàng Thị Mai", *admitted)
        before, after = (
            hold(
                session,
                meeting(date(2024, 3, day), audience=Audience.EVERYONE),
                {},
                rest=Mark.PRESENT,
            )
            for day in (5, 20)
        )
    with book.reading() as session:
        log = collect_attendance_log(session, period=month(3, 2024))
        empty = collect_attendance_log(session, period=month(2, 2024))
    assert [line.marks for line in log.staff] == [{before: Mark.PRESENT}]
    assert [line.marks for line in log.members] == [{after: Mark.PRESENT}]
    # What stands under a meeting adds up to its totals.
    for row in log.meetings:
        assert sum(row.id in line.marks for line in log.members) == row.members.called
        assert sum(row.id in line.marks for line in log.staff) == row.staff.called
    assert (empty.meetings, empty.members, empty.staff) == ((), (), ())


def test_two_people_with_one_name_keep_their_own_lines(book: Database) -> None:
    with book.transaction() as session:
        twins = [add_someone(session, "Nguyễn Văn An") for _ in range(2)]
        marks = {twins[0]: Mark.PRESENT, twins[1]: Mark.ABSENT_UNEXCUSED}
        held = hold(session, meeting(), marks)
    with book.reading() as session:
        log = collect_attendance_log(session, period=month(3, 2024))
    found: dict[UUID, Mark] = {line.person_id: line.marks[held] for line in log.members}
    assert found == marks


def test_the_log_carries_the_names_of_its_last_day(book: Database) -> None:
    renamed = Cell(name="Chi bộ Mới", upper_body="Đảng bộ UBND tỉnh", place_name="Điện Biên")
    with book.transaction() as session:
        rename_cell(session, renamed, valid_from=date(2024, 3, 31))
    with book.reading() as session:
        assert collect_attendance_log(session, period=quarter(1, 2024)).cell == renamed
        assert collect_attendance_log(session, period=month(2, 2024)).cell == CELL
