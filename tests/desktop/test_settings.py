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


def test_imports_remember_the_folder_and_the_columns_of_some_lists(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    kept = Settings(file).imports
    assert (kept.folder, kept.columns) == (None, {})
    kept.folder = tmp_path
    for number in range(25):
        kept.keep_columns(f"1:họ|2:tên {number}", {1: "full_name", 2: "", number: "unit"})
    kept.keep_columns("1:họ|2:tên 10", {1: "note"})
    again = Settings(file).imports
    assert again.folder == tmp_path
    assert len(again.columns) == 20
    assert again.columns["1:họ|2:tên 24"] == {1: "full_name", 2: "", 24: "unit"}
    assert again.columns["1:họ|2:tên 10"] == {1: "note"}
    assert "1:họ|2:tên 2" not in again.columns


def test_a_folder_that_is_gone_and_spoilt_columns_are_forgotten(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    file.write_text('[import]\nfolder=/không/có\ncolumns="{]"\n', encoding="utf-8")
    kept = Settings(file).imports
    assert (kept.folder, kept.columns) == (None, {})
