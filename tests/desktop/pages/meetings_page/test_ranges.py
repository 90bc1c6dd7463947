"""Ranges on the attendance sheet: copied, pasted once shown, filled down, cleared."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select as sql_select

from desktop.book import OpenBook
from desktop.dialogs.paste_dialog import PasteDialog
from desktop.pages.meetings_page.attendance_tab import AttendanceTab
from desktop.tables.attendance_table import MARK, NAME, REASON
from models.errors import RecordsError
from models.imports.grid import parse_grid
from models.tables.changes import Change
from models.words import Mark
from tests.desktop.meeting_book import MEMBERS, MeetingBook

CTRL = Qt.KeyboardModifier.ControlModifier
Show = Callable[[UUID], AttendanceTab]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[PasteDialog]:
    """Press the button of every paste dialog that can record; keep each to look at."""
    dialogs: list[PasteDialog] = []

    def run(dialog: PasteDialog) -> int:
        dialog.show()
        dialogs.append(dialog)
        if dialog.foot.action_button.isEnabled():
            dialog.foot.action_button.click()
        return dialog.result()

    monkeypatch.setattr(PasteDialog, "exec", run)
    return dialogs


def select(tab: AttendanceTab, top: int, left: int, bottom: int, right: int) -> None:
    tab.view.setCurrentIndex(tab.table.index(top, left))
    span = QItemSelection(tab.table.index(top, left), tab.table.index(bottom, right))
    tab.view.selectionModel().select(span, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def paste(qtbot: QtBot, tab: AttendanceTab, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(tab.view, Qt.Key.Key_V, CTRL)


def marks(meetings: MeetingBook, meeting_id: UUID) -> dict[str, tuple[Mark, str]]:
    rows = meetings.rows(meeting_id)
    return {
        row.full_name: (row.mark, row.reason) for row in rows if row.mark is not Mark.NOT_RECORDED
    }


def actions(meetings: MeetingBook) -> list[str]:
    with meetings.second_look() as session:
        return list(session.scalars(sql_select(Change.action).order_by(Change.sequence)))


def test_names_and_marks_of_excel_are_recorded_in_one_act(
    qtbot: QtBot, meetings: MeetingBook, show: Show, shown: list[PasteDialog]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    binh = unicodedata.normalize("NFD", "Lò Văn Bình")
    paste(
        qtbot,
        tab,
        f"Họ và tên\tĐiểm danh\tLý do\r\nLò Văn An\u00a0\tx\t\r\n{binh}\tvắng CP\tốm\r\n",
    )
    assert marks(meetings, meeting_id) == {
        "Lò Văn An": (Mark.PRESENT, ""),
        "Lò Văn Bình": (Mark.ABSENT_EXCUSED, "ốm"),
    }
    assert tab.table.totals(members=True).absent_excused == 1
    assert actions(meetings)[-1] == "paste_attendance"
    before = len(actions(meetings))
    paste(qtbot, tab, f"Lò Văn An\tx\r\n{binh}\tvắng CP\r\n")
    assert not shown[1].foot.action_button.isEnabled()
    assert "Nothing changes" in shown[1].summary_label.text()
    assert len(actions(meetings)) == before


def test_forty_names_on_a_sheet_of_thirty_lose_nothing(
    qtbot: QtBot, meetings: MeetingBook, show: Show, shown: list[PasteDialog]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    strangers = [f"Trần Quốc {letter}" for letter in "KLMPQRSTUV"]
    paste(qtbot, tab, "\n".join(f"{name}\tx" for name in (*MEMBERS, *strangers)))
    assert "10 names are not on the sheet" in shown[0].summary_label.text()
    assert len(marks(meetings, meeting_id)) == 30
    paste(qtbot, tab, "P\n" * 40)
    assert "10 pasted rows have no person left" in shown[1].foot.problem_label.text()
    assert not shown[1].foot.action_button.isEnabled()
    assert {mark for mark, _ in marks(meetings, meeting_id).values()} == {Mark.PRESENT}


def test_a_column_of_marks_goes_down_from_the_cursor(
    qtbot: QtBot, meetings: MeetingBook, show: Show, shown: list[PasteDialog]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    tab.view.go_to(2)
    paste(qtbot, tab, "x\nP (đi công tác)")
    assert marks(meetings, meeting_id) == {
        MEMBERS[2]: (Mark.PRESENT, ""),
        MEMBERS[3]: (Mark.ABSENT_EXCUSED, "đi công tác"),
    }


def test_one_cell_fills_the_range_and_a_column_of_reasons_its_absences(
    qtbot: QtBot, meetings: MeetingBook, show: Show, shown: list[PasteDialog]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    select(tab, 0, MARK, 2, MARK)
    paste(qtbot, tab, "KP")
    assert list(marks(meetings, meeting_id)) == list(MEMBERS[:3])
    select(tab, 0, REASON, 1, REASON)
    paste(qtbot, tab, "không rõ\nquên")
    assert [reason for _, reason in marks(meetings, meeting_id).values()] == [
        "không rõ",
        "quên",
        "",
    ]


def test_what_the_filter_hides_stays(
    qtbot: QtBot, meetings: MeetingBook, show: Show, shown: list[PasteDialog]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    select(tab, 0, MARK, 0, MARK)
    paste(qtbot, tab, "x")
    tab.waiting_button.click()
    paste(qtbot, tab, f"{MEMBERS[0]}\tK\n{MEMBERS[1]}\tx")
    assert marks(meetings, meeting_id)[MEMBERS[0]] == (Mark.PRESENT, "")
    assert marks(meetings, meeting_id)[MEMBERS[1]] == (Mark.PRESENT, "")
    tab.view.selectAll()
    qtbot.keyClick(tab.view, Qt.Key.Key_Delete)
    assert list(marks(meetings, meeting_id)) == [MEMBERS[0]]


def test_a_strange_name_is_asked_and_a_strange_mark_too(
    qtbot: QtBot, meetings: MeetingBook, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)

    def answer(dialog: PasteDialog) -> int:
        dialog.show()
        assert not dialog.foot.action_button.isEnabled()
        asked = dialog.decisions
        assert "Lo Van An" in asked.question_label.text()
        assert asked.answer_combo.itemText(1) == "Lò Văn An"
        asked.answer_combo.setCurrentIndex(1)
        asked.answer_combo.activated.emit(1)
        assert "“Z”" in asked.question_label.text()
        late = asked.answer_combo.findText("Late")
        asked.answer_combo.activated.emit(late)
        assert dialog.proposal.can_record
        dialog.foot.action_button.click()
        return dialog.result()

    monkeypatch.setattr(PasteDialog, "exec", answer)
    paste(qtbot, tab, f"Lo Van An\tx\n{MEMBERS[1]}\tZ\n{MEMBERS[2]}\tz")
    assert marks(meetings, meeting_id) == {
        "Lò Văn An": (Mark.PRESENT, ""),
        MEMBERS[1]: (Mark.LATE, ""),
        MEMBERS[2]: (Mark.LATE, ""),
    }


def test_leaving_the_dialog_writes_nothing(
    qtbot: QtBot, meetings: MeetingBook, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    monkeypatch.setattr(PasteDialog, "exec", lambda _: QDialog.DialogCode.Rejected)
    before = actions(meetings)
    paste(qtbot, tab, f"{MEMBERS[0]}\tx")
    assert marks(meetings, meeting_id) == {}
    assert actions(meetings) == before


def test_what_cannot_be_pasted_is_one_sentence(
    qtbot: QtBot, meetings: MeetingBook, show: Show, shown: list[PasteDialog]
) -> None:
    tab = show(meetings.add())
    for text, words in (
        (" \n", "no cell with text"),
        (f"{MEMBERS[0]}\n{MEMBERS[1]}", "names only"),
        ("x\n" * 6_000, "too large"),
    ):
        paste(qtbot, tab, text)
        assert words in tab.notice.label.text()
    assert shown == []


def test_a_book_that_refuses_keeps_the_dialog_open(
    qtbot: QtBot,
    meetings: MeetingBook,
    show: Show,
    shown: list[PasteDialog],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)

    def refuse(_book: OpenBook, _work: object) -> None:
        raise RecordsError("meetings.gone")

    with monkeypatch.context() as patched:
        patched.setattr(OpenBook, "change", refuse)
        paste(qtbot, tab, f"{MEMBERS[0]}\tx")
    assert shown[0].isVisible()
    assert shown[0].foot.problem_label.text()
    assert marks(meetings, meeting_id) == {}
    assert tab.table.people[0].mark is Mark.NOT_RECORDED


def test_filling_down_copies_the_top_row_of_the_range(
    qtbot: QtBot, meetings: MeetingBook, show: Show, shown: list[PasteDialog]
) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    select(tab, 0, MARK, 0, MARK)
    paste(qtbot, tab, "P (ốm)")
    select(tab, 0, MARK, 2, REASON)
    qtbot.keyClick(tab.view, Qt.Key.Key_D, CTRL)
    assert marks(meetings, meeting_id) == dict.fromkeys(MEMBERS[:3], (Mark.ABSENT_EXCUSED, "ốm"))
    assert actions(meetings)[-1] == "fill_down"
    tab.view.go_to(3)
    qtbot.keyClick(tab.view, Qt.Key.Key_D, CTRL)
    assert marks(meetings, meeting_id)[MEMBERS[3]] == (Mark.ABSENT_EXCUSED, "")
    select(tab, 1, REASON, 2, REASON)
    qtbot.keyClick(tab.view, Qt.Key.Key_Delete)
    assert [reason for _, reason in marks(meetings, meeting_id).values()] == ["ốm", "", "", ""]
    select(tab, 0, NAME, 3, MARK)
    qtbot.keyClick(tab.view, Qt.Key.Key_Delete)
    assert marks(meetings, meeting_id) == {}


def test_a_copied_sheet_pasted_back_changes_nothing(
    qtbot: QtBot, meetings: MeetingBook, show: Show, shown: list[PasteDialog]
) -> None:
    meeting_id = meetings.add()
    meetings.fill(meeting_id)
    tab = show(meeting_id)
    tab.view.selectAll()
    both = CTRL | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(tab.view, Qt.Key.Key_C, both)
    grid = parse_grid(QGuiApplication.clipboard().text())
    assert len(grid) == 31
    assert [row[NAME] for row in grid[1:]] == list(MEMBERS)
    assert QGuiApplication.clipboard().mimeData().html().count("<tr>") == 31
    qtbot.keyClick(tab.view, Qt.Key.Key_V, CTRL)
    assert "Nothing changes" in shown[0].summary_label.text()


def test_the_digits_still_mark(qtbot: QtBot, meetings: MeetingBook, show: Show) -> None:
    meeting_id = meetings.add()
    tab = show(meeting_id)
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_4):
        qtbot.keyClick(tab.view, key)
    assert [mark for mark, _ in marks(meetings, meeting_id).values()] == [
        Mark.PRESENT,
        Mark.LATE,
        Mark.ABSENT_UNEXCUSED,
    ]
