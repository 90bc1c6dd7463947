"""The log of changes as a table: when, who, what; and what became of each row below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from desktop.colours import Tone
from desktop.tables.rows_table import Column, RowsTable
from desktop.translation import current_language
from desktop.widgets.chips import Chip
from desktop.widgets.table_view import TableView
from models.history.log import LogEntry

translate = QCoreApplication.translate


class LogTable(RowsTable[LogEntry]):
    """One line for each act, the latest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_columns(), identity=lambda entry: entry.change_id, parent=parent)


class LogView(QWidget):
    """The table, and below it the lines of the act of the cursor; `moved` with the cursor.

    `read_lines` fetches the lines of an act that does not carry its own.
    """

    moved = Signal()

    def __init__(self, *, name: str, read_lines: Callable[[UUID], LogEntry] | None = None) -> None:
        super().__init__()
        self._read_lines = read_lines
        self.table = LogTable(self)
        self.view = TableView(name=name, title=translate("LogView", "What was done"))
        self.view.setModel(self.table)
        self.lines = QPlainTextEdit()
        self.lines.setObjectName(f"{name}_lines")
        self.lines.setAccessibleName(translate("LogView", "What became of each record"))
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.view)
        split.addWidget(self.lines)
        split.setSizes([320, 140])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)
        self.view.selectionModel().currentRowChanged.connect(self._show_lines)
        self.table.modelReset.connect(self._show_lines)

    @property
    def current(self) -> LogEntry | None:
        """The act of the cursor."""
        at = self.view.current_row
        return self.table.row_at(at) if 0 <= at < self.table.rowCount() else None

    def show_entries(self, entries: Sequence[LogEntry]) -> None:
        """Show these acts, the cursor on the one it was on, or the first."""
        self.table.set_rows(entries)
        if self.view.current_row < 0 and self.table.rowCount():
            self.view.setCurrentIndex(self.table.index(0, 0))
        self._show_lines()

    @Slot()
    def _show_lines(self) -> None:
        entry = self.current
        if entry is not None and not entry.lines and self._read_lines is not None:
            entry = self._read_lines(entry.change_id)
        told = () if entry is None else entry.lines
        self.lines.setPlainText("\n".join(line.sentence(current_language()) for line in told))
        self.moved.emit()


def moment_text(entry: LogEntry) -> str:
    """Return when an act was done, by the clock of this computer."""
    return f"{entry.made_at.astimezone():%H:%M %d/%m/%Y}"


def _columns() -> list[Column[LogEntry]]:
    return [
        Column(
            name="made_at",
            title=translate("LogTable", "When"),
            text=moment_text,
            key=lambda entry: entry.sequence,
            width=140,
        ),
        Column(
            name="made_by",
            title=translate("LogTable", "Who"),
            text=lambda entry: entry.made_by,
            look="muted",
            width=110,
        ),
        Column(
            name="words",
            title=translate("LogTable", "What was done"),
            text=lambda entry: entry.words.sentence(current_language()),
            tooltip=lambda entry: entry.words.sentence(current_language()),
            width=0,
        ),
        Column(
            name="stands",
            title=translate("LogTable", "State"),
            text=_state,
            chip=_state_chip,
            width=130,
        ),
    ]


def _state(entry: LogEntry) -> str:
    return "" if entry.stands else translate("LogTable", "Taken back")


def _state_chip(entry: LogEntry) -> Chip | None:
    word = _state(entry)
    return Chip(word, "arrow-u-up-left", Tone.GREY) if word else None
