"""Lists are seen as they will print, true for the day asked for, and saved in few steps."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.papers_dialog import Offer, PapersDialog
from desktop.dialogs.print_dialog import Printable, PrintDialog, Printed
from desktop.exports.pdf.page_choice import is_mirrored
from desktop.exports.registry import LISTS, SIGN_IN_LISTS, Options
from models.book.database import Database
from models.meetings.meetings import add_meeting
from models.words import Audience
from tests.desktop.conftest import Boxes
from tests.desktop.members_book import TODAY, members_book
from tests.models.cell import meeting

BEFORE = date(2026, 5, 31)


@pytest.fixture
def database(qtbot: QtBot, tmp_path: Path) -> Iterator[Database]:
    database = members_book(tmp_path / "so.sochibo")
    yield database
    database.close()


@pytest.fixture
def show(
    qtbot: QtBot, background: Background, database: Database
) -> Callable[[Offer], PapersDialog]:
    def make(offer: Offer) -> PapersDialog:
        dialog = PapersDialog(None, OpenBook(database), background, offer)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: not background.busy)
        return dialog

    return make


def lists(day: date = TODAY, first: str = "") -> Offer:
    options = Options(day=day)
    return Offer(documents=LISTS, options=options, title="Lists", first=first, today=TODAY)


def names(file: Path) -> list[str]:
    sheet = load_workbook(BytesIO(file.read_bytes())).worksheets[0]
    rows = sheet.iter_rows(values_only=True)
    return [str(row[1]) for row in rows if isinstance(row[0], int)]


def save(qtbot: QtBot, dialog: PapersDialog, suffix: str) -> None:
    dialog.save_buttons[suffix].click()
    qtbot.waitUntil(lambda: not dialog.saved_line.isHidden())


def test_the_first_list_is_seen_at_once(show: Callable[[Offer], PapersDialog]) -> None:
    dialog = show(lists())
    assert dialog.preview.images
    assert dialog.day_field.day == TODAY
    assert dialog.height() <= 680
    assert [button.isVisible() for button in dialog.save_buttons.values()] == [True] * 3
    assert dialog.save_buttons["pdf"].isDefault()


def test_the_day_changes_who_is_listed(
    qtbot: QtBot,
    show: Callable[[Offer], PapersDialog],
    boxes: Boxes,
    tmp_path: Path,
    background: Background,
) -> None:
    dialog = show(lists())
    boxes.answers = [tmp_path / "nay.xlsx", tmp_path / "xưa.xlsx"]
    save(qtbot, dialog, "xlsx")
    dialog.day_field.set_day(BEFORE)
    dialog.day_field.day_changed.emit(BEFORE)
    assert dialog.saved_line.isHidden()
    qtbot.waitUntil(lambda: not background.busy)
    save(qtbot, dialog, "xlsx")
    assert names(tmp_path / "nay.xlsx") == ["Vàng Bích Mai", "Thào Ngọc Nga", "Giàng A Toàn"]
    assert "Đỗ Hữu Đạt" in names(tmp_path / "xưa.xlsx")


def test_nothing_is_saved_while_the_day_is_none(
    qtbot: QtBot, show: Callable[[Offer], PapersDialog], background: Background
) -> None:
    dialog = show(lists())
    dialog.day_field.setText("31/02/2026")
    dialog.day_field.editingFinished.emit()
    assert dialog.problem.isVisible()
    assert not dialog.save_buttons["pdf"].isEnabled()
    dialog.day_field.set_day(TODAY)
    dialog.day_field.editingFinished.emit()
    qtbot.waitUntil(lambda: not background.busy)
    assert not dialog.problem.isVisible()
    assert dialog.save_buttons["pdf"].isEnabled()


@pytest.mark.parametrize("suffix", ["pdf", "docx", "xlsx"])
def test_a_list_is_saved_under_its_name_and_day(
    qtbot: QtBot,
    show: Callable[[Offer], PapersDialog],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
) -> None:
    asked: list[str] = []

    def ask(_parent: object, _title: str, *, suggested: Path, filters: str) -> Path:
        asked.append(suggested.name)
        return tmp_path / f"tệp.{suffix}"

    monkeypatch.setattr("desktop.messages.ask_save_file", ask)
    dialog = show(lists(first="people-list"))
    save(qtbot, dialog, suffix)
    assert asked == [f"Danh sách đảng viên và người lao động 21-11-2026.{suffix}"]
    assert (tmp_path / f"tệp.{suffix}").stat().st_size > 0


def test_what_was_saved_can_be_opened(
    qtbot: QtBot,
    show: Callable[[Offer], PapersDialog],
    boxes: Boxes,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> None:
        opened.append(url.toLocalFile())

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    dialog = show(lists())
    boxes.answers = [tmp_path / "ds.pdf"]
    save(qtbot, dialog, "pdf")
    button = dialog.saved_line.findChild(QPushButton, "open_file")
    assert isinstance(button, QPushButton)
    button.click()
    assert opened == [(tmp_path / "ds.pdf").as_posix()]


def test_a_register_that_is_not_kept_is_offered_and_says_why_it_is_empty(
    show: Callable[[Offer], PapersDialog],
) -> None:
    dialog = show(lists(first="member-register"))
    assert not dialog.problem.isHidden()
    assert "7-HSĐV" in dialog.problem.label.text()
    assert not any(button.isEnabled() for button in dialog.save_buttons.values())
    dialog.papers.choose("member-list")


def test_another_paper_clears_the_sentence(
    qtbot: QtBot, show: Callable[[Offer], PapersDialog], background: Background
) -> None:
    dialog = show(lists(first="member-register"))
    dialog.papers.choose("member-list")
    qtbot.waitUntil(lambda: not background.busy)
    assert dialog.problem.isHidden()
    assert dialog.save_buttons["pdf"].isEnabled()
    assert dialog.preview.images


def test_the_papers_of_a_meeting_ask_for_no_day(
    show: Callable[[Offer], PapersDialog], database: Database
) -> None:
    with database.transaction() as session:
        meeting_id = add_meeting(session, meeting(TODAY, audience=Audience.EVERYONE))
    options = Options(meeting_id=meeting_id, day=TODAY)
    dialog = show(
        Offer(documents=SIGN_IN_LISTS, options=options, title="Sign-in list", subject="Buổi họp")
    )
    assert not dialog.day_field.isVisible()
    assert dialog.subject_label.text() == "Buổi họp"
    assert dialog.preview.images


def test_a_closed_dialog_is_gone(
    database: Database,
    background: Background,
    assert_freed: Callable[[Callable[[], QWidget]], None],
) -> None:
    book = OpenBook(database)
    assert_freed(lambda: PapersDialog(None, book, background, lists()))


def test_what_is_shown_can_be_printed(
    qtbot: QtBot,
    show: Callable[[Offer], PapersDialog],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    asked: list[Printable] = []

    def ask(_parent: object, _background: object, printable: Printable) -> Printed:
        asked.append(printable)
        return Printed(2, "Máy in phòng họp")

    monkeypatch.setattr(PrintDialog, "ask", ask)
    dialog = show(lists())
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    QTest.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    # The button looks pressed for a moment.
    qtbot.waitUntil(lambda: bool(asked))
    assert asked[0].pdf.startswith(b"%PDF")
    assert asked[0].title == dialog.papers.document.title
    assert not is_mirrored(asked[0].pdf)
    assert "Máy in phòng họp" in dialog.saved_line.label.text()
    assert not dialog.saved_line.file_button.isVisible()


def test_two_sided_margins_are_shown_printed_and_saved(
    qtbot: QtBot,
    show: Callable[[Offer], PapersDialog],
    background: Background,
    boxes: Boxes,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    asked: list[Printable] = []

    def ask(_parent: object, _background: object, printable: Printable) -> None:
        asked.append(printable)

    monkeypatch.setattr(PrintDialog, "ask", ask)
    dialog = show(lists())
    dialog.preview_bar.two_sided_box.click()
    assert not dialog.preview_bar.print_button.isEnabled()
    qtbot.waitUntil(lambda: not background.busy)
    dialog.preview_bar.print_button.click()
    boxes.answers = [tmp_path / "ds.pdf"]
    save(qtbot, dialog, "pdf")
    assert is_mirrored(asked[0].pdf)
    assert (tmp_path / "ds.pdf").read_bytes() == asked[0].pdf
    assert dialog.saved_line.file_button.isVisible()


def test_a_paper_that_cannot_be_drawn_cannot_be_printed(
    show: Callable[[Offer], PapersDialog],
) -> None:
    dialog = show(lists(first="member-register"))
    assert not dialog.preview_bar.print_button.isEnabled()


def test_a_paper_that_was_not_saved_is_not_called_so(
    qtbot: QtBot,
    show: Callable[[Offer], PapersDialog],
    background: Background,
    boxes: Boxes,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    dialog = show(lists())
    boxes.answers = [tmp_path / "ds.pdf", tmp_path / "ds.pdf"]
    save(qtbot, dialog, "pdf")
    before = (tmp_path / "ds.pdf").read_bytes()
    monkeypatch.setattr("os.fsync", full)
    dialog.save_buttons["pdf"].click()
    qtbot.waitUntil(lambda: not background.busy)
    assert boxes.told == ["exports.disk_full"]
    assert dialog.saved_line.isHidden()
    assert (tmp_path / "ds.pdf").read_bytes() == before
