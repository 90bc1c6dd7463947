"""What one would count of a planned book by hand, going through it again and again."""

from __future__ import annotations

from datetime import date

from models.words import Audience, Mark, Status
from tests.models.random_books import STRANGER, TREE, PlannedBook, PlannedMeeting, PlannedPerson

MEMBERS = (
    Status.OFFICIAL,
    Status.PROBATIONARY,
    Status.TEMPORARY_IN,
    Status.EXEMPT,
    Status.SPECIAL_DUTY,
)


def status(person: PlannedPerson, day: date) -> Status | None:
    """Count slowly: go through the days in order and keep the last one reached."""
    found = None
    for since in sorted(person.statuses):
        if since <= day:
            found = person.statuses[since]
    return found


def is_called(person: PlannedPerson, meeting: PlannedMeeting) -> bool:
    was = status(person, meeting.day)
    if meeting.audience == Audience.EVERYONE:
        return was in (*MEMBERS, Status.STAFF)
    if meeting.audience == Audience.COMMITTEE:
        return was in MEMBERS and person.on_committee
    return was in MEMBERS


def came(plan: PlannedBook, place: int, meeting: PlannedMeeting) -> bool:
    mark = meeting.marks[place]
    return is_called(plan.people[place], meeting) and mark in (Mark.PRESENT, Mark.LATE)


def counted_meetings(plan: PlannedBook) -> list[PlannedMeeting]:
    """Return the meetings in the period that took place and delivered something of it."""
    found = []
    for meeting in plan.meetings:
        marks = [
            mark
            for person, mark in zip(plan.people, meeting.marks, strict=True)
            if is_called(person, meeting)
        ]
        took_place = any(mark != Mark.NOT_RECORDED for mark in marks)
        in_period = plan.first <= meeting.day <= plan.last
        if took_place and in_period and meeting.codes - {STRANGER}:
            found.append(meeting)
    return found


def reaches(codes: frozenset[str], leaf: str) -> bool:
    """Whether one of `codes` is the leaf or stands above it."""
    above = leaf
    while above:
        if above in codes:
            return True
        above = TREE[above]
    return False


def leaves_of(code: str) -> list[str]:
    leaves = [leaf for leaf in TREE if leaf not in TREE.values()]
    return [leaf for leaf in leaves if reaches(frozenset([code]), leaf)]
