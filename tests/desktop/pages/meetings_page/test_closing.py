"""Closing the record of a meeting in the real page, and correcting it afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from desktop.dialogs.invitation_dialog import InvitationDialog
from desktop.dialogs.reason_dialog import ReasonDialog
from desktop.pages.meetings_page import MeetingsPage, correction, record_steps
from desktop.pages.meetings_page.attendance_tab import AttendanceTab
from desktop.tables.reason_editor import ReasonField
from models.attendance.sheet import record_attendance
from models.documents.issuing import Issue, issue_paper
from models.meetings.minutes import read_minutes
from models.organisation import add_term
from models.periods import year
from models.tables.changes import Change
from models.words import Mark, MeetingState
from tests.desktop.conftest import Boxes
from tests.desktop.meeting_book import EXEMPT, MEMBERS, MeetingBook, press, type_text

#: Where each absence stands, and the digit of its reason.
ABSENCES = {3: "2", 8: "1", 17: "4", 22: "5"}
REASONS = {"1": "ốm", "2": "công tác", "4": "đi học", "5": "việc cá nhân"}
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(make_page: Callable[[], MeetingsPage]) -> MeetingsPage:
    return make_page()


@pytest.fixture
def reasons(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str | None]]:
    """Answer the question why a closed record is changed; nobody asked leaves an answer."""
    answers: list[str | None] = []
    monkeypatch.setattr(correction, "ask_correction_reason", lambda *_args: answers.pop(0))
    yield answers
    assert answers == []


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def closed(meetings: MeetingBook, page: MeetingsPage) -> UUID:
    """Open a meeting whose record is closed: all present, the exempt one exempt."""
    meeting_id = meetings.add()
    meetings.fill(meeting_id)
    meetings.finalise(meeting_id)
    page.show_payload(meeting_id)
    return meeting_id


def last_change(meetings: MeetingBook) -> Change:
    with meetings.second_look() as session:
        found = session.query(Change).order_by(Change.sequence.desc()).first()
        assert found is not None
        session.expunge(found)
        return found


def test_thirty_people_four_absences_and_the_record_closed_in_less_than_45_keys(
    meetings: MeetingBook, page: MeetingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting_id = meetings.add()
    page.show_payload(meeting_id)
    pressed: list[str] = []
    expected: list[tuple[Mark, str]] = [(Mark.NOT_RECORDED, "")] * len(MEMBERS)

    def stroke(key: Qt.Key, name: str, *, modifier: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(focused(), key, modifier or Qt.KeyboardModifier.NoModifier)
        QApplication.sendPostedEvents(None, 52)
        pressed.append(name)
        rows = meetings.rows(meeting_id)
        assert [(row.mark, row.reason) for row in rows] == expected, f"after {len(pressed)} keys"

    def agree(box: QMessageBox) -> int:
        box.show()
        button = box.defaultButton()
        assert isinstance(button, QPushButton)
        QTest.keyClick(button, Qt.Key.Key_Return)
        pressed.append("Enter")
        return 0

    monkeypatch.setattr(QMessageBox, "exec", agree)
    for place in range(len(MEMBERS)):
        digit = ABSENCES.get(place)
        expected[place] = (Mark.ABSENT_EXCUSED if digit else Mark.PRESENT, "")
        stroke(Qt.Key.Key_3 if digit else Qt.Key.Key_1, "3" if digit else "1")
        if digit:
            expected[place] = (Mark.ABSENT_EXCUSED, REASONS[digit])
            stroke(Qt.Key(ord(digit)), digit)
    stroke(Qt.Key.Key_Return, "Ctrl+Enter", modifier=CONTROL)
    assert meetings.meeting(meeting_id).state is MeetingState.FINALISED
    assert len(pressed) == 36
    assert page.sheet.record.chip.accessibleName() == "Finalised"
    assert not page.sheet.finalise_button.isVisible()


def test_the_fewest_keys_mark_the_absent_first_and_then_all_the_others(
    meetings: MeetingBook, page: MeetingsPage, boxes: Boxes
) -> None:
    meeting_id = meetings.add()
    page.show_payload(meeting_id)
    tab = page.sheet.attendance
    tab.view.go_to(8)
    press(focused(), "3")
    press(focused(), "1")
    tab.fill_button.setFocus()
    QTest.keyClick(tab.fill_button, Qt.Key.Key_Return)
    boxes.answers.append(True)
    QTest.keyClick(focused(), Qt.Key.Key_Return, CONTROL)
    assert meetings.meeting(meeting_id).state is MeetingState.FINALISED
    assert boxes.asked[0].startswith("Sinh hoạt thường kỳ tháng 11/2025: 30 called, 28 came.")


def test_a_vote_that_the_book_refuses_is_shown_again_before_the_record_is_closed(
    meetings: MeetingBook, page: MeetingsPage, boxes: Boxes
) -> None:
    meeting_id = meetings.add(agenda="Mở đầu\nThảo luận")
    page.show_payload(meeting_id)
    sheet = page.sheet
    QTest.mouseClick(sheet.attendance.fill_button, Qt.MouseButton.LeftButton)
    sheet.show_minutes("")
    sheet.minutes.agenda.list.setCurrentRow(3)
    sheet.minutes.parts.item.vote_button.click()
    QTest.keyClicks(focused(), "99")
    sheet.minutes.agenda.choose("resolution")
    sheet.tabs.choose("attendance")
    sheet.steps.finalise.trigger()
    assert boxes.asked == []
    assert meetings.meeting(meeting_id).state is MeetingState.HELD
    assert sheet.minutes.notice.isVisible()
    assert "99" in sheet.minutes.notice.label.text()
    assert sheet.minutes.agenda.list.currentRow() == 3
    (row,) = sheet.minutes.parts.item.votes.rows
    assert row.data.in_favour == 99


def test_a_record_that_waits_is_refused_in_a_sentence_that_names_them(
    meetings: MeetingBook, page: MeetingsPage
) -> None:
    meeting_id = meetings.add()
    page.show_payload(meeting_id)
    tab = page.sheet.attendance
    press(tab.view, "1" * 28)
    page.sheet.finalise_button.click()
    text = tab.notice.label.text()
    assert f"2 people have no mark ({MEMBERS[28]}, {MEMBERS[29]})" in text
    assert tab.view.current_row == 28
    assert meetings.meeting(meeting_id).state is MeetingState.HELD


def test_a_closed_record_asks_once_why_and_keeps_the_reason_with_each_change(
    meetings: MeetingBook, page: MeetingsPage, reasons: list[str | None]
) -> None:
    meeting_id = closed(meetings, page)
    tab = page.sheet.attendance
    reasons.append(None)
    tab.view.go_to(0)
    press(tab.view, "2")
    assert meetings.rows(meeting_id)[0].mark is Mark.PRESENT, "left without a reason"
    reasons.append("ghi nhầm hai đồng chí")
    press(tab.view, "24")
    marks = [row.mark for row in meetings.rows(meeting_id)[:2]]
    assert marks == [Mark.LATE, Mark.ABSENT_UNEXCUSED]
    change = last_change(meetings)
    assert change.reason == "ghi nhầm hai đồng chí"
    assert change.rows[0]["before"]["mark"] == "present"
    assert "ghi nhầm hai đồng chí" in page.sheet.record.label.text()
    page.sheet.record.end_button.click()
    reasons.append(None)
    press(tab.view, "2")
    assert meetings.rows(meeting_id)[2].mark is Mark.PRESENT


def test_another_meeting_asks_anew(
    meetings: MeetingBook, page: MeetingsPage, reasons: list[str | None]
) -> None:
    closed(meetings, page)
    reasons.append("ghi nhầm")
    assert page.sheet.correction.begin()
    other = closed(meetings, page)
    assert page.sheet.correction.reason == ""
    reasons.append(None)
    press(page.sheet.attendance.view, "2")
    assert Mark.LATE not in [row.mark for row in meetings.rows(other)]


def test_in_a_closed_record_an_absence_is_written_together_with_its_reason(
    meetings: MeetingBook, page: MeetingsPage, reasons: list[str | None]
) -> None:
    meeting_id = closed(meetings, page)
    tab = page.sheet.attendance
    reasons.append("ghi nhầm")
    tab.view.go_to(4)
    press(tab.view, "3")
    assert meetings.rows(meeting_id)[4].mark is Mark.PRESENT
    press(focused(), "1")
    row = meetings.rows(meeting_id)[4]
    assert (row.mark, row.reason) == (Mark.ABSENT_EXCUSED, "ốm")
    tab.view.go_to(5)
    press(tab.view, "3")
    editor = tab.view.findChildren(ReasonField)[-1]
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert meetings.rows(meeting_id)[5].mark is Mark.PRESENT
    assert next(one for one in tab.table.people if one.full_name == MEMBERS[5]).mark is Mark.PRESENT


def test_nobody_is_set_back_to_not_recorded_in_a_closed_record(
    meetings: MeetingBook, page: MeetingsPage, reasons: list[str | None]
) -> None:
    meeting_id = closed(meetings, page)
    tab = page.sheet.attendance
    reasons.append("ghi nhầm")
    tab.view.go_to(0)
    press(tab.view, "0")
    assert meetings.rows(meeting_id)[0].mark is Mark.PRESENT
    assert "nobody can be set back" in tab.notice.label.text()


def test_the_content_of_a_closed_record_opens_while_it_is_corrected(
    meetings: MeetingBook, page: MeetingsPage, reasons: list[str | None]
) -> None:
    meeting_id = closed(meetings, page)
    page.sheet.tabs.choose("content")
    content = page.sheet.content
    assert content.guests.isReadOnly()
    reasons.append("ghi sót khách mời")
    page.sheet.record.correct_button.click()
    assert not content.guests.isReadOnly()
    type_text(content.guests, "Đại diện Đảng ủy")
    content.save()
    assert meetings.data(meeting_id).guests == "Đại diện Đảng ủy"
    assert last_change(meetings).reason == "ghi sót khách mời"
    page.sheet.record.end_button.click()
    assert content.guests.isReadOnly()


def test_guests_and_a_head_count_are_entered_on_the_sheet_itself(
    meetings: MeetingBook, page: MeetingsPage
) -> None:
    meeting_id = meetings.add()
    page.show_payload(meeting_id)
    others = page.sheet.attendance.others
    others.head_count.setFocus()
    type_text(others.head_count, "7")
    QTest.keyClick(others.head_count, Qt.Key.Key_Tab)
    type_text(others.guests, "Đồng chí Lò Văn Minh")
    page.sheet.attendance.view.setFocus()
    data = meetings.data(meeting_id)
    assert (data.staff_head_count, data.guests) == (7, "Đồng chí Lò Văn Minh")
    assert page.sheet.content.head_count.count == 7


def test_everyone_is_made_present_again_only_after_asking(
    meetings: MeetingBook, page: MeetingsPage, boxes: Boxes
) -> None:
    meeting_id = meetings.add()
    page.show_payload(meeting_id)
    tab = page.sheet.attendance
    press(tab.view, "24")
    tab.fill_button.click()
    assert tab.bar.overwrite_button.isEnabled()
    tab.bar.overwrite_button.click()
    assert [row.mark for row in meetings.rows(meeting_id)[:2]] == [Mark.LATE, Mark.ABSENT_UNEXCUSED]
    boxes.answers.append(True)
    tab.bar.overwrite_button.click()
    assert boxes.asked[-1].startswith("2 people are late, absent, exempt or not recorded.")
    rows = {row.full_name: row.mark for row in meetings.rows(meeting_id)}
    assert rows.pop(EXEMPT) is Mark.EXEMPT
    assert set(rows.values()) == {Mark.PRESENT}
    assert last_change(meetings).action == "overwrite_present"
    assert not tab.bar.overwrite_button.isEnabled()


def test_a_meeting_called_off_is_read_only_and_says_why(
    meetings: MeetingBook, page: MeetingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting_id = meetings.add()
    page.show_payload(meeting_id)
    monkeypatch.setattr(record_steps, "ask_cancel_reason", lambda *_args: "trùng lịch họp Sở")
    page.sheet.steps.call_off.trigger()
    assert "trùng lịch họp Sở" in page.sheet.record.label.text()
    tab: AttendanceTab = page.sheet.attendance
    press(tab.view, "1")
    assert meetings.rows(meeting_id)[0].mark is Mark.NOT_RECORDED
    assert tab.notice.isVisible()
    assert page.sheet.content.guests.isReadOnly()
    assert not page.sheet.finalise_button.isVisible()


def test_the_reason_is_asked_with_the_issued_papers_it_contradicts(
    meetings: MeetingBook,
    page: MeetingsPage,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    meeting_id = closed(meetings, page)
    with meetings.database.transaction() as session:
        add_term(session, name="2025–2030", starts_on=date(2025, 1, 1), ends_on=date(2029, 12, 31))
        issue_paper(
            session,
            Issue(
                key="attendance-log",
                symbol="BC",
                cell_symbol="CB",
                number=5,
                dated_on=date(2025, 11, 20),
                title="Theo dõi sinh hoạt",
                signer="",
                recipients=(),
                profile="36-HD/VPTW",
                period=year(2025),
                pdf=b"%PDF-",
                lines=(),
            ),
        )
    asked: list[ReasonDialog] = []

    def answer(dialog: ReasonDialog) -> int:
        asked.append(dialog)
        dialog.show()
        whole = dialog.field.height()
        told = dialog.papers_label.text()
        assert "no. 05 of 20/11/2025" in told
        dialog.accept()
        assert dialog.box.sentence == "Say why in a few words."
        QApplication.processEvents()
        assert dialog.field.height() == whole, "the sentence makes the dialog higher"
        dialog.field.setText("  đồng chí đến   muộn ")
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(ReasonDialog, "exec", answer)
    page.sheet.attendance.view.go_to(0)
    press(page.sheet.attendance.view, "2")
    assert len(asked) == 1
    assert meetings.rows(meeting_id)[0].mark is Mark.LATE
    assert last_change(meetings).reason == "đồng chí đến muộn"


def test_a_change_refused_because_the_record_was_closed_elsewhere_is_told(
    meetings: MeetingBook, page: MeetingsPage
) -> None:
    meeting_id = meetings.add()
    page.show_payload(meeting_id)
    tab = page.sheet.attendance
    press(tab.view, "1" * 30)
    meetings.finalise(meeting_id)
    tab.view.go_to(0)
    press(tab.view, "2")
    assert meetings.rows(meeting_id)[0].mark is Mark.PRESENT
    assert "needs a reason" in tab.notice.label.text()


def test_the_invitation_is_copied_as_it_was_edited(
    meetings: MeetingBook, page: MeetingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_payload(meetings.add(place="Phòng họp"))

    def answer(dialog: InvitationDialog) -> int:
        assert "- Địa điểm: Phòng họp." in dialog.field.toPlainText()
        dialog.field.appendPlainText("Trân trọng!")
        dialog.foot.action_button.click()
        return dialog.result()

    monkeypatch.setattr(InvitationDialog, "exec", answer)
    page.sheet.steps.invite.trigger()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("GIẤY MỜI\n")
    assert copied.endswith("Trân trọng!")


def test_what_another_part_of_the_program_writes_meanwhile_is_shown(
    meetings: MeetingBook, page: MeetingsPage
) -> None:
    meeting_id = meetings.add()
    page.show_payload(meeting_id)
    person = meetings.rows(meeting_id)[0].person_id
    with meetings.database.transaction() as session:
        record_attendance(
            session, meeting_id=meeting_id, person_id=person, mark=Mark.ABSENT_EXCUSED
        )
    page.sheet.refresh()
    page.sheet.finalise_button.click()
    assert "29 people have no mark" in page.sheet.attendance.notice.label.text()


def test_what_is_typed_into_a_closed_record_asks_why_first(
    meetings: MeetingBook, page: MeetingsPage, reasons: list[str | None]
) -> None:
    meeting_id = closed(meetings, page)
    page.sheet.show_minutes("closing")
    field = page.sheet.minutes.parts.closing.conclusions
    field.setFocus()
    reasons.append(None)
    QTest.keyClick(field, Qt.Key.Key_X)
    QApplication.processEvents()
    assert reasons == []
    assert field.toPlainText() == ""
    reasons.append("ghi thiếu")
    QTest.keyClick(field, Qt.Key.Key_X)
    QApplication.processEvents()
    type_text(field, "Nhất trí")
    page.sheet.tabs.choose("attendance")
    with meetings.second_look() as session:
        assert read_minutes(session, meeting_id).meeting.data.conclusions == "Nhất trí"
    assert last_change(meetings).reason == "ghi thiếu"
    page.sheet.correction.end()
    assert field.isReadOnly()


def test_points_of_a_closed_record_are_read_only_until_somebody_says_why(
    meetings: MeetingBook, page: MeetingsPage, reasons: list[str | None]
) -> None:
    closed(meetings, page)
    page.sheet.tabs.choose("score")
    field = page.sheet.score.lines.fields[0]
    reasons.append("chấm sót")
    QTest.keyClick(field, Qt.Key.Key_4)
    QApplication.processEvents()
    assert reasons == []
    assert field.text() == ""
    QTest.keyClick(field, Qt.Key.Key_4)
    assert field.text() == "4"
