from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import cast

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.book import Changed, OpenBook
from desktop.navigation import PeriodChoice
from desktop.refreshing import refresh_when_changed, refresh_when_turned


class Book(QObject):
    """Tells changes as an open book does."""

    changed = Signal(Changed)

    def touch(self, *nouns: str) -> None:
        self.changed.emit(Changed(frozenset(nouns)))


class Page(QWidget):
    """Counts how often it was refreshed."""

    def __init__(self, book: Book) -> None:
        super().__init__()
        self.refreshed = 0
        refresh_when_changed(self, cast(OpenBook, book), ("meetings", "attendance"), self.refresh)

    def refresh(self) -> None:
        self.refreshed += 1


@pytest.fixture
def book(qapp: object) -> Book:
    return Book()


def test_visible_page_refreshes_at_once(qtbot: QtBot, book: Book) -> None:
    page = Page(book)
    qtbot.addWidget(page)
    page.show()
    book.touch("attendance", "documents")
    assert page.refreshed == 1


def test_page_is_left_alone_by_other_nouns(qtbot: QtBot, book: Book) -> None:
    page = Page(book)
    qtbot.addWidget(page)
    page.show()
    book.touch("study")
    assert page.refreshed == 0


def test_hidden_page_refreshes_once_when_shown(qtbot: QtBot, book: Book) -> None:
    page = Page(book)
    qtbot.addWidget(page)
    book.touch("meetings")
    book.touch("meetings")
    assert page.refreshed == 0
    page.show()
    assert page.refreshed == 1
    page.hide()
    page.show()
    assert page.refreshed == 1


def test_link_keeps_no_closed_page(
    book: Book, assert_freed: Callable[[Callable[[], QWidget]], None]
) -> None:
    assert_freed(lambda: Page(book))
    book.touch("meetings")


def test_another_period_is_read_only_by_the_page_that_is_seen(qtbot: QtBot, book: Book) -> None:
    period = PeriodChoice(date(2024, 11, 21))
    seen, hidden = Page(book), Page(book)
    for page in (seen, hidden):
        qtbot.addWidget(page)
        refresh_when_turned(page, period, page.refresh)
    seen.show()
    period.choose_year(2023)
    period.choose_year(2022)
    assert (seen.refreshed, hidden.refreshed) == (2, 0)
    hidden.show()
    assert hidden.refreshed == 1
