"""Writing the minutes of a meeting: the agenda at the left, one part of it at the right."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.book import OpenBook
from desktop.dialogs.unsaved_dialog import UnsavedDialog
from desktop.navigation import PeriodChoice
from desktop.pages.meetings_page.closed_fields import ClosedFields
from desktop.pages.meetings_page.correction import Correction
from desktop.pages.meetings_page.minutes.agenda_acts import AgendaActs
from desktop.pages.meetings_page.minutes.agenda_list import AgendaList
from desktop.pages.meetings_page.minutes.parts import OPENING, MinutesParts, let_go_in, settle_in
from desktop.pages.meetings_page.writer import MeetingWriter
from desktop.translation import current_language
from desktop.widgets.notice import Notice
from desktop.widgets.text import make_label
from desktop.widgets.unsaved_keeper import UnsavedKeeper
from desktop.widgets.unsaved_line import UnsavedLine
from models.book.database import Session
from models.book.unsaved import KeptWords, list_unsaved
from models.errors import RecordsError
from models.meetings.meetings import MeetingRow
from models.meetings.minutes import Minutes, read_minutes


class MinutesTab(QWidget):
    """Everything typed here is written as its field is left."""

    def __init__(self, book: OpenBook, period: PeriodChoice, correction: Correction) -> None:
        super().__init__()
        self.setObjectName("minutes_tab")
        self._book = book
        self._minutes: Minutes | None = None
        self.writer = MeetingWriter(book, correction, self)
        self.agenda = AgendaList()
        self.parts = MinutesParts(self.writer, period)
        self.notice = Notice(name="minutes_notice")
        self.unsaved = UnsavedLine()
        self.keeper = UnsavedKeeper(book, self)
        self._closed = ClosedFields(self.parts, correction)
        self._acts = AgendaActs(self.agenda, self.writer)
        self.unsaved.look_wanted.connect(self._look_at_unsaved)
        self.writer.written.connect(self.notice.clear)
        self.writer.written.connect(self._read)
        self.writer.refused.connect(self._take_refused)
        correction.changed.connect(self._lock)
        self.agenda.chosen.connect(self._show_part)
        self.agenda.entered.connect(self._enter_part)
        _lay_out(self)

    @property
    def writing(self) -> bool:
        """Whether the tab itself changes the book just now."""
        return self.writer.writing

    def show_meeting(self, meeting: MeetingRow) -> None:
        """Show the minutes of a meeting; of another one than before, its first part."""
        anew = self.writer.meeting_id != meeting.id
        if anew:
            self._let_go()
        self.writer.meeting_id = meeting.id
        self._read()
        if anew:
            self.notice.clear()
            self.agenda.choose(OPENING)

    def begin(self) -> None:
        """Take the keyboard, at the list of parts."""
        self.agenda.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def unsaved_words(self) -> bool:
        """Try once more to save; return whether the book still refuses."""
        left = settle_in(self)
        return left and self.writer.meeting_id is not None

    def drop_words(self) -> None:
        """Let go of what was refused, and of the meeting, so that nothing is written any more."""
        self.writer.meeting_id = None
        self.keeper.forget()

    def hideEvent(self, event: QHideEvent) -> None:
        """Save before the tab, the page or the window goes."""
        settle_in(self)
        super().hideEvent(event)

    def _let_go(self) -> None:
        """Leave what one meeting could not take, or it would go into the next; it stays kept."""
        self.keeper.keep()
        let_go_in(self)
        self.keeper.forget()

    @Slot()
    def _read(self) -> None:
        """Read the minutes again and show them."""
        meeting_id = self.writer.meeting_id
        if meeting_id is None:
            return
        self._minutes, kept = self._book.read(partial(_read, meeting_id=meeting_id))
        self._acts.minutes = self._minutes
        typed = self.keeper.places
        left_over = [one for one in kept if (one.words.record_id, one.words.field) not in typed]
        self.unsaved.show_words(left_over)
        self.agenda.show_entries(self.parts.entries(self._minutes))
        self._show_part()
        self._lock()

    @Slot()
    def _lock(self) -> None:
        """Offer a new item only where it can be written; try again what could not be before."""
        locked = self.writer.correction.is_locked
        self.agenda.line.setEnabled(not locked)
        self.agenda.fill_button.setEnabled(not locked)
        if self.writer.correction.reason:
            settle_in(self)

    @Slot(RecordsError)
    def _take_refused(self, error: RecordsError) -> None:
        self.notice.tell(error.sentence(current_language()))

    @Slot()
    def _show_part(self) -> None:
        key = self.agenda.current
        if self._minutes is not None and key is not None:
            self.parts.show_part(key, self._minutes)
            self._closed.follow()

    @Slot()
    def _enter_part(self) -> None:
        if self.agenda.current is not None:
            self.parts.begin(self.agenda.current)

    @Slot()
    def _look_at_unsaved(self) -> None:
        if self.writer.meeting_id is not None:
            UnsavedDialog.ask(self, self._book, home_id=self.writer.meeting_id)
            self._read()


def _read(session: Session, *, meeting_id: UUID) -> tuple[Minutes, tuple[KeptWords, ...]]:
    return read_minutes(session, meeting_id), list_unsaved(session, meeting_id)


def _lay_out(tab: MinutesTab) -> None:
    secrets = QCoreApplication.translate(
        "MinutesTab", "Do not write state secrets into this program."
    )
    right = QVBoxLayout()
    right.setSpacing(8)
    right.addWidget(tab.unsaved)
    right.addWidget(tab.notice)
    right.addWidget(tab.parts, 1)
    right.addWidget(make_label(secrets, "small", name="no_secrets"))
    layout = QHBoxLayout(tab)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(16)
    layout.addWidget(tab.agenda)
    layout.addLayout(right, 1)
