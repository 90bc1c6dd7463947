"""A table of which some rows ask something, with the answers to choose from below it."""

from __future__ import annotations

import inspect
import weakref
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.tables.rows_table import RowsTable
from desktop.widgets.still_combo import StillCombo
from desktop.widgets.table_view import TableView
from desktop.widgets.text import make_label

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Question:
    """What a row asks, or lets one correct: the sentence, the answers, the one that holds now.

    `answers` are values with their words; `given` is the place of the one that holds, -1 while
    nothing is decided. A row with no answers asks nothing.
    """

    text: str
    answers: tuple[tuple[Any, str], ...] = ()
    given: int = -1


class DecisionTable(QWidget, Generic[Row]):
    """Shows rows; the answer for the row of the cursor is chosen below, Enter goes there.

    `decided` carries the row and the value that was chosen.
    """

    decided = Signal(object, object)

    def __init__(
        self,
        table: RowsTable[Row],
        ask: Callable[[Row], Question],
        *,
        name: str,
        title: str,
        is_open: Callable[[Row], bool],
    ) -> None:
        super().__init__()
        self.setObjectName(f"{name}_part")
        self.table = table
        table.setParent(self)
        # A dialog that answers must not be kept alive by its own table.
        self._ask = _weakly(ask)
        self._is_open = is_open
        self._values: list[Any] = []
        self.view = TableView(name=name, title=title)
        self.view.setModel(table)
        self.question_label = make_label("", name=f"{name}_question", wrap=True)
        self.answer_combo = StillCombo()
        self.answer_combo.setObjectName(f"{name}_answer")
        self.answer_combo.setPlaceholderText(self.tr("Choose…"))
        self.answer_combo.setMinimumWidth(300)
        self.answer_combo.setAccessibleName(self.tr("Decision for the row of the cursor"))
        self.bar = QWidget()
        self._lay_out()
        self.view.selectionModel().currentChanged.connect(self.show_question)
        self.view.activated_row.connect(self._go_to_answer)
        self.answer_combo.activated.connect(self._decide)

    @property
    def current(self) -> Row | None:
        """The row of the cursor."""
        at = self.view.current_row
        return self.table.row_at(at) if 0 <= at < self.table.rowCount() else None

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Show these rows; the cursor stays on its own, and begins at the first that asks."""
        fresh = self.view.current_row < 0
        self.table.set_rows(rows)
        if fresh and self.table.rowCount():
            waiting = [at for at, row in enumerate(self.table.rows) if self._is_open(row)]
            self.view.setCurrentIndex(self.table.index(waiting[0] if waiting else 0, 1))
        self.show_question()

    def go_to_next_open(self) -> None:
        """Put the cursor on the next row that still asks, from the cursor down and around."""
        rows, here = self.table.rows, self.view.current_row
        order: Sequence[int] = [*range(here, len(rows)), *range(max(here, 0))]
        waiting = [at for at in order if at >= 0 and self._is_open(rows[at])]
        if waiting:
            self.view.setCurrentIndex(self.table.index(waiting[0], 1))

    @Slot()
    def show_question(self) -> None:
        """Say what the row of the cursor asks, and offer the answers."""
        row = self.current
        ask = self._ask()
        question = ask(row) if row is not None and ask is not None else Question("")
        self._values = [value for value, _ in question.answers]
        self.question_label.setText(question.text)
        self.answer_combo.clear()
        self.answer_combo.addItems([words for _, words in question.answers])
        self.answer_combo.setCurrentIndex(question.given)
        self.answer_combo.setVisible(bool(question.answers))
        self.bar.setVisible(bool(question.text or question.answers))

    @Slot()
    def _go_to_answer(self) -> None:
        if self.answer_combo.isVisible():
            self.answer_combo.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.answer_combo.showPopup()

    @Slot(int)
    def _decide(self, at: int) -> None:
        row = self.current
        if row is not None and 0 <= at < len(self._values):
            self.decided.emit(row, self._values[at])
            self.go_to_next_open()
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_field(self, field: QWidget) -> None:
        """Put a field before the answers, for what cannot be chosen from a list."""
        self._row.insertWidget(1, field)

    def _lay_out(self) -> None:
        row = self._row = QHBoxLayout(self.bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.question_label, 1)
        row.addWidget(self.answer_combo)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.bar)


def _weakly(ask: Callable[[Row], Question]) -> Callable[[], Callable[[Row], Question] | None]:
    """Return a getter that keeps the object of a bound method alive no longer than others do."""
    return weakref.WeakMethod(ask) if inspect.ismethod(ask) else lambda: ask
