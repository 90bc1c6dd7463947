"""The head of a page: what it is, one line about it, and its buttons at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.widgets.buttons import make_button
from desktop.widgets.text import make_label

PAGE_MARGINS = (22, 16, 22, 16)
GAP = 16


def page_layout(page: QWidget) -> QVBoxLayout:
    """Give `page` the ground, margins and rhythm that all pages share."""
    page.setProperty("look", "page")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(*PAGE_MARGINS)
    layout.setSpacing(GAP)
    return layout


def scrolling_body(layout: QVBoxLayout) -> QVBoxLayout:
    """Add a part that scrolls when the window is low, and return its layout."""
    inside = QWidget()
    inside.setProperty("look", "page")
    body = QVBoxLayout(inside)
    body.setContentsMargins(0, 0, 0, 0)
    body.setSpacing(GAP)
    area = QScrollArea()
    area.setObjectName("page_area")
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    layout.addWidget(area, 1)
    return body


class PageHeader(QWidget):
    """Title and subtitle at the left, buttons at the right, at most one of them primary."""

    def __init__(self, title: str = "", subtitle: str = "") -> None:
        super().__init__()
        self.title_label = make_label(title, "title", name="page_title", elide=True)
        self.subtitle_label = make_label(subtitle, "muted", name="page_subtitle", elide=True)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.title_label)
        words.addWidget(self.subtitle_label)
        self.subtitle_label.setVisible(bool(subtitle))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(10)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(words, 1)
        layout.addLayout(self._buttons)
        self._has_primary = False

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Show another title and line; an empty line takes no room."""
        self.title_label.setText(title)
        self.subtitle_label.setText(subtitle)
        self.subtitle_label.setVisible(bool(subtitle))

    def add_button(
        self,
        text: str,
        *,
        name: str,
        slot: Callable[..., object] | None = None,
        icon_name: str = "",
        primary: bool = False,
    ) -> QPushButton:
        """Add a button at the right end; the one primary button comes last."""
        if primary and self._has_primary:
            raise ValueError("a page has one primary button")
        self._has_primary = self._has_primary or primary
        look = "primary" if primary else ""
        button = make_button(text, name=name, slot=slot, look=look, icon_name=icon_name)
        self._buttons.addWidget(button)
        return button

    def add_widget(self, widget: QWidget) -> None:
        """Add any other control at the right end."""
        self._buttons.addWidget(widget)
