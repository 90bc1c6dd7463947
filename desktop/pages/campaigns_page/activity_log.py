"""A log of activities: what the filters leave of it, what it adds up to, and entering it fast."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop import messages
from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.entry_dialog import EntryDialog
from desktop.dialogs.record_actions import HistoryAction
from desktop.icons import icon
from desktop.navigation import PeriodChoice
from desktop.pages.campaigns_page.activity_filters import ActivityFilters
from desktop.pages.campaigns_page.activity_kinds import LogKind
from desktop.settings import Settings
from desktop.widgets.buttons import make_button
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.fit_columns import FitColumns
from desktop.widgets.table_view import TableView
from desktop.widgets.text import make_label
from models.campaigns.campaigns import list_campaigns
from models.errors import RecordsError
from models.periods import Period, date_text

translate = QCoreApplication.translate
#: How many entries are named before they are removed.
_NAMED = 5


class ActivityLog(QWidget):
    """One log, of one campaign or of the whole cell, in the days it is told to show."""

    def __init__(
        self,
        book: OpenBook,
        background: Background,
        period: PeriodChoice,
        settings: Settings,
        kind: LogKind,
        *,
        whole_cell: bool,
    ) -> None:
        super().__init__()
        self._book, self._background, self._period = book, background, period
        self.kind = kind
        self.setObjectName(f"{kind.name}_log{'_all' if whole_cell else ''}")
        self._campaign_id: UUID | None = None
        self._days = period.period
        self._rows: tuple[Any, ...] = ()
        self._saver: Any = None
        self._edited_id: UUID | None = None
        self.filters = ActivityFilters(kind, whole_cell=whole_cell)
        self.table = kind.make_table(with_campaign=whole_cell, parent=self)
        self.view = TableView(
            name=f"{self.objectName()}_table", title=kind.title, settings=settings
        )
        self.sum_label = make_label("", "muted", name=f"{kind.name}_sum", wrap=True)
        self.notice_label = make_label("", "warning", name=f"{kind.name}_notice")
        self._stack = QStackedWidget()
        self._lay_out()
        self._add_actions()
        self.filters.changed.connect(self._show)
        self.filters.search_field.went_down.connect(self.view.setFocus)
        self.view.activated_row.connect(self.edit)
        self.view.selectionModel().selectionChanged.connect(self._follow_selection)

    def show_days(self, days: Period, campaign_id: UUID | None) -> None:
        """Read the log of these days, of one campaign or (None) of all."""
        self._days, self._campaign_id = days, campaign_id
        self._rows = self._book.read(self._read)
        self.filters.offer_campaigns(self._book.read(list_campaigns))
        notice = self._book.read(self.kind.notice)
        self.notice_label.setText(notice)
        self.notice_label.setVisible(bool(notice))
        self._show()

    @Slot()
    def add(self) -> None:
        """Ask for an entry, and for the next as long as there is one."""
        campaign = self._campaign_id or self.filters.campaign_id
        data = self.kind.blank(self._usual_day(), campaign)
        saved = self._ask(data, self._save_new, self.kind.add, is_new=True)
        at = -1 if saved is None else self.table.find_row(saved)
        if at >= 0:
            self.view.setCurrentIndex(self.table.index(at, 0))
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def edit(self) -> None:
        """Correct the entry of the cursor."""
        at = self.view.current_row
        if 0 <= at < self.table.rowCount():
            row = self.table.row_at(at)
            self._edited_id = row.id
            self._ask(row.data, self._save_correction, self.kind.correct, is_new=False)

    @Slot()
    def remove(self) -> None:
        """Remove the selected entries after asking."""
        rows = [self.table.row_at(at) for at in self.view.selected_rows]
        text = self.tr("They no longer count in any log or report, and go to the trash.")
        label = self.tr("Remove {0} entries").format(len(rows))
        question = f"{text}\n\n{_names(self.kind, rows)}"
        if not rows or not messages.ask(self, self.tr("Remove"), question, label, danger=True):
            return
        try:
            self._book.change(partial(_remove, self.kind, [row.id for row in rows]))
        except RecordsError as error:
            messages.tell(self, error)

    @Slot()
    def export(self) -> None:
        """Save the log of these days as a workbook."""
        # The document libraries take as long to load as all the rest of the page.
        from desktop.dialogs.document_saver import DocumentSaver
        from desktop.exports.registry import Options, find_document

        if self._saver is None:
            self._saver = DocumentSaver(self, self._background)
        self._saver.save(
            self._book.database,
            find_document(self.kind.document),
            suffix="xlsx",
            options=Options(
                period=self._days, campaign_id=self._campaign_id or self.filters.campaign_id
            ),
        )

    @Slot()
    def _show(self) -> None:
        """Show what the filters leave, and what it adds up to."""
        self.table.set_rows(self.filters.pick(self._rows))
        self.table.set_filter(self.filters.text)
        self.filters.show_count(self.table.rowCount(), len(self._rows))
        self.sum_label.setText(self.kind.sum_up(self.table.rows))
        self._stack.setCurrentIndex(0 if self._rows else 1)
        self._follow_selection()

    @Slot()
    def _follow_selection(self) -> None:
        count = len(self.view.selected_rows)
        self.edit_button.setEnabled(count == 1)
        self.remove_button.setEnabled(count > 0)

    def _read(self, session: Any) -> tuple[Any, ...]:
        found = self.kind.read(session, self._days)
        campaign = self._campaign_id
        return tuple(row for row in found if campaign in (None, row.data.campaign_id))

    def _ask(
        self, data: Any, save: Callable[[Any], UUID], title: str, *, is_new: bool
    ) -> UUID | None:
        fields = self.kind.make_fields(self._book.read(list_campaigns), self._period.today)
        record_id = None if is_new else self._edited_id
        return EntryDialog.ask(
            self,
            fields,
            data,
            save,
            title=title,
            is_new=is_new,
            book=self._book,
            record_id=record_id,
        )

    def _save_new(self, data: Any) -> UUID:
        return self._book.change(partial(_record, self.kind, data))

    def _save_correction(self, data: Any) -> UUID:
        assert self._edited_id is not None, "only an entry that was chosen is corrected"
        self._book.change(partial(_update, self.kind, self._edited_id, data))
        return self._edited_id

    def _usual_day(self) -> date:
        """Return the day a new entry begins with: today, or the last day that is looked at."""
        today = self._period.today
        return today if today in self._days or self._days.first > today else self._days.last

    def _lay_out(self) -> None:
        self.view.setModel(self.table)
        FitColumns(self.view)
        self.sum_label.setToolTip(self.kind.definition)
        self.add_button = _tool(self, self.kind.add, "add", self.add, "plus")
        self.edit_button = _tool(self, self.tr("Edit"), "edit", self.edit, "pencil-simple")
        self.remove_button = _tool(self, self.tr("Remove"), "remove", self.remove, "trash")
        self.export_button = _tool(
            self, self.tr("Save Excel…"), "export", self.export, "download-simple"
        )
        tools = QHBoxLayout()
        tools.setSpacing(6)
        tools.addWidget(self.filters, 1)
        for button in (self.add_button, self.edit_button, self.remove_button, self.export_button):
            tools.addWidget(button)
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(tools)
        column.addWidget(self.view, 1)
        column.addWidget(self.sum_label)
        if self.kind.definition:
            column.addWidget(make_label(self.kind.definition, "small", elide=True))
        self.empty = EmptyState(
            icon_name=self.kind.icon_name,
            sentence=self.kind.empty,
            action=self.kind.add,
            slot=self.add,
            primary=False,
        )
        self._stack.addWidget(listed)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.notice_label)
        layout.addWidget(self._stack, 1)

    def _add_actions(self) -> None:
        """Put the commands into the table's menu, with their keys."""
        for text, slot, key, icon_name in (
            (self.kind.add, self.add, "Ins", "plus"),
            (self.tr("Edit"), self.edit, "", "pencil-simple"),
            (self.tr("Remove"), self.remove, "Del", "trash"),
        ):
            action = QAction(icon(icon_name), text, self.view)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(slot)
            self.view.addAction(action)
        HistoryAction(self.view, self._book, self.kind.table_name)


def _names(kind: LogKind, rows: Sequence[Any]) -> str:
    """Name the first of some entries, each on a line, and how many others there are."""
    names = [f"{kind.name_of(row)}, {date_text(kind.day_of(row))}" for row in rows[:_NAMED]]
    more = len(rows) - _NAMED
    if more > 0:
        names.append(translate("ActivityLog", "and {0} more").format(more))
    return "\n".join(names)


def _tool(
    log: QWidget, text: str, name: str, slot: Callable[[], object], icon_name: str
) -> QPushButton:
    full = f"{log.objectName()}_{name}"
    return make_button(text, name=full, slot=slot, look="quiet", icon_name=icon_name)


def _record(kind: LogKind, data: Any, session: Any) -> UUID:
    return kind.record(session, data)


def _update(kind: LogKind, record_id: UUID, data: Any, session: Any) -> None:
    kind.update(session, record_id, data)


def _remove(kind: LogKind, record_ids: list[UUID], session: Any) -> None:
    kind.remove(session, record_ids)
