"""The place of the meetings on a book of its own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.book import OpenBook
from desktop.navigation import Navigator, PeriodChoice
from desktop.pages.meetings_page import MeetingsPage
from desktop.pages.meetings_page.attendance_tab import AttendanceTab
from desktop.settings import Settings
from models.book import database
from tests.desktop.meeting_book import TODAY, MeetingBook, make_meeting_book


@pytest.fixture(scope="session")
def book_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the book once; each test marks a copy."""
    file = tmp_path_factory.mktemp("meetings") / "so.sochibo"
    make_meeting_book(file)
    return file


@pytest.fixture
def meetings(tmp_path: Path, book_file: Path) -> Iterator[MeetingBook]:
    copy = Path(shutil.copy(book_file, tmp_path))
    book = MeetingBook(database.open_book(copy), copy)
    yield book
    book.database.close()


@pytest.fixture
def open_book(meetings: MeetingBook, qapp: object) -> OpenBook:
    return OpenBook(meetings.database)


@pytest.fixture
def period(qapp: object) -> PeriodChoice:
    return PeriodChoice(TODAY)


@pytest.fixture
def navigator(qapp: object) -> Navigator:
    return Navigator()


@pytest.fixture
def make_page(
    qtbot: QtBot,
    open_book: OpenBook,
    background: Background,
    navigator: Navigator,
    period: PeriodChoice,
    settings: Settings,
) -> Callable[[], MeetingsPage]:
    """Give the page as the window makes it, at the size of a small office screen."""

    def make() -> MeetingsPage:
        page = MeetingsPage(open_book, background, navigator, period, settings)
        qtbot.addWidget(page)
        page.resize(1180, 680)
        with qtbot.waitActive(page):
            page.show()
        return page

    return make


@pytest.fixture
def show(make_page: Callable[[], MeetingsPage]) -> Callable[[UUID], AttendanceTab]:
    """Open the sheet of a meeting in the page."""
    page = make_page()

    def show(meeting_id: UUID) -> AttendanceTab:
        page.show_payload(meeting_id)
        return page.sheet.attendance

    return show
