"""Changing a record that is closed: for a reason, asked once for all that is corrected together."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.book import OpenBook
from desktop.dialogs.reason_dialog import ask_correction_reason
from models.book.changes import for_reason
from models.book.database import Session
from models.meetings.meetings import MeetingRow
from models.words import MeetingState

Result = TypeVar("Result")


class Correction(QObject):
    """Writes for every part of a meeting's page; `changed` when correcting begins or ends.

    An open record is written to as any other. A closed one stays closed: the first change asks
    why, and that reason stands beside each change until the meeting is left or `end` is called.
    """

    changed = Signal()

    def __init__(self, book: OpenBook, page: QWidget) -> None:
        super().__init__(page)
        self._book = book
        self._page = page
        self._meeting: MeetingRow | None = None
        self.reason = ""

    @property
    def is_closed(self) -> bool:
        """Whether the meeting shown has a closed record."""
        return self._meeting is not None and self._meeting.state is MeetingState.FINALISED

    @property
    def is_locked(self) -> bool:
        """Whether nothing can be written just now: the record is closed and nobody said why."""
        return self.is_closed and not self.reason

    def show_meeting(self, meeting: MeetingRow) -> None:
        """Take the meeting that the page shows; the reason given for another one is forgotten."""
        same = self._meeting is not None and self._meeting.id == meeting.id
        self._meeting = meeting
        if not same:
            self.end()

    @Slot()
    def begin(self) -> bool:
        """Ask why a closed record shall be changed; tell whether it may be written to now."""
        if self._meeting is not None and self.is_locked:
            self.reason = ask_correction_reason(self._page, self._book, self._meeting) or ""
            if self.reason:
                self.changed.emit()
        return not self.is_locked

    @Slot()
    def end(self) -> None:
        """Correct nothing any more."""
        if self.reason:
            self.reason = ""
            self.changed.emit()

    def write(self, work: Callable[[Session], Result]) -> Result:
        """Do `work(session)` in one transaction, for the reason that was given if there is one."""
        if self.reason:
            work = partial(for_reason, work=work, reason=self.reason)
        return self._book.change(work)
