"""The roll of a day as a table: who would be called, and as what."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from desktop.labels import post_label, status_label
from desktop.tables.rows_table import Column, RowsTable
from models.members.roll import RollEntry
from models.names import sort_key
from models.words import Status

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class NumberedEntry:
    """Somebody on the roll with the number of their line."""

    number: int
    entry: RollEntry


class RollTable(RowsTable[NumberedEntry]):
    """One line for each person, in the order of the roll."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_columns(), identity=lambda row: row.entry.person_id, parent=parent)


def _columns() -> tuple[Column[NumberedEntry], ...]:
    return (
        Column(
            name="number",
            title=translate("RollTable", "No."),
            text=lambda row: str(row.number),
            key=lambda row: row.number,
            align="right",
            look="muted",
            width=48,
        ),
        Column(
            name="name",
            title=translate("RollTable", "Full name"),
            text=lambda row: row.entry.full_name,
            key=lambda row: sort_key(row.entry.full_name),
            width=0,
        ),
        Column(
            name="status",
            title=translate("RollTable", "Status on that day"),
            text=lambda row: status_label(row.entry.status),
            key=lambda row: list(Status).index(row.entry.status),
            look="muted",
            width=170,
        ),
        Column(
            name="post",
            title=translate("RollTable", "Post"),
            text=lambda row: post_label(row.entry.post) if row.entry.post else "",
            look="muted",
            width=130,
        ),
    )
