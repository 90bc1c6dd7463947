"""Before a paper is issued: its number, its date, who signs, and what does not agree yet."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop import messages
from desktop.book import OpenBook
from desktop.dialogs.gaps import ask_why_unused
from desktop.exports.issuing import Outlook, Signing
from desktop.icons import Role
from desktop.labels import post_label
from desktop.navigation import PeriodChoice
from desktop.translation import current_language
from desktop.widgets.checks_card import ChecksCard
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.form import labelled
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.issue_number import IssueNumber
from desktop.widgets.screen_room import resize_within_screen, scrolled
from desktop.widgets.still_combo import StillCombo
from desktop.widgets.text import make_label
from models.documents.issuing import IssuedRow
from models.periods import date_text

_WIDTH, _HEIGHT = 640, 640


class IssueDialog(QDialog):
    """Asks for what a paper is issued with; `signing` is that once the dialog is accepted."""

    def __init__(
        self,
        parent: QWidget | None,
        book: OpenBook,
        period: PeriodChoice,
        outlook: Outlook,
        *,
        replaces: IssuedRow | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("issue_dialog")
        self.setWindowTitle(self.tr("Issue a paper"))
        self._book, self._period, self._outlook = book, period, outlook
        self._replaces = replaces
        self.number = IssueNumber(book, outlook.symbol, today=period.today)
        self.signer_combo = StillCombo()
        self.signer_combo.setObjectName("issue_signer")
        self.foot = DialogFoot(self, "")
        self._lay_out()
        self._offer_signers()
        self.number.show_day(outlook.dated_on or period.today, wanted=outlook.number)
        self._show_action()
        self.number.changed.connect(self._show_action)
        self.number.explain_wanted.connect(self.explain)
        self.number.number_field.setFocus()
        self.number.number_field.selectAll()

    @property
    def signing(self) -> Signing:
        """The date, the number and the signer as they stand in the fields."""
        day = self.number.day
        assert day is not None, "a dialog without a day is not accepted"
        return Signing(day, self.number.count, self._signer_id)

    def accept(self) -> None:
        """Close with what can be issued; say what is wrong, ask what is unusual."""
        day, problem = self.number.day, self.number.problem()
        if problem or day is None:
            self.foot.show_problem(problem)
        elif self._day_is_meant(day):
            super().accept()

    @Slot()
    def explain(self) -> None:
        """Ask why numbers were left out."""
        series = self.number.series
        if series is not None and ask_why_unused(self, self._book, series):
            self.number.read_series()

    @Slot()
    def _show_action(self) -> None:
        """Say on the button under which number the paper is issued."""
        number, outlook = self.number.count, self._outlook
        text = self.tr("Issue, number by hand")
        if number is not None:
            symbol = f"{number:02d}-{outlook.symbol}/{outlook.cell_symbol}"
            text = self.tr("Issue as no. {0}").format(symbol)
        self.foot.action_button.setText(text)
        self.foot.action_button.setAccessibleName(text)
        self.foot.show_problem("")

    @property
    def _signer_id(self) -> UUID | None:
        value: UUID | None = self.signer_combo.currentData()
        return value

    def _day_is_meant(self, day: date) -> bool:
        """Ask where the number would be counted in another year or term than today's."""
        today = self._period.today
        if day.year == today.year and self.number.is_in_term_of(today):
            return True
        text = self.tr(
            "The paper is dated {0}, today is {1}. Its number is counted in the term of its own "
            "date, and the form in force that day is used."
        )
        action = self.tr("Issue with the date {0}").format(date_text(day))
        title = self.tr("Another year or term")
        return messages.ask(self, title, text.format(date_text(day), date_text(today)), action)

    def _offer_signers(self) -> None:
        outlook = self._outlook
        if not outlook.on_behalf:
            self.signer_combo.addItem(outlook.signer or self.tr("by hand"))
            self.signer_combo.setEnabled(False)
            return
        self.signer_combo.addItem(self.tr("The secretary of that day"))
        for entry in outlook.roll:
            post = f" ({post_label(entry.post)})" if entry.post else ""
            self.signer_combo.addItem(f"{entry.full_name}{post}", entry.person_id)
        ids = [entry.person_id for entry in outlook.roll]
        if outlook.signer_id in ids:
            self.signer_combo.setCurrentIndex(ids.index(outlook.signer_id) + 1)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(make_label(self._outlook.title, "heading", name="issue_title", wrap=True))
        if self._replaces is not None:
            text = self.tr("It replaces no. {0} of {1}, which stays in the register as replaced.")
            row = self._replaces
            text = text.format(row.number_symbol, date_text(row.dated_on))
            column.addWidget(make_label(text, name="issue_replaces", wrap=True))
        column.addWidget(self.number)
        column.addWidget(labelled(self.tr("&Signed by"), self.signer_combo))
        self._add_doubts(column)
        frozen = self.tr(
            "Issuing uses the number up for good and keeps the figures, the words and the PDF in "
            "the book as they are now. Later changes of the records never change them: this page "
            "then says what differs, and a replacement can be issued."
        )
        column.addWidget(make_label(frozen, "muted", name="issue_frozen", wrap=True))
        column.addStretch(1)
        self.foot.stand_under(scrolled(inside, name="issue_area"))
        height = inside.heightForWidth(_WIDTH) + self.foot.sizeHint().height()
        resize_within_screen(self, width=_WIDTH, height=min(_HEIGHT, height))

    def _add_doubts(self, column: QVBoxLayout) -> None:
        """Name what does not agree before anything is issued."""
        for doubt in self._outlook.doubts:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(IconLabel("warning", Role.GOLD, side=18))
            text = doubt.sentence(current_language())
            row.addWidget(make_label(text, name="issue_doubt", wrap=True), 1)
            column.addLayout(row)
        if self._outlook.findings:
            checks = ChecksCard()
            checks.show_findings(self._outlook.findings)
            column.addWidget(checks)
