"""Old attendance against the book: what is new, known, told otherwise, and what is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from models.attendance.sheet import read_attendance
from models.book.database import Database, create_book
from models.errors import RecordsError
from models.history.undo import undo
from models.imports.attendance.choices import Choices
from models.imports.attendance.importing import Imported, import_attendance
from models.imports.attendance.meetings import ColumnVerdict
from models.imports.attendance.people import LineVerdict, likely_status
from models.imports.attendance.planning import MarkVerdict
from models.imports.attendance.proposal import AttendanceProposal, propose_attendance
from models.meetings.meetings import list_meetings
from models.members.people import PersonData, add_person, read_people
from models.members.roll import roll_on
from models.members.steps import StatusStep
from models.organisation import Cell
from models.periods import ALWAYS, Period, year
from models.tables.changes import Change
from models.tables.meetings import Meeting
from models.words import ROLL_STATUSES, Audience, Mark, MeetingKind, MeetingState, Post, Status
from tests.models.cell import add_someone, add_staff, hold, meeting
from tests.sheets import TODAY, sheet

TITLE = "THEO DÕI DỰ SINH HOẠT NĂM 2023"
HEAD = ("TT", "Họ và tên")
JANUARY, FEBRUARY = date(2023, 1, 5), date(2023, 2, 3)


def propose(
    book: Database, *rows: Sequence[object], choices: Choices | None = None
) -> AttendanceProposal:
    made = sheet((TITLE,), *rows)
    with book.reading() as session:
        return propose_attendance(session, made, today=TODAY, choices=choices)


def chosen(book: Database, proposal: AttendanceProposal, **decided: Any) -> AttendanceProposal:
    """Look at the same sheet again after a decision."""
    choices = replace(proposal.choices, **decided)
    with book.reading() as session:
        return propose_attendance(session, proposal.sheet, today=TODAY, choices=choices)


def enter(book: Database, proposal: AttendanceProposal) -> Imported:
    with book.transaction() as session:
        return import_attendance(session, proposal)


def add(book: Database, *names: str, **other: Any) -> list[UUID]:
    with book.transaction() as session:
        return [add_someone(session, name, **other) for name in names]


def marks(book: Database, day: date) -> dict[str, tuple[Mark, str, Status]]:
    with book.reading() as session:
        found = session.scalars(select(Meeting).where(Meeting.held_on == day)).one()
        rows = read_attendance(session, found.id)
    return {row.full_name: (row.mark, row.reason, row.status) for row in rows}


def test_a_sheet_becomes_meetings_and_a_second_time_nothing(book: Database) -> None:
    add(book, "Lò Văn An", "Lê Xuân Hải")
    rows = (
        (*HEAD, "05/01", FEBRUARY, "Có mặt"),
        (1, "Lò Văn An", "x", "P (ốm)", 1),
        (2, "LÊ XUÂN HẢI", "x", "KP", 1),
    )
    proposal = propose(book, *rows)
    assert proposal.can_import
    assert proposal.counts == {MarkVerdict.NEW: 4}
    assert [one.matched.verdict for one in proposal.meetings] == [ColumnVerdict.NEW] * 2
    assert [one.counts[Mark.PRESENT] for one in proposal.meetings] == [2, 0]
    assert proposal.differences == ()
    with book.reading() as session:
        assert list_meetings(session, year(2023)) == ()
    assert enter(book, proposal) == Imported(2, 4, FEBRUARY)
    assert marks(book, JANUARY) == {
        "Lò Văn An": (Mark.PRESENT, "", Status.OFFICIAL),
        "Lê Xuân Hải": (Mark.PRESENT, "", Status.OFFICIAL),
    }
    assert marks(book, FEBRUARY) == {
        "Lò Văn An": (Mark.ABSENT_EXCUSED, "ốm", Status.OFFICIAL),
        "Lê Xuân Hải": (Mark.ABSENT_UNEXCUSED, "", Status.OFFICIAL),
    }
    with book.reading() as session:
        held = list_meetings(session, year(2023))
        assert [one.state for one in held] == [MeetingState.HELD] * 2
        assert held[1].data.title == "Sinh hoạt thường kỳ tháng 01/2023"
        assert session.scalars(select(Change.action)).all()[-1] == "import_attendance"
    again = propose(book, *rows)
    assert again.counts == {MarkVerdict.SAME: 4}
    assert not again.can_import
    assert again.new_meetings == ()
    assert enter(book, again) == Imported(0, 0)


def test_what_the_book_says_otherwise_stays_and_is_told(book: Database) -> None:
    an, _hai = add(book, "Lò Văn An", "Lê Xuân Hải")
    with book.transaction() as session:
        hold(session, meeting(JANUARY), {an: Mark.LATE})
    proposal = propose(
        book, (*HEAD, "05/01", "Có mặt"), (1, "Lò Văn An", "K", 0), (2, "Lê Xuân Hải", "x", 1)
    )
    assert proposal.meetings[0].matched.verdict is ColumnVerdict.IN_BOOK
    assert proposal.counts == {MarkVerdict.DIFFERS: 1, MarkVerdict.NEW: 1}
    differing = proposal.meetings[0].having(MarkVerdict.DIFFERS)[0]
    assert (differing.mark, differing.in_book) == (Mark.ABSENT_UNEXCUSED, Mark.LATE)
    assert enter(book, proposal) == Imported(0, 1, JANUARY)
    assert {name: mark for name, (mark, *_) in marks(book, JANUARY).items()} == {
        "Lò Văn An": Mark.LATE,
        "Lê Xuân Hải": Mark.PRESENT,
    }


def test_a_closed_meeting_takes_nothing(book: Database) -> None:
    add(book, "Lò Văn An", "Lê Xuân Hải")
    with book.transaction() as session:
        meeting_id = hold(session, meeting(JANUARY), {}, rest=Mark.PRESENT)
        found = session.get(Meeting, meeting_id)
        assert found is not None
        found.state = MeetingState.FINALISED
    add(book, "Vừ A Sử")
    proposal = propose(
        book, (*HEAD, "05/01"), (1, "Lò Văn An", "x"), (2, "Lê Xuân Hải", "P"), (3, "Vừ A Sử", "x")
    )
    assert proposal.counts == {
        MarkVerdict.SAME: 1,
        MarkVerdict.DIFFERS: 1,
        MarkVerdict.CLOSED: 1,
    }
    assert not proposal.can_import
    assert proposal.open_questions == 0


def test_names_are_asked_never_guessed(book: Database) -> None:
    an, hoa = add(book, "Lò Văn An", "Lò Thị Hoà")
    proposal = propose(
        book,
        (*HEAD, "05/01"),
        (1, "Lo Van An", "x"),
        (2, "Đ/c Lò Thị Hòa", "x"),
        (3, "Phan Quốc Việt", "x"),
    )
    first, second, third = proposal.lines
    assert (first.verdict, first.person) == (LineVerdict.UNKNOWN, None)
    assert first.candidates[0].id == an
    assert second.person is not None
    assert second.person.id == hoa
    assert third.candidates == ()
    assert proposal.open_questions == 2
    with pytest.raises(RecordsError, match="2"):
        enter(book, proposal)
    decided = chosen(book, proposal, people={first.line.row: an, third.line.row: None})
    assert [one.verdict for one in decided.lines] == [
        LineVerdict.KNOWN,
        LineVerdict.KNOWN,
        LineVerdict.LEFT_OUT,
    ]
    assert enter(book, decided) == Imported(1, 2, JANUARY)


def test_namesakes_are_asked_unless_a_birth_tells_them_apart(book: Database) -> None:
    with book.transaction() as session:
        older, younger = (
            add_person(
                session,
                PersonData("Lò Văn An", born_on=born),
                statuses=[StatusStep(ALWAYS, Status.OFFICIAL)],
            )
            for born in (date(1970, 2, 1), date(1990, 2, 1))
        )
    proposal = propose(book, (*HEAD, "05/01"), (1, "Lò Văn An", "x"))
    assert proposal.lines[0].verdict is LineVerdict.SEVERAL
    assert {one.id for one in proposal.lines[0].candidates} == {older, younger}
    told = propose(
        book,
        (*HEAD, "Năm sinh", "05/01"),
        (1, "Lò Văn An", 1990, "x"),
        (2, "Lò Văn An", "01/02/1970", "P"),
    )
    assert [one.person and one.person.id for one in told.lines] == [younger, older]
    assert told.can_import


def test_one_person_in_two_rows_is_asked(book: Database) -> None:
    _an, hai = add(book, "Lò Văn An", "Lê Xuân Hải")
    proposal = propose(book, (*HEAD, "05/01"), (1, "Lò Văn An", "x"), (2, "Lò Văn An", "P"))
    assert [one.verdict for one in proposal.lines] == [LineVerdict.TWICE] * 2
    assert not proposal.can_import
    decided = chosen(book, proposal, people={proposal.lines[1].line.row: hai})
    assert decided.can_import


def test_two_rows_of_one_person_may_be_put_together_by_hand(book: Database) -> None:
    (an,) = add(book, "Lò Văn An")
    rows = ((*HEAD, "05/01", "03/02"), (1, "Lò Văn An", "x", None), (1, "Lò Văn An", None, "P"))
    proposal = propose(book, *rows)
    assert [one.verdict for one in proposal.lines] == [LineVerdict.TWICE] * 2
    decided = chosen(book, proposal, people={one.line.row: an for one in proposal.lines})
    assert decided.can_import
    assert enter(book, decided) == Imported(2, 2, FEBRUARY)
    clashing = propose(book, rows[0], (1, "Lò Văn An", "x"), (2, "Lò Văn An", "P"))
    still = chosen(book, clashing, people={one.line.row: an for one in clashing.lines})
    assert still.open_questions == 2


def test_an_import_is_undone_as_one_act(book: Database) -> None:
    add(book, "Lò Văn An")
    enter(book, propose(book, (*HEAD, "05/01", "03/02"), (1, "Lò Văn An", "x", "P")))
    with book.transaction() as session:
        undo(session)
    with book.reading() as session:
        assert list_meetings(session, year(2023)) == ()
        assert [one.data.full_name for one in read_people(session)] == ["Lò Văn An"]


def test_who_was_not_on_the_roll_is_told_and_decided(book: Database) -> None:
    add(book, "Lò Văn An")
    with book.transaction() as session:
        anh = add_someone(session, "Lò Hồng Ánh", (date(2023, 2, 1), Status.TEMPORARY_IN))
        before = read_people(session)
    rows = (
        (*HEAD, "05/01", "03/02", "Có mặt"),
        (1, "Lò Văn An", "x", "x", 2),
        (2, "Lò Hồng Ánh", "x", "x", 2),
    )
    proposal = propose(book, *rows)
    assert [(one.person.id, one.days, one.is_open) for one in proposal.off_roll] == [
        (anh, (JANUARY,), True)
    ]
    assert likely_status(proposal.off_roll[0].person, None) is Status.TEMPORARY_IN
    assert proposal.counts == {MarkVerdict.NEW: 3, MarkVerdict.OFF_ROLL: 1}
    assert not proposal.can_import
    left_out = chosen(book, proposal, off_roll={anh: None})
    assert left_out.can_import
    assert [(one.name, one.counted) for one in left_out.differences] == [("Lò Hồng Ánh", 1)]
    taken = chosen(book, proposal, off_roll={anh: Status.TEMPORARY_IN})
    assert taken.differences == ()
    assert enter(book, taken) == Imported(2, 4, FEBRUARY)
    assert marks(book, JANUARY)["Lò Hồng Ánh"] == (Mark.PRESENT, "", Status.TEMPORARY_IN)
    with book.reading() as session:
        assert read_people(session) == before
    again = propose(book, *rows)
    assert again.counts == {MarkVerdict.SAME: 4}
    assert again.off_roll == ()


def test_left_out_marks_leave_the_meeting_to_who_was_called(book: Database) -> None:
    add(book, "Lò Văn An")
    with book.transaction() as session:
        anh = add_someone(session, "Lò Hồng Ánh", (date(2023, 2, 1), Status.TEMPORARY_IN))
    proposal = propose(
        book,
        (*HEAD, "05/01"),
        (1, "Lò Văn An", "x"),
        (2, "Lò Hồng Ánh", "x"),
        choices=Choices(off_roll={anh: None}),
    )
    assert enter(book, proposal) == Imported(1, 1, JANUARY)
    assert list(marks(book, JANUARY)) == ["Lò Văn An"]


def test_staff_with_marks_make_it_a_meeting_of_everyone(book: Database) -> None:
    add(book, "Lò Văn An")
    with book.transaction() as session:
        add_staff(session, "Cà Thị Pâng")
        add_staff(session, "Giàng A Sử")
    proposal = propose(book, (*HEAD, "05/01"), (1, "Lò Văn An", "x"), (2, "Cà Thị Pâng", "x"))
    assert proposal.meetings[0].audience is Audience.EVERYONE
    assert proposal.meetings[0].unmarked == ("Giàng A Sử",)
    enter(book, proposal)
    assert marks(book, JANUARY)["Giàng A Sử"][0] is Mark.NOT_RECORDED


def test_a_committee_meeting_calls_the_committee(book: Database) -> None:
    add(book, "Lò Văn An", post=Post.SECRETARY)
    add(book, "Lê Xuân Hải")
    rows = ((*HEAD, "05/01 (chi ủy)"), (1, "Lò Văn An", "x"))
    proposal = propose(book, *rows)
    assert (proposal.meetings[0].matched.kind, proposal.meetings[0].audience) == (
        MeetingKind.COMMITTEE,
        Audience.COMMITTEE,
    )
    assert proposal.meetings[0].unmarked == ()
    wider = propose(book, rows[0], *rows[1:], (2, "Lê Xuân Hải", "x"))
    assert wider.meetings[0].audience is Audience.MEMBERS


def test_the_kind_is_told_by_the_heading_the_book_or_the_user(book: Database) -> None:
    (an,) = add(book, "Lò Văn An")
    with book.transaction() as session:
        hold(session, meeting(FEBRUARY, kind=MeetingKind.CONFERENCE), {an: Mark.PRESENT})
    proposal = propose(
        book, (*HEAD, "05/01", "03/02", "05/03 (CĐ)"), (1, "Lò Văn An", "x", "x", "x")
    )
    assert [one.matched.kind for one in proposal.meetings] == [
        MeetingKind.REGULAR,
        MeetingKind.CONFERENCE,
        MeetingKind.THEMATIC,
    ]
    assert [one.matched.kind_told for one in proposal.meetings] == [False, False, True]
    other = chosen(book, proposal, kind=MeetingKind.BRIEFING)
    assert other.meetings[0].matched.kind is MeetingKind.BRIEFING
    one = chosen(book, proposal, kinds={3: MeetingKind.THEMATIC, 5: None})
    assert one.meetings[0].matched.kind is MeetingKind.THEMATIC
    assert one.meetings[2].matched.verdict is ColumnVerdict.LEFT_OUT
    assert one.meetings[2].marks == ()


def test_days_that_cannot_be_told_are_asked(book: Database) -> None:
    add(book, "Lò Văn An")
    rows = ((*HEAD, "Tháng 1", "Lần 2", "05/03/2030"), (1, "Lò Văn An", "x", "x", "x"))
    proposal = propose(book, *rows)
    assert [one.matched.verdict for one in proposal.meetings] == [ColumnVerdict.NO_DAY] * 3
    assert all(one.matched.reason for one in proposal.meetings)
    assert not proposal.can_import
    decided = chosen(book, proposal, day_of_month=5, days={4: FEBRUARY}, kinds={5: None})
    assert [one.matched.day for one in decided.meetings][:2] == [JANUARY, FEBRUARY]
    assert decided.can_import


def test_a_year_is_asked_when_the_title_names_none(book: Database) -> None:
    add(book, "Lò Văn An")
    made = sheet((*HEAD, "05/01"), (1, "Lò Văn An", "x"), name="Sheet1")
    with book.reading() as session:
        asked = propose_attendance(session, made, today=TODAY)
        told = propose_attendance(session, made, today=TODAY, choices=Choices(year=2022))
    assert asked.meetings[0].matched.verdict is ColumnVerdict.NO_DAY
    assert told.meetings[0].matched.day == date(2022, 1, 5)


def test_two_columns_of_one_day_need_two_kinds(book: Database) -> None:
    add(book, "Lò Văn An")
    proposal = propose(book, (*HEAD, "05/01", "5/1"), (1, "Lò Văn An", "x", "P"))
    assert [one.matched.verdict for one in proposal.meetings] == [ColumnVerdict.TWICE] * 2
    decided = chosen(book, proposal, kinds={4: MeetingKind.THEMATIC})
    assert decided.can_import
    assert enter(book, decided) == Imported(2, 2, JANUARY)


def test_two_meetings_of_one_day_in_the_book_are_not_chosen_between(book: Database) -> None:
    (an,) = add(book, "Lò Văn An")
    with book.transaction() as session:
        for _ in range(2):
            hold(session, meeting(JANUARY), {an: Mark.PRESENT})
    proposal = propose(book, (*HEAD, "05/01"), (1, "Lò Văn An", "x"))
    assert proposal.meetings[0].matched.verdict is ColumnVerdict.SEVERAL
    assert not proposal.can_import


def test_a_heading_out_of_order_is_pointed_at(book: Database) -> None:
    add(book, "Lò Văn An")
    rows = ((*HEAD, "05/01", date(2023, 12, 2), "05/03"), (1, "Lò Văn An", "x", "x", "x"))
    assert [one.column.letter for one in propose(book, *rows).disordered] == ["E"]


def test_totals_that_disagree_are_named(book: Database) -> None:
    add(book, "Lò Văn An", "Lê Xuân Hải")
    proposal = propose(
        book,
        (*HEAD, "05/01", "03/02", "Có mặt", "Vắng"),
        (1, "Lò Văn An", "x", "P", 2, 1),
        (2, "Lê Xuân Hải", "▲", "x", 1, 0),
        (None, "Tổng có mặt", 1, 1),
    )
    told = [
        (one.written.heading, one.name, one.written.value, one.counted)
        for one in proposal.differences
    ]
    assert told == [("Có mặt", "Lò Văn An", 2, 1)]


def test_a_changed_book_is_looked_at_anew(book: Database) -> None:
    add(book, "Lò Văn An")
    proposal = propose(book, (*HEAD, "05/01"), (1, "Lò Văn An", "x"))
    add(book, "Lò Văn An")
    with pytest.raises(RecordsError) as refused:
        enter(book, proposal)
    assert refused.value.key == "attendance_import.book_changed"
    with book.reading() as session:
        assert list_meetings(session, year(2023)) == ()


def test_a_stop_half_way_leaves_nothing(book: Database) -> None:
    add(book, "Lò Văn An")
    proposal = propose(book, (*HEAD, "05/01", "03/02"), (1, "Lò Văn An", "x", "x"))

    class StoppedError(Exception):
        pass

    def stop(done: int, total: int) -> None:
        assert total == 2
        if done == 1:
            raise StoppedError

    with pytest.raises(StoppedError), book.transaction() as session:
        import_attendance(session, proposal, progress=stop)
    with book.reading() as session:
        assert list_meetings(session, year(2023)) == ()


SIGNS = {
    "x": Mark.PRESENT,
    "▲": Mark.LATE,
    "CP": Mark.ABSENT_EXCUSED,
    "KP": Mark.ABSENT_UNEXCUSED,
    "miễn": Mark.EXEMPT,
    "": None,
}
DAYS = [date(2023, 1, 5) + timedelta(days=30 * at) for at in range(4)]


@st.composite
def histories(draw: st.DrawFn) -> list[tuple[date, Status]]:
    """Return a few dated statuses, on the roll or not."""
    days = draw(st.lists(st.sampled_from([ALWAYS, *DAYS]), min_size=1, max_size=3, unique=True))
    return [(day, draw(st.sampled_from(list(Status)))) for day in sorted(days)]


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    people=st.lists(histories(), min_size=1, max_size=5),
    grid=st.lists(
        st.lists(st.sampled_from(list(SIGNS)), min_size=4, max_size=4), min_size=5, max_size=5
    ),
    take=st.booleans(),
)
def test_what_is_imported_is_what_the_sheet_says(
    tmp_path_factory: pytest.TempPathFactory,
    people: list[list[tuple[date, Status]]],
    grid: list[list[str]],
    take: bool,
) -> None:
    folder: Path = tmp_path_factory.mktemp("random")
    database = create_book(folder / "so.sochibo", Cell("Chi bộ A", "Đảng bộ B", "Lào Cai"))
    with database.transaction() as session:
        ids = [add_someone(session, f"Người {at}", *steps) for at, steps in enumerate(people)]
    head = (*HEAD, *DAYS)
    rows = [(at + 1, f"Người {at}", *(sign or None for sign in grid[at])) for at in range(len(ids))]
    if not any(any(row[2:]) for row in rows):
        database.close()
        return
    status = Status.OFFICIAL if take else None
    made = sheet(head, *rows)
    with database.reading() as session:
        asked = propose_attendance(session, made, today=TODAY)
        choices = Choices(off_roll={one.person.id: status for one in asked.off_roll})
        proposal = propose_attendance(session, made, today=TODAY, choices=choices)
    expected: dict[tuple[date, UUID], Mark] = {}
    for at, person_id in enumerate(ids):
        for place, day in enumerate(DAYS):
            held = [status for since, status in people[at] if since <= day][-1:]
            mark = SIGNS[grid[at][place]]
            if mark and (take or (held and held[0] in ROLL_STATUSES)):
                expected[day, person_id] = mark
    with database.transaction() as session:
        assert import_attendance(session, proposal).marks == len(expected)
    found = {}
    with database.reading() as session:
        for one in list_meetings(session, Period(DAYS[0], DAYS[-1])):
            on_roll = {entry.person_id for entry in roll_on(session, one.data.held_on)}
            for row in read_attendance(session, one.id):
                assert take or row.person_id in on_roll
                if row.mark is not Mark.NOT_RECORDED:
                    found[one.data.held_on, row.person_id] = row.mark
        assert found == expected
        again = propose_attendance(session, made, today=TODAY, choices=choices)
    assert again.counts[MarkVerdict.NEW] == 0
    assert again.counts[MarkVerdict.SAME] == len(expected)
    database.close()
