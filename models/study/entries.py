"""Self-study: one entry for one or many people, on topics of any campaign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
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
from models.periods import Period, date_text
from models.study.pages import check_pages, count_pages
from models.tables.campaigns import CampaignTopic
from models.tables.members import Person
from models.tables.study import Study, StudyTopic
from models.words import Status, StudyForm

#: A study longer than this, in minutes, is a slip of the finger: forty days without sleep.
_MOST_MINUTES = 57_600


@dataclass(frozen=True, slots=True)
class StudyData:
    """What is written of a study; texts are cleaned when stored."""

    form: StudyForm
    started_on: date
    ended_on: date
    topic_ids: tuple[UUID, ...]
    pages: str = ""
    minutes: int | None = None
    evidence: str = ""
    reflection_on: date | None = None
    reflection_result: str = ""
    assessed_by_id: UUID | None = None
    confirmed_by_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class StudyRow:
    """One person's entry as lists and logs show it; `is_member` on the day it ended."""

    id: UUID
    person_id: UUID
    full_name: str
    is_member: bool
    data: StudyData
    topics: tuple[tuple[str, str], ...]
    confirmed_by: str
    assessed_by: str = ""

    @property
    def page_count(self) -> int:
        """How many pages were read; 0 when the text does not say."""
        return count_pages(self.data.pages)


def record_study(
    session: Session, data: StudyData, *, person_ids: Sequence[UUID]
) -> tuple[UUID, ...]:
    """Enter the same study for each of `person_ids`; all or none."""
    name_action(session, "record_study")
    _check(session, data, person_ids)
    owner = organisation_id(session)
    entries = [
        Study(organisation_id=owner, person_id=person_id, **_columns(data))
        for person_id in dict.fromkeys(person_ids)
    ]
    session.add_all(entries)
    session.flush()
    for entry in entries:
        _set_topics(session, entry, data.topic_ids)
    return tuple(entry.id for entry in entries)


def update_study(session: Session, study_id: UUID, data: StudyData) -> None:
    """Correct one entry."""
    name_action(session, "update_study")
    entry = _get(session, study_id)
    _check(session, data, [entry.person_id])
    entry.write(_columns(data))
    _set_topics(session, entry, data.topic_ids)


def remove_studies(session: Session, study_ids: Sequence[UUID]) -> None:
    """Remove entries; the log of changes keeps what they said."""
    name_action(session, "remove_studies")
    for study_id in study_ids:
        entry = _get(session, study_id)
        _set_topics(session, entry, ())
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
    statuses = read_statuses(session, person_id)
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


def _check(session: Session, data: StudyData, person_ids: Sequence[UUID]) -> None:
    if not person_ids:
        raise RecordsError("study.nobody")
    if not data.topic_ids:
        raise RecordsError("study.no_topic")
    _check_days(data)
    if data.minutes is not None and not 0 < data.minutes <= _MOST_MINUTES:
        raise RecordsError("study.minutes_unlikely", minutes=data.minutes)
    if not data.reflection_on and (data.reflection_result or data.assessed_by_id):
        raise RecordsError("study.assessed_nothing")
    _check_pages(session, data)
    _check_belonging(session, data, person_ids)


def _check_days(data: StudyData) -> None:
    if data.ended_on < data.started_on:
        raise RecordsError("study.ends_first")
    if data.reflection_on and data.reflection_on < data.started_on:
        raise RecordsError("study.reflection_before_study")


def _check_pages(session: Session, data: StudyData) -> None:
    topics = session.execute(
        select(CampaignTopic.first_page, CampaignTopic.last_page).where(
            CampaignTopic.id.in_(data.topic_ids)
        )
    ).all()
    ranges = [(first, last) for first, last in topics if first and last]
    # A topic without pages, a booklet say, may have been read anywhere.
    if clean(data.pages) and len(ranges) == len(topics):
        check_pages(clean(data.pages), ranges)


def _check_belonging(session: Session, data: StudyData, person_ids: Sequence[UUID]) -> None:
    """Refuse a study of somebody who was not in the cell yet on the day it began."""
    statuses = read_statuses(session)
    for person_id in person_ids:
        steps = statuses.get(person_id, ())
        if steps and data.started_on < min(step.since for step in steps):
            name = names_of(session, {person_id})[person_id]
            day = date_text(min(step.since for step in steps))
            raise RecordsError("study.before_joining", name=name, day=day)
