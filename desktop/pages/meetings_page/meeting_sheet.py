"""One meeting: who came, and what was said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.meeting_dialog import MeetingDialog
from desktop.leaving import HoldsWords
from desktop.navigation import PeriodChoice
from desktop.pages.meetings_page.attendance_tab import AttendanceTab
from desktop.pages.meetings_page.content_tab import ContentTab
from desktop.pages.meetings_page.correction import Correction
from desktop.pages.meetings_page.meeting_line import meeting_line
from desktop.pages.meetings_page.minutes import MinutesTab
from desktop.pages.meetings_page.papers import PapersTab
from desktop.pages.meetings_page.record_line import RecordLine
from desktop.pages.meetings_page.record_steps import RecordSteps
from desktop.pages.meetings_page.scoring import ScoreTab
from desktop.refreshing import refresh_when_changed
from desktop.settings import Settings
from desktop.widgets.buttons import make_button
from desktop.widgets.page_header import PageHeader, page_layout
from desktop.widgets.underline_tabs import UnderlineTabs
from models.errors import RecordsError
from models.meetings.meetings import MeetingRow, read_meeting

_ATTENDANCE, _MINUTES, _CONTENT, _SCORE = "attendance", "minutes", "content", "score"
PAPERS = "papers"
_NOUNS = ("meetings", "attendance", "members", "campaigns", "settings", "organisation")
SheetTab = AttendanceTab | MinutesTab | ContentTab | ScoreTab | PapersTab
#: Refusals that no second try can mend.
_FOR_GOOD = ("meetings.gone", "meetings.needs_reason", "meetings.cancelled")


class MeetingSheet(QWidget):
    """The attendance, minutes, content and papers of a meeting; `left` goes to the list.

    `lists_wanted` carries the meeting whose sign-in list is asked for.
    """

    left = Signal()
    lists_wanted = Signal(object)

    def __init__(
        self, book: OpenBook, background: Background, period: PeriodChoice, settings: Settings
    ) -> None:
        super().__init__()
        self.setObjectName("meeting_sheet")
        self._book = book
        self._period = period
        self._meeting: MeetingRow | None = None
        self.header = PageHeader()
        self.tabs = UnderlineTabs(name="meeting_tabs")
        self.tabs.add_tab(_ATTENDANCE, self.tr("Attendance"))
        self.tabs.add_tab(_MINUTES, self.tr("Minutes"))
        self.tabs.add_tab(_CONTENT, self.tr("Topics, guests"))
        self.tabs.add_tab(_SCORE, self.tr("Score sheet"))
        self.tabs.add_tab(PAPERS, self.tr("Papers, scans"))
        self.tabs.chosen.connect(self._show_tab)
        self.correction = Correction(book, self)
        self.attendance = AttendanceTab(book, settings, self.correction)
        self.minutes = MinutesTab(book, period, self.correction)
        self.content = ContentTab(book, self.correction)
        self.score = ScoreTab(book, self.correction)
        self.papers = PapersTab(book, background, period)
        self._stack = QStackedWidget()
        for tab in self._tabs.values():
            self._stack.addWidget(tab)
        self.record = RecordLine(self.correction)
        self.steps = RecordSteps(book, self)
        self.steps.asked.connect(self._save)
        self.steps.refused.connect(self._refuse)
        self.back_action = _action(self, self.tr("Back"), "back_to_list", "Alt+Left")
        self.back_action.triggered.connect(self._leave)
        self.lists_action = _action(self, self.tr("Sign-in list"), "sheet_lists", "Ctrl+P")
        self.lists_action.triggered.connect(self._ask_lists)
        self._lay_out()
        refresh_when_changed(self, book, _NOUNS, self.refresh)

    @property
    def _tabs(self) -> dict[str, SheetTab]:
        """The tabs by their keys."""
        return {
            _ATTENDANCE: self.attendance,
            _MINUTES: self.minutes,
            _CONTENT: self.content,
            _SCORE: self.score,
            PAPERS: self.papers,
        }

    @property
    def meeting_id(self) -> UUID | None:
        """The meeting that is shown."""
        return None if self._meeting is None else self._meeting.id

    def show_meeting(self, meeting_id: UUID) -> date:
        """Show the attendance of a meeting; return its day.

        Raises RecordsError, and stays, while the book refuses the words typed for the former
        one; where it always will, they are let go.
        """
        try:
            for tab in (self.minutes, self.score):
                tab.writer.insist(tab.unsaved_words)
            self.content.write()
        except RecordsError as error:
            if error.key not in _FOR_GOOD:
                raise
        meeting = self._book.read(partial(read_meeting, meeting_id=meeting_id))
        self._show(meeting)
        self.tabs.choose(_ATTENDANCE)
        return meeting.data.held_on

    def begin(self) -> None:
        """Take the keyboard, at the first person not yet recorded."""
        self.attendance.begin()

    def show_minutes(self, part: str) -> None:
        """Show the minutes of the meeting, at one of their parts, and give them the keyboard."""
        self.tabs.choose(_MINUTES)
        if part:
            self.minutes.agenda.choose(part)
        self.minutes.begin()

    @Slot()
    def refresh(self) -> None:
        """Follow a change made elsewhere; what this sheet wrote stands in it already."""
        if self._meeting is None or any(tab.writing for tab in self._tabs.values()):
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
        self._stack.setCurrentWidget(self._tabs[key])
        # Where a paper is shown, the key prints that paper.
        self.lists_action.setEnabled(key != PAPERS)
        # What one tab wrote is read by the others: the minutes count the marks.
        if self._meeting is not None:
            self._show(self._book.read(partial(read_meeting, meeting_id=self._meeting.id)))
        if key == _SCORE and self._stack.focusWidget() is not None:
            # Otherwise points are typed into the votes below them.
            self.score.begin()

    @Slot()
    def _leave(self) -> None:
        self.correction.end()
        self.left.emit()

    @Slot()
    def _save(self) -> None:
        """Save what is being typed on any tab."""
        self.attendance.others.save()
        self.minutes.unsaved_words()
        self.content.save()

    @Slot(str)
    def _refuse(self, sentence: str) -> None:
        """Go to where what is told can be mended."""
        if sentence:
            self.tabs.choose(_ATTENDANCE)
            self.attendance.refuse(sentence)
            return
        for key, tab in self._tabs.items():
            if isinstance(tab, HoldsWords) and tab.unsaved_words():
                self.tabs.choose(key)
        part = self.minutes.parts.unsaved_part()
        if part is not None:
            self.minutes.agenda.choose(part)

    @Slot()
    def _edit(self) -> None:
        if self._meeting is not None:
            self._save()
            row = self._book.read(partial(read_meeting, meeting_id=self._meeting.id))
            MeetingDialog.ask(self, self._book, today=self._period.today, meeting=row)

    @Slot()
    def _ask_lists(self) -> None:
        if self._meeting is not None:
            self._save()
            row = self._book.read(partial(read_meeting, meeting_id=self._meeting.id))
            self.lists_wanted.emit(row)

    def _show(self, meeting: MeetingRow) -> None:
        self._meeting = meeting
        self.correction.show_meeting(meeting)
        self.record.show_meeting(meeting)
        self.steps.show_meeting(meeting)
        self.finalise_button.setVisible(self.steps.finalise.isEnabled())
        self.header.set_title(meeting.data.title, meeting_line(meeting))
        # The score is the cell's: a party group's meeting earns it nothing.
        self.tabs.set_offered(_SCORE, offered=not meeting.group)
        for tab in self._tabs.values():
            tab.show_meeting(meeting)

    def _lay_out(self) -> None:
        self.back_button = _back_button(self._leave)
        self.lists_button = self.header.add_button(
            self.tr("Sign-in list"),
            name="sheet_lists_button",
            slot=self._ask_lists,
            icon_name="list-numbers",
        )
        self.lists_button.setToolTip("Ctrl+P")
        self.edit_button = self.header.add_button(
            self.tr("Edit"), name="edit_button", slot=self._edit, icon_name="pencil-simple"
        )
        self.more_button = _more_button([self.steps.invite, self.steps.call_off])
        self.header.add_widget(self.more_button)
        self.finalise_button = self.header.add_button(
            self.tr("Finalise"),
            name="finalise_button",
            slot=self.steps.finalise.trigger,
            icon_name="lock-simple",
            primary=True,
        )
        self.finalise_button.setToolTip("Ctrl+Enter")
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


def _back_button(slot: Callable[[], object]) -> QPushButton:
    tip = QCoreApplication.translate("MeetingSheet", "Back (Alt+Left)")
    button = make_button(
        "", name="back_button", slot=slot, look="quiet", icon_name="arrow-left", tip=tip
    )
    button.setFixedSize(QSize(36, 36))
    return button


def _more_button(actions: Sequence[QAction]) -> QPushButton:
    """Return the button behind which the rarer steps wait."""
    text = QCoreApplication.translate("MeetingSheet", "More")
    button = make_button(text, name="more_button", look="menu", icon_name="dots-three")
    menu = QMenu(button)
    menu.setObjectName("more_menu")
    menu.addActions(actions)
    button.setMenu(menu)
    return button


def _action(page: QWidget, text: str, name: str, key: str) -> QAction:
    action = QAction(text, page)
    action.setObjectName(name)
    action.setShortcut(QKeySequence(key))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    page.addAction(action)
    return action
