"""Writing the minutes with keys alone; every field is committed as it is left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.navigation import MinutesOf
from desktop.pages.meetings_page import MeetingsPage
from desktop.pages.meetings_page.minutes import MinutesTab
from desktop.pages.meetings_page.minutes.opinion_row import OpinionRow
from desktop.pages.meetings_page.minutes.task_row import TaskRow
from desktop.pages.meetings_page.minutes.vote_row import VoteRow
from models.attendance.sheet import record_attendance
from models.meetings.minutes import Minutes, read_minutes
from models.meetings.tasks import TaskData, add_task
from models.meetings.who import Who
from models.words import Mark, TaskState
from tests.desktop.conftest import Boxes
from tests.desktop.meeting_book import AFTERNOON, MeetingBook, type_text

ABSENT = "Nguyễn Thị Lan"


@pytest.fixture
def page(make_page: Callable[[], MeetingsPage]) -> MeetingsPage:
    return make_page()


@pytest.fixture
def held(meetings: MeetingBook) -> UUID:
    """Hold a meeting: one absent with reason, the exempt one away, the others present."""
    meeting_id = meetings.add(agenda="Mở đầu\nThảo luận", **AFTERNOON)
    absent = next(row for row in meetings.rows(meeting_id) if row.full_name == ABSENT)
    with meetings.database.transaction() as session:
        record_attendance(
            session,
            meeting_id=meeting_id,
            person_id=absent.person_id,
            mark=Mark.ABSENT_EXCUSED,
            reason="ốm",
        )
    meetings.fill(meeting_id)
    return meeting_id


@pytest.fixture
def tab(page: MeetingsPage, held: UUID) -> MinutesTab:
    page.show_payload(held)
    page.sheet.tabs.choose("minutes")
    page.sheet.minutes.begin()
    return page.sheet.minutes


def minutes_of(meetings: MeetingBook, meeting_id: UUID) -> Minutes:
    with meetings.second_look() as session:
        return read_minutes(session, meeting_id)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def key(*keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys where the keyboard is, in an open list of names if there is one."""
    for one in keys:
        popup = QApplication.activePopupWidget()
        QTest.keyClick(popup or focused(), one, modifier)


def write(text: str) -> None:
    """Type where the keyboard is."""
    type_text(focused(), text)


def test_an_item_is_written_with_keys_alone(
    meetings: MeetingBook, held: UUID, tab: MinutesTab
) -> None:
    key(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert focused() is tab.parts.item.content
    write("Nhiệm vụ tháng 11")
    key(Qt.Key.Key_Tab)
    assert minutes_of(meetings, held).items[1].data.content == "Nhiệm vụ tháng 11"
    write("la")
    key(Qt.Key.Key_Return)
    write("Nhất trí")
    key(Qt.Key.Key_Return)
    write("Đại diện Đảng ủy")
    key(Qt.Key.Key_Return)
    write("Biểu dương chi bộ")
    key(Qt.Key.Key_Return)
    item = minutes_of(meetings, held).items[1]
    assert [(one.data.speaker.name, one.data.text) for one in item.opinions] == [
        ("Lò Văn Lan", "Nhất trí"),
        ("Đại diện Đảng ủy", "Biểu dương chi bộ"),
    ]
    assert item.opinions[0].data.speaker.person_id is not None
    assert item.opinions[1].data.speaker.person_id is None
    rows = tab.parts.item.opinions.rows
    assert isinstance(rows[2], OpinionRow)
    assert rows[2].speaker.hasFocus()


def test_whoever_came_is_offered_first(tab: MinutesTab, held: UUID) -> None:
    tab.agenda.list.setCurrentRow(2)
    row = tab.parts.item.opinions.rows[0]
    assert isinstance(row, OpinionRow)
    row.speaker.setFocus()
    write("lan")
    popup = QApplication.activePopupWidget()
    assert popup is row.speaker.popup
    names = [popup.model().index(at, 0).data() for at in range(popup.model().rowCount())]
    assert names == ["Lò Văn Lan", "Quàng Đức Lan", ABSENT]
    key(Qt.Key.Key_Escape)
    assert row.speaker.who == Who(None, "lan")


def test_a_vote_shows_its_share_and_is_refused_beyond_the_voters(
    meetings: MeetingBook, held: UUID, tab: MinutesTab
) -> None:
    tab.agenda.list.setCurrentRow(3)
    tab.parts.item.vote_button.setFocus()
    key(Qt.Key.Key_Return)
    (row,) = tab.parts.item.votes.rows
    assert isinstance(row, VoteRow)
    assert row.subject.text() == "Thảo luận"
    assert row.in_favour.hasFocus()
    write("29")
    assert "only 28 voters" in row.rule.text()
    key(Qt.Key.Key_Tab)
    assert "only 28 voters" in tab.notice.label.text()
    assert minutes_of(meetings, held).votes == ()
    assert row.in_favour.text() == "29"
    row.in_favour.setFocus()
    row.in_favour.selectAll()
    write("27")
    assert row.outcome.text() == "In favour: 27/28 (96,43%) of the voters present · carried"
    key(Qt.Key.Key_Return)
    assert row.against.selectedText() == row.against.text() == "0"
    write("1")
    key(Qt.Key.Key_Tab)
    (vote,) = minutes_of(meetings, held).votes
    assert (vote.data.subject, vote.data.in_favour, vote.data.against) == ("Thảo luận", 27, 1)
    assert not tab.notice.isVisible()


def test_tasks_are_a_table_that_goes_on_by_itself(
    meetings: MeetingBook, held: UUID, tab: MinutesTab
) -> None:
    key(Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Return)
    write("Hoàn thành báo cáo")
    key(Qt.Key.Key_Return)
    write("ma")
    key(Qt.Key.Key_Return)
    write("15/1")
    key(Qt.Key.Key_Return)
    write("Rà soát hồ sơ")
    key(Qt.Key.Key_Return)
    write("Chi ủy")
    key(Qt.Key.Key_Return, Qt.Key.Key_Return)
    first, second = (task.data for task in minutes_of(meetings, held).tasks)
    assert (first.text, first.owner.name) == ("Hoàn thành báo cáo", "Lò Văn Mai")
    assert first.due_on == date(2026, 1, 15)
    assert (second.text, second.owner, second.due_on) == (
        "Rà soát hồ sơ",
        Who(None, "Chi ủy"),
        None,
    )
    last = tab.parts.resolution.tasks.rows[-1]
    assert isinstance(last, TaskRow)
    assert last.text.hasFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    key(Qt.Key.Key_Delete, modifier=Qt.KeyboardModifier.AltModifier)
    assert len(minutes_of(meetings, held).tasks) == 1


def test_a_resolution_comes_with_its_usual_title_and_is_voted_on(
    meetings: MeetingBook, held: UUID, tab: MinutesTab
) -> None:
    tab.agenda.choose("resolution")
    tab.parts.resolution.add_button.setFocus()
    key(Qt.Key.Key_Return)
    assert focused().text() == "Lãnh đạo thực hiện nhiệm vụ tháng 11/2025"  # type: ignore[attr-defined]
    key(Qt.Key.Key_Return)
    write("Phương hướng")
    key(Qt.Key.Key_Tab)
    write("Chi bộ làm tốt")
    key(Qt.Key.Key_Tab)
    assert focused() is tab.parts.resolution.vote_button
    key(Qt.Key.Key_Return)
    (row,) = tab.parts.resolution.votes.rows
    assert isinstance(row, VoteRow)
    row.all_button.setFocus()
    key(Qt.Key.Key_Return)
    (resolution,) = minutes_of(meetings, held).resolutions
    assert (resolution.data.text, resolution.data.self_assessment) == (
        "Phương hướng",
        "Chi bộ làm tốt",
    )
    assert [vote.data.in_favour for vote in resolution.votes] == [28]


def test_tasks_of_the_month_before_are_reviewed(
    meetings: MeetingBook, page: MeetingsPage, held: UUID
) -> None:
    with meetings.database.transaction() as session:
        add_task(session, meeting_id=held, data=TaskData("Báo cáo", Who(None, "Chi ủy")))
    december = meetings.add(held_on=date(2025, 12, 5))
    page.show_payload(december)
    page.sheet.tabs.choose("minutes")
    tab = page.sheet.minutes
    tab.begin()
    key(Qt.Key.Key_Down, Qt.Key.Key_Return)
    (row,) = tab.parts.review.rows
    assert focused() is row.state
    assert "05/11/2025" in row.given.text()
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Tab)
    write("Đã gửi Đảng ủy")
    key(Qt.Key.Key_Tab)
    (review,) = minutes_of(meetings, december).reviews
    assert (review.state, review.result) == (TaskState.DONE, "Đã gửi Đảng ủy")
    item = tab.agenda.list.item(1)
    assert item is not None
    assert item.text().endswith("(1/1)")


def test_what_a_closed_record_refused_never_reaches_another_meeting(
    meetings: MeetingBook, page: MeetingsPage, held: UUID
) -> None:
    with meetings.database.transaction() as session:
        add_task(session, meeting_id=held, data=TaskData("Báo cáo", Who(None, "Chi ủy")))
    december = meetings.add(held_on=date(2025, 12, 5), agenda="Mở đầu")
    january = meetings.add(held_on=date(2026, 1, 5), agenda="Kết luận")
    meetings.fill(december)
    meetings.finalise(december)
    page.show_payload(december)
    tab = page.sheet.minutes
    page.sheet.tabs.choose("minutes")
    tab.agenda.choose("review")
    (row,) = tab.parts.review.rows
    row.state.set_option(TaskState.DONE)
    tab.agenda.list.setCurrentRow(2)
    # As words do that were typed before the record was closed.
    tab.parts.item.content.insertPlainText("của tháng 12")
    tab.parts.item.title.setText("Tên khác")
    tab.parts.item.vote_button.click()
    write("1")
    page.show_payload(january)
    page.sheet.tabs.choose("minutes")
    assert not tab.unsaved_words()
    tab.agenda.choose("review")
    tab.agenda.list.setCurrentRow(2)
    assert tab.parts.item.title.text() == "Kết luận"
    assert tab.parts.item.content.toPlainText() == ""
    assert tab.parts.item.votes.rows == []
    page.sheet.tabs.choose("attendance")
    minutes = minutes_of(meetings, january)
    assert [review.state for review in minutes.reviews] == [None]
    assert minutes.votes == ()
    assert [item.data.title for item in minutes_of(meetings, december).items] == ["Mở đầu"]


def test_items_come_in_a_row_move_and_go(
    meetings: MeetingBook, held: UUID, tab: MinutesTab, boxes: Boxes
) -> None:
    tab.agenda.line.setFocus()
    for title in ("Bầu thư ký", "Kết luận"):
        write(title)
        key(Qt.Key.Key_Return)
        assert tab.agenda.line.hasFocus()
    titles = [item.data.title for item in minutes_of(meetings, held).items]
    assert titles == ["Mở đầu", "Thảo luận", "Bầu thư ký", "Kết luận"]
    tab.agenda.list.setFocus()
    key(Qt.Key.Key_Up, modifier=Qt.KeyboardModifier.AltModifier)
    key(Qt.Key.Key_Up, modifier=Qt.KeyboardModifier.AltModifier)
    titles = [item.data.title for item in minutes_of(meetings, held).items]
    assert titles == ["Mở đầu", "Kết luận", "Thảo luận", "Bầu thư ký"]
    key(Qt.Key.Key_Return)
    write("Nhất trí")
    tab.agenda.list.setFocus()
    key(Qt.Key.Key_Delete)
    assert len(boxes.asked) == 1
    boxes.answers.append(True)
    key(Qt.Key.Key_Delete)
    titles = [item.data.title for item in minutes_of(meetings, held).items]
    assert titles == ["Mở đầu", "Thảo luận", "Bầu thư ký"]
    tab.agenda.fill_button.setFocus()
    key(Qt.Key.Key_Return)
    assert len(minutes_of(meetings, held).items) == 12


def test_the_end_is_noted_and_the_text_for_the_app_copied(
    meetings: MeetingBook, held: UUID, tab: MinutesTab
) -> None:
    key(Qt.Key.Key_End, Qt.Key.Key_Return)
    write("Chi bộ nhất trí")
    key(Qt.Key.Key_Tab)
    focused().selectAll()  # type: ignore[attr-defined]
    write("16h05")
    key(Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Tab)
    key(Qt.Key.Key_Tab)
    write("5/12")
    key(Qt.Key.Key_Tab)
    write("14h")
    key(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    handbook = tab.parts.closing.handbook
    assert focused() is handbook.copy_button
    key(Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text().startswith("SINH HOẠT THƯỜNG KỲ THÁNG 11/2025")
    key(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    minutes = minutes_of(meetings, held)
    assert minutes.meeting.data.conclusions == "Chi bộ nhất trí"
    assert minutes.meeting.data.ends_at == time(16, 5)
    assert (minutes.closing.read_back, minutes.closing.agreed) == (True, True)
    assert (minutes.closing.next_on, minutes.closing.next_at) == (date(2025, 12, 5), time(14))
    assert minutes.meeting.posted_on == date(2025, 11, 21)
    assert handbook.rule.text() == "Posted on 21/11/2025."


def test_the_opening_follows_the_sheet(page: MeetingsPage, held: UUID, tab: MinutesTab) -> None:
    texts = [label.text() for label in tab.parts.opening.facts.findChildren(QLabel, "fact")]
    assert "30 (official 29; exempt 1)" in texts
    assert f"{ABSENT} (ốm)" in texts
    page.sheet.tabs.choose("attendance")
    view = page.sheet.attendance.view
    view.setFocus()
    view.go_to(0)
    QTest.keyClick(view, Qt.Key.Key_0)
    page.sheet.tabs.choose("minutes")
    assert "Lò Văn An" in tab.parts.opening.notice.label.text()


def test_going_to_another_meeting_writes_what_is_being_typed(
    meetings: MeetingBook, page: MeetingsPage, held: UUID, tab: MinutesTab
) -> None:
    other = meetings.add(held_on=date(2025, 10, 6), agenda="Việc khác")
    tab.agenda.list.setCurrentRow(3)
    tab.parts.item.begin()
    write("đang viết dở")
    page.show_payload(other)
    assert minutes_of(meetings, held).items[1].data.content == "đang viết dở"
    assert minutes_of(meetings, other).items[0].data.content == ""


def test_another_page_leads_to_the_end_of_the_minutes(page: MeetingsPage, held: UUID) -> None:
    page.show_payload(MinutesOf(held, "closing"))
    assert page.sheet.tabs.current == "minutes"
    assert page.sheet.minutes.agenda.current == "closing"
    assert page.sheet.minutes.agenda.list.hasFocus()


def test_every_control_has_a_name(tab: MinutesTab) -> None:
    for part in ("review", "resolution", "closing"):
        tab.agenda.choose(part)
    tab.agenda.list.setCurrentRow(2)
    tab.parts.item.begin_vote()
    for widget in tab.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled():
            where = f"{type(widget).__name__} {widget.objectName()}"
            assert widget.objectName(), where
            text = getattr(widget, "text", str)()
            assert widget.accessibleName() or text, where
