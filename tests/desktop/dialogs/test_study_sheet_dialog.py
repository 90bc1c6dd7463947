"""Self-study in a table: typed with keys, pasted, filled, checked row by row, saved as one act."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.book import OpenBook
from desktop.dialogs.study_sheet_dialog import SheetBook, StudySheetDialog
from desktop.tables.typed_grid import place_of
from desktop.widgets.cell_field import CellField
from models.campaigns.campaigns import list_topics
from models.errors import RecordsError
from models.history.undo import undo
from models.members.roll import roll_on
from models.periods import year
from models.study.entries import StudyRow, check_studies, list_studies, record_studies
from tests.campaign_book import MEMBERS, TODAY, CampaignBook, make_campaign_book
from tests.desktop.conftest import Boxes
from tests.desktop.keyboard import type_text

_Key = Qt.Key
_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def book(tmp_path: Path) -> Iterator[CampaignBook]:
    book = make_campaign_book(tmp_path / "so.sochibo")
    yield book
    book.database.close()


@pytest.fixture
def sheet(book: CampaignBook) -> SheetBook:
    opened = OpenBook(book.database)
    return SheetBook(
        opened.read(list_topics),
        opened.read(partial(roll_on, day=TODAY)),
        lambda rows: opened.read(partial(check_studies, entries=rows)),
        lambda rows: opened.change(partial(record_studies, entries=rows)),
    )


@pytest.fixture
def dialog(qapp: QApplication, sheet: SheetBook) -> Iterator[StudySheetDialog]:
    dialog = StudySheetDialog(None, sheet, today=TODAY)
    dialog.show()
    yield dialog
    # Rows that are not saved would be asked about as the window closes.
    dialog.grid.remove_rows(range(dialog.grid.rowCount()))


def type_cell(
    qtbot: QtBot, dialog: StudySheetDialog, text: str, end: Qt.Key = _Key.Key_Tab
) -> None:
    """Type into the cell of the cursor and end with a key; nothing typed moves on."""
    if text:
        type_text(dialog.view, text[0])
        field = dialog.view.findChild(CellField)
        assert field is not None, "typing starts editing"
        type_text(field, text[1:])
        qtbot.keyClick(field, end)
    elif end == _Key.Key_Tab:
        dialog.view.focusNextPrevChild(True)
    else:
        qtbot.keyClick(dialog.view, end)
    QApplication.sendPostedEvents(None, 52)


def type_row(qtbot: QtBot, dialog: StudySheetDialog, *texts: str) -> None:
    for text in texts:
        type_cell(qtbot, dialog, text)


def cell(dialog: StudySheetDialog, row: int, name: str) -> str:
    return dialog.grid.rows[row][name]


def rows_of(book: CampaignBook, number: int = 2024) -> list[StudyRow]:
    with book.database.reading() as session:
        return list(list_studies(session, year(number)))


def paste(dialog: StudySheetDialog, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    dialog.view.paste()


def select(dialog: StudySheetDialog, rows: range, name: str) -> None:
    column = place_of(dialog.grid.columns, name)
    model, chosen = dialog.view.selectionModel(), dialog.grid
    dialog.view.go_to(rows[0], column)
    for row in rows:
        model.select(chosen.index(row, column), model.SelectionFlag.Select)


def test_a_row_is_typed_with_the_keyboard_alone_and_saved(
    qtbot: QtBot, dialog: StudySheetDialog, book: CampaignBook
) -> None:
    type_row(qtbot, dialog, "hong anh", "1.1, 2.1", "5/3", "", "", "11-60", "1h30")
    assert cell(dialog, 0, "name") == "Vũ Hồng Ánh"
    assert cell(dialog, 0, "started") == "05/03/2024"
    assert cell(dialog, 0, "minutes") == "90"
    assert dialog.grid.remark_at(0).good
    dialog.accept()
    (row,) = rows_of(book)
    assert row.full_name == "Vũ Hồng Ánh"
    assert row.data.topic_ids == book.topic_ids("1.1", "2.1")
    assert (row.data.started_on, row.data.ended_on) == (date(2024, 3, 5), date(2024, 3, 5))
    assert (row.data.pages, row.data.minutes) == ("11-60", 90)


def test_enter_goes_down_and_tab_goes_right_also_while_typing(
    qtbot: QtBot, dialog: StudySheetDialog
) -> None:
    type_cell(qtbot, dialog, "hong anh", _Key.Key_Return)
    assert (dialog.view.currentIndex().row(), dialog.view.currentIndex().column()) == (1, 1)
    type_cell(qtbot, dialog, "quang thu")
    assert (dialog.view.currentIndex().row(), dialog.view.currentIndex().column()) == (1, 2)
    qtbot.keyClick(dialog.view, _Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.view.currentIndex().row() == 0
    assert [cell(dialog, row, "name") for row in (0, 1)] == ["Vũ Hồng Ánh", "Quàng Thu Hà"]


def test_escape_leaves_the_cell_as_it_was(qtbot: QtBot, dialog: StudySheetDialog) -> None:
    type_cell(qtbot, dialog, "hong anh")
    dialog.view.go_to(0, 1)
    type_cell(qtbot, dialog, "quang thu", _Key.Key_Escape)
    assert cell(dialog, 0, "name") == "Vũ Hồng Ánh"


def test_a_range_from_excel_is_pasted_with_its_headings_left_out(
    dialog: StudySheetDialog, book: CampaignBook
) -> None:
    dialog.view.go_to(0, 1)
    lines = [
        "Full name\tTopics (codes)\tFrom",
        "Vũ Hồng Ánh\t1.1\t5/3/2024",
        "Giàng A Sử\t2\t6/3/2024",
    ]
    paste(dialog, "\n".join(lines))
    dialog.accept()
    found = {row.full_name: row.data.topic_ids for row in rows_of(book)}
    part = [topic.id for code, topic in book.topics.items() if code.split(".")[0] == "2"]
    assert found["Vũ Hồng Ánh"] == book.topic_ids("1.1")
    assert set(found["Giàng A Sử"]) == set(part)


def test_everyone_is_begun_filled_down_and_saved_as_one_act(
    qtbot: QtBot, dialog: StudySheetDialog, book: CampaignBook
) -> None:
    dialog.fill_members()
    assert [cell(dialog, row, "name") for row in range(7)] == list(MEMBERS)
    dialog.view.go_to(0, place_of(dialog.grid.columns, "topics"))
    type_row(qtbot, dialog, "1.1", "5/3/2024")
    for name in ("topics", "started"):
        select(dialog, range(7), name)
        qtbot.keyClick(dialog.view, _Key.Key_D, _CTRL)
    assert "7" in dialog.foot.action_button.text()
    dialog.accept()
    assert len(rows_of(book)) == 7
    with book.database.transaction() as session:
        undo(session)
    assert rows_of(book) == []


def test_one_text_is_pasted_into_the_whole_range_and_delete_clears_it(
    qtbot: QtBot, dialog: StudySheetDialog
) -> None:
    dialog.fill_staff()
    select(dialog, range(3), "pages")
    paste(dialog, "11-20")
    assert [cell(dialog, row, "pages") for row in range(4)] == ["11-20"] * 3 + [""]
    select(dialog, range(1, 3), "pages")
    qtbot.keyClick(dialog.view, _Key.Key_Delete)
    assert [cell(dialog, row, "pages") for row in range(3)] == ["11-20", "", ""]
    dialog.view.undo()
    assert [cell(dialog, row, "pages") for row in range(3)] == ["11-20"] * 3
    dialog.view.redo()
    assert cell(dialog, 2, "pages") == ""


def test_a_copied_range_comes_back_as_it_was(dialog: StudySheetDialog) -> None:
    dialog.fill_staff()
    select(dialog, range(3), "name")
    dialog.view.copy()
    dialog.view.go_to(5, 1)
    dialog.view.paste()
    assert [cell(dialog, row, "name") for row in range(5, 8)] == [
        cell(dialog, row, "name") for row in range(3)
    ]


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("name", "Người Lạ", "Người Lạ"),
        ("topics", "9.9", "9.9"),
        ("started", "31/02/2024", "31/02/2024"),
        ("pages", "999", "999"),
        ("minutes", "lâu", "lâu"),
        ("confirmed", "Giàng A Sử", "Giàng A Sử"),
    ],
)
def test_what_is_wrong_is_told_beside_its_row_and_nothing_is_saved(
    dialog: StudySheetDialog, book: CampaignBook, name: str, text: str, told: str
) -> None:
    dialog.view.go_to(0, 1)
    paste(dialog, "Vũ Hồng Ánh\t1.1\t5/3/2024\nLê Xuân Hải\t1.1\t5/3/2024")
    dialog.view.go_to(1, place_of(dialog.grid.columns, name))
    paste(dialog, text)
    assert dialog.grid.remark_at(0).good
    remark = dialog.grid.remark_at(1)
    assert not remark.good
    assert told in remark.sentence
    assert remark.column == name
    dialog.view.go_to(0, 1)
    dialog.accept()
    assert dialog.saved_ids == ()
    assert rows_of(book) == []
    assert dialog.view.currentIndex().row() == 1
    assert "1" in dialog.foot.problem_label.text()


def test_who_was_not_in_the_cell_yet_is_told_by_name(
    dialog: StudySheetDialog, book: CampaignBook
) -> None:
    dialog.view.go_to(0, 1)
    paste(dialog, "Lê Xuân Hải\t1.1\t5/3/1929")
    remark = dialog.grid.remark_at(0)
    assert (remark.good, remark.column) == (False, "started")
    assert "Lê Xuân Hải" in remark.sentence


def test_a_day_still_to_come_is_told(dialog: StudySheetDialog) -> None:
    dialog.view.go_to(0, 1)
    paste(dialog, "Lê Xuân Hải\t1.1\t01/03/2031")
    remark = dialog.grid.remark_at(0)
    assert (remark.good, remark.column) == (False, "started")
    assert "01/03/2031" in remark.sentence


def test_a_name_alone_waits_and_is_no_entry(dialog: StudySheetDialog) -> None:
    dialog.fill_members()
    assert not dialog.foot.action_button.isEnabled()
    dialog.reject()
    assert not dialog.isVisible()


def test_leaving_asks_before_rows_are_lost(dialog: StudySheetDialog, boxes: Boxes) -> None:
    dialog.view.go_to(0, 1)
    paste(dialog, "Lê Xuân Hải\t1.1\t5/3/2024\nVũ Hồng Ánh\t1.1\t5/3/2024\t\t\t999")
    boxes.answers = [False, True]
    dialog.reject()
    assert dialog.isVisible()
    dialog.reject()
    assert not dialog.isVisible()
    assert "2" in boxes.asked[0]


def test_a_range_too_large_is_told(dialog: StudySheetDialog) -> None:
    dialog.view.go_to(0, 1)
    paste(dialog, "\n".join(["Lê Xuân Hải\t1.1"] * 1200))
    assert dialog.foot.problem_label.text()
    assert not any(any(row.values()) for row in dialog.grid.rows)


def test_what_the_book_refuses_stays_to_be_mended(
    qtbot: QtBot, sheet: SheetBook, book: CampaignBook
) -> None:
    def refuse(_rows: object) -> tuple[()]:
        raise RecordsError("study.gone")

    dialog = StudySheetDialog(
        None, SheetBook(sheet.campaigns, sheet.roll, sheet.check, refuse), today=TODAY
    )
    qtbot.addWidget(dialog)
    dialog.view.go_to(0, 1)
    paste(dialog, "Lê Xuân Hải\t1.1\t5/3/2024")
    dialog.accept()
    assert dialog.foot.problem_label.text() == RecordsError("study.gone").sentence("en")
    assert cell(dialog, 0, "name") == "Lê Xuân Hải"
    dialog.grid.remove_rows([0])


def test_the_table_fits_the_screen(dialog: StudySheetDialog) -> None:
    assert dialog.height() <= 680


def test_a_closed_table_is_gone(
    sheet: SheetBook, assert_freed: Callable[[Callable[[], QWidget]], None]
) -> None:
    assert_freed(lambda: StudySheetDialog(None, sheet, today=TODAY))


def test_a_small_screen_at_150_percent_holds_the_table_and_its_buttons(
    dialog: StudySheetDialog,
) -> None:
    assert dialog.minimumSizeHint().width() <= 900
