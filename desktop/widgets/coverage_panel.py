"""What is behind a cell or a heading of the coverage matrix: a list of records to open."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem

from desktop.widgets.buttons import make_button
from desktop.widgets.card import Card
from desktop.widgets.line_list import LineList, PanelLine
from desktop.widgets.text import make_label

__all__ = ["CoveragePanel", "PanelContent", "PanelLine"]

translate = QCoreApplication.translate
_WIDTH = 300


@dataclass(frozen=True, slots=True)
class PanelContent:
    """What the panel says: two lines above the list, and the button that goes on from there."""

    title: str
    detail: str
    lines: tuple[PanelLine, ...]
    action: str = ""
    can_make_up: bool = False


class CoveragePanel(Card):
    """Enter or a double click opens a line; Escape closes the panel.

    `line_opened` carries a line's payload; `action_wanted` that of the button below the list.
    """

    line_opened = Signal(object)
    action_wanted = Signal()
    make_up_wanted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(name="coverage_panel")
        self.setFixedWidth(_WIDTH)
        self.title_label = make_label("", "heading", name="panel_title", wrap=True)
        self.detail_label = make_label("", "muted", name="panel_detail", wrap=True)
        self.list = LineList()
        self.list.setObjectName("panel_list")
        self.list.setAccessibleName(translate("CoveragePanel", "What stands behind it"))
        self.make_up_button = make_button(
            translate("CoveragePanel", "Enter make-up…"),
            name="panel_make_up",
            slot=self.make_up_wanted.emit,
            look="primary",
        )
        self.action_button = make_button("", name="panel_action", slot=self.action_wanted.emit)
        self.close_button = make_button(
            "",
            name="panel_close",
            slot=self.close_panel,
            look="quiet",
            icon_name="x",
            tip=translate("CoveragePanel", "Close (Esc)"),
        )
        top = QHBoxLayout()
        top.addWidget(self.title_label, 1)
        top.addWidget(self.close_button, alignment=Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(top)
        for part in (self.detail_label, self.list, self.make_up_button, self.action_button):
            self.body.addWidget(part, 1 if part is self.list else 0)
        self.list.itemDoubleClicked.connect(self._open)
        self.list.entered.connect(self._open)
        self.hide()

    def show_content(self, content: PanelContent) -> None:
        """Show this, at first without taking the focus."""
        self.title_label.setText(content.title)
        self.detail_label.setText(content.detail)
        self.list.set_lines(content.lines)
        self.action_button.setText(content.action)
        self.action_button.setAccessibleName(content.action)
        self.action_button.setVisible(bool(content.action))
        self.make_up_button.setVisible(content.can_make_up)
        self.show()

    @Slot()
    def close_panel(self) -> None:
        """Leave the panel."""
        self.hide()
        self.closed.emit()

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        payload = item.data(Qt.ItemDataRole.UserRole)
        if payload is not None:
            self.line_opened.emit(payload)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)
