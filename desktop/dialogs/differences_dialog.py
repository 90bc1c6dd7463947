"""The lines in which two states of a paper differ, side by side, each to be read in full."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.tables.difference_table import DifferenceTable, Pair
from desktop.widgets.buttons import make_button
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.table_view import TableView
from desktop.widgets.text import make_label

_WIDTH, _HEIGHT = 980, 560
_TEXT_HEIGHT = 132


class DifferencesDialog(QDialog):
    """Lists the lines; below, the whole of the one under the cursor."""

    def __init__(
        self,
        parent: QWidget | None,
        pairs: Sequence[Pair],
        *,
        about: str,
        before: str,
        after: str,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("differences_dialog")
        self.setWindowTitle(self.tr("What differs"))
        self.table = DifferenceTable(before, after, self)
        self.view = TableView(name="differences", title=self.tr("Lines that differ"))
        self.view.setModel(self.table)
        self.texts = (_text("difference_before", before), _text("difference_after", after))
        texts = QHBoxLayout()
        texts.setSpacing(12)
        for text in self.texts:
            texts.addWidget(text)
        close = make_button(self.tr("Close"), name="differences_close", slot=self.accept)
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(make_label(about, "muted", name="differences_about", wrap=True))
        layout.addWidget(self.view, 1)
        layout.addLayout(texts)
        layout.addLayout(foot)
        self.view.selectionModel().currentRowChanged.connect(self._show_texts)
        self.table.set_rows(pairs)
        if pairs:
            self.view.setCurrentIndex(self.table.index(0, 0))
        self.view.setFocus()
        resize_within_screen(self, width=_WIDTH, height=_HEIGHT)

    @classmethod
    def show_pairs(
        cls, parent: QWidget, pairs: Sequence[Pair], *, about: str, before: str, after: str
    ) -> None:
        """Show the lines over `parent` until the dialog is closed."""
        dialog = cls(parent, pairs, about=about, before=before, after=after)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _show_texts(self) -> None:
        at = self.view.current_row
        pair = self.table.row_at(at) if 0 <= at < self.table.rowCount() else ("", "")
        for text, words in zip(self.texts, pair, strict=True):
            text.setPlainText(words)


def _text(name: str, title: str) -> QPlainTextEdit:
    text = QPlainTextEdit()
    text.setObjectName(name)
    text.setAccessibleName(title)
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setFixedHeight(_TEXT_HEIGHT)
    return text
