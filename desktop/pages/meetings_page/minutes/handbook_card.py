"""The bridge to the national members' handbook app: copy the text, note the day it was posted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.navigation import PeriodChoice
from desktop.pages.meetings_page.writer import MeetingWriter
from desktop.widgets.buttons import make_button
from desktop.widgets.card import Card
from desktop.widgets.date_field import DateField
from desktop.widgets.form import labelled
from desktop.widgets.text import make_label, set_look
from models.meetings.handbook import handbook_text, is_overdue, mark_posted, post_by
from models.meetings.minutes import Minutes
from models.periods import date_text

_SHORT = 150


class HandbookCard(Card):
    """The program logs in nowhere: the secretary pastes the text."""

    def __init__(self, writer: MeetingWriter, period: PeriodChoice) -> None:
        super().__init__(name="handbook_card")
        self.set_heading(self.tr("Members' handbook app"))
        self._writer = writer
        self._period = period
        self._minutes: Minutes | None = None
        self.copy_button = make_button(
            self.tr("Copy for the handbook app"),
            name="handbook_copy",
            slot=self._copy,
            icon_name="copy",
        )
        self.posted_on = DateField(name="handbook_posted", today=period.today)
        self.posted_on.setFixedWidth(_SHORT)
        self.posted_on.day_changed.connect(self._keep)
        self.today_button = make_button(
            self.tr("Posted today"), name="handbook_today", look="link", slot=self._posted_today
        )
        self.rule = make_label("", "small", name="handbook_rule", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(16)
        bottom = Qt.AlignmentFlag.AlignBottom
        row.addWidget(self.copy_button, 0, bottom)
        row.addWidget(labelled(self.tr("&Posted on"), self.posted_on), 0, bottom)
        row.addWidget(self.today_button, 0, bottom)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.rule)

    @property
    def fields(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self.copy_button, self.posted_on, self.today_button]

    def show_minutes(self, minutes: Minutes) -> None:
        """Show whether the meeting was posted, and until when it should be."""
        meeting = minutes.meeting
        anew = self._minutes is None or self._minutes.meeting.id != meeting.id
        self._minutes = minutes
        if anew or not self.posted_on.edited:
            self.posted_on.set_day(meeting.posted_on)
        if meeting.posted_on is not None:
            text, look = self.tr("Posted on {0}.").format(date_text(meeting.posted_on)), "good"
        else:
            rule = self.tr("Rule: within two days after the meeting, here by {0}.")
            text = rule.format(date_text(post_by(meeting)))
            look = "warning" if is_overdue(meeting, self._period.today) else "small"
        self._tell(text, look)

    @Slot()
    def _copy(self) -> None:
        if self._minutes is not None:
            QGuiApplication.clipboard().setText(handbook_text(self._minutes))
            told = self.tr(
                "The text is on the clipboard. Paste it into the app, then note the day."
            )
            self._tell(told, "good")

    @Slot()
    def _posted_today(self) -> None:
        self.posted_on.set_day(self._period.today)
        self._keep()

    @Slot()
    def _keep(self) -> None:
        if self._minutes is not None:
            meeting_id, day = self._minutes.meeting.id, self.posted_on.day
            self._writer.change(partial(mark_posted, meeting_id=meeting_id, posted_on=day))

    def _tell(self, text: str, look: str) -> None:
        self.rule.setText(text)
        set_look(self.rule, look)
