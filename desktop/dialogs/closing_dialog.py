"""The last backup before the program closes: shown while it takes long, and never in the way."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.background import Background
from desktop.widgets.buttons import make_button
from desktop.widgets.text import make_label
from desktop.widgets.work_bar import WorkBar


class ClosingDialog(QDialog):
    """Says what is waited for; `rejected` when the user would rather close at once."""

    def __init__(self, parent: QWidget, background: Background) -> None:
        super().__init__(parent)
        self.setObjectName("closing_dialog")
        self.setWindowTitle(self.tr("Closing"))
        self.setMinimumWidth(420)
        text = self.tr("Everything is saved. One more backup is made before the program closes.")
        leave = make_button(
            self.tr("Close without the backup"), name="closing_leave", slot=self.reject
        )
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(leave)
        self.bar = WorkBar(background)
        self.bar.begin(self.tr("Backing up"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(make_label(text, name="closing_text", wrap=True))
        layout.addWidget(self.bar)
        layout.addLayout(foot)
