"""A small invented book: thirty members and three staff who are called to meetings."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, time
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidget, QWidget

from models.attendance.sheet import AttendanceRow, fill_present, read_attendance
from models.book.database import Database, Session, create_book, open_book
from models.campaigns.campaigns import add_campaign_from_template
from models.campaigns.templates import list_templates
from models.meetings.meetings import (
    MeetingData,
    MeetingRow,
    add_meeting,
    read_meeting,
)
from models.meetings.proposals import suggest_meeting
from models.members.people import PersonData, add_person
from models.members.steps import PostStep, StatusStep
from models.organisation import Cell
from models.periods import ALWAYS
from models.tables.meetings import Meeting
from models.words import MeetingKind, MeetingState, Post, Status

TODAY = date(2025, 11, 21)
MEMBERS = tuple(
    f"{family} {given}"
    for given in ("An", "Bình", "Cường", "Dung", "Giang", "Hà", "Lan", "Mai", "Nga", "Oanh")
    for family in ("Lò Văn", "Nguyễn Thị", "Quàng Đức")
)
SECRETARY, EXEMPT = "Lò Văn Mai", "Quàng Đức Oanh"
STAFF = ("Cà Thị Pâng", "Giàng A Sử", "Tòng Văn Hỏa")


@dataclass(frozen=True, slots=True)
class MeetingBook:
    """The book, and a second way into its file that shares nothing with the first."""

    database: Database
    file: Path

    def add(self, **fields: Any) -> UUID:
        """Enter a meeting; who is called is not yet recorded."""
        with self.database.transaction() as session:
            kind = fields.pop("kind", MeetingKind.REGULAR)
            held_on = fields.pop("held_on", date(2025, 11, 5))
            data = suggest_meeting(session, kind=kind, held_on=held_on)
            return add_meeting(session, replace(data, **fields))

    def fill(self, meeting_id: UUID) -> None:
        """Mark everyone present."""
        with self.database.transaction() as session:
            fill_present(session, meeting_id=meeting_id)

    def finalise(self, meeting_id: UUID) -> None:
        """Close the record of a meeting."""
        with self.database.transaction() as session:
            meeting = session.get(Meeting, meeting_id)
            assert meeting is not None
            meeting.state = MeetingState.FINALISED

    @contextmanager
    def second_look(self) -> Iterator[Session]:
        """Read the file as another program would: only what is committed is there."""
        other = open_book(self.file, read_only=True)
        try:
            with other.reading() as session:
                yield session
        finally:
            other.close()

    @contextmanager
    def second_writer(self) -> Iterator[None]:
        """Keep the file to another program, so that nothing can be written here."""
        other = Database(self.file)
        try:
            with other.transaction():
                yield
        finally:
            other.close()

    def rows(self, meeting_id: UUID) -> tuple[AttendanceRow, ...]:
        """Return the committed attendance."""
        with self.second_look() as session:
            return read_attendance(session, meeting_id)

    def meeting(self, meeting_id: UUID) -> MeetingRow:
        """Return the committed meeting."""
        with self.second_look() as session:
            return read_meeting(session, meeting_id)

    def data(self, meeting_id: UUID) -> MeetingData:
        """Return what is committed of the meeting itself."""
        return self.meeting(meeting_id).data


def make_meeting_book(file: Path) -> None:
    """Write the book: thirty members, three staff, both campaigns, no meeting."""
    cell = Cell(name="Chi bộ Văn phòng", upper_body="Đảng bộ Sở", place_name="Điện Biên")
    database = create_book(file, cell, user="thử")
    with database.transaction() as session:
        for name in MEMBERS:
            statuses = [StatusStep(ALWAYS, Status.OFFICIAL)]
            if name == EXEMPT:
                statuses.append(StatusStep(date(2024, 1, 1), Status.EXEMPT))
            posts = [PostStep(Post.SECRETARY)] if name == SECRETARY else []
            add_person(session, PersonData(name), statuses=statuses, posts=posts)
        for name in STAFF:
            add_person(session, PersonData(name), statuses=[StatusStep(ALWAYS, Status.STAFF)])
        for template in list_templates():
            add_campaign_from_template(session, template)
    database.close()


def type_text(field: QWidget, text: str) -> None:
    """Type as an input method does: QTest's own keys know Latin letters only."""
    for letter in text:
        QTest.sendKeyEvent(
            QTest.KeyAction.Click, field, Qt.Key.Key_unknown, letter, Qt.KeyboardModifier(0)
        )


def press(widget: QWidget, digits: str) -> None:
    """Press and release these digits one after another."""
    for digit in digits:
        QTest.keyClick(widget, Qt.Key(ord(digit)))


def tick(tree: QTreeWidget, campaign: int, topic: int) -> None:
    """Tick a topic below a campaign."""
    root = tree.topLevelItem(campaign)
    assert root is not None
    item = root.child(topic)
    assert item is not None
    tree.setCurrentItem(item)
    QTest.keyClick(tree, Qt.Key.Key_Space)


AFTERNOON: dict[str, Any] = {
    "starts_at": time(14),
    "ends_at": time(15, 35),
    "place": "Phòng họp tầng 2",
}
