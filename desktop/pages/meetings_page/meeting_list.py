"""The list of the meetings of a period."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QWidget

from desktop import messages
from desktop.book import OpenBook
from desktop.dialogs.meeting_dialog import MeetingDialog
from desktop.dialogs.record_actions import HistoryAction
from desktop.labels import meeting_kind_label
from desktop.navigation import WITHOUT_SCAN, PeriodChoice
from desktop.pages.meetings_page.record_steps import RecordSteps
from desktop.pages.meetings_page.watch_button import WatchButton
from desktop.refreshing import refresh_when_changed, refresh_when_turned
from desktop.settings import Settings
from desktop.tables.meetings_table import MeetingsTable
from desktop.widgets.buttons import make_button
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.fit_columns import FitColumns
from desktop.widgets.option_field import OptionField
from desktop.widgets.page_header import PageHeader, page_layout
from desktop.widgets.search_field import SearchField
from desktop.widgets.table_view import TableView
from models.errors import RecordsError
from models.meetings.meetings import MeetingRow, list_meetings, remove_draft
from models.meetings.scans import meetings_without_scan
from models.meetings.watch import collect_watch
from models.periods import date_text
from models.words import MeetingKind

_NOUNS = ("meetings", "attendance", "members", "campaigns", "scans", "settings")
#: All meetings, those of one kind, or those whose signed papers have no scan.
_FILTERS: tuple[MeetingKind | str | None, ...] = (None, *MeetingKind, WITHOUT_SCAN)


class MeetingList(QWidget):
    """Meetings of the chosen period, of one kind or all; asks for a new one or to open one."""

    new_wanted = Signal()
    import_wanted = Signal()
    open_wanted = Signal(object)

    def __init__(self, book: OpenBook, period: PeriodChoice, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("meeting_list")
        self._book, self._period = book, period
        self._meetings: tuple[MeetingRow, ...] = ()
        self.header = PageHeader(self.tr("Meetings"))
        self.kind_field = OptionField(_FILTERS, _kind_label, name="meeting_filter")
        self.kind_field.setAccessibleName(self.tr("Which meetings"))
        self.kind_field.option_chosen.connect(self._show_rows)
        self.search = SearchField(self.tr("Filter the list"), name="meeting_search", find_key=True)
        self.search.searched.connect(self._filter)
        self.table = MeetingsTable(self)
        self.view = TableView(name="meetings", title=self.tr("Meetings"), settings=settings)
        self.view.setModel(self.table)
        FitColumns(self.view)
        self.view.activated_row.connect(self._open)
        self.view.selectionModel().currentRowChanged.connect(self._enable)
        self.search.went_down.connect(self.view.setFocus)
        self.empty = EmptyState(
            icon_name="calendar-plus",
            sentence=self.tr(
                "No meeting has been entered for this period. Enter one: its roll is called from "
                "the members of that day, and you mark them with one key each."
            ),
            action=self.tr("New meeting"),
            slot=self.new_wanted.emit,
        )
        self.none_found = EmptyState(
            icon_name="magnifying-glass",
            sentence=self.tr("No meeting of this period fits the filter."),
            action=self.tr("Show all meetings"),
            slot=self._show_all,
            primary=False,
        )
        self._stack = QStackedWidget()
        self._add_actions()
        self._lay_out()
        refresh_when_turned(self, period, self.refresh)
        refresh_when_changed(self, book, _NOUNS, self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the meetings of the period again, and what is worth watching this year."""
        self._meetings = self._book.read(partial(list_meetings, period=self._period.period))
        watch = self._book.read(partial(collect_watch, today=self._period.today))
        self.watch_button.show_watch(watch)
        self._show_rows()

    def begin(self, meeting_id: UUID | None = None) -> None:
        """Take the keyboard, at a meeting that was just looked at or else the first."""
        row = self.table.find_row(meeting_id) if meeting_id is not None else -1
        if self.table.rowCount():
            self.view.setCurrentIndex(self.table.index(max(row, 0), 0))
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_without_scan(self) -> None:
        """Show only the meetings whose signed papers have no scan."""
        self.search.clear()
        self.table.set_filter("")
        self.kind_field.set_option(WITHOUT_SCAN)
        self._show_rows()
        self.begin()

    @Slot()
    def _show_rows(self) -> None:
        chosen = self.kind_field.option
        shown: Iterable[MeetingRow] = self._meetings
        if chosen == WITHOUT_SCAN:
            missing = self._book.read(partial(meetings_without_scan, period=self._period.period))
            shown = (row for row in self._meetings if row.id in missing)
        elif chosen is not None:
            shown = (row for row in self._meetings if row.data.kind is chosen)
        self.table.set_rows(shown)
        count = self.tr("meetings: {0}").format(len(self._meetings))
        self.header.set_title(self.tr("Meetings"), f"{self._period.label} · {count}")
        self._show_part()

    @Slot(str)
    def _filter(self, text: str) -> None:
        self.table.set_filter(text)
        self._show_part()

    @Slot()
    def _show_all(self) -> None:
        self.search.clear()
        self.table.set_filter("")
        self.kind_field.set_option(None)
        self._show_rows()
        self.begin()

    @Slot()
    def _enable(self) -> None:
        """Offer what can be done only where there is a meeting to do it to."""
        on_meeting = self.view.current_row >= 0
        steps = (self.steps.finalise, self.steps.invite, self.steps.call_off)
        own = (self.open_action, self.edit_action, self.lists_action, self.remove_action)
        for action in (*own, *steps):
            action.setEnabled(on_meeting)
        self.lists_button.setEnabled(on_meeting)
        self.edit_button.setEnabled(on_meeting)
        self.open_button.setEnabled(on_meeting)
        if on_meeting:
            self.steps.show_meeting(self.table.row_at(self.view.current_row))

    @Slot()
    def _open(self) -> None:
        if self.view.current_row >= 0:
            self.open_wanted.emit(self.table.row_at(self.view.current_row).id)

    @Slot()
    def _edit(self) -> None:
        row = self.table.row_at(self.view.current_row)
        MeetingDialog.ask(self, self._book, today=self._period.today, meeting=row)

    @Slot()
    def _remove(self) -> None:
        """Remove a meeting of which nothing was recorded; any other can only be called off."""
        row = self.table.row_at(self.view.current_row)
        if not row.is_planned:
            self.steps.call_off.trigger()
            return
        question = self.tr(
            "{0}, {1}: this meeting and its unmarked roll go to the trash, from which they can be "
            "restored."
        )
        text = question.format(row.data.title, date_text(row.data.held_on))
        title, steps = self.tr("Remove the meeting"), [self.tr("Remove the meeting")]
        try:
            chosen = messages.choose(self, title, text, [*steps, self.tr("Cancel it, and say why")])
            if chosen == 0:
                self._book.change(partial(remove_draft, meeting_id=row.id))
            elif chosen == 1:
                self.steps.call_off.trigger()
        except RecordsError as error:
            messages.tell(self, error)

    @Slot(str)
    def _refuse(self, sentence: str) -> None:
        messages.warn(self, self.tr("The record cannot be closed yet"), sentence)

    def _show_part(self) -> None:
        part: QWidget = self.view
        if not self._meetings:
            part = self.empty
        elif not self.table.rowCount():
            part = self.none_found
        self._stack.setCurrentWidget(part)
        self.first_focus = part
        self._bar.setVisible(bool(self._meetings))
        if part is self.view and self.view.current_row < 0:
            self.view.setCurrentIndex(self.table.index(0, 0))
        self._enable()

    def _add_actions(self) -> None:
        mark, edit = self.tr("Mark attendance"), self.tr("Edit meeting")
        lists, remove = self.tr("Sign-in list"), self.tr("Remove or cancel meeting")
        self.open_action = _action(self, mark, "open_meeting", ["Return", "Enter"])
        self.open_action.triggered.connect(self._open)
        self.edit_action = _action(self, edit, "edit_meeting", ["F2"])
        self.edit_action.triggered.connect(self._edit)
        self.lists_action = _action(self, lists, "meeting_lists", ["Ctrl+P"])
        self.remove_action = _action(self, remove, "remove_meeting", ["Del"])
        self.remove_action.triggered.connect(self._remove)
        self.steps = RecordSteps(self._book, self)
        self.steps.refused.connect(self._refuse)
        own = [self.open_action, self.edit_action, self.lists_action]
        steps = [self.steps.finalise, self.steps.invite, self.remove_action]
        self.view.insertActions(self.view.actions()[0], [*own, *steps])
        HistoryAction(self.view, self._book, "meeting")

    def _lay_out(self) -> None:
        add = self.header.add_button
        self.import_button = add(
            self.tr("Import an old sheet…"), name="import_attendance", icon_name="file-arrow-up"
        )
        self.import_button.setToolTip(
            self.tr("Takes meetings and marks from the attendance kept in Excel")
        )
        self.import_button.clicked.connect(self.import_wanted)
        self.edit_button = _edit_button(self._edit)
        self.header.add_widget(self.edit_button)
        self.lists_button = add(
            self.tr("Sign-in list"),
            name="lists_button",
            slot=self.lists_action.trigger,
            icon_name="list-numbers",
        )
        self.open_button = add(
            self.tr("Mark attendance"),
            name="open_button",
            slot=self._open,
            icon_name="check-square-offset",
        )
        self.new_button = add(
            self.tr("New meeting"),
            name="new_button",
            slot=self.new_wanted.emit,
            icon_name="plus",
            primary=True,
        )
        self.watch_button = WatchButton()
        self._bar = _tool_bar(self.search, self.kind_field, self.watch_button)
        for part in (self.view, self.empty, self.none_found):
            self._stack.addWidget(part)
        layout = page_layout(self)
        layout.addWidget(self.header)
        layout.addWidget(self._bar)
        layout.addWidget(self._stack, 1)


def _edit_button(slot: Callable[[], object]) -> QPushButton:
    """Return the button that corrects a meeting; its sign alone leaves room for the others."""
    tip = QCoreApplication.translate("MeetingList", "Edit the meeting (F2)")
    return make_button("", name="edit_button", slot=slot, icon_name="pencil-simple", tip=tip)


def _action(owner: QWidget, text: str, name: str, keys: list[str]) -> QAction:
    """Return a command of the list with its keys."""
    action = QAction(text, owner)
    action.setObjectName(name)
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    return action


def _tool_bar(search: QWidget, kind: QWidget, watch: QWidget) -> QWidget:
    """Return the line above the table: what to look for, of which kind, what is worth watching."""
    search.setFixedWidth(300)
    bar = QWidget()
    layout = QHBoxLayout(bar)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    layout.addWidget(search)
    layout.addWidget(kind)
    layout.addStretch(1)
    layout.addWidget(watch)
    return bar


def _kind_label(kind: MeetingKind | str | None) -> str:
    if kind == WITHOUT_SCAN:
        return QCoreApplication.translate("MeetingList", "Without a signed scan")
    if not isinstance(kind, MeetingKind):
        return QCoreApplication.translate("MeetingList", "All kinds")
    return meeting_kind_label(kind)
