"""Words that were being typed when the program was cut off: offered, put back or thrown away."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.unsaved_dialog import UnsavedDialog
from desktop.navigation import Navigator, PeriodChoice
from desktop.pages.meetings_page import MeetingsPage
from desktop.pages.meetings_page.minutes import MinutesTab
from desktop.pages.meetings_page.minutes.opinion_row import OpinionRow
from desktop.settings import Settings
from models.book import database
from models.book.unsaved import list_unsaved
from models.meetings.minutes import read_minutes
from tests.desktop.meeting_book import MeetingBook, type_text

#: Opens a meeting's minutes, types into its first item and is killed while the cursor is there.
_TYPIST = """
import sys
from datetime import date
from pathlib import Path
from uuid import UUID
from PySide6.QtWidgets import QApplication
from desktop.background import Background
from desktop.book import OpenBook
from desktop.navigation import Navigator, PeriodChoice
from desktop.navigation import Navigator, PeriodChoice
from desktop.pages.meetings_page import MeetingsPage
from desktop.settings import Settings
from desktop.widgets import unsaved_keeper
from models.book.database import open_book
app = QApplication([])
if sys.argv[3] == "keep":
    unsaved_keeper.KEEP_MS = 20
file = Path(sys.argv[1])
book = OpenBook(open_book(file))
period = PeriodChoice(date(2025, 11, 21))
settings = Settings(file.with_name("settings.ini"))
page = MeetingsPage(book, Background(), Navigator(), period, settings)
page.show()
page.show_payload(UUID(sys.argv[2]))
page.sheet.tabs.choose("minutes")
tab = page.sheet.minutes
tab.agenda.list.setCurrentRow(2)
tab.parts.item.content.setFocus()
kept = tab.keeper.keep
def tell():
    kept()
    print("kept", flush=True)
tab.keeper._beat.timeout.disconnect()
tab.keeper._beat.timeout.connect(tell)
tab.keeper._beat.setInterval(20)
tab.parts.item.content.insertPlainText("chữ đang gõ")
if sys.argv[3] != "keep":
    tab.keeper._beat.stop()
    print("typed", flush=True)
app.exec()
"""


@pytest.fixture
def meeting_id(meetings: MeetingBook) -> UUID:
    return meetings.add(agenda="Mở đầu\nThảo luận")


def open_tab(page: MeetingsPage, meeting_id: UUID) -> MinutesTab:
    page.show_payload(meeting_id)
    page.sheet.tabs.choose("minutes")
    return page.sheet.minutes


def kept_texts(meetings: MeetingBook) -> list[str]:
    with meetings.second_look() as session:
        return [one.words.text for one in list_unsaved(session)]


def content(meetings: MeetingBook, meeting_id: UUID) -> str:
    with meetings.second_look() as session:
        return read_minutes(session, meeting_id).items[0].data.content


def type_content(tab: MinutesTab, text: str) -> None:
    tab.agenda.list.setCurrentRow(2)
    tab.parts.item.content.setFocus()
    type_text(tab.parts.item.content, text)


def test_words_are_kept_while_they_are_typed_and_let_go_as_they_are_written(
    meetings: MeetingBook, make_page: Callable[[], MeetingsPage], meeting_id: UUID
) -> None:
    page = make_page()
    tab = open_tab(page, meeting_id)
    saved: list[object] = []
    tab.writer.book.saved.connect(saved.append)
    type_content(tab, "đang gõ")
    tab.keeper.keep()
    type_text(tab.parts.item.content, " tiếp")
    tab.keeper.keep()
    tab.keeper.keep()
    assert kept_texts(meetings) == ["đang gõ tiếp"]
    assert content(meetings, meeting_id) == ""
    assert saved == []
    assert not tab.unsaved.isVisible()
    QTest.keyClick(tab.parts.item.content, Qt.Key.Key_Tab)
    assert kept_texts(meetings) == []
    assert content(meetings, meeting_id) == "đang gõ tiếp"
    assert len(saved) == 1


def test_what_was_emptied_again_is_let_go(
    meetings: MeetingBook, make_page: Callable[[], MeetingsPage], meeting_id: UUID
) -> None:
    page = make_page()
    tab = open_tab(page, meeting_id)
    tab.agenda.list.setCurrentRow(2)
    row = tab.parts.item.opinions.rows[0]
    assert isinstance(row, OpinionRow)
    row.text.setFocus()
    type_text(row.text, "nhầm")
    tab.keeper.keep()
    assert kept_texts(meetings) == ["nhầm"]
    row.text.selectAll()
    QTest.keyClick(row.text, Qt.Key.Key_Delete)
    QTest.keyClick(row.text, Qt.Key.Key_Tab)
    tab.keeper.keep()
    assert kept_texts(meetings) == []


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
@pytest.mark.parametrize("typist", ["keep", "control"])
def test_words_of_a_killed_program_are_offered(
    book_file: Path,
    tmp_path: Path,
    qtbot: QtBot,
    background: Background,
    period: PeriodChoice,
    settings: Settings,
    typist: str,
) -> None:
    file = Path(shutil.copy(book_file, tmp_path / "cat-ngang.sochibo"))
    book = MeetingBook(database.open_book(file), file)
    meeting_id = book.add(agenda="Mở đầu\nThảo luận")
    book.database.close()
    type_until_killed(file, meeting_id, typist)
    book = MeetingBook(database.open_book(file), file)
    page = MeetingsPage(OpenBook(book.database), background, Navigator(), period, settings)
    qtbot.addWidget(page)
    page.show()
    tab = open_tab(page, meeting_id)
    assert tab.unsaved.isVisible() == (typist == "keep")
    tab.agenda.list.setCurrentRow(2)
    assert tab.parts.item.content.toPlainText() == ""
    assert content(book, meeting_id) == ""
    assert kept_texts(book) == ["chữ đang gõ"] * (typist == "keep")
    page.close()
    book.database.close()


@pytest.fixture
def cut_off(
    meetings: MeetingBook, make_page: Callable[[], MeetingsPage], meeting_id: UUID
) -> Iterator[MinutesTab]:
    """Give the tab of a book whose program was cut off while two texts were typed."""
    page = make_page()
    tab = open_tab(page, meeting_id)
    type_content(tab, "nội dung dở")
    row = tab.parts.item.opinions.rows[0]
    assert isinstance(row, OpinionRow)
    row.text.insertPlainText("ý kiến dở")
    tab.keeper.keep()
    # As a crash leaves it: kept, and nothing of it written.
    tab.drop_words()
    for field in (tab.parts.item.content, row.text):
        field.show_text("")
    again = make_page()
    tab = open_tab(again, meeting_id)
    yield tab
    again.close()


def test_words_are_put_in_one_by_one_when_that_is_asked_for(
    meetings: MeetingBook, open_book: OpenBook, cut_off: MinutesTab, meeting_id: UUID
) -> None:
    assert "2" in cut_off.unsaved.label.text()
    dialog = UnsavedDialog(cut_off, open_book, home_id=meeting_id)
    assert dialog.typed.toPlainText() == "nội dung dở"
    assert dialog.stands.toPlainText() == ""
    dialog.restore_button.click()
    assert content(meetings, meeting_id) == "nội dung dở"
    assert dialog.typed.toPlainText() == "ý kiến dở"
    dialog.discard_button.click()
    assert dialog.result() == UnsavedDialog.DialogCode.Accepted
    with meetings.second_look() as session:
        assert read_minutes(session, meeting_id).items[0].opinions == ()
    assert kept_texts(meetings) == []


def test_enter_in_the_list_puts_the_words_in_and_never_throws_them_away(
    meetings: MeetingBook, open_book: OpenBook, cut_off: MinutesTab, meeting_id: UUID
) -> None:
    dialog = UnsavedDialog(cut_off, open_book, home_id=meeting_id)
    dialog.show()
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert content(meetings, meeting_id) == "nội dung dở"
    assert kept_texts(meetings) == ["ý kiến dở"]
    dialog.close()


def test_words_whose_item_is_gone_can_still_be_read(
    open_book: OpenBook, cut_off: MinutesTab, meeting_id: UUID
) -> None:
    cut_off.agenda.list.setCurrentRow(2)
    cut_off.agenda.remove_action.trigger()
    dialog = UnsavedDialog(cut_off, open_book, home_id=meeting_id)
    assert dialog.typed.toPlainText() == "nội dung dở"
    assert not dialog.restore_button.isEnabled()
    dialog.later_button.click()
    assert cut_off.unsaved.isVisible()


def type_until_killed(file: Path, meeting_id: UUID, typist: str) -> None:
    """Let another window type and kill it once its words are kept, or are typed at least."""
    root = Path(__file__).parents[4]
    environment = os.environ | {
        "PYTHONPATH": str(root),
        "PYTHONUTF8": "1",
        "QT_QPA_PLATFORM": "offscreen",
    }
    with subprocess.Popen(
        [sys.executable, "-c", _TYPIST, str(file), str(meeting_id), typist],
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=environment,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() in {"kept", "typed"}
        process.send_signal(signal.SIGKILL)
        process.wait()
