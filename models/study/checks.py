"""What is wrong with a study before it is entered: its days, topics, pages, whom it is of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.errors import RecordsError
from models.members.people import names_of
from models.members.steps import StatusStep, read_statuses
from models.names import clean
from models.periods import date_text
from models.study.data import StudyData, StudyEntry
from models.study.pages import check_pages
from models.tables.campaigns import CampaignTopic

#: A study longer than this, in minutes, is a slip of the finger: forty days without sleep.
_MOST_MINUTES = 57_600


@dataclass(frozen=True, slots=True)
class _Known:
    """What the book says of the people and of the topics."""

    statuses: Mapping[UUID, Sequence[StatusStep]]
    pages: Mapping[UUID, tuple[int, int] | None]
    names: Mapping[UUID | None, str]


def check_studies(
    session: Session, entries: Sequence[StudyEntry]
) -> tuple[RecordsError | None, ...]:
    """Return for each entry what is wrong with it, or None; nothing is written."""
    known = _Known(
        read_statuses(session),
        _pages_of_topics(session),
        names_of(session, {entry.person_id for entry in entries}),
    )
    return tuple(_problem(entry, known) for entry in entries)


def _pages_of_topics(session: Session) -> dict[UUID, tuple[int, int] | None]:
    """Return the pages of every topic; one without its own lies in those of what it is part of."""
    columns = (CampaignTopic.id, CampaignTopic.parent_id)
    pages = (CampaignTopic.first_page, CampaignTopic.last_page)
    own = {
        topic_id: (parent_id, (first, last) if first and last else None)
        for topic_id, parent_id, first, last in session.execute(select(*columns, *pages))
    }
    found: dict[UUID, tuple[int, int] | None] = {}
    for topic_id in own:
        at: UUID | None = topic_id
        while at is not None and own[at][1] is None:
            at = own[at][0]
        found[topic_id] = own[at][1] if at is not None else None
    return found


def _problem(entry: StudyEntry, known: _Known) -> RecordsError | None:
    try:
        _check(entry, known)
    except RecordsError as error:
        return error
    return None


def _check(entry: StudyEntry, known: _Known) -> None:
    data = entry.data
    if not data.topic_ids:
        raise RecordsError("study.no_topic")
    _check_days(data)
    if data.minutes is not None and not 0 < data.minutes <= _MOST_MINUTES:
        raise RecordsError("study.minutes_unlikely", minutes=data.minutes)
    if not data.reflection_on and (data.reflection_result or data.assessed_by_id):
        raise RecordsError("study.assessed_nothing")
    _check_pages(data, known)
    _check_belonging(entry, known)


def _check_days(data: StudyData) -> None:
    if data.ended_on < data.started_on:
        raise RecordsError("study.ends_first")
    if data.reflection_on and data.reflection_on < data.started_on:
        raise RecordsError("study.reflection_before_study")


def _check_pages(data: StudyData, known: _Known) -> None:
    ranges = [pages for one in data.topic_ids if (pages := known.pages.get(one)) is not None]
    # A topic without pages, a booklet say, may have been read anywhere.
    if clean(data.pages) and len(ranges) == len(data.topic_ids):
        check_pages(clean(data.pages), ranges)


def _check_belonging(entry: StudyEntry, known: _Known) -> None:
    """Refuse a study of somebody who was not in the cell yet on the day it began."""
    steps = known.statuses.get(entry.person_id, ())
    joined = min((step.since for step in steps), default=None)
    if joined is not None and entry.data.started_on < joined:
        name = known.names[entry.person_id]
        raise RecordsError("study.before_joining", name=name, day=date_text(joined))
