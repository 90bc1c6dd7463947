"""The tour ends with its first fault, and leaves no dialog open that nobody could close."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop import tour
from desktop.app import Application
from desktop.background import Background


@pytest.fixture
def application(background: Background) -> Application:
    return cast(Application, SimpleNamespace(background=background))


def _open_modally(dialog: QDialog) -> None:
    dialog.setModal(True)
    dialog.show()


def test_a_dialog_is_pictured_and_left(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    tour._draw_dialog(application, lambda: _open_modally(dialog), tmp_path / "a.png")
    assert (tmp_path / "a.png").exists()
    assert not dialog.isVisible()


def test_a_dialog_that_does_not_open_ends_the_tour(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    with pytest.raises(LookupError, match=r"a\.png"):
        tour._draw_dialog(application, lambda: None, tmp_path / "a.png")


def test_a_picture_that_cannot_be_written_ends_the_tour(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "folder").write_bytes(b"a file")
    dialog = QDialog()
    qtbot.addWidget(dialog)
    with pytest.raises(OSError, match="folder"):
        tour._draw_dialog(application, lambda: _open_modally(dialog), tmp_path / "folder" / "a.png")
    assert not dialog.isVisible()
