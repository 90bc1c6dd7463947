"""The dialog of a move: only what the move needs, what it changes, and one button."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.book import OpenBook
from desktop.dialogs import moving
from desktop.dialogs.move_dialog import MoveDialog, Wanted
from desktop.dialogs.moving import ask_move, chosen_move, enter_move, fill_moves
from models.attendance.sheet import fill_present
from models.book.database import Database
from models.errors import RecordsError
from models.meetings.meetings import MeetingData, add_meeting
from models.members.effects import Effects
from models.members.moves import Consent, foresee_plan, make_move
from models.members.people import PersonDetail
from models.members.planning import MoveEntry, Plan
from models.words import Audience, LeavingForm, MeetingKind, Move, Post, PostMove, Status
from tests.desktop.conftest import Boxes
from tests.desktop.keyboard import type_text, write
from tests.desktop.members_book import TODAY, members_book, people_of

# A dialog that a test leaves with something typed is let go unsaved.
pytestmark = pytest.mark.usefixtures("boxes")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = members_book(tmp_path / "so.sochibo")
    yield database
    database.close()


@pytest.fixture
def people(database: Database) -> dict[str, PersonDetail]:
    return people_of(database)


@pytest.fixture
def opened(qtbot: QtBot, database: Database) -> Callable[..., MoveDialog]:
    def foresee(person: PersonDetail, plan: Plan) -> Effects:
        with database.reading() as session:
            return foresee_plan(session, person, plan)

    def open_dialog(
        move: Move | PostMove,
        person: PersonDetail | None = None,
        wanted: list[Wanted] | None = None,
    ) -> MoveDialog:
        save = [] if wanted is None else wanted
        dialog = MoveDialog(None, move, save.append, foresee, today=TODAY, person=person)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return open_dialog


def test_a_transfer_asks_for_where_and_by_which_committees(
    qtbot: QtBot, opened: Callable[..., MoveDialog], people: dict[str, PersonDetail]
) -> None:
    wanted: list[Wanted] = []
    dialog = opened(Move.TRANSFERRED_OUT, people["Vàng Bích Mai"], wanted)
    write(dialog.fields.on_field, "1/12/2026")
    type_text(dialog.fields.document_field, " GT số 5 ")
    type_text(dialog.fields.body_field, "Đảng bộ Sở Nội vụ")
    type_text(dialog.fields.introduced_field, "Đảng ủy Sở")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    entry = wanted[0].entry
    assert entry is not None
    assert (entry.on, entry.document) == (date(2026, 12, 1), "GT số 5")
    assert (entry.body, entry.introduced_by) == ("Đảng bộ Sở Nội vụ", "Đảng ủy Sở")
    assert not dialog.isVisible()


def test_what_it_changes_is_told_before_it_is_entered(
    opened: Callable[..., MoveDialog], database: Database, people: dict[str, PersonDetail]
) -> None:
    data = MeetingData(MeetingKind.REGULAR, Audience.MEMBERS, "Thường kỳ", date(2026, 11, 5))
    with database.transaction() as session:
        fill_present(session, meeting_id=add_meeting(session, data))
    dialog = opened(Move.TRANSFERRED_OUT, people["Vàng Bích Mai"])
    write(dialog.fields.on_field, "01/11/2026")
    text = dialog.effects.text_label.text()
    assert "05/11/2026" in text
    assert "Secretary: the post ends with it." in text
    assert dialog.effects.drop_box.isVisible()
    assert not dialog.effects.consent.drop_marked
    dialog.effects.drop_box.click()
    assert dialog.effects.consent == Consent(drop_marked=True)


def test_a_day_on_which_it_makes_no_sense_says_why(
    opened: Callable[..., MoveDialog], people: dict[str, PersonDetail]
) -> None:
    dialog = opened(Move.TRANSFERRED_OUT, people["Vàng Bích Mai"])
    write(dialog.fields.on_field, "01/01/2009")
    assert "Vàng Bích Mai" in dialog.effects.text_label.text()
    write(dialog.fields.on_field, "31/02/2026")
    dialog.accept()
    assert dialog.fields.on_box.sentence
    assert dialog.isVisible()
    write(dialog.fields.on_field, "01/02/2026")
    assert not dialog.fields.on_box.sentence


def test_a_day_to_come_is_warned_of(
    opened: Callable[..., MoveDialog], people: dict[str, PersonDetail]
) -> None:
    dialog = opened(Move.TRANSFERRED_OUT, people["Vàng Bích Mai"])
    write(dialog.fields.on_field, "01/11/2026")
    assert "check the day" not in dialog.effects.text_label.text()
    write(dialog.fields.on_field, "01/11/2062")
    assert "01/11/2062 is still to come: check the day." in dialog.effects.text_label.text()


def test_what_was_typed_is_let_go_only_after_asking(
    opened: Callable[..., MoveDialog], boxes: Boxes
) -> None:
    dialog = opened(Move.TRANSFERRED_IN)
    dialog.reject()
    assert (boxes.asked, dialog.isVisible()) == ([], False)
    dialog = opened(Move.TRANSFERRED_IN)
    assert dialog.person_fields is not None
    type_text(dialog.person_fields.name_field, "Lò Thị Pâng")
    dialog.reject()
    assert dialog.isVisible()
    boxes.answers.append(True)
    dialog.reject()
    assert (len(boxes.asked), dialog.isVisible()) == (2, False)


def test_a_stay_has_a_last_day_and_the_return_is_foreseen(
    opened: Callable[..., MoveDialog], people: dict[str, PersonDetail]
) -> None:
    wanted: list[Wanted] = []
    dialog = opened(Move.TEMPORARILY_OUT, people["Vàng Bích Mai"], wanted)
    write(dialog.fields.until_field, "31/12/2026")
    assert "01/01/2027" in dialog.effects.text_label.text()
    dialog.accept()
    assert wanted[0].entry is not None
    assert wanted[0].entry.until == date(2026, 12, 31)


def test_only_what_belongs_to_the_move_is_asked(
    opened: Callable[..., MoveDialog], people: dict[str, PersonDetail]
) -> None:
    left = opened(Move.LEFT, people["Vàng Bích Mai"])
    assert left.fields.form_field.isVisible()
    assert left.fields.entry is not None
    assert left.fields.entry.leaving_form is LeavingForm.STRUCK_OFF
    assert not left.fields.body_field.isVisible()
    died = opened(Move.DIED, people["Vàng Bích Mai"])
    assert not died.fields.form_field.isVisible()
    assert not died.fields.until_field.isVisible()


def test_an_early_end_of_probation_is_warned_of(
    opened: Callable[..., MoveDialog], people: dict[str, PersonDetail]
) -> None:
    dialog = opened(Move.BECAME_OFFICIAL, people["Giàng A Toàn"])
    assert "03/02/2027" in dialog.effects.text_label.text()
    write(dialog.fields.on_field, "03/02/2027")
    assert "twelve months" not in dialog.effects.text_label.text()


def test_a_second_secretary_ends_the_first_unless_two_are_meant(
    opened: Callable[..., MoveDialog], database: Database, people: dict[str, PersonDetail]
) -> None:
    deputy = people["Đỗ Hữu Đạt"]
    with database.transaction() as session:
        entry = MoveEntry(Move.TRANSFERRED_IN, date(2026, 7, 1))
        make_move(session, person_id=deputy.id, entry=entry)
    deputy = people_of(database)["Đỗ Hữu Đạt"]
    wanted: list[Wanted] = []
    dialog = opened(PostMove.TAKEN, deputy, wanted)
    dialog.fields.post_field.set_option(Post.SECRETARY)
    dialog.fields.post_field.option_chosen.emit(Post.SECRETARY)
    assert "Vàng Bích Mai" in dialog.effects.warning_label.text()
    assert dialog.effects.consent == Consent(end_others=True)
    dialog.effects.end_box.click()
    dialog.effects.two_box.click()
    assert dialog.effects.consent == Consent(two_secretaries=True)
    dialog.effects.end_box.click()
    dialog.accept()
    with database.transaction() as session:
        enter_move(session, wanted=wanted[0], person=deputy)
    found = people_of(database)
    assert found["Vàng Bích Mai"].post_on(TODAY) is None
    assert found["Đỗ Hữu Đạt"].post_on(TODAY) is Post.SECRETARY


def test_somebody_new_has_fields_of_their_own(
    opened: Callable[..., MoveDialog], database: Database
) -> None:
    wanted: list[Wanted] = []
    dialog = opened(Move.TRANSFERRED_IN, None, wanted)
    assert dialog.person_fields is not None
    dialog.accept()
    assert wanted == []
    assert dialog.foot.problem_label.text()
    type_text(dialog.person_fields.name_field, "Sùng A Tủa")
    write(dialog.person_fields.joined_field, "03/02/2026")
    assert dialog.fields.status_field.currentText() == "Probationary member"
    write(dialog.person_fields.official_field, "03/02/2026")
    assert dialog.fields.status_field.currentText() == "Official member"
    dialog.accept()
    with database.transaction() as session:
        enter_move(session, wanted=wanted[0], person=None)
    assert people_of(database)["Sùng A Tủa"].status_on(TODAY) is Status.OFFICIAL


def test_what_the_book_refuses_is_told(qtbot: QtBot, people: dict[str, PersonDetail]) -> None:
    def refuse(_wanted: Wanted) -> None:
        raise RecordsError("members.gone")

    def nothing(_person: PersonDetail, _plan: Plan) -> Effects:
        return Effects()

    dialog = MoveDialog(
        None, Move.DIED, refuse, nothing, today=TODAY, person=people["Vàng Bích Mai"]
    )
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.accept()
    assert dialog.foot.problem_label.text()
    assert dialog.isVisible()


def test_a_menu_offers_what_makes_sense(qtbot: QtBot, people: dict[str, PersonDetail]) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    fill_moves(menu, people["Vàng Bích Mai"], today=TODAY, slot=menu.clear)
    moves = [chosen_move(action) for action in menu.actions() if action.data()]
    assert moves[-2:] == [PostMove.TAKEN, PostMove.GIVEN_UP]
    assert Move.ADMITTED not in moves
    other = QMenu()
    qtbot.addWidget(other)
    fill_moves(other, None, today=TODAY, slot=other.clear)
    assert [chosen_move(action) for action in other.actions()] == list(moving.ARRIVALS)


def test_a_move_that_is_left_changes_nothing(
    qtbot: QtBot,
    database: Database,
    people: dict[str, PersonDetail],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(MoveDialog, "ask", lambda *_args, **_named: False)
    book = OpenBook(database)
    person = people["Vàng Bích Mai"]
    assert ask_move(QWidget(), book, Move.DIED, today=TODAY, person=person) is None
    assert people_of(database) == people


@pytest.mark.parametrize("move", [Move.TRANSFERRED_IN, Move.LEFT, PostMove.TAKEN])
def test_every_control_has_a_name(
    opened: Callable[..., MoveDialog], people: dict[str, PersonDetail], move: Move | PostMove
) -> None:
    person = None if move is Move.TRANSFERRED_IN else people["Vàng Bích Mai"]
    dialog = opened(move, person)
    controls: list[QWidget] = [
        *dialog.findChildren(QLineEdit),
        *dialog.findChildren(QComboBox),
        *dialog.findChildren(QPushButton),
        *dialog.findChildren(QCheckBox),
    ]
    assert all(one.objectName() for one in controls)
    named = [one for one in controls if not isinstance(one, QCheckBox)]
    assert all(one.accessibleName() for one in named)
    assert dialog.height() <= 680


def test_a_closed_dialog_is_gone(
    people: dict[str, PersonDetail], assert_freed: Callable[[Callable[[], QWidget]], None]
) -> None:
    def nothing(_person: PersonDetail, _plan: Plan) -> Effects:
        return Effects()

    person = people["Vàng Bích Mai"]
    assert_freed(lambda: MoveDialog(None, Move.LEFT, print, nothing, today=TODAY, person=person))
