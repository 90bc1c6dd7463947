"""A white sheet with a heading, on which a page lays its parts."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from desktop.widgets.text import make_label


class Card(QFrame):
    """A framed part of a page; fill `body`. Without a heading `body` begins at the top."""

    def __init__(self, heading: str = "", aside: str = "", *, name: str = "card") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("look", "card")
        self.heading_label: QLabel = make_label(heading, "heading", name=f"{name}_heading")
        self.aside_label: QLabel = make_label(aside, "muted", name=f"{name}_aside")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 12, 16, 14)
        self.body.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self.heading_label)
        top.addStretch(1)
        top.addWidget(self.aside_label)
        self.body.addLayout(top)
        self.heading_label.setVisible(bool(heading))
        self.aside_label.setVisible(bool(aside))

    def set_heading(self, heading: str, aside: str = "") -> None:
        """Show another heading, and what stands at its right."""
        self.heading_label.setText(heading)
        self.aside_label.setText(aside)
        self.heading_label.setVisible(bool(heading))
        self.aside_label.setVisible(bool(aside))
