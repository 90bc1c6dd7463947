"""Attendance: everyone marked was called, once, as what they were that day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attendance.sheet import missing_from_sheet
from models.check.findings import Finding, found
from models.check.meetings import all_meetings, named, rows_of
from models.members.people import names_of
from models.members.roll import called_to
from models.tables.members import Person
from models.words import ABSENT_MARKS


def rows_match_the_roll(session: Session) -> Iterator[Finding]:
    """Find rows of people not called that day, called twice, or called as something else.

    Of somebody erased the posts are gone, so that nobody can tell whether they were called.
    """
    erased = set(session.scalars(select(Person.id).where(Person.erased_on.is_not(None))))
    for meeting in all_meetings(session):
        called = {entry.person_id: entry.status for entry in called_to(session, meeting)}
        rows = rows_of(session, meeting)
        names = names_of(session, {row.person_id for row in rows})
        for row in rows:
            who = {"name": names[row.person_id], **named(meeting)}
            if row.person_id in erased:
                continue
            if row.person_id not in called:
                yield found("not_called", **who)
            elif row.status is not called[row.person_id]:
                yield found("status_differs", **who)
        for person_id, times in Counter(row.person_id for row in rows).items():
            if times > 1:
                yield found("called_twice", name=names[person_id], **named(meeting))


def sheets_are_whole(session: Session) -> Iterator[Finding]:
    """Find people whom a meeting's day calls, though its sheet has no row of them."""
    for meeting in all_meetings(session):
        for entry in missing_from_sheet(session, meeting.id):
            yield found("not_on_sheet", name=entry.full_name, **named(meeting))


def rows_match_their_marks(session: Session) -> Iterator[Finding]:
    """Find reasons given for who was not absent, and leaders of a meeting marked absent."""
    for meeting in all_meetings(session):
        rows = rows_of(session, meeting)
        names = names_of(session, {row.person_id for row in rows})
        leaders = {meeting.chair_id, meeting.minute_taker_id}
        for row in rows:
            who = {"name": names[row.person_id], **named(meeting)}
            if row.reason and row.mark not in ABSENT_MARKS:
                yield found("reason_without_absence", **who)
            if row.mark in ABSENT_MARKS and row.person_id in leaders:
                yield found("leader_absent", **who)
