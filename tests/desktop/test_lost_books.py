"""A book that is not where it was: found again, wherever it or a backup of it lies."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Application
from desktop.dialogs import backup_places
from desktop.dialogs.backups_dialog import BackupsDialog
from desktop.navigation import Place
from desktop.pages.trouble_page import TroublePage
from desktop.settings import Settings
from models.book.backups import Backup, list_books
from models.book.database import create_book, open_book
from models.book.second_place import second_root
from models.members.people import read_people
from models.organisation import Cell
from tests.desktop.conftest import Boxes
from tests.desktop.whole_program import running, settle
from tests.models.cell import add_someone

CELL = Cell("Chi bộ Thanh tra", "Đảng bộ Sở", "Điện Biên")
TODAY = date(2026, 11, 22)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "nhà" / "backups"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    stick = tmp_path / "usb"
    stick.mkdir()
    return stick


@pytest.fixture
def application(
    qapp: QApplication, qtbot: QtBot, settings: Settings, boxes: Boxes, tmp_path: Path
) -> Iterator[Application]:
    with running(qapp, settings, tmp_path / "nhà", today=TODAY) as application:
        yield application


@pytest.fixture
def file(application: Application, qtbot: QtBot, tmp_path: Path, stick: Path) -> Path:
    """Return a book with one person that is backed up here and on the stick, and left."""
    file = tmp_path / "sổ" / "Thanh tra.sochibo"
    create_book(file, CELL).close()
    application.begin(file)
    qtbot.waitUntil(lambda: application.book is not None)
    assert application.book is not None
    application.book.change(partial(add_someone, name="Lò Thị Pâng"))
    application.backups.choose_second_place(stick)
    settle(application, qtbot)
    assert application.leave()
    return file


def click(window: QWidget, name: str) -> None:
    button = window.findChild(QAbstractButton, name)
    assert button is not None, name
    assert button.isEnabled(), name
    button.click()


def trouble(application: Application) -> TroublePage:
    # The page before it may not be deleted yet.
    return application.window.findChildren(TroublePage)[-1]


def names(application: Application) -> list[str]:
    assert application.book is not None
    return [one.data.full_name for one in application.book.read(read_people)]


def newest(root: Path) -> Backup:
    return list_books(root)[0][0]


@pytest.mark.parametrize("name", ["Thanh tra 2026.sochibo", "cũ/Thanh tra.sochibo"])
def test_a_book_that_was_renamed_or_moved_is_opened_where_it_is(
    application: Application, file: Path, name: str
) -> None:
    moved = file.parent / name
    moved.parent.mkdir(exist_ok=True)
    file.rename(moved)
    assert not application.open(file)
    page = trouble(application)
    assert str(moved) in page.more_label.text()
    click(page, "trouble_moved")
    assert application.book is not None
    assert application.book.database.file == moved
    assert not file.exists()


def test_an_older_copy_of_a_lost_book_is_not_taken_for_it(
    application: Application, qtbot: QtBot, file: Path
) -> None:
    shutil.copy(file, file.with_name("Bản cũ.sochibo"))
    database = open_book(file)
    with database.transaction() as session:
        add_someone(session, "Vừ A Chứ")
    database.close()
    assert application.open(file)
    application.backups.back_up_now()
    settle(application, qtbot)
    assert application.leave()
    file.unlink()
    assert not application.open(file)
    assert trouble(application).findChild(QAbstractButton, "trouble_moved") is None
    click(trouble(application), "trouble_restore")


def test_with_the_backups_gone_the_stick_offers_its_own(
    application: Application, qtbot: QtBot, file: Path, root: Path, stick: Path
) -> None:
    file.unlink()
    shutil.rmtree(root)
    away = stick.rename(stick.with_name("away"))
    assert not application.open(file)
    assert str(stick) in trouble(application).more_label.text()
    away.rename(stick)
    click(trouble(application), "trouble_again")
    click(trouble(application), "trouble_restore")
    settle(application, qtbot)
    assert names(application) == ["Lò Thị Pâng"]
    assert application.book is not None
    assert application.book.database.file == file


def test_on_another_computer_the_stick_is_found_without_being_looked_for(
    application: Application,
    qtbot: QtBot,
    file: Path,
    root: Path,
    stick: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file.unlink()
    shutil.rmtree(root)
    application.settings.backups.second_place = None
    monkeypatch.setattr(backup_places, "volumes", lambda: [stick])
    application.show_first_start()
    click(application.window, "restore_button")
    settle(application, qtbot)
    dialog = application.window.findChild(BackupsDialog)
    assert dialog is not None
    dialog.restore()
    settle(application, qtbot)
    assert names(application) == ["Lò Thị Pâng"]
    assert application.book is not None
    assert application.book.database.file == root.parent / file.name


def test_a_backup_is_not_worked_in_but_restored(
    application: Application, qtbot: QtBot, file: Path, root: Path, stick: Path
) -> None:
    backup = newest(second_root(stick))
    before = backup.file.read_bytes()
    assert not application.open(backup.file)
    click(trouble(application), "trouble_restore")
    settle(application, qtbot)
    assert application.book is not None
    assert application.book.database.file == root.parent / file.name
    assert names(application) == ["Lò Thị Pâng"]
    assert backup.file.read_bytes() == before
    assert application.leave()
    # Only to read it is another matter.
    assert application.open(backup.file, read_only=True)


def test_over_its_open_book_a_backup_asks_before_it_takes_the_place(
    application: Application, qtbot: QtBot, file: Path, root: Path, boxes: Boxes
) -> None:
    assert application.open(file)
    settle(application, qtbot)
    boxes.answers.extend([0, False])
    assert not application.open(newest(root).file)
    assert "1 people" in boxes.asked[-1]
    assert application.book is not None
    assert application.book.database.file == file


def test_what_the_second_place_has_not_got_is_said_at_once(
    application: Application, qtbot: QtBot, file: Path, stick: Path
) -> None:
    assert application.open(file)
    settle(application, qtbot)
    application.window.go(Place.SETTINGS)
    application.backups.choose_second_place(stick / "không có")
    settle(application, qtbot)
    assert application.settings.backups.last_copied is None
    standing = application.backups.standing()
    assert standing.look == "small"
    assert "not yet in the second place" in standing.words
    assert not standing.well
    card = application.window.findChild(QWidget, "backup_place")
    assert card is not None
    assert "nothing copied there yet" in card.property("text")
