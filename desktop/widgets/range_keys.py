"""What a table does with a range as Excel does: paste, fill down, clear."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QTableView

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Range:
    """The rows and columns of a table that are selected and in sight, else those of its cursor."""

    rows: tuple[int, ...]
    columns: frozenset[int]


class RangeKeys(QObject):
    """Gives `view` Ctrl+V, and where its cells take values also Ctrl+D and Delete.

    The commands stand in the view's menu as well. Whoever listens decides what they mean and
    asks `selected` for the range; rows that a filter hides are no rows of the model, so that no
    command reaches them.
    """

    paste_wanted = Signal()
    fill_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, view: QTableView, *, writes: bool) -> None:
        super().__init__(view)
        self._view = view
        paste = QKeySequence(QKeySequence.StandardKey.Paste)
        self.paste_action = self._add(translate("RangeKeys", "Paste"), "paste", paste)
        self.paste_action.triggered.connect(self.paste_wanted)
        if writes:
            fill = self._add(
                translate("RangeKeys", "Fill down"), "fill_down", QKeySequence("Ctrl+D")
            )
            fill.triggered.connect(self.fill_wanted)
            clear = self._add(translate("RangeKeys", "Clear"), "clear_range", QKeySequence("Del"))
            clear.triggered.connect(self.clear_wanted)

    @property
    def selected(self) -> Range:
        """The range that is selected now."""
        chosen = self._view.selectedIndexes() or [self._view.currentIndex()]
        shown = [index for index in chosen if index.isValid()]
        columns = (index.column() for index in shown)
        return Range(
            tuple(sorted({index.row() for index in shown})),
            frozenset(self._in_sight(columns)),
        )

    def _in_sight(self, columns: Iterable[int]) -> Iterable[int]:
        return (column for column in columns if not self._view.isColumnHidden(column))

    def _add(self, text: str, name: str, key: QKeySequence) -> QAction:
        action = QAction(text, self._view)
        action.setObjectName(name)
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._view.addAction(action)
        return action
