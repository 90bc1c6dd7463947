"""Enter a meeting or correct one: prefilled from the last of its kind."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QWidget

from desktop import messages
from desktop.book import OpenBook
from desktop.dialogs.form_words import FormWords, PlainTexts
from desktop.dialogs.meeting_fields import MeetingFields
from desktop.dialogs.reason_dialog import ask_correction_reason
from desktop.dialogs.roll_dialog import RollDialog
from desktop.theme import POINTS
from desktop.translation import current_language
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.screen_room import resize_within_screen, scrolled
from desktop.widgets.text import set_look
from models.book.changes import for_reason
from models.book.database import Session
from models.campaigns.campaigns import Topic, list_topics
from models.errors import RecordsError
from models.meetings.meetings import MeetingData, MeetingRow, add_meeting, update_meeting
from models.meetings.proposals import suggest_day, suggest_meeting, suggest_topics, usual_title
from models.members.groups import list_groups
from models.members.roll import RollEntry, called_on, roll_on
from models.periods import date_text
from models.words import MeetingKind, MeetingState

#: At the usual size of text.
_WIDTH = 960
#: What the style sheet adds to the fields once they are shown.
_SPARE = 24
#: What follows the kind and the date as long as it is left as proposed.
_FOLLOWING = (
    "title",
    "audience",
    "group_id",
    "starts_at",
    "ends_at",
    "place",
    "chair_id",
    "minute_taker_id",
)
#: Choices that are quickly made again: leaving them asks nothing.
_LIGHT = frozenset({"kind", "held_on", "audience", "group_id"})


@dataclass(frozen=True, slots=True)
class _Day:
    """Who would be called on a day, and what the campaigns running then would deliver."""

    called: tuple[RollEntry, ...]
    topics: tuple[tuple[str, Topic], ...]


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
        self._today = today
        self._meeting = meeting
        self.meeting_id: UUID | None = None if meeting is None else meeting.id
        self.fields = MeetingFields(today=today)
        action = self.tr("Save and mark attendance") if meeting is None else self.tr("Save meeting")
        self.foot = DialogFoot(self, action)
        self.foot.stand_under(scrolled(self.fields, name="meeting_area"))
        self._proposed = self._begin(kind)
        self.words = FormWords(self, book, self.meeting_id, PlainTexts(self.fields))
        larger = self.font().pointSizeF() / POINTS
        height = self.fields.sizeHint().height() + self.foot.sizeHint().height() + _SPARE
        resize_within_screen(self, width=round(_WIDTH * larger), height=height)
        self.fields.kind.option_chosen.connect(self._follow_kind)
        self.fields.day.day_changed.connect(self._propose)
        self.fields.audience.option_chosen.connect(self._follow_audience)
        self.fields.group.value_chosen.connect(self._follow_audience)
        self.fields.roll_button.clicked.connect(self._show_roll)
        self.fields.next_topics.taken.connect(self.fields.topics.tick)
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
        try:
            saved = self._save(self.fields.data(self._proposed.held_on))
        except RecordsError as error:
            self.foot.show_problem(error.sentence(current_language()))
            return
        if saved:
            super().accept()

    def reject(self) -> None:
        """Close without saving; what was typed is let go only after asking."""
        text = self.tr("Nothing of what you typed is saved yet.")
        title, action = self.tr("Close without saving"), self.tr("Close without saving")
        if not self._is_typed() or messages.ask(self, title, text, action, danger=True):
            super().reject()

    def _save(self, data: MeetingData) -> bool:
        """Write the meeting; a closed one only once it was said why. Tell whether it stands."""
        if self._meeting is None:
            self.meeting_id = self._book.change(partial(add_meeting, data=data))
            return True
        work = partial(update_meeting, meeting_id=self._meeting.id, data=data)
        if self._meeting.state is not MeetingState.FINALISED:
            self._book.change(work)
            return True
        reason = ask_correction_reason(self, self._book, self._meeting)
        if reason is not None:
            self._book.change(partial(for_reason, work=work, reason=reason))
        return reason is not None

    def _is_typed(self) -> bool:
        """Tell whether anything was entered that differs from what was proposed or recorded."""
        base = self._proposed if self._meeting is None else self._meeting.data
        now = self.fields.data(base.held_on)
        names = {field.name for field in fields(MeetingData)} - _LIGHT
        return bool(self.fields.problem) or any(
            getattr(now, name) != getattr(base, name) for name in names
        )

    def _begin(self, kind: MeetingKind) -> MeetingData:
        """Fill every field; return what counts as proposed."""
        data = self._suggest(kind) if self._meeting is None else self._meeting.data
        self.fields.topics.set_topics(
            self._book.read(list_topics), day=data.held_on, chosen=data.topic_ids
        )
        self._offer_people(data.held_on)
        self.fields.show_data(data)
        self._show_called()
        return replace(data, title=_usual_title(self.fields, data))

    def _suggest(self, kind: MeetingKind, day: date | None = None) -> MeetingData:
        """Return a new meeting of `kind` on `day`, or on the cell's usual day."""
        usual = self._book.read(partial(suggest_day, kind=kind, today=self._today))
        self.fields.show_habit(usual.habit)
        held_on = usual.day if day is None else day
        return self._book.read(partial(suggest_meeting, kind=kind, held_on=held_on))

    @Slot()
    def _follow_kind(self) -> None:
        """Let the day follow the kind while it is left as proposed, and everything else both."""
        now = self.fields.data(self._proposed.held_on)
        if self._meeting is None and now.held_on == self._proposed.held_on:
            self.fields.day.set_day(self._suggest(now.kind).held_on)
        self._propose()

    @Slot()
    def _propose(self) -> None:
        """Let what the user left as proposed follow the kind and the date."""
        now = self.fields.data(self._proposed.held_on)
        fresh = replace(now, title=_usual_title(self.fields, now))
        if self._meeting is None:
            fresh = self._suggest(now.kind, now.held_on)
        self._offer_people(now.held_on)
        old = self._proposed
        followed = {
            name: getattr(fresh, name)
            for name in _FOLLOWING
            if getattr(now, name) in (getattr(old, name), "")
        }
        self.fields.show_data(replace(now, **followed))
        self._proposed = fresh
        self._show_called()

    @Slot()
    def _follow_audience(self) -> None:
        """Let a title left as proposed name the party group that is called."""
        now = self.fields.data(self._proposed.held_on)
        title = _usual_title(self.fields, now)
        if now.title in (self._proposed.title, ""):
            self.fields.title.setText(title)
        self._proposed = replace(self._proposed, title=title)
        self._show_called()

    @Slot()
    def _show_called(self) -> None:
        """Tell how many people the meeting would call, and what campaigns would deliver."""
        day, read = self._read_day()
        members = sum(entry.is_member for entry in read.called)
        staff = len(read.called) - members
        if self.fields.waits_for_group:
            text = self.tr("Choose the party group that meets.")
        elif not read.called:
            text = self.tr("Nobody is on this roll on {0}.").format(date_text(day))
        elif staff:
            text = self.tr("Called on {0}: {1} party members, {2} staff")
            text = text.format(date_text(day), members, staff)
        else:
            text = self.tr("Called on {0}: {1} party members").format(date_text(day), members)
        self.fields.called_label.setText(text)
        set_look(self.fields.called_label, "small" if read.called else "warning")
        self.fields.roll_button.setEnabled(bool(read.called))
        self.fields.next_topics.propose(read.topics)

    @Slot()
    def _show_roll(self) -> None:
        day, read = self._read_day()
        RollDialog.show_roll(self, read.called, day)

    def _offer_people(self, day: date) -> None:
        """Offer the roll of the day for chair and minute taker; who was chosen stays offered.

        So are the party groups there are that day.
        """
        groups = {one.id: one.name for one in self._book.read(partial(list_groups, on=day))}
        if self._meeting is not None and self._meeting.data.group_id is not None:
            groups.setdefault(self._meeting.data.group_id, self._meeting.group)
        self.fields.offer_groups(groups)
        roll = self._book.read(partial(roll_on, day=day))
        people: dict[UUID, str] = {entry.person_id: entry.full_name for entry in roll}
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

    def _read_day(self) -> tuple[date, _Day]:
        now = self.fields.data(self._today)
        return now.held_on, self._book.read(partial(_day, data=now))


def _usual_title(fields: MeetingFields, data: MeetingData) -> str:
    return usual_title(data.kind, data.held_on, group=fields.group_name)


def _day(session: Session, *, data: MeetingData) -> _Day:
    called = called_on(session, data.held_on, data.audience, data.group_id)
    return _Day(called, suggest_topics(session, on=data.held_on))
