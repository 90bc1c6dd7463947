"""Issuing a paper: asked for in a dialog, drawn beside the window, kept in one step."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop import messages
from desktop.background import Background, Job, Progress
from desktop.book import OpenBook
from desktop.dialogs.issue_dialog import IssueDialog
from desktop.exports.issuing import Outlook, Signing, Subject, look_ahead, prepare_issue
from desktop.navigation import PeriodChoice
from models.book.database import Database
from models.documents.issuing import Issue, IssuedRow, begin_replacement, issue_paper
from models.errors import RecordsError


class PaperIssuer(QObject):
    """Takes a paper through its issue; `issued` carries the identifier of the kept paper."""

    issued = Signal(object)

    def __init__(
        self, parent: QWidget, book: OpenBook, background: Background, period: PeriodChoice
    ) -> None:
        super().__init__(parent)
        self._book, self._background, self._period = book, background, period
        self._subject: Subject | None = None
        self._replaces: IssuedRow | None = None
        self._job: Job | None = None

    def issue(self, subject: Subject, *, replaces: IssuedRow | None = None) -> None:
        """Look at the paper, ask what it is issued with, and issue it.

        `replaces` is the issue that it takes the place of.
        """
        if self._job is not None and self._job.future and not self._job.future.done():
            return
        self._subject, self._replaces = subject, replaces
        self._job = self._background.run(
            partial(_look, self._book.database, subject),
            on_done=self._ask,
            on_failed=self._tell,
        )

    def reopen(self, row: IssuedRow) -> bool:
        """Open the draft of an issued paper again, after asking; return whether it is open."""
        text = self.tr(
            "The words can be written again. No. {0} stays as it was issued, and in force, until "
            "the replacement is issued under a number of its own."
        )
        title = self.tr("Make a replacement")
        action = self.tr("Write a replacement")
        if not messages.ask(self._window(), title, text.format(row.number_symbol), action):
            return False
        try:
            self._book.change(partial(begin_replacement, paper_id=row.id))
        except RecordsError as error:
            messages.tell(self._window(), error)
            return False
        return True

    def _ask(self, outlook: Outlook) -> None:
        """Ask for number, date and signer; then have the paper drawn as it will be kept."""
        dialog = IssueDialog(
            self._window(), self._book, self._period, outlook, replaces=self._replaces
        )
        try:
            if not dialog.exec() or self._subject is None:
                return
            signing = dialog.signing
        finally:
            dialog.deleteLater()
        self._job = self._background.run(
            partial(_prepare, self._book.database, self._subject, signing, self._replaces),
            title=self.tr("Drawing the paper"),
            on_done=self._keep,
            on_failed=self._tell,
        )

    def _keep(self, issue: Issue) -> None:
        """Use the number up and keep the paper, both or neither."""
        try:
            paper_id: UUID = self._book.change(partial(issue_paper, issue=issue))
        except RecordsError as error:
            messages.tell(self._window(), error)
            return
        self.issued.emit(paper_id)

    def _tell(self, error: RecordsError) -> None:
        messages.tell(self._window(), error)

    def _window(self) -> QWidget | None:
        """Return the page; held by Qt alone, as the page itself holds this object."""
        parent = self.parent()
        return parent if isinstance(parent, QWidget) else None


def _look(database: Database, subject: Subject, _progress: Progress) -> Outlook:
    return look_ahead(database, subject)


def _prepare(
    database: Database,
    subject: Subject,
    signing: Signing,
    replaces: IssuedRow | None,
    _progress: Progress,
) -> Issue:
    return prepare_issue(database, subject, signing, replaces_id=replaces.id if replaces else None)
