"""Reasons for absences, typed beside the person without leaving the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.book import OpenBook
from desktop.pages.meetings_page.attendance_tab import AttendanceTab
from desktop.tables.attendance_table import REASON
from desktop.tables.reason_editor import ReasonField
from desktop.widgets.cell_delegate import CHIP_ROLE
from models.words import Mark
from tests.desktop.meeting_book import MeetingBook, press, type_text

ABSENT = Mark.ABSENT_EXCUSED


def editor_of(tab: AttendanceTab) -> ReasonField | None:
    return tab.view.findChild(ReasonField)


def open_editor(tab: AttendanceTab) -> ReasonField:
    editor = editor_of(tab)
    assert editor is not None
    return editor


def sweep() -> None:
    """Let go of the closed editors, as the event loop does between two keys."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("ending", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_reason_is_typed_beside_the_person_and_one_key_goes_on(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab], ending: Qt.Key
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    press(tab.view, "3")
    assert meetings.rows(meeting_id)[0].mark is ABSENT
    editor = open_editor(tab)
    assert editor.hasFocus()
    assert editor.accessibleName() == "Reason for the absence"
    type_text(editor, "công tác tại Hà Nội")
    QTest.keyClick(editor, ending)
    first = meetings.rows(meeting_id)[0]
    assert (first.mark, first.reason) == (ABSENT, "công tác tại Hà Nội")
    assert tab.table.index(0, REASON).data() == "công tác tại Hà Nội"
    assert tab.view.current_row == 1
    assert tab.view.hasFocus()
    press(tab.view, "1")
    assert meetings.rows(meeting_id)[1].mark is Mark.PRESENT


def test_the_held_three_does_not_type_itself_into_the_reason(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    tab = show(meetings.add())
    press(tab.view, "3")
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_3, Qt.KeyboardModifier.NoModifier, "3", True)
    editor = open_editor(tab)
    QApplication.sendEvent(editor, held)
    assert editor.text() == ""
    type_text(editor, "nghỉ từ 3/11")
    assert editor.text() == "nghỉ từ 3/11"


@pytest.mark.parametrize(
    ("digit", "reason"),
    [("1", "ốm"), ("2", "công tác"), ("3", "nghỉ phép"), ("4", "đi học"), ("5", "việc cá nhân")],
)
def test_one_digit_gives_a_usual_reason_and_goes_on(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab], digit: str, reason: str
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    press(tab.view, "3")
    editor = open_editor(tab)
    assert editor.keys.isVisible(), "the digits are told beside the line"
    press(editor, digit)
    assert not editor.keys.isVisible()
    first = meetings.rows(meeting_id)[0]
    assert (first.mark, first.reason) == (ABSENT, reason)
    assert tab.view.current_row == 1
    assert tab.view.hasFocus()


def test_a_digit_within_a_text_is_a_digit(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    press(tab.view, "3")
    editor = open_editor(tab)
    type_text(editor, "họp ở huyện ngày ")
    assert not editor.keys.isVisible()
    press(editor, "5")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert meetings.rows(meeting_id)[0].reason == "họp ở huyện ngày 5"


def test_a_three_struck_twice_by_a_slip_picks_no_reason(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    tab = show(meetings.add())
    strike(tab.view, "3", 1000)
    editor = open_editor(tab)
    strike(editor, "3", 1120)
    assert (editor.text(), editor_of(tab)) == ("", editor)
    strike(editor, "3", 1600)
    assert editor.text() == "nghỉ phép"


def strike(widget: QWidget, digit: str, at: int) -> None:
    """Press and release a key at a moment, as a keyboard does."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = Qt.Key(ord(digit))
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, digit)
        event.setTimestamp(at + (kind == QEvent.Type.KeyRelease) * 30)
        QApplication.sendEvent(widget, event)


def test_an_absence_without_its_reason_is_seen(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    tab = show(meetings.add())
    press(tab.view, "3")
    QTest.keyClick(open_editor(tab), Qt.Key.Key_Escape)
    chip = tab.table.index(0, REASON).data(CHIP_ROLE)
    assert chip.word == "Reason missing"


def test_escape_keeps_the_mark_without_reason_and_goes_on(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    press(tab.view, "3")
    type_text(open_editor(tab), "công")
    QTest.keyClick(open_editor(tab), Qt.Key.Key_Escape)
    first = meetings.rows(meeting_id)[0]
    assert (first.mark, first.reason) == (ABSENT, "")
    assert tab.view.current_row == 1


def test_one_enter_takes_an_offered_reason_typed_without_marks(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    press(tab.view, "3")
    editor = open_editor(tab)
    type_text(editor, "cong")
    popup = editor.completer().popup()
    assert popup is not None
    assert [popup.model().index(at, 0).data() for at in range(popup.model().rowCount())] == [
        "công tác"
    ]
    popup.setCurrentIndex(popup.model().index(0, 0))
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert meetings.rows(meeting_id)[0].reason == "công tác"


def test_down_and_enter_take_the_first_offered_reason(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    press(tab.view, "3")
    editor = open_editor(tab)
    QTest.keyClick(editor, Qt.Key.Key_Down)
    assert not editor.keys.isVisible(), "one list is enough"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert meetings.rows(meeting_id)[0].reason == "ốm"


@pytest.mark.parametrize(
    ("typed", "recorded"),
    [("om", "ốm"), ("Cong tac", "công tác"), ("om nang", "om nang"), ("ôm", "ôm")],
)
def test_a_usual_reason_typed_without_marks_is_written_with_them(
    meetings: MeetingBook,
    show: Callable[[UUID], AttendanceTab],
    typed: str,
    recorded: str,
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    press(tab.view, "3")
    type_text(open_editor(tab), typed)
    QTest.keyClick(open_editor(tab), Qt.Key.Key_Return)
    assert meetings.rows(meeting_id)[0].reason == recorded


def test_reasons_used_before_are_offered_first(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    tab = show(meetings.add())
    press(tab.view, "3")
    type_text(open_editor(tab), "trực ở bản")
    QTest.keyClick(open_editor(tab), Qt.Key.Key_Enter)
    sweep()
    press(tab.view, "3")
    QTest.keyClick(open_editor(tab), Qt.Key.Key_Down)
    popup = open_editor(tab).completer().popup()
    assert popup is not None
    offered = [popup.model().index(at, 0).data() for at in range(popup.model().rowCount())]
    assert offered == ["trực ở bản", "ốm", "công tác", "nghỉ phép", "đi học", "việc cá nhân"]


def test_f2_opens_the_reason_again_and_a_second_three_keeps_it(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    press(tab.view, "3")
    type_text(open_editor(tab), "ốm")
    QTest.keyClick(open_editor(tab), Qt.Key.Key_Return)
    sweep()
    QTest.keyClick(tab.view, Qt.Key.Key_Up)
    press(tab.view, "3")
    assert open_editor(tab).text() == "ốm"
    QTest.keyClick(open_editor(tab), Qt.Key.Key_Escape)
    assert meetings.rows(meeting_id)[0].reason == "ốm"
    sweep()
    QTest.keyClick(tab.view, Qt.Key.Key_Up)
    QTest.keyClick(tab.view, Qt.Key.Key_F2)
    assert open_editor(tab).selectedText() == "ốm"
    QTest.keyClick(open_editor(tab), Qt.Key.Key_Return)
    sweep()
    QTest.keyClick(tab.view, Qt.Key.Key_F2)
    assert editor_of(tab) is None, "nobody gives a reason for a person who is not absent"


def test_a_range_is_marked_in_one_step_with_one_reason(
    meetings: MeetingBook, open_book: OpenBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    saved: list[object] = []
    open_book.saved.connect(saved.append)
    QTest.keyClick(tab.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(tab.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(tab.view, "3")
    assert len(saved) == 1
    type_text(open_editor(tab), "tập huấn")
    QTest.keyClick(open_editor(tab), Qt.Key.Key_Return)
    rows = meetings.rows(meeting_id)
    assert [(row.mark, row.reason) for row in rows[:3]] == [(ABSENT, "tập huấn")] * 3
    assert rows[3].mark is Mark.NOT_RECORDED
    assert tab.view.current_row == 3
    assert tab.view.selected_rows == [3]


def test_a_refused_reason_keeps_the_old_one(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    press(tab.view, "3")
    meetings.finalise(meeting_id)
    type_text(open_editor(tab), "ốm")
    QTest.keyClick(open_editor(tab), Qt.Key.Key_Return)
    assert tab.table.index(0, REASON).data() == ""
    assert tab.view.current_row == 0
    assert tab.notice.isVisible()
    assert meetings.rows(meeting_id)[0].reason == ""
