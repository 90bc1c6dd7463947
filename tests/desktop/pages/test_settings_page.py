from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.colours import DARK
from desktop.pages.settings_page import SettingsPage
from desktop.settings import Language, Settings, ThemeChoice
from desktop.theme import Theme


@pytest.fixture
def page(qtbot: QtBot, settings: Settings, theme: Theme) -> Iterator[SettingsPage]:
    page = SettingsPage(settings, theme)
    qtbot.addWidget(page)
    page.show()
    yield page
    theme.dress(ThemeChoice.LIGHT, 100)


def _choose(box: QComboBox, data: object) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_dark_takes_effect_at_once_and_is_remembered(
    page: SettingsPage, settings: Settings, qapp: QApplication
) -> None:
    _choose(page.theme_box, ThemeChoice.DARK.value)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.page
    assert settings.theme == ThemeChoice.DARK


def test_text_grows_at_once(page: SettingsPage, settings: Settings, qapp: QApplication) -> None:
    _choose(page.size_box, 150)
    assert qapp.font().pointSizeF() == 15
    assert settings.text_size == 150


def test_other_language_is_asked_for(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.waitSignal(page.language_chosen) as asked:
        _choose(page.language_box, Language.ENGLISH.value)
    assert asked.args == [Language.ENGLISH]


def test_a_language_that_the_window_does_not_take_is_not_remembered(
    page: SettingsPage, settings: Settings
) -> None:
    # So it is when somebody would rather stay with words that are not saved.
    _choose(page.language_box, Language.ENGLISH.value)
    assert settings.language == Language.VIETNAMESE
    assert page.language_box.currentData() == Language.VIETNAMESE.value


def test_same_language_again_rebuilds_nothing(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.assertNotEmitted(page.language_chosen):
        _choose(page.language_box, Language.VIETNAMESE.value)


def test_opening_the_page_changes_nothing(page: SettingsPage, settings: Settings) -> None:
    assert page.language_box.currentText() == "Tiếng Việt"
    assert page.size_box.currentText() == "100%"
    assert settings._store.allKeys() == []


def test_closed_page_is_gone(
    assert_freed: Callable[[Callable[[], QWidget]], None], theme: Theme, tmp_path: Path
) -> None:
    assert_freed(lambda: SettingsPage(Settings(tmp_path / "s.ini"), theme))
