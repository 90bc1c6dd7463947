"""Ask for a reason: why a closed record is changed, why a meeting is called off."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from desktop.book import OpenBook
from desktop.widgets.checked_field import CheckedField
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.text import make_label
from models.meetings.closing import PaperWithMeeting, issued_papers
from models.meetings.meetings import MeetingRow
from models.names import clean
from models.periods import date_text

translate = QCoreApplication.translate
_WIDTH = 560


class ReasonDialog(QDialog):
    """Says what the step does and which issued papers it contradicts; asks for the `reason`."""

    def __init__(
        self,
        parent: QWidget | None,
        *,
        title: str,
        text: str,
        action: str,
        example: str,
        papers: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reason_dialog")
        self.setWindowTitle(title)
        self.text_label = make_label(text, name="reason_text", wrap=True)
        self.papers_label = make_label("", "warning", name="reason_papers", wrap=True)
        self.papers_label.setVisible(bool(papers))
        if papers:
            told = self.tr("Papers already issued with its figures will no longer agree: {0}")
            self.papers_label.setText(told.format("; ".join(papers)))
        self.field = QLineEdit()
        self.field.setObjectName("reason_field")
        self.field.setPlaceholderText(example)
        self.box = CheckedField(self.tr("&Reason"), self.field)
        self.foot = DialogFoot(self, action)
        # Beside a button that cancels a meeting, Cancel would be understood as that.
        self.foot.cancel_button.setText(self.tr("Go back"))
        inside = QVBoxLayout()
        inside.setContentsMargins(20, 16, 20, 16)
        inside.setSpacing(12)
        inside.addWidget(self.text_label)
        inside.addWidget(self.papers_label)
        inside.addWidget(self.box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(inside)
        layout.addStretch(1)
        layout.addWidget(self.foot)
        resize_within_screen(self, width=_WIDTH, height=self.heightForWidth(_WIDTH))
        self.field.setFocus()

    @property
    def reason(self) -> str:
        """The reason as it will be kept."""
        return clean(self.field.text())

    def accept(self) -> None:
        """Close with a reason; without one say that it is missing."""
        if self.reason:
            super().accept()
            return
        self.box.say(self.tr("Say why in a few words."))
        self.resize(self.width(), max(self.height(), self.heightForWidth(self.width())))
        self.field.setFocus()


def ask_correction_reason(parent: QWidget, book: OpenBook, meeting: MeetingRow) -> str | None:
    """Ask why the closed record of `meeting` is changed; None when it is left as it is."""
    text = translate(
        "reason_dialog",
        "The record of “{0}” of {1} is closed. What you change is kept in the log with the old "
        "value, the new one, your name and this reason.",
    )
    return _ask(
        ReasonDialog(
            parent,
            title=translate("reason_dialog", "Correct a closed record"),
            text=text.format(meeting.data.title, date_text(meeting.data.held_on)),
            action=translate("reason_dialog", "Correct for this reason"),
            example=translate("reason_dialog", "e.g. the mark was a slip"),
            papers=_papers(book, meeting),
        )
    )


def ask_cancel_reason(parent: QWidget, book: OpenBook, meeting: MeetingRow) -> str | None:
    """Ask why `meeting` is called off; None when it is not."""
    text = translate(
        "reason_dialog",
        "“{0}” of {1} stays in the list, crossed out, and counts nowhere: neither in rates nor in "
        "reports. Its marks are kept.",
    )
    return _ask(
        ReasonDialog(
            parent,
            title=translate("reason_dialog", "Cancel the meeting"),
            text=text.format(meeting.data.title, date_text(meeting.data.held_on)),
            action=translate("reason_dialog", "Cancel this meeting"),
            example=translate("reason_dialog", "e.g. postponed because of the flood"),
            papers=_papers(book, meeting),
        )
    )


def _ask(dialog: ReasonDialog) -> str | None:
    try:
        return dialog.reason if dialog.exec() else None
    finally:
        dialog.deleteLater()


def _papers(book: OpenBook, meeting: MeetingRow) -> list[str]:
    """Name the issued papers that hold the meeting's figures."""
    return [_paper_text(one) for one in book.read(partial(issued_papers, meeting_id=meeting.id))]


def _paper_text(paper: PaperWithMeeting) -> str:
    # The registry loads the document libraries, which nobody needs where nothing was issued.
    from desktop.exports.registry import DOCUMENTS

    titles = {document.key: document.title for document in DOCUMENTS}
    text = titles.get(paper.key, paper.key)
    if paper.number is not None:
        text = translate("reason_dialog", "{0} no. {1}").format(text, f"{paper.number:02d}")
    if paper.dated_on is not None:
        text = translate("reason_dialog", "{0} of {1}").format(text, date_text(paper.dated_on))
    return text
