"""Keeping party groups: the list of them, and putting people in, by keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.book import OpenBook
from desktop.dialogs.group_dialog import GroupDialog
from desktop.dialogs.groups_dialog import GroupsDialog
from desktop.dialogs.step_dialog import Corrected, StepDialog
from desktop.dialogs.step_fields import GroupFields
from models.book.database import Database
from models.members.effects import Effects
from models.members.groups import add_group, list_groups, set_group
from models.members.people import PersonDetail
from models.members.planning import Plan
from models.periods import ALWAYS
from tests.desktop.keyboard import type_text, write
from tests.desktop.members_book import TODAY, members_book, people_of

MAI, NGA, LAN = "Vàng Bích Mai", "Thào Ngọc Nga", "Lò Kim Lan"


@pytest.fixture
def database(qtbot: QtBot, tmp_path: Path) -> Iterator[Database]:
    database = members_book(tmp_path / "so.sochibo")
    yield database
    database.close()


@pytest.fixture
def book(database: Database) -> OpenBook:
    return OpenBook(database)


def keep(qtbot: QtBot, book: OpenBook) -> GroupsDialog:
    dialog = GroupsDialog(None, book, today=TODAY)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


def put(qtbot: QtBot, book: OpenBook, *people: PersonDetail) -> GroupDialog:
    dialog = GroupDialog(None, book, people, today=TODAY)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


def names(book: OpenBook) -> list[str]:
    return [group.name for group in book.read(list_groups)]


def two_groups(database: Database) -> None:
    with database.transaction() as session:
        for name in ("Tổ đảng 1", "Tổ đảng 2"):
            add_group(session, name)


def test_groups_are_added_one_after_the_other_by_keys(qtbot: QtBot, book: OpenBook) -> None:
    dialog = keep(qtbot, book)
    assert "no party group" in dialog.members_label.text()
    assert not dialog.end_button.isEnabled()
    for name in ("Tổ đảng 2", "Tổ đảng 1"):
        type_text(dialog.name_field, name)
        QTest.keyClick(dialog.name_field, Qt.Key.Key_Return)
    assert names(book) == ["Tổ đảng 1", "Tổ đảng 2"]
    assert dialog.current is not None
    assert dialog.current.name == "Tổ đảng 1"
    assert dialog.isVisible()


def test_a_name_twice_is_said_and_nothing_is_added(
    qtbot: QtBot, book: OpenBook, database: Database
) -> None:
    two_groups(database)
    dialog = keep(qtbot, book)
    type_text(dialog.name_field, "TỔ ĐẢNG 1")
    dialog.add_button.click()
    assert "Tổ đảng 1" in dialog.told_label.text()
    assert dialog.name_field.text() == "TỔ ĐẢNG 1"
    assert len(names(book)) == 2


def test_a_group_is_renamed_ended_and_removed(
    qtbot: QtBot, book: OpenBook, database: Database
) -> None:
    two_groups(database)
    mai = people_of(database)[MAI]
    with database.transaction() as session:
        first = list_groups(session)[0].id
        set_group(session, person_ids=[mai.id], group_id=first, on=ALWAYS)
    dialog = keep(qtbot, book)
    assert dialog.members_label.text() == MAI
    type_text(dialog.name_field, "Tổ Thanh tra")
    dialog.rename_button.click()
    dialog.view.setCurrentIndex(dialog.table.index(dialog.table.find_row(first), 0))
    dialog.remove_button.click()
    assert "Tổ Thanh tra" in dialog.told_label.text()
    write(dialog.last_field, "30/06/2026")
    dialog.end_button.click()
    group = next(one for one in book.read(list_groups) if one.id == first)
    assert (group.name, group.ended_on) == ("Tổ Thanh tra", date(2026, 6, 30))
    assert people_of(database)[MAI].groups[0].until == date(2026, 6, 30)
    write(dialog.last_field, "31/06/2026")
    dialog.end_button.click()
    assert "05/11/2024" in dialog.told_label.text()
    dialog.view.setCurrentIndex(dialog.table.index(1 - dialog.table.find_row(first), 0))
    dialog.remove_button.click()
    assert names(book) == ["Tổ Thanh tra"]


def test_many_people_are_put_into_a_group_by_keys(
    qtbot: QtBot, book: OpenBook, database: Database
) -> None:
    two_groups(database)
    people = people_of(database)
    dialog = put(qtbot, book, people[MAI], people[NGA])
    assert dialog.since_field.text() == ""
    QTest.keyClick(dialog.group_field, Qt.Key.Key_Down)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert dialog.moved == 2
    found = people_of(database)
    # From the start: from becoming a party member on.
    assert [found[who].groups[0].since for who in (MAI, NGA)] == [date(2010, 2, 3)] * 2
    assert [found[who].groups[0].name for who in (MAI, NGA)] == ["Tổ đảng 2"] * 2


def test_a_move_from_one_group_to_another_begins_today(
    qtbot: QtBot, book: OpenBook, database: Database
) -> None:
    two_groups(database)
    with database.transaction() as session:
        first, second = (group.id for group in list_groups(session))
        mai = people_of(database)[MAI].id
        set_group(session, person_ids=[mai], group_id=first, on=ALWAYS)
    dialog = put(qtbot, book, people_of(database)[MAI])
    assert dialog.group_field.option == first
    assert dialog.since_field.day == TODAY
    QTest.keyClick(dialog.group_field, Qt.Key.Key_Down)
    dialog.accept()
    before, after = people_of(database)[MAI].groups
    assert (before.group_id, before.until) == (first, date(2026, 11, 20))
    assert (after.group_id, after.since, after.until) == (second, TODAY, None)


def test_what_cannot_be_saved_is_said_in_the_dialog(
    qtbot: QtBot, book: OpenBook, database: Database
) -> None:
    two_groups(database)
    dialog = put(qtbot, book, people_of(database)[LAN])
    dialog.accept()
    assert dialog.isVisible()
    assert LAN in dialog.foot.problem_label.text()
    write(dialog.since_field, "31/02/2026")
    dialog.accept()
    assert dialog.since_box.sentence
    assert not people_of(database)[LAN].groups


def test_a_row_of_a_group_is_corrected_and_removed(
    qtbot: QtBot, book: OpenBook, database: Database
) -> None:
    two_groups(database)
    with database.transaction() as session:
        first = list_groups(session)[0].id
        mai = people_of(database)[MAI].id
        set_group(session, person_ids=[mai], group_id=first, on=ALWAYS)
    person, saved = people_of(database)[MAI], list[Corrected]()
    dialog = StepDialog(
        *(None, person, person.groups[0], saved.append, _no_effects),
        today=TODAY,
        groups=book.read(list_groups),
    )
    qtbot.addWidget(dialog)
    dialog.show()
    assert isinstance(dialog.fields, GroupFields)
    QTest.keyClick(dialog.fields.group_field, Qt.Key.Key_Down)
    write(dialog.fields.until_field, "31/12/2020")
    assert "Tổ đảng 2" in dialog.effects.text_label.text()
    dialog.accept()
    (step,) = saved[0].groups
    assert (step.name, step.until) == ("Tổ đảng 2", date(2020, 12, 31))
    assert (saved[0].statuses, saved[0].posts) == (person.statuses, person.posts)
    gone = StepDialog(
        *(None, person, person.groups[0], saved.append, _no_effects), today=TODAY, removing=True
    )
    qtbot.addWidget(gone)
    gone.accept()
    assert saved[1].groups == ()


def _no_effects(_person: PersonDetail, _plan: Plan) -> Effects:
    return Effects()
