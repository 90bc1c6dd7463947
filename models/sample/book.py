"""Writing the sample book, day by day, through the same functions that the window uses."""

from __future__ import annotations

import random
from datetime import date, time, timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

from models.book.changes import name_action
from models.book.database import Session, create_book
from models.book.new_file import new_book_file
from models.identity import repeatable
from models.meetings.meetings import MeetingData, add_meeting
from models.organisation import stand_still
from models.periods import Period
from models.sample.activities import plan_activities
from models.sample.attendance import mark_meeting, mark_partly
from models.sample.campaigns import add_campaigns
from models.sample.diary import Diary
from models.sample.documents import IssueReport, plan_issued_reports, write_report_drafts
from models.sample.groups import plan_groups
from models.sample.meetings import invent_meetings, next_meeting
from models.sample.minutes import add_invented_scan, write_invented_minutes
from models.sample.organisation import CELL, add_terms, invent_terms
from models.sample.people import Cast, add_people, invent_people
from models.sample.quality import score_invented_meeting
from models.sample.register import keep_invented_register
from models.sample.reports import plan_reports
from models.sample.study import plan_make_up, plan_study
from models.words import MeetingKind

#: The day the sample ends unless told otherwise: within both campaigns, shortly before the
#: yearly report is due, so that every page and paper has something to show.
UNTIL = date(2025, 11, 21)
#: Who is said to have made the changes.
_WRITER = "Sổ mẫu"
_MADE, _EVENING = time(8, 0), time(17, 0)
#: How long it takes until a signed paper is scanned.
_NOT_SCANNED = timedelta(days=40)


def write_sample(
    file: Path,
    *,
    people: int = 30,
    years: int = 3,
    seed: int = 1,
    until: date = UNTIL,
    issue: IssueReport | None = None,
) -> Path:
    """Write an invented, complete book at `file`, which must not exist; return `file`.

    Of `people` three quarters (rounded up) are party members, the rest staff. The records
    cover `years` calendar years, the last one up to `until`. The same numbers give the same
    book, identifiers and times included. With `issue`, which draws, the reports of the year
    before the last are issued.
    """
    with new_book_file(file) as aside:
        _write(aside, people=people, years=years, seed=seed, until=until, issue=issue)
    return file


def _write(
    file: Path, *, people: int, years: int, seed: int, until: date, issue: IssueReport | None
) -> None:
    period = Period(date(until.year - years + 1, 1, 1), until)
    diary = Diary(period)
    with repeatable(seed, diary.opens_at):
        database = create_book(file, CELL, user=_WRITER)
    try:
        diary.note(period.first, _MADE, partial(_begin, diary, people, random.Random(seed), issue))
        diary.write(database, seed=seed)
    finally:
        database.close()


def _begin(
    diary: Diary, people: int, chance: random.Random, issue: IssueReport | None, session: Session
) -> None:
    """Enter terms, people and campaigns, and note everything that is to come."""
    period = diary.period
    name_action(session, "write_sample")
    stand_still(session, period.last)
    terms = invent_terms(period)
    add_terms(session, terms)
    invented = invent_people(people, period=period, terms=terms, chance=chance)
    cast = add_people(session, invented, chance)
    keep_invented_register(session, until=period.last)
    plan_groups(diary, members=sum(one.data.joined_on is not None for one in invented))
    running = add_campaigns(session, period)
    meetings = invent_meetings(
        period=period, cast=cast, terms=terms, running=running, chance=chance
    )
    for data in meetings:
        act = _Meeting(diary, data, cast, chance, is_last=data is meetings[-1])
        diary.note(data.held_on, data.ends_at or _EVENING, act)
    plan_study(diary, running, cast=cast, chance=chance)
    plan_activities(diary, running)
    plan_reports(session, diary)
    if issue is not None:
        plan_issued_reports(diary, running, cast, issue)
    planned = next_meeting(period.last, cast, chance)
    diary.note(period.last, _EVENING, partial(add_meeting, data=planned))
    diary.note(period.last, _EVENING, partial(write_report_drafts, running, cast, period))


class _Meeting:
    """A meeting is entered and marked; the very last one only in part."""

    def __init__(
        self,
        diary: Diary,
        data: MeetingData,
        cast: Cast,
        chance: random.Random,
        *,
        is_last: bool,
    ) -> None:
        self._diary = diary
        self._data = data
        self._cast = cast
        self._chance = chance
        self._is_last = is_last

    def __call__(self, session: Session) -> None:
        meeting_id = add_meeting(session, self._data)
        if self._is_last:
            mark_partly(session, meeting_id, self._data)
            return
        away = mark_meeting(session, meeting_id, self._data, cast=self._cast, chance=self._chance)
        if self._data.kind is MeetingKind.REGULAR:
            write_invented_minutes(session, meeting_id, self._data)
            score_invented_meeting(session, meeting_id, self._data)
        self._plan_scan(meeting_id)
        if self._data.kind is MeetingKind.THEMATIC:
            plan_make_up(
                self._diary, meeting_id, self._data, away, cast=self._cast, chance=self._chance
            )

    def _plan_scan(self, meeting_id: UUID) -> None:
        """Note that the signed paper is scanned some days later; the latest ones still wait."""
        if self._data.held_on < self._diary.period.last - _NOT_SCANNED:
            day = self._data.held_on + timedelta(days=3)
            self._diary.note(
                day, _MADE, partial(add_invented_scan, meeting_id=meeting_id, data=self._data)
            )
