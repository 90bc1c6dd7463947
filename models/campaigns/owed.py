"""What one person still owes of the campaigns that run: topics met in no way yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.campaigns.campaigns import CampaignSummary, CampaignTopics, Topic, list_topics
from models.campaigns.results import leaves_of, reached
from models.figures import Rate
from models.tables.campaigns import CampaignAudience
from models.tables.meetings import Attendance, Meeting, MeetingTopic
from models.tables.study import Study, StudyTopic
from models.words import (
    MEMBER_STATUSES,
    PRESENT_MARKS,
    ROLL_STATUSES,
    AudienceRole,
    MeetingState,
    Status,
)


@dataclass(frozen=True, slots=True)
class OwedTopics:
    """A running campaign: how many topics it has at the ends of its tree, and which are owed."""

    campaign: CampaignSummary
    topics: int
    owed: tuple[Topic, ...]

    @property
    def met(self) -> Rate:
        """Topics met of all."""
        return Rate(self.topics - len(self.owed), self.topics)


@dataclass(frozen=True, slots=True)
class _Sitting:
    """A meeting attended or a study finished: when, and one topic of it."""

    day: date
    topic_id: UUID


def owed_by(
    session: Session, person_id: UUID, *, status: Status | None, on: date
) -> tuple[OwedTopics, ...]:
    """Return the campaigns that run on a day and ask the person to study, with what is owed.

    Whoever is not on the roll that day owes nothing here.
    """
    if status not in ROLL_STATUSES:
        return ()
    running = list_topics(session, on=on)
    asked = _asked(session, is_member=status in MEMBER_STATUSES)
    sittings = _sittings(session, person_id, until=on)
    return tuple(_owed(each, sittings) for each in running if asked.get(each.campaign.id, True))


def _owed(each: CampaignTopics, sittings: Iterable[_Sitting]) -> OwedTopics:
    leaves = leaves_of(each.topics)
    since = each.campaign.starts_on
    met = reached((one.topic_id for one in sittings if one.day >= since), leaves)
    ends = [topic for topic in each.topics if topic.is_leaf]
    return OwedTopics(each.campaign, len(ends), tuple(one for one in ends if one.id not in met))


def _asked(session: Session, *, is_member: bool) -> dict[UUID, bool]:
    """Return of each campaign that names who studies whether it names such a person."""
    asked: dict[UUID, bool] = {}
    studies = CampaignAudience.role == AudienceRole.STUDIES
    for row in session.scalars(select(CampaignAudience).where(studies)):
        covers = row.covers_members if is_member else row.covers_staff
        asked[row.campaign_id] = asked.get(row.campaign_id, False) or covers
    return asked


def _sittings(session: Session, person_id: UUID, *, until: date) -> list[_Sitting]:
    """Return the topics of the meetings that the person attended and of what they studied."""
    held = or_(Meeting.state == MeetingState.HELD, Meeting.state == MeetingState.FINALISED)
    attended = (
        select(Meeting.held_on, MeetingTopic.topic_id)
        .join(MeetingTopic, MeetingTopic.meeting_id == Meeting.id)
        .join(Attendance, Attendance.meeting_id == Meeting.id)
        .where(Attendance.person_id == person_id, Attendance.mark.in_(PRESENT_MARKS))
        .where(held, Meeting.held_on <= until)
    )
    studied = (
        select(Study.ended_on, StudyTopic.topic_id)
        .join(StudyTopic, StudyTopic.study_id == Study.id)
        .where(Study.person_id == person_id, Study.ended_on <= until)
    )
    found = [*session.execute(attended), *session.execute(studied)]
    return [_Sitting(day, topic_id) for day, topic_id in found]
