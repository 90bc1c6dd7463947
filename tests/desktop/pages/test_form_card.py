"""Cách trình bày: what the guidelines leave open is chosen in words and kept in the book."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.book import OpenBook
from desktop.pages.form_card import FormCard
from models.book.database import create_book
from models.documents.form import Authority, BasisEnd, FormChoices, Spelling, read_form
from models.organisation import Cell


@pytest.fixture
def book(tmp_path: Path) -> Iterator[OpenBook]:
    database = create_book(tmp_path / "b.sochibo", Cell("Chi bộ", "Đảng bộ", "Lai Châu"), user="a")
    yield OpenBook(database)
    database.close()


def test_a_choice_by_key_is_kept_at_once(qtbot: QtBot, book: OpenBook) -> None:
    card = FormCard(book)
    qtbot.addWidget(card)
    card.show()
    card.authority_field.setFocus()
    qtbot.keyClick(card.authority_field, Qt.Key.Key_Down)
    card.spelling_field.setFocus()
    qtbot.keyClick(card.spelling_field, Qt.Key.Key_Down)
    assert book.read(read_form) == FormChoices(BasisEnd.DOT, Spelling.LAST, Authority.COMMITTEE)
    again = FormCard(book)
    qtbot.addWidget(again)
    assert again.authority_field.currentText() == "T/M CHI ỦY"
    assert again.basis_field.option is BasisEnd.DOT
