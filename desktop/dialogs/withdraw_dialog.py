"""Asks when and why an issued paper was withdrawn, or which number was written on it by hand."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from desktop.widgets.count_field import CountField
from desktop.widgets.date_field import DateField
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.form import labelled
from desktop.widgets.text import make_label
from models.documents.issuing import IssuedRow
from models.documents.numbers import HIGHEST
from models.names import clean
from models.periods import date_text

_WIDTH = 520


class WithdrawDialog(QDialog):
    """A day and a reason; both are needed."""

    def __init__(self, parent: QWidget | None, row: IssuedRow, *, today: date) -> None:
        super().__init__(parent)
        self.setObjectName("withdraw_dialog")
        self.setWindowTitle(self.tr("Withdraw a paper"))
        self.date_field = DateField(name="withdrawn_on", today=today)
        self.date_field.set_day(max(today, row.dated_on))
        self.reason_field = QLineEdit()
        self.reason_field.setObjectName("withdrawn_why")
        self.reason_field.setPlaceholderText(self.tr("e.g. issued without the committee's vote"))
        text = self.tr(
            "No. {0} stays in the register with its PDF, marked as withdrawn. Its number is never "
            "given again."
        ).format(row.number_symbol)
        self.foot = DialogFoot(self, self.tr("Withdraw no. {0}").format(row.number_symbol))
        _fill(
            self,
            text,
            (self.tr("&Withdrawn on"), self.date_field),
            (self.tr("&Reason"), self.reason_field),
            foot=self.foot,
        )
        self.reason_field.setFocus()

    @property
    def day(self) -> date | None:
        """The day that stands in the field."""
        return self.date_field.day

    @property
    def reason(self) -> str:
        """The reason as it will be kept."""
        return clean(self.reason_field.text())

    def accept(self) -> None:
        """Close with a day and a reason; say which of them is missing."""
        if self.day is None:
            self.foot.show_problem(self.tr("The field needs a day, such as 5/11/2024."))
        elif not self.reason:
            self.foot.show_problem(self.tr("Say why in a few words."))
            self.reason_field.setFocus()
        else:
            super().accept()


class HandNumberDialog(QDialog):
    """The number that was written by hand on the printed paper."""

    def __init__(self, parent: QWidget | None, row: IssuedRow, *, proposed: int | None) -> None:
        super().__init__(parent)
        self.setObjectName("hand_number_dialog")
        self.setWindowTitle(self.tr("Number written by hand"))
        self.number_field = CountField(name="hand_number", most=HIGHEST)
        self.number_field.set_count(proposed)
        text = self.tr(
            "The PDF that is kept has room for the number. Note the one that stands on the "
            "printed paper of {0}: it is used up with that, and never given again."
        ).format(date_text(row.dated_on))
        self.foot = DialogFoot(self, self.tr("Note the number"))
        _fill(self, text, (self.tr("&Number"), self.number_field), foot=self.foot)
        self.number_field.setFocus()
        self.number_field.selectAll()

    @property
    def number(self) -> int | None:
        """The number that stands in the field."""
        return self.number_field.count

    def accept(self) -> None:
        """Close with a number; without one say that it is missing."""
        if self.number:
            super().accept()
        else:
            self.foot.show_problem(self.tr("Write the number that stands on the paper."))


def _fill(dialog: QDialog, text: str, *fields: tuple[str, QWidget], foot: DialogFoot) -> None:
    """Lay a sentence, labelled fields and the foot out in `dialog`."""
    inside = QVBoxLayout()
    inside.setContentsMargins(20, 16, 20, 16)
    inside.setSpacing(12)
    inside.addWidget(make_label(text, name="dialog_text", wrap=True))
    for label, field in fields:
        inside.addWidget(labelled(label, field))
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addLayout(inside)
    layout.addStretch(1)
    layout.addWidget(foot)
    dialog.resize(_WIDTH, dialog.heightForWidth(_WIDTH))
