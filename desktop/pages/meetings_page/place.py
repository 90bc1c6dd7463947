"""The place of the meetings: the list, or one meeting."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.figure_opener import FigureOpener
from desktop.dialogs.meeting_dialog import MeetingDialog
from desktop.navigation import WITHOUT_SCAN, MinutesOf, Navigator, PeriodChoice
from desktop.pages.meetings_page.meeting_list import MeetingList
from desktop.pages.meetings_page.meeting_sheet import MeetingSheet
from desktop.pages.meetings_page.old_attendance import import_old_attendance
from desktop.settings import Settings
from desktop.tables.attendance_table import person_of_line
from desktop.tables.person_link import PersonLink
from models.meetings.meetings import MeetingRow
from models.periods import date_text
from models.words import MeetingState

_HELD = frozenset({MeetingState.HELD, MeetingState.FINALISED})


class MeetingsPage(QStackedWidget):
    """Shows the list of the period; a meeting that is opened or entered shows its sheet."""

    def __init__(
        self,
        book: OpenBook,
        background: Background,
        navigator: Navigator,
        period: PeriodChoice,
        settings: Settings,
    ) -> None:
        super().__init__()
        self.setObjectName("meetings_page")
        self._book = book
        self._background = background
        self._navigator = navigator
        self._period = period
        self._day: date | None = None
        self.list = MeetingList(book, period, settings)
        self.sheet = MeetingSheet(book, background, period, settings)
        PersonLink(self.sheet.attendance.view, person_of_line, navigator)
        opener = FigureOpener(self, book, navigator)
        self.sheet.papers.record_wanted.connect(opener.open)
        self.addWidget(self.list)
        self.addWidget(self.sheet)
        self.list.new_wanted.connect(self._enter_new)
        self.list.import_wanted.connect(self._import_old)
        self.list.open_wanted.connect(self.show_payload)
        self.list.lists_action.triggered.connect(self._show_lists_of_cursor)
        self.sheet.lists_wanted.connect(self.show_lists)
        self.sheet.left.connect(self._go_back)
        self.new_action = QAction(self.tr("New meeting"), self)
        self.new_action.setObjectName("new_meeting")
        self.new_action.setShortcut(QKeySequence("Ctrl+N"))
        self.new_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.new_action.triggered.connect(self._enter_new)
        self.addAction(self.new_action)

    @property
    def first_focus(self) -> QWidget:
        """The list of meetings, or the marks of the open one."""
        open_sheet = self.currentWidget() is self.sheet
        return self.sheet.attendance.view if open_sheet else self.list.first_focus

    @property
    def shown(self) -> UUID | None:
        """The meeting whose sheet is open; None for the list."""
        return self.sheet.meeting_id if self.currentWidget() is self.sheet else None

    def show_payload(self, payload: object) -> None:
        """Show the sheet of the meeting whose id is the payload.

        A payload can also ask for its minutes, or for the meetings without a scan.
        """
        if payload == WITHOUT_SCAN:
            self._period.choose_year(self._period.today.year)
            self.show_home()
            self.list.show_without_scan()
        elif isinstance(payload, MinutesOf):
            self._open(payload.meeting_id)
            self.sheet.show_minutes(payload.part)
        elif isinstance(payload, UUID):
            self._open(payload)
            self.sheet.begin()

    def _open(self, meeting_id: UUID) -> None:
        self._day = self.sheet.show_meeting(meeting_id)
        self.setCurrentWidget(self.sheet)

    @Slot()
    def show_home(self) -> None:
        """Go back to the list, to the meeting that was open, and look at its year."""
        if self.currentWidget() is self.list:
            return
        if self._day is not None and self._day not in self._period.period:
            # Otherwise the list would not hold it.
            self._period.choose_year(self._day.year)
        self.setCurrentWidget(self.list)
        self.list.begin(self.sheet.meeting_id)

    @Slot()
    def _go_back(self) -> None:
        """Leave the sheet for where it was opened from; one whose meeting is gone, for the list."""
        if self.sheet.meeting_id is not None and self._navigator.back():
            self.setCurrentWidget(self.list)
        else:
            self.show_home()

    @Slot(object)
    def show_lists(self, meeting: MeetingRow) -> None:
        """Show the list to sign of a meeting, and the marked one, to be saved."""
        # The document libraries take as long to load as all the rest of the page.
        from desktop.dialogs.papers_dialog import Offer, PapersDialog
        from desktop.exports.registry import SIGN_IN_LISTS, Options

        blank, marked = (document.key for document in SIGN_IN_LISTS)
        day = meeting.data.held_on
        offer = Offer(
            documents=SIGN_IN_LISTS,
            options=Options(meeting_id=meeting.id, day=day),
            title=self.tr("Sign-in list"),
            subject=f"{meeting.data.title}, {date_text(day)}",
            first=marked if meeting.state in _HELD else blank,
        )
        PapersDialog.show_papers(self, self._book, self._background, offer)

    @Slot()
    def _show_lists_of_cursor(self) -> None:
        if self.list.view.current_row >= 0:
            self.show_lists(self.list.table.row_at(self.list.view.current_row))

    @Slot()
    def _import_old(self) -> None:
        """Take meetings from an old sheet, and look at the year that they are of."""
        done = import_old_attendance(self, self._book, self._background, today=self._period.today)
        if done is not None and done.last_day is not None:
            if done.last_day not in self._period.period:
                self._period.choose_year(done.last_day.year)
            self.list.begin()

    @Slot()
    def _enter_new(self) -> None:
        meeting_id = MeetingDialog.ask(self, self._book, today=self._period.today)
        if meeting_id is not None:
            self.show_payload(meeting_id)
