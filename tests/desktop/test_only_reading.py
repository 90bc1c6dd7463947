"""A book that is only read: whatever is pressed is refused in one sentence, and no byte changes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop import translation
from desktop.app import Application
from desktop.navigation import Place
from desktop.page_stack import PageStack
from desktop.pages.meetings_page import MeetingsPage
from desktop.settings import Language, Settings
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.search_field import SearchField
from models.book.database import open_book
from models.errors import RecordsError
from tests.desktop.conftest import Boxes
from tests.desktop.meeting_book import TODAY, MeetingBook, make_meeting_book

#: What would leave the book or the window.
_LEFT_OUT = ("reading_again", "quit", "close", "lock", "qt_")


#: Dialogs that write no record.
_NOT_WRITING = {"PrintDialog", "PeriodDialog", "InvitationDialog", "SignDialog"}


def open_fields(dialog: QDialog) -> list[str]:
    """Return the fields of `dialog` that take what is typed or chosen."""
    lines, papers = dialog.findChildren(QLineEdit), dialog.findChildren(QPlainTextEdit)
    texts: list[QLineEdit | QPlainTextEdit] = [*lines, *papers]
    typed = [one for one in texts if not (one.isReadOnly() or isinstance(one, SearchField))]
    chosen = [one for one in dialog.findChildren(QComboBox) if one.isEnabled()]
    return [f"{type(dialog).__name__}: {one.objectName()}" for one in (*typed, *chosen)]


class Presser:
    """Presses whatever there is, and in each dialog its one button that writes."""

    def __init__(self, boxes: Boxes) -> None:
        self.boxes = boxes
        #: The dialogs that said as they opened that nothing can be changed, and those that did not.
        self.told: set[str] = set()
        self.untold: set[str] = set()
        #: What could be typed in or chosen all the same.
        self.open_fields: list[str] = []
        self.written: list[str] = []
        self.rose: list[BaseException] = []
        self._depth = 0

    def execute(self, dialog: QDialog) -> int:
        """Stand in for `QDialog.exec`."""
        self._depth += 1
        if self._depth <= 2:
            dialog.show()
            foot = dialog.findChild(DialogFoot)
            if isinstance(foot, DialogFoot):
                told = "only to be read" in foot.problem_label.text()
                (self.told if told else self.untold).add(type(dialog).__name__)
                if told:
                    self.open_fields += open_fields(dialog)
                button = foot.action_button
                if button.isEnabled() and button.isVisible():
                    button.click()
        self._depth -= 1
        QDialog.done(dialog, 0)
        return 0

    def press_all(self, page: QWidget) -> None:
        """Press each button and trigger each action that is offered on `page`."""
        for view in page.findChildren(QAbstractItemView):
            if view.isVisible() and view.model() is not None and view.model().rowCount():
                view.setCurrentIndex(view.model().index(0, 0))
        offered: list[QAbstractButton | QAction] = [*page.findChildren(QAbstractButton)]
        for one in [*offered, *page.findChildren(QAction)]:
            if not self._is_offered(one):
                continue
            self.boxes.answers = [True] * 4
            try:
                one.click() if isinstance(one, QAbstractButton) else one.trigger()
            except RecordsError as error:
                self.rose.append(error)
        self.boxes.answers = []

    def _is_offered(self, one: QAbstractButton | QAction) -> bool:
        if any(part in one.objectName() for part in _LEFT_OUT) or not one.isEnabled():
            return False
        if isinstance(one, QPushButton | QToolButton) and one.menu() is not None:
            # Its menu would wait for somebody; what is in it is pressed by itself.
            return False
        holder = one if isinstance(one, QAbstractButton) else one.parent()
        return isinstance(holder, QWidget) and holder.isVisible()


@pytest.fixture
def presser(boxes: Boxes, monkeypatch: pytest.MonkeyPatch) -> Presser:
    presser = Presser(boxes)
    for name in ("exec", "open"):
        monkeypatch.setattr(QDialog, name, lambda dialog: presser.execute(dialog))
    monkeypatch.setattr(QMenu, "exec", lambda *_arguments: None)
    # What would ask for a file: nobody chooses one.
    monkeypatch.setattr(boxes, "ask_path", lambda *_arguments, **_named: None)
    for name in ("ask_open_file", "ask_save_file", "ask_folder"):
        monkeypatch.setattr(f"desktop.messages.{name}", lambda *_arguments, **_named: None)
    return presser


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "so.sochibo"
    make_meeting_book(file)
    database = open_book(file)
    MeetingBook(database, file).add(agenda="Mở đầu\nThảo luận")
    database.close()
    return file


@pytest.fixture
def application(
    qapp: QApplication, settings: Settings, tmp_path: Path, file: Path, qtbot: QtBot
) -> Iterator[Application]:
    settings.language = Language.ENGLISH
    application = Application(qapp, settings, folder=tmp_path, clock=lambda: TODAY)
    application.window.show()
    assert application.open(file, read_only=True)
    yield application
    qtbot.waitUntil(lambda: not application.background.busy, timeout=20_000)
    application.window.close()
    application.deleteLater()
    translation.install(qapp, Language.ENGLISH)


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_whatever_is_pressed_is_refused_and_no_byte_changes(
    application: Application, qtbot: QtBot, file: Path, presser: Presser
) -> None:
    before = digest(file)
    (pages,) = application.window.findChildren(PageStack)
    for place in (Place.OVERVIEW, Place.MEMBERS, Place.MEETINGS, Place.STUDY, Place.SETTINGS):
        application.window.go(place)
        presser.press_all(pages)
    assert presser.told >= {"PersonDialog", "MeetingDialog", "CellDialog", "TermDialog"}
    assert presser.untold <= _NOT_WRITING
    assert presser.open_fields == []
    assert presser.boxes.told.count("book.read_only") >= 1
    assert {getattr(error, "key", error) for error in presser.rose} <= {"book.read_only"}
    assert digest(file) == before


def test_the_same_presses_change_a_book_that_is_written(
    application: Application, qtbot: QtBot, file: Path, presser: Presser
) -> None:
    assert application.open(file)
    before = digest(file)
    (pages,) = application.window.findChildren(PageStack)
    for place in (Place.MEETINGS, Place.STUDY):
        application.window.go(place)
        presser.press_all(pages)
    assert digest(file) != before
    assert presser.told == set()
    assert presser.boxes.told.count("book.read_only") == 0


def test_words_of_a_report_are_not_typed_in_vain(application: Application, qtbot: QtBot) -> None:
    application.window.go(Place.REPORTS)
    fields = [
        field
        for field in application.window.findChildren(QPlainTextEdit)
        if field.objectName().startswith("narrative_")
    ]
    assert all(field.isReadOnly() for field in fields)


def test_marks_and_minutes_are_refused_in_a_sentence_beside_them(
    application: Application, qtbot: QtBot, file: Path, boxes: Boxes
) -> None:
    before = digest(file)
    application.window.go(Place.MEETINGS)
    (page,) = application.window.findChildren(MeetingsPage)
    page.show_payload(page.list.table.row_at(0).id)
    sheet = page.sheet
    qtbot.keyClicks(sheet.attendance.view, "1")
    assert "open for reading" in sheet.attendance.notice.label.text()
    sheet.tabs.choose("minutes")
    sheet.minutes.agenda.list.setCurrentRow(2)
    content = sheet.minutes.parts.item.content
    content.insertPlainText("gõ thử")
    content.settled.emit()
    assert "open for reading" in sheet.minutes.notice.label.text()
    sheet.minutes.keeper.keep()
    assert digest(file) == before
    sheet.minutes.drop_words()
