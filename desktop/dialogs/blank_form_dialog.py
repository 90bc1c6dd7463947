"""Asks of which campaign and days a blank form is, for cells that do not use the program."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout, QWidget

from desktop.exports.committee.blank_form import KnownCampaign, form_of
from desktop.exports.committee.form import Form
from desktop.widgets.date_field import DateField
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.form import FORM_GAP, labelled, side_by_side
from desktop.widgets.still_combo import StillCombo
from desktop.widgets.text import make_label
from models.committee.figures import Subject
from models.periods import Period


class BlankFormDialog(QDialog):
    """A campaign or none, and two days; `form` is what was asked for once it is accepted."""

    def __init__(
        self, parent: QWidget | None, known: tuple[KnownCampaign, ...], current: Subject | None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("blank_form_dialog")
        self.setWindowTitle(self.tr("Blank form for Excel"))
        self._known = known
        self.form: Form | None = None
        self.campaign_combo = StillCombo()
        self.campaign_combo.setObjectName("blank_form_campaign")
        self.campaign_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        everything = self.tr("No campaign: everything the cell did in these days")
        self.campaign_combo.addItems([everything, *(one.mark.name for one in known)])
        self.first_field = DateField(name="blank_form_first")
        self.last_field = DateField(name="blank_form_last")
        self.foot = DialogFoot(self, self.tr("Make the form"))
        self._begin_with(current)
        self._lay_out()

    @classmethod
    def ask(
        cls, parent: QWidget, known: tuple[KnownCampaign, ...], current: Subject | None
    ) -> Form | None:
        """Ask, beginning with `current`; None when the user leaves it."""
        dialog = cls(parent, known, current)
        dialog.exec()
        form = dialog.form
        dialog.deleteLater()
        return form

    def accept(self) -> None:
        """Take the campaign and the days if they make a period."""
        first, last = self.first_field.day, self.last_field.day
        if first is None or last is None:
            self.foot.show_problem(self.tr("Both fields need a day, such as 5/11/2024."))
            return
        if last < first:
            self.foot.show_problem(self.tr("The last day lies before the first."))
            return
        at = self.campaign_combo.currentIndex()
        mark = self._known[at - 1].mark if at > 0 else None
        self.form = form_of(Subject(Period(first, last), mark), self._known)
        super().accept()

    def _begin_with(self, current: Subject | None) -> None:
        if current is None:
            return
        self.first_field.set_day(current.period.first)
        self.last_field.set_day(current.period.last)
        for at, one in enumerate(self._known, start=1):
            if current.campaign is not None and one.mark.is_same(current.campaign):
                self.campaign_combo.setCurrentIndex(at)

    def _lay_out(self) -> None:
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(20, 20, 20, 20)
        inside.setSpacing(FORM_GAP)
        about = self.tr(
            "For cells that do not use this program: they fill in the open cells of the form in "
            "Excel and send it back."
        )
        inside.addWidget(make_label(about, "muted", name="blank_form_about", wrap=True))
        inside.addWidget(labelled(self.tr("&Campaign"), self.campaign_combo))
        inside.addLayout(
            side_by_side(
                labelled(self.tr("&First day"), self.first_field),
                labelled(self.tr("&Last day"), self.last_field),
            )
        )
        self.foot.stand_under(content)
        self.setMinimumWidth(560)
        self.campaign_combo.setFocus()
