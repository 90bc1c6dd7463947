"""Who still owes what of a campaign: by topic, by person, and the absences that left it owed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from models.campaigns.campaigns import Topic
from models.campaigns.coverage import COVERED, Coverage, Owed
from models.campaigns.matrix import Choice, branch_of
from models.members.roll import RollEntry


@dataclass(frozen=True, slots=True)
class Owing:
    """Somebody who has not covered all that is asked.

    `missing` are the topics at the ends of the tree; `absences` those that left any of them owed,
    earliest first. Whoever was never absent simply has not studied yet.
    """

    person: RollEntry
    missing: tuple[Topic, ...]
    absences: tuple[Owed, ...]


@dataclass(frozen=True, slots=True)
class TopicOwing:
    """A topic and who has not covered it whole."""

    topic: Topic
    people: tuple[Owing, ...]


def owing_by_topic(coverage: Coverage, choice: Choice) -> tuple[TopicOwing, ...]:
    """Return for the chosen topic, or for each main one, who owes it; settled topics too."""
    return tuple(
        TopicOwing(topic, _owing(coverage, choice, coverage.ends.leaves[topic.id]))
        for topic in coverage.topics
        if (topic.depth == 0 if choice.branch is None else topic.id == choice.branch)
    )


def owing_by_person(coverage: Coverage, choice: Choice) -> tuple[Owing, ...]:
    """Return everyone who owes anything of the chosen topics, in the order of the roll."""
    topics = branch_of(coverage.topics, choice.branch)
    return _owing(coverage, choice, {topic.id for topic in topics if topic.is_leaf})


def absences_of(coverage: Coverage, choice: Choice) -> tuple[Owed, ...]:
    """Return the absences of the people chosen from meetings that delivered what is chosen.

    With `owing` only those that left something of it owed.
    """
    people = {entry.person_id for entry in coverage.people if choice.picks(entry)}
    ends = {topic.id for topic in branch_of(coverage.topics, choice.branch)}
    meetings = {one.record_id: one.leaves for one in coverage.sittings}
    return tuple(
        one
        for one in coverage.owed
        if one.person_id in people
        and (ends & meetings.get(one.meeting_id, frozenset(one.topics)))
        and (ends.intersection(one.topics) or not choice.owing)
    )


def _owing(coverage: Coverage, choice: Choice, asked: Iterable[UUID]) -> tuple[Owing, ...]:
    ends = set(asked)
    left_owed: dict[UUID, list[Owed]] = {}
    for one in coverage.owed:
        left_owed.setdefault(one.person_id, []).append(one)
    found = []
    for entry in coverage.people:
        if not choice.picks(entry):
            continue
        own = coverage.ends.states.get(entry.person_id, {})
        missing = tuple(
            topic
            for topic in coverage.topics
            if topic.id in ends and own.get(topic.id) not in COVERED
        )
        if missing:
            lacking = {topic.id for topic in missing}
            absences = (
                one for one in left_owed.get(entry.person_id, ()) if lacking & {*one.topics}
            )
            found.append(Owing(entry, missing, tuple(absences)))
    return tuple(found)
