"""Enter a meeting or correct one: prefilled from the last of its kind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.book import OpenBook
from desktop.dialogs.meeting_fields import MeetingFields
from desktop.theme import POINTS
from desktop.translation import current_language
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.screen_room import resize_within_screen, scrolled
from desktop.widgets.text import set_look
from models.book.database import Session
from models.campaigns.campaigns import list_topics
from models.errors import RecordsError
from models.meetings.meetings import (
    MeetingData,
    MeetingRow,
    add_meeting,
    suggest_meeting,
    update_meeting,
    usual_title,
)
from models.members.roll import RollEntry, called_on, roll_on
from models.periods import date_text
from models.words import Audience, MeetingKind

#: At the usual size of text.
_WIDTH = 960
#: What the style sheet adds to the fields once they are shown.
_SPARE = 24


@dataclass(frozen=True, slots=True)
class _Day:
    """Who is on the roll of a day, and who would be called."""

    roll: tuple[RollEntry, ...]
    called: tuple[RollEntry, ...]


class MeetingDialog(QDialog):
    """Fill, save, close: after `accept` the meeting stands in the book as `meeting_id`.

    What was proposed follows the kind and the date as long as the user leaves it as proposed.
    """

    def __init__(
        self,
        parent: QWidget | None,
        book: OpenBook,
        *,
        today: date,
        kind: MeetingKind = MeetingKind.REGULAR,
        meeting: MeetingRow | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("meeting_dialog")
        self.setWindowTitle(self.tr("New meeting") if meeting is None else self.tr("Edit meeting"))
        self._book = book
        self._meeting = meeting
        self.meeting_id: UUID | None = None if meeting is None else meeting.id
        self.fields = MeetingFields(today=today)
        action = self.tr("Save and mark attendance") if meeting is None else self.tr("Save meeting")
        self.foot = DialogFoot(self, action)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scrolled(self.fields, name="meeting_area"), 1)
        layout.addWidget(self.foot)
        larger = self.font().pointSizeF() / POINTS
        height = self.fields.sizeHint().height() + self.foot.sizeHint().height() + _SPARE
        resize_within_screen(self, width=round(_WIDTH * larger), height=height)
        self._proposed = self._begin(kind, today)
        self.fields.kind.option_chosen.connect(self._propose)
        self.fields.day.day_changed.connect(self._propose)
        self.fields.audience.option_chosen.connect(self._count_called)
        self.fields.title.setFocus()
        self.fields.title.selectAll()

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        book: OpenBook,
        *,
        today: date,
        kind: MeetingKind = MeetingKind.REGULAR,
        meeting: MeetingRow | None = None,
    ) -> UUID | None:
        """Show the dialog; return the meeting that was saved, or None when it was left."""
        dialog = cls(parent, book, today=today, kind=kind, meeting=meeting)
        try:
            return dialog.meeting_id if dialog.exec() else None
        finally:
            dialog.deleteLater()

    def accept(self) -> None:
        """Save and close; what cannot be saved is told, and the fields stay as they are."""
        if self.fields.problem:
            self.foot.show_problem(self.fields.problem)
            return
        data = self.fields.data(self._proposed.held_on)
        try:
            if self.meeting_id is None:
                self.meeting_id = self._book.change(partial(add_meeting, data=data))
            else:
                self._book.change(partial(update_meeting, meeting_id=self.meeting_id, data=data))
        except RecordsError as error:
            self.foot.show_problem(error.sentence(current_language()))
            return
        super().accept()

    def _begin(self, kind: MeetingKind, today: date) -> MeetingData:
        """Fill every field; return what counts as proposed."""
        data = self._suggest(kind, today) if self._meeting is None else self._meeting.data
        self.fields.topics.set_topics(
            self._book.read(list_topics), day=data.held_on, chosen=data.topic_ids
        )
        self._offer_people(data.held_on, data.audience)
        self.fields.show_data(data)
        return replace(data, title=usual_title(data.kind, data.held_on))

    def _suggest(self, kind: MeetingKind, day: date) -> MeetingData:
        return self._book.read(partial(suggest_meeting, kind=kind, held_on=day))

    @Slot()
    def _propose(self) -> None:
        """Let what the user left as proposed follow the kind and the date."""
        now = self.fields.data(self._proposed.held_on)
        fresh = replace(now, title=usual_title(now.kind, now.held_on))
        if self._meeting is None:
            fresh = self._suggest(now.kind, now.held_on)
        self._offer_people(now.held_on, now.audience)
        old = self._proposed
        followed = {
            name: getattr(fresh, name)
            for name in (
                "title",
                "audience",
                "starts_at",
                "ends_at",
                "place",
                "chair_id",
                "minute_taker_id",
            )
            if getattr(now, name) in (getattr(old, name), "")
        }
        self.fields.show_data(replace(now, **followed))
        self._proposed = fresh
        self._count_called()

    @Slot()
    def _count_called(self) -> None:
        """Tell how many people the meeting would call."""
        now = self.fields.data(self._proposed.held_on)
        self._show_called(now.held_on, self._read_day(now.held_on, now.audience).called)

    def _offer_people(self, day: date, audience: Audience) -> None:
        """Offer the roll of the day for chair and minute taker; who was chosen stays offered."""
        roll = self._read_day(day, audience)
        people: dict[UUID, str] = {entry.person_id: entry.full_name for entry in roll.roll}
        if self._meeting is not None:
            data = self._meeting.data
            for person_id, name in (
                (data.chair_id, self._meeting.chair),
                (data.minute_taker_id, self._meeting.minute_taker),
            ):
                if person_id is not None:
                    people.setdefault(person_id, name)
        self.fields.chair.set_choices(people.items())
        self.fields.minute_taker.set_choices(people.items())
        self._show_called(day, roll.called)

    def _show_called(self, day: date, called: tuple[RollEntry, ...]) -> None:
        members = sum(entry.is_member for entry in called)
        staff = len(called) - members
        if not called:
            text = self.tr("Nobody is on this roll on {0}.").format(date_text(day))
        elif staff:
            text = self.tr("Called on {0}: {1} party members, {2} staff")
            text = text.format(date_text(day), members, staff)
        else:
            text = self.tr("Called on {0}: {1} party members").format(date_text(day), members)
        self.fields.called_label.setText(text)
        set_look(self.fields.called_label, "small" if called else "warning")

    def _read_day(self, day: date, audience: Audience) -> _Day:
        return self._book.read(partial(_day, day=day, audience=audience))


def _day(session: Session, *, day: date, audience: Audience) -> _Day:
    return _Day(roll_on(session, day), called_on(session, day, audience))
