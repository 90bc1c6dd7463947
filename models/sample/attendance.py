"""The invented attendance: nearly everyone comes, some late, a few are away for a reason."""

from __future__ import annotations

import random
from collections.abc import Sequence
from uuid import UUID

import resources
from models.attendance.sheet import AttendanceRow, fill_present, read_attendance, record_attendance
from models.book.database import Session
from models.meetings.meetings import MeetingData
from models.sample.people import Cast
from models.words import Mark, Status

_LATE = 0.025
_UNEXCUSED = 0.07
_EXEMPT_COMES = 0.15


def mark_meeting(
    session: Session, meeting_id: UUID, data: MeetingData, *, cast: Cast, chance: random.Random
) -> tuple[UUID, ...]:
    """Mark everyone called; return the members who were away."""
    exceptions = _exceptions(read_attendance(session, meeting_id), data, cast=cast, chance=chance)
    for row, mark in exceptions:
        _record(session, meeting_id, row, mark, chance)
    fill_present(session, meeting_id=meeting_id)
    return tuple(
        row.person_id
        for row, mark in exceptions
        if row.is_member and mark in {Mark.ABSENT_EXCUSED, Mark.ABSENT_UNEXCUSED}
    )


def mark_partly(session: Session, meeting_id: UUID, data: MeetingData) -> None:
    """Mark everyone called as present but three, who wait for their mark."""
    rows = read_attendance(session, meeting_id)
    leaders = {data.chair_id, data.minute_taker_id}
    waiting = [row.person_id for row in rows if row.person_id not in leaders][-3:]
    for row in rows:
        if row.person_id not in waiting:
            mark = Mark.EXEMPT if row.status is Status.EXEMPT else Mark.PRESENT
            record_attendance(session, meeting_id=meeting_id, person_id=row.person_id, mark=mark)


def _exceptions(
    rows: Sequence[AttendanceRow], data: MeetingData, *, cast: Cast, chance: random.Random
) -> list[tuple[AttendanceRow, Mark]]:
    found = []
    for row in rows:
        if row.person_id in {data.chair_id, data.minute_taker_id}:
            continue
        if row.person_id == cast.secretary and data.chair_id:
            mark: Mark | None = Mark.ABSENT_EXCUSED
        elif row.status is Status.EXEMPT:
            mark = Mark.PRESENT if chance.random() < _EXEMPT_COMES else None
        else:
            mark = _mark(cast.absence_rates[row.person_id], chance)
        if mark:
            found.append((row, mark))
    return found


def _mark(absence_rate: float, chance: random.Random) -> Mark | None:
    drawn = chance.random()
    if drawn < absence_rate * _UNEXCUSED:
        return Mark.ABSENT_UNEXCUSED
    if drawn < absence_rate:
        return Mark.ABSENT_EXCUSED
    return Mark.LATE if drawn > 1 - _LATE else None


def _record(
    session: Session, meeting_id: UUID, row: AttendanceRow, mark: Mark, chance: random.Random
) -> None:
    reasons = resources.read_toml("sample/meetings.toml")["reasons"]["excused"]
    record_attendance(
        session,
        meeting_id=meeting_id,
        person_id=row.person_id,
        mark=mark,
        reason=chance.choice(reasons) if mark is Mark.ABSENT_EXCUSED else "",
    )
