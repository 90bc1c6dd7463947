"""Marking attendance in the real page, inside a real book, by real keys."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.book import OpenBook
from desktop.labels import mark_label
from desktop.pages.meetings_page import MeetingsPage
from desktop.pages.meetings_page.attendance_tab import AttendanceTab
from desktop.tables.attendance_table import MARK, NAME, REASON
from desktop.tables.attendance_view import KEYS
from desktop.tables.reason_editor import ReasonField
from models.attendance import record_attendance
from models.words import Audience, Mark
from tests.desktop.meeting_book import EXEMPT, MEMBERS, STAFF, MeetingBook, press, type_text

ABSENT = Mark.ABSENT_EXCUSED


@pytest.fixture
def show(make_page: Callable[[], MeetingsPage]) -> Callable[[UUID], AttendanceTab]:
    """Open the sheet of a meeting in the page."""
    page = make_page()

    def show(meeting_id: UUID) -> AttendanceTab:
        page.show_payload(meeting_id)
        return page.sheet.attendance

    return show


def marks_of(meetings: MeetingBook, meeting_id: UUID) -> list[Mark]:
    return [row.mark for row in meetings.rows(meeting_id)]


def editor_of(tab: AttendanceTab) -> ReasonField | None:
    return tab.view.findChild(ReasonField)


def open_editor(tab: AttendanceTab) -> ReasonField:
    editor = editor_of(tab)
    assert editor is not None
    return editor


def sweep() -> None:
    """Let go of the closed editors, as the event loop does between two keys."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown_marks(tab: AttendanceTab) -> list[str]:
    table = tab.table
    return [table.index(row, MARK).data() for row in range(table.rowCount())]


def test_thirty_people_take_thirty_keys_each_committed_when_it_returns(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    keys = "112141511211411121151111121111"
    assert len(keys) == len(MEMBERS) == 30
    mark_of = {digit: mark for mark, digit in KEYS.items()}
    for count, key in enumerate(keys, start=1):
        press(tab.view, key)
        expected = [mark_of[one] for one in keys[:count]]
        expected += [Mark.NOT_RECORDED] * (30 - count)
        assert marks_of(meetings, meeting_id) == expected
    assert shown_marks(tab) == [mark_label(mark_of[key]) for key in keys]
    assert tab.totals.figure("members_present") == str(keys.count("1"))
    assert tab.totals.figure("members_rate") == str(meetings.meeting(meeting_id).members.rate)


def test_the_keypad_marks_as_well(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    QTest.keyClick(tab.view, Qt.Key.Key_4, Qt.KeyboardModifier.KeypadModifier)
    assert marks_of(meetings, meeting_id)[0] is Mark.ABSENT_UNEXCUSED


@pytest.mark.parametrize("modifier", ["ControlModifier", "AltModifier", "ShiftModifier"])
def test_only_plain_digits_mark(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab], modifier: str
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    QTest.keyClick(tab.view, Qt.Key.Key_1, Qt.KeyboardModifier[modifier])
    assert set(marks_of(meetings, meeting_id)) == {Mark.NOT_RECORDED}


def test_letters_neither_mark_nor_move_the_cursor(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    tab.view.setCurrentIndex(tab.table.index(0, NAME))
    type_text(tab.view, "qldfsx")
    assert tab.view.current_row == 0
    assert set(marks_of(meetings, meeting_id)) == {Mark.NOT_RECORDED}
    assert not tab.view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_a_key_that_is_held_down_marks_one_person(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    QTest.keyPress(tab.view, Qt.Key.Key_1)
    for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress) * 20:
        held = QKeyEvent(kind, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "1", True)
        QApplication.sendEvent(tab.view, held)
    QTest.keyRelease(tab.view, Qt.Key.Key_1)
    assert marks_of(meetings, meeting_id)[:2] == [Mark.PRESENT, Mark.NOT_RECORDED]
    assert tab.view.current_row == 1


def test_the_cursor_starts_at_the_first_who_waits_and_stays_at_the_last(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    press(tab.view, "11111")
    tab.begin()
    assert tab.view.current_row == 5
    assert tab.view.hasFocus()
    press(tab.view, "1" * 25)
    assert tab.view.current_row == 29
    press(tab.view, "2")
    assert marks_of(meetings, meeting_id)[-2:] == [Mark.PRESENT, Mark.LATE]


def test_a_reason_is_typed_beside_the_person_and_enter_goes_on(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    press(tab.view, "3")
    assert meetings.rows(meeting_id)[0].mark is ABSENT
    editor = open_editor(tab)
    assert editor.hasFocus()
    type_text(editor, "công tác tại Hà Nội")
    QTest.keyClick(editor, Qt.Key.Key_Return)
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
    assert offered == ["trực ở bản", "ốm", "công tác", "nghỉ phép", "đi học", "việc gia đình"]


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


def test_all_present_fills_only_who_is_not_recorded(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    press(tab.view, "24")
    QTest.mouseClick(tab.fill_button, Qt.MouseButton.LeftButton)
    rows = meetings.rows(meeting_id)
    assert [row.mark for row in rows[:3]] == [Mark.LATE, Mark.ABSENT_UNEXCUSED, Mark.PRESENT]
    exempt = next(row for row in rows if row.full_name == EXEMPT)
    assert exempt.mark is Mark.EXEMPT
    assert shown_marks(tab) == [mark_label(row.mark) for row in rows]
    assert tab.totals.figure("members_not_recorded") == "0"
    assert not tab.fill_button.isEnabled()


def test_the_filter_shows_who_waits_and_changes_nobody_else(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    press(tab.view, "1" * 27)
    QTest.mouseClick(tab.waiting_button, Qt.MouseButton.LeftButton)
    assert tab.waiting_button.text() == "Not recorded (3)"
    assert [row.row.full_name for row in tab.table.rows if row.row] == list(MEMBERS[27:])
    press(tab.view, "4")
    assert tab.table.rowCount() == 3, "the person just marked stays in sight"
    marks = marks_of(meetings, meeting_id)
    assert marks == [Mark.PRESENT] * 27 + [Mark.ABSENT_UNEXCUSED] + [Mark.NOT_RECORDED] * 2
    QTest.mouseClick(tab.waiting_button, Qt.MouseButton.LeftButton)
    assert tab.table.rowCount() == 30
    assert tab.view.current_row == 28


def test_sorting_does_not_move_a_line_that_is_marked(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    press(tab.view, "22222")
    tab.view.sortByColumn(MARK, Qt.SortOrder.AscendingOrder)
    tab.begin()
    assert tab.view.current_row == 0
    press(tab.view, "11")
    assert tab.view.current_row == 2
    rows = {row.full_name: row.mark for row in meetings.rows(meeting_id)}
    shown = [line.row for line in tab.table.rows if line.row]
    assert [row.mark for row in shown[:3]] == [Mark.PRESENT, Mark.PRESENT, Mark.NOT_RECORDED]
    assert rows == {row.full_name: row.mark for row in shown}


def test_members_and_staff_are_counted_apart(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    meeting_id = meetings.add(audience=Audience.EVERYONE)
    tab = show(meeting_id)
    assert tab.table.rowCount() == len(MEMBERS) + 1 + len(STAFF)
    press(tab.view, "5" + "1" * 29 + "14")
    assert tab.totals.figure("members_called") == "30"
    assert tab.totals.figure("members_rate") == "29/29 (100,00%)"
    assert tab.totals.figure("staff_called") == "3"
    assert tab.totals.figure("staff_rate") == "1/3 (33,33%)"
    assert tab.totals.rule_label.text() == "Out of everyone called, less the exempt: 1"
    row = meetings.meeting(meeting_id)
    assert (str(row.members.rate), str(row.staff.rate)) == ("29/29 (100,00%)", "1/3 (33,33%)")


def test_a_refused_mark_keeps_the_old_one_and_says_why(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    press(tab.view, "12")
    meetings.finalise(meeting_id)
    tab.view.go_to(1)
    press(tab.view, "4")
    assert shown_marks(tab)[:3] == ["Present", "Late", "Not recorded"]
    assert tab.view.current_row == 1, "nobody is passed over"
    assert tab.notice.isVisible()
    assert "closed" in tab.notice.label.text()
    assert marks_of(meetings, meeting_id)[:2] == [Mark.PRESENT, Mark.LATE]


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


def test_the_mark_can_be_taken_from_the_menu_below_it(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    cell = tab.view.visualRect(tab.table.index(4, MARK))
    QTest.mouseClick(tab.view.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    menu = tab.view.menu
    assert menu.isVisible()
    under_mouse = tab.view.viewport().mapToGlobal(cell.center())
    assert not menu.geometry().contains(under_mouse), "a double click must not choose a mark"
    press(menu, "4")
    assert not menu.isVisible()
    assert marks_of(meetings, meeting_id)[4] is Mark.ABSENT_UNEXCUSED
    late = next(one for one in menu.actions() if one.objectName() == "mark_late")
    tab.view.go_to(4)
    late.trigger()
    assert marks_of(meetings, meeting_id)[4] is Mark.LATE


def test_a_double_click_marks_nobody(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    cell = tab.view.visualRect(tab.table.index(2, MARK)).center()
    QTest.mouseClick(tab.view.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    QTest.mouseDClick(tab.view.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    QTest.mouseClick(tab.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 20))
    tab.view.menu.close()
    assert set(marks_of(meetings, meeting_id)) == {Mark.NOT_RECORDED}


def test_copied_rows_carry_tabs(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    tab = show(meetings.add())
    press(tab.view, "12")
    tab.view.setCurrentIndex(tab.table.index(0, NAME))
    for _ in range(2):
        QTest.keyClick(tab.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(tab.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    tab.view.copy()
    assert QGuiApplication.clipboard().text() == (
        f"{MEMBERS[0]}\tOfficial member\tPresent\n{MEMBERS[1]}\tOfficial member\tLate"
    )


def test_a_change_made_elsewhere_is_followed(
    meetings: MeetingBook, open_book: OpenBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    tab.view.go_to(7)
    person = meetings.rows(meeting_id)[3]
    open_book.change(
        lambda session: record_attendance(
            session, meeting_id=meeting_id, person_id=person.person_id, mark=Mark.LATE
        )
    )
    assert shown_marks(tab)[3] == "Late"
    assert tab.totals.figure("members_late") == "1"
    assert tab.view.current_row == 7


def test_a_key_reads_nothing_again(
    meetings: MeetingBook,
    open_book: OpenBook,
    show: Callable[[UUID], AttendanceTab],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tab = show(meetings.add())
    monkeypatch.setattr(open_book, "read", lambda _work: pytest.fail("the sheet was read again"))
    press(tab.view, "2" + "1" * 21)
    assert tab.totals.figure("members_present") == "21"


def test_everything_has_a_name_for_a_screen_reader(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    tab = show(meetings.add())
    for control in (tab.view, tab.fill_button, tab.waiting_button):
        assert control.objectName()
        assert control.accessibleName()
    press(tab.view, "3")
    assert open_editor(tab).accessibleName() == "Reason for the absence"
