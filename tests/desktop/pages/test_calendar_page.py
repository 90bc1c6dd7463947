"""Lịch: the year with keys and mouse, the list, what is sent and taken back, anniversaries."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.anniversaries_dialog import AnniversariesDialog
from desktop.dialogs.anniversary_dialog import AnniversaryDialog
from desktop.navigation import Navigator, PeriodChoice, Place, ReportOf
from desktop.pages.calendar_page import CalendarPage
from desktop.settings import Settings
from models.calendar.anniversaries import AnniversaryRule, list_anniversaries
from models.calendar.events import EventKind
from models.calendar.words import DayLevel
from models.errors import RecordsError
from models.history.undo import undo
from models.periods import year
from tests.campaign_book import TODAY, CampaignBook, make_campaign_book
from tests.desktop.conftest import Boxes
from tests.desktop.keyboard import write

_Key = Qt.Key


@pytest.fixture
def book(tmp_path: Path) -> Iterator[CampaignBook]:
    book = make_campaign_book(tmp_path / "so.sochibo")
    yield book
    book.database.close()


@pytest.fixture
def opened(book: CampaignBook) -> OpenBook:
    return OpenBook(book.database)


@pytest.fixture
def went() -> list[tuple[Place, object]]:
    return []


@pytest.fixture
def page(
    qtbot: QtBot,
    opened: OpenBook,
    background: Background,
    settings: Settings,
    went: list[tuple[Place, object]],
) -> CalendarPage:
    navigator = Navigator()
    navigator.go.connect(lambda place, payload: went.append((place, payload)))
    page = CalendarPage(opened, background, navigator, PeriodChoice(TODAY), settings)
    page.navigator_kept = navigator  # type: ignore[attr-defined]
    qtbot.addWidget(page)
    page.resize(1140, 660)
    page.show()
    return page


def point_to(page: CalendarPage, title: str) -> None:
    rows = [row.title for row in page.table.rows]
    at = next(at for at, one in enumerate(rows) if title in one)
    page.view.setCurrentIndex(page.table.index(at, 0))


def titles(page: CalendarPage) -> list[str]:
    return [row.title for row in page.table.rows]


def test_the_year_shows_reports_peaks_anniversaries_and_meetings(page: CalendarPage) -> None:
    kinds = {one.kind for one in page.table.rows}
    assert {EventKind.DEADLINE, EventKind.PEAK, EventKind.ANNIVERSARY, EventKind.MEETING} <= kinds
    on = page.year_view.events_on(date(2024, 8, 25))
    assert [one.kind for one in on] == [EventKind.PEAK]
    assert "2024" in page.header.title_label.text()


def test_the_cursor_begins_today_and_the_list_with_what_comes_next(page: CalendarPage) -> None:
    assert page.year_view.day == TODAY
    assert page.table.row_at(page.view.current_row).first >= TODAY


def test_arrows_move_by_days_and_the_list_follows(qtbot: QtBot, page: CalendarPage) -> None:
    page.year_view.go_to(date(2024, 4, 29))
    qtbot.keyClick(page.year_view, _Key.Key_Right)
    assert page.year_view.day == date(2024, 4, 30)
    assert page.table.row_at(page.view.current_row).first == date(2024, 4, 30)
    qtbot.keyClick(page.year_view, _Key.Key_Down)
    assert page.year_view.day == date(2024, 5, 7)
    qtbot.keyClick(page.year_view, _Key.Key_PageUp)
    assert page.year_view.day == date(2024, 4, 7)
    qtbot.keyClick(page.year_view, _Key.Key_Home)
    qtbot.keyClick(page.year_view, _Key.Key_Left)
    assert page.year_view.day == date(2024, 1, 1)
    assert "2024" in page.year_view.accessibleDescription()


def test_a_click_chooses_and_a_double_click_opens(
    qtbot: QtBot, page: CalendarPage, went: list[tuple[Place, object]]
) -> None:
    at = page.year_view.place_of(date(2024, 5, 14)).center().toPoint()
    qtbot.mouseClick(page.year_view, Qt.MouseButton.LeftButton, pos=at)
    assert page.year_view.day == date(2024, 5, 14)
    assert page.table.row_at(page.view.current_row).kind is EventKind.MEETING
    qtbot.mouseDClick(page.year_view, Qt.MouseButton.LeftButton, pos=at)
    assert went[0][0] is Place.MEETINGS


def test_every_day_is_found_where_it_is_drawn(page: CalendarPage) -> None:
    for day in (date(2024, 1, 1), date(2024, 2, 29), date(2024, 9, 30), date(2024, 12, 31)):
        assert page.year_view.day_at(page.year_view.place_of(day).center()) == day


def test_a_report_is_started_with_its_campaign_and_its_year(
    qtbot: QtBot, page: CalendarPage, book: CampaignBook, went: list[tuple[Place, object]]
) -> None:
    point_to(page, "Báo cáo tích hợp")
    qtbot.keyClick(page.view, _Key.Key_Return)
    assert went == [(Place.REPORTS, ReportOf(book.campaign_id, year(2024)))]


def test_a_report_is_sent_and_taken_back(page: CalendarPage, book: CampaignBook) -> None:
    point_to(page, "Báo cáo tích hợp")
    page.sent_button.click()
    row = page.table.row_at(page.view.current_row)
    assert (row.title[:16], row.done_on) == ("Báo cáo tích hợp", TODAY)
    page.sent_button.click()
    assert page.table.row_at(page.view.current_row).done_on is None
    with book.database.transaction() as session:
        undo(session)
    page.refresh()
    point_to(page, "Báo cáo tích hợp")
    assert page.table.row_at(page.view.current_row).done_on == TODAY


def test_the_cursor_stays_when_the_book_changes(page: CalendarPage) -> None:
    point_to(page, "Quốc khánh")
    page.year_view.go_to(date(2024, 4, 30))
    page.refresh()
    assert "Quốc khánh" in page.table.row_at(page.view.current_row).title
    assert page.year_view.day == date(2024, 4, 30)


def test_reports_of_other_bodies_are_not_the_cells_to_send(page: CalendarPage) -> None:
    point_to(page, "Tổng hợp, báo cáo")
    assert not page.sent_button.isVisible()


def test_the_list_is_filtered(qtbot: QtBot, page: CalendarPage) -> None:
    page.kind_combo.setCurrentIndex(1 + list(EventKind).index(EventKind.MEETING))
    page.kind_combo.activated.emit(0)
    assert {one.kind for one in page.table.rows} == {EventKind.MEETING}
    page.kind_combo.setCurrentIndex(0)
    page.search_field.setText("quoc khanh")
    page.search_field.searched.emit("quoc khanh")
    assert titles(page)
    assert all("Quốc khánh" in title for title in titles(page))


def test_another_year_is_a_click_away(page: CalendarPage) -> None:
    button = page.findChild(QWidget, "calendar_before")
    assert button is not None
    button.click()  # type: ignore[attr-defined]
    assert page.year_view.year == 2023
    assert all(one.last.year >= 2023 for one in page.table.rows)


def test_the_year_is_drawn_in_every_size(page: CalendarPage) -> None:
    for width, height in ((560, 400), (900, 700)):
        page.year_view.resize(width, height)
        assert not page.year_view.grab().isNull()


def test_the_file_for_other_programs_is_saved(
    qtbot: QtBot, page: CalendarPage, boxes: Boxes, background: Background, tmp_path: Path
) -> None:
    boxes.answers = [tmp_path / "lich.ics"]
    with qtbot.waitSignal(background.ended):
        page.save()
    data = (tmp_path / "lich.ics").read_bytes().decode()
    assert data.count("BEGIN:VEVENT") == len(page.table.rows)


@pytest.fixture
def days(qtbot: QtBot, opened: OpenBook) -> AnniversariesDialog:
    dialog = AnniversariesDialog(None, opened, number=2024)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose(dialog: AnniversariesDialog, name: str) -> AnniversaryRule:
    at = next(at for at, row in enumerate(dialog.table.rows) if row.name == name)
    dialog.view.setCurrentIndex(dialog.table.index(at, 0))
    return dialog.table.row_at(at)


def test_a_day_is_hidden_and_shown_again(days: AnniversariesDialog) -> None:
    choose(days, "Quốc khánh")
    days.hide_button.click()
    assert choose(days, "Quốc khánh").hidden
    days.hide_button.click()
    assert not choose(days, "Quốc khánh").hidden


def test_a_day_to_be_checked_is_marked_until_it_was(days: AnniversariesDialog) -> None:
    name = "Ngày Thương binh - Liệt sĩ"
    assert choose(days, name).to_check
    assert days.check_button.isEnabled()
    days.hide_button.click()
    assert choose(days, name).to_check, "hiding is not checking"
    days.check_button.click()
    assert not choose(days, name).to_check
    assert not days.check_button.isEnabled()


def test_a_day_of_our_own_is_added_changed_and_removed(
    days: AnniversariesDialog, opened: OpenBook, boxes: Boxes
) -> None:
    dialog = AnniversaryDialog(days, AnniversaryRule("", DayLevel.OWN, 1, 1), days._save)
    write(dialog.name_field, "Ngày thành lập Sở")
    dialog.day_field.set_count(14)
    dialog.month_field.set_count(10)
    dialog.since_field.set_count(1959)
    dialog.accept()
    rule = choose(days, "Ngày thành lập Sở")
    assert (rule.day, rule.month, rule.since, rule.key) == (14, 10, 1959, "")
    changed = AnniversaryDialog(days, rule, days._save)
    changed.lunar_check.setChecked(True)
    changed.accept()
    row = choose(days, "Ngày thành lập Sở")
    assert row.lunar
    column = [one.name for one in days.table.columns].index("on")
    assert days.table.index(days.view.current_row, column).data() == "14/11/2024"
    boxes.answers = [True]
    days.remove_button.click()
    assert all(one.name != "Ngày thành lập Sở" for one in opened.read(list_anniversaries))


@pytest.mark.parametrize(
    ("name", "day", "month", "key"),
    [("", 1, 1, "calendar.no_name"), ("Ngày", 31, 4, "calendar.no_such_day")],
)
def test_a_day_that_is_none_is_told_and_the_form_stays(
    days: AnniversariesDialog, name: str, day: int, month: int, key: str
) -> None:
    dialog = AnniversaryDialog(days, AnniversaryRule("", DayLevel.OWN, 1, 1), days._save)
    dialog.name_field.setText(name)
    dialog.day_field.set_count(day)
    dialog.month_field.set_count(month)
    dialog.accept()
    told = RecordsError(key, day=day, month=month).sentence("en")
    assert dialog.foot.problem_label.text() == told


def test_a_dropped_page_is_gone(
    opened: OpenBook,
    background: Background,
    settings: Settings,
    assert_freed: Callable[[Callable[[], QWidget]], None],
) -> None:
    navigator, period = Navigator(), PeriodChoice(TODAY)
    assert_freed(lambda: CalendarPage(opened, background, navigator, period, settings))


def test_down_leads_from_the_search_line_to_the_list(qtbot: QtBot, page: CalendarPage) -> None:
    page.search_field.setFocus()
    qtbot.keyClick(page.search_field, Qt.Key.Key_Down)
    assert page.focusWidget() is page.view
