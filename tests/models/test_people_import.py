"""An import against the book: new, known, different, namesake; all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.book.database import Database, create_book
from models.errors import RecordsError
from models.history.undo import redo, undo
from models.imports.answers import Answer, Decision
from models.imports.headings import Column
from models.imports.people import (
    choose_sheet,
    count_import,
    import_people,
    read_proposals,
)
from models.imports.proposals import ImportProposal, ProposedRow, Verdict
from models.imports.sheet import Sheet
from models.members.groups import list_groups
from models.members.people import (
    PersonData,
    PersonDetail,
    add_person,
    change_status,
    read_people,
)
from models.members.steps import StatusStep
from models.organisation import Cell
from models.periods import ALWAYS
from models.words import Post, Status
from tests.sheets import HEADINGS, TODAY, sheet

WITH_CARD = (*HEADINGS, "Số thẻ ĐV", "Đơn vị", "Chức vụ Đảng")
AN = (1, "Vũ Văn An", "01/02/1980", "03/02/2010", "03/02/2011", None, "11.1", "Thanh tra", "Bí thư")
HOA = (2, "Lò Thị Hoà", "05/06/1990", None, None, "Quần chúng")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Database]:
    cell = Cell(name="Chi bộ Văn phòng", upper_body="Đảng bộ Sở", place_name="Điện Biên")
    database = create_book(tmp_path / "so.sochibo", cell, user="thử")
    yield database
    database.close()


def propose(book: Database, *rows: Sequence[object]) -> ImportProposal:
    return propose_sheet(book, sheet(WITH_CARD, *rows))


def propose_sheet(book: Database, made: Sheet) -> ImportProposal:
    with book.reading() as session:
        return read_proposals(session, made, today=TODAY)


def enter(book: Database, proposal: ImportProposal) -> int:
    with book.transaction() as session:
        done = import_people(session, proposal)
    assert done.updated == 0
    return done.entered


def people(book: Database) -> tuple[PersonDetail, ...]:
    with book.reading() as session:
        return read_people(session)


def verdicts(proposal: ImportProposal) -> list[Verdict]:
    return [row.verdict for row in proposal.rows]


def test_new_people_are_entered_and_then_known(book: Database) -> None:
    proposal = propose(book, AN, HOA)
    assert verdicts(proposal) == [Verdict.NEW, Verdict.NEW]
    assert proposal.new_by_status() == {Status.OFFICIAL: 1, Status.STAFF: 1}
    assert (proposal.new_members, proposal.can_import) == (1, True)
    assert people(book) == ()
    assert enter(book, proposal) == 2
    assert [one.data.full_name for one in people(book)] == ["Vũ Văn An", "Lò Thị Hoà"]
    again = propose(book, AN, HOA)
    assert verdicts(again) == [Verdict.SAME, Verdict.SAME]
    assert not again.can_import
    assert enter(book, again) == 0
    assert len(people(book)) == 2


def test_the_proposal_is_entered_once_even_if_it_is_taken_twice(book: Database) -> None:
    proposal = propose(book, AN)
    enter(book, proposal)
    with pytest.raises(RecordsError) as refused:
        enter(book, proposal)
    assert refused.value.key == "import.book_changed"
    assert len(people(book)) == 1


def test_one_unreadable_row_and_nothing_is_entered(book: Database) -> None:
    proposal = propose(book, AN, (2, "Lò Thị Hoa", "31/02/1990"), (3, None, 1980, "x"))
    assert verdicts(proposal) == [Verdict.NEW, Verdict.UNREADABLE, Verdict.UNREADABLE]
    with pytest.raises(RecordsError) as refused:
        enter(book, proposal)
    assert refused.value.key == "import.unreadable_rows"
    assert "3, 4" in refused.value.sentence()
    assert people(book) == ()


@pytest.mark.parametrize(
    "row",
    [
        (1, "VŨ VĂN AN", "1/2/1980"),
        (1, "Vũ Văn An", 1980),
        (1, "Vũ Văn An", "01/02/1980", None, None, None, "111"),
        (1, "Vũ Văn An", None, None, None, None, "11.1"),
    ],
)
def test_a_known_person_of_whom_the_file_tells_less_is_the_same(
    book: Database, row: tuple[object, ...]
) -> None:
    enter(book, propose(book, AN))
    assert verdicts(propose(book, row)) == [Verdict.SAME]


def test_what_the_file_tells_otherwise_is_shown_and_never_merged(book: Database) -> None:
    enter(book, propose(book, AN))
    before = people(book)
    row = (1, "Vũ Văn Ân", "02/02/1980", None, None, "Miễn sinh hoạt từ 01/01/2026", "11.1", "Sở")
    proposal = propose(book, row)
    (found,) = proposal.rows
    assert found.verdict is Verdict.DIFFERS
    assert found.person_id == before[0].id
    assert [(one.column, one.in_book, one.in_file) for one in found.differences] == [
        (Column.FULL_NAME, "Vũ Văn An", "Vũ Văn Ân"),
        (Column.BORN, date(1980, 2, 1), date(1980, 2, 2)),
        (Column.UNIT, "Thanh tra", "Sở"),
        (Column.STATUS, Status.OFFICIAL, Status.EXEMPT),
    ]
    assert enter(book, proposal) == 0
    assert people(book) == before


@pytest.mark.parametrize("born", ["02/02/1981", 1979, None])
def test_a_namesake_with_another_birth_is_left_for_the_hand(book: Database, born: object) -> None:
    enter(book, propose(book, AN))
    proposal = propose(book, (1, "Vũ Văn An", born))
    assert verdicts(proposal) == [Verdict.NAMESAKE]
    assert enter(book, proposal) == 0


def test_hoa_written_two_ways_is_one_name(book: Database) -> None:
    enter(book, propose(book, HOA))
    assert verdicts(propose(book, (1, "Lò Thị Hòa", "05/06/1990"))) == [Verdict.SAME]


def test_a_supposed_status_is_no_difference(book: Database) -> None:
    data = PersonData("Vũ Văn An", born_on=date(1980, 2, 1))
    with book.transaction() as session:
        add_person(session, data, statuses=(StatusStep(ALWAYS, Status.OFFICIAL),))
    assert verdicts(propose(book, (1, "Vũ Văn An", "01/02/1980"))) == [Verdict.SAME]


@pytest.mark.parametrize(
    ("days", "steps"),
    [
        ((date(2026, 2, 3), None), [(date(2026, 2, 3), Status.PROBATIONARY)]),
        (
            (date(2024, 2, 3), date(2025, 2, 3)),
            [(date(2024, 2, 3), Status.PROBATIONARY), (date(2025, 2, 3), Status.OFFICIAL)],
        ),
    ],
)
def test_one_of_the_staff_who_joined_by_the_file_is_a_member_from_then_on(
    book: Database, days: tuple[date, date | None], steps: list[tuple[date, Status]]
) -> None:
    enter(book, propose(book, HOA))
    row = (1, "Lò Thị Hoà", "05/06/1990", *(day and day.strftime("%d/%m/%Y") for day in days))
    proposal = propose(book, row)
    (found,) = proposal.rows
    assert Column.STATUS in [one.column for one in found.differences]
    assert answered(book, proposal, {2: update(found)}) == (0, 1)
    (person,) = people(book)
    told = [(step.since, step.status) for step in person.statuses]
    assert told == [(ALWAYS, Status.STAFF), *steps]
    assert person.data.joined_on == days[0]
    assert verdicts(propose(book, row)) == [Verdict.SAME]


@pytest.mark.parametrize(
    "status", [Status.EXEMPT, Status.TEMPORARY_OUT, Status.SUSPENDED, Status.DIED]
)
def test_the_official_day_alone_brings_nobody_back_who_is_exempt_away_or_dead(
    book: Database, status: Status
) -> None:
    row = (*AN[:7], None, None)
    enter(book, propose(book, row))
    (person,) = people(book)
    with book.transaction() as session:
        change_status(session, person_id=person.id, step=StatusStep(date(2026, 1, 1), status))
    assert verdicts(propose(book, row)) == [Verdict.SAME]


def test_whoever_left_and_is_listed_again_is_asked_about(book: Database) -> None:
    row = (*AN[:7], None, None)
    enter(book, propose(book, row))
    (person,) = people(book)
    left = StatusStep(date(2026, 1, 1), Status.TRANSFERRED)
    with book.transaction() as session:
        change_status(session, person_id=person.id, step=left)
    assert [one.column for one in propose(book, row).rows[0].differences] == [Column.STATUS]


def test_the_official_day_ends_probation(book: Database) -> None:
    enter(book, propose(book, (1, "Vũ Văn An", "01/02/1980", "03/02/2025", None, "Dự bị")))
    (row,) = propose(book, (1, "Vũ Văn An", "01/02/1980", "03/02/2025", "03/02/2026")).rows
    assert [one.column for one in row.differences] == [Column.OFFICIAL, Column.STATUS]


def test_one_entry_in_the_log_tells_of_the_import(book: Database) -> None:
    enter(book, propose(book, AN, HOA))
    with book.reading() as session:
        made = session.connection().exec_driver_sql("SELECT action FROM change").scalars().all()
    assert made[-1] == "import_people"
    assert made.count("add_person") == 0


def test_the_sheet_with_the_names_is_chosen_and_a_hidden_one_last() -> None:
    notes = sheet(("Ghi chú",), name="Hướng dẫn")
    people_list = sheet(("Họ và tên",), ("An",))
    hidden = Sheet("Cũ", people_list.rows, hidden=True)
    assert choose_sheet([hidden, notes, people_list]) is people_list
    assert choose_sheet([hidden, notes]) is hidden
    assert choose_sheet([notes]) is notes
    with pytest.raises(RecordsError):
        choose_sheet([])


def answered(
    book: Database, proposal: ImportProposal, answers: Mapping[int, Answer]
) -> tuple[int, int]:
    with book.transaction() as session:
        done = import_people(session, proposal, answers)
    assert done == count_import(proposal, answers)
    return done.entered, done.updated


def update(row: ProposedRow, *fields: Column) -> Answer:
    columns = frozenset(fields or (one.column for one in row.differences))
    return Answer(Decision.UPDATE, row.person_id, columns)


CHANGED = (
    *(1, "Vũ Văn Ân", "02/02/1980", "04/02/2010", "04/02/2011", "Miễn sinh hoạt từ 01/01/2026"),
    *("11.1", "Sở", "Phó bí thư"),
)


def test_the_same_person_takes_from_the_file_what_was_chosen(book: Database) -> None:
    enter(book, propose(book, AN))
    proposal = propose(book, CHANGED)
    (row,) = proposal.rows
    assert answered(book, proposal, {2: update(row, Column.UNIT, Column.BORN)}) == (0, 1)
    (person,) = people(book)
    assert (person.data.unit, person.data.born_on) == ("Sở", date(1980, 2, 2))
    assert person.data.full_name == "Vũ Văn An"
    assert [step.since for step in person.statuses] == [date(2010, 2, 3), date(2011, 2, 3)]


def test_all_that_differs_is_taken_and_then_the_file_tells_nothing_new(book: Database) -> None:
    enter(book, propose(book, AN))
    proposal = propose(book, CHANGED)
    assert answered(book, proposal, {2: update(proposal.rows[0])}) == (0, 1)
    (person,) = people(book)
    assert person.data.full_name == "Vũ Văn Ân"
    assert [(step.since, step.status) for step in person.statuses] == [
        (date(2010, 2, 4), Status.PROBATIONARY),
        (date(2011, 2, 4), Status.OFFICIAL),
        (date(2026, 1, 1), Status.EXEMPT),
    ]
    assert person.post_on(TODAY) is Post.DEPUTY_SECRETARY
    assert person.post_on(TODAY - timedelta(days=1)) is Post.SECRETARY
    assert verdicts(propose(book, CHANGED)) == [Verdict.SAME]


def test_a_status_of_the_file_that_the_book_is_past_begins_today(book: Database) -> None:
    enter(book, propose(book, (*AN[:5], "Miễn sinh hoạt từ 01/01/2026", *AN[6:])))
    proposal = propose(book, (*AN[:5], "Chính thức", *AN[6:]))
    (difference,) = proposal.rows[0].differences
    assert (difference.column, difference.since) == (Column.STATUS, TODAY)
    answered(book, proposal, {2: update(proposal.rows[0])})
    (person,) = people(book)
    assert person.status_on(date(2026, 6, 1)) is Status.EXEMPT
    assert person.status_on(TODAY) is Status.OFFICIAL


@pytest.mark.parametrize("row", [CHANGED, (1, "Vũ Văn An", "02/02/1981"), (1, "Vũ Văn An", None)])
def test_another_person_is_entered_and_no_answer_leaves_out(
    book: Database, row: tuple[object, ...]
) -> None:
    enter(book, propose(book, AN))
    proposal = propose(book, row)
    assert len(proposal.questions) == 1
    assert answered(book, proposal, {2: Answer(Decision.LEAVE_OUT)}) == (0, 0)
    assert answered(book, proposal, {2: Answer(Decision.ANOTHER)}) == (1, 0)
    assert len(people(book)) == 2
    assert verdicts(propose(book, row)) == [Verdict.SAME]


def test_one_person_on_two_rows_is_asked(book: Database) -> None:
    rows = [AN, (2, "VŨ VĂN AN", "01/02/1980"), (3, "Vũ Văn An"), (4, "Lò Hoa", 1, None)]
    rows[3] = (4, "Lò Hoa", "05/02/1980", None, None, None, "111")
    proposal = propose(book, *rows)
    assert verdicts(proposal) == [Verdict.NEW, *[Verdict.TWICE] * 3]
    assert [row.twin for row in proposal.rows] == [0, 2, 2, 2]
    assert answered(book, proposal, {3: Answer(Decision.ANOTHER)}) == (2, 0)
    assert [one.data.full_name for one in people(book)] == ["Vũ Văn An", "Vũ Văn An"]


def test_namesakes_of_different_births_are_two_people_and_told(book: Database) -> None:
    proposal = propose(book, AN, (2, "Vũ Văn An", "05/02/1985"))
    assert verdicts(proposal) == [Verdict.NEW, Verdict.NEW]
    assert "import.namesake_in_file" in [one.key for one in proposal.rows[1].remarks]


def test_a_card_of_one_and_the_name_of_another_are_both_offered(book: Database) -> None:
    other = (2, "Lò Thị Hoa", "05/06/1990", None, None, None, "22.2")
    enter(book, propose(book, AN, other))
    (row,) = propose(book, (1, "Lò Thị Hoa", "05/06/1990", None, None, None, "11.1")).rows
    assert row.verdict is Verdict.DIFFERS
    assert [one.data.full_name for one in row.candidates] == ["Vũ Văn An", "Lò Thị Hoa"]
    assert [one.column for one in row.candidates[1].differences] == [Column.CARD]


def test_two_rows_cannot_update_one_person(book: Database) -> None:
    enter(book, propose(book, AN))
    rows = (1, "Vũ Văn An", "01/02/1980", None, None, None, None, "Sở"), CHANGED
    proposal = propose(book, *rows)
    answers = {row.read.number: update(row) for row in proposal.rows}
    with pytest.raises(RecordsError) as refused:
        answered(book, proposal, answers)
    assert refused.value.key == "import.two_for_one"
    assert people(book)[0].data.unit == "Thanh tra"


def test_what_changed_in_the_book_meanwhile_stops_the_whole_import(book: Database) -> None:
    enter(book, propose(book, AN))
    proposal = propose(book, CHANGED, HOA)
    first = propose(book, CHANGED)
    answered(book, first, {2: update(first.rows[0], Column.UNIT)})
    with pytest.raises(RecordsError) as refused:
        answered(book, proposal, {2: update(proposal.rows[0])})
    assert refused.value.key == "import.book_changed"
    assert len(people(book)) == 1


def test_the_whole_import_is_one_act_in_the_log(book: Database) -> None:
    enter(book, propose(book, AN))
    proposal = propose(book, CHANGED, HOA)
    answered(book, proposal, {2: update(proposal.rows[0])})
    with book.reading() as session:
        made = session.connection().exec_driver_sql("SELECT action FROM change").scalars().all()
    assert made[-2:] == ["import_people", "import_people"]
    assert len(made) == 3


def test_the_whole_import_is_taken_back_and_done_again(book: Database) -> None:
    enter(book, propose(book, AN))
    before = people(book)
    proposal = propose(book, CHANGED, HOA)
    answered(book, proposal, {2: update(proposal.rows[0])})
    after = people(book)
    with book.transaction() as session:
        undo(session)
    assert people(book) == before
    with book.transaction() as session:
        redo(session)
    assert people(book) == after


def test_a_sheet_is_found_by_name_or_number() -> None:
    sheets = [sheet(("Ghi chú",), name="Hướng dẫn"), sheet(("Họ tên",), ("An",), name="DS")]
    assert choose_sheet(sheets, "ds") is sheets[1]
    assert choose_sheet(sheets, "1") is sheets[0]
    for wanted in ("3", "0", "x"):
        with pytest.raises(RecordsError) as refused:
            choose_sheet(sheets, wanted)
        assert "“Hướng dẫn”, “DS”" in refused.value.sentence()


def test_the_sheet_with_most_headings_is_the_likeliest() -> None:
    short, long = sheet(("Họ và tên", "Ký"), ("An", "x")), sheet(WITH_CARD, AN)
    assert choose_sheet([short, long]) is long
    large = Sheet("Dữ liệu", (), too_large=True)
    assert choose_sheet([large, short]) is short
    assert choose_sheet([large]) is large


NAMES = st.sampled_from(["Vũ An", "Lò Hoà", "Lò Hòa", "VŨ AN", "Đỗ Ân", "", "An 2"])
BIRTHS = st.sampled_from([None, "01/02/1980", "1980", 1981, "31/02/1980"])
CARDS = st.sampled_from([None, "1.1", "11", "2.2"])
DECISIONS = st.sampled_from([Decision.LEAVE_OUT, Decision.ANOTHER])
ROWS = st.lists(st.tuples(NAMES, BIRTHS, CARDS), min_size=1, max_size=6)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ROWS, min_size=1, max_size=3), st.lists(DECISIONS, min_size=1, max_size=3))
def test_whatever_is_imported_the_second_time_adds_nobody(
    tmp_path: Path,
    book: Database,
    lists: list[list[tuple[str, object, str | None]]],
    decisions: list[Decision],
) -> None:
    for rows in lists:
        made = sheet(
            ("STT", "Họ và tên", "Ngày sinh", "Số thẻ"),
            *((number, *row) for number, row in enumerate(rows, start=1)),
        )
        if not any(name or (birth and card) for name, birth, card in rows):
            continue
        proposal = propose_sheet(book, made)
        before = len(people(book))
        if proposal.having(Verdict.UNREADABLE):
            with pytest.raises(RecordsError):
                enter(book, proposal)
            assert len(people(book)) == before
            continue
        answers = {
            row.read.number: Answer(decisions[row.read.number % len(decisions)])
            for row in proposal.questions
        }
        added, _ = answered(book, proposal, answers)
        assert len(people(book)) == before + added
        again = propose_sheet(book, made)
        assert not again.having(Verdict.NEW)
        assert enter(book, again) == 0


def test_a_column_of_party_groups_fills_them(book: Database) -> None:
    headings = ("STT", "Họ và tên", "Ngày sinh", "Ngày vào Đảng", "Ghi chú", "Tổ đảng")
    rows = (
        (1, "Vũ Văn An", "01/02/1980", "03/02/2010", None, 1),
        (2, "Lò Thị Hoà", "05/06/1990", "03/02/2012", None, "TỔ ĐẢNG 1"),
        (3, "Vì Thị Bé", "05/06/1991", None, "Quần chúng", "Tổ đảng 2"),
    )
    proposal = propose_sheet(book, sheet(headings, *rows))
    told = [[one.key for one in row.remarks] for row in proposal.rows]
    assert "import.new_group" in told[0]
    assert "import.new_group" not in told[1]
    assert "import.group_of_no_member" in told[2]
    assert enter(book, proposal) == 3
    with book.reading() as session:
        people = {one.data.full_name: one for one in read_people(session)}
        assert [group.name for group in list_groups(session)] == ["Tổ đảng 1"]
    steps = {name: [(s.name, s.since) for s in one.groups] for name, one in people.items()}
    assert steps == {
        "Vũ Văn An": [("Tổ đảng 1", date(2010, 2, 3))],
        "Lò Thị Hoà": [("Tổ đảng 1", date(2012, 2, 3))],
        "Vì Thị Bé": [],
    }
    assert all(not one.data.unit for one in people.values())


def test_another_party_group_in_the_file_is_asked_about(book: Database) -> None:
    headings = ("STT", "Họ và tên", "Ngày sinh", "Ngày vào Đảng", "Tổ đảng")
    first = (1, "Vũ Văn An", "01/02/1980", "03/02/2010", "Tổ đảng 1")
    enter(book, propose_sheet(book, sheet(headings, first)))
    again = propose_sheet(book, sheet(headings, first))
    assert again.rows[0].verdict is Verdict.SAME
    moved = propose_sheet(book, sheet(headings, (*first[:-1], "Tổ đảng 2")))
    (row,) = moved.rows
    (difference,) = row.differences
    assert (difference.column, difference.in_book) == (Column.GROUP, "Tổ đảng 1")
    assert answered(book, moved, {2: update(row, Column.GROUP)}) == (0, 1)
    with book.reading() as session:
        (person,) = read_people(session)
    before, after = person.groups
    assert (before.name, before.until) == ("Tổ đảng 1", TODAY - timedelta(days=1))
    assert (after.name, after.since) == ("Tổ đảng 2", TODAY)
