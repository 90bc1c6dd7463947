"""The import of an old attendance sheet: seen, decided, then entered whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.background import Background, Progress
from desktop.book import Changed, OpenBook
from desktop.dialogs import attendance_import_work
from desktop.dialogs.attendance_import_dialog import AttendanceImportDialog
from desktop.dialogs.decision_table import DecisionTable
from desktop.exports.reading.workbooks import read_workbook
from models.attendance.sheet import read_attendance
from models.book.database import Database, Session
from models.imports.attendance import importing
from models.imports.attendance.importing import Imported
from models.imports.attendance.planning import MarkVerdict
from models.imports.attendance.proposal import AttendanceProposal
from models.imports.people import choose_sheet, import_people, read_proposals
from models.meetings.meetings import list_meetings
from models.members.people import PersonData, add_person, read_people
from models.members.steps import StatusStep
from models.periods import ALWAYS, year
from models.words import Mark, MeetingKind, Status
from tests.desktop.conftest import Boxes
from tests.desktop.members_book import OFFICE_LIST, TODAY, empty_book

OLD_SHEET = Path(__file__).parents[2] / "data" / "theo_doi_sinh_hoat_2023.xlsx"
NAMES = ("Lò Văn An", "Lê Xuân Hải")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = empty_book(tmp_path / "so.sochibo")
    yield database
    database.close()


@pytest.fixture
def book(qtbot: QtBot, database: Database) -> OpenBook:
    return OpenBook(database)


def add(book: OpenBook, *names: str) -> None:
    def work(session: Session) -> None:
        for name in names:
            steps = [StatusStep(ALWAYS, Status.OFFICIAL)]
            add_person(session, PersonData(name), statuses=steps)

    book.change(work)


def written(folder: Path, *rows: tuple[Any, ...], title: str = "Năm 2023") -> Path:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(row)
    file = folder / "theo dõi.xlsx"
    workbook.save(file)
    return file


def opened(
    qtbot: QtBot, book: OpenBook, background: Background, file: Path
) -> AttendanceImportDialog:
    dialog = AttendanceImportDialog(None, book, background, file=file, today=TODAY)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.foot.action_button.isEnabled()
    qtbot.waitUntil(lambda: not background.busy)
    return dialog


def answer(table: DecisionTable[Any], words: str) -> None:
    """Choose an answer for the row of the cursor as a click in its list does."""
    place = table.answer_combo.findText(words, Qt.MatchFlag.MatchContains)
    assert place >= 0, words
    table.answer_combo.setCurrentIndex(place)
    table.answer_combo.activated.emit(place)


def meetings(book: OpenBook) -> int:
    return len(book.read(lambda session: list_meetings(session, year(2023))))


def test_the_sheet_of_the_office_comes_in_whole_and_once(
    qtbot: QtBot, book: OpenBook, background: Background
) -> None:
    sheet = choose_sheet(read_workbook(OFFICE_LIST))
    proposal = book.read(lambda session: read_proposals(session, sheet, today=TODAY))
    book.change(lambda session: import_people(session, proposal))
    before = book.read(read_people)
    dialog = opened(qtbot, book, background, OLD_SHEET)
    preview = dialog.preview
    assert preview.tabs.current == "people"
    assert "Lò Hồng Ánh" in preview.people.question_label.text()
    assert "05/01/2023 to 05/08/2023" in preview.people.question_label.text()
    assert not dialog.foot.action_button.isEnabled()
    assert "1" in dialog.foot.problem_label.text()
    assert meetings(book) == 0
    answer(preview.people, "Temporarily here".lower())
    assert dialog.foot.action_button.text() == "Import 12 meetings"
    told: list[Changed] = []
    book.changed.connect(told.append)
    dialog.foot.action_button.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert dialog.imported == Imported(12, 318, date(2023, 12, 5))
    assert {"meetings", "attendance"} <= told[0].nouns
    assert meetings(book) == 12
    assert book.read(read_people) == before
    again = opened(qtbot, book, background, OLD_SHEET)
    assert "Nothing in this sheet is new" in again.preview.counts_label.text()
    assert not again.foot.action_button.isEnabled()
    again.accept()
    assert again.isVisible()


def test_leaving_marks_out_leaves_the_rest(
    qtbot: QtBot, book: OpenBook, background: Background, tmp_path: Path
) -> None:
    add(book, *NAMES)
    book.change(
        lambda session: add_person(
            session,
            PersonData("Lò Hồng Ánh"),
            statuses=[StatusStep(date(2023, 9, 1), Status.TEMPORARY_IN)],
        )
    )
    file = written(
        tmp_path,
        ("TT", "Họ và tên", "05/01", "05/10"),
        (1, "Lò Văn An", "x", "x"),
        (2, "Lò Hồng Ánh", "x", "P"),
    )
    dialog = opened(qtbot, book, background, file)
    answer(dialog.preview.people, "Leave these marks out")
    assert "1 are left out" in dialog.preview.counts_label.text()
    dialog.foot.action_button.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert dialog.imported == Imported(2, 3, date(2023, 10, 5))


def test_names_signs_and_days_are_decided_by_hand(
    qtbot: QtBot, book: OpenBook, background: Background, tmp_path: Path
) -> None:
    add(book, *NAMES)
    file = written(
        tmp_path,
        ("TT", "Họ và tên", "Tháng 1", "03/02", "05/03"),
        (1, "Lo Van An", "x", "Z", "x"),
        (2, "Lê Xuân Hải", "x", "P", "x"),
        (3, "Người Lạ", "x", "x", "x"),
        title="Sheet1",
    )
    dialog = opened(qtbot, book, background, file)
    preview = dialog.preview
    assert preview.tabs.current == "meetings"
    assert dialog.top.year_box.isVisible()
    dialog.top.year_field.setText("2023")
    dialog.top.year_field.editingFinished.emit()
    assert dialog.top.day_box.isVisible()
    dialog.top.day_field.setText("5")
    dialog.top.day_field.editingFinished.emit()
    assert [row.matched.day for row in preview.meetings.table.rows] == [
        date(2023, 1, 5),
        date(2023, 2, 3),
        date(2023, 3, 5),
    ]
    preview.meetings.view.setCurrentIndex(preview.meetings.table.index(2, 1))
    answer(preview.meetings, "Leave this column out")
    preview.meetings.view.setCurrentIndex(preview.meetings.table.index(1, 1))
    answer(preview.meetings, "Thematic")
    preview.day_field.setText("4/2/2023")
    preview.day_field.editingFinished.emit()
    preview.tabs.choose("signs")
    assert "“Z”" in preview.signs.question_label.text()
    answer(preview.signs, "Late")
    preview.tabs.choose("people")
    assert "Lo Van An" in preview.people.question_label.text()
    assert preview.people.answer_combo.itemText(1) == "Lò Văn An"
    answer(preview.people, "Lò Văn An")
    assert "Người Lạ" in preview.people.question_label.text()
    answer(preview.people, "Nobody of the book")
    assert dialog.foot.action_button.text() == "Import 2 meetings"
    dialog.foot.action_button.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    held = book.read(lambda session: list_meetings(session, year(2023)))
    assert [(row.data.held_on, row.data.kind) for row in held] == [
        (date(2023, 2, 4), MeetingKind.THEMATIC),
        (date(2023, 1, 5), MeetingKind.REGULAR),
    ]
    rows = book.read(lambda session: read_attendance(session, held[0].id))
    assert {row.full_name: row.mark for row in rows} == {
        "Lò Văn An": Mark.LATE,
        "Lê Xuân Hải": Mark.ABSENT_EXCUSED,
    }


def test_what_disagrees_is_listed(
    qtbot: QtBot, book: OpenBook, background: Background, tmp_path: Path
) -> None:
    add(book, *NAMES, "Vừ A Sử")
    file = written(
        tmp_path,
        ("TT", "Họ và tên", "05/01", "Có mặt"),
        (1, "Lò Văn An", "x", 2),
        (2, "Lê Xuân Hải", "x", 1),
    )
    dialog = opened(qtbot, book, background, file)
    told = [dialog.preview.findings.index(row, 1).data() for row in range(2)]
    assert told[0] == "Row 2, Lò Văn An: column “Có mặt” says 2, the book would say 1."
    assert "Vừ A Sử" in told[1]
    assert dialog.foot.action_button.isEnabled()


def test_the_kind_where_none_is_written_is_chosen_for_all(
    qtbot: QtBot, book: OpenBook, background: Background, tmp_path: Path
) -> None:
    add(book, *NAMES)
    file = written(tmp_path, ("TT", "Họ và tên", "05/01"), (1, "Lò Văn An", "x"))
    dialog = opened(qtbot, book, background, file)
    dialog.top.kind_field.set_option(MeetingKind.THEMATIC)
    dialog.top.kind_field.option_chosen.emit(MeetingKind.THEMATIC)
    assert dialog.proposal is not None
    assert dialog.proposal.meetings[0].matched.kind is MeetingKind.THEMATIC


def test_a_file_without_marks_is_refused_in_one_sentence(
    qtbot: QtBot, book: OpenBook, background: Background, boxes: Boxes, tmp_path: Path
) -> None:
    add(book, *NAMES)
    dialog = opened(qtbot, book, background, OFFICE_LIST)
    assert "There is no attendance in this sheet" in dialog.refused.sentence_label.text()
    assert not dialog.foot.action_button.isEnabled()
    file = written(tmp_path, ("TT", "Họ và tên", "05/01"), (1, "Lò Văn An", "x"))
    boxes.answers = [file]
    dialog.top.file_button.click()
    qtbot.waitUntil(lambda: not background.busy)
    assert dialog.foot.action_button.isEnabled()


def test_stopping_half_way_enters_nothing(
    qtbot: QtBot,
    book: OpenBook,
    background: Background,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add(book, *NAMES)
    file = written(tmp_path, ("TT", "Họ và tên", "05/01", "03/02"), (1, "Lò Văn An", "x", "x"))
    dialog = opened(qtbot, book, background, file)
    enter = importing.import_attendance

    def until_stopped(
        session: Session, proposal: AttendanceProposal, *, progress: Progress
    ) -> Imported:
        enter(session, proposal)
        while True:
            progress(1, 2)

    monkeypatch.setattr(attendance_import_work, "import_attendance", until_stopped)
    dialog.foot.action_button.click()
    dialog.foot.cancel_button.click()
    qtbot.waitUntil(lambda: not background.busy)
    assert dialog.isVisible()
    assert dialog.imported is None
    assert meetings(book) == 0
    assert "Nothing was entered" in dialog.foot.problem_label.text()
    dialog.foot.cancel_button.click()
    assert not dialog.isVisible()


def test_a_book_changed_meanwhile_refuses_and_is_looked_at_anew(
    qtbot: QtBot, book: OpenBook, background: Background, tmp_path: Path
) -> None:
    add(book, *NAMES)
    file = written(tmp_path, ("TT", "Họ và tên", "05/01"), (1, "Lò Văn An", "x"))
    dialog = opened(qtbot, book, background, file)
    add(book, "Lò Văn An")
    dialog.foot.action_button.click()
    qtbot.waitUntil(lambda: not background.busy)
    assert "The book has changed" in dialog.refused.sentence_label.text()
    assert meetings(book) == 0


def test_a_closed_dialog_is_gone(
    assert_freed: Callable[[Callable[[], QWidget]], None],
    qtbot: QtBot,
    book: OpenBook,
    background: Background,
) -> None:
    def make() -> QWidget:
        dialog = AttendanceImportDialog(None, book, background, file=OLD_SHEET, today=TODAY)
        qtbot.waitUntil(lambda: not background.busy)
        return dialog

    assert_freed(make)


def test_marks_in_the_book_count_as_such(
    qtbot: QtBot, book: OpenBook, background: Background, tmp_path: Path
) -> None:
    add(book, *NAMES)
    file = written(tmp_path, ("TT", "Họ và tên", "05/01"), (1, "Lò Văn An", "x"))
    first = opened(qtbot, book, background, file)
    first.foot.action_button.click()
    qtbot.waitUntil(lambda: not first.isVisible())
    more = written(
        tmp_path, ("TT", "Họ và tên", "05/01"), (1, "Lò Văn An", "P"), (2, "Lê Xuân Hải", "x")
    )
    dialog = opened(qtbot, book, background, more)
    assert dialog.proposal is not None
    assert dialog.proposal.counts == {MarkVerdict.DIFFERS: 1, MarkVerdict.NEW: 1}
    assert dialog.foot.action_button.text() == "Import 1 marks"
    assert "“present”" in dialog.preview.findings.index(0, 1).data()
