"""What an empty page says: one sentence, and the button that starts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.icons import Role
from desktop.widgets.buttons import make_button
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.text import make_label


class EmptyState(QWidget):
    """An icon, one sentence, and at most one button, in the middle of the room it is given."""

    def __init__(
        self,
        *,
        icon_name: str,
        sentence: str,
        action: str = "",
        slot: Callable[..., object] | None = None,
        primary: bool = True,
    ) -> None:
        super().__init__()
        self.setObjectName("empty_state")
        picture = IconLabel(icon_name, Role.MUTED, side=40)
        self.sentence_label = make_label(sentence, "muted", name="empty_sentence", wrap=True)
        self.sentence_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence_label.setFixedWidth(440)
        self.button: QPushButton | None = None
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(2)
        layout.addWidget(picture, alignment=Qt.AlignmentFlag.AlignHCenter)
        # A wrapped label in a row of its own: alone it would be given the height of one line.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.sentence_label)
        row.addStretch(1)
        layout.addLayout(row)
        if action:
            look = "primary" if primary else ""
            self.button = make_button(action, name="empty_action", slot=slot, look=look)
            layout.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignHCenter)
            # A page that starts at its empty state starts at the button, where Space presses it.
            self.setFocusProxy(self.button)
        layout.addStretch(3)
