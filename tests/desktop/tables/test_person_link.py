"""A name in a table leads to the page of that person."""

from __future__ import annotations

from operator import attrgetter
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.navigation import Navigator, Place
from desktop.tables.attendance_table import SheetLine, person_of_line
from desktop.tables.person_link import PersonLink
from desktop.tables.rows_table import Column, RowsTable
from desktop.widgets.table_view import TableView
from models.attendance.sheet import AttendanceRow
from models.words import Mark, Status


@pytest.mark.parametrize("known", [True, False])
def test_ctrl_i_opens_the_person_of_the_cursor(qtbot: QtBot, known: bool) -> None:
    person = uuid4() if known else None
    row = AttendanceRow(person, "Lầu Thị Ân", Status.OFFICIAL, None, Mark.PRESENT, "")  # type: ignore[arg-type]
    name = Column[AttendanceRow](name="name", title="Họ và tên", text=attrgetter("full_name"))
    table = RowsTable([name])
    table.set_rows([row])
    view = TableView(name="people", title="Mọi người")
    qtbot.addWidget(view)
    view.setModel(table)
    navigator = Navigator()
    gone: list[tuple[Place, UUID]] = []
    navigator.go.connect(lambda place, payload: gone.append((place, payload)))
    PersonLink(view, attrgetter("person_id"), navigator)
    view.show()
    with qtbot.waitActive(view):
        view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    view.setCurrentIndex(table.index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert set(gone) == ({(Place.MEMBERS, person)} if known else set())


def test_the_line_above_the_staff_is_nobodys() -> None:
    assert person_of_line(SheetLine()) is None
