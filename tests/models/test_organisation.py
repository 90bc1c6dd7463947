"""The cell: named by the day of a paper, its terms in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from models.book.database import Database
from models.errors import RecordsError
from models.organisation import (
    Cell,
    add_term,
    cell_on,
    correct_cell,
    list_terms,
    rename_cell,
    stand_still,
    standing_day,
)
from tests.models.conftest import CELL

RENAMED_ON = date(2025, 7, 1)
RENAMED = Cell(
    name="Chi bộ Văn phòng", upper_body="Đảng bộ UBND tỉnh", place_name="Điện Biên", symbol="CB2"
)


def name_on(book: Database, day: date) -> Cell:
    with book.reading() as session:
        return cell_on(session, day)


@pytest.fixture
def renamed(book: Database) -> Database:
    with book.transaction() as session:
        rename_cell(session, RENAMED, valid_from=RENAMED_ON)
    return book


def test_a_paper_carries_the_names_of_its_day(renamed: Database) -> None:
    assert name_on(renamed, RENAMED_ON - timedelta(days=1)) == CELL
    assert name_on(renamed, RENAMED_ON) == RENAMED
    assert name_on(renamed, date(2099, 1, 1)) == RENAMED
    assert name_on(renamed, date(1900, 1, 1)) == CELL


def test_renaming_again_on_the_same_day_corrects_that_day(renamed: Database) -> None:
    again = replace(RENAMED, upper_body="Đảng bộ  các cơ quan\u200b tỉnh")
    with renamed.transaction() as session:
        rename_cell(session, again, valid_from=RENAMED_ON)
    assert name_on(renamed, RENAMED_ON).upper_body == "Đảng bộ các cơ quan tỉnh"
    assert name_on(renamed, RENAMED_ON - timedelta(days=1)) == CELL


def test_a_correction_reaches_the_span_of_its_day_alone(renamed: Database) -> None:
    corrected = replace(CELL, name="Chi bộ Văn phòng – Thanh tra")
    with renamed.transaction() as session:
        correct_cell(session, corrected, on=date(2024, 1, 1))
    assert name_on(renamed, date(2020, 1, 1)) == corrected
    assert name_on(renamed, RENAMED_ON) == RENAMED


def test_an_empty_symbol_is_the_usual_one(book: Database) -> None:
    with book.transaction() as session:
        rename_cell(session, replace(RENAMED, symbol=" "), valid_from=RENAMED_ON)
    assert name_on(book, RENAMED_ON).symbol == "CB"


def test_a_corrected_symbol_left_empty_is_the_usual_one(renamed: Database) -> None:
    with renamed.transaction() as session:
        correct_cell(session, replace(RENAMED, symbol=""), on=RENAMED_ON)
    assert name_on(renamed, RENAMED_ON).symbol == "CB"


@pytest.mark.parametrize(
    ("wrong", "key"),
    [({"name": " "}, "organisation.no_name"), ({"place_name": ""}, "organisation.no_place")],
)
def test_a_cell_without_name_or_place_is_refused(
    book: Database, wrong: dict[str, Any], key: str
) -> None:
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        rename_cell(session, replace(RENAMED, **wrong), valid_from=RENAMED_ON)
    assert refused.value.key == key
    assert name_on(book, RENAMED_ON) == CELL


def test_terms_come_in_order_and_end_after_they_begin(book: Database) -> None:
    with book.transaction() as session:
        add_term(session, name="2025–2027", starts_on=date(2025, 4, 15), ends_on=date(2027, 4, 14))
        add_term(session, name="2022–2025", starts_on=date(2022, 4, 15), ends_on=date(2025, 4, 14))
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        add_term(session, name="sai", starts_on=date(2025, 4, 15), ends_on=date(2025, 4, 15))
    assert refused.value.key == "organisation.term_ends_first"
    with book.reading() as session:
        assert [term.name for term in list_terms(session)] == ["2022–2025", "2025–2027"]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2027, 4, 14), date(2030, 4, 13)),
        (date(2020, 1, 1), date(2025, 4, 15)),
        (date(2020, 1, 1), date(2030, 1, 1)),
        (date(2026, 1, 1), date(2026, 2, 1)),
        (date(2025, 4, 15), date(2027, 4, 14)),
    ],
)
def test_no_day_lies_in_two_terms(book: Database, first: date, last: date) -> None:
    with book.transaction() as session:
        add_term(session, name="2025–2027", starts_on=date(2025, 4, 15), ends_on=date(2027, 4, 14))
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        add_term(session, name="sai", starts_on=first, ends_on=last)
    assert refused.value.key == "organisation.terms_overlap"
    assert "2025–2027 (15/04/2025 – 14/04/2027)" in refused.value.sentence("vi")
    with book.reading() as session:
        assert [term.name for term in list_terms(session)] == ["2025–2027"]


def test_terms_may_leave_days_out_between_them_and_follow_day_by_day(book: Database) -> None:
    with book.transaction() as session:
        add_term(session, name="hai", starts_on=date(2025, 4, 15), ends_on=date(2027, 4, 14))
        add_term(session, name="ba", starts_on=date(2027, 4, 15), ends_on=date(2030, 1, 1))
        add_term(session, name="một", starts_on=date(2020, 1, 1), ends_on=date(2024, 12, 31))
    with book.reading() as session:
        assert [term.name for term in list_terms(session)] == ["một", "hai", "ba"]


def test_only_a_sample_book_stands_still(book: Database) -> None:
    with book.reading() as session:
        assert standing_day(session) is None
    with book.transaction() as session:
        stand_still(session, RENAMED_ON)
    with book.reading() as session:
        assert standing_day(session) == RENAMED_ON
