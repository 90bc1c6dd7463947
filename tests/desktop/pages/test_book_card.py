"""The book's own part of the settings: names, terms, a copy."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.cell_dialog import CellDialog, CellNames, NewTerm, TermDialog
from desktop.pages.book_card import BookCard
from models.book.database import create_book, open_book
from models.handover.marking import HandedOver, mark_handed_over, read_handed_over
from models.history.trash import list_trash
from models.organisation import Cell, add_term, cell_on, list_terms
from tests.desktop.conftest import Boxes

TODAY = date(2025, 11, 21)
CELL = Cell("Chi bộ A", "Đảng bộ Khối", "Điện Biên")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[OpenBook]:
    book = OpenBook(create_book(tmp_path / "a.sochibo", CELL))
    yield book
    book.database.close()


@pytest.fixture
def card(qtbot: QtBot, book: OpenBook, background: Background) -> BookCard:
    card = BookCard(book, background, lambda: TODAY, lambda: None)
    qtbot.addWidget(card)
    card.show()
    return card


def _click(card: BookCard, name: str) -> None:
    button = card.findChild(QPushButton, name)
    assert button is not None
    button.click()


def _texts(card: BookCard) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel))


def test_a_renamed_body_keeps_its_old_name_for_earlier_papers(
    card: BookCard, book: OpenBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    renamed = Cell("Chi bộ A", "Đảng bộ UBND tỉnh", "Điện Biên")
    answer = CellNames(renamed, date(2025, 7, 1))
    monkeypatch.setattr(CellDialog, "ask", lambda *_args, **_named: answer)
    _click(card, "names_button")
    assert "Đảng bộ UBND tỉnh" in _texts(card)
    with book.database.reading() as session:
        assert cell_on(session, date(2025, 6, 30)).upper_body == "Đảng bộ Khối"


def test_a_term_is_shown_once_it_is_added(card: BookCard, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = NewTerm("2025–2030", date(2025, 6, 1), date(2030, 5, 31))
    monkeypatch.setattr(TermDialog, "ask", lambda *_args, **_named: answer)
    _click(card, "term_button")
    assert "01/06/2025 – 31/05/2030" in _texts(card)


def test_the_note_of_a_handover_is_shown_and_can_be_taken_off(
    card: BookCard, book: OpenBook
) -> None:
    assert not card.note_button.isVisible()
    book.change(partial(mark_handed_over, given=HandedOver(TODAY)))
    assert card.note_button.isVisible()
    assert "21/11/2025" in _texts(card)
    _click(card, "hand_over_undo")
    assert not card.note_button.isVisible()
    assert book.read(read_handed_over) is None


def test_a_copy_is_saved_where_the_user_says_and_said_so(
    card: BookCard, boxes: Boxes, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "usb" / "copy.sochibo"
    boxes.answers.append(target)
    _click(card, "copy_button")
    qtbot.waitUntil(card.copy_label.isVisible)
    assert "copy.sochibo" in card.copy_label.text()
    open_book(target).close()


def test_no_copy_is_made_when_no_place_is_chosen(
    card: BookCard, boxes: Boxes, background: Background
) -> None:
    _click(card, "copy_button")
    assert len(boxes.asked) == 1
    assert not background.busy


def test_a_wrong_term_is_chosen_and_goes_to_the_trash(
    card: BookCard, book: OpenBook, boxes: Boxes
) -> None:
    assert not card.remove_button.isVisible()
    for year in (2022, 2025):
        first, last = date(year, 7, 1), date(year + 3, 6, 30)
        add = partial(add_term, name=f"{year}", starts_on=first, ends_on=last)
        book.change(add)
    boxes.answers = [None]
    _click(card, "term_remove")
    assert len(book.read(list_terms)) == 2
    boxes.answers = [1]
    _click(card, "term_remove")
    assert [term.name for term in book.read(list_terms)] == ["2022"]
    assert [item.title.vi for item in book.read(list_trash)] == ["2025"]
