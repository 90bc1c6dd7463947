from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.tables.attendance_table import MARK, NAME, NUMBER, REASON, STATUS, AttendanceTable
from desktop.widgets.cell_delegate import CHIP_ROLE
from models.attendance.figures import count_attendance
from models.attendance.sheet import AttendanceRow
from models.names import sort_key
from models.words import ABSENT_MARKS, Mark, Status

NAMES = ("Lò Văn An", "Quàng Thị Bình", "Đặng Hòa", "Vàng A Toàn", "Nguyễn Ánh", "Tòng Ơn")


def make_row(number: int, status: Status, mark: Mark = Mark.NOT_RECORDED) -> AttendanceRow:
    return AttendanceRow(UUID(int=number), NAMES[number % len(NAMES)], status, None, mark, "")


def everyone() -> list[AttendanceRow]:
    members = [make_row(number, Status.OFFICIAL) for number in range(4)]
    return members + [make_row(number, Status.STAFF) for number in range(4, 6)]


def column_of(table: AttendanceTable, column: int) -> list[str]:
    return [table.index(row, column).data() for row in range(table.rowCount())]


def test_members_come_first_and_staff_below_a_line_of_their_own() -> None:
    table = AttendanceTable()
    QAbstractItemModelTester(table)
    table.set_people(everyone())
    assert column_of(table, NUMBER) == ["1", "2", "3", "4", "", "1", "2"]
    assert table.heading_row == 4
    assert table.index(4, NAME).data() == "Staff who are not in the Party"
    assert not table.flags(table.index(4, MARK)) & Qt.ItemFlag.ItemIsSelectable
    assert table.person_at(4) is None


def test_without_both_there_is_no_line() -> None:
    table = AttendanceTable()
    table.set_people(everyone()[:4])
    assert table.heading_row == -1
    table.set_people(everyone()[4:])
    assert table.heading_row == -1
    assert column_of(table, STATUS) == ["Staff, not in the Party"] * 2


def test_a_mark_changes_one_line_and_its_chip() -> None:
    table = AttendanceTable()
    table.set_people(everyone())
    changed: list[tuple[int, int]] = []
    table.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    table.put_mark(UUID(int=5), mark=Mark.ABSENT_EXCUSED, reason="ốm")
    assert changed == [(6, 6)]
    assert column_of(table, REASON) == ["", "", "", "", "", "", "ốm"]
    chip = table.index(6, MARK).data(CHIP_ROLE)
    assert (chip.word, chip.icon_name) == ("Absent with reason", "note")
    assert table.totals(members=False).absent_excused == 1
    assert table.totals(members=True).not_recorded == 4


def test_only_an_absence_takes_a_reason() -> None:
    table = AttendanceTable()
    table.set_people(everyone())
    for mark in Mark:
        table.put_mark(UUID(int=0), mark=mark)
        editable = table.flags(table.index(0, REASON)) & Qt.ItemFlag.ItemIsEditable
        assert bool(editable) == (mark in ABSENT_MARKS)
        assert not table.flags(table.index(0, MARK)) & Qt.ItemFlag.ItemIsEditable


MARKS = st.lists(st.sampled_from(Mark), min_size=6, max_size=6)


@given(MARKS, st.sampled_from([NUMBER, NAME, STATUS, MARK]), st.sampled_from(Qt.SortOrder))
def test_sorting_and_filtering_keep_everyone_and_the_totals(
    marks: list[Mark], column: int, order: Qt.SortOrder
) -> None:
    table = AttendanceTable()
    rows = [
        make_row(number, Status.OFFICIAL if number < 4 else Status.STAFF, mark)
        for number, mark in enumerate(marks)
    ]
    table.set_people(rows)
    table.sort(column, order)
    table.show_only_not_recorded(only=True)
    shown = [line.row for line in table.rows if line.row is not None]
    keys: dict[int, Callable[[AttendanceRow], Any]] = {
        NUMBER: lambda row: rows.index(row) % 4,
        NAME: lambda row: sort_key(row.full_name),
        STATUS: lambda row: list(Status).index(row.status),
        MARK: lambda row: list(Mark).index(row.mark),
    }
    waiting = [row for row in rows if row.mark is Mark.NOT_RECORDED]
    backwards = order == Qt.SortOrder.DescendingOrder
    expected = [
        row
        for is_member in (True, False)
        for row in sorted(
            (row for row in waiting if row.is_member == is_member),
            key=keys[column],
            reverse=backwards,
        )
    ]
    assert shown == expected
    assert table.totals(members=True) == count_attendance(
        (Status.OFFICIAL, mark) for mark in marks[:4]
    )
    assert table.totals(members=False) == count_attendance(
        (Status.STAFF, mark) for mark in marks[4:]
    )
    table.show_only_not_recorded(only=False)
    assert {line.row for line in table.rows} - {None} == set(rows)
