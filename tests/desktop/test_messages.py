from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

from desktop import messages
from models.errors import RecordsError


class Person:
    """Looks at a box and presses one of its buttons."""

    def __init__(self, *presses: str) -> None:
        self.presses = list(presses)
        self.texts: list[str] = []
        self.buttons: list[list[str]] = []
        self.formats: list[Qt.TextFormat] = []

    def answer(self, box: QMessageBox) -> int:
        self.texts.append(box.text())
        self.formats.append(box.textFormat())
        words = {button.text(): button for button in box.buttons()}
        self.buttons.append(list(words))
        press = self.presses.pop(0)
        if press == "Escape":
            escape = box.escapeButton()
            assert escape is not None
            escape.click()
        else:
            words[press].click()
        return 0


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch, qapp: object) -> Callable[..., Person]:
    def make(*presses: str) -> Person:
        person = Person(*presses)
        monkeypatch.setattr(QMessageBox, "exec", lambda box: person.answer(box))
        return person

    return make


def test_question_names_its_consequence(person: Callable[..., Person]) -> None:
    asked = person("Restore the copy of 12/03")
    assert messages.ask(None, "Restore", "The book goes back.", "Restore the copy of 12/03")
    assert set(asked.buttons[0]) == {"Restore the copy of 12/03", "Cancel"}


@pytest.mark.parametrize("press", ["Cancel", "Escape"])
def test_question_can_be_left(person: Callable[..., Person], press: str) -> None:
    person(press)
    assert not messages.ask(None, "Restore", "The book goes back.", "Restore")


def test_choice_tells_which(person: Callable[..., Person]) -> None:
    person("Second", "Cancel", "First")
    labels = ["First", "Second"]
    assert messages.choose(None, "t", "x", labels) == 1
    assert messages.choose(None, "t", "x", labels) is None
    assert messages.choose(None, "t", "x", labels) == 0


def test_names_are_never_read_as_markup(person: Callable[..., Person]) -> None:
    told = person("Close")
    messages.warn(None, "Title", "<b>Đặng</b> & con")
    assert told.texts == ["<b>Đặng</b> & con"]
    assert told.formats == [Qt.TextFormat.PlainText]


def test_failure_is_told_by_its_sentence(person: Callable[..., Person]) -> None:
    told = person("Close")
    error = RecordsError("book.missing", file="a.sochibo")
    messages.tell(None, error)
    assert told.texts == [error.sentence("en")]


def test_crash_report_can_be_copied_before_going_on(
    person: Callable[..., Person], tmp_path: Path
) -> None:
    told = person("Copy the report", "Go on")
    assert messages.report_crash(None, "KeyError\n  a.py:1", tmp_path / "log") is False
    assert QGuiApplication.clipboard().text() == "KeyError\n  a.py:1"
    assert len(told.texts) == 2


def test_crash_report_can_be_read_where_it_stands(
    person: Callable[..., Person], tmp_path: Path
) -> None:
    told = person("Read the report", "Close", "Go on")
    assert messages.report_crash(None, "KeyError\n  a.py:1", tmp_path / "log") is False
    assert told.texts[1].endswith("KeyError\n  a.py:1")
    assert "names no people" in told.texts[1]


def test_crash_can_quit(person: Callable[..., Person], tmp_path: Path) -> None:
    person("Quit the program")
    assert messages.report_crash(None, "KeyError", tmp_path / "log") is True


def _pick(file: Path) -> Callable[[QFileDialog], int]:
    def answer(dialog: QFileDialog) -> int:
        dialog.setDirectory(str(file.parent))
        dialog.selectFile(file.name)
        return int(QDialog.DialogCode.Accepted)

    return answer


def test_open_file(monkeypatch: pytest.MonkeyPatch, qapp: object, tmp_path: Path) -> None:
    file = tmp_path / "Danh sách.xlsx"
    file.touch()
    monkeypatch.setattr(QFileDialog, "exec", _pick(file))
    assert messages.ask_open_file(None, "Import", filters="Excel (*.xlsx)") == file


def test_save_file_gets_the_suffix(
    monkeypatch: pytest.MonkeyPatch, qapp: object, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "exec", _pick(tmp_path / "Báo cáo"))
    suggested = tmp_path / "x.pdf"
    picked = messages.ask_save_file(None, "Save", suggested=suggested, filters="PDF (*.pdf)")
    assert picked == tmp_path / "Báo cáo.pdf"


def test_file_dialog_can_be_left(monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: 0)
    assert messages.ask_open_file(None, "Open", filters="Excel (*.xlsx)") is None


def test_step_that_cannot_be_taken_back_is_not_taken_by_enter(
    monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    defaults: list[str] = []

    def look(box: QMessageBox) -> int:
        defaults.append(next(b.text() for b in box.buttons() if b is box.defaultButton()))
        return 0

    monkeypatch.setattr(QMessageBox, "exec", look)
    messages.ask(None, "t", "x", "Erase", danger=True)
    messages.ask(None, "t", "x", "Restore")
    assert defaults == ["Go back", "Restore"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("05-BC/CB: Báo cáo?", "05-BC-CB- Báo cáo-"),
        ("Con", "_Con"),
        ("Báo cáo\nnăm 2024. ", "Báo cáo năm 2024"),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert messages.file_name(title) == name


def test_a_long_title_becomes_a_name_that_can_be_written(tmp_path: Path) -> None:
    title = "BÁO CÁO kết quả đợt sinh hoạt chính trị về những nội dung cốt lõi của tác phẩm " * 3
    file = tmp_path / f"{messages.file_name(title)}.pdf"
    file.write_bytes(b"")
    assert file.stem.startswith("BÁO CÁO kết quả đợt sinh hoạt")
    assert title.split()[len(file.stem.split()) - 1] == file.stem.split()[-1], "whole words"
