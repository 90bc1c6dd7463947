"""One meeting: who came, and what was said."""

from __future__ import annotations

from datetime import date, time
from functools import partial
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop.book import OpenBook
from desktop.dialogs.meeting_dialog import MeetingDialog
from desktop.navigation import PeriodChoice
from desktop.pages.meetings_page.attendance_tab import AttendanceTab
from desktop.pages.meetings_page.content_tab import ContentTab
from desktop.pages.meetings_page.correction import Correction
from desktop.pages.meetings_page.record_line import RecordLine
from desktop.pages.meetings_page.record_steps import RecordSteps
from desktop.refreshing import refresh_when_changed
from desktop.settings import Settings
from desktop.widgets.buttons import make_button
from desktop.widgets.page_header import PageHeader, page_layout
from desktop.widgets.underline_tabs import UnderlineTabs
from models.errors import RecordsError
from models.meetings.meetings import MeetingRow, read_meeting
from models.periods import date_text

_ATTENDANCE, _CONTENT = "attendance", "content"
#: Refusals that no second try can mend.
_FOR_GOOD = ("meetings.gone", "meetings.needs_reason", "meetings.cancelled")


class MeetingSheet(QWidget):
    """The attendance and the content of a meeting under its title; `left` goes to the list."""

    left = Signal()

    def __init__(self, book: OpenBook, period: PeriodChoice, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("meeting_sheet")
        self._book = book
        self._period = period
        self._meeting: MeetingRow | None = None
        self.header = PageHeader()
        self.tabs = UnderlineTabs(name="meeting_tabs")
        self.tabs.add_tab(_ATTENDANCE, self.tr("Attendance"))
        self.tabs.add_tab(_CONTENT, self.tr("Content"))
        self.tabs.chosen.connect(self._show_tab)
        self.correction = Correction(book, self)
        self.attendance = AttendanceTab(book, settings, self.correction)
        self.content = ContentTab(book, self.correction)
        self.record = RecordLine(self.correction)
        self.steps = RecordSteps(book, self)
        self.steps.asked.connect(self._save)
        self.steps.refused.connect(self._refuse)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.attendance)
        self._stack.addWidget(self.content)
        self._add_actions()
        self._lay_out()
        refresh_when_changed(self, book, ("meetings", "attendance", "members"), self.refresh)

    @property
    def meeting_id(self) -> UUID | None:
        """The meeting that is shown."""
        return None if self._meeting is None else self._meeting.id

    @property
    def held_on(self) -> date | None:
        """The day of the meeting shown, or None."""
        return None if self._meeting is None else self._meeting.data.held_on

    def show_meeting(self, meeting_id: UUID) -> None:
        """Show the attendance of a meeting.

        Raises RecordsError, and stays, while the book refuses the words typed for the former
        one; where it always will, they are let go.
        """
        try:
            self.content.write()
        except RecordsError as error:
            if error.key not in _FOR_GOOD:
                raise
        self._show(self._book.read(partial(read_meeting, meeting_id=meeting_id)))
        self.tabs.choose(_ATTENDANCE)

    def begin(self) -> None:
        """Take the keyboard, at the first person not yet recorded."""
        self.attendance.begin()

    @Slot()
    def refresh(self) -> None:
        """Follow a change made elsewhere; what this sheet wrote stands in it already."""
        if self._meeting is None or self.attendance.writing or self.content.writing:
            return
        try:
            self._show(self._book.read(partial(read_meeting, meeting_id=self._meeting.id)))
        except RecordsError as error:
            # A book that cannot be read just now is told; the meeting is still there.
            if error.key != "meetings.gone":
                raise
            self._meeting = None
            self.left.emit()

    @Slot(str)
    def _show_tab(self, key: str) -> None:
        self._stack.setCurrentWidget(self.content if key == _CONTENT else self.attendance)

    @Slot()
    def _leave(self) -> None:
        self.correction.end()
        self.left.emit()

    @Slot()
    def _save(self) -> None:
        """Save what is being typed on either tab."""
        self.content.save()
        self.attendance.others.save()

    @Slot(str)
    def _refuse(self, sentence: str) -> None:
        self.tabs.choose(_ATTENDANCE)
        self.attendance.refuse(sentence)

    @Slot()
    def _edit(self) -> None:
        if self._meeting is not None:
            self._save()
            row = self._book.read(partial(read_meeting, meeting_id=self._meeting.id))
            MeetingDialog.ask(self, self._book, today=self._period.today, meeting=row)

    def _show(self, meeting: MeetingRow) -> None:
        self._meeting = meeting
        self.correction.show_meeting(meeting)
        self.record.show_meeting(meeting)
        self.steps.show_meeting(meeting)
        self.finalise_button.setVisible(self.steps.finalise.isEnabled())
        self.header.set_title(meeting.data.title, self._subtitle(meeting))
        self.attendance.show_meeting(meeting)
        self.content.show_meeting(meeting)

    def _subtitle(self, meeting: MeetingRow) -> str:
        data = meeting.data
        day = date_text(data.held_on)
        hours = _hours(data.starts_at, data.ends_at)
        parts = [f"{day}, {hours}" if hours else day]
        if data.place:
            parts.append(data.place)
        if meeting.chair:
            parts.append(self.tr("chair: {0}").format(meeting.chair))
        if meeting.minute_taker:
            parts.append(self.tr("minutes: {0}").format(meeting.minute_taker))
        return " · ".join(parts)

    def _add_actions(self) -> None:
        self.back_action = QAction(self.tr("Back to the list"), self)
        self.back_action.setObjectName("back_to_list")
        self.back_action.setShortcut(QKeySequence("Alt+Left"))
        self.back_action.triggered.connect(self._leave)
        self.back_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self.back_action)

    def _lay_out(self) -> None:
        self.back_button = make_button(
            "",
            name="back_button",
            slot=self._leave,
            look="quiet",
            icon_name="arrow-left",
            tip=self.tr("Back to the list of meetings (Alt+Left)"),
        )
        self.back_button.setFixedSize(QSize(36, 36))
        self.edit_button = self.header.add_button(
            self.tr("Edit"), name="edit_button", slot=self._edit, icon_name="pencil-simple"
        )
        self.more_button = make_button(
            self.tr("More"), name="more_button", look="menu", icon_name="dots-three"
        )
        self.more_menu = QMenu(self.more_button)
        self.more_menu.setObjectName("more_menu")
        self.more_menu.addActions([self.steps.invite, self.steps.call_off])
        self.more_button.setMenu(self.more_menu)
        self.header.add_widget(self.more_button)
        self.finalise_button = self.header.add_button(
            self.tr("Finalise"),
            name="finalise_button",
            slot=self.steps.finalise.trigger,
            icon_name="lock-simple",
            primary=True,
        )
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.back_button)
        top.addWidget(self.header, 1)
        head = QVBoxLayout()
        head.setSpacing(8)
        head.addLayout(top)
        head.addWidget(self.record)
        head.addWidget(self.tabs)
        layout = page_layout(self)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)


def _hours(starts: time | None, ends: time | None) -> str:
    return "–".join(f"{clock:%H:%M}" for clock in (starts, ends) if clock is not None)
