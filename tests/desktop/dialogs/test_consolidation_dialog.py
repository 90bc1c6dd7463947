"""A committee's dialog, used by keys: a folder, the sums, the checks, and what is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop import messages
from desktop.background import Background
from desktop.dialogs.blank_form_dialog import BlankFormDialog
from desktop.dialogs.consolidation_dialog import ConsolidationDialog
from desktop.exports.committee.blank_form import known_campaigns
from desktop.exports.committee.folder import read_folder
from desktop.exports.committee.package import write_package
from desktop.settings import Settings
from tests.desktop.conftest import Boxes
from tests.desktop.whole_program import begin, running
from tests.models.random_figures import SUBJECT, other_period, solid_figures, with_counts

_KEY = Qt.Key


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with three sound cells, a wrong one, and a file of other days."""
    place = tmp_path / "đã nhận"
    place.mkdir()
    for number in range(3):
        (place / f"{number}.solieu").write_bytes(write_package(solid_figures(number)))
    wrong = with_counts(solid_figures(3), {"members.present": 181})
    (place / "3.solieu").write_bytes(write_package(wrong))
    other = replace(solid_figures(4), subject=other_period())
    (place / "4.solieu").write_bytes(write_package(other))
    return place


@pytest.fixture
def dialog(
    qtbot: QtBot, background: Background, settings: Settings, folder: Path
) -> ConsolidationDialog:
    dialog = ConsolidationDialog(None, background, settings.committee)
    qtbot.addWidget(dialog)
    dialog.show()
    read(dialog, qtbot, folder)
    return dialog


def read(dialog: ConsolidationDialog, qtbot: QtBot, folder: Path) -> None:
    dialog.read(folder)
    qtbot.waitUntil(lambda: dialog.consolidation is not None)


def texts(dialog: ConsolidationDialog, tab: str) -> list[list[str]]:
    model = dialog.view.view_of(tab).model()
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return [[str(model.index(row, column).data()) for column in columns] for row in rows]


def press(dialog: ConsolidationDialog, qtbot: QtBot, name: str) -> None:
    """Press a button by its key."""
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    button.setFocus()
    qtbot.keyClick(button, _KEY.Key_Space)


def save_to(monkeypatch: pytest.MonkeyPatch, file: Path) -> list[str]:
    """Answer every question where to save with `file`; return what was suggested."""
    suggested: list[str] = []

    def ask(_parent: object, _title: str, *, suggested: Path, filters: str) -> Path:
        names.append(suggested.name)
        return file

    names = suggested
    monkeypatch.setattr(messages, "ask_save_file", ask)
    return names


def test_the_cells_stand_above_their_sum(dialog: ConsolidationDialog) -> None:
    rows = texts(dialog, "members")
    assert [row[0] for row in rows] == [
        *(f"Chi bộ số {number}" for number in range(4)),
        "Sum of 4 cells",
    ]
    assert [row[1] for row in rows] == ["Agrees", "Agrees", "Agrees", "1 to look at", ""]
    for column in range(2, len(rows[0]) - 1):
        *cells, total = (int(row[column].replace(".", "")) for row in rows)
        assert sum(cells) == total
    assert rows[-1][-1] == "90,13%"
    assert [row[0] for row in texts(dialog, "topics")] == ["1", "1.1", "2"]


def test_keys_lead_through_the_tabs_to_every_sentence(
    dialog: ConsolidationDialog, qtbot: QtBot
) -> None:
    tabs = dialog.view.tabs
    for _ in range(5):
        qtbot.keyClick(tabs, _KEY.Key_Right)
    assert tabs.current == "checks"
    checks = texts(dialog, "checks")
    assert [row[0] for row in checks] == ["Other subject", "Does not agree"]
    view = dialog.view.view_of("checks")
    view.setFocus()
    assert dialog.view.told_label.text() == checks[0][3]
    qtbot.keyClick(view, _KEY.Key_Down)
    assert dialog.view.told_label.text() == checks[1][3]
    assert dialog.view.told_label.isVisibleTo(dialog)


def test_another_subject_is_looked_at_when_it_is_chosen(
    dialog: ConsolidationDialog, qtbot: QtBot
) -> None:
    combo = dialog.top.subject_combo
    assert combo.count() == 2
    combo.setFocus()
    qtbot.keyClick(combo, _KEY.Key_Down)
    assert dialog.consolidation is not None
    assert [one.cell.name for one in dialog.consolidation.cells] == ["Chi bộ số 4"]
    assert texts(dialog, "meetings")[-1][0] == "Sum of 1 cells"


def test_the_workbook_is_saved_under_the_name_of_the_committee(
    dialog: ConsolidationDialog,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    settings: Settings,
) -> None:
    file = tmp_path / "a.xlsx"
    suggested = save_to(monkeypatch, file)
    assert dialog.top.committee == "Đảng bộ Sở"
    dialog.top.committee_field.selectAll()
    qtbot.keyClicks(dialog.top.committee_field, "Dang uy A")
    press(dialog, qtbot, "consolidation_save")
    qtbot.waitUntil(lambda: not dialog.saved_line.isHidden())
    assert suggested == ["Tổng hợp số liệu năm 2025.xlsx"]
    sheet = load_workbook(file).worksheets[0]
    assert sheet["A2"].value == "DANG UY A"
    dialog.reject()
    assert settings.committee.name == "Dang uy A"


def test_the_list_is_written_once_and_names_who_is_missing(
    dialog: ConsolidationDialog, qtbot: QtBot, folder: Path, boxes: Boxes
) -> None:
    press(dialog, qtbot, "consolidation_list")
    (file,) = folder.glob("*.xlsx")
    press(dialog, qtbot, "consolidation_list")
    assert len(boxes.told) == 1
    (folder / "0.solieu").unlink()
    workbook = load_workbook(file)
    workbook.save(file)
    dialog.top.read_again()
    qtbot.waitUntil(lambda: dialog.consolidation is not None)
    assert ["Chi bộ số 0", "Missing", "–"] in [row[:3] for row in texts(dialog, "meetings")]


def test_the_blank_form_begins_with_what_is_looked_at(
    dialog: ConsolidationDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def accept(asked: BlankFormDialog) -> None:
        asked.accept()

    monkeypatch.setattr(BlankFormDialog, "exec", accept)
    save_to(monkeypatch, tmp_path / "form.xlsx")
    press(dialog, qtbot, "consolidation_form")
    qtbot.waitUntil(lambda: not dialog.saved_line.isHidden())
    workbook = load_workbook(tmp_path / "form.xlsx")
    values = [row[2].value for row in workbook.worksheets[0].iter_rows()]
    assert "lai-chau-1412-cv-tu" in values
    assert len(list(workbook.worksheets[1].iter_rows())) > 3


def test_a_form_wants_two_days_in_order(qtbot: QtBot, tmp_path: Path) -> None:
    known = known_campaigns(read_folder(tmp_path))
    asked = BlankFormDialog(None, known, None)
    qtbot.addWidget(asked)
    asked.accept()
    assert asked.form is None
    assert asked.foot.problem_label.text()
    asked.first_field.set_day(date(2025, 12, 31))
    asked.last_field.set_day(date(2025, 1, 1))
    asked.accept()
    assert asked.form is None
    asked = BlankFormDialog(None, known, SUBJECT)
    qtbot.addWidget(asked)
    asked.accept()
    assert asked.form is not None
    assert asked.form.subject.is_same(SUBJECT)
    assert len(asked.form.topics) == 18


def test_a_folder_without_figures_says_so(
    dialog: ConsolidationDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    empty = tmp_path / "trống"
    empty.mkdir()
    dialog.read(empty)
    qtbot.waitUntil(lambda: "“trống”" in dialog.empty.sentence_label.text())
    assert not dialog.save_button.isEnabled()
    assert dialog.close_button.text() == "Close"


def test_reading_stops_when_it_is_asked_to(
    dialog: ConsolidationDialog, qtbot: QtBot, folder: Path, background: Background
) -> None:
    dialog.read(folder)
    assert dialog.close_button.text() == "Stop"
    qtbot.keyClick(dialog, _KEY.Key_Escape)
    assert dialog.isVisible()
    assert "stopped" in dialog.empty.sentence_label.text()
    qtbot.waitUntil(lambda: not background.busy)
    assert dialog.consolidation is None
    qtbot.keyClick(dialog, _KEY.Key_Escape)
    assert not dialog.isVisible()


def test_the_menu_opens_it_with_and_without_a_book(
    qapp: QApplication,
    qtbot: QtBot,
    settings: Settings,
    tmp_path: Path,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[Callable[[], int]] = []
    settings.committee.folder = folder

    def look(dialog: ConsolidationDialog) -> None:
        qtbot.waitUntil(lambda: dialog.consolidation is not None)
        opened.append(dialog.result)
        dialog.reject()

    monkeypatch.setattr(ConsolidationDialog, "exec", look)
    with running(qapp, settings, tmp_path / "own", today=date(2025, 12, 1)) as application:
        begin(application, qtbot, None)
        actions = {
            action.objectName(): action
            for _, several in application.window.menu.commands()
            for action in several
        }
        assert actions["consolidate"].isEnabled()
        actions["consolidate"].trigger()
        assert len(opened) == 1


def test_a_closed_dialog_is_freed(
    background: Background,
    settings: Settings,
    assert_freed: Callable[[Callable[[], QWidget]], None],
) -> None:
    assert_freed(lambda: ConsolidationDialog(None, background, settings.committee))
