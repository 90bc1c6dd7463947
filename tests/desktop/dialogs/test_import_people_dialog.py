"""The import dialog: everything is seen before anything is written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs import import_people_dialog
from desktop.dialogs.import_people_dialog import ImportPeopleDialog
from models.book.database import create_book
from models.imports.proposals import Verdict
from models.members.listing import MemberGroup, list_members
from models.members.people import read_people
from models.organisation import Cell
from models.words import Status
from tests.desktop.conftest import Boxes
from tests.desktop.members_book import OFFICE_LIST, TODAY, members_book, people_of

HEADINGS = ("STT", "Họ và tên", "Ngày sinh", "Chức vụ Đảng", "Ghi chú", "Điện thoại")


@pytest.fixture
def book(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenBook]:
    database = members_book(tmp_path / "so.sochibo")
    yield OpenBook(database)
    database.close()


def written(folder: Path, *rows: tuple[Any, ...], more: tuple[str, ...] = ()) -> Path:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    for row in rows:
        sheet.append(row)
    for title in more:
        other = workbook.create_sheet(title)
        other.sheet_state = "hidden"
        other.append(["Họ và tên"])
        other.append(["Bùi Minh Hòa"])
    file = folder / "danh sách.xlsx"
    workbook.save(file)
    return file


def opened(qtbot: QtBot, book: OpenBook, background: Background, file: Path) -> ImportPeopleDialog:
    dialog = ImportPeopleDialog(None, book, background, file=file, today=TODAY)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.foot.action_button.isEnabled()
    qtbot.waitUntil(lambda: not background.busy)
    return dialog


def names(dialog: ImportPeopleDialog) -> list[str]:
    return [row.read.data.full_name for row in dialog.preview.table.rows]


def count(book: OpenBook) -> int:
    return len(book.read(read_people))


def test_the_list_of_the_office_is_shown_whole_then_entered(
    qtbot: QtBot, book: OpenBook, background: Background
) -> None:
    before = count(book)
    dialog = opened(qtbot, book, background, OFFICE_LIST)
    preview = dialog.preview
    assert "danh_sach_chi_bo.xlsx" in preview.file_label.text()
    assert preview.sheet_combo.isHidden()
    assert "K Ghi chú" in preview.columns_label.text()
    assert preview.unknown_label.isHidden()
    assert len(names(dialog)) == 36
    assert count(book) == before
    assert dialog.proposal is not None
    new = len(dialog.proposal.having(Verdict.NEW))
    assert new == 35 - len(dialog.proposal.having(Verdict.NAMESAKE))
    assert str(new) in dialog.foot.action_button.text()
    dialog.foot.action_button.click()
    assert dialog.imported == new
    assert not dialog.isVisible()
    assert count(book) == before + new
    again = opened(qtbot, book, background, OFFICE_LIST)
    assert not again.foot.action_button.isEnabled()
    again.accept()
    assert again.isVisible()
    assert count(book) == before + new


def test_the_list_of_the_office_fills_an_empty_book(
    qtbot: QtBot, background: Background, tmp_path: Path
) -> None:
    book = OpenBook(create_book(tmp_path / "moi.sochibo", Cell("Chi bộ A", "Đảng bộ B", "Lào Cai")))
    dialog = opened(qtbot, book, background, OFFICE_LIST)
    dialog.foot.action_button.click()
    rows = book.read(partial(list_members, day=TODAY))
    counted = {group: sum(group.holds(row.status) for row in rows) for group in MemberGroup}
    assert counted[MemberGroup.MEMBERS] == 27
    assert counted[MemberGroup.STAFF] == 9
    assert counted[MemberGroup.PROBATIONARY] == 2
    dated = {row.step.status: row.step.since for row in rows if row.step}
    alone = [row.status for row in rows if row.status in (Status.EXEMPT, Status.TEMPORARY_IN)]
    assert sorted(alone) == [Status.EXEMPT, Status.TEMPORARY_IN]
    assert dated[Status.EXEMPT] == date(2024, 1, 1)
    assert dated[Status.TEMPORARY_IN] == date(2023, 9, 1)
    book.database.close()


def test_rows_are_shown_by_verdict_with_all_that_is_to_be_told(
    qtbot: QtBot, book: OpenBook, background: Background, tmp_path: Path
) -> None:
    file = written(
        tmp_path,
        HEADINGS,
        (1, "Vàng Bích Mai", "04/11/1985"),
        (2, "Giàng A Toàn", "18/08/1994", None, "Quần chúng"),
        (3, "Lò Kim Lan", "01/02/1971"),
        (4, "Mùa A Nam", "06/05/1967", "Tổ trưởng", "Quần chúng", "0912"),
        (None, "Người lập biểu"),
    )
    dialog = opened(qtbot, book, background, file)
    preview = dialog.preview
    assert "Điện thoại" in preview.unknown_label.text()
    assert "Người lập biểu" in preview.skipped_label.text()
    verdicts = [row.verdict for row in preview.table.rows]
    assert verdicts == [Verdict.SAME, Verdict.DIFFERS, Verdict.NAMESAKE, Verdict.NEW]
    details = []
    for at in range(4):
        preview.view.setCurrentIndex(preview.table.index(at, 1))
        details.append(preview.detail_label.text() if preview.detail_label.isVisible() else "")
    assert details[0] == ""
    assert "18/08/1994" not in details[1]
    assert details[1]
    assert details[2]
    assert "Tổ trưởng" in details[3]
    chip = preview.chips.findChild(type(preview.file_button), "import_verdicts_new")
    assert chip is not None
    chip.click()
    assert names(dialog) == ["Mùa A Nam"]
    dialog.accept()
    assert dialog.imported == 1


def test_unreadable_rows_come_first_and_nothing_can_be_entered(
    qtbot: QtBot, book: OpenBook, background: Background, tmp_path: Path
) -> None:
    before = people_of(book.database)
    file = written(
        tmp_path, HEADINGS, (1, "Vũ An", "01/02/1980"), (2, "Lò Hoa", "31/02/1990"), (3, None, 1980)
    )
    dialog = opened(qtbot, book, background, file)
    assert {row.verdict for row in dialog.preview.table.rows} == {Verdict.UNREADABLE}
    assert len(dialog.preview.table.rows) == 2
    assert "31/02/1990" in dialog.preview.detail_label.text()
    assert not dialog.foot.action_button.isEnabled()
    assert dialog.foot.problem_label.text()
    dialog.accept()
    assert dialog.isVisible()
    assert people_of(book.database) == before


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n"])
def test_a_file_that_is_no_workbook_is_told_and_another_can_be_chosen(
    qtbot: QtBot,
    book: OpenBook,
    background: Background,
    boxes: Boxes,
    tmp_path: Path,
    content: bytes,
) -> None:
    file = tmp_path / "ảnh.xlsx"
    file.write_bytes(content)
    dialog = opened(qtbot, book, background, file)
    assert "ảnh.xlsx" in dialog.refused.sentence_label.text()
    assert dialog.refused.isVisible()
    assert not dialog.foot.action_button.isEnabled()
    boxes.answers = [OFFICE_LIST]
    dialog.preview.file_button.click()
    qtbot.waitUntil(lambda: not background.busy)
    assert dialog.preview.body.isVisible()
    assert len(names(dialog)) == 36


def test_leaving_the_choice_of_another_file_keeps_what_is_shown(
    qtbot: QtBot, book: OpenBook, background: Background, boxes: Boxes
) -> None:
    dialog = opened(qtbot, book, background, OFFICE_LIST)
    dialog.preview.file_button.click()
    assert boxes.asked
    assert len(names(dialog)) == 36


def test_another_sheet_can_be_looked_at(
    qtbot: QtBot, book: OpenBook, background: Background, tmp_path: Path
) -> None:
    file = written(tmp_path, ("Hướng dẫn",), ("x",), more=("Người cũ",))
    dialog = opened(qtbot, book, background, file)
    combo = dialog.preview.sheet_combo
    assert (combo.count(), combo.currentIndex()) == (2, 1)
    assert names(dialog) == ["Bùi Minh Hòa"]
    combo.setCurrentIndex(0)
    combo.activated.emit(0)
    qtbot.waitUntil(lambda: not background.busy)
    assert dialog.refused.isVisible()
    assert dialog.refused.sentence_label.text()
    assert combo.isVisible()


def test_a_sheet_that_the_file_has_lost_since_gives_way_to_the_likeliest(
    qtbot: QtBot, book: OpenBook, background: Background, tmp_path: Path
) -> None:
    file = written(tmp_path, HEADINGS, (1, "Vũ An", "01/02/1980"), more=("Người cũ",))
    dialog = opened(qtbot, book, background, file)
    written(tmp_path, HEADINGS, (1, "Vũ Bình", "01/02/1980"))
    dialog.preview.sheet_combo.activated.emit(1)
    qtbot.waitUntil(lambda: not background.busy)
    assert names(dialog) == ["Vũ Bình"]


def test_what_changed_meanwhile_is_told_and_nothing_is_entered(
    qtbot: QtBot, book: OpenBook, background: Background, tmp_path: Path
) -> None:
    file = written(tmp_path, HEADINGS, (1, "Vũ An", "01/02/1980"))
    first = opened(qtbot, book, background, file)
    second = opened(qtbot, book, background, file)
    first.accept()
    before = count(book)
    second.accept()
    assert second.isVisible()
    assert second.foot.problem_label.text()
    assert count(book) == before


def test_a_dialog_left_while_reading_is_not_called_back(
    qtbot: QtBot, book: OpenBook, background: Background, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[object] = []
    monkeypatch.setattr(ImportPeopleDialog, "_show", lambda _self, found: called.append(found))
    dialog = ImportPeopleDialog(None, book, background, file=OFFICE_LIST, today=TODAY)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.reject()
    qtbot.waitUntil(lambda: not background.busy)
    assert called == []


def test_it_fits_a_small_screen_and_its_controls_have_names(
    qtbot: QtBot, book: OpenBook, background: Background
) -> None:
    dialog = opened(qtbot, book, background, OFFICE_LIST)
    assert dialog.height() <= 680
    assert dialog.minimumSizeHint().width() <= 900
    assert dialog.preview.view.accessibleName()
    assert dialog.preview.sheet_combo.accessibleName()
    assert import_people_dialog.__doc__


def test_tab_leads_from_the_rows_to_the_button(
    qtbot: QtBot, book: OpenBook, background: Background
) -> None:
    dialog = opened(qtbot, book, background, OFFICE_LIST)
    with qtbot.waitActive(dialog):
        dialog.preview.view.setFocus()
    qtbot.keyClick(dialog.preview.view, Qt.Key.Key_Tab)
    assert dialog.foot.cancel_button.hasFocus()
    qtbot.keyClick(dialog.foot.cancel_button, Qt.Key.Key_Tab)
    assert dialog.foot.action_button.hasFocus()
