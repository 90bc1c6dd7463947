from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from datetime import date, datetime
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.book import OpenBook
from desktop.menus import Commands
from desktop.navigation import Navigator, PeriodChoice, Place
from desktop.settings import Language, Settings
from desktop.widgets.rail import PlaceButton
from desktop.widgets.search_items import SearchItem, SearchKind
from desktop.window import MainWindow
from models.errors import RecordsError
from models.periods import Period

CONTROL = Qt.KeyboardModifier.ControlModifier


class Book(QObject):
    """Tells what an open book tells."""

    saved = Signal(object)
    changed = Signal(object)
    database = SimpleNamespace(read_only=False)


class Page(QWidget):
    """A page that notes what it is sent to show."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.payloads: list[object] = []
        self.line = QLineEdit()
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(name))
        layout.addWidget(self.line)

    def show_payload(self, payload: object) -> None:
        self.payloads.append(payload)


class Application(QObject):
    """Notes which commands were called."""

    def __init__(self) -> None:
        super().__init__()
        self.called: list[object] = []

    def new_book(self) -> None:
        self.called.append("new")

    def open_book(self) -> None:
        self.called.append("open")

    def open_sample(self) -> None:
        self.called.append("sample")

    def hand_over(self) -> None:
        self.called.append("hand_over")

    def show_backups(self) -> None:
        self.called.append("backups")

    def consolidate(self) -> None:
        self.called.append("backups")

    def set_language(self, language: Language) -> None:
        self.called.append(language)

    def quit(self) -> None:
        self.called.append("quit")

    def undo(self) -> None:
        self.called.append("undo")

    def redo(self) -> None:
        self.called.append("redo")

    def show_trash(self) -> None:
        self.called.append("trash")

    def show_log(self) -> None:
        self.called.append("log")

    def lock(self) -> None:
        self.called.append("log")


class Finder:
    """Finds one person."""

    def search_items(self) -> Sequence[SearchItem]:
        return [SearchItem(SearchKind.PERSON, "Đặng Quốc Long", "", Place.MEMBERS, "id 10")]


class House:
    """A window with everything it is handed."""

    def __init__(self, settings: Settings, background: Background) -> None:
        self.built: list[Place] = []
        self.application = Application()
        self.navigator = Navigator()
        self.period = PeriodChoice(date(2024, 11, 21))
        self.book = Book()
        app = self.application
        self.window = MainWindow(
            settings=settings,
            background=background,
            navigator=self.navigator,
            period=self.period,
            commands=Commands(
                new_book=app.new_book,
                open_book=app.open_book,
                open_sample=app.open_sample,
                show_backups=app.show_backups,
                hand_over=app.hand_over,
                consolidate=app.consolidate,
                set_language=app.set_language,
                quit=app.quit,
                undo=app.undo,
                redo=app.redo,
                show_trash=app.show_trash,
                show_log=app.show_log,
                lock=app.lock,
            ),
        )

    def open(self, place: Place = Place.OVERVIEW) -> None:
        self.window.show_book(
            cast(OpenBook, self.book),
            cell_name="Chi bộ Văn phòng",
            upper_body="Đảng bộ Sở",
            factories={place: self._factory(place) for place in Place},
            provider=Finder(),
            place=place,
        )

    def page(self) -> Page:
        return next(page for page in self.window.findChildren(Page) if page.isVisible())

    def action(self, name: str) -> QAction:
        action = self.window.findChild(QAction, name)
        assert isinstance(action, QAction)
        return action

    def _factory(self, place: Place) -> Callable[[], QWidget]:
        def build() -> QWidget:
            self.built.append(place)
            return Page(place.value)

        return build


@pytest.fixture
def house(qtbot: QtBot, settings: Settings, background: Background) -> House:
    house = House(settings, background)
    qtbot.addWidget(house.window)
    house.window.show()
    return house


def test_pages_are_built_when_first_visited(qtbot: QtBot, house: House) -> None:
    house.open()
    assert house.built == [Place.OVERVIEW]
    for place in (Place.MEMBERS, Place.OVERVIEW, Place.MEMBERS):
        button = house.window.findChild(QToolButton, f"place_{place.value}")
        assert button is not None
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert house.page().objectName() == place.value
        assert button.isChecked()
    assert house.built == [Place.OVERVIEW, Place.MEMBERS]


@pytest.mark.parametrize(
    ("key", "place"),
    [
        (Qt.Key.Key_1, Place.OVERVIEW),
        (Qt.Key.Key_2, Place.MEMBERS),
        (Qt.Key.Key_3, Place.MEETINGS),
        (Qt.Key.Key_4, Place.STUDY),
        (Qt.Key.Key_5, Place.CAMPAIGNS),
        (Qt.Key.Key_6, Place.REPORTS),
        (Qt.Key.Key_Comma, Place.SETTINGS),
    ],
)
def test_keys_go_to_places_even_while_typing(
    qtbot: QtBot, house: House, key: Qt.Key, place: Place
) -> None:
    house.open(Place.HELP)
    house.window.activateWindow()
    house.page().line.setFocus()
    qtbot.keyClick(house.page().line, key, CONTROL)
    assert house.window.place == place


def test_page_is_sent_elsewhere_with_a_payload(house: House) -> None:
    house.open()
    house.navigator.to(Place.MEETINGS, "meeting 7")
    assert house.page().objectName() == "meetings"
    assert house.page().payloads == ["meeting 7"]


def test_window_knows_where_one_was_sent_from(house: House) -> None:
    house.open(Place.CAMPAIGNS)
    house.navigator.to(Place.MEETINGS, "meeting 7")
    house.navigator.to(Place.MEETINGS, "meeting 8")
    assert house.navigator.back()
    assert house.window.place is Place.CAMPAIGNS
    assert not house.navigator.back()
    house.navigator.to(Place.MEETINGS, "meeting 7")
    house.window.go(Place.MEMBERS)
    assert not house.navigator.back(), "who goes elsewhere by themselves came from nowhere"


def test_rail_is_walked_by_keyboard(qtbot: QtBot, house: House) -> None:
    house.open()
    first = house.window.findChild(QToolButton, "place_overview")
    second = house.window.findChild(QToolButton, "place_members")
    assert first is not None
    assert second is not None
    house.window.activateWindow()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert house.window.place == Place.MEMBERS


def test_header_names_the_cell_and_the_title_bar_too(house: House) -> None:
    house.open()
    assert house.window.header.cell_label.text() == "Chi bộ Văn phòng"
    assert house.window.header.upper_label.text() == "Đảng bộ Sở"
    assert house.window.windowTitle() == "Chi bộ Văn phòng – Sổ Chi bộ"


def test_saved_line_speaks_only_after_a_commit(house: House) -> None:
    house.open()
    assert house.window.status.saved_label.text() == ""
    house.book.saved.emit(datetime(2024, 11, 21, 14, 32).astimezone())
    assert house.window.status.saved_label.text() == "Saved 14:32"


def test_another_book_drops_the_pages_of_the_first(qtbot: QtBot, house: House) -> None:
    house.open()
    first = house.page()
    first_book = house.book
    house.book = Book()
    with qtbot.waitSignal(first.destroyed):
        house.open()
    assert house.built == [Place.OVERVIEW, Place.OVERVIEW]
    first_book.saved.emit(datetime(2024, 1, 1).astimezone())
    assert house.window.status.saved_label.text() == ""


def test_window_before_any_book_offers_nothing_that_needs_one(house: House) -> None:
    assert not house.window.header.search.isVisible()
    assert not house.window.header.period_button.isVisible()
    assert not any(button.isEnabled() for button in house.window.rail.findChildren(PlaceButton))


def test_without_a_book_only_its_places_can_be_taken(qtbot: QtBot, house: House) -> None:
    alone = QLabel("Welcome")
    house.window.show_alone(alone, factories={Place.HELP: house._factory(Place.HELP)})
    assert alone.isVisible()
    members = house.window.findChild(QToolButton, "place_members")
    assert members is not None
    assert not members.isEnabled()
    assert not house.window.header.search.isVisible()
    qtbot.keyClick(house.window, Qt.Key.Key_2, CONTROL)
    assert house.built == []
    qtbot.keyClick(house.window, Qt.Key.Key_F1)
    assert house.page().objectName() == "help"


def test_first_start_can_be_come_back_to(qtbot: QtBot, house: House) -> None:
    alone = QLabel("Welcome")
    house.window.show_alone(alone, factories={Place.HELP: house._factory(Place.HELP)})
    house.window.go(Place.HELP)
    assert not alone.isVisible()
    house.window.go(Place.OVERVIEW)
    assert alone.isVisible()


def test_page_that_cannot_be_read_is_told_and_left(house: House, boxes: object) -> None:
    def refuse() -> QWidget:
        raise RecordsError("book.damaged", file="x")

    house.open()
    factories = {Place.OVERVIEW: house._factory(Place.OVERVIEW), Place.STUDY: refuse}
    house.window.show_book(
        cast(OpenBook, house.book),
        cell_name="",
        upper_body="",
        factories=factories,
        provider=Finder(),
    )
    house.window.go(Place.STUDY)
    assert boxes.told == ["book.damaged"]  # type: ignore[attr-defined]
    assert house.window.place == Place.OVERVIEW
    assert house.window.findChild(QToolButton, "place_overview").isChecked()  # type: ignore[union-attr]


def test_search_finds_a_person_from_the_keyboard(qtbot: QtBot, house: House) -> None:
    house.open()
    house.window.activateWindow()
    qtbot.keyClick(house.window, Qt.Key.Key_K, CONTROL)
    line = house.window.header.search.line
    assert line.hasFocus()
    qtbot.keyClicks(line, "dang long")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert house.window.place == Place.MEMBERS
    assert house.page().payloads == ["id 10"]


def test_search_finds_commands(qtbot: QtBot, house: House) -> None:
    house.open()
    line = house.window.header.search.line
    qtbot.keyClicks(line, "new book")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert house.application.called == ["new"]


def test_every_command_does_something(house: House) -> None:
    house.open()
    steps = ("undo", "redo", "show_trash", "show_log")
    for name in ("new_book", "open_book", "open_sample", "language_en", "quit", *steps):
        house.action(name).trigger()
    done = ["undo", "redo", "trash", "log"]
    assert house.application.called == ["new", "open", "sample", Language.ENGLISH, "quit", *done]


def test_menu_ticks_the_language_in_use(house: House) -> None:
    assert house.action("language_vi").isChecked()
    assert not house.action("language_en").isChecked()


def test_no_two_commands_share_a_key(house: House) -> None:
    keys = [
        action.shortcut().toString()
        for _title, actions in house.window.menu.commands()
        for action in actions
        if not action.shortcut().isEmpty()
    ]
    assert len(keys) == len(set(keys))


def test_period_is_chosen_in_the_header(house: House) -> None:
    house.open()
    menu = house.window.header.period_button.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    action = menu.findChild(QAction, "period_quarter_2024_4")
    assert isinstance(action, QAction)
    menu.triggered.emit(action)
    assert house.period.period == Period(date(2024, 10, 1), date(2024, 12, 31))
    assert house.window.header.period_button.text() == "Quarter IV/2024"


def test_free_dates_are_asked_for(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = Period(date(2024, 3, 1), date(2024, 5, 15))
    monkeypatch.setattr("desktop.window.PeriodDialog.ask", lambda _parent, _current: wanted)
    house.open()
    house.window.header.range_wanted.emit()
    assert house.period.period == wanted


def test_keys_of_the_page_are_listed_with_the_others(qtbot: QtBot, house: House) -> None:
    house.open()
    action = QAction("Mark present", house.page())
    action.setShortcut("1")
    qtbot.keyClick(house.window, Qt.Key.Key_Slash, CONTROL)
    dialog = house.window.findChild(QDialog, "shortcuts_dialog")
    assert dialog is not None
    texts = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"On this page", "Mark present", "1", "Search", "Ctrl+K", "Quit", "Ctrl+Q"} <= texts
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert house.window.findChild(QDialog, "shortcuts_dialog") is None


def test_work_under_way_is_shown_and_can_be_cancelled(
    qtbot: QtBot, house: House, background: Background
) -> None:
    house.open()
    go_on = threading.Event()
    work_line = house.window.status.findChild(QWidget, "work_line")
    assert work_line is not None

    def work(progress: Callable[[int, int], None]) -> None:
        progress(3, 30)
        go_on.wait(5)
        progress(4, 30)

    job = background.run(work, title="Importing")
    count = work_line.findChild(QLabel, "work_count")
    assert count is not None
    qtbot.waitUntil(lambda: count.text() == "3/30")
    assert work_line.isVisible()
    cancel = work_line.findChild(QWidget, "work_cancel")
    assert cancel is not None
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert job.cancelled
    go_on.set()
    qtbot.waitUntil(lambda: not work_line.isVisible())


def test_failure_of_work_that_nobody_took_is_told(
    qtbot: QtBot, house: House, background: Background, boxes: object
) -> None:
    def work(_progress: object) -> None:
        raise RecordsError("book.missing", file="x")

    background.run(work)
    qtbot.waitUntil(lambda: boxes.told == ["book.missing"])  # type: ignore[attr-defined]


def test_window_comes_back_where_it_was(
    qtbot: QtBot, house: House, settings: Settings, background: Background
) -> None:
    # As wide as it must be: the offscreen screen is narrower than most windows.
    house.window.resize(860, 666)
    with qtbot.waitSignal(house.window.closing):
        house.window.close()
    again = House(settings, background)
    qtbot.addWidget(again.window)
    assert (again.window.width(), again.window.height()) == (860, 666)


def test_window_that_was_replaced_is_gone(
    settings: Settings,
    background: Background,
    assert_freed: Callable[[Callable[[], QWidget]], None],
) -> None:
    houses: list[House] = []

    def make() -> QWidget:
        house = House(settings, background)
        house.open()
        window = house.window
        del house.window
        houses.append(house)
        return window

    assert_freed(make)
    houses[0].navigator.to(Place.HELP)


def test_a_live_field_is_left_before_the_window_says_that_it_goes(
    qtbot: QtBot, house: House
) -> None:
    house.open()
    with qtbot.waitActive(house.window):
        house.window.activateWindow()
    line = house.page().line
    line.setFocus()
    qtbot.keyClicks(line, "x")
    happened: list[str] = []
    line.editingFinished.connect(lambda: happened.append("saved"))
    house.window.closing.connect(lambda: happened.append("closed"))
    house.window.close()
    assert happened == ["saved", "closed"]


def test_nothing_is_cut_on_a_small_screen_at_150_percent(house: House) -> None:
    house.window.resize(910, 440)
    house.open()
    assert house.window.width() == 910
    assert house.window.height() == 440
    # The calendar has no place of its own on the rail.
    for place in set(Place) - {Place.CALENDAR}:
        button = house.window.findChild(QToolButton, f"place_{place.value}")
        assert button is not None
        assert button.height() >= button.sizeHint().height()
        assert button.width() >= button.sizeHint().width()
        assert house.window.rect().contains(button.mapTo(house.window, button.rect().bottomRight()))


def test_every_control_has_a_name_and_an_accessible_name(house: House) -> None:
    house.open()
    frame = [house.window.rail, house.window.header, house.window.status]
    for part in frame:
        for control in part.findChildren(QWidget):
            if control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.objectName():
                assert control.accessibleName(), control.objectName()


def test_first_window_needs_no_database() -> None:
    code = (
        "import sys, desktop.start\n"
        "late = {'sqlalchemy', 'openpyxl', 'reportlab', 'pikepdf', 'qtawesome', 'qtpy'}\n"
        "print(sorted(late & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def test_the_first_window_takes_all_of_a_small_screen(house: House) -> None:
    assert house.window.screen().availableGeometry().width() <= 1366
    assert house.window.isMaximized()
