"""Books that are not quite what they seem: a backup, one whose old file stays, one left locked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.app import Application
from desktop.dialogs.key_dialog import KeyDialog
from desktop.dialogs.new_password_dialog import NewPasswordDialog
from desktop.settings import Settings
from models.book.backups import Reason, is_whole, make_backup
from models.book.database import create_book, open_book
from models.book.keys import make_key
from models.errors import RecordsError
from tests.desktop.conftest import Boxes
from tests.desktop.whole_program import begin, running, settle
from tests.models.cell import add_someone
from tests.models.conftest import CELL

TODAY = date(2026, 11, 21)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "sổ" / "Thanh tra.sochibo"
    create_book(file, CELL).close()
    return file


@pytest.fixture
def application(
    qapp: QApplication, settings: Settings, boxes: Boxes, tmp_path: Path
) -> Iterator[Application]:
    with running(qapp, settings, tmp_path / "nhà", today=TODAY) as application:
        yield application


def click(application: Application, name: str) -> None:
    button = application.window.findChild(QAbstractButton, name)
    assert button is not None, name
    button.click()


def said(application: Application, banner: str) -> str:
    label = application.window.findChild(QLabel, f"banner_{banner}_text")
    assert label is not None
    return label.text()


def test_a_backup_that_is_opened_to_read_is_only_shown(
    application: Application, qtbot: QtBot, file: Path, tmp_path: Path
) -> None:
    book = open_book(file)
    backup = make_backup(book, tmp_path / "usb", Reason.ASKED)
    book.close()
    begin(application, qtbot, backup.file)
    assert application.book is None
    click(application, "trouble_read")
    assert application.book is not None
    assert "This is a backup" in said(application, "reading")
    assert application.window.findChild(QAbstractButton, "reading_again") is None
    with pytest.raises(RecordsError):
        application.book.change(partial(add_someone, name="Lò Thị Pâng"))
    application.restoring.restore_chosen(backup)
    settle(application, qtbot)
    assert application.book is not None
    assert application.book.database.file.parent == tmp_path / "nhà"
    assert not application.book.database.read_only
    assert is_whole(backup), "it lies where it lay"


def test_an_old_file_that_keeps_its_name_is_told_of(
    application: Application,
    qtbot: QtBot,
    tmp_path: Path,
    boxes: Boxes,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "OneDrive - Sở" / "a.sochibo"
    create_book(file, CELL).close()
    begin(application, qtbot, file)

    def refuse(*_words: object, **_options: object) -> None:
        raise PermissionError(13, "held by a synchronising program")

    monkeypatch.setattr("models.book.moving.rename_into_place", refuse)
    boxes.answers.append(tmp_path / "nhà" / "a.sochibo")
    click(application, "place_move")
    settle(application, qtbot)
    assert str(file) in said(application, "moved")
    assert file.exists()


def test_a_book_that_was_left_for_another_asks_for_its_password_again(
    application: Application, qtbot: QtBot, file: Path, tmp_path: Path
) -> None:
    key = make_key("hoa ban nở trắng rừng")
    locked = tmp_path / "sổ" / "kín.sochibo"
    create_book(locked, CELL, key=key).close()
    application.keyring.take(key)
    begin(application, qtbot, locked)
    assert application.open(file)
    assert not application.open(locked)
    assert application.window.findChild(KeyDialog) is not None


def test_backups_that_could_not_be_given_the_password_are_named(
    application: Application, qtbot: QtBot, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(application, qtbot, file)

    def refuse(*_words: object, **_options: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("models.book.backups._write_anew", refuse)
    application.protecting.give()
    dialog = application.window.findChild(NewPasswordDialog)
    assert dialog is not None
    for box in (dialog.fields.first_box, dialog.fields.again_box):
        box.field.setText("hoa ban nở trắng rừng")
    dialog.accept()
    settle(application, qtbot)
    assert application.book is not None
    assert application.book.database.key is not None
    assert "can still be read by anybody" in said(application, "password")
