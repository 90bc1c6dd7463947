"""A book with a password in the window: opened, given another, locked, and its paper tested."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Application
from desktop.dialogs.backups_dialog import BackupsDialog
from desktop.dialogs.code_dialog import CodeDialog
from desktop.dialogs.key_dialog import KeyDialog
from desktop.dialogs.lock_dialog import Cover, LockDialog
from desktop.dialogs.new_password_dialog import NewPasswordDialog
from desktop.dialogs.period_dialog import PeriodDialog
from desktop.dialogs.print_dialog import Printable, PrintDialog, Printed
from desktop.navigation import Place
from desktop.pages.first_start_page import NewBook
from desktop.pages.key_page import KeyPage
from desktop.settings import Settings
from desktop.widgets.clipboard import copy_grid
from desktop.widgets.key_form import KeyForm
from models.book.backups import Reason, list_books, make_backup
from models.book.database import create_book, open_book
from models.book.header import has_password
from models.book.keys import Key, make_key, recovery_code
from models.organisation import Cell
from models.periods import date_text, year
from tests.desktop.conftest import Boxes
from tests.desktop.whole_program import begin, running, settle
from tests.models.cell import add_someone

CELL = Cell("Chi bộ Thanh tra", "Đảng bộ Sở", "Điện Biên")
Kind = TypeVar("Kind", bound=QWidget)
TODAY = date(2026, 11, 21)
PASSWORD, OTHER = "hoa ban nở trắng rừng", "sông Đà mùa nước lên"


@pytest.fixture(scope="module")
def key() -> Key:
    return make_key(PASSWORD)


@pytest.fixture
def file(tmp_path: Path, key: Key) -> Path:
    file = tmp_path / "sổ" / "Thanh tra.sochibo"
    database = create_book(file, CELL, key=key)
    with database.transaction() as session:
        add_someone(session, "Lò Thị Pâng")
    database.close()
    return file


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "nhà" / "backups"


@pytest.fixture
def application(
    qapp: QApplication, qtbot: QtBot, settings: Settings, boxes: Boxes, tmp_path: Path
) -> Iterator[Application]:
    with running(qapp, settings, tmp_path / "nhà", today=TODAY, backs_up=False) as application:
        yield application


def one(application: Application, kind: type[Kind]) -> Kind:
    shown = [part for part in application.window.findChildren(kind) if part.isVisible()]
    assert shown, kind
    return shown[-1]


def answer(form: KeyForm, application: Application, qtbot: QtBot, words: str) -> None:
    if form.by_code:
        for field, line in zip(form.code_field.lines, words.split(), strict=True):
            field.setText(line)
    else:
        form.password_box.field.setText(words)
    form.try_key()
    settle(application, qtbot)


def open_with(application: Application, qtbot: QtBot, file: Path, words: str = PASSWORD) -> None:
    begin(application, qtbot, file)
    answer(one(application, KeyPage).form, application, qtbot, words)
    assert application.book is not None


def _type(field: QLineEdit, text: str) -> None:
    for letter in text:
        QTest.keyClick(field, Qt.Key(ord(letter.upper())))


def click(window: QWidget, name: str) -> None:
    button = window.findChild(QAbstractButton, name)
    assert button is not None, name
    button.click()


def test_a_book_with_a_password_asks_as_often_as_it_takes(
    application: Application, qtbot: QtBot, file: Path, settings: Settings
) -> None:
    begin(application, qtbot, file)
    page = one(application, KeyPage)
    before = file.read_bytes()
    for words in ("một câu khác", PASSWORD.upper(), f"{PASSWORD} "):
        answer(page.form, application, qtbot, words)
        assert application.book is None
        assert "not right" in page.form.problem_label.text()
    assert file.read_bytes() == before
    answer(page.form, application, qtbot, PASSWORD)
    assert application.book is not None
    assert settings.last_book == file
    assert PASSWORD not in repr(vars(application))


def test_the_recovery_code_opens_it_too_and_a_mistyped_line_is_marked(
    application: Application, qtbot: QtBot, file: Path, key: Key
) -> None:
    begin(application, qtbot, file)
    form = one(application, KeyPage).form
    click(form, "key_switch")
    lines = recovery_code(key)
    first = form.code_field.lines[0]
    _type(first, "O" * 15)
    assert first.property("invalid")
    first.clear()
    # Pasted whole, small and without dashes, it spreads over the four lines.
    QApplication.clipboard().setText("".join(lines).replace("-", "").lower())
    first.paste()
    assert tuple(field.text() for field in form.code_field.lines) == lines
    assert form.code_field.is_right
    form.try_key()
    settle(application, qtbot)
    assert application.book is not None


def test_over_an_open_book_it_is_asked_in_a_dialog(
    application: Application, qtbot: QtBot, file: Path, root: Path, key: Key, tmp_path: Path
) -> None:
    database = open_book(file, key=key)
    make_backup(database, root, Reason.ASKED)
    database.close()
    plain = tmp_path / "không khóa.sochibo"
    create_book(plain, CELL).close()
    begin(application, qtbot, plain)
    application.open(file)
    one(application, KeyDialog).reject()
    assert application.book is not None
    assert application.book.database.file == plain
    # A damaged one cannot be told from a wrong password: its backups are a click away.
    application.open(file)
    click(one(application, KeyDialog), "key_backups")
    settle(application, qtbot)
    backups = one(application, BackupsDialog)
    assert backups.table.rowCount() == 1
    backups.close()
    application.open(file)
    answer(one(application, KeyDialog).form, application, qtbot, PASSWORD)
    assert application.book.database.file == file


def test_a_new_book_gets_its_password_and_its_code_is_tested_once(
    application: Application, qtbot: QtBot, tmp_path: Path, settings: Settings
) -> None:
    begin(application, qtbot, None)
    application.entrance.create(NewBook(tmp_path / "mới.sochibo", CELL, (), PASSWORD))
    settle(application, qtbot)
    assert has_password(tmp_path / "mới.sochibo")
    status = application.window.status
    one(application, CodeDialog).reject()
    assert status.reminder_button.isVisible()
    status.reminder_button.click()
    answer(one(application, KeyDialog).form, application, qtbot, PASSWORD)
    dialog = one(application, CodeDialog)
    assert application.book is not None
    assert application.book.database.key is not None
    groups = "-".join(recovery_code(application.book.database.key)).split("-")
    dialog.go_on()
    for field in dialog.asked.values():
        field.setText("XXXXX")
    dialog.go_on()
    assert dialog.problem_label.text()
    for place, field in dialog.asked.items():
        field.setText(groups[place].lower())
    dialog.go_on()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert not status.reminder_button.isVisible()


def test_the_sheet_of_the_code_holds_all_of_it_on_one_page(
    application: Application, qtbot: QtBot, file: Path, key: Key, boxes: Boxes, tmp_path: Path
) -> None:
    import pdfplumber

    open_with(application, qtbot, file)
    application.codes.offer()
    boxes.answers.append(tmp_path / "mã.pdf")
    click(one(application, CodeDialog), "code_save")
    settle(application, qtbot)
    with pdfplumber.open(tmp_path / "mã.pdf") as pdf:
        (page,) = pdf.pages
        text = page.extract_text()
    # Letters stand on a fixed step, which a reader may take for spaces.
    letters = text.replace(" ", "")
    assert all(line in letters for line in recovery_code(key))
    assert "Thanh tra" in text
    assert date_text(TODAY) in text


def test_the_sheet_is_printed_without_a_file_of_it(
    application: Application,
    qtbot: QtBot,
    file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    printed: list[Printable] = []

    def take(_parent: object, _background: object, printable: Printable) -> Printed:
        printed.append(printable)
        return Printed(1, printer="Máy in phòng 2")

    monkeypatch.setattr(PrintDialog, "ask", take)
    open_with(application, qtbot, file)
    application.codes.offer()
    dialog = one(application, CodeDialog)
    click(dialog, "code_print")
    settle(application, qtbot)
    assert printed[0].pdf.startswith(b"%PDF")
    assert "Máy in phòng 2" in dialog.saved_label.text()
    assert not list(tmp_path.rglob("*.pdf"))


def give_or_change(application: Application, qtbot: QtBot, button: str, words: str) -> None:
    application.window.go(Place.SETTINGS)
    click(application.window, button)
    if button != "password_give":
        answer(one(application, KeyDialog).form, application, qtbot, PASSWORD)
    dialog = one(application, NewPasswordDialog)
    for box in (dialog.fields.first_box, dialog.fields.again_box):
        box.field.setText(words)
    dialog.accept()
    settle(application, qtbot)


def test_a_password_is_changed_after_the_present_one_and_backups_follow(
    application: Application, qtbot: QtBot, file: Path, root: Path, key: Key
) -> None:
    database = open_book(file, key=key)
    make_backup(database, root, Reason.ASKED)
    database.close()
    open_with(application, qtbot, file)
    give_or_change(application, qtbot, "password_change", OTHER)
    assert application.book is not None
    new = application.book.database.key
    assert new is not None
    assert new.salt != key.salt
    assert all(application.keyring.of(one.file) == new for one in list_books(root)[0])
    one(application, CodeDialog).reject()


def test_a_password_is_given_and_taken_away(
    application: Application, qtbot: QtBot, tmp_path: Path, boxes: Boxes, root: Path
) -> None:
    plain = tmp_path / "sổ.sochibo"
    create_book(plain, CELL).close()
    begin(application, qtbot, plain)
    give_or_change(application, qtbot, "password_give", PASSWORD)
    one(application, CodeDialog).reject()
    assert has_password(plain)
    application.window.go(Place.SETTINGS)
    boxes.answers.append(True)
    click(application.window, "password_remove")
    answer(one(application, KeyDialog).form, application, qtbot, PASSWORD)
    settle(application, qtbot)
    assert "91/2025/QH15" in boxes.asked[-1]
    assert not has_password(plain)
    assert application.book is not None
    assert not any(has_password(one.file) for one in list_books(root)[0])


def test_a_backup_with_an_older_password_asks_for_that_one(
    application: Application, qtbot: QtBot, file: Path, root: Path, boxes: Boxes
) -> None:
    older = make_key(OTHER)
    stray = file.with_name("cũ.sochibo")
    create_book(stray, CELL, key=older).close()
    from models.book.backup_lists import backup_at

    open_with(application, qtbot, file)
    application.restoring.restore_lost(backup_at(stray, key=older))
    dialog = one(application, KeyDialog)
    answer(dialog.form, application, qtbot, PASSWORD)
    assert dialog.isVisible()
    answer(dialog.form, application, qtbot, OTHER)
    settle(application, qtbot)
    assert application.book is not None
    assert application.book.database.key == older


@pytest.mark.parametrize("from_page", [0, 40])
def test_a_damaged_book_with_a_password_comes_back_from_its_backup(
    application: Application, qtbot: QtBot, file: Path, root: Path, key: Key, from_page: int
) -> None:
    database = open_book(file, key=key)
    make_backup(database, root, Reason.ASKED)
    database.close()
    data = bytearray(file.read_bytes())
    for at in range(from_page * 4096 + 64, len(data), 7):
        data[at] ^= 0x5A
    file.write_bytes(data)
    begin(application, qtbot, file)
    form = one(application, KeyPage).form
    answer(form, application, qtbot, PASSWORD)
    assert application.book is None
    if from_page == 0:
        # Nothing tells such a file from a wrong password: both are named, with the way to a backup.
        for words in ("not right", "damaged", "restore a backup"):
            assert words in form.problem_label.text()
        click(one(application, KeyPage), "key_backups")
        one(application, BackupsDialog).close()
    newest = list_books(root)[0][0]
    application.restoring.restore_lost(newest)
    if application.keyring.of(newest.file) is None:
        # Nothing confirmed the password of the book: its backup asks for it.
        answer(one(application, KeyDialog).form, application, qtbot, PASSWORD)
    settle(application, qtbot)
    assert application.book is not None
    assert application.book.database.file == file
    assert application.book.database.count_rows()["person"] == 1
    assert list(file.parent.glob("*hỏng*"))


@pytest.fixture
def locked(application: Application, qtbot: QtBot, file: Path) -> Callable[[], LockDialog]:
    open_with(application, qtbot, file)

    def lock() -> LockDialog:
        application.locking.lock()
        return next(one for one in QApplication.topLevelWidgets() if isinstance(one, LockDialog))

    return lock


def test_the_lock_hides_every_window_and_keeps_what_is_typed(
    application: Application, qtbot: QtBot, locked: Callable[[], LockDialog]
) -> None:
    window = application.window
    dialog = PeriodDialog(window, year(2026))
    dialog.open()
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText("Lò Văn Chưa Ghi")
    title = dialog.windowTitle()
    copy_grid([["Lò Thị Pâng"]])
    lock = locked()
    assert lock.isModal()
    for hidden in (window, dialog):
        (cover,) = hidden.findChildren(Cover, options=Qt.FindChildOption.FindDirectChildrenOnly)
        assert cover.geometry() == hidden.rect()
        assert hidden.windowTitle() == "Sổ Chi bộ"
    assert QApplication.clipboard().text() == ""
    QTest.keyClick(lock, Qt.Key.Key_Escape)
    lock.close()
    answer(lock.form, application, qtbot, OTHER)
    assert application.locking.is_locked
    answer(lock.form, application, qtbot, PASSWORD)
    assert not application.locking.is_locked
    assert field.text() == "Lò Văn Chưa Ghi"
    assert dialog.windowTitle() == title
    assert dialog.isVisible()
    assert application.book is not None
    assert application.book.database.count_rows()["person"] == 1
    field.clear()


def test_a_window_that_is_named_anew_under_the_lock_shows_its_name_only_after_it(
    application: Application, qtbot: QtBot, locked: Callable[[], LockDialog]
) -> None:
    lock = locked()
    application.window.name_cell("Chi bộ Kế toán", "Đảng bộ Sở")
    assert application.window.windowTitle() == "Sổ Chi bộ"
    answer(lock.form, application, qtbot, PASSWORD)
    assert application.window.windowTitle().startswith("Chi bộ Kế toán")


def test_nothing_of_the_lock_is_cut_by_what_it_says(
    application: Application, qtbot: QtBot, locked: Callable[[], LockDialog], key: Key
) -> None:
    lock = locked()
    answer(lock.form, application, qtbot, "một câu khác")
    assert_whole(lock.form.password_box.field)
    assert_whole(lock.form.problem_label)
    click(lock, "key_switch")
    lines = recovery_code(key)
    answer(lock.form, application, qtbot, " ".join((*lines[:-1], lines[0])))
    for part in (*lock.form.code_field.lines, lock.form.problem_label, lock.form.action_button):
        assert_whole(part)
    click(lock, "key_switch")
    answer(lock.form, application, qtbot, PASSWORD)
    assert not application.locking.is_locked


def assert_whole(part: QWidget) -> None:
    assert part.height() >= part.minimumSizeHint().height()
    assert part.visibleRegion().boundingRect() == part.rect(), part.objectName()


def test_the_window_locks_by_itself_when_nobody_does_anything(
    application: Application, qtbot: QtBot, file: Path, settings: Settings
) -> None:
    open_with(application, qtbot, file)
    locking = application.locking
    at = locking._done_at
    locking._done_at = at[0] - 599, at[1] - 599
    locking.look()
    assert not locking.is_locked
    settings.secrets.lock_minutes = 0
    locking._done_at = at[0] - 9_000, at[1] - 9_000
    locking.look()
    assert not locking.is_locked
    settings.secrets.lock_minutes = 5
    locking.look()
    assert locking.is_locked
    lock = next(one for one in QApplication.topLevelWidgets() if isinstance(one, LockDialog))
    answer(lock.form, application, qtbot, PASSWORD)
    assert not locking.is_locked


def test_a_book_without_a_password_is_not_locked(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    plain = tmp_path / "sổ.sochibo"
    create_book(plain, CELL).close()
    begin(application, qtbot, plain)
    application.locking.lock()
    assert not application.locking.is_locked
    assert "no password" in application.window.status.notice_label.text()


def test_the_lock_outlives_the_dialog_it_came_over(
    application: Application, qtbot: QtBot, locked: Callable[[], LockDialog]
) -> None:
    # Work beside the window may end the dialog that waits for it while nobody is there.
    dialog = PeriodDialog(application.window, year(2026))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    locked()
    dialog.accept()
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
    application.locking.look()
    assert application.locking.is_locked
    (lock,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, LockDialog))
    assert lock.isVisible()
    answer(lock.form, application, qtbot, PASSWORD)
    assert not application.locking.is_locked
    qtbot.waitUntil(lambda: not application.window.findChildren(Cover))
