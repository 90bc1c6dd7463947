"""Lịch sử: every act on one record, and what each of them changed of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.book import OpenBook
from desktop.tables.log_table import LogView
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.text import make_label
from models.book.stored_rows import Key
from models.history.log import read_history, record_title


class HistoryDialog(QDialog):
    """Shows the acts on a record: `key` is its table and identifier, ("person", "0192…")."""

    def __init__(self, parent: QWidget | None, book: OpenBook, key: Key) -> None:
        super().__init__(parent)
        self.setObjectName("history_dialog")
        title = book.read(partial(record_title, key=key)).sentence(current_language())
        self.setWindowTitle(self.tr("History: {0}").format(title))
        entries = book.read(partial(read_history, key=key))
        self.log = LogView(name="history")
        self.log.show_entries(entries)
        close = make_button(self.tr("Close"), name="history_close", slot=self.accept)
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(make_label(title, "heading", wrap=True))
        layout.addWidget(self.log, 1)
        layout.addLayout(foot)
        self.log.view.setFocus()
        resize_within_screen(self, width=900, height=560)

    @classmethod
    def show_for(cls, parent: QWidget, book: OpenBook, key: Key) -> None:
        """Open the history of a record over `parent`."""
        dialog = cls(parent, book, key)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
