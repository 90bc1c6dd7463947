"""Đợt sinh hoạt: taken from a template and shown complete, with how far it has come."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.add_campaign_dialog import AddCampaignDialog, NewCampaign
from desktop.navigation import Navigator, PeriodChoice
from desktop.pages.campaigns_page import CampaignsPage, CampaignsPlace
from desktop.pages.campaigns_page import campaign_actions as campaigns_page
from desktop.settings import Settings
from desktop.widgets.coverage_delegate import RATE_ROLE
from models.book.database import create_book
from models.campaigns.campaigns import add_campaign_from_template
from models.campaigns.parts import branches_in_order
from models.campaigns.templates import list_templates
from models.history.trash import list_trash
from models.history.undo import undo
from models.organisation import Cell
from tests.campaign_book import TODAY, CampaignBook, add_study, make_campaign_book
from tests.desktop.conftest import Boxes

DIEN_BIEN, LAI_CHAU = list_templates()


@pytest.fixture
def book(tmp_path: Path) -> Iterator[CampaignBook]:
    book = make_campaign_book(tmp_path / "so.sochibo")
    yield book
    book.database.close()


@pytest.fixture
def empty_book(tmp_path: Path) -> Iterator[OpenBook]:
    cell = Cell(name="Chi bộ Văn phòng", upper_body="Đảng bộ Sở", place_name="Điện Biên")
    database = create_book(tmp_path / "trong.sochibo", cell, user="thử")
    yield OpenBook(database)
    database.close()


class TakesTheSecond:
    """Stands in for `AddCampaignDialog.ask`: chooses the second template in the real dialog."""

    @staticmethod
    def ask(parent: QWidget, asked: NewCampaign) -> UUID | None:
        dialog = AddCampaignDialog(parent, asked)
        dialog.choose_template(LAI_CHAU.key)
        dialog.accept()
        dialog.deleteLater()
        return dialog.saved_id


Show = Callable[[OpenBook], CampaignsPage]


@pytest.fixture
def show(qtbot: QtBot, background: Background, settings: Settings) -> Show:
    def make(book: OpenBook) -> CampaignsPage:
        page = CampaignsPage(book, background, Navigator(), PeriodChoice(TODAY), settings)
        qtbot.addWidget(page)
        page.show()
        return page

    return make


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_a_book_without_campaigns_teaches(show: Show, empty_book: OpenBook) -> None:
    page = show(empty_book)
    assert page.empty.isVisible()


def test_a_template_is_added_and_shown_complete(
    show: Show, empty_book: OpenBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(campaigns_page, "AddCampaignDialog", TakesTheSecond)
    page = show(empty_book)
    page.header.new_button.click()
    assert page.title_label.text() == LAI_CHAU.title
    said = {key: words(view) for key, view in page.facts.items()}
    for directive in LAI_CHAU.directives:
        assert directive.subject in said["basis"]
        assert directive.number in said["basis"]
    for material in LAI_CHAU.materials:
        assert material.name in said["basis"]
    for provision in LAI_CHAU.provisions:
        assert provision.text in said["demands"]
    studied = [*(one.name for one in LAI_CHAU.audiences), *(one.name for one in LAI_CHAU.forms)]
    dated = [*(one.name for one in LAI_CHAU.peaks), *(one.name for one in LAI_CHAU.receivers)]
    assert all(name in said["doing"] for name in studied)
    assert all(name in said["times"] for name in dated)
    for deadline in LAI_CHAU.deadlines:
        assert deadline.owed_by in said["times"]


def test_a_campaign_saved_as_a_template_says_so(
    show: Show, book: CampaignBook, boxes: Boxes, tmp_path: Path
) -> None:
    page = show(OpenBook(book.database))
    page.header.template_action.trigger()
    assert not page.saved_line.isVisible()
    file = tmp_path / "mẫu.toml"
    boxes.answers = [file]
    page.header.template_action.trigger()
    assert page.saved_line.isVisible()
    assert page.saved_line.label.text() == f"Saved: {file}"
    assert file.exists()


def test_every_topic_can_be_read(show: Show, book: CampaignBook) -> None:
    page = show(OpenBook(book.database))
    tree = page.coverage.tree
    item = tree.topLevelItem(0)
    read = []
    while item is not None:
        tree.setCurrentItem(item)
        read.append((page.coverage.title_label.text(), page.coverage.content_text.toPlainText()))
        item = tree.itemBelow(item)
    told = [
        (f"{topic.code}. {topic.title}", topic.content)
        for topic, _ in branches_in_order(DIEN_BIEN.topics)
    ]
    assert read == told


def test_bars_tell_who_met_a_topic(show: Show, book: CampaignBook) -> None:
    add_study(book, "Nguyễn Ngọc Dung", "Lò Thị Pâng", codes=("2.2",))
    page = show(OpenBook(book.database))
    tree = page.coverage.tree
    part = tree.topLevelItem(1)
    assert part is not None
    below = part.child(1)
    assert below is not None
    assert str(below.data(3, RATE_ROLE)) == "1/7 (14,29%)"
    assert str(below.data(4, RATE_ROLE)) == "1/3 (33,33%)"


def test_results_are_of_the_whole_campaign_or_of_the_period(show: Show, book: CampaignBook) -> None:
    page = show(OpenBook(book.database))
    page._period.choose_year(2023)
    assert "6/7" in page.header.subtitle_label.text()
    page.reach_combo.setCurrentIndex(1)
    page.reach_combo.activated.emit(1)
    assert "0/7" in page.header.subtitle_label.text()
    page._period.choose_year(2024)
    assert "6/7" in page.header.subtitle_label.text()


def test_the_next_deadline_is_shown(show: Show, book: CampaignBook) -> None:
    page = show(OpenBook(book.database))
    chips = [chip.accessibleName() for chip in page.facts["times"].findChildren(QWidget)]
    assert any("30/11/2024" in chip for chip in chips)


def test_tabs_change_the_sheet(show: Show, book: CampaignBook) -> None:
    page = show(OpenBook(book.database))
    assert page.coverage.isVisible()
    page.tabs.choose("times")
    assert page.facts["times"].isVisible()
    assert not page.coverage.isVisible()


def test_a_campaign_added_by_mistake_goes_to_the_trash(
    show: Show, empty_book: OpenBook, boxes: Boxes
) -> None:
    empty_book.change(partial(add_campaign_from_template, template=LAI_CHAU))
    page = show(empty_book)
    page.header.remove_action.trigger()
    assert page.title_label.isVisible()
    boxes.answers = [True]
    page.header.remove_action.trigger()
    assert page.empty.isVisible()
    assert not page.header.remove_action.isEnabled()
    assert [item.title.vi for item in empty_book.read(list_trash)] == [LAI_CHAU.name]


@pytest.mark.parametrize("tab", ["topics", "coverage", "owed"])
def test_a_campaign_that_went_while_another_page_was_shown_is_not_sought(
    show: Show, empty_book: OpenBook, tab: str
) -> None:
    empty_book.change(partial(add_campaign_from_template, template=LAI_CHAU))
    page = show(empty_book)
    page.tabs.choose(tab)
    page.hide()
    # What is shown is of other days from now on, and will be read when it is looked at.
    page._period.choose_year(TODAY.year - 1)
    empty_book.change(undo)
    page._period.choose_year(TODAY.year)
    page.show()
    assert page.empty.isVisible()


@pytest.mark.parametrize("tab", ["coverage", "owed"])
def test_a_tab_of_a_campaign_that_went_gives_way_to_the_page(
    show: Show, empty_book: OpenBook, tab: str
) -> None:
    empty_book.change(partial(add_campaign_from_template, template=LAI_CHAU))
    page = show(empty_book)
    page.tabs.choose(tab)
    page.hide()
    page._period.choose_year(TODAY.year - 1)
    empty_book.change(undo)
    page.show()
    assert page.empty.isVisible()


def test_a_campaign_in_use_stays(show: Show, book: CampaignBook, boxes: Boxes) -> None:
    page = show(OpenBook(book.database))
    boxes.answers = [True]
    page.header.remove_action.trigger()
    assert boxes.told == ["campaigns.in_use"]


def test_what_is_dropped_is_gone(
    book: CampaignBook,
    background: Background,
    settings: Settings,
    assert_freed: Callable[[Callable[[], QWidget]], None],
) -> None:
    opened, period = OpenBook(book.database), PeriodChoice(TODAY)
    assert_freed(lambda: CampaignsPage(opened, background, Navigator(), period, settings))
    assert_freed(lambda: CampaignsPlace(opened, background, Navigator(), period, settings))
