"""A list of keys and what they do."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.widgets.text import make_label


class KeyLegend(QWidget):
    """Each key in a small frame, its meaning beside it."""

    def __init__(self, keys: Iterable[tuple[str, str]], *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (key, meaning) in enumerate(keys):
            frame = make_label(key, "key", name=f"{name}_key_{row}")
            frame.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(frame, row, 0)
            grid.addWidget(make_label(meaning, name=f"{name}_meaning_{row}"), row, 1)
