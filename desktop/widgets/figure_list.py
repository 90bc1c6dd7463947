"""A list of names and figures, such as the running totals of a meeting."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop.widgets.text import make_label


class FigureList(QWidget):
    """Names at the left, figures in bold at the right; `set_figure` adds or changes one."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(0, 1)
        self._figures: dict[str, QLabel] = {}

    def set_figure(self, key: str, title: str, figure: str) -> None:
        """Show `figure` beside `title`; the key finds the line again."""
        if key not in self._figures:
            row = self._grid.rowCount()
            name_label = make_label(title, name=f"{self.objectName()}_{key}_name")
            value = make_label("", "strong", name=f"{self.objectName()}_{key}")
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(name_label, row, 0)
            self._grid.addWidget(value, row, 1)
            self._figures[key] = value
        self._figures[key].setText(figure)
        self._figures[key].setAccessibleName(f"{title}: {figure}")

    def figure(self, key: str) -> str:
        """Return the figure shown for `key`."""
        return self._figures[key].text()
