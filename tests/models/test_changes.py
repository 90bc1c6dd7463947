"""The log of changes: one entry per transaction, with every row before and after."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from models.attendance.sheet import fill_present, record_attendance
from models.book.database import Database
from models.errors import RecordsError
from models.identity import repeatable
from models.meetings.meetings import add_meeting, remove_draft
from models.members.people import PersonData, update_person
from models.members.steps import StatusStep
from models.periods import ALWAYS
from models.tables.changes import Change
from models.words import Mark, Status
from tests.models.cell import add_someone, meeting


def entries(book: Database) -> list[dict[str, Any]]:
    """Return the log, earliest first, as plain values; the founding entry is left out."""
    with book.reading() as session:
        return [row.values() for row in session.scalars(select(Change).order_by(Change.sequence))][
            1:
        ]


def test_founding_the_book_is_the_first_entry(book: Database) -> None:
    with book.reading() as session:
        first = session.scalars(select(Change)).one()
        assert (first.sequence, first.action, first.made_by) == (1, "found_organisation", "thử")
        assert [row["table"] for row in first.rows] == ["organisation", "letterhead"]


def test_an_entry_says_who_when_and_what_they_meant(book: Database) -> None:
    moment = datetime(2024, 3, 5, 8, tzinfo=UTC)
    with repeatable(1, moment), book.transaction() as session:
        add_someone(session, "Giàng A Sử")
        add_meeting(session, meeting())
    (entry,) = entries(book)
    assert (entry["sequence"], entry["made_by"], entry["action"]) == (2, "thử", "add_person")
    assert timedelta(0) < entry["made_at"] - moment < timedelta(seconds=1)
    assert {row["table"] for row in entry["rows"]} == {
        "person",
        "status_change",
        "meeting",
        "attendance",
    }


def test_a_new_row_has_no_before_and_everything_after(book: Database) -> None:
    with book.transaction() as session:
        meeting_id = add_meeting(session, meeting(starts_at=time(14, 30)))
    row = entries(book)[0]["rows"][0]
    assert (row["table"], row["id"], row["before"]) == ("meeting", str(meeting_id), None)
    assert row["after"]["id"] == str(meeting_id)
    assert row["after"]["held_on"] == "2024-03-05"
    assert row["after"]["starts_at"] == "14:30:00"
    assert row["after"]["ends_at"] is None
    assert row["after"]["kind"] == "regular"


def test_a_changed_row_names_what_changed_alone(book: Database) -> None:
    with book.transaction() as session:
        person = add_someone(session, "Giàng A Sử")
        meeting_id = add_meeting(session, meeting())
    with book.transaction() as session:
        record_attendance(
            session,
            meeting_id=meeting_id,
            person_id=person,
            mark=Mark.ABSENT_EXCUSED,
            reason="ốm",
        )
    entry = entries(book)[-1]
    assert entry["action"] == "record_attendance"
    changed = {row["table"]: (row["before"], row["after"]) for row in entry["rows"]}
    assert changed == {
        "attendance": (
            {"mark": "not_recorded", "reason": ""},
            {"mark": "absent_excused", "reason": "ốm"},
        ),
        "meeting": ({"state": "draft"}, {"state": "held"}),
    }


def test_a_changed_date_is_told_before_and_after(book: Database) -> None:
    with book.transaction() as session:
        person = add_someone(session, "Giàng A Sử")
    data = PersonData("Giàng A Sử", born_on=date(1980, 1, 2))
    with book.transaction() as session:
        update_person(
            session, person, data, statuses=[StatusStep(ALWAYS, Status.OFFICIAL)], posts=[]
        )
    (row,) = entries(book)[-1]["rows"]
    assert row["before"] == {"born_on": None, "birth_year": None}
    assert row["after"] == {"born_on": "1980-01-02", "birth_year": 1980}


def test_a_removed_row_has_everything_before_and_no_after(book: Database) -> None:
    with book.transaction() as session:
        add_someone(session, "Giàng A Sử")
        meeting_id = add_meeting(session, meeting())
    with book.transaction() as session:
        remove_draft(session, meeting_id)
    removed = {row["table"]: row for row in entries(book)[-1]["rows"]}
    assert set(removed) == {"meeting", "attendance"}
    assert all(row["after"] is None for row in removed.values())
    assert removed["meeting"]["before"]["title"] == "Sinh hoạt thường kỳ"


def test_a_transaction_that_writes_nothing_leaves_no_entry(book: Database) -> None:
    with book.transaction() as session:
        person = add_someone(session, "Giàng A Sử")
        meeting_id = add_meeting(session, meeting())
    with book.transaction():
        pass
    with book.transaction() as session:
        # What is already so is no change.
        record_attendance(session, meeting_id=meeting_id, person_id=person, mark=Mark.NOT_RECORDED)
    assert len(entries(book)) == 1


def _refused(book: Database) -> None:
    with book.transaction() as session:
        add_someone(session, "Lù A Sử")
        add_meeting(session, meeting(title=" "))


def test_a_transaction_that_fails_leaves_no_entry_and_no_gap(book: Database) -> None:
    for name in ("Giàng A Sử", "Lò Thị Pâng"):
        with pytest.raises(RecordsError):
            _refused(book)
        with book.transaction() as session:
            add_someone(session, name)
    told = [(entry["sequence"], entry["rows"][0]["after"]["full_name"]) for entry in entries(book)]
    assert told == [(2, "Giàng A Sử"), (3, "Lò Thị Pâng")]


def test_the_log_keeps_vietnamese_letters_readable_in_the_file(book: Database) -> None:
    with book.transaction() as session:
        add_someone(session, "Tòng Văn Hỏa")
    assert "Tòng Văn Hỏa".encode() in book.file.read_bytes()


def test_rows_changed_at_once_stand_in_the_order_of_their_identifiers(book: Database) -> None:
    with book.transaction() as session:
        for letter in "ABCDEFGH":
            add_someone(session, f"Lò Văn {letter}")
        meeting_id = add_meeting(session, meeting())
    with book.transaction() as session:
        fill_present(session, meeting_id=meeting_id)
    changed = [row["id"] for row in entries(book)[-1]["rows"] if row["table"] == "attendance"]
    assert len(changed) == 8
    assert changed == sorted(changed)
