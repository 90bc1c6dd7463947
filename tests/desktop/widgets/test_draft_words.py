"""Words of a report that were being typed when the program was cut off: kept, offered, secret."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.book import OpenBook
from desktop.dialogs.unsaved_dialog import UnsavedDialog
from desktop.navigation import ReportOf
from desktop.pages.overview_page.lines import task_line
from desktop.widgets.draft_editor import DraftEditor, DraftSubject
from models.book.database import Database, create_book
from models.book.keys import Key, make_key
from models.book.unsaved import list_unsaved
from models.documents.drafts import read_draft
from models.organisation import Cell
from models.overview import collect_overview
from models.periods import year
from models.to_do import Task

SUBJECT = DraftSubject("campaign-report", None, year(2024))
HEADS = {"plans": "Plans", "causes": "Causes"}
PASSWORD = "hoa ban nở trắng rừng"
TYPED = "đồng chí Quàng Thị Ngọc Ảnh"
#: Types into a report as fast as it can, without any rest, and is killed at some key.
_TYPIST = """
import sys
from datetime import date
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop.book import OpenBook
from desktop.widgets import unsaved_keeper
from desktop.widgets.draft_editor import DraftEditor
from models.book.database import Database
from models.book.keys import key_by_password
from tests.desktop.widgets.test_draft_words import HEADS, PASSWORD, SUBJECT, TYPED
app = QApplication([])
file = Path(sys.argv[1])
book = OpenBook(Database(file, key=key_by_password(file, PASSWORD)))
editor = DraftEditor(book, HEADS)
editor.show_draft(SUBJECT)
editor.show()
field = editor.narrative.fields["plans"]
field.setFocus()
field.insertPlainText(TYPED)
if sys.argv[2] == "keep":
    assert editor.words.keeper._beat.isActive()
    assert editor.words.keeper._beat.interval() == 3000
    editor.words.keeper._beat.timeout.emit()
print("typed", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def key() -> Key:
    return make_key(PASSWORD)


@pytest.fixture
def file(tmp_path: Path, key: Key) -> Path:
    file = tmp_path / "so.sochibo"
    create_book(file, Cell("Chi bộ A", "Đảng bộ B", "Điện Biên"), key=key).close()
    return file


def type_until_killed(file: Path, how: str) -> None:
    root = Path(__file__).parents[3]
    environment = os.environ | {"PYTHONPATH": str(root), "PYTHONUTF8": "1"}
    with subprocess.Popen(
        [sys.executable, "-c", _TYPIST, str(file), how],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment | {"QT_QPA_PLATFORM": "offscreen"},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "typed\n"
        process.send_signal(signal.SIGKILL)
        process.wait()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
@pytest.mark.parametrize("how", ["keep", "control"])
def test_words_of_a_killed_program_are_offered_and_readable_nowhere_else(
    qtbot: QtBot, file: Path, key: Key, how: str
) -> None:
    type_until_killed(file, how)
    spelt = [unicodedata.normalize(form, TYPED) for form in ("NFC", "NFD")]
    for left in file.parent.rglob("*"):
        content = left.read_bytes() if left.is_file() else b""
        assert not any(one.encode(code) in content for one in spelt for code in ("utf-8", "utf-16"))
    database = Database(file, key=key)
    editor = DraftEditor(OpenBook(database), HEADS)
    qtbot.addWidget(editor)
    editor.show()
    editor.show_draft(SUBJECT)
    assert editor.words.isVisible() == (how == "keep")
    assert editor.narrative.fields["plans"].toPlainText() == ""
    with database.reading() as session:
        assert [one.words.text for one in list_unsaved(session)] == [TYPED] * (how == "keep")
        assert (
            read_draft(session, key="campaign-report", campaign_id=None, period=year(2024)).id
            is None
        )
    editor.close()
    database.close()


@pytest.fixture
def book(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenBook]:
    database = create_book(tmp_path / "mo.sochibo", Cell("Chi bộ A", "Đảng bộ B", "Điện Biên"))
    yield OpenBook(database)
    database.close()


def make_editor(qtbot: QtBot, book: OpenBook) -> DraftEditor:
    editor = DraftEditor(book, HEADS)
    qtbot.addWidget(editor)
    editor.show()
    editor.show_draft(SUBJECT)
    return editor


def kept(book: OpenBook) -> list[str]:
    return [one.words.text for one in book.read(list_unsaved)]


def written(book: OpenBook) -> dict[str, str]:
    with book.database.reading() as session:
        return read_draft(
            session, key="campaign-report", campaign_id=None, period=year(2024)
        ).narrative


def cut_off(qtbot: QtBot, book: OpenBook, text: str) -> DraftEditor:
    """Return an editor as it is shown after another one died with `text` in it."""
    editor = make_editor(qtbot, book)
    qtbot.keyClicks(editor.narrative.fields["plans"], text)
    editor.words.keeper.keep()
    editor.drop_words()
    editor.hide()
    return make_editor(qtbot, book)


def test_words_are_kept_at_every_beat_and_let_go_as_they_are_saved(
    qtbot: QtBot, book: OpenBook
) -> None:
    editor = make_editor(qtbot, book)
    field = editor.narrative.fields["plans"]
    qtbot.keyClicks(field, "Nam toi")
    editor.words.keeper.keep()
    qtbot.keyClicks(field, " se")
    editor.words.keeper.keep()
    assert kept(book) == ["Nam toi se"]
    assert written(book) == {}
    field.keep()
    editor.words.keeper.keep()
    assert kept(book) == []
    assert written(book) == {"plans": "Nam toi se"}


def test_the_words_are_put_back_only_when_that_is_asked_for(qtbot: QtBot, book: OpenBook) -> None:
    editor = cut_off(qtbot, book, "Nam toi")
    assert editor.words.isVisible()
    assert written(book) == {}
    home = editor.words.home_id
    assert home is not None
    dialog = UnsavedDialog(editor, book, home_id=home, place=editor.words)
    assert (dialog.typed.toPlainText(), dialog.stands.toPlainText()) == ("Nam toi", "")
    dialog.restore_button.click()
    assert written(book) == {"plans": "Nam toi"}
    assert kept(book) == []


def test_typing_the_same_field_anew_loses_nothing_of_the_former_words(
    qtbot: QtBot, book: OpenBook
) -> None:
    editor = cut_off(qtbot, book, "cu")
    field = editor.narrative.fields["plans"]
    qtbot.keyClicks(field, "moi")
    editor.words.keeper.keep()
    assert sorted(kept(book)) == ["cu", "moi"]
    field.keep()
    editor.words.keeper.keep()
    editor.words.read_again()
    assert kept(book) == ["cu"]
    assert editor.words.isVisible()
    home = editor.words.home_id
    assert home is not None
    dialog = UnsavedDialog(editor, book, home_id=home, place=editor.words)
    assert (dialog.typed.toPlainText(), dialog.stands.toPlainText()) == ("cu", "moi")
    dialog.discard_button.click()
    assert (kept(book), written(book)) == ([], {"plans": "moi"})


def test_the_first_page_leads_to_the_report_they_belong_to(qtbot: QtBot, book: OpenBook) -> None:
    cut_off(qtbot, book, "Nam toi")
    overview = book.read(lambda session: collect_overview(session, today=date(2024, 11, 21)))
    (task,) = [one for one in overview.to_do if one.task is Task.UNSAVED]
    assert "Plans" in task.subject
    assert task_line(task).payload == ReportOf(None, year(2024), "campaign-report")
