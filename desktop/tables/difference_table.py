"""Lines of a paper that differ: as it was issued, and as it would be today."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from desktop.tables.rows_table import Column, RowsTable

translate = QCoreApplication.translate
Pair = tuple[str, str]


class DifferenceTable(RowsTable[Pair]):
    """One row for each line that differs; an empty cell where it was added or fell out."""

    def __init__(self, before: str, after: str, parent: QObject | None = None) -> None:
        super().__init__(_columns(before, after), parent=parent)


def _columns(before: str, after: str) -> list[Column[Pair]]:
    return [
        Column(
            name="before",
            title=before,
            text=lambda pair: pair[0],
            tooltip=lambda pair: pair[0],
            width=440,
        ),
        Column(
            name="after",
            title=after,
            text=lambda pair: pair[1],
            tooltip=lambda pair: pair[1],
            width=0,
        ),
    ]
