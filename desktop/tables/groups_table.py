"""The party groups of the cell: name, how many people, last day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject

from desktop.tables.rows_table import Column, RowsTable
from models.periods import date_text

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A party group with the names of who is in it today."""

    id: UUID
    name: str
    ended_on: date | None
    people: tuple[str, ...]


class GroupsTable(RowsTable[GroupRow]):
    """One line per party group."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns: list[Column[GroupRow]] = [
            Column(
                name="group",
                title=translate("GroupsTable", "Party group"),
                text=lambda row: row.name,
                tooltip=lambda row: row.name,
                width=0,
            ),
            Column(
                name="people",
                title=translate("GroupsTable", "People today"),
                text=lambda row: str(len(row.people)),
                key=lambda row: len(row.people),
                align="right",
                width=120,
            ),
            Column(
                name="ended",
                title=translate("GroupsTable", "Last day"),
                text=lambda row: date_text(row.ended_on) if row.ended_on else "",
                key=lambda row: row.ended_on,
                width=120,
            ),
        ]
        super().__init__(columns, identity=lambda row: row.id, parent=parent)
