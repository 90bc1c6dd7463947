"""A range pasted over the list of people becomes the list that the import reads."""

from __future__ import annotations

import pytest

from models.errors import RecordsError
from models.imports.grid import parse_grid
from models.imports.headings import Column, find_headings
from models.imports.pasted_people import ListColumn, people_sheet
from models.imports.sheet import Sheet

COLUMNS = (
    ListColumn("No.", Column.NUMBER),
    ListColumn("Full name", Column.FULL_NAME),
    ListColumn("Born", Column.BORN),
    ListColumn("Party age", None),
    ListColumn("Unit", Column.UNIT),
)


def made(text: str, *, at: int = 1) -> Sheet:
    return people_sheet(parse_grid(text), COLUMNS, from_column=at, name="Dán")


def meanings(sheet: Sheet) -> dict[int, Column | None]:
    headings = find_headings(sheet)
    assert headings is not None
    return {match.place: match.column for match in headings.matches if match.column}


def test_headings_of_excel_tell_the_columns() -> None:
    sheet = made("STT\tHọ và tên\tNgày sinh\n1\tLò Văn An\t01/02/1980\n", at=4)
    assert meanings(sheet) == {1: Column.NUMBER, 2: Column.FULL_NAME, 3: Column.BORN}
    assert sheet.rows[-1].text(2) == "Lò Văn An"


def test_headings_of_our_own_list_tell_them_in_any_language() -> None:
    sheet = made("Full name\tParty age\tUnit\nLò Văn An\t12\tVăn phòng", at=0)
    assert meanings(sheet) == {1: Column.FULL_NAME, 3: Column.UNIT}


def test_without_headings_the_columns_are_those_under_the_cursor() -> None:
    sheet = made("Lò Văn An\t01/02/1980\nLê Xuân Hải\t03/04/1990")
    assert meanings(sheet) == {1: Column.FULL_NAME, 2: Column.BORN}
    assert [row.number for row in sheet.rows] == [1, 2, 3]
    wide = made("Lò Văn An\t1980\t5\tVăn phòng\tthừa")
    assert meanings(wide) == {1: Column.FULL_NAME, 2: Column.BORN, 4: Column.UNIT}


def test_names_belong_under_names_wherever_the_cursor_is() -> None:
    for at in range(5):
        sheet = made("Lò Văn An\t01/02/1980\nLê Xuân Hải\t03/04/1990", at=at)
        assert meanings(sheet) == {1: Column.FULL_NAME, 2: Column.BORN}


@pytest.mark.parametrize(
    ("text", "at", "key"),
    [("", 1, "empty"), ("01/02/1980\n03/04/1990", 2, "no_names"), ("x\ty", 4, "no_names")],
)
def test_a_range_without_names_is_refused(text: str, at: int, key: str) -> None:
    with pytest.raises(RecordsError) as refused:
        made(text, at=at)
    assert refused.value.key == f"paste.{key}"
