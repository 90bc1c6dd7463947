"""Recording what the sheet is asked for: each key one committed change, or one told refusal."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from desktop.pages.meetings_page.correction import Correction
from desktop.tables.attendance_table import AttendanceTable
from desktop.tables.attendance_view import AttendanceView
from desktop.translation import current_language
from desktop.widgets.notice import Notice
from models.attendance.marking import MarkEntry, record_marks
from models.attendance.sheet import record_attendance, short_reasons
from models.book.database import Session
from models.errors import RecordsError
from models.names import clean
from models.words import ABSENT_MARKS, Mark


class Marking(QObject):
    """Writes the marks and reasons that the view asks for, and shows them once they stand.

    `shown` when the sheet shows another mark, `stale` when its rows are to be read again; a
    refusal is told in `notice`. `writing` is true while the book is being changed from here.
    """

    shown = Signal()
    stale = Signal()

    def __init__(
        self, table: AttendanceTable, view: AttendanceView, notice: Notice, writer: Correction
    ) -> None:
        super().__init__(view)
        self.writing = False
        self.table = table
        self.view = view
        self.notice = notice
        self._writer = writer
        self._meeting_id: UUID | None = None
        self._unwritten = False
        view.reason_delegate.keyed = short_reasons()
        view.mark_asked.connect(self.mark)
        view.reason_given.connect(self.give_reason)
        view.reason_left.connect(self.drop_unwritten)

    def show_meeting(self, meeting_id: UUID, reasons: Sequence[str]) -> None:
        """Write to this meeting from now on, and offer these reasons."""
        self._meeting_id = meeting_id
        self.view.reason_delegate.reasons = reasons

    @Slot(list, object)
    def mark(self, people: Sequence[UUID], mark: Mark) -> None:
        """Record one mark for these people; a reason stays as long as it is an absence."""
        rows = {row.person_id: row for row in self.table.people}
        kept = {
            person_id: rows[person_id].reason if mark in ABSENT_MARKS else ""
            for person_id in people
        }
        asks = mark is Mark.ABSENT_EXCUSED
        if asks and self._writer.is_closed and not all(kept.values()):
            self._mark_with_reason(people, mark)
        elif self._record(mark, kept):
            if asks:
                self.view.ask_reason(people)
            else:
                self.view.go_on()

    @Slot(list, str)
    def give_reason(self, people: Sequence[UUID], text: str) -> None:
        """Record the reason of an absence, with the absence itself where that is not yet."""
        mark = next(row.mark for row in self.table.people if row.person_id == people[0])
        if not self._record(mark, dict.fromkeys(people, text)):
            self.view.stay()
            self.drop_unwritten()
        elif text:
            offered = self.view.reason_delegate
            offered.reasons = tuple(dict.fromkeys([text, *offered.reasons]))

    @Slot()
    def drop_unwritten(self) -> None:
        """Let the sheet be read again where an absence was left without its reason."""
        if self._unwritten:
            self._unwritten = False
            self.stale.emit()

    @Slot(str)
    def tell(self, sentence: str) -> None:
        """Say why the book refused; "" takes an older refusal away."""
        if sentence:
            self.notice.tell(sentence)
        else:
            self.notice.clear()

    def may_write(self) -> bool:
        """Tell whether marks may be recorded now, after asking why where the record is closed."""
        return self._meeting_id is not None and self._writer.begin()

    def record_range(self, entries: Sequence[MarkEntry], *, action: str) -> None:
        """Record marks of a range as one act; raise RecordsError when the book refuses."""
        self._change(partial(record_marks, entries=entries, action=action))
        for entry in entries:
            self.table.put_mark(entry.person_id, mark=entry.mark, reason=entry.reason)
        self.shown.emit()

    def write(self, work: Callable[..., Any]) -> bool:
        """Do `work(session, meeting_id=…)` in one step; tell whether it stands in the book."""
        if not self.may_write():
            return False
        try:
            self._change(work)
        except RecordsError as error:
            self.tell(error.sentence(current_language()))
            return False
        return True

    def _change(self, work: Callable[..., Any]) -> None:
        self.writing = True
        try:
            self._writer.write(partial(work, meeting_id=self._meeting_id))
        finally:
            self.writing = False
        self._unwritten = False
        self.tell("")

    def _mark_with_reason(self, people: Sequence[UUID], mark: Mark) -> None:
        """Ask for the reason first: a closed record takes an absence only together with it."""
        if self._writer.begin():
            self._unwritten = True
            for person_id in people:
                self.table.put_mark(person_id, mark=mark)
            self.view.ask_reason(people)

    def _record(self, mark: Mark, reasons: Mapping[UUID, str]) -> bool:
        """Write one mark for some people in one step; tell whether it stands in the book."""
        if not self.write(partial(_record_all, mark=mark, reasons=reasons)):
            return False
        for person_id, reason in reasons.items():
            self.table.put_mark(person_id, mark=mark, reason=clean(reason))
        self.shown.emit()
        return True


def _record_all(
    session: Session, *, meeting_id: UUID, mark: Mark, reasons: Mapping[UUID, str]
) -> None:
    for person_id, reason in reasons.items():
        record_attendance(
            session, meeting_id=meeting_id, person_id=person_id, mark=mark, reason=reason
        )
