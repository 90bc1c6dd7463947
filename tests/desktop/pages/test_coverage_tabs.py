"""Ai đã học, còn nợ: read, opened, made up and printed by the keys, as a user does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.cover_rule_dialog import CoverRuleDialog
from desktop.dialogs.make_up_dialog import MakeUpDialog, MakeUpWork
from desktop.exports.wording import state_letter
from desktop.navigation import Navigator, OwedOf, PeriodChoice, Place
from desktop.pages.campaigns_page import CampaignsPage, coverage_tab, make_up_acts
from desktop.settings import Settings
from desktop.tables.owed_lists import ABSENCES, BY_PERSON, BY_TOPIC
from models.campaigns.campaigns import add_campaign_from_template
from models.campaigns.coverage import Rule
from models.campaigns.matrix import WHOLE, Choice, CoverageReading, Who, matrix_of, read_coverage
from models.campaigns.templates import list_templates
from models.history.undo import undo
from models.periods import Period
from models.study.make_ups import list_make_ups
from models.words import CoverRule, StudyForm
from tests.campaign_book import TODAY, CampaignBook, add_study, make_campaign_book
from tests.desktop.conftest import Boxes

KEY = Qt.Key
YEARS = Period(date(2023, 1, 1), date(2025, 12, 31))


@pytest.fixture
def book(tmp_path: Path) -> Iterator[CampaignBook]:
    book = make_campaign_book(tmp_path / "so.sochibo")
    add_study(book, "Nguyễn Ngọc Dung", "Lò Thị Pâng", codes=("2.2",))
    yield book
    book.database.close()


@pytest.fixture
def navigator(qapp: QApplication) -> Navigator:
    return Navigator()


@pytest.fixture
def page(
    qtbot: QtBot,
    book: CampaignBook,
    background: Background,
    navigator: Navigator,
    settings: Settings,
) -> CampaignsPage:
    opened = OpenBook(book.database)
    page = CampaignsPage(opened, background, navigator, PeriodChoice(TODAY), settings)
    qtbot.addWidget(page)
    page.resize(1140, 640)
    page.show()
    return page


class Filled:
    """Stands in for `MakeUpDialog.ask`: fills the real dialog and accepts it."""

    def __init__(self, day: date = date(2024, 11, 12), form: StudyForm | None = None) -> None:
        self.day, self.form = day, form
        self.asked: list[MakeUpWork] = []
        self.problems: list[str] = []

    def ask(self, parent: QWidget, work: MakeUpWork, *, today: date) -> bool:
        dialog = MakeUpDialog(parent, work, today=today)
        self.asked.append(work)
        dialog.day_field.set_day(self.day)
        if self.form is not None:
            dialog.form_field.set_option(self.form)
        dialog.accept()
        self.problems.append(dialog.foot.problem_label.text())
        dialog.deleteLater()
        return bool(dialog.result())


@pytest.fixture
def filled(monkeypatch: pytest.MonkeyPatch) -> Filled:
    filled = Filled()
    monkeypatch.setattr(make_up_acts, "MakeUpDialog", filled)
    return filled


def read(book: CampaignBook) -> CoverageReading:
    with book.database.reading() as session:
        whole = Period(date(2023, 4, 10), date(2025, 12, 31))
        return read_coverage(session, campaign_id=book.campaign_id, period=whole, as_of=TODAY)


def open_coverage(page: CampaignsPage) -> coverage_tab.CoverageTab:
    page.tabs.choose("coverage")
    return page.people.coverage


def column_of(page: CampaignsPage, code: str) -> int:
    table = page.people.coverage.table
    codes = [table.headerData(at, Qt.Orientation.Horizontal) for at in range(table.columnCount())]
    return codes.index(code)


def lines(page: CampaignsPage) -> list[str]:
    panel = page.people.coverage.behind.panel
    return [panel.list.item(row).text() for row in range(panel.list.count())]


def shown(page: CampaignsPage, mode: str) -> list[list[str]]:
    table = page.people.owed.lists.tables[mode]
    return [
        [table.index(row, column).data() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def absent_from(book: CampaignBook, code: str) -> str:
    """Return who missed the meeting on the topic and has not covered it since."""
    topic_id = book.topics[code].id
    return next(one.full_name for one in read(book).coverage.owed if topic_id in one.topics)


def test_the_matrix_shows_the_letters_of_the_reading(
    page: CampaignsPage, book: CampaignBook
) -> None:
    table = open_coverage(page).table
    matrix = matrix_of(read(book).coverage, WHOLE)
    assert [
        [table.index(row, column).data() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ] == [[*map(state_letter, row.states), str(row.rate)] for row in matrix.rows]
    names = [table.headerData(row, Qt.Orientation.Vertical) for row in range(table.rowCount())]
    assert names == [entry.full_name for entry in matrix.people]


def test_enter_opens_what_is_behind_a_cell_and_escape_goes_back(
    page: CampaignsPage, qtbot: QtBot
) -> None:
    tab = open_coverage(page)
    tab.view.point_to(0, column_of(page, "1.1"))
    tab.view.setFocus()
    qtbot.keyClick(tab.view, KEY.Key_Return)
    assert tab.behind.panel.isVisible()
    assert any("05/02/2024" in line for line in lines(page))
    qtbot.keyClick(tab.behind.panel.list, KEY.Key_Escape)
    assert not tab.behind.panel.isVisible()


def test_a_click_shows_what_is_behind_and_the_arrows_go_on_from_there(
    page: CampaignsPage, qtbot: QtBot
) -> None:
    tab = open_coverage(page)
    at = tab.table.index(1, column_of(page, "1.1"))
    where = tab.view.visualRect(at).center()
    qtbot.mouseClick(tab.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    title = tab.behind.panel.title_label
    first, second = (tab.table.rows[row].person.full_name for row in (1, 2))
    assert title.text() == f"{first} · 1.1"
    qtbot.keyClick(tab.view, KEY.Key_Down)
    assert title.text() == f"{second} · 1.1"
    qtbot.keyClick(tab.view, KEY.Key_Escape)
    assert not tab.behind.panel.isVisible()


def test_a_meeting_and_a_study_open_their_records(
    page: CampaignsPage, qtbot: QtBot, book: CampaignBook, navigator: Navigator
) -> None:
    tab = open_coverage(page)
    row = tab.table.rows.index(
        next(one for one in tab.table.rows if one.person.full_name == "Nguyễn Ngọc Dung")
    )
    for code, place in (("1.1", Place.MEETINGS), ("2.2", Place.STUDY)):
        tab.view.point_to(row, column_of(page, code))
        qtbot.keyClick(tab.view, KEY.Key_Return)
        with qtbot.waitSignal(navigator.go) as gone:
            qtbot.keyClick(tab.behind.panel.list, KEY.Key_Return)
        assert gone.args is not None
        assert gone.args[0] is place
        assert isinstance(gone.args[1], UUID)


def owing_of(book: CampaignBook, code: str) -> list[str]:
    coverage = read(book).coverage
    covered = coverage.ends.covered(book.topics[code].id)
    return [entry.full_name for entry in coverage.people if entry.person_id not in covered]


def test_a_heading_tells_who_has_studied_and_leads_to_the_list(
    page: CampaignsPage, book: CampaignBook
) -> None:
    tab = open_coverage(page)
    tab.view.topic_opened.emit(column_of(page, "2"))
    owing = owing_of(book, "2")
    said = lines(page)
    assert said[0].endswith(str(len(owing)))
    assert said[1 : len(owing) + 1] == owing
    tab.behind.panel.action_button.click()
    assert page.tabs.current == "owed"
    assert [row[1] for row in shown(page, BY_TOPIC)] == owing


def test_what_was_open_of_another_campaign_is_closed(
    page: CampaignsPage, book: CampaignBook
) -> None:
    with book.database.transaction() as session:
        other = add_campaign_from_template(session, list_templates()[1])
    page.refresh()
    tab = open_coverage(page)
    for what in ("topic", "cell"):
        page.show_payload(book.campaign_id)
        column = column_of(page, "2")
        if what == "topic":
            tab.view.topic_opened.emit(column)
        else:
            tab.view.point_to(0, column)
            tab.view.cell_opened.emit()
        assert tab.behind.panel.isVisible()
        page.show_payload(other)
        assert not tab.behind.panel.isVisible()


def test_a_name_tells_what_the_person_owes_and_opens_the_page(
    page: CampaignsPage, qtbot: QtBot, book: CampaignBook, navigator: Navigator
) -> None:
    tab = open_coverage(page)
    tab.view.point_to(0, tab.table.columnCount() - 1)
    qtbot.keyClick(tab.view, KEY.Key_Return)
    person = tab.table.rows[0].person
    assert tab.behind.panel.title_label.text() == person.full_name
    with qtbot.waitSignal(navigator.go) as gone:
        tab.behind.panel.action_button.click()
    assert gone.args == [Place.MEMBERS, person.person_id]


def test_filters_choose_people_topics_and_who_owes(page: CampaignsPage, book: CampaignBook) -> None:
    tab = open_coverage(page)
    tab.filters.set_choice(Choice(Who.STAFF, branch=book.topics["2"].id))
    tab.filters.changed.emit()
    assert [row.person.is_member for row in tab.table.rows] == [False] * 3
    assert [one.code for one in (tab.table.topic_at(at) for at in range(3)) if one] == [
        "2",
        "2.1",
        "2.2",
    ]
    tab.filters.set_choice(Choice(branch=book.topics["1"].id))
    tab.filters.owing_check.click()
    assert {row.rate.part < row.rate.whole for row in tab.table.rows} == {True}
    tab.filters.search_field.searched.emit("khong ai ten nay")
    assert tab.table.rowCount() == 0


def test_leaders_show_the_days_of_their_topics(page: CampaignsPage) -> None:
    tab = open_coverage(page)
    tab.filters.set_choice(Choice(Who.LEADERS))
    tab.filters.changed.emit()
    assert [row.person.full_name for row in tab.table.rows] == ["Vàng Bích Mai"]
    assert tab.table.index(0, column_of(page, "1.1")).data() == "H 05/02/2024"


def test_a_range_is_copied_with_names_and_codes(page: CampaignsPage, qtbot: QtBot) -> None:
    tab = open_coverage(page)
    tab.view.point_to(0, 0)
    qtbot.keyClick(tab.view, KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    head, row = tab.view.copied_cells(with_headers=True)
    assert head[1:] == ["1", "1.1"]
    assert row[0] == tab.table.rows[0].person.full_name


def test_a_heading_sorts_who_owes_it_to_the_top(page: CampaignsPage) -> None:
    tab = open_coverage(page)
    tab.view.sortByColumn(column_of(page, "1.1"), Qt.SortOrder.AscendingOrder)
    letters = [tab.table.index(row, column_of(page, "1.1")).data() for row in range(10)]
    assert letters == sorted(letters, key="–½BTH".index)
    assert letters[0] == "–"


def test_the_rule_is_said_and_changed(
    page: CampaignsPage, book: CampaignBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask(parent: QWidget, rule: Rule, save: Callable[[Rule], object]) -> bool:
        dialog = CoverRuleDialog(parent, rule, save)
        dialog.radios[CoverRule.STUDIED].click()
        dialog.accept()
        dialog.deleteLater()
        return True

    tab = open_coverage(page)
    before = tab.rule_label.text()
    monkeypatch.setattr(CoverRuleDialog, "ask", ask)
    tab.rule_button.click()
    assert tab.rule_label.text() != before
    assert read(book).coverage.rule.covers is CoverRule.STUDIED
    first = [tab.table.index(row, column_of(page, "1.1")).data() for row in range(10)]
    assert "H" not in first


def test_the_line_of_tong_quan_shows_who_owes_the_part(
    page: CampaignsPage, book: CampaignBook
) -> None:
    page.show_payload(OwedOf(book.campaign_id, book.topics["3"].id))
    assert page.tabs.current == "owed"
    assert [row[1] for row in shown(page, BY_TOPIC)] == owing_of(book, "3")


def test_enter_on_a_topic_of_the_tree_opens_its_names(
    page: CampaignsPage, qtbot: QtBot, book: CampaignBook
) -> None:
    tree = page.coverage.tree
    item = tree.topLevelItem(2)
    assert item is not None
    tree.setCurrentItem(item)
    qtbot.keyClick(tree, KEY.Key_Return)
    assert page.tabs.current == "owed"
    assert {row[0] for row in shown(page, BY_TOPIC)} == {"3  Phần thứ ba"}


def test_many_absences_are_made_up_at_once_and_stay(
    page: CampaignsPage, qtbot: QtBot, book: CampaignBook, filled: Filled
) -> None:
    page.people.show_owed(None)
    lists = page.people.owed.lists
    lists.choose(ABSENCES)
    count = len(shown(page, ABSENCES))
    assert count > 1
    lists.view.selectAll()
    assert page.people.owed.make_up_button.isEnabled()
    qtbot.mouseClick(page.people.owed.make_up_button, Qt.MouseButton.LeftButton)
    assert filled.problems == [""]
    with book.database.reading() as session:
        made = list_make_ups(session, YEARS)
    assert {row.data.made_on for row in made} == {date(2024, 11, 12)}
    assert {row.confirmed_by for row in made} == {"Vàng Bích Mai"}
    assert len(made) == len(filled.asked[0].absences)
    assert len(shown(page, ABSENCES)) == count
    with book.database.transaction() as session:
        undo(session)
    with book.database.reading() as session:
        assert list_make_ups(session, YEARS) == ()


@pytest.mark.parametrize("day", [date(2023, 6, 1), date(2031, 3, 20)])
def test_a_make_up_before_the_absence_or_still_to_come_is_refused(
    page: CampaignsPage, qtbot: QtBot, book: CampaignBook, filled: Filled, day: date
) -> None:
    filled.day = day
    page.people.show_owed(None)
    page.people.owed.lists.choose(ABSENCES)
    page.people.owed.lists.view.selectRow(0)
    qtbot.keyClick(page.people.owed.lists.view, KEY.Key_Return)
    assert "20" in filled.problems[0]
    with book.database.reading() as session:
        assert list_make_ups(session, YEARS) == ()


def test_enter_makes_up_and_then_corrects(
    page: CampaignsPage, qtbot: QtBot, book: CampaignBook, filled: Filled, boxes: Boxes
) -> None:
    name = absent_from(book, "2.1")
    page.people.show_owed(book.topics["2.1"].id)
    lists = page.people.owed.lists
    assert [row[1] for row in shown(page, BY_TOPIC)] == [name]
    lists.view.selectRow(0)
    qtbot.keyClick(lists.view, KEY.Key_Return)
    assert shown(page, BY_TOPIC) == []
    lists.choose(ABSENCES)
    lists.view.selectRow(0)
    filled.day, filled.form = date(2024, 11, 15), StudyForm.INTRANET
    qtbot.keyClick(lists.view, KEY.Key_Return)
    with book.database.reading() as session:
        (made,) = list_make_ups(session, YEARS)
    assert (made.data.made_on, made.data.form) == (date(2024, 11, 15), StudyForm.INTRANET)
    lists.view.selectRow(0)
    boxes.answers = [True]
    page.people.owed.remove_button.click()
    assert "15/11/2024" in boxes.asked[0]
    with book.database.reading() as session:
        assert list_make_ups(session, YEARS) == ()
    assert [row[0] for row in shown(page, ABSENCES)] == [name]


def test_leaving_a_make_up_asks_before_its_words_are_lost(
    qtbot: QtBot, book: CampaignBook, boxes: Boxes
) -> None:
    coverage = read(book).coverage
    work = MakeUpWork(coverage.owed[:1], coverage.people, lambda _: None)
    dialog = MakeUpDialog(None, work, today=TODAY)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.note_field.setText("Đọc lại tại nhà")
    boxes.answers = [False, True]
    dialog.reject()
    assert dialog.isVisible()
    dialog.reject()
    assert not dialog.isVisible()


def test_who_was_never_absent_has_nothing_to_make_up(
    page: CampaignsPage, book: CampaignBook
) -> None:
    page.people.show_owed(book.topics["GT2"].id)
    page.people.owed.lists.choose(BY_PERSON)
    page.people.owed.lists.view.selectRow(0)
    assert not page.people.owed.make_up_button.isEnabled()
    assert page.people.owed.hint_label.text()


def test_the_cell_itself_offers_the_make_up(
    page: CampaignsPage, qtbot: QtBot, book: CampaignBook, filled: Filled
) -> None:
    tab = open_coverage(page)
    name = absent_from(book, "2.1")
    names = [row.person.full_name for row in tab.table.rows]
    tab.view.point_to(names.index(name), column_of(page, "2.1"))
    qtbot.keyClick(tab.view, KEY.Key_Return)
    tab.behind.panel.make_up_button.click()
    assert tab.table.index(names.index(name), column_of(page, "2.1")).data() == "B"
    assert not tab.behind.panel.make_up_button.isVisible()
    with book.database.reading() as session:
        assert len(list_make_ups(session, YEARS)) == 1


def test_the_list_is_printed_with_what_is_chosen(
    page: CampaignsPage, book: CampaignBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.dialogs.papers_dialog import PapersDialog

    offers: list[Any] = []
    monkeypatch.setattr(PapersDialog, "show_papers", lambda *given: offers.append(given[-1]))
    page.show_payload(OwedOf(book.campaign_id, book.topics["3"].id))
    page.people.owed.papers_button.click()
    (offer,) = offers
    assert offer.first == "owed-by-topic"
    assert offer.options.choice.branch == book.topics["3"].id
    assert offer.options.day == TODAY
    open_coverage(page).papers_button.click()
    assert offers[-1].first == "coverage-matrix"


def test_the_dialogs_leave_nothing_behind(
    qtbot: QtBot, book: CampaignBook, assert_freed: Callable[[Callable[[], QWidget]], None]
) -> None:
    reading = read(book)
    work = MakeUpWork(reading.coverage.owed[:1], reading.coverage.people, save=print)
    assert_freed(lambda: MakeUpDialog(None, work, today=TODAY))
    assert_freed(lambda: CoverRuleDialog(None, reading.coverage.rule, print))
