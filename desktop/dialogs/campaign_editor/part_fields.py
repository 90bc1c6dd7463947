"""The form below a table of parts: the fields of the part of the cursor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.dialogs.campaign_editor.entries import DayEntry, Field, Kind, make_entry
from desktop.widgets.form import labelled


class PartFields(QWidget):
    """Shows one part and tells the part that the user makes of it; `edited` follows the user."""

    edited = Signal(object)

    def __init__(self, fields: Sequence[Field], *, name: str, today: date) -> None:
        super().__init__()
        self.setObjectName(name)
        self._part: Any = None
        self.entries: dict[str, Any] = {
            field.name: make_entry(field, name=f"{name}_{field.name}", today=today)
            for field in fields
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for number in sorted({field.row for field in fields}):
            layout.addLayout(self._row([field for field in fields if field.row == number]))
        if all(field.kind is not Kind.LINES for field in fields):
            layout.addStretch(1)
        for entry in self.entries.values():
            entry.written.connect(self._take)

    @property
    def unread(self) -> dict[str, str]:
        """What stands in a field for a day and is none, by the field."""
        return {
            name: entry.text()
            for name, entry in self.entries.items()
            if isinstance(entry, DayEntry) and not entry.is_valid
        }

    def show_part(self, part: Any, unread: Mapping[str, str]) -> None:
        """Show `part`, and what could not be read of it."""
        self._part = None
        for name, entry in self.entries.items():
            entry.show_value(getattr(part, name))
            if name in unread:
                entry.setText(unread[name])
        self._part = part

    def focus(self, name: str = "") -> None:
        """Go to a field, to the first one by default."""
        entry = self.entries.get(name) or next(iter(self.entries.values()))
        entry.setFocus()

    @Slot()
    def _take(self) -> None:
        if self._part is None:
            return
        values = {name: entry.value for name, entry in self.entries.items()}
        self._part = replace(self._part, **values)
        self.edited.emit(self._part)

    def _row(self, fields: Sequence[Field]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        for field in fields:
            entry = self.entries[field.name]
            if field.kind is Kind.TICK:
                row.addWidget(entry, 0, Qt.AlignmentFlag.AlignBottom)
                entry.setAccessibleName(field.title)
            else:
                row.addWidget(labelled(field.title, entry), field.share)
        if all(field.kind is Kind.TICK for field in fields):
            row.addStretch(1)
        return row
