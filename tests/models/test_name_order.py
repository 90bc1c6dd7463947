"""The order of tones belongs to the book: every list of it follows at once."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import select

from models.book.database import Database, open_book
from models.check import check_book
from models.members.order import choose_tone_order
from models.members.people import PersonData, read_people, update_person, usual_statuses
from models.members.roll import roll_on
from models.names import ToneOrder
from models.organisation import tone_order
from models.sample import write_sample
from models.tables.changes import Change
from tests.models.cell import DAY, add_someone
from tests.models.old_books import write_old_book

NAMES = ["Lê Hoa", "Lê Hòa", "Lê Hỏa", "Lê Hõa", "Lê Hóa", "Lê Họa"]
OFFICE = ["Lê Hoa", "Lê Hòa", "Lê Hóa", "Lê Hỏa", "Lê Hõa", "Lê Họa"]


def listed(book: Database) -> list[str]:
    with book.reading() as session:
        return [entry.full_name for entry in roll_on(session, DAY)]


def test_every_list_follows_the_chosen_order_and_back(book: Database) -> None:
    with book.transaction() as session:
        for name in reversed(NAMES):
            add_someone(session, name)
    assert listed(book) == NAMES
    with book.transaction() as session:
        choose_tone_order(session, ToneOrder.OFFICE)
    assert listed(book) == OFFICE
    assert check_book(book) == ()
    with book.transaction() as session:
        choose_tone_order(session, ToneOrder.DICTIONARY)
    assert listed(book) == NAMES


def test_who_is_entered_or_renamed_later_stands_in_the_chosen_order(book: Database) -> None:
    with book.transaction() as session:
        choose_tone_order(session, ToneOrder.OFFICE)
        assert tone_order(session) is ToneOrder.OFFICE
        for name in [*NAMES[1:], "Lê Z"]:
            add_someone(session, name)
    with book.transaction() as session:
        last = read_people(session)[-1]
        data = PersonData("Lê Hoa")
        statuses = usual_statuses(data, staff=False)
        update_person(session, last.id, data, statuses=statuses, posts=())
    assert listed(book) == OFFICE
    assert check_book(book) == ()


def test_choosing_is_one_change_in_the_log(book: Database) -> None:
    with book.transaction() as session:
        for name in NAMES:
            add_someone(session, name)
    with book.transaction() as session:
        choose_tone_order(session, ToneOrder.OFFICE)
    with book.reading() as session:
        last = session.scalars(select(Change).order_by(Change.sequence.desc())).first()
        assert last is not None
        assert last.action == "choose_tone_order"
        assert {row["table"] for row in last.rows} == {"organisation", "person"}


def test_keys_of_an_older_book_are_renewed_when_it_is_opened(tmp_path: Path) -> None:
    sample, old = tmp_path / "mau.sochibo", tmp_path / "cu.sochibo"
    write_sample(sample, people=6, years=1)
    write_old_book(old, 1, rows_of=sample)
    with closing(sqlite3.connect(old)) as raw:
        raw.execute("UPDATE person SET sort_key='A', search_form='a'")
        raw.commit()
    book = open_book(old)
    try:
        assert check_book(book) == ()
    finally:
        book.close()
