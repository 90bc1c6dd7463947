"""What can be done to a whole sheet of attendance: above it, in one line."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.widgets.buttons import make_button


class AttendanceBar(QWidget):
    """Fill, filter, and at the far end the step that overwrites; each asks by a signal."""

    fill_wanted = Signal()
    filter_wanted = Signal()
    overwrite_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("attendance_bar")
        self.fill_button = make_button(
            self.tr("All present"),
            name="fill_present",
            icon_name="checks",
            tip=self.tr("Marks only who is not yet recorded; exempt people as exempt"),
        )
        self.fill_button.clicked.connect(self.fill_wanted)
        self.waiting_button = make_button("", name="only_not_recorded", icon_name="funnel")
        self.waiting_button.setCheckable(True)
        self.waiting_button.clicked.connect(self.filter_wanted)
        self.overwrite_button = make_button(
            self.tr("Overwrite: everyone present…"),
            name="overwrite_present",
            look="quiet",
            tip=self.tr("Also changes who is recorded otherwise; asks first, and can be undone"),
        )
        self.overwrite_button.clicked.connect(self.overwrite_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.fill_button)
        row.addWidget(self.waiting_button)
        row.addStretch(1)
        row.addWidget(self.overwrite_button)

    def show_counts(self, *, waiting: int, overwritten: int) -> None:
        """Offer what there is somebody for: people who wait, and people marked otherwise."""
        self.waiting_button.setText(self.tr("Not recorded ({0})").format(waiting))
        self.waiting_button.setAccessibleName(self.waiting_button.text())
        self.waiting_button.setEnabled(waiting > 0 or self.waiting_button.isChecked())
        self.fill_button.setEnabled(waiting > 0)
        self.overwrite_button.setEnabled(overwritten > 0)
