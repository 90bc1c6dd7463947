"""The secretary's words are kept as they were typed, and never lost when they cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.book import OpenBook
from desktop.leaving import may_leave
from desktop.refreshing import refresh_when_changed
from desktop.widgets.draft_editor import DraftEditor, DraftSubject
from desktop.widgets.narrative_card import NarrativeField
from desktop.widgets.signing_fields import SigningFields
from models.documents import drafts as documents
from models.documents.drafts import Draft, read_draft
from models.documents.numbers import HIGHEST
from models.errors import RecordsError
from models.periods import year
from tests.campaign_book import CampaignBook, make_campaign_book
from tests.desktop.conftest import Boxes


@pytest.fixture
def book(tmp_path: Path) -> Iterator[CampaignBook]:
    book = make_campaign_book(tmp_path / "so.sochibo")
    yield book
    book.database.close()


class Editor(DraftEditor):
    """An editor that shows its draft again after every change, as the page of reports does."""

    def __init__(self, book: OpenBook, subject: DraftSubject) -> None:
        super().__init__(book, {"plans": "Plans", "causes": "Causes"})
        self.subject = subject
        refresh_when_changed(self, book, ("documents",), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        self.show_draft(self.subject)


@pytest.fixture
def editor(qtbot: QtBot, book: CampaignBook) -> Editor:
    editor = Editor(OpenBook(book.database), subject(book, 2024))
    qtbot.addWidget(editor)
    editor.show()
    return editor


def subject(book: CampaignBook, number: int) -> DraftSubject:
    return DraftSubject("campaign-report", book.campaign_id, year(number))


def field_of(editor: Editor, key: str = "plans") -> NarrativeField:
    return editor.narrative.fields[key]


def words(book: CampaignBook, number: int = 2024) -> dict[str, str]:
    with book.database.reading() as session:
        return read_draft(
            session, key="campaign-report", campaign_id=book.campaign_id, period=year(number)
        ).narrative


def refuse(*_arguments: object, **_named: object) -> None:
    raise RecordsError("book.locked", file="so.sochibo")


@pytest.mark.parametrize("pause", [" ", "\n", "\n\n"])
def test_a_pause_after_a_space_or_a_line_neither_takes_it_away_nor_moves_the_cursor(
    editor: Editor, book: CampaignBook, pause: str
) -> None:
    field = field_of(editor)
    field.insertPlainText("Mot" + pause)
    field.keep()
    assert words(book) == {"plans": "Mot"}
    field.insertPlainText("hai")
    assert field.toPlainText() == f"Mot{pause}hai"
    field.keep()
    assert words(book) == {"plans": f"Mot{pause}hai"}


def test_words_that_could_not_be_kept_stay_and_are_kept_later(
    qtbot: QtBot,
    editor: Editor,
    book: CampaignBook,
    boxes: Boxes,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    field = field_of(editor)
    qtbot.keyClicks(field, "Nam toi.")
    with monkeypatch.context() as refusing:
        refusing.setattr(documents, "clean_lines", refuse)
        field.keep()
        assert boxes.told == ["book.locked"]
        assert editor.unkept == {"plans": "Nam toi."}
    editor.refresh()
    assert field.toPlainText() == "Nam toi."
    assert words(book) == {}
    field.keep()
    assert words(book) == {"plans": "Nam toi."}
    assert editor.unkept == {}


def test_a_refusal_is_told_once_though_its_box_takes_the_cursor(
    qtbot: QtBot, editor: Editor, monkeypatch: pytest.MonkeyPatch, boxes: Boxes
) -> None:
    field = field_of(editor)
    qtbot.keyClicks(field, "Nam toi.")
    monkeypatch.setattr(documents, "clean_lines", refuse)
    told: list[str] = []

    def tell(_parent: object, error: RecordsError) -> None:
        told.append(error.key)
        field.keep()

    monkeypatch.setattr("desktop.messages.tell", tell)
    field.keep()
    assert told == ["book.locked"]


def test_every_field_is_kept_for_its_own_draft_when_another_is_shown(
    qtbot: QtBot, editor: Editor, book: CampaignBook
) -> None:
    qtbot.keyClicks(field_of(editor, "plans"), "Mot.")
    qtbot.keyClicks(field_of(editor, "causes"), "Hai.")
    editor.subject = subject(book, 2023)
    editor.refresh()
    assert words(book) == {"plans": "Mot.", "causes": "Hai."}
    assert words(book, 2023) == {}
    assert field_of(editor).toPlainText() == ""
    assert editor.unkept == {}


def test_refused_words_are_held_until_the_book_takes_them_or_they_are_given_up(
    qtbot: QtBot, book: CampaignBook, boxes: Boxes, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    editor = Editor(OpenBook(book.database), subject(book, 2024))
    editor.setParent(window)
    window.show()
    with monkeypatch.context() as refusing:
        refusing.setattr(documents, "clean_lines", refuse)
        qtbot.keyClicks(field_of(editor), "Nam toi.")
        field_of(editor).keep()
        assert boxes.told == ["book.locked"]
        assert may_leave(window) is False
        # The reason was told once; the question does not tell it again.
        assert boxes.told == ["book.locked"]
        assert len(boxes.asked) == 1
        assert field_of(editor).toPlainText() == "Nam toi."
    assert may_leave(window) is True
    assert len(boxes.asked) == 1
    assert words(book) == {"plans": "Nam toi."}
    qtbot.keyClicks(field_of(editor), " Nua.")
    monkeypatch.setattr(documents, "clean_lines", refuse)
    boxes.answers.append(True)
    assert may_leave(window) is True
    window.hide()
    assert words(book) == {"plans": "Nam toi."}


def test_the_highest_number_of_a_paper_is_shown_whole(qtbot: QtBot) -> None:
    fields = SigningFields()
    qtbot.addWidget(fields)
    draft = Draft(None, "campaign-report", None, year(2024), None, HIGHEST, None, {})
    fields.show_draft(draft, ())
    assert fields.number_field.text() == str(HIGHEST)
    assert fields.signing.number == HIGHEST
