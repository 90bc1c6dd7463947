"""Which topics a meeting delivered or a study covered: the rows that link them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from uuid import UUID

from sqlalchemy.orm import Session

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
