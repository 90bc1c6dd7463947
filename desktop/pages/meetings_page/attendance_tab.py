"""Marking the attendance of a meeting: the sheet, its totals and its keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.book import OpenBook
from desktop.labels import mark_label, meeting_state_icon, meeting_state_label, meeting_state_tone
from desktop.pages.meetings_page.attendance_ranges import AttendanceRanges
from desktop.settings import Settings
from desktop.tables.attendance_table import AttendanceTable
from desktop.tables.attendance_view import KEYS, AttendanceView
from desktop.translation import current_language
from desktop.widgets.attendance_totals import AttendanceTotals
from desktop.widgets.buttons import make_button
from desktop.widgets.card import Card
from desktop.widgets.chips import Chip, ChipLabel
from desktop.widgets.columns import SideColumn
from desktop.widgets.key_legend import KeyLegend
from desktop.widgets.missing_line import MissingLine
from desktop.widgets.notice import Notice
from desktop.widgets.text import make_label
from models.attendance.marking import MarkEntry, record_marks
from models.attendance.sheet import (
    AttendanceRow,
    call_missing,
    fill_present,
    missing_from_sheet,
    read_attendance,
    record_attendance,
    usual_reasons,
)
from models.book.database import Session
from models.errors import RecordsError
from models.meetings.meetings import MeetingRow
from models.members.roll import RollEntry
from models.names import clean
from models.words import ABSENT_MARKS, Mark, MeetingState

#: Room for the longest mark and two columns of figures.
_SIDE_WIDTH = 288
_NARROW = 800


class AttendanceTab(QWidget):
    """Each key is one committed change; totals follow from the rows in memory.

    `writing` is true while this tab itself changes the book, and needs no refresh.
    """

    def __init__(self, book: OpenBook, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("attendance_tab")
        self.writing = False
        self._book = book
        self._meeting: MeetingRow | None = None
        self._reasons: tuple[str, ...] = ()
        self.table = AttendanceTable(self)
        self.view = AttendanceView(self.table, title=self.tr("Attendance"), settings=settings)
        self.view.mark_asked.connect(self._mark)
        self.view.reason_given.connect(self._give_reason)
        self.ranges = AttendanceRanges(self, self.view)
        self.fill_button = make_button(
            self.tr("All present"),
            name="fill_present",
            slot=self._fill,
            icon_name="checks",
            tip=self.tr("Marks only who is not yet recorded; exempt people as exempt"),
        )
        self.waiting_button = make_button(
            "", name="only_not_recorded", slot=self._filter, icon_name="funnel"
        )
        self.waiting_button.setCheckable(True)
        state = MeetingState.FINALISED
        self.closed_chip = ChipLabel(
            Chip(meeting_state_label(state), meeting_state_icon(state), meeting_state_tone(state))
        )
        self.notice = Notice(name="attendance_notice")
        self.missing = MissingLine()
        self.missing.call_wanted.connect(self._call_missing)
        self.totals = AttendanceTotals()
        self.totals_line = make_label("", "muted", name="attendance_line", wrap=True)
        self._lay_out()

    def show_meeting(self, meeting: MeetingRow) -> None:
        """Show the rows of a meeting; another one than before is shown whole."""
        if self._meeting is None or self._meeting.id != meeting.id:
            self.waiting_button.setChecked(False)
            self.table.show_only_not_recorded(only=False)
            self.notice.clear()
        self._meeting = meeting
        self._reasons = self._book.read(usual_reasons)
        self.view.reason_delegate.reasons = self._reasons
        self.closed_chip.setVisible(meeting.state is MeetingState.FINALISED)
        self._read_rows()

    def begin(self) -> None:
        """Take the keyboard, at the first person not yet recorded."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.go_to(max(0, self.table.first_not_recorded()))

    def may_write(self) -> bool:
        """Tell whether marks may be recorded now."""
        return self._meeting is not None

    def record_range(self, entries: Sequence[MarkEntry], *, action: str) -> None:
        """Record marks of a range as one act; raise RecordsError when the book refuses."""
        self._change(partial(record_marks, entries=entries, action=action))
        for entry in entries:
            self.table.put_mark(entry.person_id, mark=entry.mark, reason=entry.reason)
        self._show_totals()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the totals in one line where there is no room beside the sheet."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        self.side.setVisible(not narrow)
        self.totals_line.setVisible(narrow)

    @Slot(list, object)
    def _mark(self, people: Sequence[UUID], mark: Mark) -> None:
        """Record one mark for these people; a reason stays as long as it is an absence."""
        rows = {row.person_id: row for row in self.table.people}
        kept = {
            person_id: rows[person_id].reason if mark in ABSENT_MARKS else ""
            for person_id in people
        }
        if not self._record(mark, kept):
            return
        if mark is Mark.ABSENT_EXCUSED:
            self.view.ask_reason(people)
        else:
            self.view.go_on()

    @Slot(list, str)
    def _give_reason(self, people: Sequence[UUID], text: str) -> None:
        mark = next(row.mark for row in self.table.people if row.person_id == people[0])
        if not self._record(mark, dict.fromkeys(people, text)):
            self.view.stay()
        elif text and text not in self._reasons:
            self._reasons = (text, *self._reasons)
            self.view.reason_delegate.reasons = self._reasons

    @Slot()
    def _fill(self) -> None:
        if self._write(fill_present):
            self.waiting_button.setChecked(False)
            self.table.show_only_not_recorded(only=False)
            self._read_rows()
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _call_missing(self) -> None:
        if self._write(call_missing):
            self._read_rows()
            self.begin()

    @Slot()
    def _filter(self) -> None:
        self.table.show_only_not_recorded(only=self.waiting_button.isChecked())
        self.begin()

    def _record(self, mark: Mark, reasons: Mapping[UUID, str]) -> bool:
        """Write one mark for some people in one step; tell whether it stands in the book."""
        if not self._write(partial(_record_all, mark=mark, reasons=reasons)):
            return False
        for person_id, reason in reasons.items():
            self.table.put_mark(person_id, mark=mark, reason=clean(reason))
        self._show_totals()
        return True

    def _write(self, work: Callable[..., Any]) -> bool:
        if not self.may_write():
            return False
        try:
            self._change(work)
        except RecordsError as error:
            self.notice.tell(error.sentence(current_language()))
            return False
        return True

    def _change(self, work: Callable[..., Any]) -> None:
        assert self._meeting is not None, "without a meeting there is nothing to record"
        self.writing = True
        try:
            self._book.change(partial(work, meeting_id=self._meeting.id))
        finally:
            self.writing = False
        self.notice.clear()

    def _read_rows(self) -> None:
        if self._meeting is not None:
            rows, missing = self._book.read(partial(_read_sheet, meeting_id=self._meeting.id))
            self.table.set_people(rows)
            self.missing.show_names([entry.full_name for entry in missing])
            self._show_totals()

    def _show_totals(self) -> None:
        self.totals.show_totals(self.table.totals(members=True), self.table.totals(members=False))
        self.totals_line.setText(self.totals.in_one_line())
        waiting = self.table.not_recorded
        self.waiting_button.setText(self.tr("Not recorded ({0})").format(waiting))
        self.waiting_button.setAccessibleName(self.waiting_button.text())
        self.waiting_button.setEnabled(waiting > 0 or self.waiting_button.isChecked())
        self.fill_button.setEnabled(waiting > 0)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.fill_button)
        bar.addWidget(self.waiting_button)
        bar.addStretch(1)
        bar.addWidget(self.closed_chip)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(bar)
        left.addWidget(self.totals_line)
        left.addWidget(self.notice)
        left.addWidget(self.missing)
        left.addWidget(self.view, 1)
        keys = Card(self.tr("Keys"), name="keys_card")
        legend = [(digit, mark_label(mark)) for mark, digit in KEYS.items()]
        legend.append(("F2", self.tr("Reason for the absence")))
        keys.body.addWidget(KeyLegend(legend, name="mark_keys"))
        self.side = SideColumn(name="attendance_side", width=_SIDE_WIDTH)
        self.side.add(self.totals)
        self.side.add(keys)
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


def _record_all(
    session: Session, *, meeting_id: UUID, mark: Mark, reasons: Mapping[UUID, str]
) -> None:
    for person_id, reason in reasons.items():
        record_attendance(
            session, meeting_id=meeting_id, person_id=person_id, mark=mark, reason=reason
        )
