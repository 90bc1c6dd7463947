"""What was made known and inspected: entered one after the other, filtered, summed, removed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.entry_dialog import EntryDialog
from desktop.navigation import Navigator, PeriodChoice
from desktop.pages.campaigns_page import CampaignsPlace, activity_log
from desktop.settings import Settings
from models.activities.dissemination import DisseminationData, record_dissemination
from models.activities.inspections import InspectionData, record_inspection
from models.activities.words import Channel, InspectionKind
from models.campaigns.templates import parse_template
from tests.campaign_book import TODAY, CampaignBook, make_campaign_book
from tests.desktop.conftest import Boxes
from tests.desktop.keyboard import type_text

POST = DisseminationData(Channel.INTRANET, "Bài về phần một", date(2024, 5, 19), audience_count=40)
CHECK = InspectionData(InspectionKind.CHECK, date(2024, 6, 1), "Chi ủy", subject="Sổ tự học")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[CampaignBook]:
    book = make_campaign_book(tmp_path / "so.sochibo")
    with book.database.transaction() as session:
        own: dict[str, Any] = {"campaign_id": book.campaign_id}
        record_dissemination(session, replace(POST, **own))
        record_dissemination(session, replace(POST, channel=Channel.CONTEST, title="Cuộc thi"))
        record_inspection(session, replace(CHECK, **own))
        asked: dict[str, Any] = {"follow_up": "Bổ sung", "follow_up_by": date(2024, 12, 1)}
        record_inspection(session, replace(CHECK, **own, **asked))
    yield book
    book.database.close()


@pytest.fixture
def place(
    qtbot: QtBot, book: CampaignBook, background: Background, settings: Settings
) -> CampaignsPlace:
    period = PeriodChoice(TODAY)
    place = CampaignsPlace(OpenBook(book.database), background, Navigator(), period, settings)
    qtbot.addWidget(place)
    place.resize(1100, 640)
    place.show()
    return place


class Enters:
    """Stands in for `EntryDialog.ask`: fills the real dialog as told."""

    def __init__(self, fill: Callable[[EntryDialog], None]) -> None:
        self.fill = fill

    def ask(self, parent: QWidget, *told: Any, **named: Any) -> UUID | None:
        dialog = EntryDialog(parent, *told, **named)
        self.fill(dialog)
        dialog.done(0)
        dialog.deleteLater()
        return dialog.saved_id


def titles(log: activity_log.ActivityLog) -> list[str]:
    return [row.data.title for row in log.table.rows]


def test_a_campaign_shows_its_own_and_the_cell_everything(place: CampaignsPlace) -> None:
    page = place.campaigns
    page.tabs.choose("publicity")
    own = page.logs["publicity"]
    assert own.isVisible()
    assert titles(own) == ["Bài về phần một"]
    page.header.logs_button.click()
    whole = place.logs.logs["publicity"]
    assert whole.isVisible()
    assert sorted(titles(whole)) == ["Bài về phần một", "Cuộc thi"]
    assert "80" in whole.sum_label.text()
    place.show_home()
    assert page.isVisible()


def test_the_cell_filters_by_campaign_way_and_words(place: CampaignsPlace) -> None:
    place.show_logs()
    log = place.logs.logs["publicity"]
    filters = log.filters
    filters.campaign_combo.setCurrentIndex(1)
    filters.campaign_combo.activated.emit(1)
    assert titles(log) == ["Cuộc thi"]
    filters.campaign_combo.setCurrentIndex(0)
    filters.campaign_combo.activated.emit(0)
    filters.kind_combo.setCurrentIndex(1 + list(Channel).index(Channel.INTRANET))
    filters.kind_combo.activated.emit(0)
    assert titles(log) == ["Bài về phần một"]
    assert "40" in log.sum_label.text()
    assert filters.count_label.isVisible()


def test_items_are_entered_one_after_the_other_by_keys(
    place: CampaignsPlace, book: CampaignBook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(dialog: EntryDialog) -> None:
        dialog.show()
        fields: Any = dialog.fields
        for title, reached in (("Tin một", "12"), ("Tin hai", "30")):
            assert fields.title_field.text() == ""
            type_text(fields.title_field, title)
            type_text(fields.audience_field, reached)
            dialog.save_and_go_on()
            assert dialog.foot.problem_label.text() == ""
        assert fields.day_field.day == TODAY
        assert fields.campaign_field.option == book.campaign_id
        dialog.accept()
        assert dialog.foot.problem_label.text(), "an item without a title is refused"

    monkeypatch.setattr(activity_log, "EntryDialog", Enters(fill))
    page = place.campaigns
    page.tabs.choose("publicity")
    log = page.logs["publicity"]
    log.view.setFocus()
    qtbot.keyClick(log.view, Qt.Key.Key_Insert)
    assert titles(log)[:2] == ["Tin hai", "Tin một"]
    assert "82" in log.sum_label.text()


def test_open_follow_ups_are_told_and_closed(
    place: CampaignsPlace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(dialog: EntryDialog) -> None:
        fields: Any = dialog.fields
        fields.done_field.set_day(date(2024, 11, 20))
        dialog.accept()

    monkeypatch.setattr(activity_log, "EntryDialog", Enters(fill))
    page = place.campaigns
    page.tabs.choose("inspections")
    log = page.logs["inspections"]
    assert "01/12/2024" in log.notice_label.text()
    log.filters.kind_combo.setCurrentIndex(1)
    log.filters.kind_combo.activated.emit(1)
    assert log.table.rowCount() == 1
    log.view.selectRow(0)
    log.edit()
    assert not log.notice_label.isVisible()
    assert log.table.rowCount() == 0


def test_entries_are_removed_after_asking(
    place: CampaignsPlace, qtbot: QtBot, boxes: Boxes
) -> None:
    place.show_logs()
    log = place.logs.logs["publicity"]
    log.view.selectRow(0)
    log.view.setFocus()
    name = log.table.row_at(0).data.title
    qtbot.keyClick(log.view, Qt.Key.Key_Delete)
    assert log.table.rowCount() == 2
    assert name in boxes.asked[-1]
    boxes.answers = [True]
    qtbot.keyClick(log.view, Qt.Key.Key_Delete)
    assert log.table.rowCount() == 1


def test_a_period_without_anything_teaches(place: CampaignsPlace) -> None:
    place.show_logs()
    place.logs._period.choose_year(2019)
    assert place.logs.logs["publicity"].empty.isVisible()
    assert place.logs.first_focus is place.logs.logs["publicity"].empty


def test_the_log_is_saved_as_a_workbook(
    place: CampaignsPlace, qtbot: QtBot, boxes: Boxes, background: Background, tmp_path: Path
) -> None:
    place.show_logs()
    boxes.answers = [tmp_path / "so.xlsx"]
    with qtbot.waitSignal(background.ended):
        place.logs.logs["publicity"].export()
    assert (tmp_path / "so.xlsx").exists()


def test_a_campaign_is_saved_as_a_template_that_can_be_read(
    place: CampaignsPlace, boxes: Boxes, tmp_path: Path
) -> None:
    file = tmp_path / "mau.toml"
    boxes.answers = [file]
    place.campaigns.header.template_action.trigger()
    template = parse_template(file.read_bytes(), name=file.name)
    assert template.title == place.campaigns.title_label.text()
    boxes.answers = [tmp_path / "khong-co" / "mau.toml"]
    place.campaigns.header.template_action.trigger()
    assert len(boxes.told) == 1
