"""Attendance: one row per person called to a meeting, and one mark each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

import resources
from models.book.changes import name_action
from models.errors import RecordsError
from models.meetings.closing import check_votes, find_meeting, open_meeting
from models.members.roll import RollEntry, called_to, posts_on
from models.names import clean
from models.tables.meetings import Attendance, Meeting
from models.tables.members import Person
from models.words import (
    ABSENT_MARKS,
    MEMBER_STATUSES,
    PRESENT_MARKS,
    Mark,
    MeetingState,
    Post,
    Status,
)


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """One person called to a meeting: as what, and what happened."""

    person_id: UUID
    full_name: str
    status: Status
    post: Post | None
    mark: Mark
    reason: str

    @property
    def is_member(self) -> bool:
        """Whether the person was called as a party member."""
        return self.status in MEMBER_STATUSES


def call_roll(session: Session, meeting: Meeting) -> None:
    """Bring the meeting's rows in line with the roll of its date.

    New rows are *not yet recorded*. A row that was marked stays even if the roll no longer has
    the person: what was recorded is never dropped silently.
    """
    called = {entry.person_id: entry for entry in called_to(session, meeting)}
    rows = session.scalars(select(Attendance).where(Attendance.meeting_id == meeting.id)).all()
    for row in rows:
        entry = called.pop(row.person_id, None)
        if entry is not None:
            row.status = entry.status
        elif row.mark is Mark.NOT_RECORDED:
            session.delete(row)
    _call(session, meeting, called.values())


def missing_from_sheet(session: Session, meeting_id: UUID) -> tuple[RollEntry, ...]:
    """Return whom the meeting's day calls now, though its sheet has no row of them.

    The roll can grow after the marking: somebody is entered late or their status is corrected.
    A closed record misses nobody, nor does a meeting that was called off.
    """
    meeting = find_meeting(session, meeting_id)
    if meeting.state in {MeetingState.FINALISED, MeetingState.CANCELLED}:
        return ()
    of_meeting = select(Attendance.person_id).where(Attendance.meeting_id == meeting_id)
    on_sheet = set(session.scalars(of_meeting))
    called = called_to(session, meeting)
    return tuple(entry for entry in called if entry.person_id not in on_sheet)


def call_missing(session: Session, *, meeting_id: UUID) -> int:
    """Put whom the sheet misses on it as *not yet recorded*; return how many."""
    name_action(session, "call_missing")
    meeting = open_meeting(session, meeting_id)
    missing = missing_from_sheet(session, meeting_id)
    _call(session, meeting, missing)
    return len(missing)


def record_attendance(
    session: Session, *, meeting_id: UUID, person_id: UUID, mark: Mark, reason: str = ""
) -> None:
    """Record what happened; `reason` is kept for an absence only.

    With its first mark a meeting is held; with its last one taken back it is a draft again.
    Raises RecordsError when the person was not called or the meeting's record refuses.
    """
    name_action(session, "record_attendance")
    meeting = open_meeting(session, meeting_id)
    row = session.scalars(
        select(Attendance).where(
            Attendance.meeting_id == meeting_id, Attendance.person_id == person_id
        )
    ).one_or_none()
    if row is None:
        raise RecordsError("attendance.not_called")
    put_mark(session, meeting, row, mark=mark, reason=reason)
    follow_marks(session, meeting)


def put_mark(
    session: Session, meeting: Meeting, row: Attendance, *, mark: Mark, reason: str
) -> bool:
    """Write a mark of an open sheet, a reason only for an absence; tell whether it is another.

    Raises RecordsError when it would leave a closed record with something still to be recorded.
    """
    why = clean(reason) if mark in ABSENT_MARKS else ""
    if (row.mark, row.reason) == (mark, why):
        return False
    if meeting.state is MeetingState.FINALISED:
        _check_closed(session, row, mark, why)
    row.mark, row.reason = mark, why
    return True


def follow_marks(session: Session, meeting: Meeting) -> None:
    """Let the meeting be held once it has a mark, and a draft again when it has none.

    A key pressed by mistake and taken back: no log or report shall count the meeting. A closed
    record stays so; raises RecordsError where its votes would be more than the voters who came.
    """
    if meeting.state is MeetingState.FINALISED:
        session.flush()
        check_votes(session, meeting.id)
        return
    held = MeetingState.HELD if _any_mark(session, meeting.id) else MeetingState.DRAFT
    if meeting.state is not held:
        meeting.state = held


def fill_present(session: Session, *, meeting_id: UUID) -> int:
    """Mark everyone not yet recorded as present, who is spared as such; return how many."""
    name_action(session, "fill_present")
    return _mark_present(session, meeting_id, only=Mark.NOT_RECORDED)


def overwrite_present(session: Session, *, meeting_id: UUID) -> int:
    """Mark everyone as present, also who was recorded otherwise; return how many changed.

    Who is spared and did not come goes back to that mark; one who came stays present.
    """
    name_action(session, "overwrite_present")
    return _mark_present(session, meeting_id)


def full_mark(status: Status) -> tuple[Mark, str]:
    """Return the mark, and its reason, of somebody who is taken to have done as expected.

    That is *present*, but an exempt member is exempt and one on special duty away on it.
    """
    if status is Status.EXEMPT:
        return Mark.EXEMPT, ""
    if status is Status.SPECIAL_DUTY:
        return Mark.ABSENT_EXCUSED, _reasons()["special_duty"]
    return Mark.PRESENT, ""


def read_attendance(session: Session, meeting_id: UUID) -> tuple[AttendanceRow, ...]:
    """Return the rows of a meeting: members, then staff, each in name order."""
    meeting = find_meeting(session, meeting_id)
    posts = posts_on(session, meeting.held_on)
    found = session.execute(
        select(Attendance, Person.full_name)
        .join(Person, Person.id == Attendance.person_id)
        .where(Attendance.meeting_id == meeting_id)
        .order_by(Person.sort_key, Person.full_name, Person.id)
    )
    rows = [
        AttendanceRow(
            row.person_id, name, row.status, posts.get(row.person_id), row.mark, row.reason
        )
        for row, name in found
    ]
    return tuple(sorted(rows, key=lambda row: not row.is_member))


def usual_reasons(session: Session) -> tuple[str, ...]:
    """Return reasons to propose for an absence: the book's own by use, then the usual ones."""
    used = session.scalars(
        select(Attendance.reason)
        .where(Attendance.mark.in_(ABSENT_MARKS), Attendance.reason != "")
        .group_by(Attendance.reason)
        .order_by(func.count().desc(), Attendance.reason)
    )
    return tuple(dict.fromkeys([*used, *short_reasons()]))


def short_reasons() -> tuple[str, ...]:
    """Return the few reasons that one key each gives; their order never changes."""
    return tuple(_reasons()["usual"])


def _check_closed(session: Session, row: Attendance, mark: Mark, reason: str) -> None:
    """Refuse what would leave a closed record with something still to be recorded."""
    if mark is Mark.NOT_RECORDED:
        raise RecordsError("attendance.stays_recorded")
    if mark is Mark.ABSENT_EXCUSED and not reason:
        name = session.get_one(Person, row.person_id).full_name
        raise RecordsError("attendance.closed_needs_reason", name=name)


def _mark_present(session: Session, meeting_id: UUID, *, only: Mark | None = None) -> int:
    """Give everyone, or everyone marked `only`, their full mark; return how many changed."""
    meeting = open_meeting(session, meeting_id)
    changed = 0
    for row in session.scalars(select(Attendance).where(Attendance.meeting_id == meeting_id)):
        if only in (None, row.mark):
            came = row.mark in PRESENT_MARKS
            mark, reason = (Mark.PRESENT, "") if came else full_mark(row.status)
            changed += put_mark(session, meeting, row, mark=mark, reason=reason)
    follow_marks(session, meeting)
    return changed


def _reasons() -> dict[str, Any]:
    reasons: dict[str, Any] = resources.read_toml("wording/meetings.toml")["reasons"]
    return reasons


def _call(session: Session, meeting: Meeting, entries: Iterable[RollEntry]) -> None:
    for entry in entries:
        session.add(
            Attendance(
                organisation_id=meeting.organisation_id,
                meeting_id=meeting.id,
                person_id=entry.person_id,
                status=entry.status,
                mark=Mark.NOT_RECORDED,
                reason="",
            )
        )
    session.flush()


def _any_mark(session: Session, meeting_id: UUID) -> bool:
    marked = select(Attendance.id).where(
        Attendance.meeting_id == meeting_id, Attendance.mark != Mark.NOT_RECORDED
    )
    return session.scalars(marked.limit(1)).first() is not None
