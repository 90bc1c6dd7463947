"""Minutes: votes that were cast, findings on tasks that had been given."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from models.attendance.voters import voters_present
from models.check.findings import Finding, found
from models.check.meetings import all_meetings, named
from models.tables.meetings import Meeting
from models.tables.minutes import Task, TaskReview, Vote
from models.words import MeetingState


def votes_were_cast(session: Session) -> Iterator[Finding]:
    """Find counts below zero, and closed votes with more votes than voters."""
    for meeting in all_meetings(session):
        of_meeting = select(Vote).where(Vote.meeting_id == meeting.id).order_by(Vote.position)
        for vote in session.scalars(of_meeting).all():
            counts = vote.in_favour, vote.against, vote.other
            if min(counts) < 0:
                yield found("negative_votes", subject=vote.subject, **named(meeting))
            elif (
                meeting.state is MeetingState.FINALISED
                and sum(counts) > voters_present(session, meeting.id).limit
            ):
                yield found("too_many_votes", subject=vote.subject, **named(meeting))


def reviews_follow_their_tasks(session: Session) -> Iterator[Finding]:
    """Find tasks that a meeting reviewed before the one that gave them."""
    given, reviewed = aliased(Meeting), aliased(Meeting)
    early = session.execute(
        select(Task.text, reviewed.title, reviewed.held_on)
        .join(TaskReview, TaskReview.task_id == Task.id)
        .join(given, given.id == Task.meeting_id)
        .join(reviewed, reviewed.id == TaskReview.meeting_id)
        .where(reviewed.held_on < given.held_on)
        .order_by(reviewed.held_on, Task.id)
    )
    for row in early:
        yield found("reviewed_first", task=row.text, title=row.title, day=f"{row.held_on:%d/%m/%Y}")
