"""The import dialog: everything is seen and answered before anything is written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.import_people_dialog import ImportPeopleDialog
from desktop.settings import Settings
from models.book.database import create_book
from models.imports.headings import Column
from models.imports.people import Imported
from models.imports.proposals import Verdict
from models.members.listing import MemberGroup, list_members
from models.members.people import read_people
from models.organisation import Cell
from models.words import Status
from tests.desktop.conftest import Boxes
from tests.desktop.members_book import OFFICE_LIST, TODAY, members_book, people_of

HEADINGS = ("STT", "Họ và tên", "Ngày sinh", "Chức vụ Đảng", "Ghi chú", "Điện thoại")
OLD_LIST = OFFICE_LIST.with_name("danh_sach_cu_vntime.xlsx")
ATTENDANCE = OFFICE_LIST.with_name("theo_doi_sinh_hoat_2023.xlsx")


@pytest.fixture
def book(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenBook]:
    database = members_book(tmp_path / "so.sochibo")
    yield OpenBook(database)
    database.close()


@pytest.fixture
def empty(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenBook]:
    database = create_book(tmp_path / "moi.sochibo", Cell("Chi bộ A", "Đảng bộ B", "Lào Cai"))
    yield OpenBook(database)
    database.close()


def written(
    folder: Path, *rows: tuple[Any, ...], more: tuple[str, ...] = (), hidden_row: int = 0
) -> Path:
    workbook = Workbook()
    sheet: Worksheet = workbook.worksheets[0]
    for row in rows:
        sheet.append(row)
    if hidden_row:
        sheet.row_dimensions[hidden_row].hidden = True
    for title in more:
        other = workbook.create_sheet(title)
        other.sheet_state = "hidden"
        other.append(["Họ và tên"])
        other.append(["Bùi Minh Hòa"])
    file = folder / "danh sách.xlsx"
    workbook.save(file)
    return file


class Opener:
    """Opens dialogs with the services of one test."""

    def __init__(self, qtbot: QtBot, background: Background, settings: Settings) -> None:
        self.qtbot, self.background, self.settings = qtbot, background, settings

    def __call__(self, book: OpenBook, file: Path) -> ImportPeopleDialog:
        dialog = ImportPeopleDialog(
            None, book, self.background, self.settings, file=file, today=TODAY
        )
        self.qtbot.addWidget(dialog)
        dialog.show()
        assert not dialog.foot.action_button.isEnabled()
        self.wait()
        return dialog

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.background.busy)


@pytest.fixture
def opened(qtbot: QtBot, background: Background, settings: Settings) -> Opener:
    return Opener(qtbot, background, settings)


def names(dialog: ImportPeopleDialog) -> list[str]:
    return [shown.row.read.data.full_name for shown in dialog.preview.table.rows]


def verdicts(dialog: ImportPeopleDialog) -> list[Verdict]:
    return [shown.row.verdict for shown in dialog.preview.table.rows]


def show(dialog: ImportPeopleDialog, chip: str) -> None:
    found = dialog.preview.chips.findChild(QPushButton, f"import_verdicts_{chip}")
    assert found is not None
    found.click()


def go(dialog: ImportPeopleDialog, at: int) -> None:
    dialog.preview.view.setCurrentIndex(dialog.preview.table.index(at, 1))


def count(book: OpenBook) -> int:
    return len(book.read(read_people))


def choose_column(dialog: ImportPeopleDialog, opened: Opener, at: int, label: str) -> None:
    combo = dialog.columns.column_choices.combos[at]
    combo.setCurrentText(label)
    assert combo.currentText() == label
    combo.activated.emit(combo.currentIndex())
    opened.wait()


def test_the_list_of_the_office_is_shown_whole_then_entered(book: OpenBook, opened: Opener) -> None:
    before = count(book)
    dialog = opened(book, OFFICE_LIST)
    preview = dialog.preview
    assert "danh_sach_chi_bo.xlsx" in dialog.top.file_label.text()
    assert dialog.top.sheet_combo.isHidden()
    assert dialog.top.facts_label.isHidden()
    show(dialog, "all")
    assert len(names(dialog)) == 36
    assert count(book) == before
    assert dialog.proposal is not None
    asked = len(dialog.proposal.questions)
    assert asked
    assert not dialog.foot.action_button.isEnabled()
    assert str(asked) in dialog.foot.problem_label.text()
    show(dialog, "open")
    preview.question.leave_button.click()
    preview.question.repeat_button.click()
    new = len(dialog.proposal.having(Verdict.NEW))
    assert str(new) in dialog.foot.action_button.text()
    dialog.foot.action_button.click()
    assert dialog.imported == Imported(new, 0)
    assert not dialog.isVisible()
    assert count(book) == before + new


def test_the_list_of_the_office_fills_an_empty_book_once(empty: OpenBook, opened: Opener) -> None:
    dialog = opened(empty, OFFICE_LIST)
    dialog.foot.action_button.click()
    rows = empty.read(partial(list_members, day=TODAY))
    counted = {group: sum(group.holds(row.status) for row in rows) for group in MemberGroup}
    assert counted[MemberGroup.MEMBERS] == 27
    assert counted[MemberGroup.STAFF] == 9
    assert counted[MemberGroup.PROBATIONARY] == 2
    dated = {row.step.status: row.step.since for row in rows if row.step}
    alone = [row.status for row in rows if row.status in (Status.EXEMPT, Status.TEMPORARY_IN)]
    assert sorted(alone) == [Status.EXEMPT, Status.TEMPORARY_IN]
    assert dated[Status.EXEMPT] == date(2024, 1, 1)
    assert dated[Status.TEMPORARY_IN] == date(2023, 9, 1)
    again = opened(empty, OFFICE_LIST)
    assert set(verdicts(again)) == {Verdict.SAME}
    assert not again.foot.action_button.isEnabled()
    again.accept()
    assert count(empty) == 36


def test_the_old_list_is_converted_before_the_eyes(empty: OpenBook, opened: Opener) -> None:
    dialog = opened(empty, OLD_LIST)
    assert "TCVN3" in dialog.top.facts_label.text()
    assert "“Vµng BÝch Mai” → “Vàng Bích Mai”" in dialog.top.facts_label.text()
    assert "“Vµng BÝch Mai” → “Vàng Bích Mai”" in dialog.preview.detail_label.text()
    assert names(dialog)[:2] == ["Vàng Bích Mai", "Vũ Hồng Ánh"]
    dialog.tabs.choose("columns")
    columns = dialog.columns
    assert columns.view.model().index(0, 1).data() == "Vàng Bích Mai"
    columns.encoding_field.setCurrentIndex(0)
    columns.encoding_field.activated.emit(0)
    opened.wait()
    assert columns.isVisible()
    assert columns.view.model().index(0, 1).data() == "Vµng BÝch Mai"
    assert dialog.proposal is None
    assert dialog.foot.problem_label.text()
    columns.encoding_field.setCurrentIndex(1)
    columns.encoding_field.activated.emit(1)
    opened.wait()
    dialog.foot.action_button.click()
    assert dialog.imported == Imported(15, 0)
    assert "Tòng Ngọc Ánh" in people_of(empty.database)


def test_an_attendance_sheet_gives_its_people_and_says_that_it_is_one(
    empty: OpenBook, opened: Opener
) -> None:
    dialog = opened(empty, ATTENDANCE)
    assert "12" in dialog.top.facts_label.text()
    assert "05/01/2023" not in dialog.top.facts_label.text()
    assert len(names(dialog)) == 27


def test_rows_are_shown_by_verdict_with_all_that_is_to_be_told(
    book: OpenBook, opened: Opener, tmp_path: Path
) -> None:
    file = written(
        tmp_path,
        HEADINGS,
        (1, "Vàng Bích Mai", "04/11/1985"),
        (2, "Giàng A Toàn", "18/08/1994", None, "Quần chúng"),
        (3, "Lò Kim Lan", "01/02/1971"),
        (4, "Mùa A Nam", "06/05/1967", "Tổ trưởng", "Quần chúng", "0912"),
        (5, "Mùa A Nam", "06/05/1967"),
        (None, "Người lập biểu"),
    )
    dialog = opened(book, file)
    preview = dialog.preview
    assert "Điện thoại" in dialog.top.facts_label.text()
    assert "Người lập biểu" in preview.skipped_label.text()
    assert verdicts(dialog) == [Verdict.DIFFERS, Verdict.NAMESAKE, Verdict.TWICE]
    show(dialog, "all")
    assert verdicts(dialog)[0] is Verdict.SAME
    told = []
    for at in range(5):
        go(dialog, at)
        told.append((preview.detail_label.isVisible(), preview.question.isVisible()))
    assert told == [(False, False), *[(False, True)] * 2, (True, False), (False, True)]
    go(dialog, 3)
    assert "Tổ trưởng" in preview.detail_label.text()
    go(dialog, 4)
    assert "5" in preview.question.question_label.text()
    assert not preview.question.same_button.isVisible()
    show(dialog, "new")
    assert names(dialog) == ["Mùa A Nam"]


def test_each_question_is_answered_in_its_own_way(
    book: OpenBook, opened: Opener, tmp_path: Path
) -> None:
    file = written(
        tmp_path,
        ("STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Số thẻ"),
        (1, "Vàng Bích Mai", "04/11/1985", "Thanh tra", "1"),
        (2, "Lò Kim Lan", "01/02/1971", "Một cửa"),
        (3, "Đỗ Hữu Đạt", None, "Văn thư"),
    )
    dialog = opened(book, file)
    question = dialog.preview.question
    assert question.repeat_button.isHidden()
    question.same_button.click()
    assert set(question.boxes) == {Column.UNIT, Column.CARD}
    question.boxes[Column.CARD].click()
    go(dialog, 1)
    assert not question.same_button.isChecked()
    question.another_button.click()
    assert not dialog.foot.action_button.isEnabled()
    go(dialog, 2)
    question.leave_button.click()
    go(dialog, 0)
    assert question.same_button.isChecked()
    assert not question.boxes[Column.CARD].isChecked()
    text = dialog.foot.action_button.text()
    assert "1" in text
    assert dialog.foot.problem_label.text() == ""
    before = count(book)
    dialog.foot.action_button.click()
    assert dialog.imported == Imported(1, 1)
    assert count(book) == before + 1
    found = people_of(book.database)
    assert found["Vàng Bích Mai"].data.unit == "Thanh tra"
    assert found["Vàng Bích Mai"].data.card_number == "77.415787"
    assert found["Đỗ Hữu Đạt"].data.unit == ""


def test_enter_leads_through_the_questions_to_the_import(
    qtbot: QtBot, book: OpenBook, opened: Opener, tmp_path: Path
) -> None:
    file = written(
        tmp_path,
        ("STT", "Họ và tên", "Ngày sinh", "Đơn vị"),
        (1, "Vàng Bích Mai", "04/11/1985", "Thanh tra"),
        (2, "Giàng A Toàn", "18/08/1994", "Thanh tra"),
    )
    dialog = opened(book, file)
    question, enter = dialog.preview.question, Qt.Key.Key_Return
    qtbot.keyClick(dialog.preview.view, enter)
    assert dialog.focusWidget() is question.same_button
    assert len(dialog.preview.open_rows) == 2
    qtbot.keyClick(question.same_button, Qt.Key.Key_Space)
    qtbot.keyClick(question.same_button, enter)
    assert dialog.preview.view.current_row == 1
    qtbot.keyClick(question.same_button, Qt.Key.Key_Space)
    qtbot.keyClick(question.same_button, enter)
    assert dialog.imported == Imported(0, 2)


def test_one_answer_serves_all_that_differ(book: OpenBook, opened: Opener, tmp_path: Path) -> None:
    file = written(
        tmp_path,
        ("STT", "Họ và tên", "Ngày sinh", "Đơn vị"),
        (1, "Vàng Bích Mai", "04/11/1985", "Sở"),
        (2, "Giàng A Toàn", "18/08/1994", "Sở"),
        (3, "Lò Kim Lan", "01/02/1971", "Sở"),
    )
    dialog = opened(book, file)
    dialog.preview.question.same_button.click()
    dialog.preview.question.repeat_button.click()
    # Whoever only shares a name is still to be asked about.
    assert [row.read.number for row in dialog.preview.open_rows] == [4]
    go(dialog, 2)
    dialog.preview.question.leave_button.click()
    dialog.accept()
    assert dialog.imported == Imported(0, 2)
    units = {name: one.data.unit for name, one in people_of(book.database).items()}
    assert (units["Vàng Bích Mai"], units["Giàng A Toàn"]) == ("Sở", "Sở")
    assert units["Lò Kim Lan"] == "Kế toán"


def test_columns_are_corrected_by_hand_and_remembered(
    empty: OpenBook, opened: Opener, tmp_path: Path
) -> None:
    rows = [("STT", "Ai", "Chỗ làm"), (1, "Vũ An", "Thanh tra"), (2, "Lò Hoa", "Một cửa")]
    dialog = opened(empty, written(tmp_path, *rows))
    assert dialog.columns.isVisible()
    assert "Họ và tên" in dialog.foot.problem_label.text()
    dialog.tabs.choose("rows")
    assert dialog.refused.isVisible()
    dialog.tabs.choose("columns")
    choose_column(dialog, opened, 1, "Full name")
    assert dialog.foot.action_button.isEnabled()
    choose_column(dialog, opened, 2, "Unit")
    dialog.tabs.choose("rows")
    assert names(dialog) == ["Vũ An", "Lò Hoa"]
    dialog.accept()
    assert people_of(empty.database)["Vũ An"].data.unit == "Thanh tra"
    again = opened(empty, written(tmp_path, *rows, (3, "Bùi Hòa", "Sở")))
    assert again.preview.isVisible()
    assert names(again) == ["Vũ An", "Lò Hoa", "Bùi Hòa"]
    again.accept()
    assert people_of(empty.database)["Bùi Hòa"].data.unit == "Sở"


def test_a_meaning_is_taken_from_the_column_that_had_it(
    empty: OpenBook, opened: Opener, tmp_path: Path
) -> None:
    dialog = opened(empty, written(tmp_path, ("Họ và tên", "Tên gọi khác"), ("An", "Vũ An")))
    choose_column(dialog, opened, 1, "Full name")
    assert [combo.currentText() for combo in dialog.columns.column_choices.combos] == [
        "Not imported",
        "Full name",
    ]
    dialog.tabs.choose("rows")
    assert names(dialog) == ["Vũ An"]


def test_hidden_rows_are_named_and_read_or_not(
    empty: OpenBook, opened: Opener, tmp_path: Path
) -> None:
    file = written(
        tmp_path, HEADINGS, (1, "Vũ An", 1980), (2, "Lò Hoa", 1985), hidden_row=3, more=("Cũ",)
    )
    dialog = opened(empty, file)
    told = dialog.top.facts_label.text()
    assert "3" in told
    assert "“Cũ”" in told
    assert names(dialog) == ["Vũ An", "Lò Hoa"]
    dialog.tabs.choose("columns")
    assert dialog.columns.hidden_box.isVisible()
    dialog.columns.hidden_box.click()
    opened.wait()
    dialog.tabs.choose("rows")
    assert names(dialog) == ["Vũ An"]
    assert "Lò Hoa" in dialog.preview.skipped_label.text()


def test_unreadable_rows_come_first_and_nothing_can_be_entered(
    book: OpenBook, opened: Opener, tmp_path: Path
) -> None:
    before = people_of(book.database)
    file = written(
        tmp_path, HEADINGS, (1, "Vũ An", "01/02/1980"), (2, "Lò Hoa", "31/02/1990"), (3, None, 1980)
    )
    dialog = opened(book, file)
    assert set(verdicts(dialog)) == {Verdict.UNREADABLE}
    assert len(dialog.preview.table.rows) == 2
    assert "31/02/1990" in dialog.preview.detail_label.text()
    assert not dialog.foot.action_button.isEnabled()
    assert dialog.foot.problem_label.text()
    dialog.accept()
    assert dialog.isVisible()
    assert people_of(book.database) == before


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n"])
def test_a_file_that_is_no_workbook_is_told_and_another_can_be_chosen(
    book: OpenBook,
    opened: Opener,
    boxes: Boxes,
    tmp_path: Path,
    content: bytes,
) -> None:
    file = tmp_path / "ảnh.xlsx"
    file.write_bytes(content)
    dialog = opened(book, file)
    assert "ảnh.xlsx" in dialog.refused.sentence_label.text()
    assert dialog.refused.isVisible()
    assert not dialog.foot.action_button.isEnabled()
    boxes.answers = [OFFICE_LIST]
    dialog.top.file_button.click()
    opened.wait()
    assert dialog.preview.isVisible()
    show(dialog, "all")
    assert len(names(dialog)) == 36


def test_leaving_the_choice_of_another_file_keeps_what_is_shown(
    book: OpenBook, opened: Opener, boxes: Boxes
) -> None:
    dialog = opened(book, OFFICE_LIST)
    dialog.top.file_button.click()
    assert boxes.asked
    show(dialog, "all")
    assert len(names(dialog)) == 36


def test_another_sheet_can_be_looked_at(book: OpenBook, opened: Opener, tmp_path: Path) -> None:
    file = written(tmp_path, ("Hướng dẫn",), ("x",), more=("Người cũ",))
    dialog = opened(book, file)
    combo = dialog.top.sheet_combo
    assert (combo.count(), combo.currentIndex()) == (2, 1)
    assert names(dialog) == ["Bùi Minh Hòa"]
    combo.setCurrentIndex(0)
    combo.activated.emit(0)
    opened.wait()
    assert dialog.columns.isVisible()
    assert dialog.foot.problem_label.text()
    assert combo.isVisible()


def test_a_sheet_that_the_file_has_lost_since_gives_way_to_the_likeliest(
    book: OpenBook, opened: Opener, tmp_path: Path
) -> None:
    file = written(tmp_path, HEADINGS, (1, "Vũ An", "01/02/1980"), more=("Người cũ",))
    dialog = opened(book, file)
    written(tmp_path, HEADINGS, (1, "Vũ Bình", "01/02/1980"))
    dialog.top.sheet_combo.activated.emit(1)
    opened.wait()
    assert names(dialog) == ["Vũ Bình"]


def test_what_changed_meanwhile_is_told_and_nothing_is_entered(
    book: OpenBook, opened: Opener, tmp_path: Path
) -> None:
    file = written(tmp_path, HEADINGS, (1, "Vũ An", "01/02/1980"))
    first = opened(book, file)
    second = opened(book, file)
    first.accept()
    before = count(book)
    second.accept()
    assert second.isVisible()
    assert second.foot.problem_label.text()
    assert count(book) == before


def test_a_dialog_left_while_reading_is_not_called_back(
    qtbot: QtBot, book: OpenBook, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[object] = []
    monkeypatch.setattr(ImportPeopleDialog, "_show", lambda _self, found: called.append(found))
    dialog = ImportPeopleDialog(
        None, book, opened.background, opened.settings, file=OFFICE_LIST, today=TODAY
    )
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.reject()
    opened.wait()
    assert called == []


def test_it_fits_a_small_screen_and_its_controls_have_names(book: OpenBook, opened: Opener) -> None:
    dialog = opened(book, OFFICE_LIST)
    assert dialog.height() <= 680
    assert dialog.minimumSizeHint().width() <= 900
    assert dialog.preview.view.accessibleName()
    assert dialog.top.sheet_combo.accessibleName()


def test_tab_leads_from_the_rows_to_the_button(
    qtbot: QtBot, empty: OpenBook, opened: Opener
) -> None:
    dialog = opened(empty, OFFICE_LIST)
    with qtbot.waitActive(dialog):
        dialog.preview.view.setFocus()
    qtbot.keyClick(dialog.preview.view, Qt.Key.Key_Tab)
    assert dialog.foot.cancel_button.hasFocus()
    qtbot.keyClick(dialog.foot.cancel_button, Qt.Key.Key_Tab)
    assert dialog.foot.action_button.hasFocus()
