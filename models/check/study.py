"""Self-study: days that follow, topics of a campaign, people who belong to the cell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from models.check.findings import Finding, found
from models.members.people import names_of
from models.members.steps import read_statuses, status_on
from models.periods import date_text
from models.tables.meetings import Attendance, Meeting
from models.tables.study import MakeUp, Study, StudyTopic
from models.words import ABSENT_MARKS, ENDED_STATUSES


def studies_end(session: Session) -> Iterator[Finding]:
    """Find entries that end, or whose reflection paper is dated, before they begin."""
    for entry, named in _entries(session):
        if entry.ended_on < entry.started_on:
            yield found("study_ends_first", **named)
        if entry.reflection_on and entry.reflection_on < entry.started_on:
            yield found("reflection_first", **named)


def studies_have_topics(session: Session) -> Iterator[Finding]:
    """Find entries that say nothing of what was studied."""
    with_topics = set(session.scalars(select(StudyTopic.study_id)))
    for entry, named in _entries(session):
        if entry.id not in with_topics:
            yield found("study_without_topic", **named)


def students_belong(session: Session) -> Iterator[Finding]:
    """Find entries of people who were not yet, or no longer, in the cell."""
    statuses = read_statuses(session)
    for entry, named in _entries(session):
        status = status_on(statuses.get(entry.person_id, ()), entry.ended_on)
        if status is None or status in ENDED_STATUSES:
            yield found("student_elsewhere", **named)


def make_ups_are_absences(session: Session) -> Iterator[Finding]:
    """Find make-ups of who was not absent, and such as come before their meeting."""
    rows = session.execute(
        select(MakeUp.person_id, MakeUp.made_on, Meeting.title, Meeting.held_on, Attendance.mark)
        .join(Meeting, Meeting.id == MakeUp.meeting_id)
        .outerjoin(
            Attendance,
            and_(
                Attendance.meeting_id == MakeUp.meeting_id,
                Attendance.person_id == MakeUp.person_id,
            ),
        )
        .order_by(Meeting.held_on, MakeUp.id)
    ).all()
    names = names_of(session, {row.person_id for row in rows})
    for row in rows:
        who = {"name": names[row.person_id], "title": row.title, "day": date_text(row.held_on)}
        if row.mark not in ABSENT_MARKS:
            yield found("made_up_without_absence", **who)
        if row.made_on < row.held_on:
            yield found("made_up_first", **who)


def _entries(session: Session) -> list[tuple[Study, dict[str, Any]]]:
    entries = session.scalars(select(Study).order_by(Study.ended_on, Study.id)).all()
    names = names_of(session, {entry.person_id for entry in entries})
    return [
        (entry, {"name": names[entry.person_id], "day": date_text(entry.ended_on)})
        for entry in entries
    ]
