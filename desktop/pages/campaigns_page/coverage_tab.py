"""Who has studied which topic of a campaign: the matrix, and what is behind each of its cells."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.dialogs.cover_rule_dialog import CoverRuleDialog
from desktop.icons import icon
from desktop.navigation import Navigator
from desktop.pages.campaigns_page.coverage_behind import CoverageBehind, Subject
from desktop.pages.campaigns_page.coverage_source import CoverageSource
from desktop.tables.coverage_table import CoverageTable
from desktop.tables.coverage_view import CoverageView
from desktop.widgets.buttons import make_button
from desktop.widgets.coverage_filters import CoverageFilters
from desktop.widgets.coverage_legend import CoverageLegend
from desktop.widgets.coverage_words import rule_sentence
from desktop.widgets.text import make_label
from models.campaigns.matrix import Matrix, matrix_of


class CoverageTab(QWidget):
    """People × topics; what is behind them opens beside them."""

    def __init__(self, source: CoverageSource, navigator: Navigator) -> None:
        super().__init__()
        self.setObjectName("coverage_tab")
        self._source = source
        self._matrix: Matrix | None = None
        self.filters = CoverageFilters(name="coverage", owing=self.tr("&Only who owes"))
        self.papers_button = make_button(
            self.tr("Print, export…"),
            name="coverage_papers",
            slot=self.show_papers,
            icon_name="printer",
            tip="Ctrl+P",
        )
        self.rule_label = make_label("", "small", name="coverage_rule", elide=True)
        self.rule_button = make_button(
            self.tr("Change…"), name="coverage_rule_change", slot=self.change_rule, look="link"
        )
        self.rule_button.setAccessibleName(self.tr("Change what counts as studied"))
        self.table = CoverageTable(self)
        self.view = CoverageView(self.table)
        self.behind = CoverageBehind(source, navigator, self)
        self._lay_out()
        self.addAction(_printing(self))
        self.filters.changed.connect(self._show_matrix)
        self.filters.search_field.searched.connect(self.table.set_filter)
        self.filters.search_field.went_down.connect(self.view.setFocus)
        self.view.cell_opened.connect(self._open_cell)
        self.view.cell_clicked.connect(self._look_at_cell)
        self.view.cell_reached.connect(self._follow)
        self.view.topic_opened.connect(self._open_topic)
        self.view.person_opened.connect(self._open_person)
        self.behind.panel.closed.connect(self._leave_panel)
        source.changed.connect(self._take)
        self.first_focus: QWidget = self.view

    @Slot()
    def show_papers(self) -> None:
        """Show the matrix as it will print, with what is chosen here."""
        self._source.show_papers(self, self.filters.choice, first="coverage-matrix")

    @Slot()
    def change_rule(self) -> None:
        """Ask what shall count as studied."""
        reading = self._source.reading
        if reading is not None:
            CoverRuleDialog.ask(self, reading.coverage.rule, self._source.save_rule)

    @Slot()
    def _take(self) -> None:
        """Show the other reading, now or when the tab is looked at."""
        self._matrix = None
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was asked for meanwhile."""
        super().showEvent(event)
        if self._matrix is None:
            self._refresh()

    def _refresh(self) -> None:
        reading = self._source.reading
        if reading is None:
            return
        self.filters.offer(reading.coverage)
        self.rule_label.setText(rule_sentence(reading.coverage.rule))
        self._show_matrix()

    @Slot()
    def _show_matrix(self) -> None:
        """Show what the filters leave, the cursor where it was."""
        reading = self._source.reading
        if reading is None:
            return
        self._matrix = matrix_of(reading.coverage, self.filters.choice)
        self.table.set_matrix(self._matrix)
        text = self.tr("Studied everything shown: {0}")
        self.view.tell_whole(text.format(self._matrix.whole))
        if self.table.rowCount() and not self.view.currentIndex().isValid():
            first = self.table.index(0, 0)
            no_change = QItemSelectionModel.SelectionFlag.NoUpdate
            self.view.selectionModel().setCurrentIndex(first, no_change)
        self.behind.show_matrix(self._matrix)

    @Slot()
    def _open_cell(self) -> None:
        self.behind.open(_subject_at(self.view))

    @Slot()
    def _look_at_cell(self) -> None:
        """Show what is behind the cell that was clicked; the arrow keys stay in the matrix."""
        self.behind.look_at(_subject_at(self.view))

    @Slot()
    def _follow(self) -> None:
        """Let what is open beside the matrix follow the cursor."""
        if self.behind.panel.isVisible():
            self.behind.look_at(_subject_at(self.view))

    @Slot(int)
    def _open_topic(self, column: int) -> None:
        topic = self.table.topic_at(column)
        if topic is not None:
            self.behind.open(topic)

    @Slot(int)
    def _open_person(self, row: int) -> None:
        self.behind.open(self.table.rows[row])

    @Slot()
    def _leave_panel(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape what is open beside the matrix."""
        if event.key() == Qt.Key.Key_Escape and self.behind.panel.isVisible():
            self.behind.panel.close_panel()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.filters, 1)
        top.addWidget(self.papers_button)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(CoverageLegend())
        foot.addWidget(self.rule_label, 1)
        foot.addWidget(self.rule_button)
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(self.view, 1)
        across.addWidget(self.behind.panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addLayout(across, 1)
        layout.addLayout(foot)


def _subject_at(view: CoverageView) -> Subject:
    """Return the person and the topic of the cursor; the person alone at their rate."""
    at = view.currentIndex()
    row, topic = view.table.rows[at.row()], view.table.topic_at(at.column())
    return row if topic is None else (row, topic)


def _printing(tab: CoverageTab) -> QAction:
    """Return what shows the papers of the tab, with its key."""
    printing = QAction(icon("printer"), tab.papers_button.text(), tab)
    printing.setShortcut(QKeySequence("Ctrl+P"))
    printing.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    printing.triggered.connect(tab.show_papers)
    return printing
