"""A meeting marked in the whole window, from the list of meetings on, by keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Application
from desktop.settings import Settings
from desktop.tables.attendance_view import KEYS
from models.book.database import Database
from models.campaigns.campaigns import list_topics
from models.members.people import read_people
from models.study.entries import StudyData, record_study
from models.words import Mark, MeetingState, StudyForm
from tests.desktop.conftest import Boxes
from tests.desktop.meeting_book import MEMBERS, TODAY, MeetingBook, make_meeting_book, press


@pytest.fixture
def meetings(tmp_path: Path) -> Iterator[MeetingBook]:
    file = tmp_path / "so.sochibo"
    make_meeting_book(file)
    book = MeetingBook(Database(file), file)
    yield book
    book.database.close()


@pytest.fixture
def application(
    qapp: QApplication, settings: Settings, boxes: Boxes, tmp_path: Path
) -> Iterator[Application]:
    application = Application(qapp, settings, folder=tmp_path, clock=lambda: TODAY)
    yield application
    application.window.close()
    application.deleteLater()


def focused() -> QWidget:
    """Return what the next key goes to, as Qt finds it."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_thirty_people_take_thirty_keys_each_committed_when_it_returns(
    application: Application, qtbot: QtBot, meetings: MeetingBook
) -> None:
    meeting_id = meetings.add()
    with qtbot.waitActive(application.window):
        application.begin(meetings.file)
    qtbot.waitUntil(lambda: application.window.place is not None)
    QTest.keyClick(application.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    keys = "141511211411121151111121111112"
    mark_of = {digit: mark for mark, digit in KEYS.items()}
    assert len(keys) == len(MEMBERS) == 30
    for count, key in enumerate(keys, start=1):
        press(focused(), key)
        expected = [mark_of[one] for one in keys[:count]]
        expected += [Mark.NOT_RECORDED] * (30 - count)
        assert [row.mark for row in meetings.rows(meeting_id)] == expected
    assert meetings.meeting(meeting_id).state is MeetingState.HELD
    assert application.window.status.saved_label.text()


@pytest.mark.parametrize(
    ("place", "table"), [(2, "members_table"), (3, "meetings"), (4, "study_table")]
)
def test_the_keyboard_stands_in_the_list_of_a_page_that_is_gone_to(
    application: Application, qtbot: QtBot, meetings: MeetingBook, place: int, table: str
) -> None:
    meetings.add()
    with meetings.database.transaction() as session:
        (reader, *_) = read_people(session)
        (topic, *_) = list_topics(session)[0].topics
        data = StudyData(StudyForm.SELF_STUDY, TODAY, TODAY, (topic.id,))
        record_study(session, data, person_ids=[reader.id])
    with qtbot.waitActive(application.window):
        application.begin(meetings.file)
    qtbot.waitUntil(lambda: application.window.place is not None)
    QTest.keyClick(
        application.window, Qt.Key(Qt.Key.Key_0 + place), Qt.KeyboardModifier.ControlModifier
    )
    assert focused().objectName() == table
