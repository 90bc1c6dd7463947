"""What a person did or owes in the period: one line of figures above a table."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.settings import Settings
from desktop.tables.record_tables import CalledTable, OwedTable, StudiedTable
from desktop.tables.rows_table import RowsTable
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.fit_columns import FitColumns
from desktop.widgets.table_view import TableView
from desktop.widgets.text import make_label

translate = QCoreApplication.translate


class RecordTab(QWidget):
    """A table of one kind of record; `opened` when a line is opened."""

    opened = Signal()

    def __init__(
        self,
        table: RowsTable,  # type: ignore[type-arg]
        *,
        name: str,
        title: str,
        empty: str,
        icon_name: str,
        settings: Settings,
    ) -> None:
        super().__init__()
        self.setObjectName(f"{name}_tab")
        self.table = table
        table.setParent(self)
        self.view = TableView(name=name, title=title, settings=settings)
        self.view.setModel(table)
        FitColumns(self.view)
        self.figures_label = make_label("", name=f"{name}_figures", wrap=True)
        self.empty = EmptyState(icon_name=icon_name, sentence=empty)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.figures_label)
        layout.addWidget(self._stack, 1)
        self.view.activated_row.connect(self._opened)

    def show_rows(self, rows: list, figures: str) -> None:  # type: ignore[type-arg]
        """Show these rows, or the sentence for none; `figures` stands above either."""
        self.table.set_rows(rows)
        self.figures_label.setText(figures)
        self.figures_label.setVisible(bool(figures))
        self._stack.setCurrentIndex(0 if rows else 1)

    @Slot(int)
    def _opened(self, _row: int) -> None:
        self.opened.emit()


def meetings_tab(settings: Settings) -> RecordTab:
    """Return the tab of the meetings that called the person."""
    return RecordTab(
        CalledTable(),
        name="person_meetings",
        title=translate("RecordTab", "Meetings that called the person"),
        empty=translate("RecordTab", "No meeting of this period called this person."),
        icon_name="calendar-blank",
        settings=settings,
    )


def study_tab(settings: Settings) -> RecordTab:
    """Return the tab of what the person studied."""
    return RecordTab(
        StudiedTable(),
        name="person_studies",
        title=translate("RecordTab", "What the person studied"),
        empty=translate("RecordTab", "No self-study of this person is written in this period."),
        icon_name="book-open",
        settings=settings,
    )


def owed_tab(settings: Settings) -> RecordTab:
    """Return the tab of what the person still owes."""
    return RecordTab(
        OwedTable(),
        name="person_owed",
        title=translate("RecordTab", "Topics that the person still owes"),
        empty=translate(
            "RecordTab", "Nothing is owed: every topic of the running campaigns was covered."
        ),
        icon_name="check-circle",
        settings=settings,
    )
