"""One list of a campaign: a table of its parts in their order, and the part of the cursor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.dialogs.campaign_editor.entries import Field, Kind
from desktop.dialogs.campaign_editor.part_fields import PartFields
from desktop.dialogs.campaign_editor.tools import Tool, add_keys, tool_row
from desktop.tables.rows_table import Column, RowsTable
from desktop.widgets.screen_room import scrolled
from desktop.widgets.table_view import TableView
from models.names import clean

_numbers = count(1)


@dataclass(frozen=True, slots=True)
class _Row:
    """A part in the table; `number` stays with it, `unread` is what was typed for a day."""

    part: Any
    unread: Mapping[str, str] = field(default_factory=dict)
    number: int = field(default_factory=_numbers.__next__)


class PartsEditor(QWidget):
    """Add, change, remove and reorder the parts of one list; `changed` follows the user."""

    changed = Signal()

    def __init__(
        self, fields: Sequence[Field], blank: Any, *, name: str, title: str, today: date
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._fields, self._blank = tuple(fields), blank
        self._rows: list[_Row] = []
        self.table: RowsTable[_Row] = RowsTable(
            [_column(one) for one in fields if one.width is not None],
            identity=lambda row: row.number,
            parent=self,
        )
        self.view = TableView(name=f"{name}_table", title=title)
        self.view.setModel(self.table)
        # The order is the document's own.
        self.view.setSortingEnabled(False)
        self.view.horizontalHeader().setSectionsClickable(False)
        self.fields = PartFields(fields, name=f"{name}_fields", today=today)
        self._lay_out(name)
        self.fields.edited.connect(self._take)
        self.view.activated_row.connect(self._enter)
        self.view.selectionModel().currentRowChanged.connect(self._show_current)

    @property
    def parts(self) -> tuple[Any, ...]:
        """The parts in their order."""
        return tuple(row.part for row in self._rows)

    def set_parts(self, parts: Sequence[Any]) -> None:
        """Show these parts."""
        self._rows = [_Row(part) for part in parts]
        self._show(0)

    def problem(self) -> str:
        """Go to the first part that cannot be saved and say why; "" when all can."""
        for at, row in enumerate(self._rows):
            wrong = self._wrong(row)
            if wrong is not None:
                self._show(at)
                self.fields.focus(wrong.name)
                return _problem(wrong, at + 1)
        return ""

    @Slot()
    def add(self) -> None:
        """Add a part after the one of the cursor and go to its first field."""
        at = self.view.current_row + 1 if self._rows else 0
        self._rows.insert(at, _Row(self._blank))
        self._show(at)
        needed = next((one.name for one in self._fields if one.needed), "")
        self.fields.focus(needed)
        self.changed.emit()

    @Slot()
    def remove(self) -> None:
        """Remove the part of the cursor."""
        at = self.view.current_row
        if 0 <= at < len(self._rows):
            del self._rows[at]
            self._show(min(at, len(self._rows) - 1))
            self.changed.emit()

    @Slot()
    def move_up(self) -> None:
        """Move the part of the cursor before the one above it."""
        self._move(-1)

    @Slot()
    def move_down(self) -> None:
        """Move the part of the cursor behind the one below it."""
        self._move(1)

    def _move(self, step: int) -> None:
        at, to = self.view.current_row, self.view.current_row + step
        if 0 <= at < len(self._rows) and 0 <= to < len(self._rows):
            self._rows[at], self._rows[to] = self._rows[to], self._rows[at]
            self._show(to)
            self.changed.emit()

    @Slot(object)
    def _take(self, part: Any) -> None:
        """Write what the user made of the part of the cursor."""
        at = self.view.current_row
        row = replace(self._rows[at], part=part, unread=self.fields.unread)
        self._rows[at] = row
        self.table.replace_row(row)
        self.changed.emit()

    @Slot()
    def _enter(self) -> None:
        if self._rows:
            self.fields.focus()

    @Slot(QModelIndex)
    def _show_current(self, index: QModelIndex) -> None:
        chosen = 0 <= index.row() < len(self._rows)
        self.fields.setEnabled(chosen)
        if chosen:
            row = self._rows[index.row()]
            self.fields.show_part(row.part, row.unread)
        else:
            self.fields.show_part(self._blank, {})

    def _show(self, at: int) -> None:
        """Show the rows again with the cursor at one of them."""
        self.table.set_rows(self._rows)
        index = self.table.index(at, 0) if self._rows else QModelIndex()
        self.view.setCurrentIndex(index)
        self._show_current(index)

    def _wrong(self, row: _Row) -> Field | None:
        for one in self._fields:
            empty = one.needed and not clean(str(getattr(row.part, one.name)))
            if empty or one.name in row.unread:
                return one
        return None

    def _lay_out(self, name: str) -> None:
        tools = (
            Tool("add", self.tr("Add"), "plus", self.add, "Ins"),
            Tool("remove", self.tr("Remove"), "trash", self.remove, "Del"),
            Tool("up", self.tr("Up"), "arrow-up", self.move_up, "Alt+Up"),
            Tool("down", self.tr("Down"), "arrow-down", self.move_down, "Alt+Down"),
        )
        add_keys(self.view, tools)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(tool_row(tools, name=name))
        layout.addWidget(self.view, 4)
        layout.addWidget(scrolled(self.fields, name=f"{name}_area"), 7)


def _column(one: Field) -> Column[_Row]:
    return Column(
        name=one.name,
        title=one.head or one.title,
        text=lambda row: row.unread.get(one.name) or one.text(row.part),
        tooltip=lambda row: str(getattr(row.part, one.name)) if one.kind is Kind.LINES else "",
        width=one.width or 0,
        align="centre" if one.kind is Kind.TICK else "left",
    )


def _problem(one: Field, number: int) -> str:
    if one.kind is Kind.DAY:
        text = QCoreApplication.translate(
            "PartsEditor", "“{0}” of line {1} is no day; write it as dd/mm/yyyy or leave it empty."
        )
    else:
        text = QCoreApplication.translate(
            "PartsEditor", "“{0}” of line {1} is empty; write it, or remove the line."
        )
    return text.format(one.title, number)
