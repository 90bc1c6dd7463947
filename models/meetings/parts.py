"""Everything that hangs on a meeting beside its sheet, removed with it."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.errors import RecordsError
from models.tables.minutes import (
    AgendaItem,
    MinutesClosing,
    Opinion,
    Resolution,
    Task,
    TaskReview,
    Vote,
)
from models.tables.quality import QualityScore, QualitySheet
from models.tables.scans import Scan
from models.tables.study import MakeUp


def drop_parts(session: Session, meeting_id: UUID) -> None:
    """Remove agenda, opinions, votes, resolutions, tasks, findings, scans and score of a meeting.

    Make-ups of absences that its sheet no longer has go too.

    Raises RecordsError when a later meeting has reviewed one of its tasks.
    """
    items = select(AgendaItem.id).where(AgendaItem.meeting_id == meeting_id)
    tasks = select(Task.id).where(Task.meeting_id == meeting_id)
    sheets = select(QualitySheet.id).where(QualitySheet.meeting_id == meeting_id)
    if session.scalars(select(TaskReview).where(TaskReview.task_id.in_(tasks))).first():
        raise RecordsError("minutes.tasks_reviewed")
    for query in (
        select(Opinion).where(Opinion.item_id.in_(items)),
        select(Vote).where(Vote.meeting_id == meeting_id),
        select(AgendaItem).where(AgendaItem.meeting_id == meeting_id),
        select(Resolution).where(Resolution.meeting_id == meeting_id),
        select(TaskReview).where(TaskReview.meeting_id == meeting_id),
        select(Task).where(Task.meeting_id == meeting_id),
        select(MinutesClosing).where(MinutesClosing.meeting_id == meeting_id),
        select(Scan).where(Scan.meeting_id == meeting_id),
        select(MakeUp).where(MakeUp.meeting_id == meeting_id),
        select(QualityScore).where(QualityScore.sheet_id.in_(sheets)),
        select(QualitySheet).where(QualitySheet.meeting_id == meeting_id),
    ):
        for row in session.scalars(query).all():
            session.delete(row)
        session.flush()
