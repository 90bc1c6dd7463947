"""The coverage matrix: how each person stands to each topic of a campaign, and what is owed.

A topic with others below it is covered when all at its ends are. What covers an end is the
campaign's rule: a meeting attended (or made up), a self-study, either, or both.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.campaigns.campaigns import CampaignDetail, Topic, read_campaign, topics_in_order
from models.campaigns.for_groups import studying_on
from models.campaigns.sittings import (
    Sitting,
    SittingKind,
    delivering,
    leaves_of,
    reached,
    sittings_of,
    studies_on,
    who_came,
)
from models.figures import Rate
from models.meetings.meetings import MeetingRow, list_meetings
from models.members.roll import RollEntry
from models.periods import Period
from models.study.make_ups import MakeUpRow, list_make_ups
from models.tables.meetings import Attendance
from models.words import ABSENT_MARKS, CoverRule, Mark, TopicState

#: Of the ends below a topic the weakest is shown: first what stands first here.
_WEAKEST = (TopicState.MADE_UP, TopicState.STUDIED, TopicState.ATTENDED)
#: How somebody stands to a topic that they covered.
COVERED = frozenset(_WEAKEST)


@dataclass(frozen=True, slots=True)
class Rule:
    """What covers a topic, and whether only confirmed self-study counts."""

    covers: CoverRule
    needs_confirming: bool

    def state(self, *, attended: bool, made_up: bool, studied: bool) -> TopicState:
        """Return how somebody stands to an end who did these things on it.

        Whoever did none of them did something that does not count yet, such as a study that
        nobody confirmed.
        """
        present = attended or made_up
        if not self._is_covered(present=present, studied=studied):
            return TopicState.PARTLY
        if present and self.covers is not CoverRule.STUDIED:
            return TopicState.ATTENDED if attended else TopicState.MADE_UP
        return TopicState.STUDIED

    def state_after(self, kinds: Collection[SittingKind]) -> TopicState:
        """Return how somebody stands to an end after counted sittings of these kinds."""
        return self.state(
            attended=SittingKind.MEETING in kinds,
            made_up=SittingKind.MAKE_UP in kinds,
            studied=SittingKind.STUDY in kinds,
        )

    def _is_covered(self, *, present: bool, studied: bool) -> bool:
        return {
            CoverRule.EITHER: present or studied,
            CoverRule.ATTENDED: present,
            CoverRule.STUDIED: studied,
            CoverRule.BOTH: present and studied,
        }[self.covers]


@dataclass(frozen=True, slots=True)
class Ends:
    """How people stand to the ends of a topic tree; whoever did nothing is not in it."""

    leaves: Mapping[UUID, frozenset[UUID]]
    states: Mapping[UUID, Mapping[UUID, TopicState]]

    def state(self, person_id: UUID, topic_id: UUID) -> TopicState:
        """Return how a person stands to a topic, whole."""
        own, ends = self.states.get(person_id), self.leaves[topic_id]
        if own is None:
            return TopicState.NOT_YET
        if topic_id in ends:
            return own.get(topic_id, TopicState.NOT_YET)
        found = {own.get(leaf, TopicState.NOT_YET) for leaf in ends}
        if found == {TopicState.NOT_YET}:
            return TopicState.NOT_YET
        if found & {TopicState.NOT_YET, TopicState.PARTLY}:
            return TopicState.PARTLY
        return next(state for state in _WEAKEST if state in found)

    def covered(self, topic_id: UUID) -> frozenset[UUID]:
        """Return who covered the topic whole."""
        ends = self.leaves[topic_id]
        return frozenset(
            person_id
            for person_id, own in self.states.items()
            if all(own.get(leaf) in _WEAKEST for leaf in ends)
        )


@dataclass(frozen=True, slots=True)
class Owed:
    """What an absence left owed: the topics of the meeting that the person has not covered.

    With nothing left in `topics` it is settled: made up, or met in another way.
    """

    person_id: UUID
    full_name: str
    meeting_id: UUID
    meeting_title: str
    held_on: date
    mark: Mark
    reason: str
    topics: tuple[UUID, ...]
    made_up: bool

    @property
    def is_settled(self) -> bool:
        """Whether nothing of it is owed any more."""
        return not self.topics


@dataclass(frozen=True, slots=True)
class Coverage:
    """A campaign's matrix over a period: people of the roll of `as_of` and topics in order.

    Of a campaign for party groups only those who are in them that day.
    """

    campaign: CampaignDetail
    rule: Rule
    period: Period
    as_of: date
    topics: tuple[Topic, ...]
    people: tuple[RollEntry, ...]
    ends: Ends
    sittings: tuple[Sitting, ...]
    owed: tuple[Owed, ...]

    def row(self, person_id: UUID) -> tuple[TopicState, ...]:
        """Return how a person stands to each topic."""
        return tuple(self.ends.state(person_id, topic.id) for topic in self.topics)

    def topic_rate(self, topic_id: UUID, *, members: bool | None = None) -> Rate:
        """Return who covered the topic of all people, or of members or staff alone."""
        asked = {
            entry.person_id
            for entry in self.people
            if members is None or entry.is_member == members
        }
        return Rate(len(asked & self.ends.covered(topic_id)), len(asked))

    def evidence(self, person_id: UUID, topic_id: UUID) -> tuple[Sitting, ...]:
        """Return what the person did on the topic or anything below it, earliest first."""
        ends = self.ends.leaves[topic_id]
        found = [one for one in self.sittings if person_id in one.people and one.leaves & ends]
        return tuple(sorted(found, key=lambda one: (one.day, one.kind)))


def rule_of(campaign: CampaignDetail) -> Rule:
    """Return the campaign's own rule."""
    return Rule(campaign.cover_rule, campaign.needs_confirming)


def collect_coverage(
    session: Session, *, campaign_id: UUID, period: Period, as_of: date | None = None
) -> Coverage:
    """Read the matrix of a campaign in `period`; the list is the roll of `as_of` or its end."""
    campaign = read_campaign(session, campaign_id)
    topics = topics_in_order(session, campaign_id)
    topic_ids = {topic.id for topic in topics}
    leaves = leaves_of(topics)
    meetings = delivering(list_meetings(session, period, on=topic_ids), topic_ids)
    make_ups = list_make_ups(session, period)
    came, studies = who_came(session, meetings), studies_on(session, period, topic_ids)
    sittings = sittings_of(meetings, came, studies, reversed(make_ups), leaves)
    day = as_of or period.last
    rule = rule_of(campaign)
    people = studying_on(session, campaign_id, day)
    ends = weigh(sittings, leaves, rule)
    return Coverage(
        campaign=campaign,
        rule=rule,
        period=period,
        as_of=day,
        topics=topics,
        people=people,
        ends=ends,
        sittings=sittings,
        owed=_owed(session, meetings, people, ends, make_ups),
    )


def weigh(sittings: Iterable[Sitting], leaves: Mapping[UUID, frozenset[UUID]], rule: Rule) -> Ends:
    """Return how everybody who did something stands to each end, by `rule`."""
    done: dict[UUID, dict[UUID, set[SittingKind]]] = {}
    for sitting in sittings:
        is_counted = sitting.confirmed or not rule.needs_confirming
        for person_id in sitting.people:
            own = done.setdefault(person_id, {})
            for leaf in sitting.leaves:
                own.setdefault(leaf, set()).update([sitting.kind] if is_counted else [])
    return Ends(
        leaves,
        {
            person_id: {leaf: rule.state_after(kinds) for leaf, kinds in own.items()}
            for person_id, own in done.items()
        },
    )


def _owed(
    session: Session,
    meetings: Iterable[MeetingRow],
    people: Iterable[RollEntry],
    ends: Ends,
    make_ups: Iterable[MakeUpRow],
) -> tuple[Owed, ...]:
    by_id = {row.id: row for row in meetings}
    made_up = {(row.meeting_id, row.person_id) for row in make_ups}
    on_roll = {entry.person_id: entry for entry in people}
    absences = session.execute(
        select(
            Attendance.meeting_id, Attendance.person_id, Attendance.mark, Attendance.reason
        ).where(Attendance.meeting_id.in_(by_id), Attendance.mark.in_(ABSENT_MARKS))
    ).all()
    found = [
        Owed(
            person_id=row.person_id,
            full_name=on_roll[row.person_id].full_name,
            meeting_id=row.meeting_id,
            meeting_title=by_id[row.meeting_id].data.title,
            held_on=by_id[row.meeting_id].data.held_on,
            mark=row.mark,
            reason=row.reason,
            topics=_still_owed(by_id[row.meeting_id], row.person_id, ends),
            made_up=(row.meeting_id, row.person_id) in made_up,
        )
        for row in absences
        if row.person_id in on_roll
    ]
    places = {person_id: place for place, person_id in enumerate(on_roll)}
    return tuple(sorted(found, key=lambda one: (places[one.person_id], one.held_on)))


def _still_owed(meeting: MeetingRow, person_id: UUID, ends: Ends) -> tuple[UUID, ...]:
    """Return the ends that the meeting delivered and the person has not covered, in order."""
    delivered = reached(meeting.data.topic_ids, ends.leaves)
    own = ends.states.get(person_id, {})
    return tuple(
        topic_id
        for topic_id in ends.leaves
        if topic_id in delivered and own.get(topic_id) not in _WEAKEST
    )
