"""Copying and pasting ranges through the clipboard."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.widgets.clipboard import copy_grid, pasted_grid
from models.errors import RecordsError

GRID = [["Họ và tên", "Số thẻ"], ["Lò Văn An", "012345"], ["=1+1", "dòng một\ndòng hai"]]


def test_what_is_copied_is_pasted(qtbot: QtBot) -> None:
    copy_grid(GRID)
    assert pasted_grid() == tuple(tuple(row) for row in GRID)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().splitlines()[1] == "Lò Văn An\t012345"
    assert data.html().count("<td") == 6


def test_an_empty_clipboard_is_an_empty_range(qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    assert pasted_grid() == ()


@pytest.mark.parametrize("text", ["x\n" * 5_001, "x\t" * 100 + "x", "x" * 1_000_001])
def test_a_range_that_cannot_be_meant_is_refused(qtbot: QtBot, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    with pytest.raises(RecordsError) as refused:
        pasted_grid()
    assert refused.value.key == "paste.too_large"
