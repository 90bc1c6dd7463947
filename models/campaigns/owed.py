"""What one person still owes of the campaigns that run, by each campaign's own rule."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.campaigns.campaigns import CampaignSummary, CampaignTopics, Topic, list_topics
from models.campaigns.coverage import Rule, weigh
from models.campaigns.for_groups import closed_to, studying_groups
from models.campaigns.sittings import Sitting, SittingKind, leaves_of, reached
from models.figures import Rate
from models.study.make_ups import STANDS
from models.tables.campaigns import Campaign
from models.tables.meetings import Attendance, Meeting, MeetingTopic
from models.tables.study import MakeUp, Study, StudyTopic
from models.words import (
    MEMBER_STATUSES,
    PRESENT_MARKS,
    ROLL_STATUSES,
    MeetingState,
    Status,
)

_HELD = or_(Meeting.state == MeetingState.HELD, Meeting.state == MeetingState.FINALISED)


@dataclass(frozen=True, slots=True)
class OwedTopics:
    """A running campaign: how many topics it has at the ends of its tree, and which are owed."""

    campaign: CampaignSummary
    topics: int
    owed: tuple[Topic, ...]

    @property
    def met(self) -> Rate:
        """Topics covered of all."""
        return Rate(self.topics - len(self.owed), self.topics)


@dataclass(frozen=True, slots=True)
class _Deed:
    """One topic of a meeting attended, a make-up or a study."""

    kind: SittingKind
    record_id: UUID
    day: date
    topic_id: UUID
    confirmed: bool


def owed_by(
    session: Session, person_id: UUID, *, status: Status | None, on: date
) -> tuple[OwedTopics, ...]:
    """Return the campaigns that run on a day and ask the person to study, with what is owed.

    Whoever is not on the roll that day owes nothing here.
    """
    if status not in ROLL_STATUSES:
        return ()
    running = list_topics(session, on=on)
    is_member, named = status in MEMBER_STATUSES, studying_groups(session)
    closed = closed_to(session, person_id, on)
    rules = {row.id: Rule(row.cover_rule, row.needs_confirming) for row in _campaigns(session)}
    deeds = [*_attended(session, person_id, on), *_made_up(session, person_id, on)]
    deeds += _studied(session, person_id, on)
    return tuple(
        _owed(each, [one for one in deeds if one.day >= each.campaign.starts_on], person_id, rule)
        for each in running
        if each.campaign.id not in closed
        if each.campaign.id not in named or named[each.campaign.id][is_member]
        for rule in [rules[each.campaign.id]]
    )


def _owed(each: CampaignTopics, deeds: Iterable[_Deed], person_id: UUID, rule: Rule) -> OwedTopics:
    leaves = leaves_of(each.topics)
    sittings = [
        Sitting(
            *(one.kind, one.record_id, one.day, ""),
            leaves=reached([one.topic_id], leaves),
            people=frozenset([person_id]),
            confirmed=one.confirmed,
        )
        for one in deeds
    ]
    weighed = weigh(sittings, leaves, rule)
    ends = [topic for topic in each.topics if topic.is_leaf]
    owed = tuple(one for one in ends if person_id not in weighed.covered(one.id))
    return OwedTopics(each.campaign, len(ends), owed)


def _campaigns(session: Session) -> Iterable[Campaign]:
    return session.scalars(select(Campaign))


def _attended(session: Session, person_id: UUID, until: date) -> list[_Deed]:
    rows = session.execute(
        select(Meeting.id, Meeting.held_on, MeetingTopic.topic_id)
        .join(MeetingTopic, MeetingTopic.meeting_id == Meeting.id)
        .join(Attendance, Attendance.meeting_id == Meeting.id)
        .where(Attendance.person_id == person_id, Attendance.mark.in_(PRESENT_MARKS))
        .where(_HELD, Meeting.held_on <= until)
    )
    return [_Deed(SittingKind.MEETING, one, day, topic, True) for one, day, topic in rows]


def _made_up(session: Session, person_id: UUID, until: date) -> list[_Deed]:
    rows = session.execute(
        select(MakeUp.id, MakeUp.made_on, MeetingTopic.topic_id)
        .join(MeetingTopic, MeetingTopic.meeting_id == MakeUp.meeting_id)
        .where(MakeUp.person_id == person_id, MakeUp.made_on <= until, STANDS)
    )
    return [_Deed(SittingKind.MAKE_UP, one, day, topic, True) for one, day, topic in rows]


def _studied(session: Session, person_id: UUID, until: date) -> list[_Deed]:
    rows = session.execute(
        select(Study.id, Study.ended_on, StudyTopic.topic_id, Study.confirmed_by_id)
        .join(StudyTopic, StudyTopic.study_id == Study.id)
        .where(Study.person_id == person_id, Study.ended_on <= until)
    )
    return [
        _Deed(SittingKind.STUDY, one, day, topic, confirmed is not None)
        for one, day, topic, confirmed in rows
    ]
