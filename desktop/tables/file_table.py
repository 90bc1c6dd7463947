"""The cells of a list as its file has them, below its headings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from desktop.tables.rows_table import Column, RowsTable
from models.imports.headings import ColumnMatch
from models.imports.layout import Layout
from models.imports.sheet import SheetRow

#: How wide a column of the file begins.
WIDTH = 188


class FileTable(RowsTable[SheetRow]):
    """One column for each column of the file; the tooltip has the text before its conversion."""

    def __init__(self, layout: Layout, parent: QObject | None = None) -> None:
        hidden = layout.sheet.hidden_columns
        columns = [_file_column(match, match.place in hidden) for match in layout.headings.matches]
        super().__init__(columns, identity=lambda row: row.number, parent=parent)
        self.set_rows(layout.below)


def _file_column(match: ColumnMatch, hidden: bool) -> Column[SheetRow]:
    title = f"{match.letter} · {match.heading}" if match.heading else match.letter
    if hidden:
        title = QCoreApplication.translate("FileTable", "{0} (hidden)").format(title)
    return Column(
        name=match.letter,
        title=title,
        text=lambda row: row.text(match.place),
        tooltip=lambda row: _before_and_after(row, match.place),
        width=WIDTH,
    )


def _before_and_after(row: SheetRow, place: int) -> str:
    cell = row.cells.get(place)
    if cell is None:
        return ""
    return f"{cell.was} → {cell.text}" if cell.was else cell.text
