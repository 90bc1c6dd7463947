"""The order of tones: chosen in the settings, followed by every list at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCollator, QLocale, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.book import OpenBook
from desktop.name_order import follow_names_of
from desktop.pages.lists_card import ListsCard
from desktop.tables.members_table import MembersTable, NumberedRow
from models.book.database import Session
from models.members.listing import MemberRow, list_members
from models.members.order import choose_tone_order
from models.names import ToneOrder
from models.organisation import tone_order
from tests.desktop.members_book import TODAY, empty_book
from tests.models.cell import add_someone
from tests.models.test_name_order import NAMES, OFFICE
from tests.models.test_names import ICU, one_spelling


@pytest.fixture
def book(qapp: QApplication, tmp_path: Path) -> Iterator[OpenBook]:
    database = empty_book(tmp_path / "so.sochibo")
    with database.transaction() as session:
        for name in NAMES:
            add_someone(session, name)
    yield OpenBook(database)
    database.close()
    qapp.setProperty("tone_order", None)


def sorted_names(book: OpenBook) -> list[str]:
    """Sort the list of people by its column of names, as a click on its heading does."""
    table = MembersTable()
    rows = book.read(_everyone)
    table.set_rows(NumberedRow(at, row) for at, row in enumerate(rows, start=1))
    table.sort(1, Qt.SortOrder.AscendingOrder)
    return [str(table.index(row, 1).data()) for row in range(table.rowCount())]


def test_choosing_orders_papers_and_screens_alike(qtbot: QtBot, book: OpenBook) -> None:
    follow_names_of(book)
    card = ListsCard(book)
    qtbot.addWidget(card)
    card.show()
    assert sorted_names(book) == NAMES
    card.tones_field.setCurrentIndex(1)
    card.tones_field.activated.emit(1)
    assert book.read(tone_order) is ToneOrder.OFFICE
    assert sorted_names(book) == OFFICE
    assert [row.person.data.full_name for row in book.read(_everyone)] == OFFICE


def _everyone(session: Session) -> tuple[MemberRow, ...]:
    return list_members(session, TODAY)


def test_another_book_brings_its_own_order(book: OpenBook, tmp_path: Path) -> None:
    follow_names_of(book)
    other = empty_book(tmp_path / "khac.sochibo")
    with other.transaction() as session:
        choose_tone_order(session, ToneOrder.OFFICE)
    follow_names_of(OpenBook(other))
    assert sorted_names(book) == OFFICE
    follow_names_of(book)
    assert sorted_names(book) == NAMES
    other.close()


def test_closed_card_is_gone(
    assert_freed: Callable[[Callable[[], QWidget]], None], book: OpenBook
) -> None:
    assert_freed(lambda: ListsCard(book))


@pytest.mark.skipif(os.name == "nt", reason="Qt for Windows orders text without ICU")
def test_the_icu_within_qt_agrees_with_the_stored_order() -> None:
    collator = QCollator(QLocale("vi_VN"))
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    names = ICU.read_text(encoding="utf-8").split("\n")[:-1]
    for before, after in pairwise(names):
        pairs = zip(_parts(before), _parts(after), strict=False)
        found = [collator.compare(one, other) for one, other in pairs]
        assert next((sign for sign in found if sign), -1) < 0, (before, after)


def _parts(name: str) -> list[str]:
    """Return given name, family name, middle names, each with its tone after its letters."""
    words = one_spelling(name.replace("Ð", "Đ")).split()
    return [words[-1], *words[:-1]]
