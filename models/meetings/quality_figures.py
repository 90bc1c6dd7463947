"""What the records say of the quality of a meeting: who came, for how long, who spoke."""

from __future__ import annotations

from itertools import takewhile
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.figures import Rate
from models.limits import read_limits
from models.meetings.minutes import Minutes
from models.meetings.quality_criteria import QualityFigures
from models.meetings.watch import was_owed
from models.tables.meetings import Attendance, Meeting
from models.words import HELD_STATES, PRESENT_MARKS, Mark


def quality_figures(session: Session, minutes: Minutes) -> QualityFigures:
    """Return what the records say; nothing of the attendance while somebody waits for a mark.

    How long the meeting should have been is what the book's owner has set.
    """
    members = minutes.meeting.members
    length = minutes.meeting.data.minutes
    limits = read_limits(session)
    combined = minutes.meeting.data.with_thematic
    required = limits.combined_minutes if combined else limits.regular_minutes
    if members.not_recorded or not members.called:
        return QualityFigures(None, None, None, None, length, required)
    return QualityFigures(
        rate=members.quality,
        unexcused=members.absent_unexcused,
        speakers=_speakers(minutes),
        excused_run=_excused_run(session, minutes),
        length=length,
        required=required,
    )


def _speakers(minutes: Minutes) -> Rate:
    """Return how many of the members who came spoke, each counted once."""
    spoke = {opinion.data.speaker.person_id for item in minutes.items for opinion in item.opinions}
    came = [row for row in minutes.people if row.is_member and row.mark in PRESENT_MARKS]
    return Rate(sum(row.person_id in spoke for row in came), len(came))


def _excused_run(session: Session, minutes: Minutes) -> int:
    """Return the longest run of meetings of this kind, up to this one, missed with reason."""
    data = minutes.meeting.data
    away = {row.person_id for row in minutes.absent_excused if was_owed(row.status, row.mark)}
    rows = session.execute(
        select(Attendance.person_id, Attendance.status, Attendance.mark)
        .join(Meeting, Meeting.id == Attendance.meeting_id)
        .where(
            Meeting.kind == data.kind,
            Meeting.group_id.is_not_distinct_from(data.group_id),
            Meeting.held_on <= data.held_on,
            Meeting.state.in_(HELD_STATES),
            Attendance.person_id.in_(away),
        )
        .order_by(Meeting.held_on.desc(), Meeting.starts_at.desc(), Meeting.id.desc())
    )
    marks: dict[UUID, list[Mark]] = {}
    for person_id, status, mark in rows:
        if was_owed(status, mark):
            marks.setdefault(person_id, []).append(mark)
    runs = (takewhile(lambda mark: mark is Mark.ABSENT_EXCUSED, own) for own in marks.values())
    return max((len(list(run)) for run in runs), default=0)
