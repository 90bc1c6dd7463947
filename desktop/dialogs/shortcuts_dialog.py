"""Lists every key that works now, made from the commands themselves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.widgets.buttons import make_button
from desktop.widgets.text import make_label

Group = tuple[str, Sequence[tuple[str, str]]]


def keys_of(actions: Sequence[QAction]) -> list[tuple[str, str]]:
    """Return what each action with a key does, and the key."""
    return [
        (action.iconText().rstrip("…"), _key_text(action.shortcut()))
        for action in actions
        if not action.shortcut().isEmpty()
    ]


def _key_text(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.NativeText)


class ShortcutsDialog(QDialog):
    """Shows groups of (what it does, key) in two columns."""

    def __init__(self, parent: QWidget | None, groups: Sequence[Group]) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts_dialog")
        self.setWindowTitle(self.tr("Keys"))
        inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(24, 20, 24, 20)
        columns.setSpacing(40)
        halves = [QVBoxLayout(), QVBoxLayout()]
        heights = [0, 0]
        for title, keys in groups:
            half = heights.index(min(heights))
            heights[half] += len(keys) + 2
            halves[half].addLayout(_group(title, keys))
        for layout in halves:
            layout.setSpacing(20)
            layout.addStretch(1)
            columns.addLayout(layout, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        close = make_button(self.tr("Close"), name="shortcuts_close", slot=self.accept)
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 0, 24, 16)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)
        layout.addLayout(foot)
        self.resize(760, min(640, inside.sizeHint().height() + 72))


def _group(title: str, keys: Sequence[tuple[str, str]]) -> QGridLayout:
    """Return a heading with its keys below."""
    grid = QGridLayout()
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(0, 1)
    grid.addWidget(make_label(title, "heading"), 0, 0, 1, 2)
    for row, (what, key) in enumerate(keys, start=1):
        grid.addWidget(make_label(what), row, 0)
        grid.addWidget(make_label(key, "key"), row, 1, Qt.AlignmentFlag.AlignRight)
    return grid
