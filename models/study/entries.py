"""Self-study: one entry for one or many people, on topics of any campaign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from functools import partial
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.campaigns.topic_links import keep_topics
from models.errors import RecordsError
from models.members.people import names_of
from models.members.steps import read_statuses, status_on
from models.names import clean
from models.organisation import organisation_id
from models.periods import Period
from models.study.checks import check_studies
from models.study.data import StudyData, StudyEntry, StudyRow
from models.study.papers import papers_of, remove_study_papers
from models.tables.campaigns import CampaignTopic
from models.tables.members import Person
from models.tables.study import Study, StudyTopic
from models.words import Status

__all__ = [
    "StudyData",
    "StudyEntry",
    "StudyRow",
    "check_studies",
    "first_study_day",
    "list_studies",
    "record_studies",
    "record_study",
    "remove_studies",
    "study_day",
    "update_study",
]


def record_study(
    session: Session, data: StudyData, *, person_ids: Sequence[UUID]
) -> tuple[UUID, ...]:
    """Enter the same study for each of `person_ids`; all or none."""
    if not person_ids:
        raise RecordsError("study.nobody")
    return record_studies(session, [StudyEntry(one, data) for one in dict.fromkeys(person_ids)])


def record_studies(session: Session, entries: Sequence[StudyEntry]) -> tuple[UUID, ...]:
    """Enter what each person studied, such as the rows of a table; all or none."""
    name_action(session, "record_study")
    if not entries:
        raise RecordsError("study.nobody")
    for error in check_studies(session, entries):
        if error is not None:
            raise error
    owner = organisation_id(session)
    rows = [
        Study(organisation_id=owner, person_id=entry.person_id, **_columns(entry.data))
        for entry in entries
    ]
    session.add_all(rows)
    session.flush()
    for row, entry in zip(rows, entries, strict=True):
        _set_topics(session, row, entry.data.topic_ids)
    return tuple(row.id for row in rows)


def update_study(session: Session, study_id: UUID, data: StudyData) -> None:
    """Correct one entry."""
    name_action(session, "update_study")
    entry = _get(session, study_id)
    for error in check_studies(session, [StudyEntry(entry.person_id, data)]):
        if error is not None:
            raise error
    entry.write(_columns(data))
    if data.reflection_on is None:
        remove_study_papers(session, study_id)
    _set_topics(session, entry, data.topic_ids)


def remove_studies(session: Session, study_ids: Sequence[UUID]) -> None:
    """Remove entries; the log of changes keeps what they said."""
    name_action(session, "remove_studies")
    for study_id in study_ids:
        entry = _get(session, study_id)
        _set_topics(session, entry, ())
        remove_study_papers(session, study_id)
        session.delete(entry)
    session.flush()


def first_study_day(session: Session) -> date | None:
    """Return the first day anybody studied on, or None in a book without any."""
    return session.scalar(select(func.min(Study.started_on)))


def study_day(session: Session, study_id: UUID) -> date | None:
    """Return the day on which an entry ended, or None of one that is gone."""
    return session.scalar(select(Study.ended_on).where(Study.id == study_id))


def list_studies(
    session: Session, period: Period, *, person_id: UUID | None = None
) -> tuple[StudyRow, ...]:
    """Return the entries that ended in `period`, latest first, each day in name order.

    With a `person_id`, that person's alone.
    """
    query = (
        select(Study, Person.full_name)
        .join(Person, Person.id == Study.person_id)
        .where(Study.ended_on.between(period.first, period.last))
        .order_by(Study.ended_on.desc(), Person.sort_key, Person.full_name, Study.id)
    )
    if person_id is not None:
        query = query.where(Study.person_id == person_id)
    found = session.execute(query).all()
    topics = _topics_in(session, period)
    named = {entry.confirmed_by_id for entry, _ in found}
    names = names_of(session, named | {entry.assessed_by_id for entry, _ in found})
    statuses, papers = read_statuses(session, person_id), papers_of(session, period)
    return tuple(
        StudyRow(
            id=entry.id,
            person_id=entry.person_id,
            full_name=name,
            is_member=status_on(statuses[entry.person_id], entry.ended_on) is not Status.STAFF,
            data=_data(entry, tuple(topic for topic, _, _ in topics.get(entry.id, ()))),
            topics=tuple((code, title) for _, code, title in topics.get(entry.id, ())),
            confirmed_by=names.get(entry.confirmed_by_id, ""),
            assessed_by=names.get(entry.assessed_by_id, ""),
            paper=papers.get(entry.id),
        )
        for entry, name in found
    )


def _topics_in(session: Session, period: Period) -> dict[UUID, list[tuple[UUID, str, str]]]:
    """Return the topics of the entries that ended in `period`, however many they are."""
    topics: dict[UUID, list[tuple[UUID, str, str]]] = {}
    for study_id, topic_id, code, title in session.execute(
        select(StudyTopic.study_id, CampaignTopic.id, CampaignTopic.code, CampaignTopic.short_title)
        .join(CampaignTopic, CampaignTopic.id == StudyTopic.topic_id)
        .join(Study, Study.id == StudyTopic.study_id)
        .where(Study.ended_on.between(period.first, period.last))
        .order_by(CampaignTopic.campaign_id, CampaignTopic.position)
    ):
        topics.setdefault(study_id, []).append((topic_id, code, title))
    return topics


def _data(entry: Study, topic_ids: tuple[UUID, ...]) -> StudyData:
    names = [field.name for field in fields(StudyData) if field.name != "topic_ids"]
    return StudyData(**{name: getattr(entry, name) for name in names}, topic_ids=topic_ids)


def _columns(data: StudyData) -> dict[str, object]:
    columns: dict[str, object] = {field.name: getattr(data, field.name) for field in fields(data)}
    del columns["topic_ids"]
    return {
        **columns,
        "pages": clean(data.pages),
        "evidence": clean(data.evidence),
        "reflection_result": clean(data.reflection_result),
        "note": clean(data.note),
    }


def _set_topics(session: Session, entry: Study, topic_ids: tuple[UUID, ...]) -> None:
    linked = session.scalars(select(StudyTopic).where(StudyTopic.study_id == entry.id))
    link = partial(StudyTopic, organisation_id=entry.organisation_id, study_id=entry.id)
    keep_topics(session, linked, topic_ids, link)


def _get(session: Session, study_id: UUID) -> Study:
    entry = session.get(Study, study_id)
    if entry is None:
        raise RecordsError("study.gone")
    return entry
