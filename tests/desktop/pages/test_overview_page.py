"""Tổng quan as it is looked at: each line says what, by when, and has the one button for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.book import OpenBook
from desktop.finder import BookFinder
from desktop.navigation import MinutesOf, Navigator, OwedOf, Place, ReportOf
from desktop.pages.overview_page import OverviewPage
from desktop.widgets.charts import CoverageBar
from desktop.widgets.search_items import SearchIndex, SearchKind
from models.attendance.sheet import fill_present
from models.book.database import create_book, open_book
from models.campaigns.campaigns import list_campaigns
from models.documents.issuing import Issue, issue_paper
from models.handover.marking import HandedOver, forget_handover, mark_handed_over
from models.history.undo import undo
from models.meetings.meetings import list_meetings
from models.meetings.tasks import TaskData, add_task
from models.meetings.who import Who
from models.organisation import Cell
from models.periods import year
from models.sample import write_sample

TODAY = date(2025, 11, 21)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return write_sample(tmp_path_factory.mktemp("s") / "s.sochibo", people=12, years=1).read_bytes()


@pytest.fixture
def book(sample: bytes, tmp_path: Path) -> Iterator[OpenBook]:
    file = tmp_path / "copy.sochibo"
    file.write_bytes(sample)
    book = OpenBook(open_book(file))
    yield book
    book.database.close()


def _page(book: OpenBook, navigator: Navigator, qtbot: QtBot) -> OverviewPage:
    page = OverviewPage(book, navigator, lambda: TODAY)
    qtbot.addWidget(page)
    page.show()
    return page


def _titles(page: OverviewPage) -> list[str]:
    labels = page.to_do_card.findChildren(QLabel)
    shown = [label for label in labels if label.isVisibleTo(page)]
    return [label.text() for label in shown if label.objectName().endswith("_title")]


def test_a_report_that_went_out_is_due_no_more_while_the_page_is_looked_at(
    book: OpenBook, qtbot: QtBot
) -> None:
    page = _page(book, Navigator(), qtbot)
    due = _titles(page)
    report = Issue(
        key="campaign-report",
        symbol="BC",
        cell_symbol="CB",
        number=None,
        dated_on=TODAY,
        title="BÁO CÁO",
        signer="",
        recipients=(),
        profile="36-HD/VPTW",
        period=year(2024),
        pdf=b"%PDF-1.7",
        lines=(),
    )
    for campaign in book.read(list_campaigns):
        book.change(partial(issue_paper, issue=replace(report, campaign_id=campaign.id)))
    anew = _titles(_page(book, Navigator(), qtbot))
    assert anew != due
    qtbot.waitUntil(lambda: _titles(page) == anew)


def test_a_meeting_not_fully_marked_leads_to_its_sheet_and_leaves_once_it_is(
    book: OpenBook, qtbot: QtBot
) -> None:
    navigator = Navigator()
    page = _page(book, navigator, qtbot)
    (place,) = [at for at, title in enumerate(_titles(page)) if title.startswith("Not fully")]
    button = page.findChild(QPushButton, f"to_do_{place}_action")
    assert button is not None
    with qtbot.waitSignal(navigator.go) as went:
        button.click()
    (meeting,) = [
        row
        for row in book.read(lambda session: list_meetings(session, year(2025)))
        if row.data.held_on <= TODAY and row.not_recorded
    ]
    assert went.args == [Place.MEETINGS, meeting.id]
    book.change(lambda session: fill_present(session, meeting_id=meeting.id))
    assert not [title for title in _titles(page) if title.startswith("Not fully")]


def test_a_bar_of_coverage_and_a_line_lead_to_who_owes(book: OpenBook, qtbot: QtBot) -> None:
    navigator = Navigator()
    page = _page(book, navigator, qtbot)
    bar = page.findChildren(CoverageBar)[0]
    with qtbot.waitSignal(navigator.go) as went:
        qtbot.keyClick(bar, Qt.Key.Key_Return)
    assert went.args is not None
    place, asked = went.args
    assert place is Place.CAMPAIGNS
    assert isinstance(asked, OwedOf)
    buttons = [one for one in page.findChildren(QPushButton) if one.text() == "See who"]
    with qtbot.waitSignal(navigator.go) as went:
        buttons[0].click()
    assert went.args is not None
    assert isinstance(went.args[1], OwedOf)


def test_what_does_not_fit_on_the_list_is_counted(book: OpenBook, qtbot: QtBot) -> None:
    page = _page(book, Navigator(), qtbot)
    more = page.findChild(QLabel, "to_do_more")
    assert len(_titles(page)) == 8
    assert more is not None
    assert more.text().startswith("More after these: ")


def test_a_book_that_was_handed_over_says_so_first(book: OpenBook, qtbot: QtBot) -> None:
    page = _page(book, Navigator(), qtbot)
    before = _titles(page)
    book.change(partial(mark_handed_over, given=HandedOver(TODAY, "Vũ Hồng Ánh")))
    named = "Handed over on 21/11/2025 to Vũ Hồng Ánh"
    qtbot.waitUntil(lambda: _titles(page)[:1] == [named])
    book.change(partial(mark_handed_over, given=HandedOver(TODAY)))
    qtbot.waitUntil(lambda: _titles(page)[:1] == ["Handed over on 21/11/2025"])
    book.change(forget_handover)
    qtbot.waitUntil(lambda: _titles(page) == before)


def test_a_book_without_people_says_where_to_begin(tmp_path: Path, qtbot: QtBot) -> None:
    cell = Cell("Chi bộ A", "Đảng bộ B", "Điện Biên")
    book = OpenBook(create_book(tmp_path / "a.sochibo", cell))
    page = _page(book, Navigator(), qtbot)
    assert _titles(page) == ["Enter the people of the cell"]
    assert page.findChild(QLabel, "to_do_more") is None
    book.database.close()


def test_people_meetings_campaigns_and_papers_are_found_without_marks(book: OpenBook) -> None:
    items = BookFinder(book, TODAY).search_items()
    assert {item.kind for item in items} == {
        SearchKind.PERSON,
        SearchKind.MEETING,
        SearchKind.CAMPAIGN,
        SearchKind.DOCUMENT,
    }
    found = SearchIndex(items).find("bao cao ket qua")
    assert {item.place for item in found} == {Place.REPORTS}
    name = next(item.title for item in items if item.kind is SearchKind.PERSON)
    assert name in [item.title for item in SearchIndex(items).find(name)]


def test_a_report_that_is_due_is_begun_or_noted_as_sent(book: OpenBook, qtbot: QtBot) -> None:
    navigator = Navigator()
    went: list[tuple[Place, object]] = []
    navigator.go.connect(lambda place, payload: went.append((place, payload)))
    page = _page(book, navigator, qtbot)
    title = "Báo cáo sơ kết giai đoạn 2023-2025"
    at = _titles(page).index(title)
    button = page.findChild(QPushButton, f"to_do_{at}_action")
    assert button is not None
    button.click()
    place, payload = went[0]
    assert place is Place.REPORTS
    assert isinstance(payload, ReportOf)
    assert (payload.period.first.year, payload.period.last) == (2023, date(2025, 10, 31))
    sent = page.findChild(QPushButton, f"to_do_{at}_sent")
    assert sent is not None
    sent.click()
    qtbot.waitUntil(lambda: bool(_titles(page)))
    assert title not in _titles(page)
    with book.database.transaction() as session:
        undo(session)
    page.refresh()
    qtbot.waitUntil(lambda: title in _titles(page))


def test_the_calendar_is_a_button_away(book: OpenBook, qtbot: QtBot) -> None:
    navigator = Navigator()
    page = _page(book, navigator, qtbot)
    button = page.findChild(QPushButton, "overview_calendar")
    assert button is not None
    with qtbot.waitSignal(navigator.go) as went:
        button.click()
    assert went.args[0] is Place.CALENDAR


def test_a_task_past_its_day_leads_to_the_minutes_that_gave_it(
    book: OpenBook, qtbot: QtBot
) -> None:
    with book.database.transaction() as session:
        meeting = list_meetings(session, year(2025))[-1]
        for text, day in (("Nộp báo cáo <b>quý</b>", 2), ("Lập hồ sơ", 1)):
            task = TaskData(text, Who(None, "Chi ủy"), date(2024, 12, day))
            add_task(session, meeting_id=meeting.id, data=task)
    navigator = Navigator()
    page = _page(book, navigator, qtbot)
    row = next(place for place, line in enumerate(_titles(page)) if line.endswith("Lập hồ sơ"))
    detail = page.findChild(QLabel, f"to_do_{row}_detail")
    assert isinstance(detail, QLabel)
    assert detail.text() == "Chi ủy · Due 01/12/2024 · tasks overdue besides: 2"
    button = page.findChild(QPushButton, f"to_do_{row}_action")
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(navigator.go) as gone:
        button.click()
    assert gone.args == [Place.MEETINGS, MinutesOf(meeting.id, "resolution")]
