"""The button of the inspection pack: where to, written beside, cancelled, never over anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.pack_button import PackButton
from desktop.navigation import PeriodChoice
from desktop.widgets.page_header import PageHeader
from desktop.widgets.saved_line import SavedLine
from tests.campaign_book import TODAY, CampaignBook, make_campaign_book
from tests.desktop.conftest import Boxes


@pytest.fixture
def book(tmp_path: Path) -> Iterator[CampaignBook]:
    book = make_campaign_book(tmp_path / "so.sochibo")
    yield book
    book.database.close()


@pytest.fixture
def button(qtbot: QtBot, book: CampaignBook, background: Background) -> Iterator[PackButton]:
    page, header, line = QWidget(), PageHeader("Reports"), SavedLine()
    layout = QVBoxLayout(page)
    layout.addWidget(header)
    layout.addWidget(line)
    qtbot.addWidget(page)
    button = PackButton(header, OpenBook(book.database), background, PeriodChoice(TODAY), line)
    page.show()
    yield button
    page.close()


def test_it_writes_folder_and_zip_and_tells_what_is_missing(
    qtbot: QtBot, button: PackButton, boxes: Boxes, tmp_path: Path
) -> None:
    boxes.answers = [tmp_path / "Hồ sơ 2024.zip"]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert not button.isEnabled()
    qtbot.waitUntil(button.isEnabled)
    qtbot.waitUntil(lambda: bool(boxes.told))
    assert (tmp_path / "Hồ sơ 2024").is_dir()
    assert (tmp_path / "Hồ sơ 2024.zip").is_file()
    line = button.window().findChild(SavedLine)
    assert line is not None
    assert line.isVisible()
    assert "Hồ sơ 2024.zip" in line.label.text()
    assert "“Chưa có”" in boxes.told[0]


def test_without_a_place_nothing_is_written(
    qtbot: QtBot, button: PackButton, boxes: Boxes, background: Background
) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert boxes.asked
    assert not background.busy
    assert button.isEnabled()


def test_what_is_there_is_told(
    qtbot: QtBot, button: PackButton, boxes: Boxes, tmp_path: Path
) -> None:
    (tmp_path / "Hồ sơ").mkdir()
    boxes.answers = [tmp_path / "Hồ sơ.zip"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(button.isEnabled)
    qtbot.waitUntil(lambda: boxes.told == ["pack.there_already"])


def test_cancelled_it_leaves_nothing_and_can_be_asked_for_again(
    qtbot: QtBot, button: PackButton, boxes: Boxes, background: Background, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    boxes.answers = [folder / "Hồ sơ.zip"]
    jobs: list[object] = []
    background.began.connect(jobs.append)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    jobs[0].cancel()  # type: ignore[attr-defined]
    qtbot.waitUntil(button.isEnabled)
    assert list(folder.iterdir()) == []
    assert boxes.told == []
