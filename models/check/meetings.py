"""Meetings: hours that follow, a state that fits what was marked."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.check.findings import Finding, found
from models.periods import date_text
from models.tables.meetings import Attendance, Meeting
from models.words import Audience, Mark, MeetingState


def all_meetings(session: Session) -> tuple[Meeting, ...]:
    """Return every meeting, earliest first."""
    return tuple(session.scalars(select(Meeting).order_by(Meeting.held_on, Meeting.id)))


def rows_of(session: Session, meeting: Meeting) -> tuple[Attendance, ...]:
    """Return the attendance rows of a meeting."""
    of_meeting = select(Attendance).where(Attendance.meeting_id == meeting.id)
    return tuple(session.scalars(of_meeting.order_by(Attendance.id)))


def named(meeting: Meeting) -> dict[str, str]:
    """Return how a sentence names a meeting."""
    return {"title": meeting.title, "day": date_text(meeting.held_on)}


def meetings_end(session: Session) -> Iterator[Finding]:
    """Find meetings that end before they begin, or with a head count below zero."""
    for meeting in all_meetings(session):
        if meeting.starts_at and meeting.ends_at and meeting.ends_at <= meeting.starts_at:
            yield found("meeting_ends_first", **named(meeting))
        if (meeting.staff_head_count or 0) < 0:
            yield found("negative_count", **named(meeting))


def meetings_have_their_group(session: Session) -> Iterator[Finding]:
    """Find meetings of a party group that name none, and others that name one."""
    for meeting in all_meetings(session):
        if (meeting.audience is Audience.GROUP) != (meeting.group_id is not None):
            yield found("meeting_without_group", **named(meeting))


def meetings_have_their_state(session: Session) -> Iterator[Finding]:
    """Find drafts that were marked, and closed records with a mark still missing."""
    for meeting in all_meetings(session):
        missing = [row.mark is Mark.NOT_RECORDED for row in rows_of(session, meeting)]
        if meeting.state is MeetingState.DRAFT and not all(missing):
            yield found("draft_marked", **named(meeting))
        if meeting.state is MeetingState.FINALISED and any(missing):
            yield found("finalised_unmarked", count=sum(missing), **named(meeting))
