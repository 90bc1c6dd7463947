"""What a meeting was about: live fields, saved as they are left."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.book import OpenBook
from desktop.pages.meetings_page import MeetingsPage
from desktop.pages.meetings_page.content_tab import ContentTab
from models.book.engine import PRAGMAS
from models.campaigns.campaigns import list_topics
from models.errors import RecordsError
from tests.desktop.meeting_book import MeetingBook, tick, type_text


@pytest.fixture
def page(make_page: Callable[[], MeetingsPage]) -> MeetingsPage:
    return make_page()


def content_of(page: MeetingsPage) -> ContentTab:
    page.sheet.tabs.choose("content")
    return page.sheet.content


def test_a_text_is_saved_as_it_is_left(meetings: MeetingBook, page: MeetingsPage) -> None:
    meeting_id = meetings.add()
    page.show_payload(meeting_id)
    content = content_of(page)
    content.guests.setFocus()
    type_text(content.guests, "Đại diện Đảng ủy")
    assert meetings.data(meeting_id).guests == ""
    QTest.keyClick(content.guests, Qt.Key.Key_Tab)
    assert content.head_count.hasFocus()
    assert meetings.data(meeting_id).guests == "Đại diện Đảng ủy"


def test_a_text_that_rests_is_saved_too(
    meetings: MeetingBook, page: MeetingsPage, open_book: OpenBook, qtbot: QtBot
) -> None:
    meeting_id = meetings.add()
    page.show_payload(meeting_id)
    content = content_of(page)
    content.guests.setFocus()
    with qtbot.waitSignal(open_book.saved):
        type_text(content.guests, "Đại diện Đảng ủy")
    assert meetings.data(meeting_id).guests == "Đại diện Đảng ủy"
    assert content.guests.hasFocus()


def test_head_count_and_topics_are_saved_at_once(
    meetings: MeetingBook, page: MeetingsPage, open_book: OpenBook
) -> None:
    meeting_id = meetings.add()
    page.show_payload(meeting_id)
    content = content_of(page)
    content.head_count.setFocus()
    type_text(content.head_count, "12")
    QTest.keyClick(content.head_count, Qt.Key.Key_Return)
    assert meetings.data(meeting_id).staff_head_count == 12
    tick(content.topics.list.tree, 0, 0)
    topics = open_book.read(list_topics)[0].topics
    below = {topic.id for topic in topics if topic.parent_id == topics[0].id}
    assert set(meetings.data(meeting_id).topic_ids) == {topics[0].id, *below}


def test_leaving_the_page_saves_what_is_being_typed(
    meetings: MeetingBook, page: MeetingsPage
) -> None:
    meeting_id = meetings.add()
    page.show_payload(meeting_id)
    content = content_of(page)
    content.guests.setFocus()
    type_text(content.guests, "Đồng chí Lò Văn Minh")
    page.hide()
    assert meetings.data(meeting_id).guests == "Đồng chí Lò Văn Minh"


def test_going_to_another_meeting_saves_into_the_right_one(
    meetings: MeetingBook, page: MeetingsPage
) -> None:
    one, other = meetings.add(), meetings.add()
    page.show_payload(one)
    content = content_of(page)
    content.guests.setFocus()
    type_text(content.guests, "khách")
    page.show_payload(other)
    assert meetings.data(one).guests == "khách"
    assert meetings.data(other).guests == ""
    assert content.guests.toPlainText() == ""


def test_a_refused_text_stays_to_be_read(meetings: MeetingBook, page: MeetingsPage) -> None:
    meeting_id = meetings.add()
    page.show_payload(meeting_id)
    content = content_of(page)
    content.guests.setFocus()
    type_text(content.guests, "đại biểu")
    meetings.finalise(meeting_id)
    QTest.keyClick(content.guests, Qt.Key.Key_Tab)
    assert content.notice.isVisible()
    assert content.guests.toPlainText() == "đại biểu"
    assert meetings.data(meeting_id).guests == ""


def test_a_text_the_book_refuses_for_now_is_not_lost_to_another_meeting(
    meetings: MeetingBook, page: MeetingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = meetings.add(), meetings.add()
    page.show_payload(one)
    content = content_of(page)
    type_text(content.guests, "đại biểu")
    with monkeypatch.context() as refusing:
        refusing.setitem(PRAGMAS, "busy_timeout", "20")
        meetings.database.close()
        with meetings.second_writer(), pytest.raises(RecordsError):
            page.show_payload(other)
        assert page.sheet.meeting_id == one
        assert content.guests.toPlainText() == "đại biểu"
    page.show_payload(other)
    assert meetings.data(one).guests == "đại biểu"
    assert page.sheet.meeting_id == other


def test_a_closed_meeting_can_only_be_read(meetings: MeetingBook, page: MeetingsPage) -> None:
    meeting_id = meetings.add(guests="Đại biểu")
    meetings.finalise(meeting_id)
    page.show_payload(meeting_id)
    assert page.sheet.record.isVisible()
    content = content_of(page)
    assert content.guests.toPlainText() == "Đại biểu"
    assert content.guests.isReadOnly()
    assert content.head_count.isReadOnly()


def test_every_field_has_a_name_for_a_screen_reader(
    meetings: MeetingBook, page: MeetingsPage
) -> None:
    page.show_payload(meetings.add())
    content = content_of(page)
    fields = [content.guests, content.head_count]
    names = [field.accessibleName() for field in fields]
    assert names == ["Guests", "Others present (count)"]
    assert content.topics.list.tree.accessibleName() == "Topics"


def test_looking_at_a_meeting_delivers_no_more_topics(
    meetings: MeetingBook, page: MeetingsPage, open_book: OpenBook
) -> None:
    topics = open_book.read(list_topics)[0].topics
    parts = [topic.id for topic in topics if topic.parent_id == topics[0].id]
    for delivered in ((topics[0].id,), tuple(parts), (topics[0].id, parts[0])):
        meeting_id = meetings.add(topic_ids=delivered)
        page.show_payload(meeting_id)
        content_of(page)
        page.sheet.tabs.choose("attendance")
        assert set(meetings.data(meeting_id).topic_ids) == set(delivered)
