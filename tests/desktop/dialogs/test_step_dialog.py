"""Correcting one dated row: what it changes is seen first, and order is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.book import OpenBook
from desktop.dialogs.correcting import ask_correction, ask_register
from desktop.dialogs.register_dialog import RegisterDialog, register_titles
from desktop.dialogs.step_dialog import Corrected, Step, StepDialog
from desktop.dialogs.step_fields import PostFields, StatusFields
from models.book.database import Database
from models.members.effects import Effects
from models.members.moves import Consent
from models.members.people import PersonDetail
from models.members.planning import Plan
from models.members.register import RegisterData, keep_register, read_registers
from models.periods import date_text
from models.words import LeavingForm, Post, Service, Status
from tests.desktop.conftest import Boxes
from tests.desktop.keyboard import type_text, write
from tests.desktop.members_book import TODAY, members_book, people_of


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = members_book(tmp_path / "so.sochibo")
    yield database
    database.close()


@pytest.fixture
def people(database: Database) -> dict[str, PersonDetail]:
    return people_of(database)


def no_effects(_person: PersonDetail, _plan: Plan) -> Effects:
    return Effects()


def opened(
    qtbot: QtBot,
    person: PersonDetail,
    step: Step,
    saved: list[Corrected],
    *,
    removing: bool = False,
) -> StepDialog:
    dialog = StepDialog(
        None, person, step, saved.append, no_effects, today=TODAY, removing=removing
    )
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_day_and_the_document_of_a_row_are_corrected(
    qtbot: QtBot, people: dict[str, PersonDetail]
) -> None:
    person, saved = people["Thào Ngọc Nga"], list[Corrected]()
    dialog = opened(qtbot, person, person.statuses[-1], saved)
    write(dialog.fields.since_field, "01/03/2024")
    assert isinstance(dialog.fields, StatusFields)
    type_text(dialog.fields.document_field, " bổ sung")
    assert "01/03/2024" in dialog.effects.text_label.text()
    dialog.foot.action_button.click()
    step = saved[0].statuses[-1]
    assert (step.since, step.document, step.note) == (date(2024, 3, 1), "QĐ 5 bổ sung", "tuổi cao")
    assert saved[0].statuses[:-1] == person.statuses[:-1]
    assert not dialog.isVisible()


def test_what_breaks_the_order_is_said_at_once(
    qtbot: QtBot, people: dict[str, PersonDetail]
) -> None:
    person = people["Thào Ngọc Nga"]
    dialog = opened(qtbot, person, person.statuses[-1], [])
    write(dialog.fields.since_field, "03/02/2011")
    assert "03/02/2011" in dialog.effects.text_label.text()
    write(dialog.fields.since_field, "31/02/2024")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.fields.since_box.sentence


def test_a_row_put_before_another_says_what_ends_it(
    qtbot: QtBot, people: dict[str, PersonDetail]
) -> None:
    person = people["Thào Ngọc Nga"]
    before, last = person.statuses[-2:]
    dialog = opened(qtbot, person, last, [])
    write(dialog.fields.since_field, date_text(before.since - timedelta(days=30)))
    assert f"entered already from {date_text(before.since)}" in dialog.effects.text_label.text()


def test_leaving_asks_how(qtbot: QtBot, people: dict[str, PersonDetail]) -> None:
    person, saved = people["Đỗ Hữu Đạt"], list[Corrected]()
    dialog = opened(qtbot, person, person.statuses[-1], saved)
    assert isinstance(dialog.fields, StatusFields)
    assert not dialog.fields.form_box.isVisible()
    dialog.fields.status_field.set_option(Status.LEFT)
    dialog.fields.status_field.option_chosen.emit(Status.LEFT)
    assert dialog.fields.form_box.isVisible()
    dialog.fields.form_field.set_option(LeavingForm.EXPELLED)
    dialog.accept()
    assert saved[0].statuses[-1].leaving_form is LeavingForm.EXPELLED


def test_a_post_is_corrected(qtbot: QtBot, people: dict[str, PersonDetail]) -> None:
    person, saved = people["Vàng Bích Mai"], list[Corrected]()
    dialog = opened(qtbot, person, person.posts[0], saved)
    assert isinstance(dialog.fields, PostFields)
    dialog.fields.post_field.set_option(Post.DEPUTY_SECRETARY)
    write(dialog.fields.since_field, "01/05/2020")
    write(dialog.fields.until_field, "31/05/2025")
    type_text(dialog.fields.end_field, "NQ 4")
    dialog.accept()
    post = saved[0].posts[0]
    assert (post.post, post.since, post.until) == (
        Post.DEPUTY_SECRETARY,
        date(2020, 5, 1),
        date(2025, 5, 31),
    )
    assert post.end_document == "NQ 4"


def test_a_row_is_removed_after_its_effect_was_shown(
    qtbot: QtBot, people: dict[str, PersonDetail]
) -> None:
    person, saved = people["Thào Ngọc Nga"], list[Corrected]()
    dialog = opened(qtbot, person, person.statuses[-1], saved, removing=True)
    assert not dialog.fields.isVisible()
    assert dialog.foot.action_button.text() == "Remove this row"
    dialog.accept()
    assert saved[0].statuses == person.statuses[:-1]


def test_the_book_is_corrected(
    qtbot: QtBot, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = people_of(database)["Thào Ngọc Nga"]
    seen: list[Effects] = []

    def fill(
        _parent: QWidget,
        subject: PersonDetail,
        _step: Step,
        save: Callable[[Corrected], object],
        foresee: Callable[[PersonDetail, Plan], Effects],
        **_named: object,
    ) -> bool:
        data = subject.data
        shorter = subject.statuses[:-1]
        seen.append(foresee(subject, Plan(shorter, (), data.joined_on, data.official_on)))
        save(Corrected(shorter, (), (), Consent()))
        return True

    monkeypatch.setattr(StepDialog, "ask", fill)
    book = OpenBook(database)
    assert ask_correction(QWidget(), book, person, person.statuses[-1], today=TODAY)
    assert people_of(database)["Thào Ngọc Nga"].status_on(TODAY) is Status.OFFICIAL
    assert seen == [Effects()]


def test_the_register_is_written(qtbot: QtBot, database: Database) -> None:
    person = people_of(database)["Thào Ngọc Nga"]
    with database.transaction() as session:
        keep_register(session, kept=True)
    saved: list[RegisterData] = []
    dialog = RegisterDialog(None, person.data.full_name, RegisterData(), saved.append)
    qtbot.addWidget(dialog)
    dialog.show()
    type_text(dialog.lines["ethnic_group"], "Mông")
    dialog.service_field.set_option(Service.RETIRED)
    dialog.accept()
    assert saved == [RegisterData(ethnic_group="Mông", service=Service.RETIRED)]
    assert list(dialog.lines) == list(register_titles())
    assert dialog.height() <= 680


def test_the_register_reaches_the_book(
    database: Database, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = people_of(database)["Thào Ngọc Nga"]
    with database.transaction() as session:
        keep_register(session, kept=True)

    def fill(
        _parent: QWidget, _name: str, data: RegisterData, save: Callable[[RegisterData], object]
    ) -> bool:
        save(RegisterData(religion="không"))
        return True

    monkeypatch.setattr(RegisterDialog, "ask", fill)
    assert ask_register(QWidget(), OpenBook(database), person, RegisterData())
    with database.reading() as session:
        assert read_registers(session)[person.id].religion == "không"


@pytest.mark.parametrize("place", [0, -1])
def test_every_control_has_a_name(
    qtbot: QtBot, people: dict[str, PersonDetail], place: int
) -> None:
    person = people["Vàng Bích Mai"]
    steps: list[Step] = [*person.statuses, *person.posts]
    dialog = opened(qtbot, person, steps[place], [])
    controls: list[QWidget] = [
        *dialog.findChildren(QLineEdit),
        *dialog.findChildren(QComboBox),
        *dialog.findChildren(QPushButton),
    ]
    assert all(one.objectName() and one.accessibleName() for one in controls)
    assert dialog.height() <= 680


def test_what_was_typed_is_let_go_only_after_asking(
    qtbot: QtBot, people: dict[str, PersonDetail], boxes: Boxes
) -> None:
    person = people["Thào Ngọc Nga"]
    dialog = opened(qtbot, person, person.statuses[-1], [])
    write(dialog.fields.since_field, "01/03/2024")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert len(boxes.asked) == 1
    boxes.answers.append(True)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_closed_dialog_is_gone(
    people: dict[str, PersonDetail], assert_freed: Callable[[Callable[[], QWidget]], None]
) -> None:
    person = people["Vàng Bích Mai"]
    make = partial(StepDialog, None, person, person.statuses[0], print, no_effects, today=TODAY)
    assert_freed(make)
