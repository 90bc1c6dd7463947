"""The buttons above a list that can be edited, each with its key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.icons import icon
from desktop.widgets.buttons import make_button
from desktop.widgets.flow_layout import FlowLayout


@dataclass(frozen=True, slots=True)
class Tool:
    """What can be done with the line of the cursor, by a button or by its key.

    Both carry its `name` as their property ``tool``.
    """

    name: str
    text: str
    icon_name: str
    slot: Callable[[], object]
    key: str


def tool_row(tools: Sequence[Tool], *, name: str) -> FlowLayout:
    """Return the buttons in a row, or in as many as they need."""
    row = FlowLayout(spacing=4)
    for tool in tools:
        button = make_button(
            tool.text,
            name=f"{name}_{tool.name}",
            slot=tool.slot,
            look="quiet",
            icon_name=tool.icon_name,
            tip=f"{tool.text} ({tool.key})",
        )
        button.setProperty("tool", tool.name)
        row.addWidget(button)
    return row


def add_keys(view: QWidget, tools: Sequence[Tool]) -> None:
    """Let the keys work in `view`, whose menu shows them."""
    for tool in tools:
        action = QAction(icon(tool.icon_name), tool.text, view)
        action.setProperty("tool", tool.name)
        action.setShortcut(QKeySequence(tool.key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(tool.slot)
        view.addAction(action)
