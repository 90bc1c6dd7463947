"""Nothing is lost: backups by themselves, a way back, a way on where a book does not open."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest
import time_machine
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Application
from desktop.background import Progress
from desktop.backup_words import standing_words
from desktop.dialogs.backups_dialog import BackupsDialog
from desktop.dialogs.inside_dialog import InsideDialog
from desktop.navigation import Place
from desktop.pages.trouble_page import TroublePage
from desktop.settings import Language, Settings
from models.book.backups import Backup, Reason, list_books
from models.book.database import create_book, open_book
from models.book.files import journal_of, rekeyed_beside
from models.book.keys import make_key
from models.book.password import change_password
from models.book.reminders import Absence
from models.book.second_place import second_root
from models.errors import RecordsError
from models.members.people import read_people
from models.organisation import Cell
from models.sample import write_sample
from tests.desktop.conftest import Boxes
from tests.desktop.whole_program import begin, running, settle
from tests.models.cell import add_someone
from tests.models.cut_off import cut_off

CELL = Cell("Chi bộ Thanh tra", "Đảng bộ Sở", "Điện Biên")
TODAY = date(2026, 11, 21)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "sổ" / "Thanh tra.sochibo"
    create_book(file, CELL).close()
    return file


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "nhà" / "backups"


@pytest.fixture
def application(
    qapp: QApplication, qtbot: QtBot, settings: Settings, boxes: Boxes, tmp_path: Path
) -> Iterator[Application]:
    with running(qapp, settings, tmp_path / "nhà", today=TODAY) as application:
        yield application


def enter(application: Application, name: str) -> None:
    assert application.book is not None
    application.book.change(partial(add_someone, name=name))


def names(application: Application) -> list[str]:
    assert application.book is not None
    return [one.data.full_name for one in application.book.read(read_people)]


def click(window: QWidget, name: str) -> None:
    button = window.findChild(QAbstractButton, name)
    assert button is not None, name
    assert button.isEnabled(), name
    button.click()


def backups(root: Path) -> tuple[Backup, ...]:
    found = list_books(root)
    return found[0] if found else ()


def shown_dialog(application: Application, qtbot: QtBot) -> BackupsDialog:
    click(application.window.status, "status_backup")
    settle(application, qtbot)
    dialog = application.window.findChild(BackupsDialog)
    assert dialog is not None
    return dialog


def trouble(application: Application) -> TroublePage:
    page = application.window.findChild(TroublePage)
    assert page is not None
    return page


# When backups are made


def test_a_backup_is_made_on_start_and_said_at_the_foot(
    application: Application, qtbot: QtBot, file: Path, root: Path
) -> None:
    begin(application, qtbot, file)
    assert [one.reason for one in backups(root)] == [Reason.START]
    words = application.window.status.backup_button.text()
    assert words.startswith("Backed up")
    assert words.endswith("on this computer only"), "no second place was chosen"


def test_a_book_that_did_not_change_closes_at_once(
    application: Application, qtbot: QtBot, file: Path, root: Path
) -> None:
    begin(application, qtbot, file)
    assert application.window.close()
    assert len(backups(root)) == 1


def test_what_was_entered_is_backed_up_before_the_window_closes(
    application: Application, qtbot: QtBot, file: Path, root: Path
) -> None:
    begin(application, qtbot, file)
    enter(application, "Lò Thị Pâng")
    application.window.close()
    qtbot.waitUntil(lambda: not application.window.isVisible())
    newest = backups(root)[0]
    assert (newest.reason, newest.contents.people) == (Reason.EXIT, 1)
    assert application.book is None


def test_who_will_not_wait_closes_without_that_backup(
    application: Application, qtbot: QtBot, file: Path, root: Path
) -> None:
    begin(application, qtbot, file)
    enter(application, "Lò Thị Pâng")
    application.background.run(_until_stopped)
    application.window.close()
    assert application.window.isVisible()
    application.last_backup._slow.timeout.emit()
    click(application.window, "closing_leave")
    assert not application.window.isVisible()
    open_book(file).close()


def _until_stopped(progress: Progress) -> None:
    while True:
        progress(0, 0)


def test_a_backup_that_fails_keeps_nobody_and_is_said(
    application: Application, qtbot: QtBot, file: Path, root: Path
) -> None:
    root.parent.mkdir(parents=True)
    root.write_text("no folder")
    begin(application, qtbot, file)
    assert "still to be made" in application.window.status.backup_button.text()
    assert application.settings.backups.failing_since == TODAY
    enter(application, "Lò Thị Pâng")
    application.window.close()
    qtbot.waitUntil(lambda: not application.window.isVisible())
    open_book(file).close()


@pytest.mark.parametrize(
    ("days", "look"), [(0, "small"), (2, "small"), (3, "warning"), (7, "error"), (40, "error")]
)
def test_a_backup_that_goes_on_failing_is_said_louder(days: int, look: str) -> None:
    failure = RecordsError("backups.cannot_write", folder="x")
    standing = standing_words(
        None,
        today=TODAY,
        failure=failure,
        failing_days=days,
        away=Absence.NONE,
        copy_failure=None,
    )
    assert standing.look == look
    assert standing.words
    assert standing.story
    assert not standing.well


def test_the_sample_is_not_backed_up(
    application: Application, qtbot: QtBot, tmp_path: Path, root: Path
) -> None:
    begin(application, qtbot, write_sample(tmp_path / "m.sochibo", people=8, years=1))
    assert backups(root) == ()
    assert application.window.status.backup_button.isHidden()


def test_the_second_place_gets_the_newest_backup_at_once(
    application: Application, qtbot: QtBot, file: Path, tmp_path: Path, boxes: Boxes
) -> None:
    stick = tmp_path / "usb"
    stick.mkdir()
    begin(application, qtbot, file)
    application.window.go(Place.SETTINGS)
    boxes.answers.append(stick)
    click(application.window, "backup_choose")
    settle(application, qtbot)
    assert len(backups(second_root(stick))) == 1
    shutil.rmtree(stick)
    application.settings.backups.last_copied = date(2026, 10, 1)
    application.backups.back_up_now()
    settle(application, qtbot)
    assert application.backups.standing().look == "error"
    assert boxes.told == []


def test_a_stick_that_was_away_gets_its_copy_once_it_is_back(
    application: Application, qtbot: QtBot, file: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "usb"
    application.settings.backups.second_place = stick
    # The day's backup is made: nothing but its copy is wanting.
    with time_machine.travel(datetime(TODAY.year, TODAY.month, TODAY.day, 5, tzinfo=UTC)):
        begin(application, qtbot, file)
        stick.mkdir()
        (timer,) = application.backups.findChildren(QTimer)
        timer.timeout.emit()
        settle(application, qtbot)
    assert len(backups(second_root(stick))) == 1


# Back to an earlier day


def test_a_look_inside_and_back_to_the_day_before(
    application: Application, qtbot: QtBot, file: Path, root: Path, boxes: Boxes
) -> None:
    begin(application, qtbot, file)
    enter(application, "Lò Thị Pâng")
    application.backups.back_up_now()
    settle(application, qtbot)
    enter(application, "Vừ A Chứ")
    dialog = shown_dialog(application, qtbot)
    click(dialog, "backups_look")
    qtbot.waitUntil(lambda: dialog.findChild(InsideDialog) is not None)
    inside = dialog.findChild(InsideDialog)
    assert inside is not None
    people = inside.findChild(QListWidget, "inside_people")
    assert people is not None
    assert [people.item(row).text() for row in range(people.count())] == ["Lò Thị Pâng"]
    boxes.answers.append(True)
    dialog.restore()
    settle(application, qtbot)
    assert "2 people" in boxes.asked[-1]
    assert names(application) == ["Lò Thị Pâng"]
    settle(application, qtbot)
    assert Reason.BEFORE_RESTORE in [one.reason for one in backups(root)]
    assert boxes.told == []


def test_a_wrong_restoring_is_taken_back_from_the_line_that_tells_of_it(
    application: Application, qtbot: QtBot, file: Path, boxes: Boxes
) -> None:
    begin(application, qtbot, file)
    enter(application, "Lò Thị Pâng")
    application.backups.back_up_now()
    settle(application, qtbot)
    enter(application, "Vừ A Chứ")
    boxes.answers.append(True)
    shown_dialog(application, qtbot).restore()
    settle(application, qtbot)
    assert names(application) == ["Lò Thị Pâng"]
    boxes.answers.append(True)
    click(application.window, "restored_back")
    assert "2 people" in boxes.asked[-1]
    settle(application, qtbot)
    assert set(names(application)) == {"Lò Thị Pâng", "Vừ A Chứ"}


def test_nothing_is_restored_without_a_yes(
    application: Application, qtbot: QtBot, file: Path, boxes: Boxes
) -> None:
    begin(application, qtbot, file)
    enter(application, "Vừ A Chứ")
    dialog = shown_dialog(application, qtbot)
    dialog.restore()
    assert names(application) == ["Vừ A Chứ"]


def test_a_damaged_backup_is_shown_and_cannot_be_chosen(
    application: Application, qtbot: QtBot, file: Path, root: Path
) -> None:
    begin(application, qtbot, file)
    (backup,) = backups(root)
    backup.file.write_bytes(backup.file.read_bytes()[:-1])
    dialog = shown_dialog(application, qtbot)
    assert dialog.table.rowCount() == 1
    dialog.view.setCurrentIndex(dialog.table.index(0, 0))
    assert not dialog.restore_button.isEnabled()
    assert not dialog.look_button.isEnabled()


def test_a_backup_of_another_book_never_takes_the_place_of_the_open_one(
    application: Application, qtbot: QtBot, file: Path, tmp_path: Path, boxes: Boxes
) -> None:
    other = tmp_path / "khác.sochibo"
    create_book(other, Cell("Chi bộ Đào tạo", "Đảng bộ Trường", "Lai Châu")).close()
    begin(application, qtbot, file)
    dialog = shown_dialog(application, qtbot)
    boxes.answers.append(other)
    click(dialog, "backups_file")
    dialog.restore()
    settle(application, qtbot)
    assert application.book is not None
    assert application.book.database.file == tmp_path / "nhà" / "khác.sochibo"
    open_book(file).close()


# A book that does not open


def lose(application: Application, qtbot: QtBot, file: Path) -> None:
    """Have a book with one person and one backup, closed."""
    begin(application, qtbot, file)
    enter(application, "Lò Thị Pâng")
    application.backups.back_up_now()
    settle(application, qtbot)
    assert application.leave()


@pytest.mark.parametrize("harm", ["deleted", "empty", "foreign", "torn"])
def test_a_destroyed_book_is_back_with_one_click(
    application: Application, qtbot: QtBot, file: Path, harm: str, boxes: Boxes
) -> None:
    lose(application, qtbot, file)
    if harm == "deleted":
        file.unlink()
    elif harm == "empty":
        file.write_bytes(b"")
    elif harm == "foreign":
        file.write_bytes(b"\x89PNG" + bytes(5000))
    else:
        data = file.read_bytes()
        file.write_bytes(data[:4096] + bytes(len(data) - 4096))
    harmed = file.read_bytes() if file.exists() else None
    assert not application.open(file)
    page = trouble(application)
    assert "1 people" in page.more_label.text()
    if harmed is not None:
        assert file.read_bytes() == harmed
    click(page, "trouble_restore")
    settle(application, qtbot)
    assert boxes.told == []
    assert names(application) == ["Lò Thị Pâng"]
    assert application.book is not None
    assert application.book.database.file == file
    kept = list(file.parent.glob("*.hong"))
    assert [one.read_bytes() for one in kept] == ([harmed] if harmed is not None else [])


def test_a_book_without_any_backup_offers_the_other_ways(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    begin(application, qtbot, tmp_path / "gone.sochibo")
    page = trouble(application)
    assert page.findChild(QAbstractButton, "trouble_restore") is None
    for name in ("trouble_again", "trouble_backups", "trouble_open", "trouble_new"):
        assert page.findChild(QAbstractButton, name) is not None
    assert not (tmp_path / "gone.sochibo").exists()


def test_a_stick_that_is_plugged_in_again_is_opened_by_trying_again(
    application: Application, qtbot: QtBot, file: Path, tmp_path: Path
) -> None:
    away = tmp_path / "away"
    file.parent.rename(away)
    begin(application, qtbot, file)
    page = trouble(application)
    away.rename(file.parent)
    click(page, "trouble_again")
    assert application.book is not None


def test_the_trouble_stays_when_the_language_is_changed(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    begin(application, qtbot, tmp_path / "gone.sochibo")
    application.speak(Language.VIETNAMESE)
    assert "Không tìm thấy sổ" in trouble(application).sentence_label.text()


def test_a_book_that_was_cut_off_says_that_it_is_sound(
    application: Application, qtbot: QtBot, file: Path
) -> None:
    file.with_name(f".{file.name}.writer").write_text("{}")
    begin(application, qtbot, file)
    banner = application.window.findChild(QWidget, "banner_recovered")
    assert banner is not None
    assert banner.isVisible()
    assert banner.property("tone") == "good"
    click(application.window, "banner_recovered_close")
    assert not application.window.banners.isVisible()


def test_a_book_put_in_the_place_of_one_that_was_cut_off_says_what_was_set_aside(
    application: Application, qtbot: QtBot, file: Path, tmp_path: Path
) -> None:
    earlier = file.read_bytes()
    with closing(open_book(file)) as database:
        with database.transaction() as session:
            add_someone(session, "Lò Thị Pâng")
        hot = cut_off(database, tmp_path / "cắt điện")
    file.write_bytes(earlier)
    shutil.copy(journal_of(hot), file.parent)
    begin(application, qtbot, file)
    banner = application.window.findChild(QWidget, "banner_stray_journal")
    assert banner is not None
    (kept,) = file.parent.glob("*.hong")
    assert kept.name in " ".join(label.text() for label in banner.findChildren(QLabel))
    assert application.window.findChild(QWidget, "banner_recovered") is None


@pytest.mark.parametrize("protected", [False, True])
def test_a_password_that_was_not_given_for_a_kill_is_told(
    application: Application, qtbot: QtBot, file: Path, protected: bool
) -> None:
    key = make_key("hoa ban nở trắng rừng")
    if protected:
        change_password(file, file.parent / "kept", old=None, new=key)
        application.keyring.take(key)
    rekeyed_beside(file).touch()
    begin(application, qtbot, file)
    banner = application.window.findChild(QWidget, "banner_kept_key")
    assert banner is not None
    text = " ".join(label.text() for label in banner.findChildren(QLabel))
    assert ("opens with the password it had" in text) is protected
    assert ("whoever has the file can read it" in text) is not protected
    assert list(file.parent.glob(".*password*")) == []


# One writer


def test_a_book_held_elsewhere_is_read_and_refuses_kindly(
    application: Application, qtbot: QtBot, file: Path, boxes: Boxes
) -> None:
    held = open_book(file, user="Chị Hoa")
    begin(application, qtbot, file)
    page = trouble(application)
    assert "Chị Hoa" in page.sentence_label.text()
    click(page, "trouble_read")
    for place in Place:
        application.window.go(place)
    settle(application, qtbot)
    assert boxes.told == []
    banner = application.window.findChild(QWidget, "banner_reading")
    assert banner is not None
    assert "Chị Hoa" in banner.accessibleName()
    with pytest.raises(RecordsError) as refused:
        enter(application, "Lò Thị Pâng")
    assert refused.value.key == "book.read_only"
    click(application.window, "reading_again")
    assert boxes.told == ["book.in_use_by"]
    held.close()
    click(application.window, "reading_again")
    enter(application, "Lò Thị Pâng")
    assert not application.window.banners.isVisible()


def test_a_second_start_brings_the_first_window_to_front(
    application: Application, qtbot: QtBot, file: Path
) -> None:
    begin(application, qtbot, file)
    application.window.showMinimized()
    caller = RingingProgram(file)
    qtbot.waitUntil(caller.done)
    assert caller.answer() == "True"
    assert not application.window.isMinimized()
    assert application.leave()
    caller = RingingProgram(file)
    qtbot.waitUntil(caller.done)
    assert caller.answer() == "False"


class RingingProgram:
    """Another process that rings for a book."""

    def __init__(self, file: Path) -> None:
        code = (
            "import sys; from pathlib import Path; from desktop.doorbell import ring;"
            "print(ring(Path(sys.argv[1])))"
        )
        self._process = subprocess.Popen(
            [sys.executable, "-c", code, str(file)], stdout=subprocess.PIPE, text=True
        )

    def done(self) -> bool:
        return self._process.poll() is not None

    def answer(self) -> str:
        said, _ = self._process.communicate()
        return said.strip()


def test_the_book_that_is_open_is_only_shown_when_it_is_chosen_again(
    application: Application, qtbot: QtBot, file: Path, boxes: Boxes
) -> None:
    begin(application, qtbot, file)
    book = application.book
    assert application.open(file.parent / ".." / file.parent.name / file.name)
    assert application.book is book
    assert boxes.told == []


# Poor places


def test_a_book_in_a_synced_folder_is_warned_of_once_and_can_be_moved(
    application: Application, qtbot: QtBot, tmp_path: Path, boxes: Boxes
) -> None:
    file = tmp_path / "OneDrive - Sở" / "a.sochibo"
    create_book(file, CELL).close()
    begin(application, qtbot, file)
    assert application.window.findChild(QWidget, "banner_place") is not None
    target = tmp_path / "nhà" / "a.sochibo"
    boxes.answers.append(target)
    click(application.window, "place_move")
    settle(application, qtbot)
    assert application.book is not None
    assert application.book.database.file == target
    assert not file.exists()
    assert len(list(file.parent.glob("*.cu"))) == 1


def test_a_book_that_shall_stay_is_not_warned_of_again(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "Dropbox" / "a.sochibo"
    create_book(file, CELL).close()
    begin(application, qtbot, file)
    click(application.window, "place_stay")
    assert not application.window.banners.isVisible()
    assert application.leave()
    assert application.open(file)
    assert not application.window.banners.isVisible()
