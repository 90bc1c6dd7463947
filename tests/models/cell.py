"""What tests of the records enter: people, meetings, studies, in one line each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from models.attendance.sheet import read_attendance, record_attendance
from models.book.database import Session
from models.campaigns.campaigns import Topic, add_campaign_from_template, topics_in_order
from models.campaigns.templates import list_templates
from models.meetings.meetings import MeetingData, add_meeting
from models.members.people import PersonData, add_person
from models.members.steps import PostStep, StatusStep
from models.periods import ALWAYS
from models.words import Audience, Mark, MeetingKind, Post, Status

DAY = date(2024, 3, 5)


def add_someone(
    session: Session,
    name: str,
    *statuses: tuple[date, Status],
    post: Post | None = None,
    since: date = ALWAYS,
    until: date | None = None,
) -> UUID:
    """Enter a person with dated statuses, official from the beginning when none are given."""
    steps = [StatusStep(day, status) for day, status in statuses]
    posts = [PostStep(post, since, until)] if post else []
    return add_person(
        session,
        PersonData(name),
        statuses=steps or [StatusStep(ALWAYS, Status.OFFICIAL)],
        posts=posts,
    )


def add_staff(session: Session, name: str) -> UUID:
    """Enter one of the staff."""
    return add_someone(session, name, (ALWAYS, Status.STAFF))


def meeting(day: date = DAY, **other: Any) -> MeetingData:
    """Return a regular meeting of the members on `day`, unless told otherwise."""
    values: dict[str, Any] = {
        "kind": MeetingKind.REGULAR,
        "audience": Audience.MEMBERS,
        "title": "Sinh hoạt thường kỳ",
        "held_on": day,
    }
    return MeetingData(**(values | other))


def hold(
    session: Session, data: MeetingData, marks: dict[UUID, Mark], *, rest: Mark | None = None
) -> UUID:
    """Enter a meeting and mark people; with `rest`, everyone else called gets that mark."""
    meeting_id = add_meeting(session, data)
    for row in read_attendance(session, meeting_id):
        mark = marks.get(row.person_id, rest)
        if mark is not None:
            record_attendance(session, meeting_id=meeting_id, person_id=row.person_id, mark=mark)
    return meeting_id


def marks_of(session: Session, meeting_id: UUID) -> dict[UUID, Mark]:
    """Return the mark of everyone on the list."""
    return {row.person_id: row.mark for row in read_attendance(session, meeting_id)}


def add_campaigns(session: Session) -> list[tuple[UUID, tuple[Topic, ...]]]:
    """Enter the campaigns that the program ships; return each with its topics."""
    added = [add_campaign_from_template(session, template) for template in list_templates()]
    return [(campaign_id, topics_in_order(session, campaign_id)) for campaign_id in added]


def ids(topics: Iterable[Topic]) -> tuple[UUID, ...]:
    """Return the identifiers of topics."""
    return tuple(topic.id for topic in topics)
