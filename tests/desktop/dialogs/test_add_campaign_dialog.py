"""A new campaign: from a template, from a file, like one of the book, or from nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.book import OpenBook
from desktop.dialogs.add_campaign_dialog import AddCampaignDialog, NewCampaign
from models.campaigns.campaigns import (
    CampaignDetail,
    add_campaign_from_template,
    read_campaign,
    read_campaigns,
)
from models.campaigns.parts import CampaignTemplate, TopicBranch, without_ids
from models.campaigns.template_files import template_bytes
from models.campaigns.templates import list_templates
from models.members.groups import add_group
from models.words import TopicKind
from tests.campaign_book import TODAY, CampaignBook, make_campaign_book
from tests.desktop.conftest import Boxes

DIEN_BIEN, LAI_CHAU = list_templates()


@pytest.fixture
def book(tmp_path: Path) -> Iterator[CampaignBook]:
    book = make_campaign_book(tmp_path / "so.sochibo")
    yield book
    book.database.close()


@pytest.fixture
def dialog(qtbot: QtBot, book: CampaignBook) -> Iterator[AddCampaignDialog]:
    opened = OpenBook(book.database)

    def save(template: CampaignTemplate, group_ids: frozenset[UUID]) -> UUID:
        enter = partial(add_campaign_from_template, template=template, group_ids=group_ids)
        return opened.change(enter)

    asked = NewCampaign(list_templates(), opened.read(read_campaigns), save, TODAY)
    dialog = AddCampaignDialog(None, asked)
    dialog.show()
    yield dialog
    # Without the question whether what was typed may go.
    dialog.done(0)
    dialog.deleteLater()


def choose(dialog: AddCampaignDialog, text: str) -> None:
    rows = [dialog.list.item(row) for row in range(dialog.list.count())]
    dialog.list.setCurrentItem([row for row in rows if row.text() == text][-1])


def campaigns(book: CampaignBook) -> int:
    return book.database.count_rows()["campaign"]


def saved(book: CampaignBook, dialog: AddCampaignDialog) -> CampaignDetail:
    assert dialog.saved_id is not None
    with book.database.reading() as session:
        return read_campaign(session, dialog.saved_id)


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_a_template_in_the_book_is_not_added_twice(dialog: AddCampaignDialog) -> None:
    assert dialog.list.currentItem().text() == LAI_CHAU.name
    dialog.choose_template(DIEN_BIEN.key)
    assert not dialog.foot.action_button.isEnabled()
    dialog.accept()
    assert dialog.saved_id is None
    assert DIEN_BIEN.directives[0].subject in words(dialog.sheet)


def test_a_copy_asks_its_name_and_first_day(dialog: AddCampaignDialog, book: CampaignBook) -> None:
    choose(dialog, DIEN_BIEN.name)
    assert dialog.sheet.name_field.isVisible()
    dialog.sheet.name_field.setText(" ")
    dialog.accept()
    assert dialog.isVisible()
    dialog.sheet.name_field.setText("Đợt tiếp theo")
    dialog.sheet.first_field.set_day(date(2026, 4, 10))
    dialog.accept()
    copy = saved(book, dialog)
    assert (copy.name, copy.starts_on, copy.key) == ("Đợt tiếp theo", date(2026, 4, 10), "")
    assert copy.topics == DIEN_BIEN.topics


@pytest.fixture
def group_id(book: CampaignBook) -> UUID:
    """Enter a campaign of 2023 that is for one party group, and return the group."""
    topic = TopicBranch(
        code="1", kind=TopicKind.PART, title="Phần năm 2023", short_title="Phần năm 2023"
    )
    dated = replace(
        without_ids(DIEN_BIEN),
        key="",
        name="Học tập 2023",
        title="Chuyên đề năm 2023",
        topics=(topic,),
        starts_on=date(2023, 1, 1),
        ends_on=date(2023, 12, 31),
    )
    with book.database.transaction() as session:
        group = add_group(session, "Tổ 1")
        add_campaign_from_template(session, dated, group_ids=[group])
    return group


def test_a_copy_offers_the_new_years_in_its_titles(
    group_id: UUID, dialog: AddCampaignDialog, book: CampaignBook
) -> None:
    choose(dialog, "Học tập 2023")
    sheet = dialog.sheet
    sheet.first_field.set_day(date(2027, 1, 4))
    sheet.first_field.day_changed.emit(sheet.first_day)
    assert (sheet.name, sheet.title_field.text()) == ("Học tập 2027", "Chuyên đề năm 2027")
    assert sheet.years_box.isVisible()
    assert "Phần năm 2027" in words(sheet)
    sheet.years_box.click()
    assert sheet.title_field.text() == "Chuyên đề năm 2023"
    assert "Phần năm 2023" in words(sheet)
    sheet.years_box.click()
    sheet.title_field.clear()
    QTest.keyClicks(sheet.title_field, "Ten go tay")
    sheet.first_field.set_day(date(2028, 1, 4))
    sheet.first_field.day_changed.emit(sheet.first_day)
    dialog.accept()
    copy = saved(book, dialog)
    assert (copy.name, copy.title) == ("Học tập 2028", "Ten go tay")
    assert copy.topics[0].title == "Phần năm 2028"
    assert copy.group_ids == {group_id}


def test_from_nothing_asks_the_least(dialog: AddCampaignDialog, book: CampaignBook) -> None:
    choose(dialog, "An empty campaign")
    empty = dialog.empty
    empty.name_field.setText("Học tập nghị quyết")
    dialog.accept()
    assert dialog.isVisible()
    assert campaigns(book) == 1
    empty.issuer_field.setText("Đảng ủy Sở")
    empty.topic_field.setText("Nghị quyết")
    dialog.accept()
    begun = saved(book, dialog)
    assert begun.source.issuer == "Đảng ủy Sở"
    assert [topic.title for topic in begun.topics] == ["Nghị quyết"]


def test_what_was_typed_for_an_empty_campaign_is_asked_about(
    dialog: AddCampaignDialog, boxes: Boxes
) -> None:
    choose(dialog, "An empty campaign")
    dialog.empty.name_field.setText("Đợt mới")
    dialog.reject()
    assert boxes.asked
    assert dialog.isVisible()


def test_another_cells_file_is_opened(
    dialog: AddCampaignDialog, book: CampaignBook, boxes: Boxes, tmp_path: Path
) -> None:
    file = tmp_path / "dot.toml"
    file.write_bytes(template_bytes(LAI_CHAU))
    boxes.answers = [file]
    dialog.file_button.click()
    assert dialog.list.currentItem().text() == "dot.toml"
    dialog.accept()
    assert saved(book, dialog).provisions == LAI_CHAU.provisions


@pytest.mark.parametrize("damage", ["cut", "binary", "huge", "deep", "gone"])
def test_a_broken_file_is_told_in_one_sentence_and_nothing_is_written(
    dialog: AddCampaignDialog, book: CampaignBook, boxes: Boxes, tmp_path: Path, damage: str
) -> None:
    whole = template_bytes(LAI_CHAU)
    data = {
        "cut": whole[: len(whole) // 2],
        "binary": bytes(range(256)) * 50,
        "huge": b"# " * 1_500_000,
        "deep": b"topics = " + b"[" * 40_000,
        "gone": b"",
    }[damage]
    file = tmp_path / "hong.toml"
    if damage != "gone":
        file.write_bytes(data)
    lines = dialog.list.count()
    boxes.answers = [file]
    dialog.file_button.click()
    told = dialog.foot.problem_label.text()
    assert "hong.toml" in told
    assert "\n" not in told
    assert dialog.list.count() == lines
    assert campaigns(book) == 1


def test_the_dialog_is_freed(
    book: CampaignBook, assert_freed: Callable[[Callable[[], QWidget]], None]
) -> None:
    asked = NewCampaign(list_templates(), (), _save, TODAY)
    assert_freed(lambda: AddCampaignDialog(None, asked))


def _save(_template: CampaignTemplate, _group_ids: frozenset[UUID]) -> UUID:
    return UUID(int=0)
