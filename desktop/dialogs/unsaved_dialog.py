"""Looking at words that were cut off while they were typed, and choosing what becomes of them."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.book import OpenBook
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.form import labelled
from desktop.widgets.notice import Notice
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.text import make_label
from models.book.database import Session
from models.book.unsaved import KeptWords, drop_unsaved, list_unsaved
from models.errors import RecordsError
from models.meetings.minutes_texts import MinutesText, read_text, write_text

_WIDTH, _HEIGHT, _LIST_WIDTH = 860, 480, 240


class UnsavedDialog(QDialog):
    """Each kept text beside what the book has now; nothing is put back unless it is asked for."""

    def __init__(self, parent: QWidget | None, book: OpenBook, *, home_id: UUID) -> None:
        super().__init__(parent)
        self.setObjectName("unsaved_dialog")
        self.setWindowTitle(self.tr("Words that were not saved"))
        self._book = book
        self._home_id = home_id
        self._kept: tuple[KeptWords, ...] = ()
        self.list = QListWidget()
        self.list.setObjectName("unsaved_list")
        self.list.setAccessibleName(self.tr("Words that were not saved"))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.typed = _reading("unsaved_typed")
        self.stands = _reading("unsaved_stands")
        self.notice = Notice(name="unsaved_notice")
        self.restore_button = make_button(
            self.tr("Put them into the minutes"),
            name="unsaved_restore",
            slot=self._restore,
            look="primary",
        )
        self.discard_button = make_button(
            self.tr("Throw them away"), name="unsaved_discard", slot=self._discard
        )
        self.later_button = make_button(
            self.tr("Decide later"), name="unsaved_later", slot=self.reject
        )
        # Enter must never be the key that throws words away.
        self.restore_button.setDefault(True)
        self.list.currentRowChanged.connect(self._show)
        self._lay_out()
        resize_within_screen(self, width=_WIDTH, height=_HEIGHT)
        self._read()

    @classmethod
    def ask(cls, parent: QWidget, book: OpenBook, *, home_id: UUID) -> None:
        """Show the dialog until everything is settled or put off."""
        dialog = cls(parent, book, home_id=home_id)
        try:
            dialog.exec()
        finally:
            dialog.deleteLater()

    @Slot()
    def _restore(self) -> None:
        """Write the words into the record they were typed for; undo takes that back."""
        words = self._kept[self.list.currentRow()].words
        self._settle(
            partial(
                write_text,
                record_id=words.record_id,
                which=MinutesText(words.field),
                text=words.text,
            )
        )

    @Slot()
    def _discard(self) -> None:
        words = self._kept[self.list.currentRow()].words
        self._settle(partial(drop_unsaved, record_id=words.record_id, field=words.field))

    def _settle(self, work: partial[None]) -> None:
        try:
            self._book.change(work)
        except RecordsError as error:
            self.notice.tell(error.sentence(current_language()))
            return
        self._read()
        if not self._kept:
            self.accept()

    def _read(self) -> None:
        self.notice.clear()
        self._kept = self._book.read(partial(list_unsaved, home_id=self._home_id))
        self.list.clear()
        self.list.addItems([one.words.label for one in self._kept])
        self.list.setCurrentRow(0 if self._kept else -1)

    @Slot(int)
    def _show(self, row: int) -> None:
        if not 0 <= row < len(self._kept):
            return
        words = self._kept[row].words
        now = self._book.read(partial(_stands, record_id=words.record_id, field=words.field))
        self.typed.setPlainText(words.text)
        gone = self.tr("What these words belonged to is no longer in the book.")
        self.stands.setPlainText(gone if now is None else now)
        self.restore_button.setEnabled(now is not None)

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(12)
        texts.addWidget(labelled(self.tr("&Typed, not saved"), self.typed), 1)
        texts.addWidget(labelled(self.tr("&In the book now"), self.stands), 1)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.list)
        middle.addLayout(texts, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.discard_button)
        foot.addStretch(1)
        foot.addWidget(self.later_button)
        foot.addWidget(self.restore_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        explained = self.tr(
            "The program was cut off while these words were being typed. Putting them in replaces "
            "what the book has now, and can be undone."
        )
        layout.addWidget(make_label(explained, "muted", name="unsaved_explained", wrap=True))
        layout.addWidget(self.notice)
        layout.addLayout(middle, 1)
        layout.addLayout(foot)


def _reading(name: str) -> QPlainTextEdit:
    """Return a field to read and to copy from."""
    field = QPlainTextEdit()
    field.setObjectName(name)
    field.setReadOnly(True)
    field.setTabChangesFocus(True)
    return field


def _stands(session: Session, *, record_id: UUID, field: str) -> str | None:
    return read_text(session, record_id=record_id, which=MinutesText(field))
