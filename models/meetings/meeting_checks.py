"""What cannot be entered of a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.errors import RecordsError
from models.members.people import names_of
from models.members.roll import called_to, roll_on
from models.names import clean
from models.periods import date_text
from models.study.make_ups import STANDS
from models.tables.meetings import Attendance, Meeting
from models.tables.members import PartyGroup
from models.tables.study import MakeUp
from models.words import Audience

if TYPE_CHECKING:
    from models.meetings.meetings import MeetingData


def check_entry(session: Session, data: MeetingData, *, before: Meeting | None = None) -> None:
    """Raise RecordsError when a meeting, entered or corrected from `before`, cannot have been so.

    Who stood there already stays: what has been recorded is not refused because of an old mistake
    in somebody's statuses.
    """
    _check_data(data)
    _check_group(session, data)
    _check_leaders(session, data, before=before)
    if before is not None:
        _check_make_ups(session, before, data)


def check_same_roll(session: Session, meeting: Meeting) -> None:
    """Raise RecordsError when a closed record, moved, would call other people."""
    of_meeting = select(Attendance.person_id, Attendance.status)
    rows = session.execute(of_meeting.where(Attendance.meeting_id == meeting.id))
    called = called_to(session, meeting)
    if {(row.person_id, row.status) for row in rows} != {
        (entry.person_id, entry.status) for entry in called
    }:
        raise RecordsError("meetings.closed_roll")


def _check_data(data: MeetingData) -> None:
    if not clean(data.title):
        raise RecordsError("meetings.no_title")
    if data.starts_at and data.ends_at and data.ends_at <= data.starts_at:
        raise RecordsError("meetings.ends_first")
    if data.staff_head_count is not None and data.staff_head_count < 0:
        raise RecordsError("meetings.negative_count")


def _check_group(session: Session, data: MeetingData) -> None:
    """Refuse a meeting that calls a party group that is none on its day."""
    if data.audience is not Audience.GROUP:
        return
    group = session.get(PartyGroup, data.group_id) if data.group_id else None
    if group is None:
        raise RecordsError("meetings.no_group")
    if group.ended_on is not None and group.ended_on < data.held_on:
        raise RecordsError("groups.ended", name=group.name, day=date_text(group.ended_on))


def _check_leaders(session: Session, data: MeetingData, *, before: Meeting | None) -> None:
    """Refuse a meeting led by somebody who is not on the roll of its day."""
    known: set[UUID | None] = {None}
    if before is not None and before.held_on == data.held_on:
        known |= {before.chair_id, before.minute_taker_id}
    asked = {data.chair_id, data.minute_taker_id} - known
    strangers = asked - {entry.person_id for entry in roll_on(session, data.held_on)}
    for name in names_of(session, strangers).values():
        day = date_text(data.held_on)
        raise RecordsError("meetings.leader_not_on_roll", name=name, day=day)


def _check_make_ups(session: Session, meeting: Meeting, data: MeetingData) -> None:
    """Refuse to move a meeting behind the day on which an absence from it was made up."""
    if data.held_on <= meeting.held_on:
        return
    of_meeting = select(func.min(MakeUp.made_on)).where(MakeUp.meeting_id == meeting.id, STANDS)
    earliest = session.scalar(of_meeting)
    if earliest is not None and earliest < data.held_on:
        raise RecordsError("meetings.made_up_earlier", day=date_text(earliest))
