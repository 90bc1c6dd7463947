"""Live fields follow the book, and what one meeting could not take goes into no other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.book import OpenBook
from desktop.pages.meetings_page import MeetingsPage
from models.book.unsaved import list_unsaved
from models.history.undo import undo
from models.meetings.minutes import ClosingData, Minutes, read_minutes
from models.meetings.quality import read_quality
from models.meetings.tasks import TaskData, add_task
from tests.desktop.meeting_book import AFTERNOON, MeetingBook, type_text

BEFORE, FIRST, SECOND = date(2025, 9, 3), date(2025, 10, 3), date(2025, 11, 5)


@pytest.fixture
def page(make_page: Callable[[], MeetingsPage]) -> MeetingsPage:
    return make_page()


def write(field: QWidget, text: str) -> None:
    field.setFocus()
    type_text(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def minutes_of(meetings: MeetingBook, meeting_id: UUID) -> Minutes:
    with meetings.second_look() as session:
        return read_minutes(session, meeting_id)


@pytest.mark.parametrize("tab", ["attendance", "content"])
def test_a_count_that_was_undone_is_not_written_again(
    meetings: MeetingBook, page: MeetingsPage, open_book: OpenBook, tab: str
) -> None:
    meeting_id = meetings.add()
    page.show_payload(meeting_id)
    page.sheet.tabs.choose(tab)
    sheet = page.sheet
    field = sheet.content.head_count if tab == "content" else sheet.attendance.others.head_count
    write(field, "12")
    assert meetings.data(meeting_id).staff_head_count == 12
    open_book.change(undo)
    assert field.hasFocus()
    assert field.text() == ""
    page.sheet.tabs.choose("minutes")
    assert meetings.data(meeting_id).staff_head_count is None


def test_a_count_being_typed_stays_when_the_book_changes(
    meetings: MeetingBook, page: MeetingsPage, open_book: OpenBook
) -> None:
    meeting_id = meetings.add()
    page.show_payload(meeting_id)
    others = page.sheet.attendance.others
    write(others.guests, "")
    others.head_count.setFocus()
    type_text(others.head_count, "7")
    open_book.announce(frozenset({"meetings"}))
    assert others.head_count.count == 7


def test_a_day_that_was_undone_is_not_written_with_the_next_field(
    meetings: MeetingBook, page: MeetingsPage, open_book: OpenBook
) -> None:
    meeting_id = meetings.add()
    page.show_payload(meeting_id)
    page.sheet.tabs.choose("minutes")
    page.sheet.minutes.agenda.choose("closing")
    closing = page.sheet.minutes.parts.closing
    write(closing.next_on, "5/12/2025")
    assert minutes_of(meetings, meeting_id).closing.next_on == date(2025, 12, 5)
    open_book.change(undo)
    closing.agreed.click()
    assert minutes_of(meetings, meeting_id).closing == ClosingData(agreed=True)


@pytest.fixture
def two(meetings: MeetingBook, page: MeetingsPage) -> tuple[UUID, UUID]:
    """Show the first of two meetings, whose record another window closes meanwhile."""
    earlier = meetings.add(held_on=BEFORE)
    with meetings.database.transaction() as session:
        add_task(session, meeting_id=earlier, data=TaskData("Báo cáo"))
    first = meetings.add(held_on=FIRST, agenda="Thảo luận", **AFTERNOON)
    second = meetings.add(held_on=SECOND, **AFTERNOON)
    meetings.fill(first)
    meetings.fill(second)
    page.show_payload(first)
    return first, second


def test_a_finding_goes_into_the_meeting_that_it_was_typed_for_only(
    meetings: MeetingBook, page: MeetingsPage, two: tuple[UUID, UUID]
) -> None:
    page.sheet.tabs.choose("minutes")
    minutes = page.sheet.minutes
    minutes.agenda.choose("review")
    (row,) = minutes.parts.review.rows
    row.result.setFocus()
    type_text(row.result, "lời của tháng 10")
    meetings.finalise(two[0])
    page.show_payload(two[1])
    page.sheet.tabs.choose("minutes")
    minutes.agenda.choose("review")
    (row,) = minutes.parts.review.rows
    assert row.result.toPlainText() == ""
    page.sheet.tabs.choose("attendance")
    (review,) = minutes_of(meetings, two[1]).reviews
    assert (review.state, review.result) == (None, "")


def test_words_that_are_let_go_are_still_kept(
    meetings: MeetingBook, page: MeetingsPage, two: tuple[UUID, UUID]
) -> None:
    page.sheet.tabs.choose("minutes")
    minutes = page.sheet.minutes
    minutes.agenda.list.setCurrentRow(2)
    minutes.parts.item.content.setFocus()
    type_text(minutes.parts.item.content, "lời của tháng 10")
    meetings.finalise(two[0])
    page.show_payload(two[1])
    page.sheet.tabs.choose("minutes")
    assert not minutes.unsaved_words()
    page.sheet.tabs.choose("attendance")
    with meetings.second_look() as session:
        assert [one.words.text for one in list_unsaved(session)] == ["lời của tháng 10"]


def test_points_go_into_the_sheet_that_they_were_typed_for_only(
    meetings: MeetingBook, page: MeetingsPage, two: tuple[UUID, UUID]
) -> None:
    page.sheet.tabs.choose("score")
    score = page.sheet.score
    row = next(row for row in score.lines.rows if not row.typed.isHidden())
    meetings.finalise(two[0])
    write(row.typed, "1")
    write(score.decision.in_favour, "3")
    page.show_payload(two[1])
    page.sheet.tabs.choose("score")
    assert row.typed.text() == ""
    assert score.decision.vote is None
    page.sheet.tabs.choose("attendance")
    with meetings.second_look() as session:
        quality = read_quality(session, two[1])
    assert quality.vote is None
    assert all(line.typed is None for line in quality.lines)
