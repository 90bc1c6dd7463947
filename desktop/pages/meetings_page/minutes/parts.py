"""The parts of the minutes at the right of the agenda: one of them is shown."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from desktop.navigation import PeriodChoice
from desktop.pages.meetings_page.minutes.agenda_list import Entry
from desktop.pages.meetings_page.minutes.closing_panel import ClosingPanel
from desktop.pages.meetings_page.minutes.entry_rows import Room
from desktop.pages.meetings_page.minutes.item_panel import ItemPanel
from desktop.pages.meetings_page.minutes.opening_panel import OpeningPanel
from desktop.pages.meetings_page.minutes.resolution_panel import ResolutionPanel
from desktop.pages.meetings_page.minutes.review_panel import ReviewPanel
from desktop.pages.meetings_page.writer import MeetingWriter, Pending
from desktop.widgets.who_field import candidates
from models.meetings.minutes import ItemRow, Minutes
from models.meetings.who import Who
from models.words import PRESENT_MARKS

OPENING, REVIEW, RESOLUTION, CLOSING = "opening", "review", "resolution", "closing"


class MinutesParts(QStackedWidget):
    """Shows the part that is chosen; what is typed in one is written before it shows another."""

    def __init__(self, writer: MeetingWriter, period: PeriodChoice) -> None:
        super().__init__()
        self.setObjectName("minutes_parts")
        self.opening = OpeningPanel()
        self.review = ReviewPanel(writer)
        self.item = ItemPanel(writer)
        self.resolution = ResolutionPanel(writer)
        self.closing = ClosingPanel(writer, period)
        self._areas = {
            OPENING: self._area(self.opening),
            REVIEW: self._area(self.review),
            RESOLUTION: self._area(self.resolution),
            CLOSING: self._area(self.closing),
        }
        self._item_area = self._area(self.item)

    def show_part(self, key: str | UUID, minutes: Minutes) -> None:
        """Show a part, or the item with this id, as the minutes stand now."""
        room = _room(minutes)
        if isinstance(key, UUID):
            item = next(item for item in minutes.items if item.id == key)
            if self.item.item_id not in (None, key):
                settle_in(self.item)
            self.item.show_item(item, room)
            self.setCurrentWidget(self._item_area)
            return
        if key == OPENING:
            self.opening.show_minutes(minutes)
        elif key == REVIEW:
            self.review.show_minutes(minutes)
        elif key == RESOLUTION:
            self.resolution.show_minutes(minutes, room)
        else:
            self.closing.show_minutes(minutes)
        self.setCurrentWidget(self._areas[key])

    def unsaved_part(self) -> str | UUID | None:
        """Return the key of a part with something that the book refuses."""
        panels: list[tuple[str | UUID | None, QWidget]] = [
            (self.item.item_id, self.item),
            (RESOLUTION, self.resolution),
            (REVIEW, self.review),
            (CLOSING, self.closing),
        ]
        return next((key for key, panel in panels if settle_in(panel)), None)

    def begin(self, key: str | UUID) -> None:
        """Give the keyboard to the part that is shown."""
        if isinstance(key, UUID):
            self.item.begin()
            return
        {
            OPENING: self.opening.begin,
            REVIEW: self.review.begin,
            RESOLUTION: self.resolution.begin,
            CLOSING: self.closing.begin,
        }[key]()

    def entries(self, minutes: Minutes) -> list[Entry]:
        """Return the parts as the list names them."""
        reviews = minutes.reviews
        done = sum(review.state is not None for review in reviews)
        review = self.tr("Tasks given before ({0}/{1})").format(done, len(reviews))
        adopted = self.tr("Resolution, tasks ({0})").format(len(minutes.tasks))
        return [
            Entry(OPENING, self.tr("Who came"), "users"),
            Entry(REVIEW, review, "arrow-counter-clockwise"),
            *(
                Entry(item.id, f"{item.position}. {item.data.title}", _mark(item))
                for item in minutes.items
            ),
            Entry(RESOLUTION, adopted, "clipboard-text"),
            Entry(CLOSING, self.tr("Conclusions, end"), "flag"),
        ]

    def _area(self, panel: QWidget) -> QScrollArea:
        """Return a panel so that it scrolls when it is high."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(panel)
        self.addWidget(area)
        return area


def settle_in(page: QWidget) -> bool:
    """Have everything typed in `page` written; return whether something is left."""
    parts = [part for part in page.findChildren(QWidget) if isinstance(part, Pending)]
    for part in parts:
        if part.pending:
            part.settle()
    return any(part.pending for part in parts)


def let_go_in(page: QWidget) -> None:
    """Let go of everything typed in `page` that the book did not take."""
    for part in page.findChildren(QWidget):
        if isinstance(part, Pending) and part.pending:
            part.let_go()


def holds_words(item: ItemRow) -> bool:
    """Tell whether an item holds more than its title."""
    return bool(item.data.content or item.data.conclusion or item.opinions or item.votes)


def _mark(item: ItemRow) -> str:
    return "note" if holds_words(item) else "circle-dashed"


def _room(minutes: Minutes) -> Room:
    """Return who may be named, whoever came in front, and who may vote."""
    rows = sorted(minutes.people, key=lambda row: row.mark not in PRESENT_MARKS)
    guests = [Who(None, name) for name in minutes.meeting.data.guests.splitlines() if name]
    people = [(Who(row.person_id, row.full_name), row.mark in PRESENT_MARKS) for row in rows]
    listed = candidates([*people, *((guest, True) for guest in guests)])
    return Room(minutes.meeting.id, minutes.meeting.data.held_on, tuple(listed), minutes.voters)
