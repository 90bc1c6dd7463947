"""Importing an old sheet: all of what was proposed, or nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from models.attendance.marking import MarkEntry, record_marks
from models.book.changes import name_action
from models.errors import RecordsError
from models.imports.attendance.planning import MarkVerdict, PlannedMeeting
from models.imports.attendance.proposal import AttendanceProposal, propose_attendance
from models.meetings.meetings import MeetingData, add_meeting
from models.meetings.proposals import usual_title

#: Takes how many meetings are done, of how many.
Progress = Callable[[int, int], None]
_ACTION = "import_attendance"


@dataclass(frozen=True, slots=True)
class Imported:
    """How many meetings were entered, how many marks, and the day of the last of them."""

    meetings: int
    marks: int
    last_day: date | None = None


def import_attendance(
    session: Session, proposal: AttendanceProposal, *, progress: Progress | None = None
) -> Imported:
    """Enter what is new in `proposal`; what the book says already stays as it is.

    Raises RecordsError when a question is open, or when the book has changed since.
    """
    name_action(session, _ACTION)
    check_decided(proposal)
    now = propose_attendance(
        session, proposal.sheet, today=proposal.today, choices=proposal.choices
    )
    if now != proposal:
        raise RecordsError("attendance_import.book_changed")
    wanted = [one for one in proposal.meetings if one.having(MarkVerdict.NEW)]
    marks = 0
    for done, meeting in enumerate(wanted):
        if progress is not None:
            progress(done, len(wanted))
        marks += _enter(session, meeting)
    days = [one.matched.day for one in wanted if one.matched.day]
    return Imported(len(proposal.new_meetings), marks, max(days, default=None))


def check_decided(proposal: AttendanceProposal) -> None:
    """Raise RecordsError when the sheet leaves a question open."""
    if proposal.open_questions:
        raise RecordsError("attendance_import.undecided", count=proposal.open_questions)


def _enter(session: Session, meeting: PlannedMeeting) -> int:
    """Record the new marks of a meeting, entered first if the book lacks it."""
    found = meeting.matched
    if found.in_book is not None:
        meeting_id = found.in_book.id
    else:
        assert found.day is not None, "a meeting without a day is an open question"
        title = usual_title(found.kind, found.day)
        meeting_id = add_meeting(
            session, MeetingData(found.kind, meeting.audience, title, found.day)
        )
    entries = [
        MarkEntry(mark.person.id, mark.mark, mark.reason, mark.status)
        for mark in meeting.having(MarkVerdict.NEW)
    ]
    return record_marks(session, meeting_id=meeting_id, entries=entries, action=_ACTION)
