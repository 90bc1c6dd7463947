"""Marking the attendance of a meeting: the sheet, its totals and its keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop import messages
from desktop.book import OpenBook
from desktop.labels import mark_label
from desktop.pages.meetings_page.attendance_ranges import AttendanceRanges
from desktop.pages.meetings_page.correction import Correction
from desktop.pages.meetings_page.marking import Marking
from desktop.pages.meetings_page.others_present import OthersPresent
from desktop.settings import Settings
from desktop.tables.attendance_table import AttendanceTable
from desktop.tables.attendance_view import KEYS, AttendanceView
from desktop.widgets.attendance_bar import AttendanceBar
from desktop.widgets.attendance_totals import AttendanceTotals
from desktop.widgets.card import Card
from desktop.widgets.columns import SideColumn
from desktop.widgets.key_legend import KeyLegend
from desktop.widgets.missing_line import MissingLine
from desktop.widgets.notice import Notice
from desktop.widgets.text import make_label
from models.attendance.sheet import (
    AttendanceRow,
    call_missing,
    fill_present,
    full_mark,
    missing_from_sheet,
    overwrite_present,
    read_attendance,
    usual_reasons,
)
from models.book.database import Session
from models.meetings.meetings import MeetingRow
from models.members.roll import RollEntry
from models.words import Mark

#: Room for the longest mark and two columns of figures.
_SIDE_WIDTH = 288
_NARROW = 800


class AttendanceTab(QWidget):
    """The sheet with what can be done to it; totals follow from the rows in memory."""

    def __init__(self, book: OpenBook, settings: Settings, correction: Correction) -> None:
        super().__init__()
        self.setObjectName("attendance_tab")
        self._book = book
        self._meeting: MeetingRow | None = None
        self.table = AttendanceTable(self)
        self.view = AttendanceView(self.table, title=self.tr("Attendance"), settings=settings)
        self.notice = Notice(name="attendance_notice")
        self.marking = Marking(self.table, self.view, self.notice, correction)
        self.marking.shown.connect(self._show_totals)
        self.marking.stale.connect(self._read_rows)
        self.ranges = AttendanceRanges(self.marking, self.view)
        self.bar = AttendanceBar()
        self.bar.fill_wanted.connect(self._fill)
        self.bar.filter_wanted.connect(self._filter)
        self.bar.overwrite_wanted.connect(self._overwrite)
        self.fill_button, self.waiting_button = self.bar.fill_button, self.bar.waiting_button
        self.missing = MissingLine()
        self.missing.call_wanted.connect(self._call_missing)
        self.totals = AttendanceTotals()
        self.totals_line = make_label("", "muted", name="attendance_line", wrap=True)
        self.others = OthersPresent(correction)
        self.others.answered.connect(self.marking.tell)
        self._lay_out()

    @property
    def writing(self) -> bool:
        """Whether this tab itself changes the book just now, and needs no refresh."""
        return self.marking.writing

    def show_meeting(self, meeting: MeetingRow) -> None:
        """Show the rows of a meeting; another one than before is shown whole."""
        if self._meeting is None or self._meeting.id != meeting.id:
            self.waiting_button.setChecked(False)
            self.table.show_only_not_recorded(only=False)
            self.notice.clear()
        self._meeting = meeting
        self.marking.show_meeting(meeting.id, self._book.read(usual_reasons))
        self.others.show_meeting(meeting)
        self._read_rows()

    def begin(self) -> None:
        """Take the keyboard, at the first person not yet recorded."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.go_to(max(0, self.table.first_not_recorded()))

    def refuse(self, sentence: str) -> None:
        """Say above the sheet why it is not ready, and go to the first who waits."""
        self.notice.tell(sentence)
        self.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the totals in one line where there is no room beside the sheet."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        self.side.setVisible(not narrow)
        self.totals_line.setVisible(narrow)

    @Slot()
    def _fill(self) -> None:
        self._fill_by(fill_present)

    @Slot()
    def _overwrite(self) -> None:
        """Make everyone present after asking, also those whom the filter hides."""
        text = self.tr(
            "{0} people are late, absent, exempt or not recorded. They all become present and "
            "their reasons go; an exempt member who did not come becomes exempt. Undo brings all "
            "of it back in one step."
        )
        title, action = self.tr("Everyone present"), self.tr("Overwrite: everyone present")
        if messages.ask(self, title, text.format(self._overwritten()), action, danger=True):
            self._fill_by(overwrite_present)

    @Slot()
    def _call_missing(self) -> None:
        if self.marking.write(call_missing):
            self._read_rows()
            self.begin()

    @Slot()
    def _filter(self) -> None:
        self.table.show_only_not_recorded(only=self.waiting_button.isChecked())
        self.begin()

    @Slot()
    def _read_rows(self) -> None:
        if self._meeting is not None:
            rows, missing = self._book.read(partial(_read_sheet, meeting_id=self._meeting.id))
            self.table.set_people(rows)
            self.waiting_button.setChecked(self.table.shows_only_not_recorded)
            self.missing.show_names([entry.full_name for entry in missing])
            self._show_totals()

    @Slot()
    def _show_totals(self) -> None:
        self.totals.show_totals(self.table.totals(members=True), self.table.totals(members=False))
        self.totals_line.setText(self.totals.in_one_line())
        self.bar.show_counts(waiting=self.table.not_recorded, overwritten=self._overwritten())

    def _fill_by(self, work: Callable[..., Any]) -> None:
        """Mark the whole sheet by `work`, and show it whole."""
        if self.marking.write(work):
            self.waiting_button.setChecked(False)
            self.table.show_only_not_recorded(only=False)
            self._read_rows()
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _overwritten(self) -> int:
        """Return how many marks would change if everyone were made present."""
        done = (Mark.PRESENT, "")
        return sum(
            (row.mark, row.reason) not in (done, full_mark(row.status)) for row in self.table.people
        )

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.bar)
        left.addWidget(self.totals_line)
        left.addWidget(self.notice)
        left.addWidget(self.missing)
        left.addWidget(self.view, 1)
        keys = Card(self.tr("Keys"), name="keys_card")
        legend = [(digit, mark_label(mark)) for mark, digit in KEYS.items()]
        legend.append(("F2", self.tr("Reason for the absence")))
        keys.body.addWidget(KeyLegend(legend, name="mark_keys"))
        self.side = SideColumn(name="attendance_side", width=_SIDE_WIDTH)
        for card in (self.totals, self.others, keys):
            self.side.add(card)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(left, 1)
        layout.addWidget(self.side)


def _read_sheet(
    session: Session, *, meeting_id: UUID
) -> tuple[tuple[AttendanceRow, ...], tuple[RollEntry, ...]]:
    """Return the rows of a meeting and whom its day calls beside them."""
    return read_attendance(session, meeting_id), missing_from_sheet(session, meeting_id)
