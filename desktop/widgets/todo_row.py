"""One line of the to-do list: what, by when, and the one button that does it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.icons import Role
from desktop.widgets.buttons import make_button
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.text import make_label


class TodoRow(QWidget):
    """An icon, a sentence with a quiet line below, and one button at the right."""

    def __init__(
        self,
        *,
        name: str,
        icon_name: str,
        title: str,
        detail: str,
        action: str,
        slot: Callable[..., object] | None = None,
        role: Role = Role.SOFT,
        primary: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(make_label(title, name=f"{name}_title", elide=True))
        if detail:
            words.addWidget(make_label(detail, "small", name=f"{name}_detail", elide=True))
        look = "primary" if primary else ""
        self.button = make_button(action, name=f"{name}_action", slot=slot, look=look)
        self.button.setAccessibleDescription(title)
        self._title = title
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(12)
        layout.addWidget(IconLabel(icon_name, role, side=20))
        layout.addLayout(words, 1)
        layout.addWidget(self.button)

    def add_button(self, text: str, *, name: str, slot: Callable[..., object]) -> QPushButton:
        """Add a quiet button before the other: what else can be done with the line."""
        button = make_button(text, name=name, slot=slot, look="quiet")
        button.setAccessibleDescription(self._title)
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.insertWidget(layout.count() - 1, button)
        return button
