"""Undo and redo in the whole window: by keys, menu and the line at the foot, on every page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from desktop import translation
from desktop.app import Application
from desktop.dialogs.log_dialog import LogDialog
from desktop.dialogs.trash_dialog import TrashDialog
from desktop.navigation import Place
from desktop.pages.meetings_page import MeetingsPage
from desktop.settings import Language, Settings
from models.attendance.sheet import read_attendance
from models.book.database import Session
from models.campaigns.campaigns import list_topics
from models.history.undo import redo_steps, undo_steps
from models.meetings.meetings import add_meeting, list_meetings
from models.meetings.proposals import suggest_meeting
from models.members.people import PersonData, add_person, read_people, update_person
from models.members.steps import StatusStep
from models.organisation import add_term
from models.periods import ALWAYS, year
from models.study.entries import StudyData, record_study
from models.tables.meetings import Attendance
from models.words import Mark, MeetingKind, Status, StudyForm
from tests.desktop.conftest import Boxes
from tests.desktop.meeting_book import TODAY, make_meeting_book, press

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def application(
    qapp: QApplication, qtbot: QtBot, settings: Settings, boxes: Boxes, tmp_path: Path
) -> Iterator[Application]:
    settings.language = Language.ENGLISH
    application = Application(qapp, settings, folder=tmp_path, clock=lambda: TODAY)
    make_meeting_book(tmp_path / "so.sochibo")
    with qtbot.waitActive(application.window):
        application.begin(tmp_path / "so.sochibo")
    qtbot.waitUntil(lambda: application.book is not None)
    yield application
    application.window.close()
    application.deleteLater()
    translation.install(qapp, Language.ENGLISH)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def key(which: Qt.Key, modifier: Qt.KeyboardModifier = CONTROL) -> None:
    QTest.keyClick(focused(), which, modifier)


def change(application: Application, work: Any) -> Any:
    assert application.book is not None
    return application.book.change(work)


def read(application: Application, work: Any) -> Any:
    assert application.book is not None
    return application.book.read(work)


def add(session: Session) -> UUID:
    data = suggest_meeting(session, kind=MeetingKind.REGULAR, held_on=TODAY)
    return add_meeting(session, data)


def open_sheet(application: Application) -> UUID:
    """Enter a meeting and put the keyboard on its first person."""
    meeting_id: UUID = change(application, add)
    application.window.go(Place.MEETINGS, meeting_id)
    return meeting_id


def marks(application: Application, meeting_id: UUID) -> list[Mark]:
    rows = read(application, lambda session: read_attendance(session, meeting_id))
    return [row.mark for row in rows if row.mark is not Mark.NOT_RECORDED]


def meetings_page(application: Application) -> MeetingsPage:
    (page,) = application.window.findChildren(MeetingsPage)
    return page


def notice(application: Application) -> str:
    return application.window.status.notice_label.text()


def action(application: Application, name: str) -> QAction:
    found = application.window.findChild(QAction, name)
    assert isinstance(found, QAction)
    return found


def test_keys_take_back_and_do_again_and_the_foot_says_what(
    application: Application, qtbot: QtBot
) -> None:
    meeting_id = open_sheet(application)
    press(focused(), "1")
    press(focused(), "2")
    row = meetings_page(application).sheet.attendance.view.currentIndex().row()
    key(Qt.Key.Key_Z)
    assert marks(application, meeting_id) == [Mark.PRESENT]
    assert notice(application).startswith("Taken back: mark ")
    assert notice(application).endswith(": late, 21/11/2025")
    view = meetings_page(application).sheet.attendance.view
    assert view.currentIndex().row() == row
    assert view.hasFocus()
    key(Qt.Key.Key_Z)
    assert marks(application, meeting_id) == []
    key(Qt.Key.Key_Y)
    assert marks(application, meeting_id) == [Mark.PRESENT]
    assert notice(application).startswith("Done again: mark ")
    QTest.keyClick(focused(), Qt.Key.Key_Z, CONTROL | SHIFT)
    assert marks(application, meeting_id) == [Mark.PRESENT, Mark.LATE]


def test_menu_and_foot_name_the_next_step(application: Application, qtbot: QtBot) -> None:
    meeting_id = open_sheet(application)
    press(focused(), "1")
    undo, redo = action(application, "undo"), action(application, "redo")
    button = application.window.status.undo_button
    qtbot.waitUntil(lambda: "present" in undo.text())
    assert button.isVisible()
    assert button.accessibleName() == undo.text().replace("&", "")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert marks(application, meeting_id) == []
    qtbot.waitUntil(lambda: "present" in redo.text())
    assert "add the meeting" in undo.text()
    redo.trigger()
    assert marks(application, meeting_id) == [Mark.PRESENT]
    qtbot.waitUntil(lambda: redo.text() == "&Redo")


def test_a_book_opened_anew_knows_its_steps(application: Application, qtbot: QtBot) -> None:
    assert application.book is not None
    file = application.book.database.file
    meeting_id = open_sheet(application)
    press(focused(), "12")
    key(Qt.Key.Key_Z)
    application._leave_book()
    assert application.open(file)
    # Nothing was saved since it was opened; what would be taken back is said all the same.
    foot = application.window.status
    assert foot.saved_label.text() == ""
    assert foot.undo_button.isVisible()
    assert "present" in foot.undo_button.accessibleName()
    assert "present" in action(application, "undo").text()
    assert "late" in action(application, "redo").text()
    application.past.redo()
    assert marks(application, meeting_id) == [Mark.PRESENT, Mark.LATE]


def test_a_book_only_read_offers_no_step(application: Application) -> None:
    assert application.book is not None
    file = application.book.database.file
    open_sheet(application)
    press(focused(), "1")
    application._leave_book()
    assert application.open(file, read_only=True)
    assert not application.window.status.undo_button.isVisible()
    assert action(application, "undo").text() == "&Undo"


def test_typing_is_undone_first(application: Application, qtbot: QtBot) -> None:
    meeting_id = open_sheet(application)
    press(focused(), "1")
    application.window.header.search.begin()
    line = application.window.header.search.line
    QTest.keyClicks(line, "abc")
    key(Qt.Key.Key_Z)
    assert line.text() == ""
    assert marks(application, meeting_id) == [Mark.PRESENT]
    key(Qt.Key.Key_Y)
    assert line.text() == "abc"
    key(Qt.Key.Key_Z)
    key(Qt.Key.Key_Z)
    assert marks(application, meeting_id) == []
    key(Qt.Key.Key_Y)
    assert line.text() == "abc"
    key(Qt.Key.Key_Y)
    assert marks(application, meeting_id) == [Mark.PRESENT]


def test_an_open_sheet_that_goes_with_its_meeting_gives_way_to_the_list(
    application: Application, qtbot: QtBot
) -> None:
    open_sheet(application)
    key(Qt.Key.Key_Z)
    page = meetings_page(application)
    assert page.currentWidget() is page.list
    assert application.window.shown is None
    key(Qt.Key.Key_Y)
    assert len(read(application, lambda session: list_meetings(session, year(2025)))) == 1


def _acts(application: Application) -> None:
    """Do one thing of each kind that a page shows."""
    meeting_id = change(application, add)
    person = PersonData("Giàng A Sử")
    statuses = [StatusStep(ALWAYS, Status.OFFICIAL)]
    person_id = change(application, partial(add_person, data=person, statuses=statuses))
    data = PersonData("Giàng A Sử", unit="Thanh tra")
    work = partial(update_person, person_id=person_id, data=data, statuses=statuses, posts=[])
    change(application, work)
    topic = read(application, list_topics)[0].topics[0]
    study = StudyData(StudyForm.SELF_STUDY, TODAY, TODAY, (topic.id,))
    change(application, partial(record_study, data=study, person_ids=[person_id]))
    ends_on = TODAY.replace(year=2028)
    change(application, partial(add_term, name="2025–2028", starts_on=TODAY, ends_on=ends_on))
    application.window.go(Place.MEETINGS, meeting_id)
    press(focused(), "1")


@pytest.mark.parametrize("place", list(Place))
def test_every_page_lives_with_what_vanishes_and_comes_back(
    application: Application, qtbot: QtBot, boxes: Boxes, place: Place
) -> None:
    _acts(application)
    before = read(application, read_people)
    application.window.go(place)
    application.window.grab()
    count = 6
    for _ in range(count):
        application.past.undo()
        application.window.grab()
    assert len(read(application, read_people)) == len(before) - 1
    for _ in range(count):
        application.past.redo()
        application.window.grab()
    assert read(application, read_people) == before
    assert read(application, redo_steps) == ()
    assert boxes.told == []


def test_what_stands_in_the_way_is_told(
    application: Application, qtbot: QtBot, boxes: Boxes
) -> None:
    open_sheet(application)
    press(focused(), "1")
    change(application, lambda session: session.execute(update(Attendance).values(reason="lạ")))
    change(application, lambda session: session.execute(update(Attendance).values(mark=Mark.LATE)))
    key(Qt.Key.Key_Z)
    assert boxes.told == ["history.changed"]


def test_nothing_left_is_said_at_the_foot(
    application: Application, qtbot: QtBot, boxes: Boxes
) -> None:
    while read(application, undo_steps):
        application.past.undo()
    application.past.undo()
    assert notice(application).startswith("There is nothing left to undo.")
    application.past.redo()
    application.past.undo()
    change(application, add)
    application.past.redo()
    assert notice(application).startswith("There is nothing to do again.")
    assert boxes.told == []


class Refused(QWidget):
    """A part of a page whose words the book does not take."""

    def unsaved_words(self) -> bool:
        return True

    def drop_words(self) -> None:
        pass


def test_words_that_are_not_saved_hold_the_step_back(
    application: Application, qtbot: QtBot
) -> None:
    meeting_id = open_sheet(application)
    press(focused(), "1")
    words = Refused(application.window)
    application.past.undo()
    assert marks(application, meeting_id) == [Mark.PRESENT]
    words.setParent(None)
    application.past.undo()
    assert marks(application, meeting_id) == []


def test_what_was_done_is_said_for_a_while(application: Application, qtbot: QtBot) -> None:
    before = notice(application)
    open_sheet(application)
    key(Qt.Key.Key_Z)
    assert notice(application) != before
    application.window.status._passing.timeout.emit()
    assert notice(application) == before


def test_trash_and_log_open_over_the_window_and_are_gone_when_closed(
    application: Application, qtbot: QtBot
) -> None:
    for name, kind in (("show_trash", TrashDialog), ("show_log", LogDialog)):
        action(application, name).trigger()
        (dialog,) = application.window.findChildren(kind)
        assert dialog.isVisible()
        with qtbot.waitSignal(dialog.destroyed):
            dialog.reject()
        assert application.window.findChildren(kind) == []
