"""The step from the list of meetings into the attendance that an office kept in Excel."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop import messages
from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.attendance_import_dialog import AttendanceImportDialog
from models.imports.attendance.importing import Imported

translate = QCoreApplication.translate


def import_old_attendance(
    parent: QWidget, book: OpenBook, background: Background, *, today: date
) -> Imported | None:
    """Ask for a sheet and show what importing it would do; return what was imported."""
    file = messages.ask_open_file(
        parent,
        translate("MeetingsPage", "Choose the attendance sheet"),
        filters=translate(
            "MeetingsPage", "Attendance sheets (*.xlsx *.xlsm *.xls *.csv *.tsv *.txt)"
        ),
    )
    if file is None:
        return None
    return AttendanceImportDialog.ask(parent, book, background, file=file, today=today)
