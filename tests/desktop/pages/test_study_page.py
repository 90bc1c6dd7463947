"""Tự học: entered for many, corrected, removed, filtered and counted on the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.book import OpenBook
from desktop.dialogs.study_dialog import StudyBook, StudyDialog
from desktop.navigation import PeriodChoice
from desktop.pages.study_page import StudyPage
from desktop.pages.study_page import writer as study_page
from desktop.settings import Settings
from models.history.undo import undo
from models.study.entries import StudyData, record_study
from models.study.log import StudyCount
from models.words import StudyForm
from tests.campaign_book import TODAY, CampaignBook, add_study, make_campaign_book
from tests.desktop.conftest import Boxes


@pytest.fixture
def book(tmp_path: Path) -> Iterator[CampaignBook]:
    book = make_campaign_book(tmp_path / "so.sochibo")
    yield book
    book.database.close()


@pytest.fixture
def period() -> PeriodChoice:
    return PeriodChoice(TODAY)


@pytest.fixture
def make_page(
    qtbot: QtBot, book: CampaignBook, period: PeriodChoice, settings: Settings
) -> Callable[[], StudyPage]:
    def make() -> StudyPage:
        page = StudyPage(OpenBook(book.database), period, settings)
        qtbot.addWidget(page)
        page.show()
        return page

    return make


class Dialogs:
    """Stands in for `StudyDialog.ask`: makes the real dialog, fills it and accepts it."""

    def __init__(self) -> None:
        self.fill: Callable[[StudyDialog], None] | None = None
        self.asked = 0

    def ask(self, parent: QWidget, book: StudyBook, **options: Any) -> tuple[UUID, ...] | None:
        self.asked += 1
        if self.fill is None:
            return None
        dialog = StudyDialog(parent, book, **options)
        self.fill(dialog)
        dialog.accept()
        dialog.deleteLater()
        return dialog.saved_ids or None


def test_an_entry_asked_for_is_shown_in_its_year(
    make_page: Callable[[], StudyPage], book: CampaignBook, period: PeriodChoice
) -> None:
    (study_id,) = add_study(book, "Vũ Hồng Ánh", ended_on=date(2023, 9, 1))
    page = make_page()
    page.show_payload(study_id)
    assert period.period.first.year == 2023
    assert page.table.row_at(page.view.current_row).id == study_id


@pytest.fixture
def dialogs(monkeypatch: pytest.MonkeyPatch) -> Dialogs:
    dialogs = Dialogs()
    monkeypatch.setattr(study_page, "StudyDialog", dialogs)
    return dialogs


def names(page: StudyPage) -> list[str]:
    return [row.full_name for row in page.table.rows]


def test_a_period_without_study_teaches(make_page: Callable[[], StudyPage]) -> None:
    page = make_page()
    assert page.empty.isVisible()
    assert page.empty.button is not None
    assert not page.view.isVisible()


def test_one_save_shows_a_line_for_each_person(
    make_page: Callable[[], StudyPage], book: CampaignBook, dialogs: Dialogs
) -> None:
    page = make_page()

    def fill(dialog: StudyDialog) -> None:
        dialog.people_list.tree.set_ticked(list(book.people.values()))
        dialog.topic_list.tree.set_ticked(book.topic_ids("2.1"))

    dialogs.fill = fill
    page.add()
    assert len(names(page)) == 10
    assert page.view.isVisible()
    assert figures(page.totals.count("members")) == (7, 7, 0)
    assert figures(page.totals.count("staff")) == (3, 3, 0)
    assert page.view.current_row >= 0


def test_ctrl_n_opens_the_form(make_page: Callable[[], StudyPage], dialogs: Dialogs) -> None:
    page = make_page()
    keys = {action.shortcut().toString(): action for action in page.actions()}
    keys["Ctrl+N"].trigger()
    assert dialogs.asked == 1


def figures(count: StudyCount) -> tuple[int, int, int]:
    return count.people, count.turns, count.reflections


def test_people_and_turns_are_counted_apart(
    make_page: Callable[[], StudyPage], book: CampaignBook
) -> None:
    add_study(book, "Lê Xuân Hải", "Lò Thị Pâng")
    add_study(book, "Lê Xuân Hải", ended_on=date(2024, 6, 7), reflection_on=date(2024, 6, 20))
    page = make_page()
    assert figures(page.totals.count("members")) == (1, 2, 1)
    assert figures(page.totals.count("staff")) == (1, 1, 0)
    assert figures(page.totals.count("everyone")) == (2, 3, 1)


def test_an_entry_is_corrected(
    make_page: Callable[[], StudyPage], book: CampaignBook, dialogs: Dialogs
) -> None:
    add_study(book, "Lê Xuân Hải", "Vũ Hồng Ánh")
    page = make_page()
    page.view.selectRow(names(page).index("Lê Xuân Hải"))
    dialogs.fill = lambda dialog: dialog.fields.pages_field.setText("61–206")
    page.edit_button.click()
    pages = {row.full_name: row.data.pages for row in page.table.rows}
    assert pages == {"Lê Xuân Hải": "61–206", "Vũ Hồng Ánh": "11–60"}


def test_entries_are_removed_after_asking(
    make_page: Callable[[], StudyPage], book: CampaignBook, boxes: Boxes
) -> None:
    add_study(book, "Lê Xuân Hải", "Vũ Hồng Ánh", "Quàng Thu Hà")
    page = make_page()
    page.view.selectAll()
    boxes.answers = [False, True]
    page.remove_button.click()
    assert len(names(page)) == 3
    assert "Quàng Thu Hà" in boxes.asked[0]
    page.remove_button.click()
    assert names(page) == []


def test_filters_show_a_part_and_its_totals(
    qtbot: QtBot, make_page: Callable[[], StudyPage], book: CampaignBook
) -> None:
    add_study(book, "Lê Xuân Hải", "Vũ Hồng Ánh")
    add_study(book, "Lò Thị Pâng", form=StudyForm.INTRANET)
    page = make_page()
    page.filters.form_combo.setCurrentIndex(list(StudyForm).index(StudyForm.INTRANET) + 1)
    page.filters.changed.emit()
    assert names(page) == ["Lò Thị Pâng"]
    assert figures(page.totals.count("everyone")) == (1, 1, 0)
    assert page.filters.count_label.isVisible()
    page.filters.clear_button.click()
    assert len(names(page)) == 3
    qtbot.keyClicks(page.filters.search_field, "hong anh")
    qtbot.keyClick(page.filters.search_field, Qt.Key.Key_Return)
    assert names(page) == ["Vũ Hồng Ánh"]


def test_the_campaign_filter_takes_only_its_topics(
    make_page: Callable[[], StudyPage], book: CampaignBook
) -> None:
    add_study(book, "Lê Xuân Hải")
    page = make_page()
    page.filters.campaign_combo.setCurrentIndex(1)
    page.filters.changed.emit()
    assert names(page) == ["Lê Xuân Hải"]


def test_another_period_shows_other_entries(
    make_page: Callable[[], StudyPage], book: CampaignBook, period: PeriodChoice
) -> None:
    add_study(book, "Lê Xuân Hải", ended_on=date(2023, 12, 5))
    page = make_page()
    assert names(page) == []
    period.choose_year(2023)
    assert names(page) == ["Lê Xuân Hải"]


def test_an_entry_outside_the_period_is_told_of(
    make_page: Callable[[], StudyPage], book: CampaignBook, dialogs: Dialogs
) -> None:
    add_study(book, "Lê Xuân Hải")
    page = make_page()

    def fill(dialog: StudyDialog) -> None:
        dialog.people_list.tree.set_ticked([book.people["Vũ Hồng Ánh"]])
        dialog.topic_list.tree.set_ticked(book.topic_ids("1.1"))
        dialog.fields.started_field.set_day(date(2023, 5, 5))
        dialog.fields.ended_field.set_day(date(2023, 5, 5))

    dialogs.fill = fill
    page.add()
    assert names(page) == ["Lê Xuân Hải"]
    assert page.saved_label.isVisible()


def test_topics_are_codes_with_their_titles_as_tooltip(
    make_page: Callable[[], StudyPage], book: CampaignBook
) -> None:
    add_study(book, "Lê Xuân Hải", codes=("1.1", "2.1"))
    page = make_page()
    column = [one.name for one in page.table.columns].index("topics")
    index = page.table.index(0, column)
    assert index.data() == "1.1, 2.1"
    assert book.topics["1.1"].short_title in index.data(Qt.ItemDataRole.ToolTipRole)


def test_a_dropped_page_is_gone(
    book: CampaignBook,
    period: PeriodChoice,
    settings: Settings,
    assert_freed: Callable[[Callable[[], QWidget]], None],
) -> None:
    opened = OpenBook(book.database)
    assert_freed(lambda: StudyPage(opened, period, settings))


def test_hours_and_pages_add_up_by_person_and_by_topic(
    make_page: Callable[[], StudyPage], book: CampaignBook
) -> None:
    for minutes in (90, 60):
        data = StudyData(
            form=StudyForm.SELF_STUDY,
            started_on=date(2024, 3, 5),
            ended_on=date(2024, 3, 5),
            topic_ids=book.topic_ids("1.1"),
            pages="11-20",
            minutes=minutes,
        )
        with book.database.transaction() as session:
            record_study(session, data, person_ids=[book.people["Lê Xuân Hải"]])
    page = make_page()
    page.tabs.choose("people")
    assert page.people_view.isVisible()
    person = page.people.row_at(0)
    assert (person.full_name, person.entries, person.pages, person.minutes) == (
        *("Lê Xuân Hải", 2, 20),
        150,
    )
    page.tabs.choose("topics")
    topic = page.topics.row_at(0)
    assert (topic.code, topic.count.people, topic.count.turns) == ("1.1", 1, 2)
    assert (topic.count.pages, topic.count.minutes) == (20, 150)
    assert page.totals.count("everyone").minutes == 150
    assert not page.edit_button.isVisible()


def test_a_paper_is_assessed_kept_with_its_file_and_saved_again(
    make_page: Callable[[], StudyPage],
    book: CampaignBook,
    dialogs: Dialogs,
    boxes: Boxes,
    tmp_path: Path,
) -> None:
    paper = tmp_path / "bài thu hoạch.pdf"
    paper.write_bytes(b"%PDF-1.4\n%%EOF\n")
    page = make_page()
    boxes.answers = [paper, tmp_path / "ra.pdf"]

    def fill(dialog: StudyDialog) -> None:
        dialog.people_list.tree.set_ticked([book.people["Vũ Hồng Ánh"]])
        dialog.topic_list.tree.set_ticked(book.topic_ids("1.1"))
        dialog.fields.reflection_check.click()
        dialog.fields.minutes_field.setText("1h30")
        dialog.fields.result_field.setText("Tốt")
        dialog.fields.assessed_field.set_value(book.people["Vàng Bích Mai"])
        dialog.fields.paper_field.choose()

    dialogs.fill = fill
    page.add()
    row = page.table.row_at(0)
    assert (row.data.minutes, row.data.reflection_result) == (90, "Tốt")
    assert row.assessed_by == "Vàng Bích Mai"
    assert row.paper is not None
    assert row.paper.name == paper.name
    page.save_paper()
    assert (tmp_path / "ra.pdf").read_bytes() == paper.read_bytes()
    with book.database.transaction() as session:
        undo(session)
    page.refresh()
    assert names(page) == []


def test_a_file_that_is_no_paper_is_told_and_the_form_stays(
    make_page: Callable[[], StudyPage], dialogs: Dialogs, boxes: Boxes, tmp_path: Path
) -> None:
    text = tmp_path / "ghi chú.txt"
    text.write_text("chữ")
    page = make_page()
    boxes.answers = [text]

    def fill(dialog: StudyDialog) -> None:
        dialog.fields.reflection_check.click()
        dialog.fields.paper_field.choose()
        assert text.name in dialog.foot.problem_label.text()
        assert dialog.fields.paper_field.file is None

    dialogs.fill = fill
    page.add()
    assert names(page) == []


def test_down_leads_from_the_search_line_to_the_list_that_is_shown(
    qtbot: QtBot, book: CampaignBook, make_page: Callable[[], StudyPage]
) -> None:
    add_study(book, "Lê Xuân Hải")
    page = make_page()
    for sheet, view in (
        ("entries", page.view),
        ("people", page.people_view),
        ("topics", page.topics_view),
    ):
        page.tabs.choose(sheet)
        page.filters.search_field.setFocus()
        qtbot.keyClick(page.filters.search_field, Qt.Key.Key_Down)
        assert page.focusWidget() is view
