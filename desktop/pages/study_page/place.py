"""Tự học: what was studied outside meetings, by whom, and what was handed in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop import messages
from desktop.book import OpenBook
from desktop.dialogs.record_actions import HistoryAction
from desktop.dialogs.study_dialog import StudyBook, StudyDialog, StudyEntry
from desktop.icons import icon
from desktop.navigation import PeriodChoice
from desktop.refreshing import refresh_when_changed
from desktop.settings import Settings
from desktop.tables.study_table import StudyTable
from desktop.widgets.buttons import make_button
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.page_header import PageHeader, page_layout
from desktop.widgets.study_filters import StudyFilters
from desktop.widgets.study_totals import StudyTotalsCard
from desktop.widgets.table_view import TableView
from desktop.widgets.text import make_label
from models.campaigns.campaigns import CampaignTopics, list_topics
from models.errors import RecordsError
from models.members.roll import RollEntry, roll_on
from models.periods import date_text
from models.study.entries import (
    StudyRow,
    list_studies,
    record_study,
    remove_studies,
    study_day,
    update_study,
)

_NOUNS = ("study", "members", "campaigns")
_NAMED = 5


class StudyPage(QWidget):
    """The self-study of the period, with what it adds up to."""

    def __init__(self, book: OpenBook, period: PeriodChoice, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("study_page")
        self._book = book
        self._period = period
        self._campaigns: tuple[CampaignTopics, ...] = ()
        self._rows: tuple[StudyRow, ...] = ()
        self._edited_id: UUID | None = None
        self.header = PageHeader(self.tr("Self-study"))
        self.header.add_button(
            self.tr("Enter self-study"),
            name="study_add",
            slot=self.add,
            icon_name="plus",
            primary=True,
        ).setToolTip("Ctrl+N")
        self.filters = StudyFilters()
        self.edit_button = _tool(self.tr("Edit"), "study_edit", self.edit, "pencil-simple")
        self.remove_button = _tool(self.tr("Remove"), "study_remove", self.remove, "trash")
        self.table = StudyTable(self)
        self.view = TableView(
            name="study_table", title=self.tr("Self-study of the period"), settings=settings
        )
        self.totals = StudyTotalsCard()
        self.saved_label = make_label("", "good", name="study_saved")
        self._stack = QStackedWidget()
        self._lay_out()
        self._add_actions()
        self.filters.changed.connect(self._show)
        self.view.activated_row.connect(self.edit)
        self.view.selectionModel().selectionChanged.connect(self._follow_selection)
        period.changed.connect(self.refresh)
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
        saved = StudyDialog.ask(
            self,
            StudyBook(self._campaigns, self._roll_on, self._save_new),
            today=self._period.today,
            day=self._usual_day(),
        )
        if saved:
            self._point_to(saved)

    @Slot()
    def edit(self) -> None:
        """Correct the entry of the cursor."""
        if not 0 <= self.view.current_row < self.table.rowCount():
            return
        row = self.table.row_at(self.view.current_row)
        self._edited_id = row.id
        StudyDialog.ask(
            self,
            StudyBook(self._campaigns, self._roll_on, self._save_correction),
            today=self._period.today,
            row=row,
        )

    @Slot()
    def remove(self) -> None:
        """Remove the selected entries after asking."""
        rows = [self.table.row_at(at) for at in self.view.selected_rows]
        if not rows:
            return
        names = "\n".join(
            f"{row.full_name}, {date_text(row.data.ended_on)}" for row in rows[:_NAMED]
        )
        more = len(rows) - _NAMED
        if more > 0:
            names += "\n" + self.tr("and {0} more").format(more)
        text = self.tr(
            "These entries will no longer count in any log or report. They go to the trash, from "
            "which they can be restored."
        )
        label = self.tr("Remove {0} entries").format(len(rows))
        if len(rows) == 1:
            label = self.tr("Remove this entry")
        title, question = self.tr("Remove self-study"), f"{text}\n\n{names}"
        if not messages.ask(self, title, question, label, danger=True):
            return
        try:
            self._book.change(partial(remove_studies, study_ids=[row.id for row in rows]))
        except RecordsError as error:
            messages.tell(self, error)

    @Slot()
    def _show(self) -> None:
        """Show what the filters leave, and its totals."""
        self.saved_label.hide()
        self.table.set_rows(self.filters.pick(self._rows))
        self.table.set_filter(self.filters.text)
        shown = self.table.rows
        self.filters.show_count(len(shown), len(self._rows))
        self.totals.show_rows(shown)
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

    def _save_new(self, entry: StudyEntry) -> Sequence[UUID]:
        return self._book.change(
            partial(record_study, data=entry.data, person_ids=entry.person_ids)
        )

    def _save_correction(self, entry: StudyEntry) -> Sequence[UUID]:
        assert self._edited_id is not None, "only an entry that was chosen is corrected"
        self._book.change(partial(update_study, study_id=self._edited_id, data=entry.data))
        return (self._edited_id,)

    def _roll_on(self, day: date) -> tuple[RollEntry, ...]:
        return self._book.read(partial(roll_on, day=day))

    def _usual_day(self) -> date:
        """Return the day a new entry begins with: today, or the last day that is looked at."""
        today, period = self._period.today, self._period.period
        return today if today in period or period.first > today else period.last

    def _point_to(self, saved: Sequence[UUID]) -> None:
        """Put the cursor on what was entered; say so when the period does not show it."""
        at = self.table.find_row(saved[0])
        if at >= 0:
            self.view.setCurrentIndex(self.table.index(at, 0))
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            text = self.tr("{0} entries saved; the period or the filter does not show them now.")
            self.saved_label.setText(text.format(len(saved)))
            self.saved_label.show()

    def _lay_out(self) -> None:
        self.view.setModel(self.table)
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
        column.addLayout(tools)
        column.addWidget(self.view, 1)
        column.addWidget(self.totals)
        self._stack.addWidget(listed)
        self._stack.addWidget(self.empty)
        layout = page_layout(self)
        layout.addWidget(self.header)
        layout.addWidget(self.saved_label)
        layout.addWidget(self._stack, 1)

    def _add_actions(self) -> None:
        """Put the commands into the table's menu, with their keys."""
        new = QAction(icon("plus"), self.tr("Enter self-study"), self)
        new.setShortcut(QKeySequence("Ctrl+N"))
        new.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        new.triggered.connect(self.add)
        self.addAction(new)
        edit = QAction(icon("pencil-simple"), self.tr("Edit"), self.view)
        edit.triggered.connect(self.edit)
        remove = QAction(icon("trash"), self.tr("Remove"), self.view)
        remove.setShortcut(QKeySequence.StandardKey.Delete)
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self.remove)
        self.view.addActions([edit, remove])
        HistoryAction(self.view, self._book, "study")


def _tool(text: str, name: str, slot: Callable[[], object], icon_name: str) -> QPushButton:
    return make_button(text, name=name, slot=slot, look="quiet", icon_name=icon_name)
