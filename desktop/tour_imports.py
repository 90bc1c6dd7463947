"""The dialogs of the tour that take something in: lists, attendance, ranges, other cells' files."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import UUID

import resources
from desktop.app import Application
from desktop.dialogs.attendance_import_dialog import AttendanceImportDialog
from desktop.dialogs.consolidation_dialog import ConsolidationDialog
from desktop.dialogs.import_people_dialog import ImportPeopleDialog
from desktop.dialogs.paste_dialog import PasteDialog
from desktop.exports.committee.cell_list import save_cell_list
from desktop.exports.committee.package import check_package, write_package
from desktop.exports.files import replace_file
from desktop.exports.registry import Options, read_document
from models.attendance.pasting import PasteTarget
from models.attendance.sheet import AttendanceRow, read_attendance
from models.committee.figures import CellMark, TopicCounts
from models.imports.grid import Grid
from models.meetings.meetings import list_meetings
from models.names import search_form
from models.periods import Period, year
from models.sample import UNTIL

#: Pictures of the import of people: which invented list, and what is pressed in the dialog.
_LISTS = (
    ("import", "danh-sach.xlsx", ""),
    ("import-question", "danh-sach-cu.xlsx", "import_answer_same"),
    ("import-columns", "danh-sach-cu.xlsx", "import_tabs_columns"),
)
#: Pictures of the import of old attendance: which part of the dialog is looked at.
_OLD_SHEETS = (
    ("import-attendance", "old_sheet_tabs_meetings"),
    ("import-attendance-people", "old_sheet_tabs_people"),
    ("import-attendance-signs", "old_sheet_tabs_signs"),
)
#: Invented cells of the committee, and one that has sent nothing yet.
_CELLS = ("Chi bộ Quản lý Khoa học", "Chi bộ Kế hoạch – Tài chính", "Chi bộ Trung tâm Ứng dụng")
_SILENT = "Chi bộ Tiêu chuẩn Đo lường"


def import_steps(application: Application) -> Iterator[tuple[str, Callable[[], object], str]]:
    """Yield each dialog's name, the step that opens it, and the button to press in it or none.

    Nothing of it is written.
    """
    assert application.book is not None
    about = (application.window, application.book, application.background)
    today = application.today()
    ask_people = partial(ImportPeopleDialog.ask, *about, application.settings, today=today)
    for name, file, button in _LISTS:
        yield name, partial(ask_people, file=resources.path(f"sample/{file}")), button
    old = resources.path("sample/diem-danh-2022.xlsx")
    for name, tab in _OLD_SHEETS:
        yield name, partial(AttendanceImportDialog.ask, *about, file=old, today=today), tab
    rows = _latest_sheet(application)
    target = PasteTarget(tuple(row.person_id for row in rows))
    paste = partial(PasteDialog.ask, application.window, len)
    yield "paste", partial(paste, grid=_copied(rows), rows=rows, target=target), ""
    memory = application.settings.committee
    memory.folder = _sent_files(application)
    put_together = partial(
        ConsolidationDialog.run, application.window, application.background, memory
    )
    yield "consolidation", put_together, ""
    yield "consolidation-checks", put_together, "consolidation_tabs_checks"


def _latest_sheet(application: Application) -> tuple[AttendanceRow, ...]:
    """Return the sheet of the latest meeting of the year."""
    assert application.book is not None
    today = application.today()
    year = Period(today.replace(month=1, day=1), today)
    with application.book.database.reading() as session:
        return read_attendance(session, list_meetings(session, year)[0].id)


def _copied(rows: tuple[AttendanceRow, ...]) -> Grid:
    """Return a range as an office might copy it: most of it clear, some of it to be asked."""
    marks = ("x", "x", "P (đi công tác)", "x", "muộn", "x", "KP", "x", "?")
    names = [row.full_name for row in rows[: len(marks)]]
    names[1] = search_form(names[1]).title()
    return tuple(zip(names, marks, strict=True))


def _sent_files(application: Application) -> Path:
    """Write what some invented cells sent beside the sample book, and the list of all of them."""
    assert application.book is not None
    book = application.book.database
    folder = book.file.parent / "Số liệu chi bộ gửi"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    own = read_document(book, "campaign-figures", Options(period=year(UNTIL.year)))
    made_at = datetime(UNTIL.year + 1, 1, 5, 2, tzinfo=UTC)
    cells = [own.cell]
    for times, name in enumerate(_CELLS, start=1):
        mark = replace(own.cell, name=name, id=UUID(int=times << 64))
        counts = {key: times * count for key, count in own.counts.items()}
        if times == len(_CELLS):
            counts["meetings"] += 1
        topics = tuple(_times(one, times) for one in own.topics)
        figures = replace(own, cell=mark, counts=counts, topics=topics, made_at=made_at)
        replace_file(folder / f"{name}.solieu", write_package(figures), check_package)
        cells.append(mark)
    sent = replace(own, made_at=made_at)
    replace_file(folder / f"{own.cell.name}.solieu", write_package(sent), check_package)
    save_cell_list(folder, [*cells, CellMark(_SILENT)])
    return folder


def _times(topic: TopicCounts, times: int) -> TopicCounts:
    return TopicCounts(
        topic.code, topic.title, topic.depth, *(times * count for count in topic.counts)
    )
