"""What is done with a whole meeting: people are called to it, its record closed, or it is off."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop import messages
from desktop.book import OpenBook
from desktop.dialogs.invitation_dialog import InvitationDialog
from desktop.dialogs.reason_dialog import ask_cancel_reason
from desktop.leaving import keep_words
from desktop.pages.meetings_page.minutes.opening_panel import absent_but_named_text
from desktop.translation import current_language
from models.errors import RecordsError
from models.meetings.closing import cancel_meeting, check_ready, finalise_meeting
from models.meetings.meetings import MeetingRow, read_meeting
from models.meetings.minutes import read_minutes
from models.words import MeetingState

_OPEN = (MeetingState.DRAFT, MeetingState.HELD)


class RecordSteps(QObject):
    """The steps as actions of `page`, for its buttons, its menu and the keyboard.

    `asked` comes before each, so that live fields are saved; `refused` carries why a record is
    not ready to be closed, and nothing while the book refuses something typed on the page.
    """

    asked = Signal()
    refused = Signal(str)

    def __init__(self, book: OpenBook, page: QWidget) -> None:
        super().__init__(page)
        self._book = book
        self._page = page
        self._meeting: MeetingRow | None = None
        self.finalise = self._action(
            self.tr("Finalise"), "finalise_meeting", self._finalise, "Ctrl+Return", "Ctrl+Enter"
        )
        self.invite = self._action(
            self.tr("Invitation to copy…"), "invite", self._invite, "Ctrl+Shift+I"
        )
        self.call_off = self._action(self.tr("Cancel the meeting…"), "cancel_meeting", self._cancel)

    def show_meeting(self, meeting: MeetingRow) -> None:
        """Offer what can be done with this meeting."""
        self._meeting = meeting
        self.finalise.setEnabled(meeting.state in _OPEN)
        self.call_off.setEnabled(meeting.state is not MeetingState.CANCELLED)

    @Slot()
    def _finalise(self) -> None:
        """Close the record after asking."""
        meeting = self._fresh()
        if meeting is None or meeting.state not in _OPEN:
            return
        if not keep_words(self._page):
            self.refused.emit("")
            return
        try:
            self._book.read(partial(check_ready, meeting_id=meeting.id))
            if self._agrees(meeting):
                self._book.change(partial(finalise_meeting, meeting_id=meeting.id))
        except RecordsError as error:
            self.refused.emit(error.sentence(current_language()))

    @Slot()
    def _invite(self) -> None:
        meeting = self._fresh()
        if meeting is not None:
            InvitationDialog.ask(self._page, self._book, meeting)

    @Slot()
    def _cancel(self) -> None:
        meeting = self._fresh()
        if meeting is None or meeting.state is MeetingState.CANCELLED:
            return
        reason = ask_cancel_reason(self._page, self._book, meeting)
        try:
            if reason is not None:
                work = partial(cancel_meeting, meeting_id=meeting.id, reason=reason)
                self._book.change(work)
        except RecordsError as error:
            messages.tell(self._page, error)

    def _agrees(self, meeting: MeetingRow) -> bool:
        text = self.tr(
            "{0}: {1} called, {2} came. Once the record is closed, every change asks for a reason "
            "and stays in the log. Finalised by mistake? Ctrl+Z takes it back, and the log tells "
            "of that too."
        )
        called = meeting.members.called + meeting.staff.called
        came = meeting.members.attended + meeting.staff.attended
        parts = [text.format(meeting.data.title, called, came)]
        minutes = self._book.read(partial(read_minutes, meeting_id=meeting.id))
        if minutes.absent_but_named:
            parts.append(absent_but_named_text(minutes))
        return messages.ask(
            self._page,
            self.tr("Finalise the meeting"),
            "\n\n".join(parts),
            self.tr("Finalise"),
        )

    def _fresh(self) -> MeetingRow | None:
        """Return the meeting as it stands in the book once everything typed is saved."""
        if self._meeting is None:
            return None
        self.asked.emit()
        return self._book.read(partial(read_meeting, meeting_id=self._meeting.id))

    def _action(self, text: str, name: str, slot: Callable[[], object], *keys: str) -> QAction:
        action = QAction(text, self._page)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(slot)
        self._page.addAction(action)
        return action
