"""A list of lines to be opened: records behind a cell, a heading or a figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QListWidget, QListWidgetItem

from desktop.icons import Role, icon
from desktop.widgets.text import plain_tip


@dataclass(frozen=True, slots=True)
class PanelLine:
    """One line of the list; `payload` is what opening it asks for, None of a mere heading."""

    text: str
    icon: str = ""
    payload: object = None


class LineList(QListWidget):
    """A list whose `entered` tells that Enter was pressed on a line."""

    entered = Signal(QListWidgetItem)

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setProperty("look", "bare")

    def set_lines(self, lines: Sequence[PanelLine]) -> None:
        """Show these lines."""
        self.clear()
        for line in lines:
            item = QListWidgetItem(line.text)
            item.setToolTip(plain_tip(line.text))
            item.setData(Qt.ItemDataRole.UserRole, line.payload)
            if line.icon:
                item.setIcon(icon(line.icon, Role.SOFT))
            if line.payload is None and not line.icon:
                font = item.font()
                font.setBold(True)
                item.setFont(font)
            self.addItem(item)
        if self.count():
            self.setCurrentRow(next((at for at, one in enumerate(lines) if one.payload), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the line on Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.currentItem() is not None:
            self.entered.emit(self.currentItem())
        else:
            super().keyPressEvent(event)
