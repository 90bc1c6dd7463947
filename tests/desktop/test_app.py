"""The application as a user meets it: begin, create, open, speak another language, leave."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import QueuePool

from desktop import translation
from desktop.app import Application
from desktop.book import OpenBook
from desktop.navigation import Place
from desktop.pages.first_start_page import FirstStartPage, NewBook
from desktop.pages.meetings_page import MeetingsPage
from desktop.pages.meetings_page.meeting_sheet import MeetingSheet
from desktop.pages.trouble_page import TroublePage
from desktop.settings import Language, Settings
from models.book.database import Database, Session, create_book, open_book
from models.book.engine import PRAGMAS
from models.campaigns.campaigns import list_campaigns
from models.campaigns.templates import list_templates
from models.meetings.meetings import (
    MeetingData,
    add_meeting,
    list_meetings,
    read_meeting,
)
from models.meetings.proposals import suggest_meeting
from models.organisation import Cell
from models.periods import quarter, year
from models.sample import write_sample
from models.words import Audience, MeetingKind
from tests.desktop.conftest import Boxes

CELL = Cell("Chi bộ Thanh tra", "Đảng bộ Sở", "Điện Biên")
TODAY = date(2026, 11, 21)


@pytest.fixture
def application(
    qapp: QApplication, qtbot: QtBot, settings: Settings, boxes: Boxes, tmp_path: Path
) -> Iterator[Application]:
    application = Application(qapp, settings, folder=tmp_path / "books", clock=lambda: TODAY)
    yield application
    application.window.close()
    application.deleteLater()
    # The other tests read the window's own English.
    translation.install(qapp, Language.ENGLISH)


def _begin(application: Application, qtbot: QtBot, book: Path | None) -> None:
    application.begin(book)
    qtbot.waitUntil(lambda: application.window.place is not None)


def _first_page(application: Application) -> FirstStartPage:
    page = application.window.findChild(FirstStartPage)
    assert page is not None
    return page


def test_a_first_start_offers_a_new_book_and_the_window_is_there_before(
    application: Application, qtbot: QtBot
) -> None:
    application.begin(None)
    assert application.window.isVisible()
    qtbot.waitUntil(lambda: application.window.place is not None)
    assert _first_page(application).isVisible()
    assert application.book is None


def test_the_years_of_a_campaign_are_offered_at_once(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    _begin(application, qtbot, None)
    wanted = NewBook(tmp_path / "Sổ.sochibo", CELL, (list_templates()[0],))
    _first_page(application).create_wanted.emit(wanted)
    assert application.period.first_year == 2023


def test_a_meeting_entered_for_an_earlier_year_makes_that_year_offered(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    _begin(application, qtbot, None)
    _first_page(application).create_wanted.emit(NewBook(tmp_path / "Sổ.sochibo", CELL, ()))
    assert application.book is not None
    assert application.period.first_year == TODAY.year
    held_on = date(2024, 10, 15)
    suggested = partial(suggest_meeting, kind=MeetingKind.REGULAR, held_on=held_on)
    meeting = application.book.read(suggested)
    application.book.change(partial(add_meeting, data=meeting))
    assert application.period.first_year == 2024


def test_the_book_asked_for_is_made_and_opened_with_its_campaign(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    _begin(application, qtbot, None)
    file = tmp_path / "mới" / "Sổ.sochibo"
    wanted = NewBook(file, CELL, (list_templates()[0],))
    _first_page(application).create_wanted.emit(wanted)
    assert application.book is not None
    assert [one.name for one in application.book.read(list_campaigns)] == [list_templates()[0].name]
    assert application.settings.last_book == file
    assert "Chi bộ Thanh tra" in application.window.windowTitle()


def test_a_missing_last_book_is_told_and_nothing_is_made_in_its_place(
    application: Application, qtbot: QtBot, boxes: Boxes, tmp_path: Path
) -> None:
    gone = tmp_path / "gone.sochibo"
    _begin(application, qtbot, gone)
    page = application.window.findChild(TroublePage)
    assert page is not None
    assert page.isVisible()
    assert "gone.sochibo" in page.sentence_label.text()
    assert application.window.findChild(FirstStartPage) is None
    assert boxes.told == []
    assert not gone.exists()


def test_a_foreign_file_is_refused_and_the_open_book_stays(
    application: Application, qtbot: QtBot, boxes: Boxes, tmp_path: Path
) -> None:
    file = tmp_path / "a.sochibo"
    create_book(file, CELL).close()
    _begin(application, qtbot, file)
    foreign = tmp_path / "photo.sochibo"
    foreign.write_bytes(b"\x89PNG" + bytes(200))
    assert not application.open(foreign)
    assert boxes.told == ["book.foreign"]
    assert application.book is not None
    assert application.book.database.file == file


def test_an_existing_file_is_not_written_over(
    application: Application, qtbot: QtBot, boxes: Boxes, tmp_path: Path
) -> None:
    file = tmp_path / "a.sochibo"
    file.write_bytes(b"something of the user's")
    _begin(application, qtbot, None)
    _first_page(application).create_wanted.emit(NewBook(file, CELL, ()))
    assert boxes.told == ["book.exists"]
    assert file.read_bytes() == b"something of the user's"


def test_a_campaign_that_is_refused_leaves_no_book_behind(
    application: Application, qtbot: QtBot, boxes: Boxes, tmp_path: Path
) -> None:
    _begin(application, qtbot, None)
    file = tmp_path / "a.sochibo"
    template = list_templates()[0]
    _first_page(application).create_wanted.emit(NewBook(file, CELL, (template, template)))
    assert boxes.told == ["campaigns.already_added"]
    assert list(tmp_path.glob("*.sochibo*")) == []


def test_what_is_being_typed_is_saved_before_another_book_takes_the_place(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = tmp_path / "a.sochibo", tmp_path / "b.sochibo"
    create_book(second, CELL).close()
    data = MeetingData(MeetingKind.REGULAR, Audience.MEMBERS, "Họp", TODAY)
    create_book(first, CELL, begin=partial(add_meeting, data=data)).close()
    _begin(application, qtbot, first)
    assert application.book is not None
    left = application.book.database
    with left.reading() as session:
        (meeting,) = list_meetings(session, year(TODAY.year))
    application.window.go(Place.MEETINGS, meeting.id)
    sheet = application.window.findChild(MeetingSheet)
    assert sheet is not None
    sheet.tabs.choose("content")
    sheet.content.guests.insertPlainText("Việc thứ nhất")
    assert application.open(second)
    pool = left._engine.pool
    assert isinstance(pool, QueuePool)
    assert pool.checkedin() == 0, "the book was opened again after it was left"
    with left.reading() as session:
        assert read_meeting(session, meeting.id).data.guests == "Việc thứ nhất"
    left.close()


@pytest.fixture
def typed(
    application: Application,
    qtbot: QtBot,
    boxes: Boxes,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[tuple[Path, MeetingSheet]]:
    """Type guests that the book refuses, because another program is writing in it."""
    file = tmp_path / "a.sochibo"
    data = MeetingData(MeetingKind.REGULAR, Audience.MEMBERS, "Họp", TODAY)
    create_book(file, CELL, begin=partial(add_meeting, data=data)).close()
    monkeypatch.setitem(PRAGMAS, "busy_timeout", "20")
    _begin(application, qtbot, file)
    assert application.book is not None
    (meeting,) = application.book.read(partial(list_meetings, period=year(TODAY.year)))
    application.window.go(Place.MEETINGS, meeting.id)
    sheet = application.window.findChild(MeetingSheet)
    assert sheet is not None
    sheet.tabs.choose("content")
    other = Database(file)
    with other.transaction():
        sheet.content.guests.insertPlainText("Việc thứ nhất")
        yield file, sheet
    other.close()


def test_words_that_the_book_refuses_keep_the_window_open_until_they_are_given_up(
    application: Application, boxes: Boxes, typed: tuple[Path, MeetingSheet]
) -> None:
    _, sheet = typed
    application.window.close()
    assert len(boxes.asked) == 1
    assert application.window.isVisible()
    assert application.book is not None
    assert sheet.content.guests.toPlainText() == "Việc thứ nhất"
    boxes.answers.append(True)
    application.window.close()
    assert len(boxes.asked) == 2
    assert not application.window.isVisible()
    assert application.book is None


def test_words_that_the_book_refuses_are_not_lost_to_another_book_or_language(
    application: Application, boxes: Boxes, tmp_path: Path, typed: tuple[Path, MeetingSheet]
) -> None:
    file, sheet = typed
    second = tmp_path / "b.sochibo"
    create_book(second, CELL).close()
    window = application.window
    assert not application.open(second)
    english = window.findChild(QAction, "language_en")
    assert english is not None
    english.trigger()
    assert not english.isChecked()
    new_book = window.findChild(QAction, "new_book")
    assert new_book is not None
    new_book.trigger()
    assert len(boxes.asked) == 3
    assert application.window is window
    assert application.settings.language is Language.VIETNAMESE
    assert application.book is not None
    assert application.book.database.file == file
    assert sheet.content.guests.toPlainText() == "Việc thứ nhất"
    boxes.answers.append(True)


def test_a_sample_book_stands_on_its_own_day(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    file = write_sample(tmp_path / "sample.sochibo", people=8, years=1)
    _begin(application, qtbot, file)
    assert application.today() == date(2025, 11, 21)
    assert application.period.period.last == date(2025, 12, 31)


def test_every_place_of_the_sample_opens(
    application: Application, qtbot: QtBot, tmp_path: Path, boxes: Boxes
) -> None:
    _begin(application, qtbot, write_sample(tmp_path / "s.sochibo", people=8, years=1))
    for place in Place:
        application.window.go(place)
        assert application.window.place is place
    qtbot.waitUntil(lambda: not application.background.busy)
    assert boxes.told == []


def test_choosing_the_meetings_again_leaves_the_open_sheet(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    _begin(application, qtbot, write_sample(tmp_path / "s.sochibo", people=8, years=1))
    assert application.book is not None
    (latest, *_) = application.book.read(partial(list_meetings, period=year(2025)))
    application.window.go(Place.MEETINGS, latest.id)
    page = application.window.findChild(MeetingsPage)
    assert page is not None
    assert page.currentWidget() is page.sheet
    application.window.rail.chosen.emit(Place.MEETINGS)
    assert page.currentWidget() is page.list


def test_another_language_is_spoken_at_once_with_the_same_book(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "a.sochibo"
    create_book(file, CELL).close()
    _begin(application, qtbot, file)
    assert application.window.rail.titles()[Place.MEMBERS] == "Đảng viên"
    application.speak(Language.ENGLISH)
    assert application.window.rail.titles()[Place.MEMBERS] == "Members"
    assert application.book is not None
    assert application.book.database.file == file
    application.speak(Language.VIETNAMESE)
    assert application.settings.language is Language.VIETNAMESE


def test_another_language_keeps_the_page_and_the_period(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "a.sochibo"
    create_book(file, CELL).close()
    _begin(application, qtbot, file)
    application.period.choose_quarter(3, 2026)
    application.window.go(Place.SETTINGS)
    application.speak(Language.ENGLISH)
    assert application.window.place is Place.SETTINGS
    assert application.period.period == quarter(3, 2026)
    assert application.period.label == "Quarter III/2026"
    assert "Quarter III/2026" in application.window.header.period_button.text()
    application.speak(Language.VIETNAMESE)
    assert application.period.label == "Quý III/2026"


def test_another_language_leaves_the_window_where_it_is(
    application: Application, qtbot: QtBot
) -> None:
    _begin(application, qtbot, None)
    application.window.showNormal()
    application.window.resize(860, 470)
    application.speak(Language.ENGLISH)
    assert application.window.size() == QSize(860, 470)
    assert not application.window.isMaximized()


def test_another_language_keeps_the_meeting_that_is_open(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "a.sochibo"
    create_book(file, CELL).close()
    _begin(application, qtbot, file)
    assert application.book is not None
    data = MeetingData(MeetingKind.REGULAR, Audience.MEMBERS, "Sinh hoạt", TODAY)
    meeting = application.book.change(partial(add_meeting, data=data))
    application.window.go(Place.MEETINGS, meeting)
    application.speak(Language.ENGLISH)
    assert application.window.shown == meeting
    page = application.window.findChild(MeetingsPage)
    assert page is not None
    assert page.currentWidget() is page.sheet
    page.show_home()
    application.speak(Language.VIETNAMESE)
    assert application.window.shown is None


def test_another_language_keeps_the_page_also_without_a_book(
    application: Application, qtbot: QtBot
) -> None:
    _begin(application, qtbot, None)
    application.window.go(Place.SETTINGS)
    application.speak(Language.ENGLISH)
    assert application.window.place is Place.SETTINGS
    application.window.go(Place.OVERVIEW)
    assert _first_page(application).isVisible()


def test_the_sample_is_written_beside_the_users_books_and_opened(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    _begin(application, qtbot, None)
    _first_page(application).sample_wanted.emit()
    qtbot.waitUntil(lambda: application.book is not None)
    assert (tmp_path / "books" / "Sổ mẫu.sochibo").exists()


def test_the_sample_waits_for_a_dialog_that_was_opened_meanwhile(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    create_book(tmp_path / "own.sochibo", CELL).close()
    _begin(application, qtbot, tmp_path / "own.sochibo")
    own = application.book
    sample = application.window.findChild(QAction, "open_sample")
    assert sample is not None
    sample.trigger()
    dialog = QDialog(application.window)
    dialog.setModal(True)
    dialog.show()
    qtbot.waitUntil(lambda: not application.background.busy)
    assert application.book is own
    dialog.close()
    qtbot.waitUntil(lambda: application.book is not own)
    assert application.settings.last_book == tmp_path / "books" / "Sổ mẫu.sochibo"


def test_a_book_named_on_the_command_line_is_found_again_from_another_folder(
    application: Application, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    create_book(tmp_path / "own.sochibo", CELL).close()
    monkeypatch.chdir(tmp_path)
    _begin(application, qtbot, Path("own.sochibo"))
    assert application.settings.last_book == tmp_path / "own.sochibo"


def test_a_copy_still_waiting_is_written_before_the_program_goes(
    application: Application, qtbot: QtBot, tmp_path: Path, boxes: Boxes
) -> None:
    create_book(tmp_path / "own.sochibo", CELL).close()
    _begin(application, qtbot, tmp_path / "own.sochibo")
    application.window.go(Place.SETTINGS)
    boxes.answers.append(tmp_path / "copy.sochibo")
    go_on = threading.Event()
    application.background.run(lambda _progress: go_on.wait(60))
    copy = application.window.findChild(QPushButton, "copy_button")
    assert copy is not None
    copy.click()
    threading.Timer(0.05, go_on.set).start()
    application.window.close()
    open_book(tmp_path / "copy.sochibo").close()


def test_a_book_that_was_left_is_not_read_for_the_period_of_the_next(
    application: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("mot", "hai"):
        create_book(tmp_path / f"{name}.sochibo", CELL).close()
    _begin(application, qtbot, tmp_path / "mot.sochibo")
    for place in (Place.MEMBERS, Place.MEETINGS, Place.REPORTS):
        application.window.go(place)
    application.period.choose_year(2020)
    read_of: list[Path] = []

    def read(book: OpenBook, work: Callable[[Session], object]) -> object:
        read_of.append(book.database.file)
        with book.database.reading() as session:
            return work(session)

    monkeypatch.setattr(OpenBook, "read", read)
    application.open(tmp_path / "hai.sochibo")
    assert application.period.period == year(2026)
    assert application.window.header.period_button.text() == application.period.label
    assert set(read_of) == {tmp_path / "hai.sochibo"}


def test_open_asks_for_a_file_and_leaves_all_as_it_is_without_one(
    application: Application, qtbot: QtBot, boxes: Boxes
) -> None:
    _begin(application, qtbot, None)
    _first_page(application).open_wanted.emit()
    assert len(boxes.asked) == 1
    assert application.book is None


@pytest.mark.parametrize(
    ("place", "names"),
    [
        (Place.MEMBERS, {"members_table", "member_search", "member_add", "members_import"}),
        (Place.MEETINGS, {"meetings", "meeting_filter", "new_button", "open_button"}),
        (Place.STUDY, {"study_table", "study_add"}),
    ],
)
def test_tab_reaches_every_control_of_a_page(
    application: Application, qtbot: QtBot, tmp_path: Path, place: Place, names: set[str]
) -> None:
    _begin(application, qtbot, write_sample(tmp_path / "s.sochibo", people=8, years=1))
    window = application.window
    with qtbot.waitActive(window):
        window.activateWindow()
    window.go(place)
    reached: list[str] = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert names <= set(reached), sorted(set(reached))
