"""Self-study: days that follow, topics of a campaign, people who belong to the cell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.check.findings import Finding, found
from models.members.people import names_of
from models.members.steps import read_statuses, status_on
from models.periods import date_text
from models.tables.study import Study, StudyTopic
from models.words import ENDED_STATUSES


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


def _entries(session: Session) -> list[tuple[Study, dict[str, Any]]]:
    entries = session.scalars(select(Study).order_by(Study.ended_on, Study.id)).all()
    names = names_of(session, {entry.person_id for entry in entries})
    return [
        (entry, {"name": names[entry.person_id], "day": date_text(entry.ended_on)})
        for entry in entries
    ]
