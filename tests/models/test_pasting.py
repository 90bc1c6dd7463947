"""Ranges pasted into the attendance sheet: what would change, and what is asked first."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.attendance.filling import clear, fill_down
from models.attendance.marking import MarkEntry, record_marks
from models.attendance.pasting import (
    PasteChoices,
    PasteProposal,
    PasteTarget,
    PasteVerdict,
    propose_paste,
)
from models.attendance.sheet import AttendanceRow, read_attendance
from models.book.database import Database
from models.errors import RecordsError
from models.imports.grid import parse_grid
from models.meetings.meetings import read_meeting
from models.words import ABSENT_MARKS, Mark, MeetingState, Status
from tests.models.cell import add_someone, hold, marks_of, meeting

NAMES = ("Lò Văn An", "Lê Xuân Hải", "Lò Thị Hoà", "Vàng Bích Mai")


def row(name: str, mark: Mark = Mark.NOT_RECORDED, reason: str = "") -> AttendanceRow:
    return AttendanceRow(uuid4(), name, Status.OFFICIAL, None, mark, reason)


ROWS = tuple(row(name) for name in NAMES)
ALL = PasteTarget(tuple(one.person_id for one in ROWS))


def paste(
    text: str,
    rows: Sequence[AttendanceRow] = ROWS,
    target: PasteTarget | None = None,
    choices: PasteChoices | None = None,
    hidden: frozenset[UUID] = frozenset(),
) -> PasteProposal:
    at = target or PasteTarget(tuple(one.person_id for one in rows))
    return propose_paste(parse_grid(text), rows, at, choices, hidden=hidden)


def told(proposal: PasteProposal) -> list[tuple[str, PasteVerdict]]:
    return [(one.pasted.name, one.verdict) for one in proposal.rows]


def entered(proposal: PasteProposal, rows: Sequence[AttendanceRow] = ROWS) -> dict[str, MarkEntry]:
    names = {one.person_id: one.full_name for one in rows}
    return {names[entry.person_id]: entry for entry in proposal.entries}


def test_names_with_marks_go_to_their_people() -> None:
    mai = unicodedata.normalize("NFD", "Vàng Bích Mai")
    proposal = paste(f"{mai}\tx\r\nLÒ VĂN AN\u00a0\tvắng CP\r\nLò Thị Hòa\tKP\r\n")
    assert proposal.by_name
    assert proposal.can_record
    assert {name: entry.mark for name, entry in entered(proposal).items()} == {
        "Vàng Bích Mai": Mark.PRESENT,
        "Lò Văn An": Mark.ABSENT_EXCUSED,
        "Lò Thị Hoà": Mark.ABSENT_UNEXCUSED,
    }


def test_headings_numbers_and_reasons_are_understood() -> None:
    proposal = paste("STT\tHọ và tên\tĐiểm danh\tLý do\n1\tLò Văn An\tP\tốm\n2\tLê Xuân Hải\tx\t\n")
    assert [one.pasted.number for one in proposal.rows] == [2, 3]
    an = entered(proposal)["Lò Văn An"]
    assert (an.mark, an.reason) == (Mark.ABSENT_EXCUSED, "ốm")
    beside = entered(paste("Lò Văn An\tP (đi công tác)\nLê Xuân Hải\tx"))["Lò Văn An"]
    assert beside.reason == "đi công tác"


def test_what_stands_there_already_is_no_change() -> None:
    rows = (row("Lò Văn An", Mark.ABSENT_EXCUSED, "ốm"), row("Lê Xuân Hải", Mark.PRESENT))
    proposal = paste("Lò Văn An\tP\nLê Xuân Hải\tx", rows)
    assert proposal.counts == {PasteVerdict.SAME: 2}
    assert not proposal.can_record


def test_unknown_names_are_shown_with_the_nearest_and_left_out() -> None:
    proposal = paste("Lo Van An\tx\nLê Xuân Hải\tx\nTrần Quốc Toản\tx")
    assert [verdict for _, verdict in told(proposal)] == [
        PasteVerdict.UNKNOWN_NAME,
        PasteVerdict.CHANGES,
        PasteVerdict.UNKNOWN_NAME,
    ]
    assert proposal.rows[0].candidates[0].full_name == "Lò Văn An"
    assert proposal.rows[2].candidates == ()
    assert list(entered(proposal)) == ["Lê Xuân Hải"]
    chosen = paste(
        "Lo Van An\tx\nLê Xuân Hải\tx",
        choices=PasteChoices(people={1: ROWS[0].person_id, 2: None}),
    )
    assert list(entered(chosen)) == ["Lò Văn An"]
    assert chosen.rows[1].verdict is PasteVerdict.LEFT_OUT


def test_a_name_that_is_somebodys_twice_is_asked() -> None:
    rows = (*ROWS, row("Lò Văn An"))
    proposal = paste("Lò Văn An\tx", rows)
    assert proposal.rows[0].verdict is PasteVerdict.SEVERAL
    assert len(proposal.rows[0].candidates) == 2
    assert not proposal.can_record
    twice = paste("Lò Văn An\tx\nLê Xuân Hải\tx\nLò Văn An\tP")
    assert twice.counts == {PasteVerdict.TWICE: 2, PasteVerdict.CHANGES: 1}
    assert not twice.can_record


def test_marks_that_are_not_understood_are_asked() -> None:
    proposal = paste("Lò Văn An\tZ\nLê Xuân Hải\tx\nLò Thị Hoà\tz")
    assert proposal.counts[PasteVerdict.UNKNOWN_MARK] == 2
    assert not proposal.can_record
    chosen = paste(
        "Lò Văn An\tZ\nLê Xuân Hải\tx\nLò Thị Hoà\tz", choices=PasteChoices(signs={"z": Mark.LATE})
    )
    assert entered(chosen)["Lò Thị Hoà"].mark is Mark.LATE
    assert chosen.can_record


def test_an_empty_mark_records_nothing() -> None:
    rows = (row("Lò Văn An", Mark.PRESENT), row("Lê Xuân Hải"))
    proposal = paste("Lò Văn An\t\nLê Xuân Hải\tx", rows)
    assert proposal.rows[0].verdict is PasteVerdict.NOTHING
    cleared = paste("Lò Văn An\tChưa ghi\nLê Xuân Hải\tx", rows)
    assert entered(cleared, rows)["Lò Văn An"].mark is Mark.NOT_RECORDED


def test_a_column_of_marks_goes_down_from_the_cursor() -> None:
    proposal = paste("x\nP\nK", target=PasteTarget(ALL.people[1:]))
    assert not proposal.by_name
    assert {name: entry.mark for name, entry in entered(proposal).items()} == {
        "Lê Xuân Hải": Mark.PRESENT,
        "Lò Thị Hoà": Mark.ABSENT_EXCUSED,
        "Vàng Bích Mai": Mark.ABSENT_UNEXCUSED,
    }
    with_reason = paste("P\tđi học xa\nx\t", target=PasteTarget(ALL.people))
    assert entered(with_reason)["Lò Văn An"].reason == "đi học xa"


def test_an_empty_cell_in_between_leaves_its_row() -> None:
    proposal = paste("x\n\nP")
    assert [one.verdict for one in proposal.rows] == [
        PasteVerdict.CHANGES,
        PasteVerdict.NOTHING,
        PasteVerdict.CHANGES,
    ]
    assert list(entered(proposal)) == ["Lò Văn An", "Lò Thị Hoà"]


def test_a_column_longer_than_the_sheet_is_not_cut_short() -> None:
    proposal = paste("x\n" * 6)
    assert proposal.counts == {PasteVerdict.CHANGES: 4, PasteVerdict.NO_ROW: 2}
    assert not proposal.can_record


def test_one_cell_fills_every_selected_row() -> None:
    proposal = paste("P", target=PasteTarget(ALL.people, selected=3))
    assert list(entered(proposal)) == ["Lò Văn An", "Lê Xuân Hải", "Lò Thị Hoà"]


def test_reasons_alone_go_to_who_is_absent() -> None:
    rows = (row("Lò Văn An", Mark.ABSENT_EXCUSED), row("Lê Xuân Hải", Mark.PRESENT))
    target = PasteTarget(tuple(one.person_id for one in rows), reasons_only=True)
    proposal = paste("đi công tác\nốm", rows, target)
    assert [one.verdict for one in proposal.rows] == [PasteVerdict.CHANGES, PasteVerdict.NO_ABSENCE]
    assert entered(proposal, rows)["Lò Văn An"].reason == "đi công tác"


def test_hidden_rows_stay_as_they_are() -> None:
    proposal = paste("Lò Văn An\tx\nLê Xuân Hải\tx", hidden=frozenset({ROWS[0].person_id}))
    assert proposal.counts == {PasteVerdict.HIDDEN: 1, PasteVerdict.CHANGES: 1}
    assert list(entered(proposal)) == ["Lê Xuân Hải"]


def test_what_holds_nothing_is_refused() -> None:
    for text, key in (("", "empty"), (" \t\r\n", "empty"), ("Lò Văn An\nLê Xuân Hải", "no_marks")):
        with pytest.raises(RecordsError) as refused:
            paste(text)
        assert refused.value.key == f"paste.{key}"


MARKS = st.sampled_from(list(Mark))
SHEETS = st.lists(
    st.tuples(MARKS, st.sampled_from(["", "ốm", "công tác"])), min_size=1, max_size=6
).map(
    lambda cells: [
        row(f"Người {at}", mark, reason if mark in ABSENT_MARKS else "")
        for at, (mark, reason) in enumerate(cells)
    ]
)
WORDS = {
    Mark.NOT_RECORDED: "Chưa ghi",
    Mark.PRESENT: "Có mặt",
    Mark.LATE: "Đi muộn",
    Mark.ABSENT_EXCUSED: "Vắng có lý do",
    Mark.ABSENT_UNEXCUSED: "Vắng không lý do",
    Mark.EXEMPT: "Miễn",
}


@given(SHEETS)
def test_a_sheet_pasted_over_itself_changes_nothing(rows: list[AttendanceRow]) -> None:
    text = "\n".join(f"{one.full_name}\t{WORDS[one.mark]}\t{one.reason}" for one in rows)
    assert paste(text, rows).entries == ()


@given(SHEETS, SHEETS)
def test_a_sheet_pasted_over_another_makes_it_the_same(
    rows: list[AttendanceRow], wanted: list[AttendanceRow]
) -> None:
    text = "\n".join(f"{one.full_name}\t{WORDS[one.mark]}\t{one.reason}" for one in wanted)
    entries = {entry.person_id: entry for entry in paste(text, rows).entries}
    for before, after in zip(rows, wanted, strict=False):
        entry = entries.get(before.person_id)
        assert (entry.mark if entry else before.mark) is after.mark
        if after.reason:
            assert (entry.reason if entry else before.reason) == after.reason


@given(SHEETS, st.booleans(), st.booleans())
def test_filling_down_is_the_first_row_over_the_others(
    rows: list[AttendanceRow], marks: bool, reasons: bool
) -> None:
    entries = {entry.person_id: entry for entry in fill_down(rows, marks=marks, reasons=reasons)}
    assert rows[0].person_id not in entries
    for one in rows[1:]:
        mark = rows[0].mark if marks else one.mark
        reason = rows[0].reason if reasons else one.reason
        wanted = (mark, reason if mark in ABSENT_MARKS else "")
        entry = entries.get(one.person_id)
        assert ((entry.mark, entry.reason) if entry else (one.mark, one.reason)) == wanted
        assert (entry is None) == (wanted == (one.mark, one.reason))


def test_clearing_takes_back_marks_or_only_reasons() -> None:
    rows = (row("A B", Mark.ABSENT_EXCUSED, "ốm"), row("C D", Mark.PRESENT), row("E F"))
    assert [entry.mark for entry in clear(rows, marks=True)] == [Mark.NOT_RECORDED] * 2
    (reason,) = clear(rows, marks=False)
    assert (reason.mark, reason.reason) == (Mark.ABSENT_EXCUSED, "")


def test_many_marks_are_one_act_with_the_rules_of_one(book: Database) -> None:
    with book.transaction() as session:
        an, hai, stranger = (add_someone(session, name) for name in (*NAMES[:2], "Vừ A Sử"))
        meeting_id = hold(session, meeting(), {})
    entries = [MarkEntry(an, Mark.PRESENT, "không giữ"), MarkEntry(hai, Mark.ABSENT_EXCUSED, "ốm")]
    with book.transaction() as session:
        changed = record_marks(session, meeting_id=meeting_id, entries=entries, action="paste")
        assert changed == 2
    with book.reading() as session:
        rows = {one.person_id: one for one in read_attendance(session, meeting_id)}
        assert (rows[an].mark, rows[an].reason) == (Mark.PRESENT, "")
        assert rows[hai].reason == "ốm"
        assert read_meeting(session, meeting_id).state is MeetingState.HELD
    back = [MarkEntry(an, Mark.NOT_RECORDED), MarkEntry(hai, Mark.NOT_RECORDED)]
    with book.transaction() as session:
        record_marks(session, meeting_id=meeting_id, entries=back, action="clear")
    with book.reading() as session:
        assert set(marks_of(session, meeting_id).values()) == {Mark.NOT_RECORDED}
        assert read_meeting(session, meeting_id).state is MeetingState.DRAFT
    assert stranger in rows
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        record_marks(
            session, meeting_id=meeting_id, entries=[MarkEntry(uuid4(), Mark.LATE)], action="paste"
        )
    assert refused.value.key == "attendance.not_called"


@pytest.mark.parametrize("tick", ["v", "✓"])
def test_a_cross_beside_a_tick_may_mean_either_and_is_asked(tick: str) -> None:
    text = f"Lò Văn An\t{tick}\nLê Xuân Hải\tx\n"
    proposal = paste(text)
    assert ("Lê Xuân Hải", PasteVerdict.UNKNOWN_MARK) in told(proposal)
    assert not proposal.can_record
    signs = {"x": Mark.ABSENT_UNEXCUSED, tick: Mark.PRESENT}
    decided = paste(text, choices=PasteChoices(signs=signs))
    assert {name: entry.mark for name, entry in entered(decided).items()} == {
        "Lò Văn An": Mark.PRESENT,
        "Lê Xuân Hải": Mark.ABSENT_UNEXCUSED,
    }
