"""Many marks at once: pasted, filled down, cleared, or taken from an old sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attendance.sheet import follow_marks, put_mark
from models.book.changes import name_action
from models.errors import RecordsError
from models.meetings.closing import open_meeting
from models.tables.meetings import Attendance, Meeting
from models.words import Mark, Status


@dataclass(frozen=True, slots=True)
class MarkEntry:
    """What happened to a person; with a `status` they are put on the sheet if it lacks them."""

    person_id: UUID
    mark: Mark
    reason: str = ""
    status: Status | None = None


def record_marks(
    session: Session, *, meeting_id: UUID, entries: Sequence[MarkEntry], action: str
) -> int:
    """Record all of `entries` in one act called `action`; return how many changed something.

    Rules are those of `record_attendance`: a reason belongs to an absence, with its first mark a
    meeting is held, with its last one taken back it is a draft again. Raises RecordsError when
    somebody was not called or the meeting's record is closed.
    """
    name_action(session, action)
    meeting = open_meeting(session, meeting_id)
    of_meeting = select(Attendance).where(Attendance.meeting_id == meeting_id)
    rows = {row.person_id: row for row in session.scalars(of_meeting)}
    changed = 0
    for entry in entries:
        row = rows.get(entry.person_id)
        if row is None:
            row = rows[entry.person_id] = _put_on_sheet(session, meeting, entry)
        changed += put_mark(session, meeting, row, mark=entry.mark, reason=entry.reason)
    session.flush()
    if changed:
        follow_marks(session, meeting)
        session.flush()
    return changed


def _put_on_sheet(session: Session, meeting: Meeting, entry: MarkEntry) -> Attendance:
    if entry.status is None:
        raise RecordsError("attendance.not_called")
    row = Attendance(
        organisation_id=meeting.organisation_id,
        meeting_id=meeting.id,
        person_id=entry.person_id,
        status=entry.status,
        mark=Mark.NOT_RECORDED,
        reason="",
    )
    session.add(row)
    return row
