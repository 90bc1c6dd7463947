"""Dates of a list: both kinds are read, impossible ones refused, nothing is guessed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.imports.dates import (
    DateColumn,
    find_day,
    look_swapped,
    month_first_text,
    read_date,
)
from models.imports.sheet import Cell, CellKind
from tests.sheets import TODAY, cell

POSSIBLE = st.dates(date(1900, 1, 1), TODAY)
FORMS = st.sampled_from(
    [
        "{0.day:02d}/{0.month:02d}/{0.year}",
        "{0.day}/{0.month}/{0.year}",
        " {0.day} / {0.month} / {0.year} ",
        "{0.day}-{0.month}-{0.year}",
        "{0.day}.{0.month}.{0.year}",
        "ngày {0.day} tháng {0.month} năm {0.year}",
        "{0.year}-{0.month:02d}-{0.day:02d}",
    ]
)


def reason(value: object, *, year_alone: bool = True) -> str:
    found = read_date(cell(value), DateColumn("Ngày sinh", TODAY, year_alone=year_alone))
    assert found.reason is not None
    assert (found.day, found.year) == (None, None)
    assert "Ngày sinh" in found.reason.sentence("vi")
    assert "Ngày sinh" in found.reason.sentence("en")
    return found.reason.key.removeprefix("import.")


@given(day=POSSIBLE, form=FORMS)
def test_a_written_day_is_the_day(day: date, form: str) -> None:
    found = read_date(cell(form.format(day)), DateColumn("x", TODAY, year_alone=False))
    assert (found.day, found.year, found.reason) == (day, day.year, None)


@given(POSSIBLE)
def test_a_real_date_is_the_day(day: date) -> None:
    assert read_date(cell(day), DateColumn("x", TODAY, year_alone=False)).day == day


@given(st.integers(0, 40), st.integers(0, 40), st.integers(1900, TODAY.year - 1))
def test_a_day_that_does_not_exist_is_never_another_day(day: int, month: int, year: int) -> None:
    found = read_date(cell(f"{day}/{month}/{year}"), DateColumn("x", TODAY, year_alone=True))
    if found.day is None:
        assert found.reason is not None
        with pytest.raises(ValueError, match=r"day|month"):
            date(year, month, day)
    else:
        assert (found.day.day, found.day.month, found.day.year) == (day, month, year)


@given(st.text(max_size=12))
def test_any_text_is_a_day_a_year_nothing_or_a_reason(text: str) -> None:
    found = read_date(cell(text), DateColumn("x", TODAY, year_alone=True))
    assert not (found.reason and (found.day or found.year))


@pytest.mark.parametrize("value", [1985, 1985.0, "1985", "năm 1985"])
def test_a_year_alone_is_a_year_where_that_will_do(value: object) -> None:
    found = read_date(cell(value), DateColumn("x", TODAY, year_alone=True))
    assert (found.day, found.year, found.reason) == (None, 1985, None)
    assert reason(value, year_alone=False) == "year_alone"


@pytest.mark.parametrize(
    ("value", "key"),
    [
        ("31/02/2010", "no_such_day"),
        ("29/02/2023", "no_such_day"),
        ("12/25/2001", "no_such_month"),
        ("04/11/85", "short_year"),
        ("13/1985", "no_such_month"),
        ("không rõ", "not_a_date"),
        (60000, "not_a_date"),
        (19850411, "not_a_date"),
        ("01/01/2027", "in_future"),
        (date(2026, 11, 22), "in_future"),
        (2027, "in_future"),
        ("01/01/1899", "too_early"),
        (Cell(CellKind.ERROR, "#REF!"), "cell_error"),
        (Cell(CellKind.NO_VALUE, computed=True), "no_value"),
    ],
)
def test_what_is_no_day_says_why(value: object, key: str) -> None:
    assert reason(value) == key


def test_an_empty_cell_is_nothing() -> None:
    for empty in (None, cell(""), cell(" \u00a0")):
        found = read_date(empty, DateColumn("x", TODAY, year_alone=False))
        assert (found.day, found.year, found.reason) == (None, None, None)


def test_the_first_possible_day_of_a_note_is_found() -> None:
    assert find_day("QĐ 31/02/2024, từ 01/9/2023 đến 05/9/2023") == date(2023, 9, 1)
    assert find_day("số 1234/2023-QĐ") is None


@pytest.mark.parametrize(
    ("value", "from_1904", "day"),
    [
        (31355, False, date(1985, 11, 4)),
        (31355.0, False, date(1985, 11, 4)),
        (31355.75, False, date(1985, 11, 4)),
        (29893, True, date(1985, 11, 4)),
    ],
)
def test_a_day_that_excel_counts_is_read_and_told(value: float, from_1904: bool, day: date) -> None:
    found = read_date(cell(value), DateColumn("Ngày sinh", TODAY, from_1904=from_1904))
    assert (found.day, found.year, found.reason) == (day, day.year, None)
    assert found.remark is not None
    assert f"{day:%d/%m/%Y}" in found.remark.sentence()


def test_a_counted_day_in_text_is_not_guessed() -> None:
    assert reason("31355") == "not_a_date"


@pytest.mark.parametrize("text", ["5/1985", "05/1985", "05-1985", "5.1985", "tháng 5 năm 1985"])
def test_a_month_with_its_year_is_a_year_where_that_will_do(text: str) -> None:
    found = read_date(cell(text), DateColumn("x", TODAY, year_alone=True))
    assert (found.day, found.year, found.reason) == (None, 1985, None)
    assert found.remark is not None
    assert reason(text, year_alone=False) == "month_alone"


def test_a_column_with_a_month_first_lets_no_other_be_guessed() -> None:
    cells = [cell(text) for text in ("03/25/1980", "03/04/1980", "05/05/1980", "25/03/1980")]
    column = DateColumn("Ngày sinh", TODAY, month_first=month_first_text(cells))
    keys = [found.key if (found := read_date(one, column).reason) else "" for one in cells]
    assert keys == ["import.no_such_month", "import.month_first", "", ""]
    assert month_first_text([cell("31/12/1980"), cell("40/13/1980"), cell(5)]) == ""


def test_dates_that_excel_may_have_swapped_are_told() -> None:
    written = [cell(f"{day}/03/1980") for day in (13, 25, 31, 14)]
    real = [cell(date(1980, month, day)) for month, day in ((1, 2), (5, 5), (11, 12), (2, 3))]
    assert look_swapped([*written, *real])
    assert not look_swapped([*written, *real, cell("05/03/1980")])
    assert not look_swapped([*written, *real, cell(date(1980, 3, 25))])
    assert not look_swapped([*written[1:], *real])
    column = DateColumn("x", TODAY, swapped=True)
    assert read_date(real[0], column).remark is not None
    assert read_date(real[1], column).remark is None


@given(day=POSSIBLE)
def test_both_counts_of_days_agree_with_the_calendar(day: date) -> None:
    for first, from_1904 in ((date(1899, 12, 30), False), (date(1904, 1, 1), True)):
        number = (day - first).days
        if number < 10_000:
            continue
        found = read_date(cell(number), DateColumn("x", TODAY, from_1904=from_1904))
        assert found.day == day
