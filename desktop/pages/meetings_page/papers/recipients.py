"""Who receives the paper of a meeting: written beside it, kept for the next of its kind."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop import messages
from desktop.book import OpenBook
from desktop.exports.documents import Document
from desktop.exports.meeting_paper import recipients_key, usual_recipients
from desktop.widgets.form import labelled
from desktop.widgets.narrative_card import NarrativeField
from models.documents.recipients import RECIPIENTS, keep_recipients, read_recipients
from models.errors import RecordsError
from models.meetings.minutes import Minutes

#: The papers of a meeting that name who receives them.
_SENT = ("minutes-extract", "resolution", "conclusion")


class RecipientsBox(QWidget):
    """A line for each that receives the paper; while it is empty, those that are usual."""

    def __init__(self, book: OpenBook) -> None:
        super().__init__()
        self.setObjectName("paper_recipients")
        self._book = book
        self._key = ""
        self.field = NarrativeField(key=RECIPIENTS)
        self.field.left.connect(self._keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(labelled(self.tr("&Recipients, one on each line"), self.field))

    def show_paper(self, document: Document, minutes: Minutes) -> None:
        """Show who receives this paper of a meeting; nothing of one that names nobody."""
        sent = document.key in _SENT
        self.setVisible(sent)
        key = recipients_key(minutes, document.key) if sent else ""
        if key != self._key:
            self.field.keep()
        if sent and (key != self._key or self.field.is_kept):
            self._key = key
            self.field.setPlaceholderText("\n".join(usual_recipients(minutes)))
            self.field.show_text(self._book.read(read_recipients).get(key, ""))

    @Slot(bool)
    def set_closed(self, closed: bool) -> None:
        """Let nothing be written to a paper that was issued."""
        self.field.setReadOnly(closed)

    def unsaved_words(self) -> bool:
        """Try once more to keep what was refused; return whether it still is."""
        if not self.field.is_kept:
            with suppress(RecordsError):
                self._write(self.field.toPlainText())
        return not self.field.is_kept

    def drop_words(self) -> None:
        """Let go of what is not kept."""
        self.field.take_kept(self.field.toPlainText())

    @Slot(str, str)
    def _keep(self, _key: str, text: str) -> None:
        try:
            self._write(text)
        except RecordsError as error:
            messages.tell(self, error)

    def _write(self, text: str) -> None:
        if self._key:
            self._book.change(partial(keep_recipients, key=self._key, text=text))
            self.field.take_kept(text)
