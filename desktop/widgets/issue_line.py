"""What became of the paper that is looked at: not issued, issued under a number, replaced."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.exports.issuing import IssueState
from desktop.icons import Role
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.text import make_label
from models.documents.comparing import only_words_differ
from models.documents.issuing import IssuedRow
from models.periods import date_text


class IssueLine(QFrame):
    """One line above the paper; it takes no room while the paper was never issued."""

    replacement_wanted = Signal()
    differences_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("issue_line")
        self.setProperty("look", "card")
        self.label = make_label("", "strong", name="issue_text", wrap=True)
        self.changed_label = make_label("", "warning", name="issue_changed", wrap=True)
        self.differences_button = make_button(
            self.tr("What differs"), name="issue_differences", look="link"
        )
        self.replace_button = make_button(
            self.tr("Make a replacement…"), name="issue_replace", icon_name="arrows-clockwise"
        )
        self.differences_button.clicked.connect(self.differences_wanted)
        self.replace_button.clicked.connect(self.replacement_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(10)
        layout.addWidget(IconLabel("circle-wavy-check", Role.GOOD, side=18))
        layout.addWidget(self.label, 1)
        layout.addWidget(self.changed_label)
        layout.addWidget(self.differences_button)
        layout.addWidget(self.replace_button)
        self.hide()

    def show_state(self, state: IssueState) -> None:
        """Tell this state."""
        row = state.issued
        self.setVisible(row is not None)
        if row is None:
            return
        self.label.setText(self._sentence(row, closed=state.is_closed))
        self.changed_label.setText(self._changed(state))
        self.changed_label.setVisible(bool(self.changed_label.text()))
        self.differences_button.setVisible(bool(state.changes))
        self.replace_button.setVisible(state.is_closed)
        self.replace_button.setText(
            self.tr("Make a replacement…") if row.stands else self.tr("Write it anew…")
        )
        self.setAccessibleName(f"{self.label.text()} {self.changed_label.text()}".strip())

    def _sentence(self, row: IssuedRow, *, closed: bool) -> str:
        number, day = row.number_symbol, date_text(row.dated_on)
        if row.withdrawn_on is not None:
            text = self.tr("No. {0} of {1} was withdrawn on {2}")
            return text.format(number, day, date_text(row.withdrawn_on))
        if not closed:
            return self.tr("In work: what will replace no. {0} of {1}").format(number, day)
        if row.number is None:
            return self.tr("Issued on {0}, its number by hand").format(day)
        return self.tr("Issued as no. {0} of {1}").format(number, day)

    def _changed(self, state: IssueState) -> str:
        if state.trouble is not None:
            return state.trouble.sentence(current_language())
        if not state.changes:
            return ""
        text = self.tr("The records have changed since: {0} lines")
        if only_words_differ(state.changes):
            text = self.tr("Worded otherwise today, with the same figures: {0} lines")
        return text.format(len(state.changes))
