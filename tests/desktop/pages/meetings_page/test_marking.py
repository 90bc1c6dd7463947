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
from desktop.pages.meetings_page.attendance_tab import AttendanceTab
from desktop.tables.attendance_table import MARK, NAME
from desktop.tables.attendance_view import KEYS
from desktop.widgets.rates import Rated
from models.attendance.sheet import record_attendance
from models.words import Audience, Mark
from tests.desktop.meeting_book import EXEMPT, MEMBERS, STAFF, MeetingBook, press, type_text


def marks_of(meetings: MeetingBook, meeting_id: UUID) -> list[Mark]:
    return [row.mark for row in meetings.rows(meeting_id)]


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
    assert tab.totals.figure("members_quality") == str(meetings.meeting(meeting_id).members.quality)


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


def test_the_filter_ends_when_the_sheet_is_read_again_and_nobody_waits(
    meetings: MeetingBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    press(tab.view, "1" * 29)
    QTest.mouseClick(tab.waiting_button, Qt.MouseButton.LeftButton)
    press(tab.view, "1")
    assert tab.table.rowCount() == 1, "the person just marked stays in sight"
    tab._read_rows()
    assert tab.table.rowCount() == 30
    assert not tab.waiting_button.isChecked()


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
    assert tab.totals.figure("members_quality") == "29/29 (100,00%)"
    assert tab.totals.figure("staff_called") == "3"
    assert tab.totals.figure("staff_quality") == "1/3 (33,33%)"
    assert tab.totals.figure("members_voting") == "29/29 (100,00%)"
    assert tab.totals.figure("members_campaign") == "29/30 (96,67%)"
    assert tab.totals.rule(Rated.QUALITY) == "Out of everyone called, less 1 exempt"
    row = meetings.meeting(meeting_id)
    assert (str(row.members.quality), str(row.staff.quality)) == ("29/29 (100,00%)", "1/3 (33,33%)")


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
