"""Who else was at a meeting: guests by name, and staff by their number alone."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot

from desktop.pages.meetings_page.correction import Correction
from desktop.translation import current_language
from desktop.widgets.card import Card
from desktop.widgets.count_field import CountField
from desktop.widgets.form import add_field
from desktop.widgets.live_text import LiveText
from models.errors import RecordsError
from models.meetings.meetings import MeetingRow, change_meeting
from models.words import MeetingState


class OthersPresent(Card):
    """Two live fields, saved as they are left; `answered` carries a refusal, or ""."""

    answered = Signal(str)

    def __init__(self, correction: Correction) -> None:
        super().__init__(name="others_present")
        self.set_heading(self.tr("Others present"))
        self._correction = correction
        self._meeting: MeetingRow | None = None
        self.head_count = CountField(name="others_head_count")
        self.guests = LiveText(name="others_guests")
        self.guests.setFixedHeight(48)
        add_field(self.body, self.tr("Staff, by &number only"), self.head_count)
        add_field(self.body, self.tr("&Guests"), self.guests)
        self.head_count.editingFinished.connect(self.save)
        self.guests.settled.connect(self.save)
        correction.changed.connect(self._lock)

    def show_meeting(self, meeting: MeetingRow) -> None:
        """Show what is recorded; what is being typed is left alone."""
        same = self._meeting is not None and self._meeting.id == meeting.id
        self._meeting = meeting
        if not (same and self.head_count.edited):
            self.head_count.set_count(meeting.data.staff_head_count)
        if not (same and self.guests.edited):
            self.guests.show_text(meeting.data.guests)
        self._lock()

    @Slot()
    def save(self) -> None:
        """Write what was changed; what is refused stays, and is told."""
        changes = self._changes()
        if self._meeting is None or not changes:
            return
        try:
            work = partial(change_meeting, meeting_id=self._meeting.id, changes=changes)
            self._meeting = self._correction.write(work)
        except RecordsError as error:
            self.answered.emit(error.sentence(current_language()))
            return
        self.guests.set_saved()
        self.head_count.set_saved()
        self.answered.emit("")

    def _changes(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if self._meeting is None or self.guests.isReadOnly():
            return found
        if self.head_count.edited:
            found["staff_head_count"] = self.head_count.count
        if self.guests.edited:
            found["guests"] = self.guests.toPlainText()
        return found

    @Slot()
    def _lock(self) -> None:
        """Let both be read only while a closed record is not being corrected."""
        called_off = self._meeting is not None and self._meeting.state is MeetingState.CANCELLED
        read_only = self._correction.is_locked or called_off
        self.head_count.setReadOnly(read_only)
        self.guests.setReadOnly(read_only)
