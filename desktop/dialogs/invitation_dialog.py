"""The text that calls people to a meeting, to be edited a little and copied."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.book import OpenBook
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.form import labelled
from desktop.widgets.screen_room import resize_within_screen
from models.meetings.meetings import MeetingRow

_WIDTH, _HEIGHT = 620, 480


class InvitationDialog(QDialog):
    """Shows the text; its primary button copies what stands there and closes."""

    def __init__(self, parent: QWidget | None, text: str) -> None:
        super().__init__(parent)
        self.setObjectName("invitation_dialog")
        self.setWindowTitle(self.tr("Invitation"))
        self.field = QPlainTextEdit(text)
        self.field.setObjectName("invitation_text")
        self.field.setTabChangesFocus(True)
        self.foot = DialogFoot(self, self.tr("Copy the text"), writes=False)
        inside = QVBoxLayout()
        inside.setContentsMargins(20, 16, 20, 16)
        hint = self.tr("Changes made here are copied and not kept.")
        label = self.tr("&Text to send or to print")
        inside.addWidget(labelled(label, self.field, hint=hint))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(inside, 1)
        layout.addWidget(self.foot)
        resize_within_screen(self, width=_WIDTH, height=_HEIGHT)
        self.foot.action_button.setFocus()

    @classmethod
    def ask(cls, parent: QWidget, book: OpenBook, meeting: MeetingRow) -> bool:
        """Show the invitation to `meeting`; return whether its text was copied."""
        # The wording of papers is needed only where one is made.
        from desktop.exports.invitation import collect_invitation, invitation_text

        read = partial(collect_invitation, meeting_id=meeting.id)
        dialog = cls(parent, invitation_text(book.read(read)))
        try:
            return bool(dialog.exec())
        finally:
            dialog.deleteLater()

    def accept(self) -> None:
        """Copy the text and close."""
        QGuiApplication.clipboard().setText(self.field.toPlainText())
        super().accept()
