from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.tables.rows_table import Column, RowsTable
from desktop.widgets.cell_delegate import CHIP_ROLE, LOOK_ROLE
from desktop.widgets.chips import Chip
from models.names import search_form, sort_key

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@dataclass(frozen=True)
class Person:
    name: str
    age: int | None


COLUMNS = (
    Column[Person](
        name="name", title="Name", text=lambda p: p.name, key=lambda p: sort_key(p.name)
    ),
    Column[Person](
        name="age",
        title="Age",
        text=lambda p: "" if p.age is None else str(p.age),
        key=lambda p: p.age,
        chip=lambda p: Chip("young") if p.age is not None and p.age < 30 else None,
        tooltip=lambda p: f"{p.name} is {p.age}",
        align="right",
        look="muted",
    ),
)
PEOPLE = [
    Person("Vũ Hồng Ánh", 41),
    Person("Đặng Quốc Long", 29),
    Person("Phạm Thị Lan", None),
    Person("Vàng A Toàn", 9),
]


@pytest.fixture
def table(qapp: object) -> RowsTable[Person]:
    table = RowsTable(COLUMNS, identity=lambda person: person.name)
    QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal, table)
    table.set_rows(PEOPLE)
    return table


def _names(table: RowsTable[Person]) -> list[str]:
    return [str(table.index(row, 0).data()) for row in range(table.rowCount())]


def test_cells_show_what_their_columns_say(table: RowsTable[Person]) -> None:
    assert table.rowCount() == 4
    assert table.columnCount() == 2
    age = table.index(1, 1)
    assert age.data() == "29"
    assert age.data(CHIP_ROLE) == Chip("young")
    assert age.data(LOOK_ROLE) == "muted"
    assert age.data(Qt.ItemDataRole.ToolTipRole) == "Đặng Quốc Long is 29"
    assert table.index(0, 1).data(CHIP_ROLE) is None
    assert table.headerData(1, Qt.Orientation.Horizontal) == "Age"


def test_names_sort_as_offices_sort_them(table: RowsTable[Person]) -> None:
    table.sort(0)
    assert _names(table) == ["Vũ Hồng Ánh", "Phạm Thị Lan", "Đặng Quốc Long", "Vàng A Toàn"]


def test_figures_sort_as_figures_and_missing_ones_first(table: RowsTable[Person]) -> None:
    table.sort(1)
    assert [person.age for person in table.rows] == [None, 9, 29, 41]
    table.sort(1, DESCENDING)
    assert [person.age for person in table.rows] == [41, 29, 9, None]


def test_third_click_brings_back_the_own_order(table: RowsTable[Person]) -> None:
    table.sort(1)
    table.sort(-1)
    assert table.rows == PEOPLE


def test_filter_needs_no_diacritics_and_every_word(table: RowsTable[Person]) -> None:
    table.set_filter("long dang")
    assert _names(table) == ["Đặng Quốc Long"]
    table.set_filter("")
    assert table.rowCount() == 4


def test_new_rows_keep_sorting_and_filter(table: RowsTable[Person]) -> None:
    table.sort(0, DESCENDING)
    table.set_filter("v")
    table.set_rows([*PEOPLE, Person("Vũ An", 3)])
    assert _names(table) == ["Vàng A Toàn", "Vũ Hồng Ánh", "Vũ An"]


def test_selection_moves_with_its_row(table: RowsTable[Person]) -> None:
    kept = QPersistentModelIndex(table.index(3, 1))
    table.sort(1)
    assert kept.row() == 1
    assert table.row_at(kept.row()).name == "Vàng A Toàn"


def test_record_is_found_by_its_identity(table: RowsTable[Person]) -> None:
    table.sort(0)
    assert table.find_row("Đặng Quốc Long") == 2
    table.set_filter("toan")
    assert table.find_row("Đặng Quốc Long") == -1


def test_nothing_is_shown_beyond_the_rows(table: RowsTable[Person]) -> None:
    assert table.data(QModelIndex()) is None
    assert table.rowCount(table.index(0, 0)) == 0


_people = st.builds(
    Person,
    name=st.text(alphabet="aăâbcdđeêAĐ ", min_size=0, max_size=12),
    age=st.none() | st.integers(0, 99),
)


@given(
    people=st.lists(_people, max_size=30),
    words=st.text(alphabet="aăbdđ ", max_size=4),
    column=st.sampled_from([-1, 0, 1]),
    order=st.sampled_from([ASCENDING, DESCENDING]),
)
def test_rows_shown_are_those_a_plain_list_would_give(
    people: list[Person], words: str, column: int, order: Qt.SortOrder
) -> None:
    table = RowsTable(COLUMNS)
    table.set_filter(words)
    table.set_rows(people)
    table.sort(column, order)
    expected = []
    for person in people:
        line = search_form(f"{person.name} {'' if person.age is None else person.age}")
        if all(word in line for word in search_form(words).split()):
            expected.append(person)
    if column == 0:
        expected.sort(key=lambda p: sort_key(p.name), reverse=order == DESCENDING)
    elif column == 1:
        expected.sort(key=lambda p: -1 if p.age is None else p.age, reverse=order == DESCENDING)
    assert table.rows == expected


def test_five_thousand_rows_are_asked_for_once(qtbot: QtBot) -> None:
    asked = 0

    def text(person: Person) -> str:
        nonlocal asked
        asked += 1
        return person.name

    table = RowsTable([Column[Person](name="name", title="Name", text=text)])
    table.set_rows([Person(f"Người {number}", number) for number in range(5000)])
    for row in range(0, 5000, 7):
        table.index(row, 0).data()
    assert asked == 5000
