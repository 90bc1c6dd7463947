"""The dialogs of the tour that take something in: lists, old attendance, a pasted range."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import resources
from desktop.app import Application
from desktop.dialogs.attendance_import_dialog import AttendanceImportDialog
from desktop.dialogs.import_people_dialog import ImportPeopleDialog
from desktop.dialogs.paste_dialog import PasteDialog
from models.attendance.pasting import PasteTarget
from models.attendance.sheet import AttendanceRow, read_attendance
from models.imports.grid import Grid
from models.meetings.meetings import list_meetings
from models.names import search_form
from models.periods import Period

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
