"""Lịch: the year at a look, the list beside it, and what can be done with each entry."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from desktop import messages
from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.anniversaries_dialog import AnniversariesDialog
from desktop.dialogs.document_saver import DocumentSaver
from desktop.navigation import Navigator, PeriodChoice, Place, ReportOf
from desktop.refreshing import refresh_when_changed, refresh_when_turned
from desktop.settings import Settings
from desktop.tables.events_table import EventsTable, event_words
from desktop.widgets.buttons import make_button
from desktop.widgets.event_signs import event_kind_label, legend
from desktop.widgets.page_header import PageHeader, page_layout
from desktop.widgets.saved_line import SavedLine
from desktop.widgets.screen_room import scrolled
from desktop.widgets.search_field import SearchField
from desktop.widgets.table_view import TableView
from desktop.widgets.text import make_label
from desktop.widgets.year_view import YearView
from models.calendar.events import (
    Event,
    EventKind,
    collect_events,
    mark_deadline_done,
    mark_deadline_open,
)
from models.errors import RecordsError
from models.periods import year

translate = QCoreApplication.translate
_NOUNS = (
    *("calendar", "campaigns", "meetings", "activities"),
    *("attendance", "documents", "members"),
)
_SHARES = (690, 440)


class CalendarPage(QWidget):
    """What stands in the calendar of a year; the header's period chooses which year."""

    def __init__(
        self,
        book: OpenBook,
        background: Background,
        navigator: Navigator,
        period: PeriodChoice,
        settings: Settings,
    ) -> None:
        super().__init__()
        self.setObjectName("calendar_page")
        self._book, self._navigator, self._period = book, navigator, period
        self._events: tuple[Event, ...] = ()
        self._year, self._shown = period.period.last.year, 0
        self._saver = DocumentSaver(self, background)
        self.header = PageHeader()
        _add_buttons(self, self._turn_year)
        self.year_view = YearView(name="year_view", title=self.tr("The year"), today=period.today)
        self.kind_combo = QComboBox()
        self.kind_combo.setObjectName("calendar_kind")
        self.kind_combo.setAccessibleName(self.tr("What is listed"))
        self.kind_combo.addItems([self.tr("Everything"), *map(event_kind_label, EventKind)])
        self.search_field = SearchField(self.tr("Find in the calendar…"), name="calendar_search")
        self.table = EventsTable(period.today, self)
        self.view = TableView(
            name="calendar_table", title=self.tr("What stands in the year"), settings=settings
        )
        self.view.setModel(self.table)
        self.words_label = make_label("", "muted", name="calendar_words", wrap=True)
        self.open_button = make_button("", name="calendar_open", slot=self.open, look="primary")
        self.sent_button = make_button("", name="calendar_sent", slot=self.mark_sent)
        self.saved_line = SavedLine()
        self.first_focus: QWidget = self.year_view
        self._lay_out()
        self._connect()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the book again and show the year; cursors stay in a year that is shown already."""
        today, number = self._period.today, self._year
        self._events = self._book.read(partial(collect_events, period=year(number), today=today))
        day = self.year_view.day
        if self._shown != number:
            day = today if number == today.year else date(number, 1, 1)
        self.year_view.show_events(self._events, day)
        overdue = sum(event.is_overdue(today) for event in self._events)
        text = self.tr("{0} entries · overdue: {1}").format(len(self._events), overdue)
        self.header.set_title(self.tr("Calendar {0}").format(number), text)
        self._filter()
        if self._shown != number or self.view.current_row < 0:
            self._point_to(day)
        self._shown = number

    @Slot()
    def open(self) -> None:
        """Open what the entry of the cursor stands for."""
        event = self._event
        if event is None:
            return
        if event.kind is EventKind.DEADLINE and event.campaign_id and event.period and event.ours:
            self._navigator.to(Place.REPORTS, ReportOf(event.campaign_id, event.period))
        elif event.kind is EventKind.MEETING:
            self._navigator.to(Place.MEETINGS, event.record_id)
        elif event.kind is EventKind.ANNIVERSARY:
            self.show_anniversaries()
        else:
            self._navigator.to(Place.CAMPAIGNS, event.campaign_id)

    @Slot()
    def mark_sent(self) -> None:
        """Note that a report was sent today, or take that back."""
        event = self._event
        if event is None or event.record_id is None or event.kind is not EventKind.DEADLINE:
            return
        record, due_on, today = event.record_id, event.first, self._period.today
        done = partial(mark_deadline_done, deadline_id=record, due_on=due_on, done_on=today)
        still_open = partial(mark_deadline_open, deadline_id=record, due_on=due_on)
        try:
            self._book.change(done if event.done_on is None else still_open)
        except RecordsError as error:
            messages.tell(self, error)

    @Slot()
    def show_anniversaries(self) -> None:
        """Let anniversaries be added, changed and hidden."""
        event = self._event
        chosen = event if event is not None and event.kind is EventKind.ANNIVERSARY else None
        AnniversariesDialog.show_for(self, self._book, year=self._year, chosen=chosen)

    @Slot()
    def save(self) -> None:
        """Save the year as a file that calendar programs read."""
        # The document libraries take long to load, and few days ask for them.
        from desktop.exports.registry import Options, find_document

        self.saved_line.hide()
        self._saver.save(
            self._book.database,
            find_document("calendar"),
            suffix="ics",
            options=Options(period=year(self._year)),
        )

    @property
    def _event(self) -> Event | None:
        row = self.view.current_row
        return self.table.row_at(row) if 0 <= row < self.table.rowCount() else None

    @Slot()
    def _turn_year(self) -> None:
        """Show the year before or after."""
        self._year += int(self.sender().property("step"))
        self.refresh()

    @Slot()
    def _follow_period(self) -> None:
        self._year = self._period.period.last.year
        self.refresh()

    @Slot()
    def _filter(self) -> None:
        """List what the filters leave."""
        at = self.kind_combo.currentIndex() - 1
        wanted = list(EventKind)[at] if at >= 0 else None
        self.table.set_rows(one for one in self._events if wanted in (None, one.kind))
        self.table.set_filter(self.search_field.text())
        self._tell()

    @Slot(object)
    def _point_to(self, day: date) -> None:
        """Put the cursor of the list on the first entry of that day, or after it."""
        rows = self.table.rows
        of_day = (at for at, one in enumerate(rows) if one.first == day)
        later = (at for at, one in enumerate(rows) if one.last >= day)
        at = next(of_day, next(later, len(rows) - 1))
        if rows:
            self.view.setCurrentIndex(self.table.index(at, 0))
        self._tell()

    @Slot(object)
    def _open_day(self, day: date) -> None:
        """Open the entry of that day, if there is one."""
        self._point_to(day)
        event = self._event
        if event is not None and event.first <= day <= event.last:
            self.open()

    @Slot(QModelIndex)
    def _tell(self, _index: QModelIndex | None = None) -> None:
        """Tell of the entry of the cursor, and offer what can be done with it."""
        event = self._event
        deadline = event is not None and event.kind is EventKind.DEADLINE and event.ours
        self.words_label.setText(event_words(event, self._period.today) if event else "")
        self.open_button.setVisible(event is not None)
        self.sent_button.setVisible(deadline)
        if event is not None:
            _name(self.open_button, _open_text(event))
            back = self.tr("Not sent after all") if event.done_on else self.tr("Sent")
            _name(self.sent_button, back)

    def _connect(self) -> None:
        self.year_view.day_chosen.connect(self._point_to)
        self.year_view.opened.connect(self._open_day)
        self.kind_combo.activated.connect(self._filter)
        self.search_field.searched.connect(self._filter)
        self.search_field.went_down.connect(self.view.setFocus)
        self.view.activated_row.connect(self.open)
        self.view.selectionModel().currentChanged.connect(self._tell)
        self._saver.saved.connect(self.saved_line.show_file)
        refresh_when_turned(self, self._period, self._follow_period)
        refresh_when_changed(self, self._book, _NOUNS, self.refresh)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        column.addWidget(scrolled(self.year_view, name="calendar_year_area"), 1)
        column.addLayout(legend(EventKind))
        right = QWidget()
        listed = QVBoxLayout(right)
        listed.setContentsMargins(12, 0, 0, 0)
        listed.setSpacing(8)
        filters, acts = QHBoxLayout(), QHBoxLayout()
        filters.addWidget(self.kind_combo, 2)
        filters.addWidget(self.search_field, 3)
        acts.addStretch(1)
        acts.addWidget(self.sent_button)
        acts.addWidget(self.open_button)
        listed.addLayout(filters)
        listed.addWidget(self.view, 1)
        listed.addWidget(self.words_label)
        listed.addLayout(acts)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(right)
        split.setSizes(_SHARES)
        layout = page_layout(self)
        layout.addWidget(self.header)
        layout.addWidget(split, 1)
        layout.addWidget(self.saved_line)


def _add_buttons(page: CalendarPage, turn: Callable[[], object]) -> None:
    """Put the years and the commands into the header."""
    for step, icon_name, name, text in (
        (-1, "caret-left", "calendar_before", translate("CalendarPage", "Year before")),
        (1, "caret-right", "calendar_after", translate("CalendarPage", "Year after")),
    ):
        button = make_button("", name=name, slot=turn, icon_name=icon_name, tip=text)
        button.setProperty("step", step)
        page.header.add_widget(button)
    page.header.add_button(
        translate("CalendarPage", "Anniversaries…"),
        name="calendar_anniversaries",
        slot=page.show_anniversaries,
        icon_name="star",
    )
    page.header.add_button(
        translate("CalendarPage", "Save for a calendar (.ics)"),
        name="calendar_save",
        slot=page.save,
        icon_name="download-simple",
    )


def _open_text(event: Event) -> str:
    """Return what opening an entry does."""
    if event.kind is EventKind.DEADLINE and event.ours:
        return translate("CalendarPage", "Write report")
    if event.kind is EventKind.MEETING:
        return translate("CalendarPage", "Open the meeting")
    if event.kind is EventKind.ANNIVERSARY:
        return translate("CalendarPage", "Change the anniversary…")
    return translate("CalendarPage", "Open the campaign")


def _name(button: QPushButton, text: str) -> None:
    button.setText(text)
    button.setAccessibleName(text)
