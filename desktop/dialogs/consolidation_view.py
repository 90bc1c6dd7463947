"""What was put together: the figures of the cells tab by tab, their topics, and the checks."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.tables.committee_tables import (
    TABS,
    CellsTable,
    ChecksTable,
    TopicsTable,
    cell_rows,
    topic_rows,
)
from desktop.translation import current_language
from desktop.widgets.table_view import TableView
from desktop.widgets.text import make_label
from desktop.widgets.underline_tabs import UnderlineTabs
from models.committee.consolidating import Consolidation

_TOPICS, _CHECKS = "topics", "checks"


class ConsolidationView(QWidget):
    """One table at a time; rows keep their order, so that the sum stays the last."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("consolidation_view")
        self.tabs = UnderlineTabs(name="consolidation_tabs")
        titles = {
            "meetings": self.tr("People and meetings"),
            "members": self.tr("Members there"),
            "staff": self.tr("Staff, making up"),
            "study": self.tr("Study, activities"),
            _TOPICS: self.tr("Topics"),
            _CHECKS: self.tr("Checks"),
        }
        self._views: dict[str, TableView] = {}
        self._stack = QStackedWidget()
        for key, title in titles.items():
            self.tabs.add_tab(key, title)
            view = TableView(name=f"consolidation_{key}", title=title)
            self._views[key] = view
            self._stack.addWidget(view)
        self.told_label = make_label("", name="consolidation_told", wrap=True)
        self.tabs.chosen.connect(self._show_tab)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 0, 20, 0)
        layout.setSpacing(8)
        layout.addWidget(self.tabs)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.told_label)

    def view_of(self, tab: str) -> TableView:
        """Return the table of a tab."""
        return self._views[tab]

    def show_consolidation(self, consolidation: Consolidation) -> None:
        """Show these cells; what there is to look at comes first if anything is wrong."""
        rows = cell_rows(consolidation)
        for tab in TABS:
            table = CellsTable(consolidation.subject, tab, self)
            table.set_rows(rows)
            self._put(tab, table)
        topics = TopicsTable(self)
        topics.set_rows(topic_rows(consolidation))
        self._put(_TOPICS, topics)
        checks = ChecksTable(self)
        checks.set_rows(consolidation.findings)
        self._put(_CHECKS, checks)
        checks_view = self._views[_CHECKS]
        checks_view.selectionModel().currentRowChanged.connect(self._tell_row)
        if consolidation.findings:
            checks_view.setCurrentIndex(checks.index(0, 0))
        title = self.tr("Checks ({0})").format(len(consolidation.findings))
        self.tabs.set_title(_CHECKS, title)
        self.tabs.set_offered(_TOPICS, offered=bool(consolidation.topics))
        self._show_tab(self.tabs.current)

    def _put(self, tab: str, table: QAbstractItemModel) -> None:
        """Show a table in the place of the one before."""
        view = self._views[tab]
        before = view.model()
        view.setModel(table)
        view.setSortingEnabled(False)
        if before is not None:
            before.deleteLater()

    @Slot(str)
    def _show_tab(self, tab: str) -> None:
        self._stack.setCurrentWidget(self._views[tab])
        self._tell_row()

    @Slot()
    def _tell_row(self) -> None:
        """Say the whole sentence of the row that the cursor is on."""
        checks = self._views[_CHECKS]
        table = checks.model()
        row = checks.current_row
        told = ""
        if self.tabs.current == _CHECKS and isinstance(table, ChecksTable) and row >= 0:
            told = table.row_at(row).remark.sentence(current_language())
        self.told_label.setText(told)
        self.told_label.setVisible(bool(told))
