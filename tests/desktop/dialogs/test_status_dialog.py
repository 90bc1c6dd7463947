"""The dialog that changes a status: what it changes is said before it is saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.dialogs.status_dialog import StatusDialog
from models.errors import RecordsError
from models.members.people import PersonDetail
from models.members.steps import StatusStep
from models.words import Status
from tests.desktop.keyboard import type_text, write
from tests.desktop.members_book import TODAY, members_book, people_of


@pytest.fixture
def people(tmp_path: Path) -> Iterator[dict[str, PersonDetail]]:
    database = members_book(tmp_path / "so.sochibo")
    yield people_of(database)
    database.close()


def opened(qtbot: QtBot, person: PersonDetail, steps: list[StatusStep]) -> StatusDialog:
    dialog = StatusDialog(None, person, steps.append, today=TODAY)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose(dialog: StatusDialog, status: Status) -> None:
    dialog.status_field.set_option(status)
    dialog.status_field.option_chosen.emit(status)


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("Vàng Bích Mai", Status.EXEMPT),
        ("Giàng A Toàn", Status.OFFICIAL),
        ("Lò Kim Lan", Status.PROBATIONARY),
    ],
)
def test_the_usual_next_status_is_offered_from_today(
    qtbot: QtBot, people: dict[str, PersonDetail], name: str, offered: Status
) -> None:
    dialog = opened(qtbot, people[name], [])
    assert dialog.step == StatusStep(TODAY, offered)


def test_a_change_is_saved_with_its_decision(qtbot: QtBot, people: dict[str, PersonDetail]) -> None:
    steps: list[StatusStep] = []
    dialog = opened(qtbot, people["Vàng Bích Mai"], steps)
    choose(dialog, Status.TRANSFERRED)
    write(dialog.since_field, "1/12/2026")
    type_text(dialog.document_field, " QĐ số 12-QĐ/ĐU ")
    type_text(dialog.note_field, "về xã")
    dialog.foot.action_button.click()
    assert steps == [StatusStep(date(2026, 12, 1), Status.TRANSFERRED, "QĐ số 12-QĐ/ĐU", "về xã")]
    assert not dialog.isVisible()


def test_what_it_changes_is_told_for_every_status(
    qtbot: QtBot, people: dict[str, PersonDetail]
) -> None:
    dialog = opened(qtbot, people["Vàng Bích Mai"], [])
    told = set()
    for status in Status:
        choose(dialog, status)
        text = dialog.effect_label.text()
        assert "21/11/2026" in text
        told.add(text.splitlines()[0])
    assert len(told) == 5


def test_statuses_before_on_and_after_that_day_are_told(
    qtbot: QtBot, people: dict[str, PersonDetail]
) -> None:
    dialog = opened(qtbot, people["Thào Ngọc Nga"], [])
    choose(dialog, Status.SUSPENDED)
    plain = len(dialog.effect_label.text().splitlines())
    write(dialog.since_field, "01/01/2024")
    assert len(dialog.effect_label.text().splitlines()) == plain + 1
    write(dialog.since_field, "01/06/2023")
    assert "31/12/2023" in dialog.effect_label.text()
    choose(dialog, Status.OFFICIAL)
    assert len(dialog.effect_label.text().splitlines()) == plain + 2


def test_the_end_of_probation_writes_the_official_day(
    qtbot: QtBot, people: dict[str, PersonDetail]
) -> None:
    dialog = opened(qtbot, people["Giàng A Toàn"], [])
    write(dialog.since_field, "03/02/2027")
    assert dialog.effect_label.text().count("03/02/2027") == 2


@pytest.mark.parametrize("text", ["", "31/02/2026"])
def test_without_a_real_day_nothing_is_saved(
    qtbot: QtBot, people: dict[str, PersonDetail], text: str
) -> None:
    steps: list[StatusStep] = []
    dialog = opened(qtbot, people["Vàng Bích Mai"], steps)
    dialog.since_field.clear()
    write(dialog.since_field, text)
    dialog.accept()
    assert steps == []
    assert dialog.since_box.sentence
    assert dialog.isVisible()


def test_what_the_book_refuses_is_told(qtbot: QtBot, people: dict[str, PersonDetail]) -> None:
    def refuse(_step: StatusStep) -> None:
        raise RecordsError("members.gone")

    dialog = StatusDialog(None, people["Vàng Bích Mai"], refuse, today=TODAY)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.accept()
    assert dialog.foot.problem_label.text()
    assert dialog.isVisible()


def test_every_control_has_a_name(qtbot: QtBot, people: dict[str, PersonDetail]) -> None:
    dialog = opened(qtbot, people["Vàng Bích Mai"], [])
    controls: list[QWidget] = [
        *dialog.findChildren(QLineEdit),
        *dialog.findChildren(QComboBox),
        *dialog.findChildren(QPushButton),
    ]
    assert all(one.objectName() and one.accessibleName() for one in controls)
    assert dialog.height() <= 680


def test_a_closed_dialog_is_gone(
    people: dict[str, PersonDetail], assert_freed: Callable[[Callable[[], QWidget]], None]
) -> None:
    person = people["Vàng Bích Mai"]
    assert_freed(lambda: StatusDialog(None, person, print, today=TODAY))
