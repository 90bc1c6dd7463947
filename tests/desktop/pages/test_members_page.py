"""The place of the members: groups, search, and the commands on the person of the cursor."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.import_people_dialog import ImportPeopleDialog
from desktop.dialogs.move_dialog import MoveDialog, Wanted
from desktop.dialogs.person_dialog import PersonDialog, PersonEntry
from desktop.navigation import Navigator, PeriodChoice
from desktop.pages.members_page import MembersPage
from desktop.settings import Settings
from models.attendance.sheet import read_attendance
from models.book.database import Database
from models.imports.people import Imported
from models.meetings.meetings import MeetingData, add_meeting
from models.members.listing import MemberGroup
from models.members.moves import Consent
from models.members.people import PersonData, add_person, change_status
from models.members.planning import MoveEntry
from models.members.steps import StatusStep
from models.words import Audience, MeetingKind, Move, Status
from tests.desktop.conftest import Boxes
from tests.desktop.members_book import OFFICE_LIST, TODAY, empty_book, members_book, people_of


@pytest.fixture
def database(qtbot: QtBot, tmp_path: Path) -> Iterator[Database]:
    database = members_book(tmp_path / "so.sochibo")
    yield database
    database.close()


@pytest.fixture
def make(
    qtbot: QtBot, background: Background, settings: Settings
) -> Callable[[Database], MembersPage]:
    def make_page(database: Database) -> MembersPage:
        period = PeriodChoice(TODAY)
        page = MembersPage(OpenBook(database), background, Navigator(), period, settings)
        qtbot.addWidget(page)
        page.resize(1182, 686)
        page.show()
        return page

    return make_page


@pytest.fixture
def page(make: Callable[[Database], MembersPage], database: Database) -> MembersPage:
    return make(database)


def names(page: MembersPage) -> list[str]:
    return [row.data.full_name for row in page.list.table.rows]


def choose(page: MembersPage, group: str) -> None:
    chip = page.findChild(QPushButton, f"member_groups_{group}")
    assert isinstance(chip, QPushButton)
    chip.click()


def cell(page: MembersPage, row: int, column: str) -> str:
    places = [one.name for one in page.list.table.columns]
    return str(page.list.table.index(row, places.index(column)).data())


def press(qtbot: QtBot, widget: QWidget, key: Qt.Key, ctrl: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(widget, key, modifier)


def test_the_roll_is_listed_members_first(page: MembersPage) -> None:
    assert names(page) == ["Vàng Bích Mai", "Thào Ngọc Nga", "Giàng A Toàn", "Lò Kim Lan"]
    assert [cell(page, at, "number") for at in range(4)] == ["1", "2", "3", "4"]
    assert cell(page, 0, "born") == "04/11/1985"
    assert cell(page, 1, "born") == "1962"
    assert cell(page, 0, "card") == "77.415787"
    assert cell(page, 0, "unit") == "Văn phòng Sở"
    assert "21/11/2026" in page.header.subtitle_label.text()


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        ("members", ["Vàng Bích Mai", "Thào Ngọc Nga", "Giàng A Toàn"]),
        ("probationary", ["Giàng A Toàn"]),
        ("exempt", ["Thào Ngọc Nga"]),
        ("staff", ["Lò Kim Lan"]),
        ("away", ["Đỗ Hữu Đạt"]),
    ],
)
def test_a_group_shows_its_people_and_counts_them(
    page: MembersPage, group: str, expected: list[str]
) -> None:
    choose(page, group)
    assert names(page) == expected
    chip = page.findChild(QPushButton, f"member_groups_{group}")
    assert isinstance(chip, QPushButton)
    assert chip.text().endswith(f" {len(expected)}")
    assert cell(page, 0, "number") == "1"


def test_people_are_found_without_diacritics(qtbot: QtBot, page: MembersPage) -> None:
    with qtbot.waitSignal(page.list.search_field.searched):
        page.list.search_field.setText("ngoc NGA")
    assert names(page) == ["Thào Ngọc Nga"]
    assert page.list.count_label.isVisible()
    choose(page, "staff")
    assert names(page) == []


def test_ctrl_f_leads_to_the_search_and_down_to_the_first_found(
    qtbot: QtBot, page: MembersPage
) -> None:
    page.activateWindow()
    page.list.view.setFocus()
    press(qtbot, page.list.view, Qt.Key.Key_F, ctrl=True)
    assert page.window().focusWidget() is page.list.search_field
    qtbot.keyClicks(page.list.search_field, "lo kim lan")
    qtbot.waitUntil(lambda: names(page) == ["Lò Kim Lan"])
    of_the_group = len([row for row in page.list._rows if MemberGroup.ROLL.holds(row.status)])
    assert page.list.count_label.text() == f"1 of {of_the_group} shown"
    press(qtbot, page.list.search_field, Qt.Key.Key_Down)
    assert page.window().focusWidget() is page.list.view
    assert page.list.current is not None
    assert page.list.current.person.data.full_name == "Lò Kim Lan"


def test_whoever_is_of_another_group_is_told_when_nobody_is_found(
    qtbot: QtBot, page: MembersPage
) -> None:
    choose(page, "exempt")
    qtbot.keyClicks(page.list.search_field, "lo kim lan")
    qtbot.waitUntil(lambda: names(page) == [])
    assert page.list.count_label.text().endswith("; 1 in other groups")


def test_a_period_that_is_over_shows_its_last_day(page: MembersPage) -> None:
    page._period.choose_year(2023)
    assert page.day == date(2023, 12, 31)
    assert names(page) == ["Đỗ Hữu Đạt", "Vàng Bích Mai", "Thào Ngọc Nga", "Lò Kim Lan"]
    choose(page, "exempt")
    assert names(page) == []
    page._period.choose_year(2026)
    assert page.day == TODAY
    assert names(page) == ["Thào Ngọc Nga"]


def test_a_person_is_added_and_pointed_to(
    qtbot: QtBot, page: MembersPage, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(page, "exempt")
    steps = (StatusStep(date(2020, 1, 1), Status.OFFICIAL),)

    def fill(_parent: QWidget, save: Callable[[PersonEntry], object], **_named: object) -> bool:
        save(PersonEntry(PersonData("Lường Anh Quân"), steps, ()))
        return True

    monkeypatch.setattr(PersonDialog, "ask", fill)
    press(qtbot, page.list.view, Qt.Key.Key_N, ctrl=True)
    assert people_of(database)["Lường Anh Quân"].statuses == steps
    assert page.list.groups.current == "roll"
    assert page.list.current is not None
    assert page.list.current.person.data.full_name == "Lường Anh Quân"


def test_f2_corrects_the_person_of_the_cursor(
    qtbot: QtBot, page: MembersPage, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def fill(
        _parent: QWidget, save: Callable[[PersonEntry], object], *, person: Any, **_named: object
    ) -> bool:
        seen.append(person.data.full_name)
        data = PersonData(person.data.full_name, unit="Thanh tra")
        save(PersonEntry(data, person.statuses, person.posts))
        return True

    monkeypatch.setattr(PersonDialog, "ask", fill)
    page.list.view.setCurrentIndex(page.list.table.index(3, 1))
    with qtbot.waitActive(page):
        page.list.view.setFocus()
    press(qtbot, page.list.view, Qt.Key.Key_F2)
    assert seen == ["Lò Kim Lan"]
    assert people_of(database)["Lò Kim Lan"].data.unit == "Thanh tra"
    assert cell(page, 3, "unit") == "Thanh tra"
    assert page.list.view.current_row == 3


def test_enter_and_double_click_ask_for_the_page_of_the_person(
    qtbot: QtBot, page: MembersPage, database: Database
) -> None:
    wanted: list[object] = []
    page.person_wanted.connect(wanted.append)
    page.list.view.setCurrentIndex(page.list.table.index(3, 1))
    press(qtbot, page.list.view, Qt.Key.Key_Return)
    page.list.view.doubleClicked.emit(page.list.table.index(3, 1))
    assert wanted == [people_of(database)["Lò Kim Lan"].id] * 2


def offered(page: MembersPage) -> dict[str, QAction]:
    """Return the moves of the menu as it shows now."""
    page.moves_menu.aboutToShow.emit()
    return {action.objectName(): action for action in page.moves_menu.actions() if action.data()}


def test_the_moves_of_the_cursor_and_of_somebody_new_are_offered(page: MembersPage) -> None:
    page.list.view.setCurrentIndex(page.list.table.index(3, 1))
    assert set(offered(page)) == {
        *("move_admitted", "move_transferred_in", "move_transferred_out", "move_died"),
        *("new_transferred_in", "new_admitted", "new_temporarily_in"),
    }


def test_a_move_is_entered_and_planned_meetings_follow(
    page: MembersPage, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned = MeetingData(MeetingKind.REGULAR, Audience.MEMBERS, "Thường kỳ", date(2026, 12, 5))
    with database.transaction() as session:
        meeting_id = add_meeting(session, planned)

    def fill(
        _parent: QWidget, move: Move, save: Callable[[Wanted], object], *_rest: object, **_n: object
    ) -> bool:
        day = date(2026, 12, 1)
        save(Wanted(move, day, Consent(), entry=MoveEntry(move, day, "QĐ 9")))
        return True

    monkeypatch.setattr(MoveDialog, "ask", fill)
    page.list.view.setCurrentIndex(page.list.table.index(0, 1))
    offered(page)["move_transferred_out"].trigger()
    person = people_of(database)["Vàng Bích Mai"]
    assert (person.statuses[-1].status, person.statuses[-1].document) == (
        Status.TRANSFERRED,
        "QĐ 9",
    )
    assert page.saved_label.isVisible()
    with database.reading() as session:
        called = [row.full_name for row in read_attendance(session, meeting_id)]
    assert called == ["Thào Ngọc Nga", "Giàng A Toàn"]


def test_who_leaves_the_list_does_not_take_the_user_along(
    page: MembersPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(
        _parent: QWidget, move: Move, save: Callable[[Wanted], object], *_rest: object, **_n: object
    ) -> bool:
        save(Wanted(move, TODAY, Consent(), entry=MoveEntry(move, TODAY, "QĐ 9")))
        return True

    monkeypatch.setattr(MoveDialog, "ask", fill)
    page.list.view.setCurrentIndex(page.list.table.index(0, 1))
    offered(page)["move_transferred_out"].trigger()
    assert page.saved_label.isVisible()
    assert page.list.groups.current == MemberGroup.ROLL.value
    assert page.list.current is not None
    assert page.list.current.person.data.full_name == "Thào Ngọc Nga"


def test_somebody_new_is_transferred_in(
    page: MembersPage, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(
        _parent: QWidget, move: Move, save: Callable[[Wanted], object], *_rest: object, **_n: object
    ) -> bool:
        entry = MoveEntry(move, TODAY, body="Đảng bộ Sở Nội vụ")
        save(Wanted(move, TODAY, Consent(), entry=entry, data=PersonData("Sùng A Tủa")))
        return True

    monkeypatch.setattr(MoveDialog, "ask", fill)
    offered(page)["new_transferred_in"].trigger()
    assert people_of(database)["Sùng A Tủa"].statuses[0].body == "Đảng bộ Sở Nội vụ"
    assert page.list.current is not None
    assert page.list.current.person.data.full_name == "Sùng A Tủa"


def test_a_list_is_imported(
    page: MembersPage, boxes: Boxes, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def fill(_parent: QWidget, *_services: object, file: Path, **_named: object) -> Imported:
        asked.append(file)
        return Imported(31, 2)

    monkeypatch.setattr(ImportPeopleDialog, "ask", fill)
    page.import_people()
    assert asked == []
    boxes.answers = [OFFICE_LIST]
    page.import_people()
    assert asked == [OFFICE_LIST]
    assert "31" in page.saved_label.text()
    assert "2 " in page.saved_label.text()


def test_a_person_found_elsewhere_is_revealed(page: MembersPage, database: Database) -> None:
    gone = people_of(database)["Đỗ Hữu Đạt"]
    page.list.search_field.setText("mai")
    page.list.reveal(gone.id)
    assert page.list.groups.current == "away"
    assert page.list.current is not None
    assert page.list.current.person.id == gone.id
    page.list.reveal(uuid4())
    page.list.reveal(None)
    assert page.list.current.person.id == gone.id


def test_an_empty_book_teaches_how_to_begin(
    make: Callable[[Database], MembersPage], boxes: Boxes, tmp_path: Path
) -> None:
    database = empty_book(tmp_path / "mới.sochibo")
    page = make(database)
    assert page.empty.isVisible()
    assert not page.edit_button.isEnabled()
    page.edit()
    assert set(offered(page)) == {"new_transferred_in", "new_admitted", "new_temporarily_in"}
    assert page.empty.button is not None
    page.first_focus.setFocus()
    assert page.window().focusWidget() is page.empty.button
    page.empty.button.click()
    assert len(boxes.asked) == 1
    steps = (StatusStep(date(2026, 1, 1), Status.STAFF),)
    page._book.change(partial(add_person, data=PersonData("Lò Kim Lan"), statuses=steps))
    # The arrows go on in the list that took the place of the button.
    assert page.window().focusWidget() is page.list.view
    database.close()


def test_a_change_made_elsewhere_is_shown(page: MembersPage, database: Database) -> None:
    staff = people_of(database)["Lò Kim Lan"]
    step = StatusStep(date(2026, 1, 1), Status.LEFT)
    page._book.change(partial(change_status, person_id=staff.id, step=step))
    assert "Lò Kim Lan" not in names(page)


def test_the_page_can_be_as_narrow_as_a_small_screen(page: MembersPage) -> None:
    assert page.minimumSizeHint().width() <= 726


def test_a_closed_page_is_gone(
    database: Database,
    background: Background,
    settings: Settings,
    assert_freed: Callable[[Callable[[], QWidget]], None],
) -> None:
    book, period = OpenBook(database), PeriodChoice(TODAY)
    assert_freed(lambda: MembersPage(book, background, Navigator(), period, settings))
