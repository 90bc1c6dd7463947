"""Writing the minutes of a meeting: the agenda at the left, one part of it at the right."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop import messages
from desktop.book import OpenBook
from desktop.dialogs.unsaved_dialog import UnsavedDialog
from desktop.navigation import PeriodChoice
from desktop.pages.meetings_page.minutes.agenda_list import AgendaList, Entry
from desktop.pages.meetings_page.minutes.closing_panel import ClosingPanel
from desktop.pages.meetings_page.minutes.entry_rows import Room
from desktop.pages.meetings_page.minutes.item_panel import ItemPanel
from desktop.pages.meetings_page.minutes.opening_panel import OpeningPanel
from desktop.pages.meetings_page.minutes.resolution_panel import ResolutionPanel
from desktop.pages.meetings_page.minutes.review_panel import ReviewPanel
from desktop.pages.meetings_page.writer import MeetingWriter, Pending
from desktop.translation import current_language
from desktop.widgets.notice import Notice
from desktop.widgets.text import make_label
from desktop.widgets.unsaved_keeper import UnsavedKeeper
from desktop.widgets.unsaved_line import UnsavedLine
from desktop.widgets.who_field import candidates
from models.book.database import Session
from models.book.unsaved import KeptWords, list_unsaved
from models.errors import RecordsError
from models.meetings.agenda import ItemData, add_item, fill_agenda, move_item, remove_item
from models.meetings.meetings import MeetingRow
from models.meetings.minutes import ItemRow, Minutes, read_minutes
from models.meetings.who import Who
from models.words import PRESENT_MARKS, MeetingState

OPENING, REVIEW, RESOLUTION, CLOSING = "opening", "review", "resolution", "closing"


class MinutesTab(QWidget):
    """Everything typed here is written as its field is left."""

    def __init__(self, book: OpenBook, period: PeriodChoice) -> None:
        super().__init__()
        self.setObjectName("minutes_tab")
        self._book = book
        self._minutes: Minutes | None = None
        self.writer = MeetingWriter(book, self)
        self.agenda = AgendaList()
        self.opening = OpeningPanel()
        self.review = ReviewPanel(self.writer)
        self.item = ItemPanel(self.writer)
        self.resolution = ResolutionPanel(self.writer)
        self.closing = ClosingPanel(self.writer, period)
        self.notice = Notice(name="minutes_notice")
        self.unsaved = UnsavedLine()
        self.unsaved.look_wanted.connect(self._look_at_unsaved)
        self.keeper = UnsavedKeeper(book, self)
        self._stack = QStackedWidget()
        self._areas = {
            OPENING: self._area(self.opening),
            REVIEW: self._area(self.review),
            RESOLUTION: self._area(self.resolution),
            CLOSING: self._area(self.closing),
        }
        self._item_area = self._area(self.item)
        self._connect()
        self._lay_out()

    @property
    def writing(self) -> bool:
        """Whether the tab itself changes the book just now."""
        return self.writer.writing

    def show_meeting(self, meeting: MeetingRow) -> None:
        """Show the minutes of a meeting; of another one than before, its first part."""
        anew = self.writer.meeting_id != meeting.id
        self.writer.meeting_id = meeting.id
        self._read()
        if anew:
            self.notice.clear()
            self.agenda.choose(OPENING)

    def begin(self) -> None:
        """Take the keyboard, at the list of parts."""
        self.agenda.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self) -> None:
        """Write what was changed, or raise what the book refuses it with."""
        self.writer.last_refusal = None
        if self._settle() and self.writer.last_refusal is not None:
            raise self.writer.last_refusal

    def unsaved_words(self) -> bool:
        """Try once more to save; return whether the book still refuses."""
        return self._settle()

    def drop_words(self) -> None:
        """Let go of what was refused, and of the meeting, so that nothing is written any more."""
        self.writer.meeting_id = None

    def hideEvent(self, event: QHideEvent) -> None:
        """Save before the tab, the page or the window goes."""
        self._settle()
        super().hideEvent(event)

    def _settle(self) -> bool:
        """Have everything written; return whether something is left."""
        parts = [part for part in self.findChildren(QWidget) if isinstance(part, Pending)]
        for part in parts:
            if part.pending:
                part.settle()
        return self.writer.meeting_id is not None and any(part.pending for part in parts)

    @Slot()
    def _read(self) -> None:
        """Read the minutes again and show them."""
        if self.writer.meeting_id is None:
            return
        self._minutes, kept = self._book.read(partial(_read, meeting_id=self.writer.meeting_id))
        self.unsaved.show_words(self._left_over(kept))
        self.agenda.show_entries(self._entries(self._minutes))
        self._show_part()
        closed = self._minutes.meeting.state is MeetingState.FINALISED
        self.agenda.line.setEnabled(not closed)
        self.agenda.fill_button.setEnabled(not closed)

    def _left_over(self, kept: tuple[KeptWords, ...]) -> list[KeptWords]:
        """Return the kept words that nobody is typing in this window."""
        typed = self.keeper.places
        return [one for one in kept if (one.words.record_id, one.words.field) not in typed]

    @Slot()
    def _take_written(self) -> None:
        self.notice.clear()
        self._read()

    @Slot(RecordsError)
    def _take_refused(self, error: RecordsError) -> None:
        self.notice.tell(error.sentence(current_language()))

    @Slot()
    def _show_part(self) -> None:
        minutes, key = self._minutes, self.agenda.current
        if minutes is None or key is None:
            return
        room = _room(minutes)
        if isinstance(key, UUID):
            item = next(item for item in minutes.items if item.id == key)
            if self.item.item_id not in (None, key):
                self._settle_in(self.item)
            self.item.show_item(item, room)
            self._stack.setCurrentWidget(self._item_area)
            return
        if key == OPENING:
            self.opening.show_minutes(minutes)
        elif key == REVIEW:
            self.review.show_minutes(minutes)
        elif key == RESOLUTION:
            self.resolution.show_minutes(minutes, room)
        else:
            self.closing.show_minutes(minutes)
        self._stack.setCurrentWidget(self._areas[key])

    @Slot()
    def _enter_part(self) -> None:
        """Give the keyboard to the part that is shown."""
        key = self.agenda.current
        if isinstance(key, UUID):
            self.item.begin()
        elif key is not None:
            {
                OPENING: self.opening.begin,
                REVIEW: self.review.begin,
                RESOLUTION: self.resolution.begin,
                CLOSING: self.closing.begin,
            }[key]()

    @Slot(str)
    def _add_item(self, title: str) -> None:
        """Add an item behind the chosen one, and stay in the line for the next."""
        after = self.agenda.current if isinstance(self.agenda.current, UUID) else None
        meeting_id = self.writer.meeting_id
        if meeting_id is not None:
            work = partial(add_item, meeting_id=meeting_id, data=ItemData(title), after=after)
            if self.writer.add(work, self.agenda.take_added):
                self._show_part()

    @Slot()
    def _fill(self) -> None:
        if self.writer.meeting_id is not None:
            self.writer.change(partial(fill_agenda, meeting_id=self.writer.meeting_id))

    @Slot(object, int)
    def _move_item(self, item_id: UUID, by: int) -> None:
        self.writer.change(partial(move_item, item_id=item_id, by=by))

    @Slot(object)
    def _remove_item(self, item_id: UUID) -> None:
        """Remove an item; one with words in it only after asking."""
        minutes = self._minutes
        item = next((one for one in minutes.items if one.id == item_id), None) if minutes else None
        if item is not None and (not _holds_words(item) or self._may_remove(item)):
            self.writer.change(partial(remove_item, item_id=item_id))

    def _may_remove(self, item: ItemRow) -> bool:
        title = self.tr("Remove the item")
        question = self.tr("{0}: remove this item with its words, opinions and votes?")
        return messages.ask(self, title, question.format(item.data.title), title)

    @Slot()
    def _look_at_unsaved(self) -> None:
        if self.writer.meeting_id is not None:
            UnsavedDialog.ask(self, self._book, home_id=self.writer.meeting_id)
            self._read()

    def _settle_in(self, panel: QWidget) -> None:
        """Write what is typed in `panel` before it shows something else."""
        for part in panel.findChildren(QWidget):
            if isinstance(part, Pending) and part.pending:
                part.settle()

    def _entries(self, minutes: Minutes) -> list[Entry]:
        reviews = minutes.reviews
        done = sum(review.state is not None for review in reviews)
        review = self.tr("Tasks given before ({0}/{1})").format(done, len(reviews))
        return [
            Entry(OPENING, self.tr("Who came"), "users"),
            Entry(REVIEW, review, "arrow-counter-clockwise"),
            *(
                Entry(item.id, f"{item.position}. {item.data.title}", _mark(item))
                for item in minutes.items
            ),
            Entry(
                RESOLUTION,
                self.tr("Resolution, tasks ({0})").format(len(minutes.tasks)),
                "clipboard-text",
            ),
            Entry(CLOSING, self.tr("Conclusions, end"), "flag"),
        ]

    def _area(self, panel: QWidget) -> QScrollArea:
        """Return a panel so that it scrolls when it is high."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(panel)
        self._stack.addWidget(area)
        return area

    def _connect(self) -> None:
        self.writer.written.connect(self._take_written)
        self.writer.refused.connect(self._take_refused)
        self.agenda.chosen.connect(self._show_part)
        self.agenda.entered.connect(self._enter_part)
        self.agenda.add_wanted.connect(self._add_item)
        self.agenda.fill_wanted.connect(self._fill)
        self.agenda.move_wanted.connect(self._move_item)
        self.agenda.remove_wanted.connect(self._remove_item)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.unsaved)
        right.addWidget(self.notice)
        right.addWidget(self._stack, 1)
        right.addWidget(
            make_label(
                self.tr("Do not write state secrets into this program."),
                "small",
                name="no_secrets",
            )
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.agenda)
        layout.addLayout(right, 1)


def _read(session: Session, *, meeting_id: UUID) -> tuple[Minutes, tuple[KeptWords, ...]]:
    return read_minutes(session, meeting_id), list_unsaved(session, meeting_id)


def _room(minutes: Minutes) -> Room:
    """Return who may be named, whoever came in front, and who may vote."""
    rows = sorted(minutes.people, key=lambda row: row.mark not in PRESENT_MARKS)
    guests = [Who(None, name) for name in minutes.meeting.data.guests.splitlines() if name]
    people = [(Who(row.person_id, row.full_name), row.mark in PRESENT_MARKS) for row in rows]
    listed = candidates([*people, *((guest, True) for guest in guests)])
    return Room(minutes.meeting.id, minutes.meeting.data.held_on, tuple(listed), minutes.voters)


def _holds_words(item: ItemRow) -> bool:
    return bool(item.data.content or item.data.conclusion or item.opinions or item.votes)


def _mark(item: ItemRow) -> str:
    return "note" if _holds_words(item) else "circle-dashed"
