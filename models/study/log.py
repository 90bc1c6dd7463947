"""The reading behind the self-study log of a period."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy.orm import Session

from models.campaigns.campaigns import list_topics
from models.names import ToneOrder, sort_key
from models.organisation import Cell, cell_on, tone_order
from models.periods import Period
from models.study.entries import StudyRow, list_studies


@dataclass(frozen=True, slots=True)
class StudyTotals:
    """One person's entries of the period, counted."""

    person_id: UUID
    full_name: str
    is_member: bool
    entries: int
    topics: int
    reflections: int
    pages: int = 0
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class StudyCount:
    """Some entries counted: distinct people, turns (one per entry), reflection papers.

    Pages and minutes are added up, entry by entry, where they were written.
    """

    people: int
    turns: int
    reflections: int
    pages: int = 0
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class TopicTotals:
    """What was studied of one topic: distinct people, turns, pages and minutes.

    `campaign` is the name of the campaign whose topic it is, where that is told.
    """

    topic_id: UUID
    code: str
    title: str
    count: StudyCount
    campaign: str = ""


@dataclass(frozen=True, slots=True)
class StudyLog:
    """The entries of a period, earliest first, with the totals of each person and each topic.

    People stand in name order, topics in the order of their campaigns.
    """

    cell: Cell
    period: Period
    entries: tuple[StudyRow, ...]
    people: tuple[StudyTotals, ...]
    topics: tuple[TopicTotals, ...] = ()


def collect_study_log(session: Session, *, period: Period) -> StudyLog:
    """Read the self-study that ended in `period`; a topic studied twice counts once a person."""
    entries = sorted(list_studies(session, period), key=lambda row: row.data.ended_on)
    return StudyLog(
        cell=cell_on(session, period.last),
        period=period,
        entries=tuple(entries),
        people=count_by_person(entries, tone_order(session)),
        topics=_in_order(session, count_by_topic(entries)),
    )


def count_by_person(
    rows: Iterable[StudyRow], tones: ToneOrder = ToneOrder.DICTIONARY
) -> tuple[StudyTotals, ...]:
    """Count entries for each person, party members first, each group in name order."""
    by_person: dict[UUID, list[StudyRow]] = {}
    for row in sorted(rows, key=lambda one: one.data.ended_on):
        by_person.setdefault(row.person_id, []).append(row)
    totals = [_totals(found) for found in by_person.values()]
    return tuple(
        sorted(totals, key=lambda line: (not line.is_member, sort_key(line.full_name, tones)))
    )


def count_studies(rows: Iterable[StudyRow]) -> StudyCount:
    """Count entries: someone who studied three times is one of the people and three turns."""
    counted = list(rows)
    return StudyCount(
        people=len({row.person_id for row in counted}),
        turns=len(counted),
        reflections=sum(row.data.reflection_on is not None for row in counted),
        pages=sum(row.page_count for row in counted),
        minutes=sum(row.data.minutes or 0 for row in counted),
    )


def _totals(rows: list[StudyRow]) -> StudyTotals:
    last = rows[-1]
    return StudyTotals(
        person_id=last.person_id,
        full_name=last.full_name,
        is_member=last.is_member,
        entries=len(rows),
        topics=len({topic for row in rows for topic in row.data.topic_ids}),
        reflections=sum(row.data.reflection_on is not None for row in rows),
        pages=sum(row.page_count for row in rows),
        minutes=sum(row.data.minutes or 0 for row in rows),
    )


def count_by_topic(rows: Iterable[StudyRow]) -> tuple[TopicTotals, ...]:
    """Count entries for each topic they name, in the order they are met.

    An entry on several topics is one turn of each; its pages and minutes are those of the whole
    entry and are counted with each, so these columns do not add up to the period's.
    """
    by_topic: dict[UUID, list[StudyRow]] = {}
    titles: dict[UUID, tuple[str, str]] = {}
    for row in rows:
        for topic_id, title in zip(row.data.topic_ids, row.topics, strict=True):
            by_topic.setdefault(topic_id, []).append(row)
            titles[topic_id] = title
    return tuple(
        TopicTotals(topic_id, *titles[topic_id], count_studies(found))
        for topic_id, found in by_topic.items()
    )


def _in_order(session: Session, topics: tuple[TopicTotals, ...]) -> tuple[TopicTotals, ...]:
    """Return the totals in the order of the campaigns, each with the name of its own."""
    campaigns = {
        topic.id: each.campaign.name for each in list_topics(session) for topic in each.topics
    }
    places = {topic_id: place for place, topic_id in enumerate(campaigns)}
    named = (replace(one, campaign=campaigns[one.topic_id]) for one in topics)
    return tuple(sorted(named, key=lambda one: places[one.topic_id]))
