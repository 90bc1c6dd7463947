"""Buttons that save a paper, one for each kind of file."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

from desktop.exports.documents import Document
from desktop.widgets.buttons import make_button
from desktop.widgets.page_header import PageHeader
from desktop.widgets.paper_list import format_word


def add_save_buttons(
    header: PageHeader, offered: Iterable[Document], slot: Callable[[], object]
) -> dict[str, QPushButton]:
    """Put a button for each kind of file any paper comes as into `header`."""
    buttons = {}
    for suffix in dict.fromkeys(one.suffix for each in offered for one in each.formats):
        text = QCoreApplication.translate("ReportsPage", "Save {0}").format(format_word(suffix))
        button = make_button(
            text, name=f"save_{suffix}", slot=slot, look="primary", icon_name="download-simple"
        )
        button.setProperty("suffix", suffix)
        header.add_widget(button)
        buttons[suffix] = button
    return buttons


def enable(buttons: Iterable[QPushButton], *, enabled: bool) -> None:
    """Let the buttons be pressed, or not."""
    for button in buttons:
        button.setEnabled(enabled)
