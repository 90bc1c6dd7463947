"""Entering a meeting: what is proposed, what follows, what is saved."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date, time
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.book import OpenBook
from desktop.dialogs.meeting_dialog import MeetingDialog
from desktop.labels import audience_label
from desktop.widgets.date_field import DateField
from models.book import database
from models.meetings.meetings import MeetingRow
from models.members.groups import add_group, set_group
from models.members.people import change_status
from models.members.roll import roll_on
from models.members.steps import StatusStep
from models.words import Audience, MeetingKind, Status
from tests.desktop.conftest import Boxes
from tests.desktop.meeting_book import (
    AFTERNOON,
    SECRETARY,
    TODAY,
    MeetingBook,
    make_meeting_book,
    tick,
    type_text,
)


@pytest.fixture(scope="module")
def book_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("meetings") / "so.sochibo"
    make_meeting_book(file)
    return file


@pytest.fixture
def meetings(tmp_path: Path, book_file: Path) -> Iterator[MeetingBook]:
    copy = Path(shutil.copy(book_file, tmp_path))
    book = MeetingBook(database.open_book(copy), copy)
    yield book
    book.database.close()


@pytest.fixture
def book(meetings: MeetingBook, qapp: QApplication) -> OpenBook:
    return OpenBook(meetings.database)


@pytest.fixture
def open_dialog(
    qtbot: QtBot, book: OpenBook, boxes: Boxes
) -> Iterator[Callable[..., MeetingDialog]]:
    opened: list[MeetingDialog] = []

    def open_dialog(meeting: MeetingRow | None = None) -> MeetingDialog:
        dialog = MeetingDialog(None, book, today=TODAY, meeting=meeting)
        opened.append(dialog)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog

    yield open_dialog
    for dialog in opened:
        # Closed as by its own hand: what was typed in a test is not asked for.
        dialog.done(0)


def type_day(field: DateField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    type_text(field, text)
    QTest.keyClick(field, Qt.Key.Key_Tab)


def test_the_first_meeting_needs_nothing_to_be_typed(
    meetings: MeetingBook, open_dialog: Callable[..., MeetingDialog]
) -> None:
    dialog = open_dialog()
    dialog.accept()
    assert dialog.meeting_id is not None
    row = meetings.meeting(dialog.meeting_id)
    assert row.data.title == "Sinh hoạt thường kỳ tháng 11/2025"
    assert (row.data.held_on, row.data.audience) == (TODAY, Audience.MEMBERS)
    assert row.chair == SECRETARY
    assert row.not_recorded == 30


def test_the_last_of_its_kind_fills_the_fields(
    meetings: MeetingBook, open_dialog: Callable[..., MeetingDialog]
) -> None:
    meetings.add(held_on=date(2025, 10, 3), **AFTERNOON)
    meetings.add(kind=MeetingKind.THEMATIC, held_on=date(2025, 9, 20), place="Hội trường")
    fields = open_dialog().fields
    assert (fields.starts.text(), fields.ends.text()) == ("14:00", "15:35")
    assert fields.place.text() == "Phòng họp tầng 2"
    QTest.keyClick(fields.kind, Qt.Key.Key_Down)
    assert fields.kind.option is MeetingKind.THEMATIC
    assert fields.title.text() == "Sinh hoạt chuyên đề quý IV/2025"
    assert fields.place.text() == "Hội trường"
    assert fields.starts.text() == ""


def test_what_the_user_typed_is_never_replaced(
    meetings: MeetingBook, open_dialog: Callable[..., MeetingDialog]
) -> None:
    meetings.add(kind=MeetingKind.THEMATIC, held_on=date(2025, 9, 20), place="Hội trường")
    fields = open_dialog().fields
    type_text(fields.place, "Nhà văn hóa")
    fields.title.selectAll()
    type_text(fields.title, "Họp bất thường")
    QTest.keyClick(fields.kind, Qt.Key.Key_Down)
    type_day(fields.day, "2/12/2025")
    assert fields.place.text() == "Nhà văn hóa"
    assert fields.title.text() == "Họp bất thường"
    fields.title.clear()
    type_day(fields.day, "3/12/2025")
    assert fields.title.text() == "Sinh hoạt chuyên đề quý IV/2025", "an empty title is proposed"


@pytest.mark.parametrize(
    ("kind", "day", "title"),
    [
        (MeetingKind.REGULAR, "5/2/2025", "Sinh hoạt thường kỳ tháng 02/2025"),
        (MeetingKind.REGULAR, "5/9/2025", "Sinh hoạt thường kỳ tháng 9/2025"),
        (MeetingKind.THEMATIC, "5/9/2025", "Sinh hoạt chuyên đề quý III/2025"),
        (MeetingKind.COMMITTEE, "1/12/2025", "Họp chi ủy tháng 12/2025"),
        (MeetingKind.BRIEFING, "8/9/2025", "Họp giao ban ngày 08/9/2025"),
    ],
)
def test_the_title_follows_kind_and_date(
    open_dialog: Callable[..., MeetingDialog], kind: MeetingKind, day: str, title: str
) -> None:
    fields = open_dialog().fields
    for _ in range(list(MeetingKind).index(kind)):
        QTest.keyClick(fields.kind, Qt.Key.Key_Down)
    type_day(fields.day, day)
    assert fields.title.text() == title


def test_who_will_be_called_is_counted_as_one_chooses(
    open_dialog: Callable[..., MeetingDialog],
) -> None:
    fields = open_dialog().fields
    assert fields.called_label.text() == "Called on 21/11/2025: 30 party members"
    QTest.keyClick(fields.audience, Qt.Key.Key_Down)
    assert fields.called_label.text() == "Called on 21/11/2025: 30 party members, 3 staff"
    QTest.keyClick(fields.audience, Qt.Key.Key_Down)
    assert fields.called_label.text() == "Called on 21/11/2025: 1 party members"
    type_day(fields.day, "1/1/1920")
    assert fields.called_label.text() == "Nobody is on this roll on 01/01/1920."


def test_chair_and_minute_taker_come_from_the_roll_of_the_day(
    meetings: MeetingBook, open_dialog: Callable[..., MeetingDialog]
) -> None:
    person = meetings.rows(meetings.add())[0]
    with meetings.database.transaction() as session:
        step = StatusStep(date(2025, 12, 1), Status.TRANSFERRED)
        change_status(session, person_id=person.person_id, step=step)
    dialog = open_dialog()
    offered = dialog.fields.chair
    assert offered.findText(person.full_name) >= 0
    type_day(dialog.fields.day, "5/12/2025")
    assert offered.findText(person.full_name) < 0
    line = dialog.fields.minute_taker.lineEdit()
    assert line is not None
    line.setFocus()
    type_text(line, "quang duc an")
    # As long as the list of offers is open, the keys go to it.
    QTest.keyClick(QApplication.activePopupWidget() or line, Qt.Key.Key_Tab)
    assert line.text() == "Quàng Đức An"
    dialog.accept()
    assert dialog.meeting_id is not None
    assert meetings.meeting(dialog.meeting_id).minute_taker == "Quàng Đức An"


def test_everything_that_is_filled_in_is_saved(
    meetings: MeetingBook, open_dialog: Callable[..., MeetingDialog]
) -> None:
    dialog = open_dialog()
    fields = dialog.fields
    QTest.keyClick(fields.audience, Qt.Key.Key_Down)
    type_text(fields.starts, "14h")
    type_text(fields.ends, "1530")
    type_text(fields.guests, "Đại diện Đảng ủy")
    type_text(fields.head_count, "4")
    type_text(fields.agenda, "1. Thông báo 2. Thảo luận")
    tick(fields.topics.list.tree, 1, 2)
    chosen = fields.topics.chosen
    assert chosen
    dialog.accept()
    assert dialog.meeting_id is not None
    data = meetings.data(dialog.meeting_id)
    assert (data.starts_at, data.ends_at) == (time(14), time(15, 30))
    assert (data.audience, data.staff_head_count) == (Audience.EVERYONE, 4)
    assert (data.guests, data.agenda) == ("Đại diện Đảng ủy", "1. Thông báo 2. Thảo luận")
    assert set(data.topic_ids) == set(chosen)


def test_a_meeting_is_shown_and_corrected(
    meetings: MeetingBook, open_dialog: Callable[..., MeetingDialog]
) -> None:
    meeting_id = meetings.add(conclusions="Nhất trí", **AFTERNOON)
    meetings.fill(meeting_id)
    dialog = open_dialog(meetings.meeting(meeting_id))
    assert dialog.fields.place.text() == "Phòng họp tầng 2"
    type_day(dialog.fields.day, "6/12/2025")
    assert dialog.fields.title.text() == "Sinh hoạt thường kỳ tháng 12/2025"
    dialog.accept()
    row = meetings.meeting(meeting_id)
    assert (row.data.held_on, row.data.conclusions) == (date(2025, 12, 6), "Nhất trí")
    assert row.members.attended == 29, "marks stay"


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("day", "31/02/2025", "enter the day"),
        ("starts", "khoảng hai giờ", "enter the hours"),
        ("title", "   ", "no title"),
    ],
)
def test_what_cannot_be_saved_is_said_and_kept(
    open_dialog: Callable[..., MeetingDialog], name: str, text: str, problem: str
) -> None:
    dialog = open_dialog()
    field = getattr(dialog.fields, name)
    field.selectAll()
    type_text(field, text)
    dialog.accept()
    assert dialog.isVisible()
    assert problem in dialog.foot.problem_label.text()
    assert field.text() == text
    assert dialog.meeting_id is None


def test_a_meeting_must_end_after_it_begins(open_dialog: Callable[..., MeetingDialog]) -> None:
    dialog = open_dialog()
    type_text(dialog.fields.starts, "15")
    type_text(dialog.fields.ends, "14")
    dialog.accept()
    assert "end after it begins" in dialog.foot.problem_label.text()


def test_enter_in_the_search_for_topics_does_not_save(
    open_dialog: Callable[..., MeetingDialog],
) -> None:
    dialog = open_dialog()
    dialog.fields.topics.list.search_field.setFocus()
    type_text(dialog.fields.topics.list.search_field, "phần")
    QTest.keyClick(dialog.fields.topics.list.search_field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.fields.topics.chosen, "Enter ticks the first topic found"


def test_the_dialog_is_low_enough_for_a_small_screen(
    open_dialog: Callable[..., MeetingDialog],
) -> None:
    dialog = open_dialog()
    assert dialog.height() <= 680
    assert dialog.minimumSizeHint().height() <= 512, "a small screen at 150 %"


def test_every_field_has_a_name(open_dialog: Callable[..., MeetingDialog]) -> None:
    fields = open_dialog().fields
    for field in (
        fields.kind,
        fields.day,
        fields.title,
        fields.starts,
        fields.ends,
        fields.place,
        fields.audience,
        fields.chair,
        fields.minute_taker,
        fields.guests,
        fields.head_count,
        fields.topics,
        fields.agenda,
    ):
        assert field.objectName()
        assert field.accessibleName()


def test_nothing_keeps_a_closed_dialog_alive(
    book: OpenBook, assert_freed: Callable[[Callable[[], QWidget]], None]
) -> None:
    assert_freed(partial(MeetingDialog, None, book, today=TODAY))


def test_a_low_screen_scrolls_the_fields_instead_of_squeezing_them(
    open_dialog: Callable[..., MeetingDialog],
) -> None:
    dialog = open_dialog()
    dialog.resize(880, 320)
    assert dialog.height() == 320
    assert dialog.fields.title.height() >= dialog.fields.title.minimumSizeHint().height()
    assert dialog.foot.action_button.visibleRegion().boundingRect().height() > 20


def test_a_party_group_is_called_by_keys(
    meetings: MeetingBook, book: OpenBook, open_dialog: Callable[..., MeetingDialog]
) -> None:
    assert audience_label(Audience.GROUP) not in _audiences(open_dialog())
    names = ("Tổ đảng 1", "Tổ đảng 2")
    groups = [book.change(partial(add_group, name=name)) for name in names]
    people = [entry.person_id for entry in book.read(partial(roll_on, day=TODAY))]
    for group_id, several in zip(groups, (people[:4], people[4:11]), strict=True):
        book.change(partial(set_group, person_ids=several, group_id=group_id, on=TODAY))
    dialog = open_dialog()
    fields = dialog.fields
    assert fields.group_box.isHidden()
    QTest.keyClick(fields.audience, Qt.Key.Key_End)
    assert fields.group_box.isVisible()
    dialog.accept()
    assert "party group" in dialog.foot.problem_label.text()
    for _ in range(2):
        QTest.keyClick(fields.group, Qt.Key.Key_Down)
    assert fields.called_label.text() == "Called on 21/11/2025: 7 party members"
    assert fields.title.text() == "Tổ đảng 2: sinh hoạt tháng 11/2025"
    dialog.accept()
    assert dialog.meeting_id is not None
    row = meetings.meeting(dialog.meeting_id)
    assert (row.data.audience, row.group, row.not_recorded) == (Audience.GROUP, "Tổ đảng 2", 7)
    again = open_dialog(row)
    assert again.fields.group.currentText() == "Tổ đảng 2"
    QTest.keyClick(again.fields.audience, Qt.Key.Key_Home)
    assert again.fields.group_box.isHidden()
    again.accept()
    assert meetings.meeting(row.id).data.group_id is None


def _audiences(dialog: MeetingDialog) -> list[str]:
    field = dialog.fields.audience
    return [field.itemText(at) for at in range(field.count())]
