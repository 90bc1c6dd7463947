"""Asks for a span of days, from one day to another."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.widgets.date_field import DateField
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.form import labelled
from models.periods import Period


class PeriodDialog(QDialog):
    """Two days; `period` is what was asked for once the dialog is accepted."""

    def __init__(self, parent: QWidget | None, current: Period) -> None:
        super().__init__(parent)
        self.setObjectName("period_dialog")
        self.setWindowTitle(self.tr("From … to …"))
        self.period = current
        self.first_field = DateField(name="period_first")
        self.last_field = DateField(name="period_last")
        self.first_field.set_day(current.first)
        self.last_field.set_day(current.last)
        fields = QHBoxLayout()
        fields.setContentsMargins(20, 20, 20, 20)
        fields.setSpacing(16)
        fields.addWidget(labelled(self.tr("&First day"), self.first_field))
        fields.addWidget(labelled(self.tr("&Last day"), self.last_field))
        self.foot = DialogFoot(self, self.tr("Show this period"), writes=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(fields)
        layout.addWidget(self.foot)
        self.setMinimumWidth(420)
        self.first_field.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, current: Period) -> Period | None:
        """Ask for a period, beginning with `current`; None when the user leaves it."""
        dialog = cls(parent, current)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.period if accepted else None

    def accept(self) -> None:
        """Take the two days if they make a period."""
        first, last = self.first_field.day, self.last_field.day
        if first is None or last is None:
            self.foot.show_problem(self.tr("Both fields need a day, such as 5/11/2024."))
        elif last < first:
            self.foot.show_problem(self.tr("The last day lies before the first."))
        else:
            self.period = Period(first, last)
            super().accept()
