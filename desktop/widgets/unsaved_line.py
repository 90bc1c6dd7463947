"""A line above the fields: words of a session that was cut off wait to be looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.icons import Role
from desktop.widgets.buttons import make_button
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.text import make_label
from models.book.unsaved import KeptWords
from models.periods import date_text


class UnsavedLine(QFrame):
    """Takes no room while nothing waits; `look_wanted` when its button is pressed."""

    look_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("unsaved_line")
        self.setProperty("look", "card")
        self.label = make_label("", name="unsaved_words", elide=True)
        self.look_button = make_button(self.tr("Look at them"), name="unsaved_look")
        self.look_button.clicked.connect(self.look_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.setSpacing(10)
        layout.addWidget(IconLabel("floppy-disk", Role.GOLD, side=18))
        layout.addWidget(self.label, 1)
        layout.addWidget(self.look_button)
        self.hide()

    def show_words(self, kept: Sequence[KeptWords]) -> None:
        """Say what was kept and when; nothing hides the line."""
        if kept:
            moment = max(one.kept_at for one in kept).astimezone()
            text = self.tr("Not saved on {0} at {1}: {2}. Kept, and not in the book yet.")
            text = text.format(date_text(moment.date()), f"{moment:%H:%M}", len(kept))
            self.label.setText(text)
            self.label.setAccessibleName(text)
        self.setVisible(bool(kept))
