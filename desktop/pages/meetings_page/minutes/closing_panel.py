"""How the meeting ended: conclusions, the closing hour, what comes next, the national app."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.navigation import PeriodChoice
from desktop.pages.meetings_page.minutes.handbook_card import HandbookCard
from desktop.pages.meetings_page.writer import MeetingWriter
from desktop.widgets.card import Card
from desktop.widgets.date_field import DateField, TimeField
from desktop.widgets.form import chain_tabs, labelled
from desktop.widgets.growing_text import Address, GrowingText
from desktop.widgets.live_line import LiveLine
from models.book.database import Session
from models.meetings.meetings import read_meeting, update_meeting
from models.meetings.minutes import ClosingData, Minutes, write_closing
from models.meetings.minutes_texts import MinutesText

_SHORT = 150


class ClosingPanel(QWidget):
    """The end of the minutes, and below it the text for the members' handbook app."""

    def __init__(self, writer: MeetingWriter, period: PeriodChoice) -> None:
        super().__init__()
        self.setObjectName("closing_panel")
        self._writer = writer
        self._minutes: Minutes | None = None
        self.conclusions = GrowingText(name="closing_conclusions", least=4)
        self.ends_at = TimeField(name="closing_ends")
        self.read_back = QCheckBox(self.tr("The minutes were read back"))
        self.read_back.setObjectName("closing_read_back")
        self.agreed = QCheckBox(self.tr("Everyone agreed to them"))
        self.agreed.setObjectName("closing_agreed")
        self.remarks = LiveLine(name="closing_remarks")
        self.next_on = DateField(name="closing_next_on", ahead=True)
        self.next_at = TimeField(name="closing_next_at")
        self.next_note = LiveLine(name="closing_next_note")
        self.handbook = HandbookCard(writer, period)
        self._connect()
        self._lay_out()

    def show_minutes(self, minutes: Minutes) -> None:
        """Show how the meeting closed; what is being typed stays."""
        anew = self._minutes is None or self._minutes.meeting.id != minutes.meeting.id
        self._minutes = minutes
        meeting, closing = minutes.meeting, minutes.closing
        if anew or not self.conclusions.edited:
            self.conclusions.show_text(meeting.data.conclusions)
        self.conclusions.address = Address(
            meeting.id, meeting.id, MinutesText.CONCLUSIONS.value, self.tr("Conclusions")
        )
        for line, text in ((self.remarks, closing.remarks), (self.next_note, closing.next_note)):
            if anew or not line.edited:
                line.show_text(text)
        for clock, value in ((self.ends_at, meeting.data.ends_at), (self.next_at, closing.next_at)):
            if anew or not clock.edited:
                clock.set_clock(value)
        if anew or not self.next_on.edited:
            self.next_on.set_day(closing.next_on)
        self.next_on.reckon_from(meeting.data.held_on)
        self.read_back.setChecked(closing.read_back)
        self.agreed.setChecked(closing.agreed)
        self.handbook.show_minutes(minutes)

    def begin(self) -> None:
        """Take the keyboard at the conclusions."""
        self.conclusions.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _keep(self) -> None:
        """Write how the meeting closed."""
        if self._minutes is None:
            return
        data = ClosingData(
            read_back=self.read_back.isChecked(),
            agreed=self.agreed.isChecked(),
            remarks=self.remarks.text(),
            next_on=self.next_on.day,
            next_at=self.next_at.clock,
            next_note=self.next_note.text(),
        )
        work = partial(write_closing, meeting_id=self._minutes.meeting.id, data=data)
        self._writer.change(work, self._take_kept)

    def _take_kept(self) -> None:
        self.remarks.show_text(self.remarks.text().strip())
        self.next_note.show_text(self.next_note.text().strip())

    @Slot()
    def _keep_end(self) -> None:
        if self._minutes is not None:
            work = partial(_end_at, meeting_id=self._minutes.meeting.id, ends_at=self.ends_at.clock)
            self._writer.change(work)

    def _connect(self) -> None:
        self.conclusions.settled.connect(self._writer.settle_text)
        self.ends_at.clock_changed.connect(self._keep_end)
        self.read_back.clicked.connect(self._keep)
        self.agreed.clicked.connect(self._keep)
        self.remarks.settled.connect(self._keep)
        self.next_on.day_changed.connect(self._keep)
        self.next_at.clock_changed.connect(self._keep)
        self.next_note.settled.connect(self._keep)

    def _lay_out(self) -> None:
        for field in (self.ends_at, self.next_on, self.next_at):
            field.setFixedWidth(_SHORT)
        end = Card(self.tr("The end of the meeting"), name="end_card")
        end.body.setSpacing(12)
        end.body.addWidget(labelled(self.tr("&Conclusions of the meeting"), self.conclusions))
        ended = _row(labelled(self.tr("&Ended at"), self.ends_at), self.read_back, self.agreed)
        end.body.addLayout(ended)
        end.body.addWidget(labelled(self.tr("&Remarks on the minutes"), self.remarks))
        coming = _row(
            labelled(self.tr("&Next meeting on"), self.next_on),
            labelled(self.tr("at"), self.next_at),
        )
        coming.insertWidget(2, labelled(self.tr("What for, where"), self.next_note), 4)
        end.body.addLayout(coming)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(end)
        layout.addWidget(self.handbook)
        layout.addStretch(1)
        first = [self.conclusions, self.ends_at, self.read_back, self.agreed, self.remarks]
        coming_fields = [self.next_on, self.next_at, self.next_note]
        chain_tabs([*first, *coming_fields, *self.handbook.fields])


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    for one in parts:
        row.addWidget(one, 0, Qt.AlignmentFlag.AlignBottom)
    row.addStretch(1)
    return row


def _end_at(session: Session, *, meeting_id: UUID, ends_at: time | None) -> None:
    data = read_meeting(session, meeting_id).data
    update_meeting(session, meeting_id, replace(data, ends_at=ends_at))
