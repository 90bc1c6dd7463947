"""The dialog of a person: filled by keyboard, checked as it is left, saved or refused in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.dialogs.person_dialog import PersonDialog, PersonEntry
from models.errors import RecordsError
from models.members.people import PersonDetail
from models.members.steps import PostStep, StatusStep
from models.periods import ALWAYS
from models.words import Move, Post, Sex, Status
from tests.desktop.conftest import Boxes
from tests.desktop.keyboard import type_text, write
from tests.desktop.members_book import TODAY, members_book, people_of

# A dialog that a test leaves with something typed is let go unsaved.
pytestmark = pytest.mark.usefixtures("boxes")


@pytest.fixture
def people(tmp_path: Path) -> Iterator[dict[str, PersonDetail]]:
    database = members_book(tmp_path / "so.sochibo")
    yield people_of(database)
    database.close()


class Saved:
    """Takes what a dialog saves, or refuses it."""

    def __init__(self, *, refuses: bool = False) -> None:
        self.entries: list[PersonEntry] = []
        self.refuses = refuses

    def __call__(self, entry: PersonEntry) -> None:
        if self.refuses:
            # Made anew each time: kept, its traceback would keep the dialog in a cycle, which the
            # collector might end while the dialog is being painted.
            raise RecordsError("book.locked", file="so.sochibo")
        self.entries.append(entry)


def opened(
    qtbot: QtBot,
    saved: Saved,
    people: dict[str, PersonDetail],
    person: PersonDetail | None = None,
) -> PersonDialog:
    dialog = PersonDialog(None, saved, today=TODAY, people=people.values(), person=person)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_member_is_added_with_the_statuses_that_the_dates_propose(
    qtbot: QtBot, people: dict[str, PersonDetail]
) -> None:
    saved = Saved()
    dialog = opened(qtbot, saved, people)
    fields = dialog.fields
    write(fields.name_field, "  Lường  Anh Quân ")
    fields.sex_field.set_option(Sex.MALE)
    write(fields.born_field, "21121969")
    write(fields.joined_field, "4-6-1996")
    assert [step.status for step in dialog.entry.statuses] == [Status.PROBATIONARY]
    write(fields.official_field, "4/6/1997")
    qtbot.mouseClick(dialog.foot.action_button, Qt.MouseButton.LeftButton)
    (entry,) = saved.entries
    assert dialog.result() == PersonDialog.DialogCode.Accepted
    assert (entry.data.full_name, entry.data.sex) == ("Lường Anh Quân", Sex.MALE)
    assert entry.data.born_on == date(1969, 12, 21)
    assert entry.statuses == (
        StatusStep(date(1996, 6, 4), Status.PROBATIONARY),
        StatusStep(date(1997, 6, 4), Status.OFFICIAL),
    )


def test_staff_need_no_dates_and_a_date_makes_a_member(
    qtbot: QtBot, people: dict[str, PersonDetail]
) -> None:
    dialog = opened(qtbot, Saved(), people)
    dialog.fields.kind_field.set_option(True)
    dialog.fields.kind_field.option_chosen.emit(True)
    assert dialog.entry.statuses == (StatusStep(ALWAYS, Status.STAFF),)
    write(dialog.fields.joined_field, "03/02/2026")
    assert not dialog.fields.is_staff
    assert [step.status for step in dialog.entry.statuses] == [Status.PROBATIONARY]


def test_a_year_of_birth_alone_will_do(qtbot: QtBot, people: dict[str, PersonDetail]) -> None:
    dialog = opened(qtbot, Saved(), people)
    write(dialog.fields.born_field, "1985")
    assert (dialog.entry.data.born_on, dialog.entry.data.birth_year) == (None, 1985)
    assert dialog.fields.born_box.sentence == ""


@pytest.mark.parametrize(
    ("field", "text", "box"),
    [
        ("born_field", "31/02/1985", "born_box"),
        ("born_field", "01/01/2030", "born_box"),
        ("joined_field", "40/1/2000", "joined_box"),
        ("joined_field", "1/1/1980", "joined_box"),
        ("official_field", "1/1/1999", "official_box"),
    ],
)
def test_what_is_wrong_stands_below_its_field_and_keeps_the_dialog_open(
    qtbot: QtBot, people: dict[str, PersonDetail], field: str, text: str, box: str
) -> None:
    saved = Saved()
    dialog = opened(qtbot, saved, people)
    write(dialog.fields.name_field, "Vũ An")
    write(dialog.fields.born_field, "01/01/1980")
    write(dialog.fields.joined_field, "01/01/2000")
    write(getattr(dialog.fields, field), text)
    wrong = getattr(dialog.fields, box)
    assert wrong.sentence
    assert wrong.sentence_label.isVisible()
    assert wrong.field.accessibleDescription() == wrong.sentence
    dialog.accept()
    assert saved.entries == []
    assert dialog.isVisible()
    assert dialog.foot.problem_label.text() == wrong.sentence


def test_a_name_is_needed_and_a_namesake_is_only_told(
    qtbot: QtBot, people: dict[str, PersonDetail]
) -> None:
    saved = Saved()
    dialog = opened(qtbot, saved, people)
    dialog.accept()
    assert dialog.fields.name_box.sentence
    assert saved.entries == []
    write(dialog.fields.name_field, "VÀNG BÍCH MAI")
    assert "04/11/1985" in dialog.fields.name_box.sentence
    dialog.accept()
    assert len(saved.entries) == 1


def test_a_person_is_shown_whole_and_given_back_unchanged(
    qtbot: QtBot, people: dict[str, PersonDetail]
) -> None:
    for person in people.values():
        saved = Saved()
        dialog = opened(qtbot, saved, people, person)
        assert not dialog.fields.kind_box.isVisible()
        dialog.accept()
        (entry,) = saved.entries
        assert (entry.data, entry.statuses, entry.posts) == (
            person.data,
            person.statuses,
            person.posts,
        )


def test_a_corrected_date_moves_its_status_and_leaves_the_later_ones(
    qtbot: QtBot, people: dict[str, PersonDetail]
) -> None:
    exempt = people["Thào Ngọc Nga"]
    dialog = opened(qtbot, Saved(), people, exempt)
    write(dialog.fields.official_field, "03/08/2011")
    assert dialog.entry.statuses == (
        exempt.statuses[0],
        StatusStep(date(2011, 8, 3), Status.OFFICIAL),
        exempt.statuses[2],
    )


def test_staff_who_join_were_staff_before(qtbot: QtBot, people: dict[str, PersonDetail]) -> None:
    dialog = opened(qtbot, Saved(), people, people["Lò Kim Lan"])
    write(dialog.fields.joined_field, "19/05/2026")
    assert dialog.entry.statuses == (
        StatusStep(ALWAYS, Status.STAFF),
        StatusStep(date(2026, 5, 19), Status.PROBATIONARY),
    )


def test_statuses_written_by_hand_are_not_overwritten_but_offered(
    qtbot: QtBot, people: dict[str, PersonDetail]
) -> None:
    dialog = opened(qtbot, Saved(), people)
    row = dialog.status_rows.rows[0]
    write(row.since_field, "01/01/2020")
    write(dialog.fields.joined_field, "03/02/2010")
    assert dialog.entry.statuses == (StatusStep(date(2020, 1, 1), Status.OFFICIAL),)
    assert dialog.propose_button.isVisible()
    dialog.propose_button.click()
    assert dialog.entry.statuses == (StatusStep(date(2010, 2, 3), Status.PROBATIONARY),)
    assert not dialog.propose_button.isVisible()


def test_lines_are_added_corrected_and_removed(
    qtbot: QtBot, people: dict[str, PersonDetail]
) -> None:
    saved = Saved()
    dialog = opened(qtbot, saved, people, people["Vàng Bích Mai"])
    dialog.status_rows.add_button.click()
    added = dialog.status_rows.rows[-1]
    write(added.since_field, "01/01/2025")
    added.status_field.set_option(Status.EXEMPT)
    type_text(added.document_field, "QĐ 7")
    remove = dialog.status_rows.rows[0].findChild(QPushButton, "row_remove")
    assert isinstance(remove, QPushButton)
    remove.click()
    post = dialog.post_rows.rows[0]
    write(post.until_field, "31/12/2024")
    dialog.post_rows.add_button.click()
    dialog.post_rows.rows[1].post_field.set_option(Post.DEPUTY_SECRETARY)
    dialog.accept()
    (entry,) = saved.entries
    assert entry.statuses == (
        StatusStep(date(2011, 2, 3), Status.OFFICIAL),
        StatusStep(date(2025, 1, 1), Status.EXEMPT, "QĐ 7"),
    )
    assert entry.posts == (
        PostStep(Post.SECRETARY, ALWAYS, date(2024, 12, 31)),
        PostStep(Post.DEPUTY_SECRETARY, TODAY),
    )


def test_a_line_without_a_real_day_keeps_the_dialog_open(
    qtbot: QtBot, people: dict[str, PersonDetail]
) -> None:
    saved = Saved()
    dialog = opened(qtbot, saved, people, people["Vàng Bích Mai"])
    write(dialog.post_rows.rows[0].until_field, "31/02/2025")
    dialog.accept()
    first = dialog.foot.problem_label.text()
    write(dialog.status_rows.rows[0].since_field, "31/02/2025")
    dialog.accept()
    assert first
    assert dialog.foot.problem_label.text() not in ("", first)
    assert saved.entries == []


def test_what_the_book_refuses_is_told_and_the_entry_stays(
    qtbot: QtBot, people: dict[str, PersonDetail]
) -> None:
    saved = Saved(refuses=True)
    dialog = opened(qtbot, saved, people)
    write(dialog.fields.name_field, "Vũ An")
    dialog.accept()
    assert "so.sochibo" in dialog.foot.problem_label.text()
    assert dialog.isVisible()
    assert dialog.fields.name_field.text() == "Vũ An"


def test_every_control_has_a_name_for_the_screen_reader(
    qtbot: QtBot, people: dict[str, PersonDetail]
) -> None:
    dialog = opened(qtbot, Saved(), people, people["Vàng Bích Mai"])
    controls: list[QWidget] = [
        *dialog.findChildren(QLineEdit),
        *dialog.findChildren(QComboBox),
        *dialog.findChildren(QPushButton),
    ]
    for control in controls:
        assert control.objectName(), control
        assert control.accessibleName(), control.objectName()
    assert dialog.height() <= 680


def test_a_closed_dialog_is_gone(
    people: dict[str, PersonDetail], assert_freed: Callable[[Callable[[], QWidget]], None]
) -> None:
    person = people["Vàng Bích Mai"]
    assert_freed(lambda: PersonDialog(None, Saved(), today=TODAY, person=person))


def test_what_was_typed_is_let_go_only_after_asking(
    qtbot: QtBot, people: dict[str, PersonDetail], boxes: Boxes
) -> None:
    person = people["Vàng Bích Mai"]
    dialog = opened(qtbot, Saved(), people, person)
    dialog.reject()
    assert (boxes.asked, dialog.isVisible()) == ([], False)
    dialog = opened(qtbot, Saved(), people, person)
    write(dialog.fields.unit_field, "Thanh tra")
    dialog.reject()
    assert (len(boxes.asked), dialog.isVisible()) == (1, True)


MOVED = (
    StatusStep(date(2015, 2, 3), Status.PROBATIONARY, "QĐ 1", "kết nạp", Move.ADMITTED),
    StatusStep(date(2016, 2, 3), Status.OFFICIAL, "QĐ 2", move=Move.BECAME_OFFICIAL),
    StatusStep(
        date(2024, 6, 1),
        Status.TRANSFERRED,
        "GT 3",
        move=Move.TRANSFERRED_OUT,
        body="Đảng bộ Sở Tài chính",
        introduced_by="Đảng ủy A",
        received_by="Đảng ủy B",
    ),
)
HELD = PostStep(Post.SECRETARY, date(2020, 1, 1), date(2024, 5, 31), "NQ 4", "QĐ 5")


@pytest.fixture
def moved(people: dict[str, PersonDetail]) -> PersonDetail:
    """Give somebody whose rows were entered by moves, with their papers."""
    one = next(iter(people.values()))
    dates: dict[str, Any] = {"joined_on": date(2015, 2, 3), "official_on": date(2016, 2, 3)}
    return replace(one, data=replace(one.data, **dates), statuses=MOVED, posts=(HELD,))


def test_what_a_line_has_no_room_for_stays(
    qtbot: QtBot, people: dict[str, PersonDetail], moved: PersonDetail
) -> None:
    dialog = opened(qtbot, Saved(), people, moved)
    write(dialog.fields.unit_field, "Phòng Kế hoạch")
    assert dialog.entry.statuses == MOVED
    assert dialog.entry.posts == (HELD,)


def test_a_corrected_date_takes_no_papers_from_the_other_rows(
    qtbot: QtBot, people: dict[str, PersonDetail], moved: PersonDetail
) -> None:
    dialog = opened(qtbot, Saved(), people, moved)
    write(dialog.fields.official_field, "04/02/2016")
    first, official, last = dialog.entry.statuses
    assert (first, last) == (MOVED[0], MOVED[2])
    assert official == StatusStep(date(2016, 2, 4), Status.OFFICIAL)


def test_another_status_or_post_is_not_that_of_the_old_papers(
    qtbot: QtBot, people: dict[str, PersonDetail], moved: PersonDetail
) -> None:
    dialog = opened(qtbot, Saved(), people, moved)
    row = dialog.status_rows.rows[2]
    row.status_field.set_option(Status.LEFT)
    assert row.value == StatusStep(date(2024, 6, 1), Status.LEFT, "GT 3")
    post = dialog.post_rows.rows[0]
    post.until_field.set_day(None)
    assert post.value == PostStep(Post.SECRETARY, date(2020, 1, 1), None, "NQ 4")
    post.post_field.set_option(Post.DEPUTY_SECRETARY)
    assert post.value == PostStep(Post.DEPUTY_SECRETARY, date(2020, 1, 1))
