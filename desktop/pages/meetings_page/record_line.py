"""The line that tells how a meeting's record stands, where that is worth a word."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.labels import meeting_state_icon, meeting_state_label, meeting_state_tone
from desktop.pages.meetings_page.correction import Correction
from desktop.widgets.buttons import make_button
from desktop.widgets.chips import Chip, ChipLabel
from desktop.widgets.text import make_label
from models.meetings.meetings import MeetingRow
from models.words import MeetingState

_TOLD = (MeetingState.FINALISED, MeetingState.CANCELLED)


class RecordLine(QWidget):
    """Takes no room for an open record; a closed one can be corrected from here, for a reason."""

    def __init__(self, correction: Correction) -> None:
        super().__init__()
        self.setObjectName("record_line")
        self._correction = correction
        self._meeting: MeetingRow | None = None
        self.chip = ChipLabel(Chip(""))
        self.label = make_label("", "muted", name="record_text", elide=True)
        self.correct_button = make_button(
            self.tr("Correct for a reason…"), name="correct_record", slot=correction.begin
        )
        self.end_button = make_button(
            self.tr("Correcting done"), name="end_correction", slot=correction.end
        )
        correction.changed.connect(self._tell)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.chip)
        row.addWidget(self.label, 1)
        row.addWidget(self.correct_button)
        row.addWidget(self.end_button)
        self.hide()

    def show_meeting(self, meeting: MeetingRow) -> None:
        """Tell how this meeting's record stands."""
        self._meeting = meeting
        self._tell()

    @Slot()
    def _tell(self) -> None:
        state = self._meeting.state if self._meeting else MeetingState.DRAFT
        self.chip.set_chip(
            Chip(meeting_state_label(state), meeting_state_icon(state), meeting_state_tone(state))
        )
        self.label.setText(self._text(state))
        closed = state is MeetingState.FINALISED
        self.correct_button.setVisible(closed and self._correction.is_locked)
        self.end_button.setVisible(closed and not self._correction.is_locked)
        self.setVisible(state in _TOLD)

    def _text(self, state: MeetingState) -> str:
        if state is MeetingState.CANCELLED and self._meeting is not None:
            return self.tr("Counts nowhere. Reason: {0}").format(self._meeting.cancel_reason)
        if self._correction.reason:
            return self.tr("Being corrected. Reason: {0}").format(self._correction.reason)
        return self.tr("A change asks for a reason and stays in the log.")
