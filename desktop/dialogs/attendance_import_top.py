"""The head of the import of old attendance: the file, its sheet, and what its headings lack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop import messages
from desktop.labels import meeting_kind_label
from desktop.widgets.buttons import make_button
from desktop.widgets.count_field import CountField
from desktop.widgets.option_field import OptionField
from desktop.widgets.text import make_label
from models.imports.attendance.choices import Choices
from models.imports.attendance.proposal import AttendanceProposal
from models.imports.sheet import Sheet
from models.words import MeetingKind


class AttendanceImportTop(QFrame):
    """Names file and sheet; asks for a year, a day and a kind where the sheet has none.

    `completed` when the year, the day or the kind was given, `file_chosen` with another file.
    """

    completed = Signal()
    file_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._file = Path()
        self.file_label = make_label("", "heading", name="old_sheet_file", elide=True)
        self.file_button = make_button(
            self.tr("Choose another file…"), name="old_sheet_choose", icon_name="folder-open"
        )
        self.sheet_combo = QComboBox()
        self.sheet_combo.setObjectName("old_sheet_sheet")
        self.sheet_combo.setAccessibleName(self.tr("Sheet"))
        self.about_label = make_label("", "small", name="old_sheet_about", wrap=True)
        self.kind_field = OptionField(MeetingKind, meeting_kind_label, name="old_sheet_kind")
        self.year_field = CountField(name="old_sheet_year")
        self.day_field = CountField(name="old_sheet_day", most=31)
        self.kind_box = _beside(self.tr("Kind where none is written:"), self.kind_field)
        self.year_box = _beside(self.tr("Year:"), self.year_field)
        self.day_box = _beside(self.tr("Day of the month:"), self.day_field)
        for field in (self.year_field, self.day_field):
            field.setFixedWidth(72)
            field.editingFinished.connect(self.completed)
        self.kind_field.option_chosen.connect(self._tell_completed)
        self.file_button.clicked.connect(self._choose_file)
        self._lay_out()

    def show_file(self, file: Path) -> None:
        """Name the file that is being read; what was asked for another one is asked anew."""
        self._file = file
        self.file_label.setText(file.name)
        self.about_label.clear()
        self.kind_field.set_option(MeetingKind.REGULAR)
        self.day_field.set_count(None)
        for box in (self.kind_box, self.year_box, self.day_box):
            box.hide()

    def show_sheets(self, sheets: Sequence[Sheet], chosen: Sheet) -> None:
        """Offer the sheets of the file; one alone needs no choice."""
        self.sheet_combo.clear()
        hidden = self.tr("{0} (hidden)")
        self.sheet_combo.addItems(
            [hidden.format(sheet.name) if sheet.hidden else sheet.name for sheet in sheets]
        )
        self.sheet_combo.setCurrentIndex(list(sheets).index(chosen))
        self.sheet_combo.setVisible(len(sheets) > 1)

    def show_year(self, year: int | None) -> None:
        """Show the year that the title names."""
        self.year_field.set_count(year)

    def show_proposal(self, proposal: AttendanceProposal) -> None:
        """Ask for what the headings of this sheet lack, and say where they stand."""
        old = proposal.old
        text = self.tr("Headings in row {0} · {1} columns of meetings · {2} people")
        self.about_label.setText(text.format(old.heading_row, len(old.columns), len(old.lines)))
        reasons = {one.says.reason.key for one in old.columns if one.says.reason}
        years = {"attendance_import.no_year", "attendance_import.two_digit_year"}
        asked = proposal.choices.year not in (None, old.year)
        self.year_box.setVisible(bool(reasons & years) or asked)
        months = "attendance_import.only_month" in reasons
        self.day_box.setVisible(months or proposal.choices.day_of_month is not None)
        untold = any(not one.matched.kind_told for one in proposal.meetings)
        self.kind_box.setVisible(untold)

    def complete(self, choices: Choices) -> Choices:
        """Return the choices with the year, the day and the kind that were given."""
        return replace(
            choices,
            year=self.year_field.count,
            day_of_month=self.day_field.count,
            kind=self.kind_field.option,
        )

    @Slot()
    def _tell_completed(self) -> None:
        self.completed.emit()

    @Slot()
    def _choose_file(self) -> None:
        file = messages.ask_open_file(
            self,
            self.tr("Choose the attendance sheet"),
            filters=self.tr("Attendance sheets (*.xlsx *.xlsm *.xls *.csv *.tsv *.txt)"),
            folder=self._file.parent,
        )
        if file is not None:
            self.file_chosen.emit(file)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self.file_label, 1)
        first.addWidget(self.sheet_combo)
        first.addWidget(self.file_button)
        second = QHBoxLayout()
        second.setSpacing(20)
        second.addWidget(self.about_label, 1)
        for box in (self.year_box, self.day_box, self.kind_box):
            second.addWidget(box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 6)
        layout.setSpacing(6)
        layout.addLayout(first)
        layout.addLayout(second)
        self.sheet_combo.hide()


def _beside(label: str, field: QWidget) -> QWidget:
    """Return `field` with its label at the left."""
    box = QWidget()
    layout = QHBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    title = make_label(label, "muted")
    title.setBuddy(field)
    field.setAccessibleName(label.rstrip(":"))
    layout.addWidget(title)
    layout.addWidget(field)
    return box
