from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from desktop.settings import Language, Settings, ThemeChoice


def test_first_start_is_vietnamese_as_the_system_at_usual_size(settings: Settings) -> None:
    assert settings.language == Language.VIETNAMESE
    assert settings.theme == ThemeChoice.SYSTEM
    assert settings.text_size == 100
    assert settings.last_book is None
    assert settings.geometry.isEmpty()
    assert settings.column_widths("people") == {}


def test_choices_are_there_at_the_next_start(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    before = Settings(file)
    before.language = Language.ENGLISH
    before.theme = ThemeChoice.DARK
    before.text_size = 125
    before.last_book = tmp_path / "Chi bộ số 1.sochibo"
    before.geometry = QByteArray(b"\x01\x02")
    before.set_column_widths("people", {"name": 220, "born": 90})
    before._store.sync()
    after = Settings(file)
    assert after.language == Language.ENGLISH
    assert after.theme == ThemeChoice.DARK
    assert after.text_size == 125
    assert after.last_book == tmp_path / "Chi bộ số 1.sochibo"
    assert after.geometry == QByteArray(b"\x01\x02")
    assert after.column_widths("people") == {"name": 220, "born": 90}


@pytest.mark.parametrize(
    "line",
    ["language=klingon", "theme=pink", "text_size=100000", "language=a, b", "text_size="],
)
def test_damaged_value_falls_back(tmp_path: Path, line: str) -> None:
    file = tmp_path / "settings.ini"
    file.write_text(f'[window]\n{line}\n[tables]\npeople="name=x;;=;a=5"\n', encoding="utf-8")
    settings = Settings(file)
    assert settings.language == Language.VIETNAMESE
    assert settings.theme == ThemeChoice.SYSTEM
    assert settings.text_size == 100
    assert settings.column_widths("people") == {"a": 5}
