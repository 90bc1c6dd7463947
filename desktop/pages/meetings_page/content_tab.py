"""The topics a meeting delivered, and its guests; saved as each is left."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.book import OpenBook
from desktop.pages.meetings_page.correction import Correction
from desktop.translation import current_language
from desktop.widgets.card import Card
from desktop.widgets.count_field import CountField
from desktop.widgets.form import labelled
from desktop.widgets.live_text import LiveText
from desktop.widgets.notice import Notice
from desktop.widgets.topic_tree import TopicTree
from models.campaigns.campaigns import CampaignTopics, list_topics
from models.errors import RecordsError
from models.meetings.meetings import MeetingRow, change_meeting
from models.words import MeetingState


class ContentTab(QWidget):
    """Live fields of one meeting; `writing` is true while this tab itself changes the book."""

    def __init__(self, book: OpenBook, correction: Correction) -> None:
        super().__init__()
        self.setObjectName("content_tab")
        self.writing = False
        self._book = book
        self._correction = correction
        self._meeting: MeetingRow | None = None
        self._offered: tuple[CampaignTopics, ...] = ()
        self.guests = LiveText(name="content_guests")
        self.head_count = CountField(name="content_head_count")
        self.topics = TopicTree(name="content_topics")
        self.notice = Notice(name="content_notice")
        for field in self._texts.values():
            field.settled.connect(self.save)
        self.head_count.editingFinished.connect(self.save)
        self.topics.chosen_changed.connect(self.save)
        correction.changed.connect(self._lock)
        self._lay_out()

    @property
    def _texts(self) -> dict[str, LiveText]:
        """The fields of text by their names in the records."""
        return {"guests": self.guests}

    def show_meeting(self, meeting: MeetingRow) -> None:
        """Show what is recorded; a text being typed is left alone."""
        same = self._meeting is not None and self._meeting.id == meeting.id
        self._meeting = meeting
        for name, field in self._texts.items():
            if not (same and field.edited):
                field.show_text(getattr(meeting.data, name))
        if not (same and self.head_count.edited):
            self.head_count.set_count(meeting.data.staff_head_count)
        offered = self._book.read(list_topics)
        as_offered = same and offered == self._offered
        if not (as_offered and set(self.topics.chosen) == set(meeting.data.topic_ids)):
            chosen = meeting.data.topic_ids
            self.topics.set_topics(offered, day=meeting.data.held_on, chosen=chosen)
            self._offered = offered
        self._lock()
        if not same:
            self.notice.clear()

    @Slot()
    def save(self) -> None:
        """Write what was changed; what is refused stays, with the reason above it."""
        try:
            self.write()
        except RecordsError as error:
            self.notice.tell(error.sentence(current_language()))

    def write(self) -> None:
        """Write what was changed, all of it in one step, or raise RecordsError."""
        changes = self._changes()
        if self._meeting is None or not changes:
            return
        self.writing = True
        try:
            work = partial(change_meeting, meeting_id=self._meeting.id, changes=changes)
            self._meeting = self._correction.write(work)
        finally:
            self.writing = False
        for field in self._texts.values():
            field.set_saved()
        self.head_count.set_saved()
        self.notice.clear()

    def unsaved_words(self) -> bool:
        """Try once more to save; return whether the book still refuses."""
        self.save()
        return bool(self._changes())

    def drop_words(self) -> None:
        """Let go of what was refused, and of the meeting, so that nothing is written any more."""
        self._meeting = None

    def hideEvent(self, event: QHideEvent) -> None:
        """Save before the tab, the page or the window goes."""
        self.save()
        super().hideEvent(event)

    @Slot()
    def _lock(self) -> None:
        """Let everything be read only while a closed record is not being corrected."""
        state = self._meeting.state if self._meeting else MeetingState.DRAFT
        off = self._correction.is_locked or state is MeetingState.CANCELLED
        for field in self._texts.values():
            field.setReadOnly(off)
        self.head_count.setReadOnly(off)
        self.topics.setEnabled(not off)

    def _changes(self) -> dict[str, Any]:
        if self._meeting is None:
            return {}
        changes: dict[str, Any] = {
            name: field.toPlainText() for name, field in self._texts.items() if field.edited
        }
        data = self._meeting.data
        if self.head_count.edited:
            changes["staff_head_count"] = self.head_count.count
        if set(self.topics.chosen) != set(data.topic_ids):
            changes["topic_ids"] = self.topics.chosen
        return changes

    def _lay_out(self) -> None:
        left = Card(name="content_card")
        left.body.setSpacing(12)
        left.body.addWidget(self.notice)
        left.body.addWidget(
            labelled(self.tr("&Guests"), self.guests, hint=self.tr("One on each line"))
        )
        left.body.addWidget(labelled(self.tr("&Others present (count)"), self.head_count))
        left.body.addStretch(1)
        self.guests.setFixedHeight(120)
        right = Card(self.tr("Topics delivered"), name="topics_card")
        right.body.addWidget(self.topics, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(right, 3)
        layout.addWidget(left, 2)
