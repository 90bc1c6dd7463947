"""What a page of papers needs to issue them: the line above the paper, the button, the steps."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.background import Background, Job, Progress
from desktop.book import OpenBook
from desktop.dialogs.differences_dialog import DifferencesDialog
from desktop.dialogs.paper_issuer import PaperIssuer
from desktop.exports.issuing import IssueState, Subject, paper_state
from desktop.navigation import PeriodChoice
from desktop.widgets.buttons import make_button
from desktop.widgets.issue_line import IssueLine
from models.book.database import Database
from models.periods import date_text

_KEYS = "Ctrl+Shift+P"


class IssuePanel(QObject):
    """Follows one paper; `closed` tells whether it was issued, `issuing` comes before it is.

    Whoever listens to `issuing` keeps what is typed and not kept yet.
    """

    closed = Signal(bool)
    issuing = Signal()

    def __init__(
        self, parent: QWidget, book: OpenBook, background: Background, period: PeriodChoice
    ) -> None:
        super().__init__(parent)
        self._book, self._background = book, background
        self._subject: Subject | None = None
        self._state: IssueState | None = None
        self._job: Job | None = None
        self.issuer = PaperIssuer(parent, book, background, period)
        self.line = IssueLine()
        self.button = make_button(
            self.tr("Issue…"), name="issue_paper", slot=self.issue, icon_name="circle-wavy-check"
        )
        self.button.setToolTip(
            self.tr("Give the paper its number and keep it as it is, for good (Ctrl+Shift+P)")
        )
        self.button.setShortcut(_KEYS)
        self.button.hide()
        self.line.replacement_wanted.connect(self.replace)
        self.line.differences_wanted.connect(self.show_differences)

    @property
    def state(self) -> IssueState | None:
        """What became of the paper, or None while it is being looked up."""
        return self._state

    @property
    def is_closed(self) -> bool:
        """Whether the paper was issued and no replacement of it is in work."""
        return self._state is not None and self._state.is_closed

    def follow(self, subject: Subject | None) -> None:
        """Look up what became of this paper, in the worker; None follows no paper."""
        if self._job is not None:
            self._job.cancel()
        if subject != self._subject or subject is None:
            self._state = None
            self.line.hide()
            self.button.hide()
            self.closed.emit(False)
        self._subject = subject
        if subject is not None:
            self._job = self._background.run(
                partial(_state, self._book.database, subject), on_done=self._take
            )

    @Slot()
    def issue(self) -> None:
        """Issue the paper; one that is in work as a replacement takes the other's place."""
        if self._subject is None or self._state is None or self._state.is_closed:
            return
        self.issuing.emit()
        issued = self._state.issued
        replaces = issued if issued is not None and issued.stands else None
        self.issuer.issue(self._subject, replaces=replaces)

    @Slot()
    def replace(self) -> None:
        """Begin a replacement; a paper of a meeting, which has no draft, is issued at once."""
        state = self._state
        if state is None or state.issued is None:
            return
        if state.subject.meeting_id is not None:
            self.issuer.issue(state.subject, replaces=state.issued)
        else:
            self.issuer.reopen(state.issued)

    @Slot()
    def show_differences(self) -> None:
        """Show the lines in which the paper would be another today."""
        state = self._state
        if state is None or state.issued is None:
            return
        row, parent = state.issued, self.parent()
        assert isinstance(parent, QWidget), "a panel belongs to its page"
        about = self.tr(
            "The issued paper stays as it is. These lines would read otherwise if it were "
            "written today from the records."
        )
        DifferencesDialog.show_pairs(
            parent,
            state.changes,
            about=about,
            before=self.tr("As issued, {0} of {1}").format(
                row.number_symbol, date_text(row.dated_on)
            ),
            after=self.tr("By the records today"),
        )

    def _take(self, state: IssueState) -> None:
        if state.subject != self._subject:
            return
        self._state = state
        self.line.show_state(state)
        self.button.setVisible(bool(state.symbol) and not state.is_closed)
        replacing = state.issued is not None and state.issued.stands
        self.button.setText(self.tr("Issue the replacement…") if replacing else self.tr("Issue…"))
        # A new text takes the keys away.
        self.button.setShortcut(_KEYS)
        if state.symbol:
            self.closed.emit(state.is_closed)


def _state(database: Database, subject: Subject, _progress: Progress) -> IssueState:
    return paper_state(database, subject)
