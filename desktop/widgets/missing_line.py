"""A quiet line above a sheet that names who belongs on it and is not there yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.icons import Role
from desktop.widgets.buttons import make_button
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.text import make_label


class MissingLine(QWidget):
    """Takes no room while nobody is missing; `call_wanted` when its button is pressed."""

    call_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("missing_line")
        self.label = make_label("", "muted", name="missing_names", elide=True)
        self.call_button = make_button(
            self.tr("Call them"),
            name="call_missing",
            look="link",
            tip=self.tr("Puts them on this sheet as not yet recorded"),
        )
        self.call_button.clicked.connect(self.call_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(IconLabel("user-plus", Role.GOLD, side=18))
        layout.addWidget(self.label, 1)
        layout.addWidget(self.call_button)
        self.hide()

    def show_names(self, names: Sequence[str]) -> None:
        """Name who is missing; nobody hides the line."""
        text = self.tr("On the roll of that day, but not on this sheet: {0}")
        whole = text.format(", ".join(names))
        self.label.setText(whole)
        self.label.setAccessibleName(whole)
        self.setVisible(bool(names))
