"""Somebody who comes on the roll of a day that is marked already: told, called when wanted."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.book import OpenBook
from desktop.pages.meetings_page.attendance_tab import AttendanceTab
from models.book.database import Session
from models.members.people import PersonData, add_person
from models.members.steps import StatusStep
from models.periods import ALWAYS
from models.words import Mark, Status
from tests.desktop.meeting_book import MeetingBook

LATE = "Đèo Văn Long"


def add_late(session: Session) -> UUID:
    return add_person(session, PersonData(LATE), statuses=[StatusStep(ALWAYS, Status.OFFICIAL)])


@pytest.fixture
def marked(meetings: MeetingBook) -> UUID:
    meeting_id = meetings.add()
    meetings.fill(meeting_id)
    return meeting_id


def test_a_late_comer_is_named_at_once_and_called_by_the_keyboard(
    meetings: MeetingBook, marked: UUID, open_book: OpenBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    tab = show(marked)
    assert tab.missing.isHidden()
    open_book.change(add_late)
    assert tab.missing.isVisible()
    assert LATE in tab.missing.label.text()
    assert len(meetings.rows(marked)) == 30
    tab.missing.call_button.setFocus(Qt.FocusReason.TabFocusReason)
    assert tab.missing.call_button.hasFocus()
    QTest.keyClick(tab.missing.call_button, Qt.Key.Key_Space)
    assert tab.missing.isHidden()
    (called,) = [row for row in meetings.rows(marked) if row.full_name == LATE]
    assert called.mark is Mark.NOT_RECORDED
    # The cursor stands on the one who waits for a mark.
    QTest.keyClick(tab.view, Qt.Key.Key_2)
    (called,) = [row for row in meetings.rows(marked) if row.full_name == LATE]
    assert called.mark is Mark.LATE


def test_the_button_is_reached_by_tab(
    marked: UUID, open_book: OpenBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    tab = show(marked)
    open_book.change(add_late)
    tab.waiting_button.setEnabled(True)
    tab.waiting_button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tab.waiting_button, Qt.Key.Key_Tab)
    assert tab.missing.call_button.hasFocus()


def test_nobody_is_told_for_a_closed_record(
    meetings: MeetingBook, marked: UUID, open_book: OpenBook, show: Callable[[UUID], AttendanceTab]
) -> None:
    meetings.finalise(marked)
    tab = show(marked)
    open_book.change(add_late)
    assert tab.missing.isHidden()
    assert len(meetings.rows(marked)) == 30
