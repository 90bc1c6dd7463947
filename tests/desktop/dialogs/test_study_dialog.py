"""The form for self-study: one save for many people, and what it refuses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.book import OpenBook
from desktop.dialogs.study_dialog import StudyBook, StudyDialog, StudyEntry
from models.campaigns.campaigns import list_topics
from models.errors import RecordsError
from models.members.roll import roll_on
from models.periods import year
from models.study.entries import list_studies, record_study
from models.words import Status
from tests.campaign_book import TODAY, CampaignBook, add_study, make_campaign_book
from tests.desktop.conftest import Boxes
from tests.models.cell import add_someone


@pytest.fixture
def book(tmp_path: Path) -> Iterator[CampaignBook]:
    book = make_campaign_book(tmp_path / "so.sochibo")
    yield book
    book.database.close()


@pytest.fixture
def source(book: CampaignBook) -> StudyBook:
    opened = OpenBook(book.database)

    def save(entry: StudyEntry) -> Sequence[UUID]:
        return opened.change(partial(record_study, data=entry.data, person_ids=entry.person_ids))

    return StudyBook(
        campaigns=opened.read(list_topics),
        roll_on=lambda day: opened.read(partial(roll_on, day=day)),
        save=save,
    )


@pytest.fixture
def dialog(qtbot: QtBot, source: StudyBook) -> StudyDialog:
    dialog = StudyDialog(None, source, today=TODAY)
    qtbot.addWidget(dialog)
    return dialog


def test_one_save_enters_the_same_study_for_everyone_ticked(
    dialog: StudyDialog, book: CampaignBook
) -> None:
    names = ("Vũ Hồng Ánh", "Quàng Thu Hà", "Lò Thị Pâng")
    dialog.people_list.tree.set_ticked([book.people[name] for name in names])
    dialog.topic_list.tree.set_ticked(book.topic_ids("1"))
    dialog.fields.ended_field.set_day(date(2024, 3, 5))
    dialog.fields.started_field.set_day(date(2024, 3, 1))
    dialog.accept()
    assert len(dialog.saved_ids) == 3
    with book.database.reading() as session:
        rows = list_studies(session, year(2024))
    assert {row.full_name for row in rows} == set(names)
    assert {row.data.topic_ids for row in rows} == {book.topic_ids("1", "1.1", "1.2", "1.3")}


def test_the_pages_follow_the_ticked_topics_until_they_are_written(
    qtbot: QtBot, dialog: StudyDialog, book: CampaignBook
) -> None:
    dialog.topic_list.tree.set_ticked(book.topic_ids("1", "2"))
    dialog.topic_list.ticks_changed.emit()
    assert dialog.fields.pages_field.text() == "11–206, 207–522"
    dialog.fields.pages_field.clear()
    qtbot.keyClicks(dialog.fields.pages_field, "11-60")
    dialog.topic_list.tree.set_ticked(book.topic_ids("3"))
    dialog.topic_list.ticks_changed.emit()
    assert dialog.fields.pages_field.text() == "11-60"


def test_the_button_says_for_how_many_it_saves(dialog: StudyDialog, book: CampaignBook) -> None:
    dialog.people_list.tree.set_ticked(list(book.people.values()))
    dialog.people_list.ticks_changed.emit()
    assert "10" in dialog.foot.action_button.text()


def test_nobody_ticked_is_refused_and_the_form_stays(
    dialog: StudyDialog, book: CampaignBook
) -> None:
    dialog.topic_list.tree.set_ticked(book.topic_ids("1.1"))
    dialog.accept()
    assert dialog.saved_ids == ()
    assert dialog.foot.problem_label.text() == RecordsError("study.nobody").sentence("en")


def test_a_day_that_is_none_is_refused(dialog: StudyDialog) -> None:
    dialog.fields.ended_field.setText("31/02/2024")
    dialog.accept()
    assert dialog.saved_ids == ()
    assert "dd/mm/yyyy" in dialog.foot.problem_label.text()


def test_a_reflection_paper_is_dated_with_the_end_of_the_study(
    qtbot: QtBot, dialog: StudyDialog
) -> None:
    dialog.fields.ended_field.set_day(date(2024, 6, 7))
    dialog.fields.reflection_check.click()
    assert dialog.fields.reflection_field.day == date(2024, 6, 7)
    dialog.fields.reflection_check.click()
    assert dialog.fields.data(()).reflection_on is None


def test_the_roll_follows_the_day_and_ticks_stay(dialog: StudyDialog, book: CampaignBook) -> None:
    dialog.people_list.tree.set_ticked([book.people["Lê Xuân Hải"], book.people["Lò Thị Pâng"]])
    dialog.fields.ended_field.day_changed.emit(date(2010, 1, 1))
    assert dialog.entry.person_ids == (book.people["Lò Thị Pâng"],)


def test_a_slip_in_the_day_costs_no_ticks(dialog: StudyDialog, book: CampaignBook) -> None:
    with book.database.transaction() as session:
        late = add_someone(session, "Lù Thị Mới", (date(2024, 1, 1), Status.OFFICIAL))
    dialog.fields.ended_field.day_changed.emit(TODAY)
    dialog.people_list.tree.set_ticked([late, book.people["Vũ Hồng Ánh"]])
    for day in (date(2020, 3, 5), date(2021, 3, 5)):
        dialog.fields.ended_field.day_changed.emit(day)
        assert dialog.people_list.ticked_keys == (book.people["Vũ Hồng Ánh"],)
    dialog.fields.ended_field.day_changed.emit(date(2024, 3, 5))
    assert set(dialog.people_list.ticked_keys) == {late, book.people["Vũ Hồng Ánh"]}


def test_leaving_asks_before_what_was_entered_is_lost(
    dialog: StudyDialog, book: CampaignBook, boxes: Boxes
) -> None:
    dialog.show()
    dialog.people_list.tree.set_ticked([book.people["Vũ Hồng Ánh"]])
    boxes.answers = [False, True]
    dialog.reject()
    assert dialog.isVisible()
    dialog.reject()
    assert not dialog.isVisible()
    assert len(boxes.asked) == 2


def test_correcting_an_entry_shows_it_whole(
    qtbot: QtBot, source: StudyBook, book: CampaignBook
) -> None:
    add_study(book, "Lê Xuân Hải", codes=("1.2",), reflection_on=date(2024, 3, 20))
    with book.database.reading() as session:
        row = list_studies(session, year(2024))[0]
    dialog = StudyDialog(None, source, today=TODAY, row=row)
    qtbot.addWidget(dialog)
    assert dialog.entry == StudyEntry(row.data, (row.person_id,))


def test_every_control_has_a_name(dialog: StudyDialog) -> None:
    fields = dialog.fields
    for control in (
        dialog.people_list.tree,
        dialog.topic_list.tree,
        dialog.people_list.search_field,
        fields.form_combo,
        fields.started_field,
        fields.ended_field,
        fields.pages_field,
        fields.evidence_field,
        fields.reflection_check,
        fields.reflection_field,
        fields.confirmed_field,
        fields.note_field,
        dialog.foot.action_button,
    ):
        assert control.objectName()
        assert control.accessibleName()


def test_the_dialog_is_never_higher_than_680_pixels(dialog: StudyDialog) -> None:
    assert dialog.height() <= 680
    assert dialog.minimumSizeHint().height() <= 420


def test_a_closed_dialog_is_gone(
    source: StudyBook, assert_freed: Callable[[Callable[[], QWidget]], None]
) -> None:
    assert_freed(lambda: StudyDialog(None, source, today=TODAY))
