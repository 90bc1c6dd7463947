"""The log of changes: found by day, kind and words; an act taken back; saved; one record's own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.history_dialog import HistoryDialog
from desktop.dialogs.log_dialog import LogDialog
from desktop.dialogs.record_actions import HistoryAction, RemoveAction, ask_remove
from models.history.trash import list_trash
from models.meetings.meetings import MeetingData, add_meeting
from models.members.listing import list_members
from models.members.people import PersonData, read_people, update_person
from models.members.removing import remove_person
from models.words import Audience, MeetingKind
from tests.desktop.conftest import Boxes
from tests.desktop.keyboard import write
from tests.desktop.members_book import TODAY, members_book


@pytest.fixture
def book(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenBook]:
    database = members_book(tmp_path / "so.sochibo")
    book = OpenBook(database)
    meeting = MeetingData(MeetingKind.REGULAR, Audience.MEMBERS, "Sinh hoạt tháng 11", TODAY)
    book.change(partial(add_meeting, data=meeting))
    yield book
    database.close()


@pytest.fixture
def dialog(qtbot: QtBot, book: OpenBook, background: Background) -> LogDialog:
    dialog = LogDialog(None, book, background)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def told(dialog: LogDialog) -> list[str]:
    return [entry.words.en for entry in dialog.log.table.rows]


def test_the_latest_acts_are_listed_with_what_they_changed(dialog: LogDialog) -> None:
    assert told(dialog)[0] == f"Add the meeting Sinh hoạt tháng 11, {TODAY:%d/%m/%Y}"
    assert told(dialog)[-1] == "Begin the book of Chi bộ Văn phòng"
    lines = dialog.log.lines.toPlainText()
    assert lines.startswith("Added Sinh hoạt tháng 11")
    assert "Added mark of Vàng Bích Mai" in lines


def test_acts_are_found_by_kind_and_words(qtbot: QtBot, dialog: LogDialog) -> None:
    dialog.noun_field.set_option("members")
    dialog.noun_field.option_chosen.emit("members")
    assert not any("meeting" in words for words in told(dialog))
    dialog.search.setText("vang bich")
    qtbot.waitUntil(lambda: len(told(dialog)) == 1)
    assert "Vàng Bích Mai" in told(dialog)[0]
    assert dialog.count_label.text() == "1 acts"


def test_acts_are_found_by_day(dialog: LogDialog) -> None:
    write(dialog.first_field, "1/1/2020")
    write(dialog.last_field, "2/1/2020")
    assert told(dialog) == []
    assert not dialog.take_back_button.isEnabled()
    # Days the wrong way round show what was shown before.
    write(dialog.first_field, "1/1/2021")
    assert told(dialog) == []


def test_an_act_is_taken_back_and_what_stays_is_told(
    dialog: LogDialog, book: OpenBook, boxes: Boxes
) -> None:
    people = {one.data.full_name: one for one in book.read(read_people)}
    mai = people["Vàng Bích Mai"]
    dialog.search.setText("Vàng")
    dialog.search.searched.emit("Vàng")
    dialog.log.view.setCurrentIndex(dialog.log.table.index(0, 0))
    data = PersonData("Vàng Bích Mai", unit="Thanh tra")
    work = partial(
        update_person, person_id=mai.id, data=data, statuses=mai.statuses, posts=mai.posts
    )
    book.change(work)
    boxes.answers = [True]
    dialog.take_back()
    assert "Vàng Bích Mai" in boxes.asked[0]
    assert [one.data.full_name for one in book.read(read_people)] == ["Vàng Bích Mai"]
    (kept,) = boxes.told
    assert "Vàng Bích Mai (changed by “correct Vàng Bích Mai”)" in kept


def test_a_whole_act_goes_and_is_marked(dialog: LogDialog, book: OpenBook, boxes: Boxes) -> None:
    boxes.answers = [True]
    assert dialog.take_back_button.isEnabled()
    dialog.take_back_button.click()
    assert told(dialog)[0].startswith("Take back the whole of: add the meeting")
    states = [entry.stands for entry in dialog.log.table.rows]
    assert states[:2] == [True, False]
    dialog.log.view.setCurrentIndex(dialog.log.table.index(1, 0))
    assert not dialog.take_back_button.isEnabled()


def test_a_question_left_changes_nothing(dialog: LogDialog, book: OpenBook, boxes: Boxes) -> None:
    before = book.database.count_rows()
    dialog.take_back()
    assert boxes.asked
    assert book.database.count_rows() == before


def test_the_days_shown_are_saved_as_a_workbook(
    qtbot: QtBot, dialog: LogDialog, boxes: Boxes, background: Background, tmp_path: Path
) -> None:
    file = tmp_path / "nhật ký.xlsx"
    boxes.answers = [file]
    dialog.export()
    qtbot.waitUntil(lambda: dialog.saved_line.isVisible())
    sheet = load_workbook(file).worksheets[0]
    cells = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert "NHẬT KÝ THAY ĐỔI" in cells
    assert any(cell.startswith("Thêm buổi họp Sinh hoạt tháng 11") for cell in cells)
    assert any("điểm danh Vàng Bích Mai" in cell for cell in cells)


def test_the_history_of_a_person_holds_only_what_is_about_them(
    qtbot: QtBot, book: OpenBook
) -> None:
    mai = next(one for one in book.read(read_people) if one.data.full_name == "Vàng Bích Mai")
    data = PersonData("Vàng Bích Mai", unit="Thanh tra")
    book.change(
        partial(update_person, person_id=mai.id, data=data, statuses=mai.statuses, posts=mai.posts)
    )
    dialog = HistoryDialog(None, book, ("person", str(mai.id)))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.windowTitle() == "History: Vàng Bích Mai"
    words = [entry.words.en for entry in dialog.log.table.rows]
    assert words[0] == "Correct Vàng Bích Mai"
    assert "unit “Văn phòng Sở” → “Thanh tra”" in dialog.log.lines.toPlainText()
    dialog.log.view.setCurrentIndex(dialog.log.table.index(len(words) - 1, 0))
    assert "Giàng A Toàn" not in dialog.log.lines.toPlainText()


def test_a_list_offers_history_and_removal_of_the_record_of_the_cursor(
    qtbot: QtBot, book: OpenBook, boxes: Boxes
) -> None:
    from desktop.tables.members_table import MembersTable, NumberedRow
    from desktop.widgets.table_view import TableView

    view = TableView(name="people", title="People")
    qtbot.addWidget(view)
    table = MembersTable(view)
    view.setModel(table)
    rows = book.read(partial(list_members, day=TODAY))
    table.set_rows(NumberedRow(at, row) for at, row in enumerate(rows, start=1))
    HistoryAction(view, book, "person").trigger()
    assert view.findChild(HistoryDialog) is None
    view.setCurrentIndex(table.index(0, 1))
    (history,) = view.findChildren(HistoryAction)
    history.trigger()
    opened = view.findChild(HistoryDialog)
    assert opened is not None
    assert rows[0].person.data.full_name in opened.windowTitle()
    opened.close()
    RemoveAction(view, book, "person", text="Remove", remove=remove_person).trigger()
    assert len(book.read(list_trash)) == 0
    boxes.answers = [True]
    (removal,) = view.findChildren(RemoveAction)
    removal.trigger()
    assert [item.title.vi for item in book.read(list_trash)] == [rows[0].person.data.full_name]


def test_what_cannot_be_removed_is_told(qtbot: QtBot, book: OpenBook, boxes: Boxes) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    mai = next(one for one in book.read(read_people) if one.data.full_name == "Vàng Bích Mai")
    meeting = MeetingData(
        MeetingKind.REGULAR, Audience.MEMBERS, "Sinh hoạt", TODAY, chair_id=mai.id
    )
    book.change(partial(add_meeting, data=meeting))
    boxes.answers = [True]
    ask_remove(parent, book, "person", mai.id, remove=remove_person)
    assert boxes.told == ["members.in_use"]


def test_down_leads_from_the_search_line_to_the_acts(qtbot: QtBot, dialog: LogDialog) -> None:
    dialog.search.setFocus()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.focusWidget() is dialog.log.view
