"""Tự học: what was studied outside meetings, by whom, and what was handed in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.book import OpenBook
from desktop.dialogs.record_actions import HistoryAction
from desktop.icons import icon
from desktop.navigation import PeriodChoice
from desktop.pages.study_page.writer import StudyWriter
from desktop.refreshing import refresh_when_changed, refresh_when_turned
from desktop.settings import Settings
from desktop.tables.study_table import StudyTable
from desktop.tables.study_totals_table import StudyPeopleTable, StudyTopicsTable
from desktop.widgets.buttons import make_button
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.fit_columns import FitColumns
from desktop.widgets.page_header import PageHeader, page_layout
from desktop.widgets.saved_line import SavedLine
from desktop.widgets.study_filters import StudyFilters
from desktop.widgets.study_totals import StudyTotalsCard
from desktop.widgets.table_view import TableView
from desktop.widgets.text import make_label
from desktop.widgets.underline_tabs import UnderlineTabs
from models.campaigns.campaigns import CampaignTopics, list_topics
from models.study.entries import StudyRow, list_studies, study_day
from models.study.log import TopicTotals, count_by_person, count_by_topic

_NOUNS = ("study", "members", "campaigns")
#: What the topics shall keep of a narrow window.
_LEAST_TOPICS = 130


class StudyPage(QWidget):
    """The self-study of the period, with what it adds up to."""

    def __init__(self, book: OpenBook, period: PeriodChoice, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("study_page")
        self._book = book
        self._period = period
        self._campaigns: tuple[CampaignTopics, ...] = ()
        self._rows: tuple[StudyRow, ...] = ()
        self._writer = StudyWriter(self, book, period)
        self.header = PageHeader(self.tr("Self-study"))
        self.filters = StudyFilters()
        self.edit_button = _tool(self.tr("Edit"), "study_edit", self.edit, "pencil-simple")
        self.remove_button = _tool(self.tr("Remove"), "study_remove", self.remove, "trash")
        self.table = StudyTable(self)
        self.people, self.topics = StudyPeopleTable(self), StudyTopicsTable(self)
        self.view, self.people_view, self.topics_view = (
            TableView(name=name, title=title, settings=settings)
            for name, title in (
                ("study_table", self.tr("Self-study of the period")),
                ("study_people_table", self.tr("Self-study by person")),
                ("study_topics_table", self.tr("Self-study by topic")),
            )
        )
        self.tabs = UnderlineTabs(name="study_tabs")
        self.totals = StudyTotalsCard()
        self.saved_line = SavedLine()
        self.saved_label = make_label("", "good", name="study_saved")
        self._stack, self._sheets = QStackedWidget(), QStackedWidget()
        self._add_buttons()
        self._add_actions()
        self._lay_out()
        self.filters.changed.connect(self._show)
        self.filters.search_field.went_down.connect(self._sheets.setFocus)
        self.tabs.chosen.connect(self._show_sheet)
        self.view.activated_row.connect(self.edit)
        self.view.selectionModel().selectionChanged.connect(self._follow_selection)
        refresh_when_turned(self, period, self.refresh)
        refresh_when_changed(self, book, _NOUNS, self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the book again and show what stands in it."""
        period = self._period.period
        self._campaigns = self._book.read(list_topics)
        self._rows = self._book.read(partial(list_studies, period=period))
        self.filters.offer_campaigns(self._campaigns)
        self._show()

    def show_payload(self, payload: object) -> None:
        """Put the cursor on the entry with this identifier, in the year it belongs to."""
        if not isinstance(payload, UUID):
            return
        if payload not in {row.id for row in self._rows}:
            day = self._book.read(partial(study_day, study_id=payload))
            self._period.choose_year((day or self._period.today).year)
        self.filters.clear()
        self._point_to((payload,))

    @Slot()
    def add(self) -> None:
        """Ask who studied what and enter it."""
        self._point_to(self._writer.add())

    @Slot()
    def add_table(self) -> None:
        """Let many entries be typed in a table."""
        self._point_to(self._writer.add_table())

    @Slot()
    def edit(self) -> None:
        """Correct the entry of the cursor."""
        if 0 <= self.view.current_row < self.table.rowCount():
            self._writer.edit(self.table.row_at(self.view.current_row))

    @Slot()
    def remove(self) -> None:
        """Remove the selected entries after asking."""
        rows = [self.table.row_at(at) for at in self.view.selected_rows]
        if rows:
            self._writer.remove(rows)

    @Slot()
    def save_paper(self) -> None:
        """Write the file of the paper of the cursor where the user wants it."""
        if 0 <= self.view.current_row < self.table.rowCount():
            file = self._writer.save_paper(self.table.row_at(self.view.current_row))
            if file is not None:
                self.saved_line.show_file(file)

    @Slot()
    def _show(self) -> None:
        """Show what the filters leave, and its totals."""
        self.saved_label.hide()
        self.table.set_rows(self.filters.pick(self._rows))
        self.table.set_filter(self.filters.text)
        shown = self.table.rows
        self.filters.show_count(len(shown), len(self._rows))
        self.totals.show_rows(shown)
        self.people.set_rows(count_by_person(shown))
        self.topics.set_rows(_in_order(count_by_topic(shown), self._campaigns))
        people = len({row.person_id for row in self._rows})
        subtitle = self.tr("{0} · {1} people · {2} turns").format(
            self._period.label, people, len(self._rows)
        )
        self.header.set_title(self.tr("Self-study"), subtitle)
        self._stack.setCurrentIndex(0 if self._rows else 1)
        self.first_focus: QWidget = self.view if self._rows else self.empty
        self._follow_selection()

    @Slot()
    def _follow_selection(self) -> None:
        """Offer what can be done with what is selected."""
        count = len(self.view.selected_rows)
        self.edit_button.setEnabled(count == 1)
        self.remove_button.setEnabled(count > 0)
        at = self.view.current_row
        has_paper = count == 1 and self.table.row_at(at).paper is not None
        self.paper_action.setEnabled(has_paper)

    @Slot(str)
    def _show_sheet(self, key: str) -> None:
        """Show the entries, or what they add up to for each person or topic."""
        at = ["entries", "people", "topics"].index(key)
        self._sheets.setCurrentIndex(at)
        self._sheets.setFocusProxy((self.view, self.people_view, self.topics_view)[at])
        for button in (self.edit_button, self.remove_button):
            button.setVisible(key == "entries")

    def _point_to(self, saved: Sequence[UUID] | None) -> None:
        """Put the cursor on what was entered; say so when the period does not show it."""
        if not saved:
            return
        self.tabs.choose("entries")
        at = self.table.find_row(saved[0])
        if at >= 0:
            self.view.setCurrentIndex(self.table.index(at, 0))
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            text = self.tr("{0} entries saved; the period or the filter does not show them now.")
            self.saved_label.setText(text.format(len(saved)))
            self.saved_label.show()

    def _lay_out(self) -> None:
        for view, table in (
            (self.view, self.table),
            (self.people_view, self.people),
            (self.topics_view, self.topics),
        ):
            view.setModel(table)
            self._sheets.addWidget(view)
        FitColumns(self.view, least=_LEAST_TOPICS)
        self._sheets.setFocusProxy(self.view)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.filters, 1)
        tools.addWidget(self.edit_button)
        tools.addWidget(self.remove_button)
        self.empty = EmptyState(
            icon_name="book-open",
            sentence=self.tr(
                "No self-study is entered for this period yet. Enter what one comrade or twenty "
                "have read, with one save."
            ),
            action=self.tr("Enter self-study"),
            slot=self.add,
            primary=False,
        )
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.tabs)
        column.addLayout(tools)
        column.addWidget(self._sheets, 1)
        column.addWidget(self.totals)
        self._stack.addWidget(listed)
        self._stack.addWidget(self.empty)
        layout = page_layout(self)
        layout.addWidget(self.header)
        layout.addWidget(self.saved_label)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.saved_line)

    def _add_buttons(self) -> None:
        """Put the tabs' words and the header's commands in their places."""
        for key, title in (
            ("entries", self.tr("Entries")),
            ("people", self.tr("By person")),
            ("topics", self.tr("By topic")),
        ):
            self.tabs.add_tab(key, title)
        for text, name, slot, icon_name, key in (
            (self.tr("Enter in a table…"), "study_add_table", self.add_table, "table", "Ctrl+E"),
            (self.tr("Enter self-study"), "study_add", self.add, "plus", "Ctrl+N"),
        ):
            button = self.header.add_button(
                text, name=name, slot=slot, icon_name=icon_name, primary=name == "study_add"
            )
            button.setToolTip(key)

    def _add_actions(self) -> None:
        """Put the commands into the table's menu, with their keys."""
        for text, key, slot in (
            (self.tr("Enter self-study"), "Ctrl+N", self.add),
            (self.tr("Enter in a table…"), "Ctrl+E", self.add_table),
        ):
            action = QAction(icon("plus"), text, self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(slot)
            self.addAction(action)
        edit = QAction(icon("pencil-simple"), self.tr("Edit"), self.view)
        edit.triggered.connect(self.edit)
        remove = QAction(icon("trash"), self.tr("Remove"), self.view)
        remove.setShortcut(QKeySequence.StandardKey.Delete)
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self.remove)
        self.paper_action = QAction(icon("paperclip"), self.tr("Save the paper's file…"), self.view)
        self.paper_action.setObjectName("study_save_paper")
        self.paper_action.triggered.connect(self.save_paper)
        self.view.addActions([edit, remove, self.paper_action])
        HistoryAction(self.view, self._book, "study")


def _tool(text: str, name: str, slot: Callable[[], object], icon_name: str) -> QPushButton:
    return make_button(text, name=name, slot=slot, look="quiet", icon_name=icon_name)


def _in_order(
    topics: Iterable[TopicTotals], campaigns: Iterable[CampaignTopics]
) -> list[TopicTotals]:
    """Return the topics as they stand in their campaigns."""
    ordered = [topic.id for one in campaigns for topic in one.topics]
    return sorted(topics, key=lambda one: ordered.index(one.topic_id))
