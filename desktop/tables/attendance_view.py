"""Marking attendance by keyboard and mouse: one key a person, the cursor moves by itself."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import (
    QModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QMenu, QTableView, QWidget

from desktop.icons import icon
from desktop.labels import mark_icon, mark_label
from desktop.settings import Settings
from desktop.tables.attendance_table import MARK, NAME, REASON, AttendanceTable
from desktop.tables.reason_editor import ReasonDelegate
from desktop.widgets.cell_delegate import Index
from desktop.widgets.fit_columns import FitColumns
from desktop.widgets.table_view import TableView
from models.words import ABSENT_MARKS, Mark

#: The digit of each mark. Digits, so that neither Telex nor VNI typing can touch them.
KEYS = {
    Mark.PRESENT: "1",
    Mark.LATE: "2",
    Mark.ABSENT_EXCUSED: "3",
    Mark.ABSENT_UNEXCUSED: "4",
    Mark.EXEMPT: "5",
    Mark.NOT_RECORDED: "0",
}
_MARK_OF = {ord(digit): mark for mark, digit in KEYS.items()}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_Hint = QAbstractItemDelegate.EndEditHint


def mark_of(event: QKeyEvent) -> Mark | None:
    """Return the mark whose digit was pressed, in the row of digits or on the keypad."""
    return _MARK_OF.get(event.key()) if event.modifiers() in _PLAIN else None


def _types(event: QKeyEvent) -> bool:
    """Tell whether the key would put a sign into a line."""
    text = event.text()
    return bool(text) and text.isprintable() and not text.isspace()


class AttendanceView(TableView):
    """Asks for marks and reasons; whoever listens records them and then calls `go_on`.

    `reason_left` when the line for a reason was closed by Escape.

    One press is one mark: while a key is held down its repeats do nothing, and neither does a
    second press of one key that comes faster than a finger can mean it. Slower ones are marks of
    their own, because nobody can tell a slip from quick typing, and a mark that was typed must
    never be lost; the line marked last stays in sight to be seen.
    """

    mark_asked = Signal(list, object)
    reason_given = Signal(list, str)
    reason_left = Signal()

    def __init__(self, table: AttendanceTable, *, title: str, settings: Settings | None) -> None:
        super().__init__(name="attendance", title=title, settings=settings)
        self._table = table
        self._reason_for: list[UUID] = []
        self._staying = False
        self.reason_delegate = ReasonDelegate(self)
        self.reason_delegate.typed.connect(self._take_reason)
        self.setItemDelegate(self.reason_delegate)
        self.menu = MarkMenu(self)
        self.menu.chosen.connect(self._take_mark)
        self.setModel(table)
        FitColumns(self)
        table.modelReset.connect(self._span_heading)
        table.layoutChanged.connect(self._span_heading)
        self.clicked.connect(self._offer_marks)

    @property
    def chosen_people(self) -> list[UUID]:
        """The people whose lines are selected, from the top; else the one of the cursor."""
        rows = self.selected_rows or [self.current_row]
        found = [self._table.person_at(row) for row in rows]
        return [person.person_id for person in found if person is not None]

    def go_to(self, row: int) -> None:
        """Put the cursor on the attendance of a line."""
        self.setCurrentIndex(self._table.index(row, MARK))

    def go_on(self) -> None:
        """Move to the line below the selected ones; at the last line stay."""
        rows = self.selected_rows or [self.current_row]
        below = range(rows[-1] + 1, self._table.rowCount())
        self.go_to(next((row for row in below if self._table.person_at(row)), rows[-1]))

    def ask_reason(self, people: Sequence[UUID]) -> None:
        """Open the reason on the last line of `people`; what is typed holds for all of them."""
        row = self._table.find_row(people[-1])
        index = self._table.index(row, REASON)
        if self._table.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self._reason_for = list(people)
            self.scrollTo(index)
            self.edit(index)

    def stay(self) -> None:
        """Keep the cursor where it is when the reason closes: it was not recorded."""
        self._staying = True

    @Slot(str)
    def _take_reason(self, text: str) -> None:
        self.reason_given.emit(self._reason_for, text)

    @Slot()
    def _span_heading(self) -> None:
        """Let the line above the staff run across the sheet."""
        self.clearSpans()
        row = self._table.heading_row
        if row >= 0:
            self.setSpan(row, NAME, 1, self._table.columnCount() - NAME)

    @Slot(QModelIndex)
    def _offer_marks(self, index: Index) -> None:
        """Open the menu at a mark that was clicked."""
        if index.column() == MARK and len(self.selected_rows) == 1:
            self.menu.open_at(self, index)

    @Slot(object)
    def _take_mark(self, mark: Mark) -> None:
        self.mark_asked.emit(self.chosen_people, mark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark on a digit, go down on Enter, open the reason on F2."""
        key = event.key()
        mark = mark_of(event)
        if mark is not None:
            held = self.reason_delegate.held
            bounced = held.bounces(event)
            if not held.repeats(event) and not bounced and self.chosen_people:
                self.mark_asked.emit(self.chosen_people, mark)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        elif key == Qt.Key.Key_F2:
            self._edit_reason()
        elif not _types(event):
            # Letters do nothing: a cursor that jumps to a name would put the next mark there.
            super().keyPressEvent(event)
            return
        event.accept()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Take note that a key came up, to know the repeats of one that is held down."""
        self.reason_delegate.held.release(event)
        super().keyReleaseEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Keep input methods out: they would swallow digits on a cell that can be edited."""
        super().currentChanged(current, previous)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def closeEditor(self, editor: QWidget, hint: _Hint) -> None:
        """Close the reason; Enter, Tab and Escape go on to the next person."""
        super().closeEditor(editor, _Hint.NoHint)
        if hint == _Hint.RevertModelCache:
            self.reason_left.emit()
        if hint != _Hint.NoHint and not self._staying:
            self.go_on()
        self._staying = False

    def _edit_reason(self) -> None:
        person = self._table.person_at(self.current_row)
        if person is not None and person.mark in ABSENT_MARKS:
            self.ask_reason([person.person_id])


class MarkMenu(QMenu):
    """The six marks with their keys; `chosen` carries the one that was taken."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("marks")
        for mark, digit in KEYS.items():
            action = self.addAction(icon(mark_icon(mark)), f"{mark_label(mark)}\t{digit}")
            action.setObjectName(f"mark_{mark.value}")
            action.setData(mark.value)
        self.triggered.connect(self._tell)

    def open_at(self, view: QTableView, index: Index) -> None:
        """Open below a cell, or above it where there is no room below.

        Never under the mouse: the second half of a double click only closes it.
        """
        cell, size = view.visualRect(index), self.sizeHint()
        place = view.viewport().mapToGlobal(cell.bottomLeft() + QPoint(0, 1))
        if place.y() + size.height() > view.screen().availableGeometry().bottom():
            place = view.viewport().mapToGlobal(cell.topLeft() - QPoint(0, size.height() + 1))
        self.popup(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a mark by its digit."""
        mark = mark_of(event)
        if mark is None:
            super().keyPressEvent(event)
            return
        self.close()
        if not event.isAutoRepeat():
            self.chosen.emit(mark)

    @Slot(QAction)
    def _tell(self, action: QAction) -> None:
        self.chosen.emit(Mark(action.data()))
