"""What people did on a campaign's topics: meetings they came to, studies, make-ups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import String, cast, select
from sqlalchemy.orm import Session

from models.campaigns.campaigns import Topic
from models.meetings.meetings import MeetingRow
from models.periods import Period
from models.study.entries import StudyRow
from models.study.make_ups import MakeUpRow
from models.tables.meetings import Attendance
from models.tables.study import Study, StudyTopic
from models.words import MEMBER_STATUSES, PRESENT_MARKS


class SittingKind(StrEnum):
    """In which way a topic was met."""

    MEETING = "meeting"
    MAKE_UP = "make_up"
    STUDY = "study"


@dataclass(frozen=True, slots=True)
class Sitting:
    """One record that brought some of a campaign's topics to some people.

    `leaves` are the topics with none below them that it reached; `record_id` is of the meeting,
    the make-up or the study. Only a study can be without confirmation.
    """

    kind: SittingKind
    record_id: UUID
    day: date
    title: str
    leaves: frozenset[UUID]
    people: frozenset[UUID]
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class Studied:
    """One study, with no more of it than coverage needs."""

    id: UUID
    person_id: UUID
    day: date
    confirmed: bool
    topic_ids: tuple[UUID, ...]


class _Ids(dict[str, UUID]):
    """Identifiers by how the book writes them, each made once however often it is read."""

    def __missing__(self, text: str) -> UUID:
        self[text] = found = UUID(text)
        return found


def studies_on(
    session: Session, period: Period, topic_ids: Collection[UUID]
) -> tuple[Studied, ...]:
    """Return the studies of any of the topics that ended in `period`, earliest first."""
    rows = session.execute(
        select(
            cast(Study.id, String),
            cast(Study.person_id, String),
            Study.ended_on,
            Study.confirmed_by_id.is_not(None),
            cast(StudyTopic.topic_id, String),
        )
        .join(StudyTopic, StudyTopic.study_id == Study.id)
        .where(
            Study.ended_on.between(period.first, period.last), StudyTopic.topic_id.in_(topic_ids)
        )
        .order_by(Study.ended_on, Study.id)
    )
    ids = _Ids()
    found: dict[tuple[str, str, date, bool], list[UUID]] = {}
    for study, person, day, confirmed, topic in rows:
        found.setdefault((study, person, day, confirmed), []).append(ids[topic])
    return tuple(
        Studied(ids[study], ids[person], day, confirmed, tuple(topics))
        for (study, person, day, confirmed), topics in found.items()
    )


def studied(row: StudyRow) -> Studied:
    """Return what coverage needs of an entry that is read already."""
    confirmed = row.data.confirmed_by_id is not None
    return Studied(row.id, row.person_id, row.data.ended_on, confirmed, row.data.topic_ids)


def delivering(rows: Iterable[MeetingRow], topic_ids: set[UUID]) -> tuple[MeetingRow, ...]:
    """Return the meetings held that delivered any of the topics, earliest first."""
    held = [row for row in rows if row.was_held]
    return tuple(row for row in reversed(held) if topic_ids & set(row.data.topic_ids))


def who_came(session: Session, meetings: Iterable[MeetingRow]) -> dict[UUID, set[UUID]]:
    """Return who attended each of the meetings."""
    came: dict[UUID, set[UUID]] = {row.id: set() for row in meetings}
    rows = session.execute(
        select(Attendance.meeting_id, Attendance.person_id).where(
            Attendance.meeting_id.in_(came), Attendance.mark.in_(PRESENT_MARKS)
        )
    )
    for meeting_id, person_id in rows:
        came[meeting_id].add(person_id)
    return came


def turns_of(session: Session, meetings: Iterable[MeetingRow]) -> Counter[tuple[UUID, bool]]:
    """Return how many of the meetings each person attended: as a member (True), as staff."""
    rows = session.execute(
        select(Attendance.person_id, Attendance.status).where(
            Attendance.meeting_id.in_([row.id for row in meetings]),
            Attendance.mark.in_(PRESENT_MARKS),
        )
    )
    return Counter((person_id, status in MEMBER_STATUSES) for person_id, status in rows)


def leaves_of(topics: Iterable[Topic]) -> dict[UUID, frozenset[UUID]]:
    """Return for each topic the topics at its ends: itself when nothing stands below it."""
    found = list(topics)
    parents = {topic.id: topic.parent_id for topic in found}
    leaves: dict[UUID, set[UUID]] = {topic.id: set() for topic in found}
    for topic in found:
        above: UUID | None = topic.id if topic.is_leaf else None
        while above is not None:
            leaves[above].add(topic.id)
            above = parents[above]
    return {topic_id: frozenset(ends) for topic_id, ends in leaves.items()}


def reached(topic_ids: Iterable[UUID], leaves: Mapping[UUID, frozenset[UUID]]) -> frozenset[UUID]:
    """Return the ends that delivering these topics reaches; other campaigns' topics are none."""
    return frozenset().union(*(leaves.get(topic_id, frozenset()) for topic_id in topic_ids))


def sittings_of(
    meetings: Iterable[MeetingRow],
    came: Mapping[UUID, set[UUID]],
    studies: Iterable[Studied],
    make_ups: Iterable[MakeUpRow],
    leaves: Mapping[UUID, frozenset[UUID]],
) -> tuple[Sitting, ...]:
    """Return the records that reached any of the topics, each kind in the order it was given."""
    held = (
        Sitting(
            SittingKind.MEETING,
            row.id,
            row.data.held_on,
            row.data.title,
            reached(row.data.topic_ids, leaves),
            frozenset(came[row.id]),
        )
        for row in meetings
    )
    alone = (*_make_ups(make_ups, leaves), *_studies(studies, leaves))
    return tuple(one for one in (*held, *alone) if one.leaves)


def _make_ups(
    rows: Iterable[MakeUpRow], leaves: Mapping[UUID, frozenset[UUID]]
) -> Iterator[Sitting]:
    for row in rows:
        yield Sitting(
            SittingKind.MAKE_UP,
            row.id,
            row.data.made_on,
            row.meeting_title,
            reached(row.topic_ids, leaves),
            frozenset([row.person_id]),
        )


def _studies(rows: Iterable[Studied], leaves: Mapping[UUID, frozenset[UUID]]) -> Iterator[Sitting]:
    # Many people study the same topics: what those reach is found once.
    known: dict[tuple[UUID, ...], frozenset[UUID]] = {}
    for row in rows:
        if row.topic_ids not in known:
            known[row.topic_ids] = reached(row.topic_ids, leaves)
        yield Sitting(
            SittingKind.STUDY,
            row.id,
            row.day,
            "",
            known[row.topic_ids],
            frozenset([row.person_id]),
            row.confirmed,
        )
