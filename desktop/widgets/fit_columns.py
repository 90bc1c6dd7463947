"""Leaves columns out of a table that is too narrow for all of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop.widgets.cell_delegate import SPARE_ROLE

#: What the column that takes the rest shall keep, unless a table says otherwise.
_LEAST_REST = 160


class FitColumns(QObject):
    """Hides the spare columns of `view`, the sparest first, until the others have room."""

    def __init__(self, view: QTableView, *, least: int = _LEAST_REST) -> None:
        super().__init__(view)
        self._view, self._least = view, least
        self._widths: dict[int, int] = {}
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose the columns again for another width."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        header = self._view.horizontalHeader()
        spare = self._measure()
        needed = sum(self._widths.values())
        hidden: set[int] = set()
        for section in sorted(spare, key=lambda one: -spare[one]):
            if needed > self._view.viewport().width():
                hidden.add(section)
                needed -= self._widths[section]
        for section in spare:
            if header.isSectionHidden(section) != (section in hidden):
                header.setSectionHidden(section, section in hidden)

    def _measure(self) -> dict[int, int]:
        """Take the widths of the columns in sight; return how spare each spare column is."""
        header = self._view.horizontalHeader()
        spare: dict[int, int] = {}
        for section in range(header.count()):
            rank = header.model().headerData(section, Qt.Orientation.Horizontal, SPARE_ROLE)
            if rank:
                spare[section] = rank
            if header.sectionResizeMode(section) == QHeaderView.ResizeMode.Stretch:
                self._widths[section] = self._least
            elif not header.isSectionHidden(section):
                self._widths[section] = header.sectionSize(section)
        return spare
