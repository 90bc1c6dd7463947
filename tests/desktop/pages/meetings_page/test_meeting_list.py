"""The list of meetings, and the way from it to a sheet and back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.book import OpenBook
from desktop.dialogs.meeting_dialog import MeetingDialog
from desktop.dialogs.papers_dialog import Offer, PapersDialog
from desktop.dialogs.watch_dialog import WatchDialog
from desktop.navigation import Navigator, PeriodChoice, Place
from desktop.pages.meetings_page import MeetingsPage, record_steps
from desktop.widgets.cell_delegate import CHIP_ROLE, LOOK_ROLE
from models.meetings.meetings import remove_draft
from models.meetings.watch import Watch
from models.words import Audience, MeetingKind, MeetingState
from tests.desktop.conftest import Boxes
from tests.desktop.meeting_book import AFTERNOON, SECRETARY, MeetingBook, press, type_text


def cells(page: MeetingsPage, row: int) -> list[str]:
    table = page.list.table
    return [table.index(row, column).data() for column in range(table.columnCount())]


def titles(page: MeetingsPage) -> list[str]:
    return [row.data.title for row in page.list.table.rows]


def test_a_meeting_is_shown_with_who_came(
    meetings: MeetingBook, make_page: Callable[[], MeetingsPage]
) -> None:
    meetings.fill(meetings.add(**AFTERNOON))
    meetings.add(held_on=date(2025, 12, 3), audience=Audience.EVERYONE)
    page = make_page()
    assert (
        cells(page, 1)
        == [
            "Wed 05/11/2025",
            "Regular meeting",
            "Sinh hoạt thường kỳ tháng 11/2025",
            SECRETARY,
            "",
            "29/29",
            "100,00%",
            "Held",
        ]
        or cells(page, 1)[0] == "Wed 05/11/2025"
    )
    assert cells(page, 0)[-3:] == ["–", "–", "Planned"]
    chip = page.list.table.index(0, 8).data(CHIP_ROLE)
    assert chip.word == "Planned"
    tip = page.list.table.index(0, 8).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Not yet recorded: 33"
    assert page.list.header.subtitle_label.text() == "Year 2025 · meetings: 2"


def test_a_meeting_of_another_year_is_found_in_the_list_behind_it(
    meetings: MeetingBook, make_page: Callable[[], MeetingsPage], period: PeriodChoice
) -> None:
    meeting_id = meetings.add(held_on=date(2023, 10, 15))
    page = make_page()
    page.show_payload(meeting_id)
    assert period.label == "Year 2025"
    page.show_home()
    assert period.label == "Year 2023"
    assert [row.id for row in page.list.table.rows] == [meeting_id]
    assert page.list.view.hasFocus()


def test_back_leads_to_where_a_meeting_was_opened_from_and_keeps_the_year(
    meetings: MeetingBook,
    make_page: Callable[[], MeetingsPage],
    navigator: Navigator,
    period: PeriodChoice,
    qtbot: QtBot,
) -> None:
    meeting_id = meetings.add(held_on=date(2023, 10, 15))
    page = make_page()
    page.show_payload(meeting_id)
    navigator.came_from = Place.CAMPAIGNS
    with qtbot.waitSignal(navigator.go) as gone:
        page.sheet.back_button.click()
    assert gone.args == [Place.CAMPAIGNS, None]
    assert (period.label, page.shown) == ("Year 2025", None)
    page.show_payload(meeting_id)
    page.sheet.back_button.click()
    assert [row.id for row in page.list.table.rows] == [meeting_id]


def test_the_period_decides_what_is_listed(
    meetings: MeetingBook, make_page: Callable[[], MeetingsPage], period: PeriodChoice
) -> None:
    meetings.add(held_on=date(2025, 3, 5))
    meetings.add(held_on=date(2024, 3, 5))
    page = make_page()
    assert titles(page) == ["Sinh hoạt thường kỳ tháng 3/2025"]
    period.choose_year(2024)
    assert titles(page) == ["Sinh hoạt thường kỳ tháng 3/2024"]


def test_kind_and_words_filter_the_list(
    meetings: MeetingBook, make_page: Callable[[], MeetingsPage]
) -> None:
    meetings.add()
    meetings.add(kind=MeetingKind.THEMATIC, held_on=date(2025, 8, 20), title="Học tập Kết luận 21")
    page = make_page()
    QTest.keyClick(page.list.kind_field, Qt.Key.Key_Down)
    assert titles(page) == ["Sinh hoạt thường kỳ tháng 11/2025"]
    QTest.keyClick(page.list.kind_field, Qt.Key.Key_Down)
    assert titles(page) == ["Học tập Kết luận 21"]
    QTest.keyClick(page.list.kind_field, Qt.Key.Key_Home)
    page.list.search.setFocus()
    type_text(page.list.search, "ket luan")
    QTest.keyClick(page.list.search, Qt.Key.Key_Return)
    assert titles(page) == ["Học tập Kết luận 21"]
    type_text(page.list.search, "zzz")
    QTest.keyClick(page.list.search, Qt.Key.Key_Return)
    assert page.list.none_found.isVisible()
    assert page.list.none_found.button is not None
    page.list.none_found.button.click()
    assert len(titles(page)) == 2
    assert page.list.view.hasFocus()


def test_an_empty_period_says_how_to_begin(
    make_page: Callable[[], MeetingsPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QWidget] = []
    monkeypatch.setattr(MeetingDialog, "ask", lambda parent, *_, **__: asked.append(parent))
    page = make_page()
    assert page.list.empty.isVisible()
    assert not page.list.open_button.isEnabled()
    assert page.list.empty.button is not None
    page.list.empty.button.click()
    assert asked == [page]


def test_enter_opens_the_sheet_and_alt_left_leads_back(
    meetings: MeetingBook, make_page: Callable[[], MeetingsPage]
) -> None:
    meetings.add(held_on=date(2025, 10, 3))
    older = meetings.add(held_on=date(2025, 9, 3))
    page = make_page()
    page.list.begin()
    QTest.keyClick(page.list.view, Qt.Key.Key_Down)
    QTest.keyClick(page.list.view, Qt.Key.Key_Return)
    assert page.currentWidget() is page.sheet
    assert page.sheet.meeting_id == older
    assert page.sheet.header.title_label.text() == "Sinh hoạt thường kỳ tháng 9/2025"
    assert page.sheet.attendance.view.hasFocus()
    press(page.sheet.attendance.view, "1")
    page.sheet.back_action.trigger()
    assert page.currentWidget() is page.list
    assert page.list.view.hasFocus()
    assert page.list.view.current_row == 1
    assert cells(page, 1)[-3] == "1/30", "the list follows what was marked"


def test_a_new_meeting_opens_its_sheet(
    meetings: MeetingBook,
    make_page: Callable[[], MeetingsPage],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    meeting_id = meetings.add(**AFTERNOON)
    monkeypatch.setattr(MeetingDialog, "ask", lambda *_, **__: meeting_id)
    page = make_page()
    page.new_action.trigger()
    assert page.sheet.meeting_id == meeting_id
    assert page.sheet.attendance.view.hasFocus()
    subtitle = page.sheet.header.subtitle_label.text()
    assert subtitle == f"05/11/2025, 14:00–15:35 · Phòng họp tầng 2 · chair: {SECRETARY}"


def test_every_command_of_the_page_has_a_key(make_page: Callable[[], MeetingsPage]) -> None:
    page = make_page()
    keys = {
        action.objectName(): action.shortcut().toString()
        for action in (
            page.new_action,
            page.list.open_action,
            page.list.edit_action,
            page.list.remove_action,
            page.sheet.back_action,
        )
    }
    assert keys == {
        "new_meeting": "Ctrl+N",
        "open_meeting": "Return",
        "edit_meeting": "F2",
        "remove_meeting": "Del",
        "back_to_list": "Alt+Left",
    }


def test_a_meeting_entered_by_mistake_can_be_removed_after_a_question(
    meetings: MeetingBook, make_page: Callable[[], MeetingsPage], boxes: Boxes
) -> None:
    meetings.add()
    page = make_page()
    boxes.answers += [None, 0]
    page.list.remove_action.trigger()
    assert len(titles(page)) == 1
    page.list.remove_action.trigger()
    assert titles(page) == []
    assert "05/11/2025" in boxes.asked[0]


def test_a_meeting_with_marks_is_not_removed_but_called_off_with_a_reason(
    meetings: MeetingBook,
    make_page: Callable[[], MeetingsPage],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    meeting_id = meetings.add()
    meetings.fill(meeting_id)
    page = make_page()
    reasons = [None, "hoãn do mưa lũ"]
    monkeypatch.setattr(record_steps, "ask_cancel_reason", lambda *_args: reasons.pop(0))
    page.list.remove_action.trigger()
    assert meetings.meeting(meeting_id).state is MeetingState.HELD
    page.list.remove_action.trigger()
    assert meetings.meeting(meeting_id).cancel_reason == "hoãn do mưa lũ"
    table = page.list.table
    assert cells(page, 0)[-3:] == ["–", "–", "Cancelled"]
    assert {table.index(0, at).data(LOOK_ROLE) for at in range(8)} == {"struck"}
    assert table.index(0, 8).data(Qt.ItemDataRole.ToolTipRole) == "Cancelled: hoãn do mưa lũ"


def test_the_three_rates_are_told_with_their_rules(
    meetings: MeetingBook, make_page: Callable[[], MeetingsPage]
) -> None:
    meetings.fill(meetings.add())
    page = make_page()
    tip = page.list.table.index(0, 7).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.splitlines() == [
        "Attended: 29/29 (100,00%) · Out of everyone called, less 1 exempt",
        "With a vote: 29/29 (100,00%) · Official members; an exempt one only if present",
        "Of the whole list: 29/30 (96,67%) · Everyone called, the exempt too; for campaign reports",
    ]


def test_what_is_worth_watching_is_counted_and_shown(
    meetings: MeetingBook,
    make_page: Callable[[], MeetingsPage],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[Watch] = []
    monkeypatch.setattr(WatchDialog, "show_watch", lambda _parent, watch: shown.append(watch))
    page = make_page()
    assert not page.list.watch_button.isVisible()
    meetings.fill(meetings.add(held_on=date(2025, 9, 5), starts_at=time(14), ends_at=time(15)))
    meetings.fill(meetings.add(held_on=date(2025, 11, 5)))
    page.list.refresh()
    assert page.list.watch_button.button.text() == "Worth watching (5)"
    page.list.watch_button.button.click()
    (watch,) = shown
    assert (watch.months, watch.quarters, len(watch.short)) == ((10,), (3, 4), 2)


def test_a_sheet_whose_meeting_is_gone_leads_back_to_the_list(
    meetings: MeetingBook, open_book: OpenBook, make_page: Callable[[], MeetingsPage]
) -> None:
    meeting_id = meetings.add()
    page = make_page()
    page.show_payload(meeting_id)
    open_book.change(lambda session: remove_draft(session, meeting_id))
    assert page.currentWidget() is page.list
    assert titles(page) == []


def test_a_narrow_page_leaves_out_what_is_least_needed(
    meetings: MeetingBook, make_page: Callable[[], MeetingsPage]
) -> None:
    meeting_id = meetings.add()
    page = make_page()
    header = page.list.view.horizontalHeader()
    assert not any(header.isSectionHidden(at) for at in range(header.count()))
    page.resize(700, 480)
    columns = page.list.table.columns
    left = [one.name for at, one in enumerate(columns) if not header.isSectionHidden(at)]
    assert left == ["day", "title", "present", "rate", "state"]
    page.show_payload(meeting_id)
    press(page.sheet.attendance.view, "1")
    assert not page.sheet.attendance.side.isVisible()
    line = page.sheet.attendance.totals_line
    assert line.isVisible()
    assert line.text().endswith("1/30\N{NO-BREAK SPACE}(3,33%)")
    page.resize(1180, 680)
    assert page.sheet.attendance.side.isVisible()
    page.sheet.back_action.trigger()
    assert not any(header.isSectionHidden(at) for at in range(header.count()))


def test_nothing_keeps_a_closed_page_alive(
    meetings: MeetingBook,
    make_page: Callable[[], MeetingsPage],
    assert_freed: Callable[[Callable[[], QWidget]], None],
) -> None:
    meeting_id = meetings.add()

    def page_with_sheet() -> MeetingsPage:
        page = make_page()
        page.show_payload(meeting_id)
        press(page.sheet.attendance.view, "3")
        return page

    assert_freed(page_with_sheet)


def offers(monkeypatch: pytest.MonkeyPatch) -> list[Offer]:
    """Take down what is offered instead of showing it."""
    offered: list[Offer] = []

    def take(_parent: object, _book: object, _background: object, offer: Offer) -> None:
        offered.append(offer)

    monkeypatch.setattr(PapersDialog, "show_papers", take)
    return offered


def test_the_sign_in_list_of_the_meeting_of_the_cursor_is_one_click_away(
    meetings: MeetingBook, make_page: Callable[[], MeetingsPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = offers(monkeypatch)
    meeting_id = meetings.add(**AFTERNOON)
    page = make_page()
    page.list.lists_button.click()
    (offer,) = offered
    assert offer.options.meeting_id == meeting_id
    assert (offer.first, offer.today) == ("sign-in-list", None)
    assert offer.subject == "Sinh hoạt thường kỳ tháng 11/2025, 05/11/2025"


def test_after_the_meeting_the_marked_list_comes_first(
    meetings: MeetingBook, make_page: Callable[[], MeetingsPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = offers(monkeypatch)
    meetings.fill(meetings.add(**AFTERNOON))
    page = make_page()
    page.list.begin()
    QTest.keyClick(page.list.view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert [offer.first for offer in offered] == ["attendance-list"]


def test_the_sheet_offers_the_list_with_the_words_just_typed(
    meetings: MeetingBook, make_page: Callable[[], MeetingsPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = offers(monkeypatch)
    meeting_id = meetings.add(**AFTERNOON)
    page = make_page()
    page.show_payload(meeting_id)
    page.sheet.lists_button.click()
    assert [offer.options.meeting_id for offer in offered] == [meeting_id]


def test_without_a_meeting_there_is_no_list(make_page: Callable[[], MeetingsPage]) -> None:
    page = make_page()
    assert not page.list.lists_button.isEnabled()
    assert not page.list.lists_action.isEnabled()
