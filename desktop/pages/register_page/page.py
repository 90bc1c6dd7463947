"""The register of issued papers: found, opened as issued, compared with the records of today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.document_saver import DocumentSaver
from desktop.dialogs.gaps import ask_why_unused
from desktop.dialogs.issued_dialog import IssuedDialog
from desktop.dialogs.record_actions import HistoryAction
from desktop.exports.issued_register import ISSUED_REGISTER
from desktop.exports.registry import Options
from desktop.navigation import PeriodChoice
from desktop.pages.register_page.comparing import Comparing, Outcome
from desktop.refreshing import refresh_when_changed
from desktop.settings import Settings
from desktop.tables.issued_table import IssuedTable, register_lines
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.fit_columns import FitColumns
from desktop.widgets.issued_filters import IssuedFilters
from desktop.widgets.page_header import PageHeader, page_layout
from desktop.widgets.saved_line import SavedLine
from desktop.widgets.series_card import SeriesCard
from desktop.widgets.table_view import TableView
from models.book.database import Session
from models.documents.issuing import IssuedRow, list_issued
from models.documents.numbers import Series, list_series
from models.periods import Period, year

_RECORDS = (
    "documents",
    "campaigns",
    "meetings",
    "attendance",
    "study",
    "activities",
    "members",
    "organisation",
    "settings",
)


class IssuedPage(QWidget):
    """Every paper that went out, the latest first; `left` when the user goes back to the papers.

    `record_wanted` carries a line behind a figure that was opened.
    """

    left = Signal()
    record_wanted = Signal(object)

    def __init__(
        self, book: OpenBook, background: Background, period: PeriodChoice, settings: Settings
    ) -> None:
        super().__init__()
        self.setObjectName("issued_page")
        self._book, self._background, self._period = book, background, period
        self._rows: tuple[IssuedRow, ...] = ()
        self._outcomes: dict[UUID, Outcome] = {}
        self.header = PageHeader(self.tr("Register of issued papers"))
        self.filters = IssuedFilters()
        self.table = IssuedTable(self)
        self.view = TableView(
            name="issued_table", title=self.tr("Issued papers"), settings=settings
        )
        self.series = SeriesCard()
        self.saved_line = SavedLine()
        self.comparing = Comparing(self, background, book.database)
        self._saver = DocumentSaver(self, background)
        self._stack = QStackedWidget()
        self._lay_out()
        self.view.activated_row.connect(self.open_row)
        self.filters.changed.connect(self._show)
        self.filters.search_field.went_down.connect(self.view.setFocus)
        self.series.explain_wanted.connect(self._explain)
        self.comparing.compared.connect(self._take_outcome)
        self._saver.saved.connect(self.saved_line.show_file)
        refresh_when_changed(self, book, _RECORDS, self.refresh)
        self.refresh()

    @property
    def first_focus(self) -> QWidget:
        """Where typing begins."""
        return self.view if self._rows else self.empty

    @Slot()
    def refresh(self) -> None:
        """Read the register again, and compare it anew while somebody looks."""
        self._rows, series = self._book.read(_read)
        self._outcomes = {}
        self.filters.offer(self._rows)
        self.series.show_series(series)
        self._stack.setCurrentIndex(0 if self._rows else 1)
        for button in self.save_buttons:
            button.setEnabled(bool(self._rows))
        self._show()
        if self.isVisible():
            self.compare()

    def compare(self) -> None:
        """Compare the papers in force with the records of today, beside the window."""
        self.comparing.begin(
            row for row in self._rows if row.stands and row.id not in self._outcomes
        )

    @Slot(int)
    def open_row(self, row: int) -> None:
        """Open the paper in this row as it was issued."""
        dialog = IssuedDialog(self, self._book, self._background, self.table.row_at(row))
        dialog.record_wanted.connect(self.record_wanted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def showEvent(self, event: QShowEvent) -> None:
        """Compare with the records as soon as somebody looks."""
        super().showEvent(event)
        self.compare()

    def hideEvent(self, event: QHideEvent) -> None:
        """Compare nothing that nobody looks at."""
        super().hideEvent(event)
        self.comparing.stop()

    @Slot()
    def _show(self) -> None:
        """Show the papers that the filters leave."""
        picked = {row.id for row in self.filters.pick(self._rows)}
        lines = register_lines(self._rows, self._outcomes)
        self.table.set_rows(line for line in lines if line.row.id in picked)
        self.table.set_filter(self.filters.search_field.text())
        self.filters.show_count(self.table.rowCount(), len(self._rows))
        count = len(self._rows)
        self.header.set_title(
            self.tr("Register of issued papers"), self.tr("{0} papers").format(count)
        )

    @Slot(object, object)
    def _take_outcome(self, paper_id: UUID, outcome: Outcome) -> None:
        self._outcomes[paper_id] = outcome
        lines = {line.row.id: line for line in register_lines(self._rows, self._outcomes)}
        if paper_id in lines and any(row.row.id == paper_id for row in self.table.rows):
            self.table.replace_row(lines[paper_id])

    @Slot(object)
    def _explain(self, series: Series) -> None:
        ask_why_unused(self, self._book, series)

    @Slot()
    def _save(self) -> None:
        """Save the register of the chosen year, or of all papers, as a file."""
        self.saved_line.hide()
        self._saver.save(
            self._book.database,
            ISSUED_REGISTER,
            suffix=str(self.sender().property("suffix")),
            options=Options(period=self._days()),
        )

    def _days(self) -> Period:
        """Return the days of the chosen year, or of all papers, but none to come."""
        if self.filters.year is not None:
            whole = year(self.filters.year)
        else:
            days = [row.dated_on for row in self._rows]
            whole = Period(date(min(days).year, 1, 1), date(max(days).year, 12, 31))
        last = max(row.dated_on for row in self._rows)
        return Period(whole.first, min(whole.last, max(self._period.today, last)))

    def _lay_out(self) -> None:
        self.view.setModel(self.table)
        FitColumns(self.view)
        back = self.header.add_button(
            self.tr("Back to the papers"), name="issued_back", icon_name="arrow-left"
        )
        back.clicked.connect(self.left)
        self.save_buttons = [
            self._save_button(self.tr("Save Excel"), "xlsx", self._save),
            self._save_button(self.tr("Save PDF"), "pdf", self._save),
        ]
        self.empty = EmptyState(
            icon_name="books",
            sentence=self.tr(
                "No paper was issued yet. Choose a paper, look it through and issue it: it is "
                "kept here as it went out."
            ),
            action=self.tr("Back to the papers"),
            slot=self._leave,
        )
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.filters)
        column.addWidget(self.view, 1)
        self._stack.addWidget(listed)
        self._stack.addWidget(self.empty)
        HistoryAction(self.view, self._book, "issued_paper")
        layout = page_layout(self)
        layout.addWidget(self.header)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.series)
        layout.addWidget(self.saved_line)
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _save_button(self, text: str, suffix: str, slot: Callable[[], object]) -> QWidget:
        button = self.header.add_button(
            text, name=f"issued_save_{suffix}", slot=slot, icon_name="download-simple"
        )
        button.setProperty("suffix", suffix)
        return button

    @Slot()
    def _leave(self) -> None:
        self.left.emit()


def _read(session: Session) -> tuple[tuple[IssuedRow, ...], tuple[Series, ...]]:
    return list_issued(session), list_series(session)
