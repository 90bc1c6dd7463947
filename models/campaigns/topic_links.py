"""Which topics a meeting delivered or a study covered: the rows that link them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables.campaigns import CampaignTopic
from models.tables.meetings import MeetingTopic
from models.tables.study import StudyTopic

Link = MeetingTopic | StudyTopic


def keep_topics(
    session: Session, linked: Iterable[Link], topic_ids: Iterable[UUID], link: Callable[..., Link]
) -> None:
    """Make `linked`, one owner's rows, name exactly `topic_ids`; `link` makes a missing row."""
    missing = dict.fromkeys(topic_ids)
    for row in linked:
        if row.topic_id in missing:
            del missing[row.topic_id]
        else:
            session.delete(row)
    for topic_id in missing:
        session.add(link(topic_id=topic_id))
    session.flush()


def topics_of_meetings(
    session: Session, meeting_ids: Sequence[UUID]
) -> dict[UUID, list[tuple[UUID, str]]]:
    """Return the topics that each meeting delivered, with their codes, by campaign and place."""
    topics: dict[UUID, list[tuple[UUID, str]]] = {}
    for meeting_id, topic_id, code in session.execute(
        select(MeetingTopic.meeting_id, CampaignTopic.id, CampaignTopic.code)
        .join(CampaignTopic, CampaignTopic.id == MeetingTopic.topic_id)
        .where(MeetingTopic.meeting_id.in_(meeting_ids))
        .order_by(CampaignTopic.campaign_id, CampaignTopic.position)
    ):
        topics.setdefault(meeting_id, []).append((topic_id, code))
    return topics
