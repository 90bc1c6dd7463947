"""The editor of a campaign: what it shows comes back, and one save writes what was changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.book import OpenBook
from desktop.dialogs.campaign_editor import CampaignEditor
from desktop.leaving import HoldsWords
from models.campaigns.campaigns import (
    CampaignDetail,
    add_campaign_from_template,
    read_campaign,
)
from models.campaigns.editing import read_for_editing, update_campaign
from models.campaigns.parts import branches_in_order
from models.campaigns.templates import list_templates
from models.errors import RecordsError
from models.history.undo import undo
from models.members.groups import add_group, list_groups
from tests.campaign_book import TODAY, CampaignBook, add_study, make_campaign_book
from tests.desktop.conftest import Boxes
from tests.desktop.keyboard import type_text

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Make = Callable[[], CampaignEditor]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[CampaignBook]:
    book = make_campaign_book(tmp_path / "so.sochibo")
    add_study(book, "Vũ Hồng Ánh", codes=("2.2",))
    yield book
    book.database.close()


@pytest.fixture
def editor(qtbot: QtBot, book: CampaignBook) -> Iterator[CampaignEditor]:
    opened = OpenBook(book.database)
    campaign, kept = opened.read(partial(read_for_editing, campaign_id=book.campaign_id))

    def save(edited: CampaignDetail) -> None:
        opened.change(partial(update_campaign, edited=edited))

    editor = CampaignEditor(None, campaign, kept, save, today=TODAY)
    editor.show()
    yield editor
    # Without the question whether what was changed may go.
    editor.drop_words()
    editor.deleteLater()


def test_a_campaign_is_made_one_for_a_party_group_in_one_step(
    qtbot: QtBot, book: CampaignBook
) -> None:
    with book.database.transaction() as session:
        first = add_group(session, "Tổ đảng 1")
        add_group(session, "Tổ đảng 2")
    opened = OpenBook(book.database)
    campaign, kept = opened.read(partial(read_for_editing, campaign_id=book.campaign_id))

    def save(edited: CampaignDetail) -> None:
        opened.change(partial(update_campaign, edited=edited))

    groups = opened.read(list_groups)
    editor = CampaignEditor(None, campaign, kept, save, today=TODAY, groups=groups)
    qtbot.addWidget(editor)
    editor.show()
    check = editor.findChild(QCheckBox, "editor_group_1")
    assert check is not None
    assert check.text() == "Tổ đảng 1"
    check.click()
    assert editor.unsaved_words()
    editor.accept()
    assert stored(book).group_ids == {first}
    with book.database.transaction() as session:
        undo(session)
    assert stored(book).group_ids == frozenset()


def stored(book: CampaignBook) -> CampaignDetail:
    with book.database.reading() as session:
        return read_campaign(session, book.campaign_id)


def codes(editor: CampaignEditor) -> list[str]:
    return [topic.code for topic, _ in branches_in_order(editor.topics.topics)]


def go_to_topic(editor: CampaignEditor, code: str) -> None:
    editor.sections.setCurrentRow(1)
    tree = editor.topics.tree
    items = tree.findItems(f"{code}  ", Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive)
    tree.setCurrentItem(items[0])
    tree.setFocus()


@pytest.mark.parametrize("template", list_templates(), ids=lambda one: one.key)
def test_what_is_shown_comes_back_line_by_line(
    qtbot: QtBot,
    tmp_path: Path,
    template: object,
) -> None:
    book = make_campaign_book(tmp_path / "khac.sochibo")
    with book.database.transaction() as session:
        both = list_templates()
        added = (
            book.campaign_id
            if template == both[0]
            else add_campaign_from_template(session, both[1])
        )
        campaign = read_campaign(session, added)
    editor = CampaignEditor(None, campaign, frozenset(), print, today=TODAY)
    qtbot.addWidget(editor)
    assert editor.edited == campaign
    assert ids_of(editor.edited) == ids_of(campaign)
    shown = [editor.sections.item(row).text() for row in range(editor.sections.count())]
    assert any(f"({len(campaign.receivers)})" in text for text in shown)
    book.database.close()


def ids_of(campaign: CampaignDetail) -> list[UUID | None]:
    lists = (campaign.directives, campaign.forms, campaign.receivers, campaign.provisions)
    return [part.id for parts in lists for part in parts] + [
        topic.id for topic, _ in branches_in_order(campaign.topics)
    ]


def test_topics_are_added_moved_and_shifted_by_keys(
    qtbot: QtBot, editor: CampaignEditor, book: CampaignBook
) -> None:
    go_to_topic(editor, "1.3")
    tree = editor.topics.tree
    qtbot.keyClick(tree, Qt.Key.Key_Insert)
    type_text(editor.topics.fields.entries["title"], "Bài nói mới")
    assert codes(editor)[:6] == ["1", "1.1", "1.2", "1.3", "1.4", "2"]
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Up, ALT)
    assert codes(editor)[:5] == ["1", "1.1", "1.2", "1.4", "1.3"]
    qtbot.keyClick(tree, Qt.Key.Key_Right, ALT)
    assert [topic.code for topic in editor.topics.topics[0].children] == ["1.1", "1.2", "1.3"]
    qtbot.keyClick(tree, Qt.Key.Key_Left, ALT)
    qtbot.keyClick(tree, Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
    type_text(editor.topics.fields.entries["title"], "Phần nhỏ")
    qtbot.keyClick(editor.topics.fields.entries["title"], Qt.Key.Key_Return)
    assert editor.isVisible(), "Enter in a field saves nothing"
    qtbot.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert not editor.isVisible()
    titles = [topic.title for topic, _ in branches_in_order(stored(book).topics)]
    assert titles[3:5] == ["Bài nói mới", "Phần nhỏ"]


def test_a_topic_that_records_name_stays_and_why_is_said(
    qtbot: QtBot, editor: CampaignEditor
) -> None:
    before = codes(editor)
    go_to_topic(editor, "2")
    qtbot.keyClick(editor.topics.tree, Qt.Key.Key_Delete)
    assert codes(editor) == before
    assert "2.1" in editor.foot.problem_label.text()


def test_a_list_is_edited_and_reordered_by_keys_and_saved_as_one_step(
    qtbot: QtBot, editor: CampaignEditor, book: CampaignBook
) -> None:
    before = stored(book)
    editor.sections.setCurrentRow(2)
    documents = editor.lists["directives"]
    documents.view.setFocus()
    qtbot.keyClick(documents.view, Qt.Key.Key_Insert)
    entries = documents.fields.entries
    type_text(entries["kind"], "Hướng dẫn")
    type_text(entries["issuer"], "Ban Tuyên giáo")
    type_text(entries["dated_on"], "8/3/2023")
    entries["subject"].setPlainText("Về đợt sinh hoạt")
    documents.view.setFocus()
    qtbot.keyClick(documents.view, Qt.Key.Key_Down, ALT)
    materials = editor.lists["materials"]
    editor.sections.setCurrentRow(3)
    materials.view.setFocus()
    qtbot.keyClick(materials.view, Qt.Key.Key_Delete)
    editor.accept()
    after = stored(book)
    assert after.materials == ()
    assert (after.directives[2].kind, after.directives[2].dated_on) == (
        "Hướng dẫn",
        date(2023, 3, 8),
    )
    assert after.directives[0].id == before.directives[0].id
    with book.database.transaction() as session:
        undo(session)
    assert stored(book) == before


def test_what_is_missing_is_shown_where_it_is(qtbot: QtBot, editor: CampaignEditor) -> None:
    peaks = editor.lists["peaks"]
    peaks.add()
    editor.accept()
    assert editor.isVisible()
    assert editor.sections.currentRow() == 6
    assert editor.foot.problem_label.text()
    peaks.remove()
    assert editor.foot.problem_label.text() == ""
    documents = editor.lists["directives"]
    documents.fields.entries["dated_on"].setText("31/02/2023")
    documents.fields.entries["dated_on"].textEdited.emit("31/02/2023")
    documents.view.selectRow(1)
    editor.accept()
    assert editor.sections.currentRow() == 2
    assert documents.fields.entries["dated_on"].text() == "31/02/2023"


def test_what_the_records_refuse_is_told_and_nothing_is_written(
    editor: CampaignEditor, book: CampaignBook
) -> None:
    before = stored(book)
    editor.own.ends_field.set_day(date(2020, 1, 1))
    editor.accept()
    assert editor.isVisible()
    assert editor.foot.problem_label.text()
    assert stored(book) == before


def test_leaving_with_changes_asks(editor: CampaignEditor, boxes: Boxes) -> None:
    assert isinstance(editor, HoldsWords)
    assert not editor.unsaved_words()
    editor.own.name_field.setText("Tên khác")
    assert editor.unsaved_words()
    editor.reject()
    assert boxes.asked
    assert editor.isVisible()
    boxes.answers = [True]
    editor.reject()
    assert not editor.isVisible()


def test_nothing_changed_asks_nothing(editor: CampaignEditor, boxes: Boxes) -> None:
    editor.sections.setCurrentRow(5)
    editor.reject()
    assert not boxes.asked


def test_no_taller_than_a_small_screen(editor: CampaignEditor) -> None:
    assert editor.height() <= 680
    assert editor.minimumSizeHint().height() <= 680


def test_the_editor_is_freed(
    book: CampaignBook, assert_freed: Callable[[Callable[[], QWidget]], None]
) -> None:
    campaign = replace(stored(book))
    assert_freed(lambda: CampaignEditor(None, campaign, frozenset(), _refuse, today=TODAY))


def _refuse(_campaign: CampaignDetail) -> None:
    raise RecordsError("campaigns.gone")


def test_a_small_screen_at_150_percent_holds_the_form_and_its_buttons(
    editor: CampaignEditor,
) -> None:
    assert editor.minimumSizeHint().width() <= 900
