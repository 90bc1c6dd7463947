"""The command that offers the lists of people, as of the day that its page looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.papers_dialog import Offer, PapersDialog
from desktop.navigation import PeriodChoice
from desktop.pages.members_page.lists_action import ListsAction
from models.book.database import Database
from tests.desktop.members_book import TODAY, members_book

DAY = date(2025, 12, 31)


class Page(QWidget):
    """A page that looks at a day."""

    day = DAY


@pytest.fixture
def database(qtbot: QtBot, tmp_path: Path) -> Iterator[Database]:
    database = members_book(tmp_path / "so.sochibo")
    yield database
    database.close()


def test_every_list_is_offered_for_the_day_looked_at(
    qtbot: QtBot, database: Database, background: Background, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[Offer] = []

    def take(_parent: object, _book: object, _background: object, offer: Offer) -> None:
        offered.append(offer)

    monkeypatch.setattr(PapersDialog, "show_papers", take)
    page = Page()
    qtbot.addWidget(page)
    action = ListsAction(page, OpenBook(database), background, PeriodChoice(TODAY))
    assert action in page.actions()
    action.trigger()
    (offer,) = offered
    keys = [document.key for document in offer.documents]
    assert keys == ["member-list", "people-list", "member-register"]
    assert (offer.options.day, offer.today) == (DAY, TODAY)


def test_a_closed_page_is_gone(
    database: Database,
    background: Background,
    assert_freed: Callable[[Callable[[], QWidget]], None],
) -> None:
    book, period = OpenBook(database), PeriodChoice(TODAY)

    def make() -> QWidget:
        page = Page()
        ListsAction(page, book, background, period)
        return page

    assert_freed(make)
