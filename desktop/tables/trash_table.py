"""What was removed, as a table: what it was, when and by whom it went."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from desktop.tables.rows_table import Column, RowsTable
from desktop.translation import current_language
from models.history.trash import TrashItem

translate = QCoreApplication.translate


class TrashTable(RowsTable[TrashItem]):
    """One line for each removed record, the latest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_columns(), identity=lambda item: item.key, parent=parent)


def _columns() -> list[Column[TrashItem]]:
    return [
        Column(
            name="kind",
            title=translate("TrashTable", "Kind"),
            text=lambda item: item.kind.capital().sentence(current_language()),
            look="muted",
            width=130,
        ),
        Column(
            name="title",
            title=translate("TrashTable", "What was removed"),
            text=lambda item: item.title.capital().sentence(current_language()),
            tooltip=lambda item: item.title.sentence(current_language()),
            width=0,
        ),
        Column(
            name="removed_at",
            title=translate("TrashTable", "Removed"),
            text=lambda item: f"{item.removed_at.astimezone():%H:%M %d/%m/%Y}",
            key=lambda item: item.removed_at,
            width=140,
        ),
        Column(
            name="removed_by",
            title=translate("TrashTable", "By"),
            text=lambda item: item.removed_by,
            look="muted",
            width=100,
        ),
        Column(
            name="act",
            title=translate("TrashTable", "How"),
            text=lambda item: item.act.capital().sentence(current_language()),
            tooltip=lambda item: item.act.capital().sentence(current_language()),
            look="muted",
            width=240,
        ),
    ]
