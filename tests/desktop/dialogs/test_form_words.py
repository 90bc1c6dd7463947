"""Long texts of forms: kept while they are typed, offered after a crash, gone once it is closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop.book import OpenBook
from desktop.dialogs.activity_fields import InspectionFields
from desktop.dialogs.campaign_editor import CampaignEditor
from desktop.dialogs.campaign_editor.long_texts import EditorTexts
from desktop.dialogs.entry_dialog import EntryDialog
from desktop.dialogs.form_words import FormWords
from desktop.dialogs.meeting_dialog import MeetingDialog
from desktop.dialogs.unsaved_dialog import UnsavedDialog
from desktop.navigation import Place
from desktop.pages.overview_page.lines import task_line
from models.activities.inspections import InspectionData
from models.activities.words import InspectionKind
from models.book.unsaved import list_unsaved
from models.campaigns.campaigns import read_campaign
from models.campaigns.editing import read_for_editing, update_campaign
from models.identity import new_id
from models.overview import collect_overview
from models.to_do import Task
from tests.campaign_book import TODAY, CampaignBook, make_campaign_book
from tests.desktop.conftest import Boxes

LONG = "Đoàn kiểm tra nhận thấy chi bộ đã thực hiện đúng kế hoạch."


@pytest.fixture
def campaigns(tmp_path: Path) -> Iterator[CampaignBook]:
    book = make_campaign_book(tmp_path / "so.sochibo")
    yield book
    book.database.close()


@pytest.fixture
def book(qtbot: QtBot, campaigns: CampaignBook) -> OpenBook:
    return OpenBook(campaigns.database)


def kept(book: OpenBook) -> list[str]:
    return [one.words.text for one in book.read(list_unsaved)]


def words_of(dialog: QDialog) -> FormWords:
    words = dialog.findChild(FormWords)
    assert isinstance(words, FormWords)
    return words


def inspection(qtbot: QtBot, book: OpenBook) -> EntryDialog:
    def save(_data: Any) -> UUID:
        return new_id()

    fields = InspectionFields([], today=TODAY)
    blank = InspectionData(next(iter(InspectionKind)), TODAY, "")
    dialog = EntryDialog(None, fields, blank, save, title="An inspection", is_new=True, book=book)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def editor(qtbot: QtBot, book: OpenBook, campaign_id: UUID) -> CampaignEditor:
    campaign, named = book.read(partial(read_for_editing, campaign_id=campaign_id))

    def save(edited: Any) -> None:
        book.change(partial(update_campaign, edited=edited))

    dialog = CampaignEditor(None, campaign, named, save, today=TODAY)
    FormWords(dialog, book, campaign_id, EditorTexts(dialog, named))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def crash(dialog: QDialog) -> None:
    """Leave what was kept as a killed program leaves it."""
    words_of(dialog).keeper.keep()
    words_of(dialog).keeper.forget()
    QDialog.done(dialog, 0)


def test_what_is_typed_is_kept_until_the_form_is_saved(qtbot: QtBot, book: OpenBook) -> None:
    dialog = inspection(qtbot, book)
    fields = dialog.findChild(InspectionFields)
    assert isinstance(fields, InspectionFields)
    assert words_of(dialog).keeper.places == set()
    fields.findings_field.setPlainText(LONG)
    words_of(dialog).keeper.keep()
    assert kept(book) == [LONG]
    dialog.accept()
    assert kept(book) == []


def test_writing_the_next_one_lets_go_of_the_former(qtbot: QtBot, book: OpenBook) -> None:
    dialog = inspection(qtbot, book)
    fields = dialog.findChild(InspectionFields)
    assert isinstance(fields, InspectionFields)
    fields.findings_field.setPlainText(LONG)
    words_of(dialog).keeper.keep()
    dialog.save_and_go_on()
    assert kept(book) == []
    fields.findings_field.setPlainText("Mới")
    words_of(dialog).keeper.keep()
    assert kept(book) == ["Mới"]


def test_closing_after_the_question_lets_go(qtbot: QtBot, book: OpenBook, boxes: Boxes) -> None:
    dialog = inspection(qtbot, book)
    fields = dialog.findChild(InspectionFields)
    assert isinstance(fields, InspectionFields)
    fields.findings_field.setPlainText(LONG)
    words_of(dialog).keeper.keep()
    dialog.reject()
    assert (len(boxes.asked), kept(book)) == (1, [LONG])
    boxes.answers.append(True)
    dialog.reject()
    assert kept(book) == []


def test_after_a_crash_the_form_offers_the_words_and_writes_nothing_by_itself(
    qtbot: QtBot, book: OpenBook
) -> None:
    first = inspection(qtbot, book)
    fields = first.findChild(InspectionFields)
    assert isinstance(fields, InspectionFields)
    fields.findings_field.setPlainText(LONG)
    crash(first)
    dialog = inspection(qtbot, book)
    again = dialog.findChild(InspectionFields)
    assert isinstance(again, InspectionFields)
    words = words_of(dialog)
    assert words.line.isVisible()
    assert again.findings_field.toPlainText() == ""
    offered = UnsavedDialog(dialog, book, home_id=words.home_id, place=words)
    assert offered.typed.toPlainText() == LONG
    offered.restore_button.click()
    assert again.findings_field.toPlainText() == LONG
    # Still kept, now as what is being typed.
    assert kept(book) == [LONG]
    words.read_again()
    assert not words.line.isVisible()


def test_the_long_texts_of_a_campaign_come_back_where_they_were_typed(
    qtbot: QtBot, book: OpenBook, campaigns: CampaignBook
) -> None:
    first = editor(qtbot, book, campaigns.campaign_id)
    first.own.work_field.setPlainText("Tác phẩm mới")
    directives = first.lists["directives"]
    directives.add()
    directives.fields.entries["subject"].setPlainText("Về việc học tập")
    crash(first)
    dialog = editor(qtbot, book, campaigns.campaign_id)
    words = words_of(dialog)
    offered = UnsavedDialog(dialog, book, home_id=words.home_id, place=words)
    assert offered.list.count() == 2
    offered.restore_button.click()
    assert offered.list.count() == 1
    offered.restore_button.click()
    assert dialog.own.work_field.toPlainText() == "Tác phẩm mới"
    assert "Về việc học tập" in [part.subject for part in dialog.lists["directives"].parts]
    before = book.read(partial(read_campaign, campaign_id=campaigns.campaign_id))
    assert before.work != "Tác phẩm mới"
    dialog.drop_words()


@pytest.mark.parametrize("edited", [True, False])
def test_the_first_page_leads_to_the_place_of_the_form(
    qtbot: QtBot, book: OpenBook, campaigns: CampaignBook, edited: bool
) -> None:
    make: Callable[[], QDialog] = (
        partial(editor, qtbot, book, campaigns.campaign_id)
        if edited
        else partial(MeetingDialog, None, book, today=TODAY)
    )
    dialog = make()
    dialog.show()
    if isinstance(dialog, CampaignEditor):
        dialog.own.work_field.setPlainText(LONG)
    elif isinstance(dialog, MeetingDialog):
        dialog.fields.agenda.setPlainText(LONG)
    crash(dialog)
    overview = book.read(partial(collect_overview, today=TODAY))
    (task,) = [one for one in overview.to_do if one.task is Task.UNSAVED]
    line = task_line(task)
    if edited:
        assert (line.place, line.payload) == (Place.CAMPAIGNS, campaigns.campaign_id)
    else:
        assert (line.place, line.payload) == (Place.MEETINGS, None)
    dialog.deleteLater()
