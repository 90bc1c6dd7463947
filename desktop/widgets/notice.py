"""A line on a page that says in one sentence what did not work, without stopping the work."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.icons import Role
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.text import make_label


class Notice(QFrame):
    """One sentence in a soft frame; it takes no room while there is nothing to say."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("look", "notice")
        self.label = make_label("", "error", name=f"{name}_text", wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(10)
        layout.addWidget(IconLabel("warning-circle", Role.RED, side=18))
        layout.addWidget(self.label, 1)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Show `sentence` and have it read aloud."""
        self.label.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def clear(self) -> None:
        """Say nothing any more."""
        if not self.isHidden():
            self.label.setText("")
            self.hide()
